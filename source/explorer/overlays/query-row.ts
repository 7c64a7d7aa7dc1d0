import {walkGraphemes} from '../../terminal/cells.ts';
import {makeSafe} from '../../terminal/safe-text.ts';
import {fitPieces, type Piece} from '../rows/fit-pieces.ts';
import {listRow} from '../rows/margin.ts';
import type {Theme} from '../themes/theme.ts';

/** Cells before the query, with the sign of what it is typed into; what is found under it begins there too. */
export const queryIndent = 3;

const countWidth = 9;

/** What is typed into, and what stands around it. */
export type QueryRow = {
	readonly query: string;
	/** In graphemes. */
	readonly caret: number;
	/** Before the query. */
	readonly sign: string;
	/** Whether the query's own first letter is such a sign. */
	readonly hasSigil?: boolean;
	/** What can be typed, behind the query. */
	readonly hint?: string;
	/** At the row's end: which of how many. */
	readonly count: string;
};

/** Draws the row that is typed into, of `width` cells, and tells the cell of its caret. */
export function drawQueryRow(
	{query, caret, sign, hasSigil = false, hint = '', count}: QueryRow,
	width: number,
	theme: Theme,
): {readonly row: string; readonly caret: number} {
	const room = Math.max(1, width - queryIndent - countWidth);
	const {shown, cells, isWhole} = visiblePart(query, caret, room);
	const pieces: Piece[] =
		hasSigil && isWhole
			? [{text: shown.slice(0, 1), paint: theme.key}, {text: shown.slice(1)}]
			: [{text: shown}];
	const row =
		fitPieces([{text: ` ${sign}`, paint: theme.key}], queryIndent) +
		fitPieces([...pieces, {text: hint, paint: theme.dim}], room, theme.signs) +
		listRow([{text: count.padStart(countWidth - 1), paint: theme.dim}], width - queryIndent - room);
	return {row, caret: queryIndent + cells};
}

/** The query, or the end of it up to the caret where it is longer than its field, and how many cells the caret is from the field's beginning. */
function visiblePart(
	query: string,
	caret: number,
	room: number,
): {readonly shown: string; readonly cells: number; readonly isWhole: boolean} {
	const safe = makeSafe(query);
	const graphemes = [...walkGraphemes(safe)];
	let first = 0;
	let cells = graphemes.slice(0, caret).reduce((sum, grapheme) => sum + grapheme.width, 0);
	while (cells >= room && first < caret) {
		cells -= graphemes[first]?.width ?? 0;
		first++;
	}

	return {shown: safe.slice(graphemes[first]?.start ?? 0), cells, isWhole: first === 0};
}
