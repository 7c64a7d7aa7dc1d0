/*
Where paragraphs begin and end.

As a rule every line break ends a paragraph. In hard-wrapped text it does not: there, lines were cut at a width, and a line
break inside a paragraph means no more than a space. Whether a text is wrapped is settled once, for all of it, from
the line breaks with text right before and right after. Wrapped text shows three things together:

- The next line's first word would not have fitted: a wrapping program fills its lines. This test needs the width, which
  is taken to be that of the longest line (a few that stick out aside), and it must be one that people wrap at.
- Many breaks stand in mid-sentence: no end mark before, a small letter behind.
- There are at least two such breaks; one proves nothing.

In wrapped text a paragraph ends at a blank line; and, behind an end mark, where the next line is indented more than its
block, or where its first word would have fitted with room to spare.

Catches (wrapped at 40):   The ferry will stop at both islands      Must not:   The ferry will stop.
                           until the new bridge opens, which the                She said so on Monday and again a week later in the harbour.
                           council expects next year.                           Nobody objected.
*/
import {type Span, trimSpan} from './span.ts';

const narrowestWidth = 30;
const widestWidth = 132;
const fewestBreaks = 2;

/** Of the breaks inside paragraphs; the rest are headings, lists, and changes made by hand. */
const leastFilled = 0.8;
/** Of the same: in wrapped English prose four lines of five begin with a small letter; the lines of tables and lists do not. */
const leastMidSentence = 0.4;
/** A word that had room by less than this may still have been wrapped: by an editor that counts otherwise, in an indented block. */
const spare = 4;
/** A line that is longer than the next longest by more than this was not wrapped with the others (a long address). */
const sticksOut = 15;

/** An end mark, with whatever closes behind it. */
const endMark = /[.!?…:]["'”’»)\]]*$/u;
const smallLetterFirst = /^["'“‘«([—–-]*[\p{Ll}\p{Lo}]/u;

/** A text's paragraphs, and whether line breaks inside them mean no more than a space. */
export type Paragraphs = {readonly spans: readonly Span[]; readonly isHardWrapped: boolean};

/** A line that is not blank, without the white space around it. */
type Line = Span & {
	readonly words: string;
	/** Whether another line stands right before it, with no blank one between. */
	readonly isNext: boolean;
	/** Units of white space before its first word. */
	readonly indent: number;
	/** Units to the end of its last word, the indent included. */
	readonly length: number;
	/** Length of its first word. */
	readonly firstWord: number;
};

/**
Cuts a text into paragraphs.

Line feed, lone carriage return, form feed and the line and paragraph separators U+2028 and U+2029 break lines. Any text is accepted; one of white space alone
has no paragraphs. Linear in the text's length.

@returns spans in order, none empty, white space at their ends left out.
*/
export function findParagraphs(text: string): Paragraphs {
	const lines = listLines(text);
	const width = findWrapWidth(lines);
	const spans: Array<{start: number; end: number}> = [];
	let blockIndent = 0;
	for (const [index, line] of lines.entries()) {
		const before = lines[index - 1];
		const paragraph = spans.at(-1);
		if (!line.isNext) {
			blockIndent = width === undefined ? 0 : leastIndent(lines, index);
		}

		if (
			line.isNext &&
			before !== undefined &&
			paragraph !== undefined &&
			width !== undefined &&
			!isParagraphEnd(before, line, width, blockIndent)
		) {
			paragraph.end = line.end;
		} else {
			spans.push({start: line.start, end: line.end});
		}
	}

	return {spans, isHardWrapped: width !== undefined};
}

function listLines(text: string): Line[] {
	const lines: Line[] = [];
	let endBefore = -1;
	for (const {0: characters, index} of text.matchAll(/[^\n\r\f\u2028\u2029]+/g)) {
		const span = trimSpan(text, {start: index, end: index + characters.length});
		if (span.start === span.end) {
			continue;
		}

		const words = text.slice(span.start, span.end);
		const gap = words.search(/\s/);
		lines.push({
			...span,
			words,
			isNext: index === endBefore + 1 && index > 0,
			indent: span.start - index,
			length: span.end - index,
			firstWord: gap === -1 ? words.length : gap,
		});
		endBefore = index + characters.length;
	}

	return lines;
}

/** The width at which the lines were cut, or nothing where they were not. */
function findWrapWidth(lines: readonly Line[]): number | undefined {
	const breaks: Array<readonly [before: Line, after: Line]> = [];
	for (const [index, after] of lines.entries()) {
		const before = lines[index - 1];
		if (after.isNext && before !== undefined) {
			breaks.push([before, after]);
		}
	}

	if (breaks.length < fewestBreaks) {
		return undefined;
	}

	const width = commonLength(breaks.map(([before]) => before.length));
	if (width < narrowestWidth || width > widestWidth) {
		return undefined;
	}

	// What may be the author's own break says nothing about the others.
	const inner = breaks.filter(
		([before, after]) =>
			!(endMark.test(before.words) && (after.indent > before.indent || wouldFit(before, after, width))),
	);
	const filled = inner.filter(([before, after]) => !wouldFit(before, after, width - spare));
	const hasSmallLetters = lines.some(({words}) => /\p{Ll}/u.test(words));
	const midSentence = inner.filter(
		([before, after]) =>
			!endMark.test(before.words) && (!hasSmallLetters || smallLetterFirst.test(after.words)),
	);
	return inner.length >= fewestBreaks &&
		filled.length >= inner.length * leastFilled &&
		midSentence.length >= inner.length * leastMidSentence
		? width
		: undefined;
}

/** The greatest length, not counting a few that stick out. */
function commonLength(lengths: readonly number[]): number {
	const sorted = lengths.toSorted((a, b) => b - a);
	const mostOutliers = 1 + Math.floor(sorted.length / 50);
	let at = 0;
	while (at < mostOutliers && (sorted[at] ?? 0) - (sorted[at + 1] ?? 0) > sticksOut) {
		at++;
	}

	return sorted[at] ?? 0;
}

/** Whether the next line's first word had room on this line. */
function wouldFit(before: Line, after: Line, width: number): boolean {
	return before.length + 1 + after.firstWord <= width;
}

function isParagraphEnd(before: Line, after: Line, width: number, blockIndent: number): boolean {
	return endMark.test(before.words) && (after.indent > blockIndent || wouldFit(before, after, width - spare));
}

/** The indent that the lines of the block that begins here have in common. */
function leastIndent(lines: readonly Line[], first: number): number {
	let least = Number.POSITIVE_INFINITY;
	for (let index = first; index < lines.length; index++) {
		// The index lies below the array's length.
		const {isNext, indent} = lines[index] as Line;
		if (index > first && !isNext) {
			break;
		}

		least = Math.min(least, indent);
	}

	return least;
}
