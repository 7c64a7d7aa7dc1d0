/*
One row of the screen, as one string.

Every text that the explorer draws passes through `fitPieces`, so three promises are kept in one place: outside text
is made safe for the terminal, the row is exactly as wide as asked for, and a style never begins or ends inside a
character that the terminal draws as one («é» of two code points, a flag, a family). A row is one string in one
`<Text>`, because nested `<Text>` costs more than twice as much to draw.
*/
import type {Span} from '../../article/span.ts';
import {isPlain, walkGraphemes} from '../../terminal/cells.ts';
import {longestGrapheme, makeSafe} from '../../terminal/safe-text.ts';
import type {Paint} from '../themes/paint.ts';
import {type Signs, unicodeSigns} from '../themes/signs.ts';

/** A stretch of a row, and how it is painted. */
export type Piece = {readonly text: string; readonly paint?: Paint};

/**
Joins pieces into one row of exactly `width` cells: filled up with spaces, or cut and ended with the sign for that («…») where they are
longer. Their text may come from outside; line breaks and tabs become spaces. A width below 1 gives the empty string.

@param signs those of the theme
*/
export function fitPieces(pieces: readonly Piece[], width: number, signs: Signs = unicodeSigns): string {
	if (width < 1) {
		return '';
	}

	// No more of a text than may be seen is looked at, however long it is.
	const text = makeSafe(
		pieces
			.map(piece => piece.text)
			.join('')
			.slice(0, (width + 1) * longestGrapheme),
	);
	const ellipsis = signs.ellipsis.slice(0, width);
	const {end, missing} = measure(text, width, ellipsis.length);
	const isCut = end < text.length;
	let row = '';
	for (const {from, to, paint} of bound(pieces, text)) {
		if (from < end || (isCut && from === end && to > end)) {
			const kept = text.slice(from, Math.min(to, end));
			const drawn = isCut && to > end ? kept + ellipsis : kept;
			row += paint === undefined ? drawn : paint(drawn);
		}

		if (to > end) {
			break;
		}
	}

	return row + ' '.repeat(missing);
}

/** The part of a row's pieces that stands in a span of their joined text. */
export function slicePieces(pieces: readonly Piece[], span: Span): Piece[] {
	const sliced: Piece[] = [];
	let offset = 0;
	for (const piece of pieces) {
		const text = piece.text.slice(Math.max(0, span.start - offset), Math.max(0, span.end - offset));
		offset += piece.text.length;
		if (text !== '') {
			sliced.push({...piece, text});
		}
	}

	return sliced;
}

/** Where to cut `text` (a sign of `signWidth` cells comes behind that), and how many cells are missing after it all. */
function measure(text: string, width: number, signWidth: number): {end: number; missing: number} {
	if (isPlain(text, 0, Math.min(text.length, width + 1))) {
		return text.length <= width
			? {end: text.length, missing: width - text.length}
			: {end: width - signWidth, missing: 0};
	}

	let used = 0;
	let usedAtEnd = 0;
	let end = 0;
	for (const grapheme of walkGraphemes(text)) {
		used += grapheme.width;
		if (used > width) {
			return {end, missing: width - signWidth - usedAtEnd};
		}

		if (used <= width - signWidth) {
			end = grapheme.end;
			usedAtEnd = used;
		}
	}

	return {end: text.length, missing: width - used};
}

type BoundPiece = {readonly from: number; readonly to: number; readonly paint: Paint | undefined};

/** Where each piece stands in the joined text; a grapheme whose parts fell into several pieces belongs to the first of them. */
function bound(pieces: readonly Piece[], text: string): BoundPiece[] {
	const ends = pieces.length < 2 || isPlain(text) ? undefined : graphemeEnds(text);
	const bound: BoundPiece[] = [];
	let from = 0;
	let offset = 0;
	for (const piece of pieces) {
		offset += piece.text.length;
		let to = offset;
		while (ends !== undefined && to < text.length && !ends.has(to)) {
			to++;
		}

		if (to > from) {
			bound.push({from, to, paint: piece.paint});
			from = to;
		}
	}

	return bound;
}

function graphemeEnds(text: string): Set<number> {
	const ends = new Set<number>();
	for (const grapheme of walkGraphemes(text)) {
		ends.add(grapheme.end);
	}

	return ends;
}
