import type {Span} from '../../article/span.ts';
import {walkGraphemes, widthCells} from '../../terminal/cells.ts';
import {makeSafe} from '../../terminal/safe-text.ts';
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
): Piece[] {
	const start = snippetStart(text, matches[0], width);
	// No character is narrower than half a unit a cell but marks, and those are bounded by `makeSafe`.
	const end = Math.min(text.length, start + Math.max(1, width) * 8);
	const pieces = cutIntoPieces(
		text,
		{start, end},
		matches.map(match => ({...match, paint})),
		elsewhere,
	);
	return start === 0 ? pieces : [{text: '…'}, ...pieces];
}

function snippetStart(text: string, first: Span | undefined, width: number): number {
	if (first === undefined || first.end <= width / 2) {
		return 0;
	}

	const before = makeSafe(text.slice(0, first.end));
	if (widthCells(before) <= width - 1) {
		return 0;
	}

	const lead = Math.max(0, Math.floor(width / 3));
	let start = Math.max(0, first.start - lead);
	const space = before.indexOf(' ', start);
	if (space !== -1 && space < first.start) {
		start = space + 1;
	} else {
		start = graphemeStart(text, start, first.start);
	}

	return start;
}

/** The beginning of the grapheme that stands at or next after `from`. */
function graphemeStart(text: string, from: number, limit: number): number {
	const base = Math.max(0, from - 16);
	for (const grapheme of walkGraphemes(text.slice(base, limit))) {
		if (base + grapheme.start >= from) {
			return base + grapheme.start;
		}
	}

	return limit;
}
