import type {Span} from '../../article/span.ts';
import {walkGraphemes, widthCells} from '../../terminal/cells.ts';
import {longestGrapheme, makeSafe} from '../../terminal/safe-text.ts';
import {cutIntoPieces} from '../rows/cut-into-pieces.ts';
import type {Piece} from '../rows/fit-pieces.ts';
import type {Paint} from '../themes/paint.ts';

/**
The part of a text that shows its first match, with all matches in it painted: from the beginning if the match is seen
then, else from a little before the match, with «…» in front. What comes behind is left for `fitPieces` to cut.

@param matches spans of `text`, sorted
@param width in cells
*/
export function snippetPieces(
	text: string,
	matches: readonly Span[],
	width: number,
	paint: Paint,
	elsewhere?: Paint,
	ellipsis = '…',
): Piece[] {
	const start = snippetStart(text, matches[0], width);
	const end = Math.min(text.length, start + Math.max(1, width) * longestGrapheme);
	const pieces = cutIntoPieces(
		text,
		{start, end},
		matches.map(match => ({...match, paint})),
		elsewhere,
	);
	return start === 0 ? pieces : [{text: ellipsis}, ...pieces];
}

function snippetStart(text: string, first: Span | undefined, width: number): number {
	if (first === undefined || first.end <= width / 2) {
		return 0;
	}

	// What lies further before or behind is wider than the row, and is not looked at.
	const most = width * longestGrapheme;
	const from = first.end <= most ? 0 : Math.max(0, first.start - most);
	const match = {start: first.start - from, end: Math.min(first.end, first.start + most) - from};
	const safe = makeSafe(text.slice(from, from + match.end));
	if (from === 0 && first.end <= most && widthCells(safe) <= width - 1) {
		return 0;
	}

	const room = width - 2 - widthCells(safe.slice(match.start));
	const start = startOfLead(safe, match.start, Math.min(Math.floor(width / 3), room));
	const space = safe.indexOf(' ', start);
	return from + (space !== -1 && space < match.start - 1 ? space + 1 : start);
}

/** Where the last `width` cells before an offset begin; no character is cut in two. */
function startOfLead(text: string, offset: number, width: number): number {
	const from = Math.max(0, offset - Math.max(0, width) * longestGrapheme);
	const graphemes = [...walkGraphemes(text.slice(from, offset))];
	let start = offset;
	let used = 0;
	for (const grapheme of graphemes.reverse()) {
		used += grapheme.width;
		if (used > width) {
			break;
		}

		start = from + grapheme.start;
	}

	return start;
}
