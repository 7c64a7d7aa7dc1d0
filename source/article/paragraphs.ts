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
import {isWhiteSpace, type Span} from './span.ts';

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

const smallLetterFirst = /["'“‘«([—–-]*[\p{Ll}\p{Lo}]/uy;
const smallLetter = /\p{Ll}/u;
const word = /\S*/y;
const closers = '"\'”’»)]';
const endMarks = '.!?…:';

/** A text's paragraphs, and whether line breaks inside them mean no more than a space. */
export type Paragraphs = {readonly spans: readonly Span[]; readonly isHardWrapped: boolean};

/** A line that is not blank, without the white space around it. */
type Line = Span & {
	/** Where it begins with the white space before its first word. */
	readonly lineStart: number;
	/** Whether another line stands right before it, with no blank one between. */
	readonly isNext: boolean;
};

/**
Cuts a text into paragraphs.

Line feed, lone carriage return, form feed and the line and paragraph separators U+2028 and U+2029 break lines. Any text is accepted; one of white space alone
has no paragraphs. Linear in the text's length; the words of the lines are looked at only where their lengths leave it open whether the text is wrapped.

@returns spans in order, none empty, white space at their ends left out.
*/
export function findParagraphs(text: string): Paragraphs {
	const {spans, breaks} = findLines(text);
	if (breaks < fewestBreaks) {
		return {spans, isHardWrapped: false};
	}

	const width = findLikelyWidth(text);
	const lines = width === undefined ? [] : listLines(text);
	return width !== undefined && isWrappedAt(text, lines, width)
		? {spans: joinLines(text, lines, width), isHardWrapped: true}
		: {spans, isHardWrapped: false};
}

/**
The lines that are not blank, without the white space around them, and how many breaks have such a line right before and right after. Most books have none,
and need no more than this; memory that is not taken is what makes it fast.
*/
function findLines(text: string): {readonly spans: Span[]; readonly breaks: number} {
	const spans: Span[] = [];
	let breaks = 0;
	walkLines(text, (start, end, isNext) => {
		spans.push({start, end});
		breaks += Number(isNext);
	});
	return {spans, breaks};
}

function listLines(text: string): Line[] {
	const lines: Line[] = [];
	walkLines(text, (start, end, isNext, lineStart) => {
		lines.push({start, end, lineStart, isNext});
	});
	return lines;
}

/** Calls `take` for each line that is not blank, with what a `Line` holds. */
function walkLines(
	text: string,
	take: (start: number, end: number, isNext: boolean, lineStart: number) => void,
): void {
	const nextBreak = breakFinder(text);
	let endBefore = -1;
	let lineStart = 0;
	while (lineStart < text.length) {
		const lineEnd = nextBreak(lineStart);
		let start = lineStart;
		while (start < lineEnd && isWhiteSpace(text.charCodeAt(start))) {
			start++;
		}

		let end = lineEnd;
		while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) {
			end--;
		}

		if (start < end) {
			take(start, end, lineStart === endBefore + 1 && lineStart > 0, lineStart);
			endBefore = lineEnd;
		}

		lineStart = lineEnd + 1;
	}
}

function joinLines(text: string, lines: readonly Line[], width: number): Span[] {
	const spans: Array<{start: number; end: number}> = [];
	let blockIndent = 0;
	for (const [index, line] of lines.entries()) {
		const before = lines[index - 1];
		const paragraph = spans.at(-1);
		if (!line.isNext) {
			blockIndent = leastIndent(lines, index);
		}

		if (
			line.isNext &&
			before !== undefined &&
			paragraph !== undefined &&
			!isParagraphEnd(text, before, line, width, blockIndent)
		) {
			paragraph.end = line.end;
		} else {
			spans.push({start: line.start, end: line.end});
		}
	}

	return spans;
}

/**
Gives where the next line break is, from an offset that is never before the last one asked for; at the latest the text's end. Searching for one character at a
time is left to the engine, which is ten times as fast at it as a loop or a regular expression; each is searched for again only behind where it was found.
*/
function breakFinder(text: string): (from: number) => number {
	const found = ['\n', '\r', '\f', '\u2028', '\u2029']
		.map(character => ({character, at: text.indexOf(character)}))
		.filter(({at}) => at !== -1);
	return from => {
		let next = text.length;
		for (const one of found) {
			if (one.at < from) {
				const at = text.indexOf(one.character, from);
				one.at = at === -1 ? text.length : at;
			}

			next = Math.min(next, one.at);
		}

		return next;
	};
}

/** Units of white space before a line's first word. */
function indentOf({start, lineStart}: Line): number {
	return start - lineStart;
}

/** Units to the end of a line's last word, the indent included. */
function lengthOf({end, lineStart}: Line): number {
	return end - lineStart;
}

/** The width at which the lines were cut if they were; nothing where the longest are of no width that people wrap at. */
function findLikelyWidth(text: string): number | undefined {
	const lengths: number[] = [];
	let lengthBefore = 0;
	walkLines(text, (_, end, isNext, lineStart) => {
		if (isNext) {
			lengths.push(lengthBefore);
		}

		lengthBefore = end - lineStart;
	});
	const width = commonLength(lengths);
	return width < narrowestWidth || width > widestWidth ? undefined : width;
}

/** Whether the lines were cut at that width. */
function isWrappedAt(text: string, lines: readonly Line[], width: number): boolean {
	const breaks: Array<readonly [before: Line, after: Line]> = [];
	for (const [index, after] of lines.entries()) {
		const before = lines[index - 1];
		if (after.isNext && before !== undefined) {
			breaks.push([before, after]);
		}
	}

	// What may be the author's own break says nothing about the others.
	const inner = breaks.filter(
		([before, after]) =>
			!(
				hasEndMark(text, before) &&
				(indentOf(after) > indentOf(before) || wouldFit(text, before, after, width))
			),
	);
	const filled = inner.filter(([before, after]) => !wouldFit(text, before, after, width - spare));
	const hasSmallLetters = smallLetter.test(text);
	const midSentence = inner.filter(
		([before, after]) =>
			!hasEndMark(text, before) && (!hasSmallLetters || startsAt(smallLetterFirst, text, after)),
	);
	return (
		inner.length >= fewestBreaks &&
		filled.length >= inner.length * leastFilled &&
		midSentence.length >= inner.length * leastMidSentence
	);
}

/** The greatest length, not counting a few that stick out. */
function commonLength(lengths: readonly number[]): number {
	const sorted = Uint32Array.from(lengths).sort().reverse();
	const mostOutliers = 1 + Math.floor(sorted.length / 50);
	let at = 0;
	while (at < mostOutliers && (sorted[at] ?? 0) - (sorted[at + 1] ?? 0) > sticksOut) {
		at++;
	}

	return sorted[at] ?? 0;
}

/** Whether a line ends with an end mark, with whatever closes behind it. */
function hasEndMark(text: string, {start, end}: Span): boolean {
	let last = end - 1;
	while (last > start && closers.includes(text.charAt(last))) {
		last--;
	}

	return endMarks.includes(text.charAt(last));
}

/** Whether a line's words begin as a sticky pattern says. No pattern here goes on past the line's end. */
function startsAt(pattern: RegExp, text: string, {start}: Span): boolean {
	pattern.lastIndex = start;
	return pattern.test(text);
}

/** Whether the next line's first word had room on this line. */
function wouldFit(text: string, before: Line, after: Line, width: number): boolean {
	startsAt(word, text, after);
	const firstWord = Math.min(word.lastIndex, after.end) - after.start;
	return lengthOf(before) + 1 + firstWord <= width;
}

function isParagraphEnd(
	text: string,
	before: Line,
	after: Line,
	width: number,
	blockIndent: number,
): boolean {
	return (
		hasEndMark(text, before) &&
		(indentOf(after) > blockIndent || wouldFit(text, before, after, width - spare))
	);
}

/** The indent that the lines of the block that begins here have in common. */
function leastIndent(lines: readonly Line[], first: number): number {
	let least = Number.POSITIVE_INFINITY;
	for (let index = first; index < lines.length; index++) {
		// The index lies below the array's length.
		const line = lines[index] as Line;
		if (index > first && !line.isNext) {
			break;
		}

		least = Math.min(least, indentOf(line));
	}

	return least;
}
