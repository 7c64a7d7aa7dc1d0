import {indexAt, type Span, slice} from '../../article/span.ts';
import {isUnsure} from '../../reading/confidence.ts';
import type {Fact} from '../../reading/facts.ts';
import type {Actor, Reading} from '../../reading/reading.ts';
import {countWords} from '../panes/hidden-words.ts';
import {sayFact} from '../panes/spoken-fact.ts';
import {type Column, columnRows} from '../rows/column-rows.ts';
import {factPieces} from '../rows/fact-pieces.ts';
import type {Piece} from '../rows/fit-pieces.ts';
import {factById, isUnsureFact, placeOf} from '../selectors.ts';
import type {Signs} from '../themes/signs.ts';
import type {Theme} from '../themes/theme.ts';
import type {Entry, Heading} from './item-list.ts';

/*
What cards list, one row under the other in the same columns: where it stands, what it is, its words.

	¶4   quote     said “equal members of Europe.”
	¶1   name      Ukrainian President Volodymyr Zelenskyy issued a press release …
*/

/** The longest label and a space; of a fact its label, the mark of what is unsure and a space. */
const labelWidth = 10;
/** Of a fact among others; its own card shows all of it. */
const mostRows = 3;

/** A heading with a count, of how many in all where some are left out, and what stands under it; nothing where there is nothing. */
export function section(words: string, entries: readonly Entry[], all = entries.length): (Heading | Entry)[] {
	return all === 0
		? []
		: [
				{kind: 'heading', words: `${words} · ${countWords(entries.length, all - entries.length)}`},
				...entries,
			];
}

/** Which paragraph an offset stands in, counted from 1. */
export function paragraphAt({article}: Pick<Reading, 'article'>, offset: number): number {
	return indexAt(article.paragraphs, offset) + 1;
}

/** The column for paragraphs: «¶4», as wide as the last one's number takes. */
export function paragraphColumn(
	reading: Pick<Reading, 'article'>,
	place: Span | undefined,
	theme: Theme,
): Column {
	const {paragraph} = theme.signs;
	const text = place === undefined ? '' : `${paragraph}${paragraphAt(reading, place.start)}`;
	const digits = String(reading.article.paragraphs.length).length;
	return {pieces: [{text, paint: theme.dim}], width: paragraph.length + Math.max(2, digits) + 1};
}

/** The column for what an entry is. */
export function labelColumn(label: string, isSelected: boolean, theme: Theme, mark = ''): Column {
	return {
		pieces: [
			{text: label.padEnd(labelWidth - 2), paint: isSelected ? theme.selected : theme.label},
			{text: mark, paint: theme.unsure},
		],
		width: labelWidth,
	};
}

/**
A fact among others. One that the facts panel does not list, such as a statement that the article states as an act, can be looked at and has no card.

@param actor `filter`: whose card lists it, and who is not named again for what it says; `selects`: who is marked in the article meanwhile
*/
export function factEntry(
	fact: Fact,
	reading: Reading,
	id: string,
	actor?: {readonly filter?: string; readonly selects?: string},
): Entry {
	const place = placeOf(fact);
	const listed = factById(reading, fact.id)?.id;
	return {
		kind: 'entry',
		id,
		place,
		selects: {
			...(listed === undefined ? {} : {fact: listed}),
			...(actor?.selects === undefined ? {} : {actor: actor.selects}),
		},
		cards: () => ({fact: listed, actor: fact.kind === 'statement' ? fact.statement.speaker : undefined}),
		draw: (width, isSelected, theme) =>
			columnRows(
				[
					paragraphColumn(reading, place, theme),
					labelColumn(fact.label, isSelected, theme, markOf(fact, theme.signs)),
				],
				factPieces(fact, reading, {isSelected, filter: actor?.filter}, theme),
				width,
				theme,
				mostRows,
			),
		say: () => `${sayFact(fact, reading)}, ${sayPlace(reading, place)}`,
	};
}

/** The sign behind a fact's label: that it is unsure, or that the article keeps its distance. */
function markOf(fact: Fact, {unsure, hedge}: Signs): string {
	const isHedged =
		(fact.kind === 'statement' && fact.statement.hedge !== undefined) ||
		(fact.kind === 'assertion' && fact.assertion.hedge !== undefined);
	return isUnsureFact(fact) ? unsure : isHedged ? hedge : '';
}

/** «paragraph 4» */
export function sayPlace(reading: Pick<Reading, 'article'>, {start}: Span): string {
	return `paragraph ${paragraphAt(reading, start)}`;
}

/** An actor's mark and name, and the sign of what is unsure. */
export function actorPieces(actor: Actor, isSelected: boolean, theme: Theme): Piece[] {
	return [
		{text: `${theme.signs.kinds[actor.kind]} `, paint: theme.kindMark},
		{text: actor.name, paint: isSelected ? theme.selected : theme.name},
		...(isUnsure(actor) ? [{text: ` ${theme.signs.unsure}`, paint: theme.unsure}] : []),
	];
}

/** An actor in words: «NATO, organisation». */
export function sayActor(actor: Actor): string {
	return `${actor.name}, ${actor.kind}${isUnsure(actor) ? ', unsure' : ''}`;
}

/** Some words behind a label, and where they stand; nothing of the article where there is no place. */
export type Words = {
	readonly id: string;
	readonly label: string;
	readonly place?: Span | undefined;
	/** What is shown; the words at the place where left out. */
	readonly pieces?: (isSelected: boolean, theme: Theme) => readonly Piece[];
	/** What is said; the words at the place where left out. */
	readonly say?: string;
	/** Whether the column of paragraphs stands before it. */
	readonly hasPlace?: boolean;
} & Pick<Entry, 'cards' | 'selects' | 'opens'>;

/** An entry of a label and words. */
export function wordsEntry(reading: Reading, {label, pieces, hasPlace, say, ...entry}: Words): Entry {
	const {text} = reading.article;
	const own = entry.place === undefined ? '' : slice(text, entry.place);
	return {
		...entry,
		kind: 'entry',
		draw: (width, isSelected, theme) =>
			columnRows(
				[
					...(hasPlace ? [paragraphColumn(reading, entry.place, theme)] : []),
					labelColumn(label, isSelected, theme),
				],
				pieces?.(isSelected, theme) ?? [{text: own}],
				width,
				theme,
			),
		say: () => `${label}: ${say ?? own}`,
	};
}
