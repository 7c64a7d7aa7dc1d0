/*
Which lines are one paragraph.

A PDF does not say; what its reader goes by is a first line that is set in, a gap, a change of size or font, and a last line that is short: the next line's first word would have had room on it, so it was
not for lack of room that the line ended.

Hanging indents (lists of sources, items) are told from first lines that are set in by the line after them, which goes back to the left only behind a first line.

Limits: a paragraph that ends exactly at the column's right edge, before one that is not set in and without a gap, goes on with the next.
*/
import type {Line} from './lines.ts';

/** A first line is set in by so much of the font's size. */
const leastIndent = 0.7;
/** Between paragraphs there is so much more room than between lines. */
const leastGap = 1.3;
/** Sizes that differ by this share are different. */
const otherSize = 0.1;
/** A line that is shorter than this share of its column was not filled on purpose. */
const clearlyShort = 0.65;
/** Of the font's size: so much room must have been left over for the next word. */
const spare = 0.8;

const cutWord = /[\p{L}\p{N}][-\u2010\u00AD]$/u;
const smallLetter = /^["“‘'(]?\p{Ll}/u;
const endMark = /[.!?…:][\s"'”’»)\]\d*†]*$/u;
const bullet = /^[•◦▪‣●■·]\s/u;
/** These stand at the beginning of a line of prose as well. */
const otherMark = /^(?:[–—*-]\s|\(?(?:\d{1,3}|[a-z])[.)]\s)/u;

/** Cuts the lines of one column where paragraphs begin. @param leading the usual distance between lines of the text, as a share of their size. */
export function findParagraphLines(lines: readonly Line[], leading: number): Line[][] {
	const paragraphs: Line[][] = [];
	for (const [index, line] of lines.entries()) {
		const paragraph = paragraphs.at(-1);
		if (paragraph === undefined || beginsParagraph(paragraph, line, lines[index + 1], leading)) {
			paragraphs.push([line]);
		} else {
			paragraph.push(line);
		}
	}

	return paragraphs;
}

/** Whether two lines are of one size. */
export function isSameSize(one: {readonly size: number}, other: {readonly size: number}): boolean {
	return Math.abs(one.size - other.size) <= otherSize * Math.max(one.size, other.size);
}

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
	return endMark.test(text.slice(-12));
}

/** Whether a line begins with the mark of an item. */
export function isItem(text: string): boolean {
	return bullet.test(text) || otherMark.test(text);
}

/** Whether a line is set in as the first one of a paragraph. */
export function isSetIn({left, columnLeft, size}: Line): boolean {
	return left - columnLeft >= leastIndent * size;
}

function beginsParagraph(
	paragraph: readonly Line[],
	line: Line,
	next: Line | undefined,
	leading: number,
): boolean {
	// A paragraph has a line.
	const before = paragraph.at(-1) as Line;
	const first = paragraph[0] as Line;
	const gap = before.y - line.y;
	return (
		before.isRow === true ||
		line.isRow === true ||
		!isSameSize(before, line) ||
		gap > leastGap * leading * line.size ||
		gap < -line.size ||
		(before.font !== line.font && beginsInOtherFont(paragraph, line, next)) ||
		beginsItem(before, line) ||
		isNewIndent(first, before, line, next) ||
		endsShort(before, line)
	);
}

function beginsItem(before: Line, line: Line): boolean {
	return (
		bullet.test(line.text) ||
		(otherMark.test(line.text) &&
			(endsSentence(before.text) ||
				/[,;]$/u.test(before.text) ||
				wouldFit(before, line) ||
				isItem(before.text)))
	);
}

/** A line in another font begins something when the line before ended something, or all that it stands under is in one font. */
function beginsInOtherFont(paragraph: readonly Line[], line: Line, next: Line | undefined): boolean {
	const before = paragraph.at(-1) as Line;
	const isUniform = paragraph.every(({font}) => font === before.font);
	const goesOn = next === undefined || next.font === line.font;
	return isUniform && goesOn && (endsSentence(before.text) || wouldFit(before, line));
}

function isNewIndent(first: Line, before: Line, line: Line, next: Line | undefined): boolean {
	const step = leastIndent * line.size;
	if (line.left - before.left >= step) {
		// Behind a hanging first line the next one stays where this one is.
		const goesBack = next === undefined || next.left <= line.left - step || !isSameSize(next, line);
		return (
			!isItem(before.text) && (goesBack || endsSentence(before.text)) && !isHanging(first, before, line, next)
		);
	}

	// One line alone, which was set in, and one more that is.
	if (before === first && isSetIn(before) && Math.abs(line.left - before.left) < 1) {
		return endsSentence(before.text);
	}

	// Back to the left behind a block that was set in, or behind the rest of an item.
	return before.left - line.left >= step && before !== first;
}

function isHanging(first: Line, before: Line, line: Line, next: Line | undefined): boolean {
	return (
		before === first && !wouldFit(before, line) && next !== undefined && Math.abs(next.left - line.left) < 1
	);
}

/** Whether the line before ended though there was room: it is the last of its paragraph. */
function endsShort(before: Line, line: Line): boolean {
	if (!wouldFit(before, line) || cutWord.test(before.text)) {
		return false;
	}

	const isClearlyShort = before.right - before.left < clearlyShort * (before.columnRight - before.columnLeft);
	return endsSentence(before.text) || (isClearlyShort && !smallLetter.test(line.text));
}

/** Whether the first word of a line would have had room on the line before. */
export function wouldFit(before: Line, line: Line): boolean {
	const [word = ''] = line.text.split(' ', 1);
	const wordWidth = ((line.right - line.left) * word.length) / Math.max(1, line.text.length);
	return before.right + wordWidth + spare * line.size < before.columnRight;
}
