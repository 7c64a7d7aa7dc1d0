import type {Span} from '../article/span.ts';
import {append, firstFrom} from './column.ts';
import {type Folded, fold} from './fold.ts';
import type {Vocabulary} from './vocabulary.ts';
import {walkWords} from './words.ts';

/*
Stretches of one text that are searched, cut into words, in columns: a book has a million words, and an object for each would take ten times the room.
*/

/** Passages of a text, in its order and apart from each other, and the words in them. */
export type Passages = {
	readonly text: string;
	/** Where each passage begins and ends. */
	readonly starts: Int32Array<ArrayBuffer>;
	readonly ends: Int32Array<ArrayBuffer>;
	/** For each passage, the index behind its last word. */
	readonly wordEnds: Int32Array<ArrayBuffer>;
	/** Where each word begins, and its number in the vocabulary. */
	readonly wordStarts: Int32Array<ArrayBuffer>;
	readonly words: Int32Array<ArrayBuffer>;
};

/** No passages of a text as yet. */
export function noPassages(text: string): Passages {
	const none = new Int32Array(0);
	return {text, starts: none, ends: none, wordEnds: none, wordStarts: none, words: none};
}

/**
Passages with further ones behind them. The text may be longer than before. Linear in the length of the further ones.

@param vocabulary gets the words that are new.
*/
export function addPassages(
	passages: Passages,
	text: string,
	spans: readonly Span[],
	vocabulary: Vocabulary,
): Passages {
	const wordEnds: number[] = [];
	const wordStarts: number[] = [];
	const words: number[] = [];
	const before = passages.words.length;
	for (const span of spans) {
		walkWords(text, span, (start, end) => {
			wordStarts.push(start);
			words.push(vocabulary.add(text.slice(start, end)));
		});
		wordEnds.push(before + words.length);
	}

	return {
		text,
		starts: append(
			passages.starts,
			spans.map(({start}) => start),
		),
		ends: append(
			passages.ends,
			spans.map(({end}) => end),
		),
		wordEnds: append(passages.wordEnds, wordEnds),
		wordStarts: append(passages.wordStarts, wordStarts),
		words: append(passages.words, words),
	};
}

/** Index of a passage's first word; its last one stands before `wordEnds` of it. */
export function firstWordOf({wordEnds}: Passages, passage: number): number {
	return passage === 0 ? 0 : (wordEnds[passage - 1] as number);
}

/** The words that share characters with a span, as a range of their indices, and whether the first or the last sticks out of it. */
export function wordsAround(
	{wordStarts, words}: Passages,
	{start, end}: Span,
	{lengths}: Vocabulary,
): {first: number; end: number; isCut: boolean} {
	const endOf = (at: number) => (wordStarts[at] as number) + (lengths[words[at] as number] as number);
	const behind = firstFrom(wordStarts, end);
	let first = firstFrom(wordStarts, start);
	let isCut = false;
	if (first > 0 && endOf(first - 1) > start) {
		first--;
		isCut = true;
	}

	return {first, end: behind, isCut: isCut || (behind > first && endOf(behind - 1) > end)};
}

const foldedPassages = new WeakMap<ArrayBufferLike, Folded[]>();

/** A passage folded. Remembered: terms with marks in them are looked for in all passages at each key press. */
export function foldedPassage({text, starts, ends}: Passages, passage: number): Folded {
	let known = foldedPassages.get(starts.buffer);
	if (!known) {
		known = [];
		foldedPassages.set(starts.buffer, known);
	}

	known[passage] ??= fold(text.slice(starts[passage], ends[passage]));
	return known[passage];
}
