import type {Fact} from '../../reading/facts.ts';
import type {Reading} from '../../reading/reading.ts';
import {wrapSpan} from '../../terminal/wrap.ts';
import type {Theme} from '../themes/theme.ts';
import {factPieces} from './fact-pieces.ts';
import {type Piece, slicePieces} from './fit-pieces.ts';
import {type ItemStatus, listRow, margin, marginEndWidth, marginWidth} from './margin.ts';
import {unsureMark} from './marks.ts';

/** The longest label, a space, the mark of what is unsure, a space. */
const labelWidth = 9;
const mostRows = 3;

/**
Draws a fact: its label in a column of its own, then its words over up to three rows, the last one ending with «…»
where there are more.

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
	return breakPieces(pieces, textWidth(width)).map((line, index) =>
		listRow(
			[
				...margin(status, index === 0, theme),
				...(index === 0 ? label(fact, status.isSelected, theme) : [{text: ' '.repeat(labelWidth)}]),
				...line,
			],
			width,
		),
	);
}

/** How many rows `factRows` draws: 1 to 3. */
export function factHeight(
	fact: Fact,
	reading: Reading,
	filter: string | undefined,
	width: number,
	theme: Theme,
): number {
	const pieces = factPieces(fact, reading, {isSelected: false, filter}, theme);
	return breakPieces(pieces, textWidth(width)).length;
}

function textWidth(width: number): number {
	return Math.max(1, width - marginWidth - labelWidth - marginEndWidth);
}

/** One list of pieces a row, at least one; the last holds all the rest, for `listRow` to cut. */
function breakPieces(pieces: readonly Piece[], width: number): Piece[][] {
	const text = pieces.map(piece => piece.text).join('');
	const lines = wrapSpan(text, {start: 0, end: text.length}, width);
	const shown = lines.length === 0 ? [{start: 0, end: 0}] : lines.slice(0, mostRows);
	return shown.map((line, index) => {
		const isCut = index === mostRows - 1 && lines.length > mostRows;
		return slicePieces(pieces, isCut ? {start: line.start, end: text.length} : line);
	});
}

function label(fact: Fact, isSelected: boolean, theme: Theme): Piece[] {
	const isUnsure =
		(fact.kind === 'statement' && fact.statement.hedge !== undefined) ||
		(fact.kind === 'assertion' && fact.assertion.hedge !== undefined);
	return [
		{text: fact.label.padEnd(labelWidth - 2), paint: isSelected ? theme.selected : theme.label},
		isUnsure ? {text: unsureMark, paint: theme.unsure} : {text: ' '},
		{text: ' '},
	];
}
