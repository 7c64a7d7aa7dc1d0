import type {Theme} from '../themes/theme.ts';
import {breakPieces} from './break-pieces.ts';
import {fitPieces, type Piece} from './fit-pieces.ts';
import {listRow, marginEndWidth} from './margin.ts';

/** What stands before the words of an entry, in a column of its own. */
export type Column = {readonly pieces: readonly Piece[]; readonly width: number};

/**
Draws an entry in columns: what stands before its words in the first row, and its words, broken between words, over as many rows as they take.

@param width of each row, in cells; columns that leave no room for words are cut
@param most rows; the last of them ends with «…» where there are more
*/
export function columnRows(
	columns: readonly Column[],
	words: readonly Piece[],
	width: number,
	theme: Theme,
	most = Number.POSITIVE_INFINITY,
): string[] {
	let room = Math.max(0, width - marginEndWidth - 1);
	let head = '';
	for (const column of columns) {
		const cells = Math.min(column.width, room);
		head += fitPieces(column.pieces, cells, theme.signs);
		room -= cells;
	}

	const taken = Math.max(0, width - marginEndWidth - 1) - room;
	const lines = breakPieces(words, Math.max(1, width - taken - marginEndWidth), most);
	return lines.map(
		(line, index) => (index === 0 ? head : ' '.repeat(taken)) + listRow(line, width - taken, theme.signs),
	);
}
