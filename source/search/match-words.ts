import Fuse from 'fuse.js';
import type {Span} from '../article/span.ts';
import {align} from './align.ts';
import {unfold} from './fold.ts';
import {compactOf, lettersOf, type SearchIndex, type Word} from './search-index.ts';
import {isWordUnit} from './words.ts';

/*
Compares one word of a query with every different word of the index.

Three stages, each only for what the one before could not settle:
1. literally: the term is in the word. Where it is decides the rank: the whole word, its beginning, or inside.
2. by letters: a word that lacks more of the term's letters than errors are allowed cannot match, whatever the order. This rules out about
   nineteen words of twenty, and none that the next stage would have found.
3. by fuse.js, with a threshold that grows with the term: 1 error in four letters, 2 in eight, 3 in twelve.
What fuse.js lets through is aligned (align.ts), which says where the errors are, and throws out what begins in the middle of a word: «iran» is
one error from the inside of «tirade», and nobody who types it means that.

Swapped neighbours are the commonest slip of fast typing and one error here, but two in fuse.js; so it is allowed one more than we are, and the alignment
decides: «ptuin» finds Putin.
*/

/** Where in a word a match lies, best first. */
export const wholeWord = 0;
export const wordBeginning = 1;
export const insideWord = 2;

/** How a term matches a word. */
export type WordMatch = {
	/** Typing errors forgiven. */
	readonly errors: number;
	/** `wholeWord`, `wordBeginning` or `insideWord`. */
	readonly position: number;
	/** The matched letters, in units from the word's beginning in the article's own spelling; sorted and apart. */
	readonly letters: readonly Span[];
};

/** In shorter terms nothing is forgiven; in these, only swapped neighbours: «teh». */
const shortestMistyped = 3;

/** How many typing errors a term of so many letters is forgiven. */
function errorsAllowed(length: number): number {
	return length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3;
}

/**
How a term matches each of the index's words.

@param term folded, at most 32 units. A single letter matches at the beginning of words only.
@returns sparse: nothing at the index of a word that does not match.
*/
export function matchWords(index: SearchIndex, term: string): (WordMatch | undefined)[] {
	const matches: (WordMatch | undefined)[] = new Array(index.words.length);
	const allowed = errorsAllowed(term.length);
	const letters = lettersOf(term);
	const candidates: number[] = [];
	for (let place = 0; place < index.words.length; place++) {
		const word = index.words[place] as Word;
		const match = matchLiterally(term, word);
		if (match) {
			matches[place] = match;
		} else if (term.length >= shortestMistyped && countBits(letters & ~word.letters) <= allowed) {
			candidates.push(place);
		}
	}

	for (const place of narrowByFuse(index, term, candidates)) {
		const match = matchWithErrors(term, index.words[place] as Word);
		if (match) {
			matches[place] = match;
		}
	}

	return matches;
}

/** A term and a word compared without forgiving anything but marks inside the word. */
export function matchLiterally(term: string, word: Word): WordMatch | undefined {
	const {text} = word.folded;
	let best: {start: number; position: number} | undefined;
	for (let start = text.indexOf(term); start !== -1; start = text.indexOf(term, start + 1)) {
		const position = positionIn(text, start, start + term.length);
		if (best === undefined || position < best.position) {
			best = {start, position};
		}
	}

	if (best && (term.length > 1 || best.position < insideWord)) {
		const letters = [unfold(word.folded, best.start, best.start + term.length)];
		return {errors: 0, position: best.position, letters};
	}

	if (term.length > 1 && word.compact !== undefined && compactOf(term) === word.compact) {
		return {errors: 0, position: wordBeginning, letters: [unfold(word.folded, 0, text.length)]};
	}

	return undefined;
}

/** A term and a word compared with typing errors forgiven: as many as `errorsAllowed`, and one where two letters are swapped. */
export function matchWithErrors(term: string, word: Word): WordMatch | undefined {
	const {text} = word.folded;
	const alignment = align(term, text, Math.max(1, errorsAllowed(term.length)));
	if (!alignment) {
		return undefined;
	}

	const {length, common} = alignment;
	const position = positionIn(text, 0, length);
	const isShort = term.length < 5;
	const isSwapOnly = common.length === term.length && length === term.length;
	const isFirstLetterRight = isSwapOnly || term.charAt(0) === text.charAt(0);
	// Short words and beginnings have many neighbours: «iran» is one error from «gran», with which «grandmother»
	// begins, and «interest» two from «internat(ional)».
	const isNear =
		position === wholeWord
			? isFirstLetterRight || !isShort
			: isFirstLetterRight && !isShort && alignment.errors === 1;
	if (!isNear || (errorsAllowed(term.length) === 0 && !isSwapOnly)) {
		return undefined;
	}

	return {
		errors: alignment.errors,
		position,
		letters: mergeSpans(common.map(unit => unfold(word.folded, unit, unit + 1))),
	};
}

/** Whether a stretch of a word is all of it, its beginning or neither; marks inside words end parts: Putin|’s. */
function positionIn(word: string, start: number, end: number): number {
	if (start > 0 && isWordUnit(word.charCodeAt(start - 1))) {
		return insideWord;
	}

	return end === word.length || !isWordUnit(word.charCodeAt(end)) ? wholeWord : wordBeginning;
}

/** Those of the candidates that fuse.js brings near the term. */
function narrowByFuse(index: SearchIndex, term: string, candidates: readonly number[]): number[] {
	const texts = candidates.map(place => (index.words[place] as Word).folded.text);
	const near = texts.length > 0 ? new Fuse(texts, fuseOptions(term.length)).search(term) : [];
	return near.map(({refIndex}) => candidates[refIndex] as number);
}

/**
How fuse.js is asked about a term of so many letters. Its threshold is errors divided by letters; its own weights of place and length are off, because
they are made for ranking long texts, and here are only words.
*/
export function fuseOptions(length: number) {
	return {
		isCaseSensitive: true,
		ignoreLocation: true,
		ignoreFieldNorm: true,
		shouldSort: false,
		threshold: (errorsAllowed(length) + 1) / length,
	} as const;
}

function countBits(bits: number): number {
	let count = 0;
	for (let left = bits; left !== 0; left &= left - 1) {
		count++;
	}

	return count;
}

/** Sorted spans, with those that overlap or touch made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
	const merged: Span[] = [];
	for (const span of spans.toSorted((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last && span.start <= last.end) {
			merged[merged.length - 1] = {start: last.start, end: Math.max(last.end, span.end)};
		} else {
			merged.push(span);
		}
	}

	return merged;
}
