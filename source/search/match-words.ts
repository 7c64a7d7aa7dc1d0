import Fuse from 'fuse.js';
import type {Span} from '../article/span.ts';
import {type Alignment, align} from './align.ts';
import {type Folded, unfold} from './fold.ts';
import {compactOf, countBits, lettersOf, pairsOf, type Vocabulary} from './vocabulary.ts';
import {isWordUnit} from './words.ts';

/*
Compares one word of a query with every different word of the index. What a text holds it holds in words, so fuse.js, which would need seconds for the sentences of a
book, is asked about their different words only, and of these only about the few that can be near.

1. Literally: the term is in the word. Where it is decides the rank: the whole word, its beginning, or inside. For fuse.js these are the hits without an error.
2. By letters: an error takes away one letter of the term at most, and two pairs of neighbouring letters (three where two are swapped). A word that
   lacks more than that cannot match. This leaves about one word of a hundred, and loses none.
3. fuse.js decides how near those are, with a threshold that grows with the term: 1 error in four letters, 2 in eight, 3 in twelve. Its score, times the length of the
   term, is the number of errors, which is what hits are ranked by first.
4. The alignment (align.ts) tells which of them have the term as a whole word or at the beginning of one, and which letters are right there. And it knows what fuse.js has no
   notion of: swapped neighbours are the commonest slip of fast typing and one error here, but two in fuse.js. «ptuin» finds Putin.

What only fuse.js sees lies somewhere inside a word: «putin» is one error from the inside of «routine». Few who type it mean that, so it counts as a weak match: it fills up
where better ones do not fill a screen (search.ts), and its letters are those that fuse.js marks. For terms of four letters there are none.
*/

/** Where in a word a match lies, best first. */
export const wholeWord = 0;
export const wordBeginning = 1;
export const insideWord = 2;
/** Inside, and not as typed: a weak match. */
export const insideMistyped = 3;

/** How one term matches at one place, in one number, less being better: errors, then the position; weak matches behind all others. */
export function scoreOf(errors: number, position: number): number {
	return (position === insideMistyped ? firstWeakScore : 0) + errors * 4 + position;
}

/** The parts of a `scoreOf`. */
export function partsOf(score: number): {errors: number; position: number} {
	return {errors: (score & (firstWeakScore - 1)) >> 2, position: score & 3};
}

/** From here on scores are those of weak matches. */
export const firstWeakScore = 0x40;
/** No match at all. */
export const noScore = 0xff;

/** In shorter terms nothing is forgiven; in these, only swapped neighbours: «teh». */
const shortestMistyped = 3;

/** Of shorter terms, three letters of four are inside very many words: «iran» in «Republican». */
const shortestWeak = 5;

/** How many typing errors a term of so many letters is forgiven. */
export function errorsAllowed(length: number): number {
	return length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3;
}

/**
Notes how a term matches words.

@param term folded, at most 32 units. A single letter matches at the beginning of words only.
@param scores gets for each word from number `from` on its `scoreOf`, or `noScore`; one for each word of the vocabulary
*/
export function matchWords(vocabulary: Vocabulary, term: string, scores: Uint8Array, from = 0): void {
	const letters = lettersOf(term);
	const {low, high} = pairsOf(term);
	const forgiven = Math.max(errorsAllowed(term.length), term.length < shortestMistyped ? 0 : 1);
	const shortest = term.length - forgiven;
	const candidates: number[] = [];
	scores.fill(noScore, from);
	for (let word = from; word < scores.length; word++) {
		const length = vocabulary.foldedLengths[word] as number;
		const missing = countBits(letters & ~(vocabulary.letters[word] as number));
		if (length < shortest || missing > forgiven) {
			continue;
		}

		const position =
			missing === 0 && length >= term.length
				? literalPosition(term, vocabulary.foldedAt(word).text)
				: undefined;
		if (position !== undefined) {
			scores[word] = position;
			continue;
		}

		const missingPairs =
			countBits(low & ~(vocabulary.pairs[2 * word] as number)) +
			countBits(high & ~(vocabulary.pairs[2 * word + 1] as number));
		if (forgiven > 0 && missingPairs <= 3 * forgiven - missing) {
			candidates.push(word);
		}
	}

	matchNear(vocabulary, term, candidates, scores);
	for (const word of term.length > 1 ? (vocabulary.byCompact.get(compactOf(term)) ?? []) : []) {
		if (word >= from) {
			scores[word] = Math.min(scores[word] as number, wordBeginning);
		}
	}
}

function literalPosition(term: string, word: string): number | undefined {
	const start = literalStart(term, word);
	return start === undefined ? undefined : positionIn(word, start, start + term.length);
}

/** Where the best literal match begins. */
function literalStart(term: string, word: string): number | undefined {
	let best: number | undefined;
	let bestPosition = insideWord + 1;
	for (let start = word.indexOf(term); start !== -1; start = word.indexOf(term, start + 1)) {
		const position = positionIn(word, start, start + term.length);
		if (position < bestPosition) {
			best = start;
			bestPosition = position;
		}
	}

	return term.length > 1 || bestPosition < insideWord ? best : undefined;
}

/** Asks fuse.js and the alignment about words that may be near. */
function matchNear(
	vocabulary: Vocabulary,
	term: string,
	candidates: readonly number[],
	scores: Uint8Array,
): void {
	const texts = candidates.map(word => vocabulary.foldedAt(word).text);
	const isForgiven = errorsAllowed(term.length) > 0;
	const found = isForgiven && texts.length > 0 ? new Fuse(texts, fuseOptions(term.length)).search(term) : [];
	const fuseErrors = new Map(
		found.map(({refIndex, score = 1}) => [refIndex, Math.round(score * term.length)]),
	);
	for (const [place, word] of candidates.entries()) {
		const text = texts[place] as string;
		const errors = fuseErrors.get(place);
		const near = alignFromStart(term, text);
		if (near) {
			const position = positionIn(text, 0, near.length);
			scores[word] = scoreOf(Math.min(near.errors, errors ?? near.errors), position);
		} else if (errors !== undefined && term.length >= shortestWeak) {
			scores[word] = scoreOf(errors, insideMistyped);
		}
	}
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
		includeScore: true,
		threshold: errorsAllowed(length) / length,
	} as const;
}

/** How a mistyped term lies over the beginning of a word, where it is near enough to be meant. */
function alignFromStart(term: string, word: string): Alignment | undefined {
	const alignment = align(term, word, Math.max(1, errorsAllowed(term.length)));
	if (!alignment) {
		return undefined;
	}

	const {length, common, errors} = alignment;
	const isWhole = positionIn(word, 0, length) === wholeWord;
	const isShort = term.length < 5;
	const isSwapOnly = common.length === term.length && length === term.length;
	const isFirstLetterRight = isSwapOnly || term.charAt(0) === word.charAt(0);
	// Short words and beginnings have many neighbours: «iran» is one error from «gran», with which «grandmother»
	// begins, and «interest» two from «internat(ional)».
	const isNear = isWhole ? isFirstLetterRight || !isShort : isFirstLetterRight && !isShort && errors === 1;
	return isNear && (errorsAllowed(term.length) > 0 || isSwapOnly) ? alignment : undefined;
}

/**
The matched letters of a word that a term matches, in units from the word's beginning in the article's own spelling; sorted and apart.

@param isExact whether a single letter matches inside the word, too
*/
export function matchedLetters(term: string, word: Folded, isExact: boolean): readonly Span[] {
	const {text} = word;
	const start = literalStart(term, text) ?? (isExact ? text.indexOf(term) : -1);
	if (start !== -1) {
		return [unfold(word, start, start + term.length)];
	}

	if (term.length > 1 && compactOf(term) === compactOf(text)) {
		return [unfold(word, 0, text.length)];
	}

	const near = alignFromStart(term, text);
	if (near) {
		return mergeSpans(near.common.map(unit => unfold(word, unit, unit + 1)));
	}

	const {indices = []} = Fuse.match(term, text, {...fuseOptions(term.length), includeMatches: true});
	return mergeSpans(indices.map(([first, last]) => unfold(word, first, last + 1)));
}

/** Whether a stretch of a word is all of it, its beginning or neither; marks inside words end parts: Putin|’s. */
function positionIn(word: string, start: number, end: number): number {
	if (start > 0 && isWordUnit(word.charCodeAt(start - 1))) {
		return insideWord;
	}

	return end === word.length || !isWordUnit(word.charCodeAt(end)) ? wholeWord : wordBeginning;
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
