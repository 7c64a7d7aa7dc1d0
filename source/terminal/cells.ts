import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'});

/**
Whether a UTF-16 code unit takes one cell whatever stands beside it: ASCII, Latin, Greek, Cyrillic, the dashes and
marks of quotation that printed news is full of, currency signs, arrows, the lines, blocks and shapes that
screens are drawn with, and what `makeSafe` puts in place of characters. Text of these alone needs no look at graphemes,
because none of them joins its neighbour; a mark, joiner or selector that would join them is not in the set.
*/
export function isPlainUnit(code: number): boolean {
	return (
		(code >= 0x20 && code <= 0x7e) ||
		(code >= 0xa0 && code <= 0x2ff && code !== 0xad) ||
		(code >= 0x2010 && code <= 0x2027) ||
		(code >= 0x384 && code <= 0x481) ||
		(code >= 0x48a && code <= 0x52f) ||
		(code >= 0x2030 && code <= 0x205e) ||
		(code >= 0x2190 && code <= 0x21ff) ||
		(code >= 0x2400 && code <= 0x2426) ||
		(code >= 0x2500 && code <= 0x25fc) ||
		code === 0xfffd ||
		(code >= 0x20a0 && code <= 0x20bf)
	);
}

/** Whether `text` from `start` to `end` is of plain units alone, so that its width is its length. */
export function isPlain(text: string, start = 0, end = text.length): boolean {
	for (let index = start; index < end; index++) {
		if (!isPlainUnit(text.charCodeAt(index))) {
			return false;
		}
	}

	return true;
}

/**
How many cells of the terminal a text takes, for text without line breaks, tabs and escape sequences (see `makeSafe`).

It counts as string-width does, which is also how Ink lays out: by grapheme, wide ones (East Asian, emoji) two cells,
marks none. Terminals with older tables than ours draw newer emoji, and a few with a variation selector (❤️), one cell
narrower; no table can be right for all of them.
*/
export function widthCells(text: string): number {
	if (isPlain(text)) {
		return text.length;
	}

	let width = 0;
	for (const {segment} of graphemes.segment(text)) {
		width += graphemeWidth(segment);
	}

	return width;
}

/** Widths of graphemes of one unit, plus one; zero where it has not been asked for. Whole pages are of such (中, 한). */
const knownWidths = new Uint8Array(0x1_00_00);

/** A letter with marks over and under it; selectors and keycaps, which are marks too, can make an emoji of it. */
const accents = /^.[\p{Nonspacing_Mark}--\p{Variation_Selector}]+$/v;

/** Widths of longer graphemes. string-width takes a hundredth of a millisecond for a flag, and a screen may be full of them. */
const knownLongWidths = new Map<string, number>();
const mostKnown = 4096;
/** Units of the longest grapheme that is worth remembering. */
const longestKnown = 32;

function graphemeWidth(grapheme: string): number {
	if (grapheme.length > 1) {
		return isPlainUnit(grapheme.charCodeAt(0)) && accents.test(grapheme) ? 1 : longWidth(grapheme);
	}

	const code = grapheme.charCodeAt(0);
	knownWidths[code] ||= stringWidth(grapheme) + 1;
	return (knownWidths[code] as number) - 1;
}

function longWidth(grapheme: string): number {
	let width = knownLongWidths.get(grapheme);
	if (width === undefined) {
		width = stringWidth(grapheme);
		if (grapheme.length <= longestKnown) {
			if (knownLongWidths.size >= mostKnown) {
				knownLongWidths.clear();
			}

			knownLongWidths.set(grapheme, width);
		}
	}

	return width;
}

/** A grapheme of a text: offset of its first unit, and the cells that it takes. */
export type Grapheme = {readonly start: number; readonly end: number; readonly width: number};

/**
The graphemes of a text, one at a time. Their widths add up to the text's own.

@param text any text; a lone mark is a grapheme of no width.
*/
export function* walkGraphemes(text: string): Generator<Grapheme> {
	for (const {segment, index} of graphemes.segment(text)) {
		yield {start: index, end: index + segment.length, width: graphemeWidth(segment)};
	}
}

/**
A text cut to at most `width` cells. It ends with an ellipsis where something was cut off, never cuts a grapheme in two, and may come out
one cell short where a wide grapheme would stick out.

@param width in cells; below one there is room for nothing, and nothing is what comes back.
@param ellipsis of characters of one cell each.
*/
export function truncateCells(text: string, width: number, ellipsis = '…'): string {
	if (width < 1) {
		return '';
	}

	const sign = ellipsis.slice(0, width);
	const room = width - sign.length;

	if (isPlain(text, 0, Math.min(text.length, width + 1))) {
		return text.length <= width ? text : text.slice(0, room) + sign;
	}

	let used = 0;
	let cut = 0;
	for (const grapheme of walkGraphemes(text)) {
		used += grapheme.width;
		if (used > width) {
			return text.slice(0, cut) + sign;
		}

		if (used <= room) {
			cut = grapheme.end;
		}
	}

	return text;
}

/**
A text made exactly `width` cells wide: cut as `truncateCells` does, or filled up with spaces behind.

@param width in cells; below one gives an empty text.
*/
export function padCells(text: string, width: number, ellipsis?: string): string {
	const fitting = truncateCells(text, width, ellipsis);
	return fitting + ' '.repeat(Math.max(0, width - widthCells(fitting)));
}

/** Units before and behind an offset in which its graphemes are looked for; in news none is longer than a tenth of that. */
const graphemeReach = 64;

/**
The first offset from `from` on at which a grapheme begins, told from a few characters on both sides, whatever the text's length. In a run without any
beginning near (a flood of marks) it is where a code point begins.
*/
export function graphemeStartFrom(text: string, from: number): number {
	const first = startOfCodePoint(text, Math.max(0, from - graphemeReach));
	const near = text.slice(first, from + graphemeReach);
	for (const {start} of walkGraphemes(near)) {
		if (first + start >= from) {
			return first + start;
		}
	}

	return startOfCodePoint(text, from);
}

function startOfCodePoint(text: string, offset: number): number {
	const isInside = offset > 0 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
	return isInside ? offset + 1 : offset;
}
