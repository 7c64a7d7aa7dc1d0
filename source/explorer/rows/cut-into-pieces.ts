import {overlaps, type Span} from '../../article/span.ts';
import type {Paint} from '../themes/paint.ts';
import type {Piece} from './fit-pieces.ts';

/** A stretch of the article that is drawn in a style. */
export type Highlight = Span & {readonly paint: Paint};

/**
Cuts one line of a text where its highlights begin and end.

Highlights may overlap, nest, and reach over the line's ends; where several meet, all are painted, the later one in
the list outermost. Each is looked at for each line, so hand in those near the lines that are drawn.

@param line where the line stands in `text`
@param elsewhere paints what no highlight covers
@returns pieces that cover the line, in order, each painted by all highlights that cover it
*/
export function cutIntoPieces(
	text: string,
	line: Span,
	highlights: readonly Highlight[],
	elsewhere?: Paint,
): Piece[] {
	const here = highlights.filter(highlight => overlaps(highlight, line));
	const cuts = new Set([line.start, line.end]);
	for (const highlight of here) {
		cuts.add(Math.max(line.start, highlight.start));
		cuts.add(Math.min(line.end, highlight.end));
	}

	const sorted = [...cuts].sort((a, b) => a - b);
	const pieces: Piece[] = [];
	for (const [index, end] of sorted.entries()) {
		const start = sorted[index - 1];
		if (start !== undefined) {
			const paints = here.filter(highlight => highlight.start < end && start < highlight.end);
			pieces.push({text: text.slice(start, end), ...painted(paints, elsewhere)});
		}
	}

	return pieces;
}

function painted(highlights: readonly Highlight[], elsewhere: Paint | undefined): {paint?: Paint} {
	if (highlights.length === 0) {
		return elsewhere === undefined ? {} : {paint: elsewhere};
	}

	return {paint: text => highlights.reduce((inner, highlight) => highlight.paint(inner), text)};
}
