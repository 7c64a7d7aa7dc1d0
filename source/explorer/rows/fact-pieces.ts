import {type Span, slice} from '../../article/span.ts';
import type {Fact} from '../../reading/facts.ts';
import type {Assertion, Reading, Statement} from '../../reading/reading.ts';
import type {Paint} from '../themes/paint.ts';
import type {Theme} from '../themes/theme.ts';
import {figureAmount, figureRest} from './figure-words.ts';
import type {Piece} from './fit-pieces.ts';
import {speakerName} from './speaker-name.ts';
import {timeMeaning} from './time-words.ts';

/** How the facts list tells a fact. */
export type FactStyle = {
	/** Paints source, cue and content as the article does. */
	readonly isSelected: boolean;
	/** Actor that the list is narrowed to: named in the pane's title, and so not again for each of its statements. */
	readonly filter?: string | undefined;
};

/** More than the list ever shows of one span; so a speech of a thousand lines costs no more than a sentence. */
const mostUnits = 600;

/** A comma and a space, a dash between spaces. */
const longestShownGap = 3;

/**
A fact in words, one after the other as the list shows them: who, cue, words; the parts of an assertion; amount, what
is counted, qualifier; the time and what it means. The article's own characters, but for the speaker's name, amounts, dates
and what joins them. Not made safe: that is `fitPieces`' work.
*/
export function factPieces(fact: Fact, reading: Reading, style: FactStyle, theme: Theme): Piece[] {
	const {text} = reading.article;
	const content = style.isSelected ? theme.content : undefined;
	if (fact.kind === 'statement') {
		return statementPieces(fact.statement, reading, style, theme);
	}

	if (fact.kind === 'assertion') {
		return assertionPieces(fact.assertion, text, style, theme);
	}

	if (fact.kind === 'figure') {
		const amount = {
			text: figureAmount(fact.figure, text, theme.signs),
			paint: style.isSelected ? theme.content : theme.value,
		};
		return joinPieces(
			[amount, ...figureRest(fact.figure, text).map(rest => ({text: rest}))],
			theme.signs.between,
		);
	}

	const meaning = timeMeaning(fact.time);
	const time = words(text, fact.time, content, theme);
	const isSaid = meaning === undefined || meaning === time.text;
	return joinPieces(
		isSaid ? [time] : [time, {text: theme.signs.spell(meaning), paint: theme.dim}],
		theme.signs.between,
	);
}

/**
An assertion in the order of the text, so that it reads as the article does: what stands between two parts is shown where it
is no more than a mark or a space, and else told by «…».
*/
function assertionPieces(assertion: Assertion, text: string, {isSelected}: FactStyle, theme: Theme): Piece[] {
	const {subject, predicate, arguments: others, hedge} = assertion;
	const parts = [
		{span: subject, paint: isSelected ? theme.source : undefined},
		{span: predicate, paint: isSelected ? theme.cue : theme.dim},
		...others.map(span => ({span, paint: isSelected ? theme.content : undefined})),
	].sort((a, b) => a.span.start - b.span.start);
	const pieces = joinPieces(hedgePieces(hedge, [subject, predicate, ...others], text, theme));
	let end: number | undefined;
	for (const {span, paint} of parts) {
		const start = Math.max(span.start, end ?? 0);
		if (start >= span.end) {
			continue;
		}

		if (end !== undefined || pieces.length > 0) {
			pieces.push(end === undefined ? {text: ' '} : between(text, {start: end, end: start}, theme));
		}

		pieces.push(words(text, {start, end: span.end}, paint, theme));
		end = span.end;
	}

	return pieces;
}

function between(text: string, gap: Span, theme: Theme): Piece {
	const shown = slice(text, gap);
	return shown.length <= longestShownGap && !/[\p{L}\p{N}]/u.test(shown)
		? {text: shown}
		: {text: ` ${theme.signs.ellipsis} `, paint: theme.dim};
}

function statementPieces(statement: Statement, reading: Reading, style: FactStyle, theme: Theme): Piece[] {
	const {text} = reading.article;
	const {speaker, source, cue, content, hedge, within} = statement;
	const parts = content.flatMap((span, index) => [
		...(index > 0 ? [{text: theme.signs.ellipsis, paint: theme.dim}] : []),
		words(text, span, style.isSelected ? theme.content : undefined, theme),
	]);
	const isNamed = speaker === undefined || speaker !== style.filter;
	return joinPieces([
		...(within === undefined ? [] : [{text: theme.signs.nested, paint: theme.dim}]),
		...(isNamed ? [speakerPiece(statement, reading, style, theme)] : []),
		...hedgePieces(hedge, [source, cue, ...content], text, theme),
		...(cue === undefined ? [] : [words(text, cue, style.isSelected ? theme.cue : theme.dim, theme)]),
		...parts,
	]);
}

function speakerPiece(statement: Statement, reading: Reading, {isSelected}: FactStyle, theme: Theme): Piece {
	const isNobody = statement.speaker === undefined && statement.source === undefined;
	const paint = isSelected ? theme.source : theme.speaker;
	return {text: speakerName(statement, reading), paint: isNobody ? theme.unsure : paint};
}

/** The hedge, unless it stands in one of the parts that are shown anyway. */
function hedgePieces(
	hedge: Span | undefined,
	shown: readonly (Span | undefined)[],
	text: string,
	theme: Theme,
): Piece[] {
	const isShown =
		hedge === undefined ||
		shown.some(part => part !== undefined && part.start <= hedge.start && hedge.end <= part.end);
	return isShown ? [] : [words(text, hedge, theme.unsure, theme)];
}

function words(text: string, span: Span, paint: Paint | undefined, {signs}: Theme): Piece {
	const isLong = span.end - span.start > mostUnits;
	const shown = isLong
		? `${text.slice(span.start, span.start + mostUnits)}${signs.ellipsis}`
		: slice(text, span);
	return paint === undefined ? {text: shown} : {text: shown, paint};
}

function joinPieces(pieces: readonly Piece[], separator = ' '): Piece[] {
	return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [{text: separator}, piece]));
}
