import {longestGrapheme} from '../../terminal/safe-text.ts';
import {wrapSpan} from '../../terminal/wrap.ts';
import {type Piece, slicePieces} from './fit-pieces.ts';

/**
Breaks pieces into rows between words.

@param width of a row, in cells
@param most rows; the last of them holds all the rest, for `listRow` to cut
@returns one list of pieces a row, at least one
*/
export function breakPieces(
	pieces: readonly Piece[],
	width: number,
	most = Number.POSITIVE_INFINITY,
): Piece[][] {
	// As much as fills one row more than are shown.
	const text = pieces
		.map(piece => piece.text)
		.join('')
		.slice(0, (most + 1) * width * longestGrapheme);
	const lines = wrapSpan(text, {start: 0, end: text.length}, width);
	const shown = lines.length === 0 ? [{start: 0, end: 0}] : lines.slice(0, most);
	return shown.map((line, index) => {
		const isCut = index === most - 1 && lines.length > most;
		return slicePieces(pieces, isCut ? {start: line.start, end: text.length} : line);
	});
}
