import {contains, indexAt, type Span, slice} from '../../article/span.ts';
import type {Reading, Statement} from '../../reading/reading.ts';
import {placesOver} from '../facts-in-spans.ts';
import {columnRows} from '../rows/column-rows.ts';
import {figureAmount, figureRest} from '../rows/figure-words.ts';
import {fitPieces, type Piece} from '../rows/fit-pieces.ts';
import {listRow, marginEndWidth} from '../rows/margin.ts';
import {speakerName} from '../rows/speaker-name.ts';
import {dayInFull, timeInFull, timeMeaning} from '../rows/time-words.ts';
import {factsOf, isUnsureFact} from '../selectors.ts';
import type {Theme} from '../themes/theme.ts';
import type {FigureFact, TimeFact} from '../timeline-order.ts';
import {paragraphColumn, sayPlace} from './card-entries.ts';
import type {Entry} from './item-list.ts';
import {snippetPieces} from './snippet.ts';

/** From here on a row has room for day, place, words and speaker side by side; below that they take two rows. */
const oneRowFrom = 70;
/** «2022-02-21 – 2022-02-27» and a blank; amounts that are longer are cut. */
const whenWidth = 24;
const widestSpeaker = 20;
const speakerShare = 0.2;
const indentUnder = 2;

/** The day of publication; the article's own text is not where it comes from, so it leads nowhere. */
export function publishedEntry(day: string): Entry {
	return {
		kind: 'entry',
		id: 'published',
		draw: (width, isSelected, theme) =>
			columnRows(
				[],
				[
					{text: day, paint: isSelected ? theme.selected : theme.value},
					{text: `${theme.signs.between}published`, paint: theme.dim},
				],
				width,
				theme,
			),
		say: () => `published, ${dayInFull(day)}`,
	};
}

/**
A time or figure: its days or amount, where it stands, its words in their sentence, and who says it.

@param isUnder whether it is listed with the time above it
*/
export function timelineEntry(reading: Reading, fact: TimeFact | FigureFact, isUnder: boolean): Entry {
	return {
		kind: 'entry',
		id: fact.id,
		place: fact.span,
		selects: {fact: fact.id},
		cards: () => ({fact: fact.id, actor: statementAround(reading, fact.span)?.speaker}),
		draw: (width, isSelected, theme) =>
			width < oneRowFrom
				? twoRows(reading, fact, isUnder, width, isSelected, theme)
				: [oneRow(reading, fact, isUnder, width, isSelected, theme)],
		say: () => sayEntry(reading, fact),
	};
}

function oneRow(
	reading: Reading,
	fact: TimeFact | FigureFact,
	isUnder: boolean,
	width: number,
	isSelected: boolean,
	theme: Theme,
): string {
	const where = paragraphColumn(reading, fact.span, theme);
	const speaker = speakerOf(reading, fact.span);
	const said = speaker === undefined ? [] : [{text: ' '}, {text: speaker, paint: theme.speaker}];
	const saidWidth = speaker === undefined ? 0 : Math.min(widestSpeaker, Math.floor(width * speakerShare));
	const room = Math.max(0, width - whenWidth - where.width - saidWidth);
	return (
		fitPieces(whenPieces(reading, fact, isUnder, isSelected, theme), whenWidth - 1, theme.signs) +
		' ' +
		fitPieces(where.pieces, where.width, theme.signs) +
		listRow(sentencePieces(reading, fact.span, room - marginEndWidth, theme), room, theme.signs) +
		listRow(said, saidWidth, theme.signs)
	);
}

function twoRows(
	reading: Reading,
	fact: TimeFact | FigureFact,
	isUnder: boolean,
	width: number,
	isSelected: boolean,
	theme: Theme,
): string[] {
	const {signs} = theme;
	const where = paragraphColumn(reading, fact.span, theme).pieces;
	const speaker = speakerOf(reading, fact.span);
	const said = speaker === undefined ? [] : [{text: speaker, paint: theme.speaker}];
	const about = [...where, ...said].flatMap(piece => [{text: signs.between, paint: theme.dim}, piece]);
	const indent = ' '.repeat(isUnder ? 2 * indentUnder : indentUnder);
	const room = Math.max(1, width - indent.length - marginEndWidth);
	return [
		listRow([...whenPieces(reading, fact, isUnder, isSelected, theme), ...about], width, signs),
		listRow([{text: indent}, ...sentencePieces(reading, fact.span, room, theme)], width, signs),
	];
}

/** The days of a time, or its words where they are not known; the amount of a figure and what it counts. */
function whenPieces(
	reading: Reading,
	fact: TimeFact | FigureFact,
	isUnder: boolean,
	isSelected: boolean,
	{signs, selected, value, unsure}: Theme,
): Piece[] {
	const paint = isSelected ? selected : value;
	const indent = isUnder ? [{text: ' '.repeat(indentUnder)}] : [];
	if (fact.kind === 'time') {
		const meaning = timeMeaning(fact.time);
		const words = meaning === undefined ? slice(reading.article.text, fact.span) : signs.spell(meaning);
		return [{text: words, paint}];
	}

	const amount = figureAmount(fact.figure, reading.article.text, signs);
	const mark = isUnsureFact(fact) ? [{text: ` ${signs.unsure}`, paint: unsure}] : [];
	return [...indent, {text: amount, paint}, ...mark];
}

/** The sentence around some words, from a little before them, with the words marked. */
function sentencePieces(reading: Reading, span: Span, width: number, theme: Theme): Piece[] {
	const {start, end} = sentenceAround(reading, span);
	const words = {start: span.start - start, end: span.end - start};
	const {ellipsis} = theme.signs;
	return snippetPieces(
		reading.article.text.slice(start, end),
		[words],
		width,
		theme.match,
		undefined,
		ellipsis,
	);
}

function sentenceAround({sentences}: Reading, span: Span): Span {
	const sentence = sentences[indexAt(sentences, span.start)];
	return sentence !== undefined && contains(sentence, span) ? sentence : span;
}

/** Who says what a span stands in; nothing where nobody does, or nobody that the article names. */
function speakerOf(reading: Reading, span: Span): string | undefined {
	const statement = statementAround(reading, span);
	const isNamed = statement?.speaker !== undefined || statement?.source !== undefined;
	return statement !== undefined && isNamed ? speakerName(statement, reading) : undefined;
}

/** The innermost of the listed statements in whose content a span stands. */
function statementAround(reading: Reading, span: Span): Statement | undefined {
	const facts = factsOf(reading);
	let innermost: {readonly statement: Statement; readonly length: number} | undefined;
	for (const place of placesOver(facts, span)) {
		const fact = facts[place];
		const content =
			fact?.kind === 'statement' ? fact.statement.content.find(part => contains(part, span)) : undefined;
		const length = content === undefined ? 0 : content.end - content.start;
		if (fact?.kind === 'statement' && content && !(innermost && innermost.length <= length)) {
			innermost = {statement: fact.statement, length};
		}
	}

	return innermost?.statement;
}

function sayEntry(reading: Reading, fact: TimeFact | FigureFact): string {
	const {text} = reading.article;
	const what =
		fact.kind === 'time'
			? `time, ${timeInFull(fact.time) ?? 'no day known'}`
			: `figure, ${[figureAmount(fact.figure, text), ...figureRest(fact.figure, text)].join(', ')}`;
	const speaker = speakerOf(reading, fact.span);
	const said = speaker === undefined ? '' : `, said by ${speaker}`;
	const unsure = isUnsureFact(fact) ? ', unsure' : '';
	return `${what}${unsure}, ${sayPlace(reading, fact.span)}${said}: ${slice(text, sentenceAround(reading, fact.span))}`;
}
