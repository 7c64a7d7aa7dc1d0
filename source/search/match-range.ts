import type {ActorFields} from './actor-fields.ts';
import {firstFrom} from './column.ts';
import {type FoundTerm, isWithin, lettersAt, type Places, type TermByWords} from './find-term.ts';
import {firstWeakScore, noScore, partsOf} from './match-words.ts';
import type {Passages} from './passages.ts';
import {rankOf} from './rank.ts';
import type {Vocabulary} from './vocabulary.ts';

/** One of the two texts that are searched: that of the sentences, or that of the actors' fields. */
export type Side = 'sentences' | 'fields';

/** What is looked for, and where. */
export type Wanted = {
	readonly vocabulary: Vocabulary;
	readonly sentences: Passages;
	readonly fields: ActorFields;
	/** One at least, sixteen at most. */
	readonly terms: readonly FoundTerm[];
	/** Scores from here on do not count. */
	readonly scoreLimit: number;
	/** For each word of the vocabulary, which terms it matches, a bit for each. */
	readonly bits: Uint16Array;
	/** The bits of all terms. */
	readonly all: number;
	/** The bits of terms that are found by places rather than by words. */
	readonly byPlaces: number;
};

/** Puts together what is looked for. */
export function want(
	texts: Pick<Wanted, 'vocabulary' | 'sentences' | 'fields'>,
	terms: readonly FoundTerm[],
	scoreLimit: number,
): Wanted {
	const bits = new Uint16Array(texts.vocabulary.size);
	let byPlaces = 0;
	for (const [place, term] of terms.entries()) {
		const bit = 1 << place;
		if ('scores' in term) {
			const {scores} = term;
			for (let word = 0; word < scores.length; word++) {
				if ((scores[word] as number) < scoreLimit) {
					bits[word] = (bits[word] as number) | bit;
				}
			}
		} else {
			byPlaces |= bit;
		}
	}

	return {...texts, terms, scoreLimit, bits, all: 2 ** terms.length - 1, byPlaces};
}

/** The bits of the terms that words `[first, last)` match. */
export function bitsIn({bits}: Wanted, words: Int32Array, first: number, last: number): number {
	let held = 0;
	for (let at = first; at < last; at++) {
		held |= bits[words[at] as number] as number;
	}

	return held;
}

/**
How well the terms match in a range of words: a `rankOf`, or -1 where one is missing. It takes numbers only, because it is asked about every record that may match.

@param first index of the first word; `last` is behind the last.
@param start the span that matched letters must lie in, up to `end`
@param isCut whether the first or the last word sticks out of the span
*/
export function rankOfRange(
	wanted: Wanted,
	side: Side,
	first: number,
	last: number,
	start: number,
	end: number,
	isCut: boolean,
): number {
	const {terms, scoreLimit} = wanted;
	const passages = wanted[side];
	const [term] = terms;
	if (terms.length === 1 && term !== undefined && 'scores' in term && !isCut) {
		const score = bestOfWords(passages.words, term.scores, first, last);
		return score < scoreLimit ? rankOfScore(score, last - first === 1) : -1;
	}

	let errors = 0;
	let position = 0;
	let isWeak = false;
	for (let place = 0; place < terms.length; place++) {
		const term = terms[place] as FoundTerm;
		let score = noScore;
		if (!('scores' in term)) {
			score = bestOfPlaces(term[side], start, end);
		} else if (isCut) {
			score = bestOfCut(wanted, passages, term, first, last, start, end);
		} else {
			score = bestOfWords(passages.words, term.scores, first, last);
		}

		if (score >= scoreLimit) {
			return -1;
		}

		errors += partsOf(score).errors;
		position += partsOf(score).position;
		isWeak ||= score >= firstWeakScore;
	}

	const isPhrase = terms.length > 1 && hasPhrase(wanted, side, first, last);
	const isAll = last - first === terms.length && position === 0 && (isPhrase || terms.length === 1);
	return rankOf({isWeak, errors, position, isPhrase, isAll});
}

/** The rank of a record that is looked through for one term. */
function rankOfScore(score: number, isOneWord: boolean): number {
	const {errors, position} = partsOf(score);
	const isAll = isOneWord && position === 0;
	return rankOf({isWeak: score >= firstWeakScore, errors, position, isPhrase: false, isAll});
}

function bestOfWords(words: Int32Array, scores: Uint8Array, first: number, last: number): number {
	let best = noScore;
	for (let at = first; at < last; at++) {
		const score = scores[words[at] as number] as number;
		if (score < best) {
			best = score;
		}
	}

	return best;
}

function bestOfCut(
	{vocabulary}: Wanted,
	passages: Passages,
	term: TermByWords,
	first: number,
	last: number,
	start: number,
	end: number,
): number {
	let best = noScore;
	for (let at = first; at < last; at++) {
		const score = term.scores[passages.words[at] as number] as number;
		if (score < best) {
			const isInner = at > first && at < last - 1;
			if (isInner || isWithin(lettersAt(term, passages, at, vocabulary), {start, end})) {
				best = score;
			}
		}
	}

	return best;
}

function bestOfPlaces(places: Places, start: number, end: number): number {
	let best = noScore;
	for (let place = firstFrom(places.starts, start); place < places.starts.length; place++) {
		if ((places.starts[place] as number) >= end) {
			break;
		}

		if ((places.ends[place] as number) <= end) {
			best = Math.min(best, places.scores[place] as number);
		}
	}

	return best;
}

/** Whether somewhere in a range of words all terms stand side by side, word after word, in the order typed. */
function hasPhrase(wanted: Wanted, side: Side, first: number, last: number): boolean {
	for (let from = first; from < last; from++) {
		const end = endOfPhrase(wanted, side, from);
		if (end !== -1 && end <= last) {
			return true;
		}
	}

	return false;
}

/** Index behind the last word of the phrase that begins with a word; -1 where none does. */
function endOfPhrase(wanted: Wanted, side: Side, from: number): number {
	const {terms, bits} = wanted;
	const {words} = wanted[side];
	let at = from;
	for (let place = 0; place < terms.length; place++) {
		const term = terms[place] as FoundTerm;
		if ('scores' in term) {
			if (((bits[words[at] ?? -1] ?? 0) & (1 << place)) === 0) {
				return -1;
			}

			at++;
		} else {
			const {firsts, lasts} = term[side];
			const found = firstFrom(firsts, at);
			if (firsts[found] !== at) {
				return -1;
			}

			at = (lasts[found] as number) + 1;
		}
	}

	return at;
}
