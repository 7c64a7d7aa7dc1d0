import {indexAt, type Span, slice} from '../../article/span.ts';
import {longestGrapheme} from '../../terminal/safe-text.ts';
import {markId, markNames} from '../mark-names.ts';
import {memoiseLast} from '../memoise.ts';
import {paneTitles} from '../panes/header.ts';
import {firstWords} from '../rows/first-words.ts';
import {listRow} from '../rows/margin.ts';
import {stopIndexAt, stopsOf} from '../selectors.ts';
import {inTurn, keyHint} from '../shown-key.ts';
import type {PaneName, Place, PlacesOverlay, State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';
import type {Entry, Heading, ItemList} from './item-list.ts';

/*
The places that the reader has been at: those that have a name, and those that jumps began at.

	Marks and jumps
	 Marks
	▸ a   ¶4  He addressed the parliament.
	 Jumps
	     ¶2  Mayor Ada Lindqvist opened the meeting on Monday.
*/

/** What the list of marks and jumps lists. */
export function placesItems(state: State, _overlay: PlacesOverlay): ItemList {
	return listPlaces(
		state.article,
		state.reading,
		state.marks,
		state.back,
		keyHint(state, 'places.remove', key => `${key} takes a mark away`),
		keyHint(state, 'mark.set', key => `: ${inTurn(key, 'a')} marks a sentence`),
	);
}

const listPlaces = memoiseLast(
	(
		article: State['article'],
		reading: State['reading'],
		marks: State['marks'],
		back: readonly Place[],
		howToRemove: string,
		howToMark: string,
	): ItemList => {
		const known: Known = {article, reading};
		const marked = markNames(marks).map(name => markEntry(known, name, marks[name] ?? 0));
		const left = back.map((place, index) => jumpEntry(known, place, index)).reverse();
		return {
			title: 'Marks and jumps',
			legend: marked.length === 0 ? '' : howToRemove,
			items: [...under('Marks', marked), ...under('Jumps, the last one first', left)],
			empty: `Nothing yet${howToMark}`,
		};
	},
);

type Known = Pick<State, 'article' | 'reading'>;

function under(words: string, entries: readonly Entry[]): (Heading | Entry)[] {
	return entries.length === 0 ? [] : [{kind: 'heading', words}, ...entries];
}

function markEntry(known: Known, name: string, offset: number): Entry {
	const where = whereIs(known, offset);
	return {
		kind: 'entry',
		id: markId(name),
		place: where.stop,
		draw: (width, isSelected, theme) => [drawPlace(known, {name, ...where}, width, isSelected, theme)],
		say: () => `mark ${name}, ${sayPlace(known, where)}`,
	};
}

function jumpEntry(known: Known, {cursor, pane}: Place, index: number): Entry {
	const where = {...whereIs(known, cursor), pane};
	return {
		kind: 'entry',
		id: `jump ${index}`,
		place: where.stop,
		draw: (width, isSelected, theme) => [drawPlace(known, {name: '', ...where}, width, isSelected, theme)],
		say: () => `jump, ${sayPlace(known, where)}`,
	};
}

type Where = {
	/** What the cursor stops at there; none in an article without words. */
	readonly stop: Span | undefined;
	/** Counted from 1. */
	readonly paragraph: number;
	readonly pane?: PaneName;
};

function whereIs(known: Known, offset: number): Where {
	const stop = stopsOf(known)[stopIndexAt(known, offset)];
	return {stop, paragraph: indexAt(known.article.paragraphs, stop?.start ?? 0) + 1};
}

const nameWidth = 3;

function drawPlace(
	{article}: Known,
	{name, stop, paragraph, pane}: Where & {readonly name: string},
	width: number,
	isSelected: boolean,
	theme: Theme,
): string {
	const digits = String(article.paragraphs.length).length;
	const words = stop
		? slice(article.text, {
				start: stop.start,
				end: Math.min(stop.end, stop.start + Math.max(1, width) * longestGrapheme),
			})
		: '';
	const wherePieces =
		pane === undefined || pane === 'article'
			? []
			: [{text: ` in ${paneTitles[pane].toLowerCase()}`, paint: theme.dim}];
	return (
		listRow([{text: name, paint: theme.key}], Math.min(nameWidth, width), theme.signs) +
		listRow(
			[
				{text: `${theme.signs.paragraph}${paragraph}`.padEnd(digits + 1), paint: theme.dim},
				...wherePieces,
				{text: '  '},
				{text: words.replaceAll(/\s+/gu, ' '), ...(isSelected && {paint: theme.selected})},
			],
			Math.max(0, width - nameWidth),
			theme.signs,
		)
	);
}

function sayPlace({article}: Known, {stop, paragraph, pane}: Where): string {
	const where = pane === undefined || pane === 'article' ? '' : `, in the ${paneTitles[pane].toLowerCase()}`;
	return `paragraph ${paragraph}${where}: ${stop ? firstWords(article.text, stop) : ''}`;
}
