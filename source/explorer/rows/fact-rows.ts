import {type Fact, judgementOf} from '../../reading/facts.ts';
import type {Reading} from '../../reading/reading.ts';
import {isUnsureFact} from '../selectors.ts';
import type {Theme} from '../themes/theme.ts';
import {breakPieces} from './break-pieces.ts';
import {factPieces} from './fact-pieces.ts';
import type {Piece} from './fit-pieces.ts';
import {sayJudgement} from './judgement-words.ts';
import {type ItemStatus, listRow, margin, marginEndWidth, marginWidth} from './margin.ts';

/** The longest label, a space, the mark of what is unsure, a space. */
const labelWidth = 9;
const mostRows = 3;

/**
Draws a fact: its label in a column of its own, then its words over up to three rows, the last one ending with «…»
where there are more; under the chosen one, how sure the reading is and why.

@param filter id of the actor that the list is narrowed to
@param width of each row, in cells
*/
export function factRows(
	fact: Fact,
	status: ItemStatus,
	reading: Reading,
	filter: string | undefined,
	width: number,
	theme: Theme,
): string[] {
	const pieces = factPieces(fact, reading, {isSelected: status.isSelected, filter}, theme);
	const lines = [
		...breakPieces(pieces, textWidth(width), mostRows),
		...judgementLines(fact, status.isSelected, reading, width, theme),
	];
	return lines.map((line, index) =>
		listRow(
			[
				...margin(status, index === 0, theme),
				...(index === 0 ? label(fact, status.isSelected, theme) : [{text: ' '.repeat(labelWidth)}]),
				...line,
			],
			width,
			theme.signs,
		),
	);
}

/** How sure the reading is of the chosen fact, and why; none for what it does not judge. */
function judgementLines(
	fact: Fact,
	isSelected: boolean,
	reading: Reading,
	width: number,
	theme: Theme,
): Piece[][] {
	const judgement = isSelected ? judgementOf(fact) : undefined;
	return judgement === undefined
		? []
		: breakPieces(
				[{text: sayJudgement(judgement, reading.article.text, theme.signs), paint: theme.dim}],
				textWidth(width),
				mostRows,
			);
}

/** How many rows `factRows` draws: 1 to 3, and for a chosen fact that is judged as many more. */
export function factHeight(
	fact: Fact,
	isSelected: boolean,
	reading: Reading,
	filter: string | undefined,
	width: number,
	theme: Theme,
): number {
	const pieces = factPieces(fact, reading, {isSelected, filter}, theme);
	const why = judgementLines(fact, isSelected, reading, width, theme);
	return breakPieces(pieces, textWidth(width), mostRows).length + why.length;
}

function textWidth(width: number): number {
	return Math.max(1, width - marginWidth - labelWidth - marginEndWidth);
}

function label(fact: Fact, isSelected: boolean, theme: Theme): Piece[] {
	const isHedged =
		(fact.kind === 'statement' && fact.statement.hedge !== undefined) ||
		(fact.kind === 'assertion' && fact.assertion.hedge !== undefined);
	const mark = isUnsureFact(fact) ? theme.signs.unsure : isHedged ? theme.signs.hedge : undefined;
	return [
		{text: fact.label.padEnd(labelWidth - 2), paint: isSelected ? theme.selected : theme.label},
		mark === undefined ? {text: ' '} : {text: mark, paint: theme.unsure},
		{text: ' '},
	];
}
