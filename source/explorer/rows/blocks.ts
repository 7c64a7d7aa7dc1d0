import {indexAt, isWhiteSpace, type Span} from '../../article/span.ts';
import {graphemeStartFrom} from '../../terminal/cells.ts';

/*
What is wrapped by itself: a paragraph, or a stretch of one that is very long.

Where a line begins follows from all lines before it in its paragraph, so that the last screen of a paragraph of a million characters would cost all of
it, and again at each new width. A paragraph over `longestBlock` is therefore cut into blocks of about `blockLength` whose first words
begin a line, at any width: behind the end of a sentence where there is one near, else between words, else between graphemes. A reader sees one
line in a hundred that ends early; no paragraph of printed news is as long as that.

	«… until the bridge opens.| The ferry has …»     behind the first end of a sentence from `blockLength` on
*/

/** Units up to which a paragraph is one block. */
export const longestBlock = 8192;
const blockLength = 4096;
/** Units in which a place to cut is looked for. */
const searchLength = 1024;

/** A text's blocks, in order and without overlap. */
export type Blocks = {
	readonly spans: readonly Span[];
	/** Index of the paragraph that a block belongs to. */
	readonly paragraphOf: (block: number) => number;
	/** Whether no other block of its paragraph follows. */
	readonly isLast: (block: number) => boolean;
};

/**
Cuts the long ones among paragraphs into blocks. Where none is long, the paragraphs are the blocks, and nothing is copied.

@param paragraphs spans of `text`, in order and without overlap, that begin and end with what is no white space
*/
export function cutIntoBlocks(text: string, paragraphs: readonly Span[]): Blocks {
	if (!paragraphs.some(isLong)) {
		return {spans: paragraphs, paragraphOf: block => block, isLast: () => true};
	}

	const spans = paragraphs.flatMap(paragraph =>
		isLong(paragraph) ? cutParagraph(text, paragraph) : [paragraph],
	);
	const paragraphOf = (block: number): number => indexAt(paragraphs, spans[block]?.start ?? 0);
	return {
		spans,
		paragraphOf,
		isLast: block => paragraphs[paragraphOf(block)]?.end === spans[block]?.end,
	};
}

function isLong({start, end}: Span): boolean {
	return end - start > longestBlock;
}

function cutParagraph(text: string, {start, end}: Span): Span[] {
	const blocks: Span[] = [];
	let from = start;
	while (end - from > longestBlock) {
		const next = nextBlockStart(text, from + blockLength);
		blocks.push({start: from, end: endBefore(text, next)});
		from = next;
	}

	blocks.push({start: from, end});
	return blocks;
}

const sentenceEnds = '.!?…';
const closers = '"\'”’»)]';

/** Where a block begins that begins at `from` or a little behind it: never in white space, nor inside a grapheme. */
function nextBlockStart(text: string, from: number): number {
	let firstWord: number | undefined;
	for (let index = from; index < from + searchLength; index++) {
		if (isWhiteSpace(text.charCodeAt(index)) && !isWhiteSpace(text.charCodeAt(index - 1))) {
			const word = wordFrom(text, index);
			if (endsSentence(text, index)) {
				return word;
			}

			firstWord ??= word;
			// Much white space is looked at once only.
			index = word;
		}
	}

	return (
		firstWord ?? (isWhiteSpace(text.charCodeAt(from)) ? wordFrom(text, from) : graphemeStartFrom(text, from))
	);
}

/** The first character from an offset on that is no white space. A paragraph ends with one. */
function wordFrom(text: string, offset: number): number {
	let index = offset;
	while (isWhiteSpace(text.charCodeAt(index))) {
		index++;
	}

	return index;
}

function endsSentence(text: string, end: number): boolean {
	let last = end - 1;
	while (closers.includes(text.charAt(last))) {
		last--;
	}

	return sentenceEnds.includes(text.charAt(last));
}

function endBefore(text: string, offset: number): number {
	let end = offset;
	while (isWhiteSpace(text.charCodeAt(end - 1))) {
		end--;
	}

	return end;
}
