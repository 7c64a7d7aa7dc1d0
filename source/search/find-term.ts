import type {Span} from '../article/span.ts';
import {unfold} from './fold.ts';
import {insideWord, matchWords, wholeWord, wordBeginning} from './match-words.ts';
import type {Term} from './query.ts';
import type {SearchIndex} from './search-index.ts';
import {isWordUnit} from './words.ts';

/**
All places of the haystack where a term is found, in order; one column for each thing to know of them, because a common word has tens of thousands.
*/
export type Places = {
	/** From the first to the last matched letter. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** How well the term matches there: see `scoreOf`. */
	readonly scores: Uint8Array;
	/** Index of the passage that the place lies in. */
	readonly passages: Int32Array;
	/** First and last word that the place touches, as indices of the index's occurrences. */
	readonly firsts: Int32Array;
	readonly lasts: Int32Array;
	/** The matched letters at a place, as spans of the haystack. */
	readonly lettersAt: (place: number) => Span[];
};

/** How well one term matches at one place, in one number: errors first, then the position in the word; less is better. */
export function scoreOf(errors: number, position: number): number {
	return errors * 4 + position;
}

/** The parts of a `scoreOf`. */
export function partsOf(score: number): {errors: number; position: number} {
	return {errors: score >> 2, position: score & 3};
}

const noScore = 0xff;

/** Finds a term in the whole haystack. Linear in its length. */
export function findTerm(index: SearchIndex, term: Term): Places {
	return term.isExact ? findLiterally(index, term.text) : findFuzzily(index, term.text);
}

function findFuzzily(index: SearchIndex, term: string): Places {
	const matches = matchWords(index, term);
	const scoreOfWord = new Uint8Array(index.words.length).fill(noScore);
	for (const [word, match] of matches.entries()) {
		if (match) {
			scoreOfWord[word] = scoreOf(match.errors, match.position);
		}
	}

	const {starts, words, passages} = index.occurrences;
	let count = 0;
	for (const word of words) {
		if (scoreOfWord[word] !== noScore) {
			count++;
		}
	}

	const places = makePlaces(count, place => {
		const at = places.firsts[place] as number;
		const base = starts[at] as number;
		const letters = matches[words[at] as number]?.letters ?? [];
		return letters.map(({start, end}) => ({start: base + start, end: base + end}));
	});
	let place = 0;
	for (let at = 0; at < words.length; at++) {
		const word = words[at] as number;
		const score = scoreOfWord[word] as number;
		if (score !== noScore) {
			const letters = matches[word]?.letters ?? [];
			const base = starts[at] as number;
			places.starts[place] = base + (letters[0]?.start ?? 0);
			places.ends[place] = base + (letters[letters.length - 1]?.end ?? 0);
			places.scores[place] = score;
			places.passages[place] = passages[at] as number;
			places.firsts[place] = at;
			places.lasts[place] = at;
			place++;
		}
	}

	return places;
}

function makePlaces(count: number, lettersAt: (place: number) => Span[]): Places {
	return {
		starts: new Int32Array(count),
		ends: new Int32Array(count),
		scores: new Uint8Array(count),
		passages: new Int32Array(count),
		firsts: new Int32Array(count),
		lasts: new Int32Array(count),
		lettersAt,
	};
}

function findLiterally(index: SearchIndex, term: string): Places {
	const folded = index.foldedHaystack();
	const {text} = folded;
	const at: number[] = [];
	for (let start = text.indexOf(term); start !== -1; start = text.indexOf(term, start + term.length)) {
		at.push(start);
	}

	const places = makePlaces(at.length, place => [
		{start: places.starts[place] as number, end: places.ends[place] as number},
	]);
	let passage = 0;
	let word = 0;
	const wordStarts = index.occurrences.starts;
	/** The last word that starts at or before an offset; offsets must come in order. */
	const wordAt = (offset: number) => {
		while (word < wordStarts.length && (wordStarts[word] as number) <= offset) {
			word++;
		}

		return word - 1;
	};

	let count = 0;
	for (const start of at) {
		const span = unfold(folded, start, start + term.length);
		while (passage < index.passages.length && (index.passages[passage] as Span).end < span.end) {
			passage++;
		}

		// Between passages there is only white space, and across two of them nothing reads on.
		if (passage < index.passages.length && (index.passages[passage] as Span).start <= span.start) {
			places.starts[count] = span.start;
			places.ends[count] = span.end;
			places.scores[count] = scoreOf(0, positionIn(text, start, start + term.length));
			places.passages[count] = passage;
			places.firsts[count] = wordAt(span.start);
			places.lasts[count] = wordAt(span.end - 1);
			count++;
		}
	}

	return shortened(places, count);
}

function shortened(places: Places, count: number): Places {
	return {
		starts: places.starts.subarray(0, count),
		ends: places.ends.subarray(0, count),
		scores: places.scores.subarray(0, count),
		passages: places.passages.subarray(0, count),
		firsts: places.firsts.subarray(0, count),
		lasts: places.lasts.subarray(0, count),
		lettersAt: places.lettersAt,
	};
}

function positionIn(text: string, start: number, end: number): number {
	if (start > 0 && isWordUnit(text.charCodeAt(start - 1)) && isWordUnit(text.charCodeAt(start))) {
		return insideWord;
	}

	const isEnd =
		end === text.length || !isWordUnit(text.charCodeAt(end)) || !isWordUnit(text.charCodeAt(end - 1));
	return isEnd ? wholeWord : wordBeginning;
}

/** The places that lie wholly inside a span, as indices. */
export function placesIn({starts, ends}: Places, span: Span): number[] {
	const inside: number[] = [];
	for (let place = firstFrom(starts, span.start); place < starts.length; place++) {
		if ((starts[place] as number) >= span.end) {
			break;
		}

		if ((ends[place] as number) <= span.end) {
			inside.push(place);
		}
	}

	return inside;
}

function firstFrom(sorted: Int32Array, least: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle] as number) < least) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low;
}

/** A stretch in which the terms stand side by side. */
type Phrase = Span & {readonly passage: number /** Index of its last word. */; readonly last: number};

/**
The stretches in which all terms stand side by side, word after word, in the order typed. Linear: both what is open and what
may follow it come in the order of the text.

@param found for each term its places; two terms at least.
*/
export function findPhrases([first, ...others]: readonly Places[]): Phrase[] {
	let open: Phrase[] = [];
	for (let place = 0; place < (first?.starts.length ?? 0); place++) {
		open.push(phraseAt(first as Places, place, first?.starts[place] as number));
	}

	for (const places of others) {
		const next: Phrase[] = [];
		let at = 0;
		for (let place = 0; place < places.starts.length && at < open.length; place++) {
			const before = (places.firsts[place] as number) - 1;
			while (at < open.length && (open[at] as Phrase).last < before) {
				at++;
			}

			const opened = open[at];
			if (opened?.last === before && opened.passage === places.passages[place]) {
				next.push(phraseAt(places, place, opened.start));
			}
		}

		open = next;
	}

	return open;
}

function phraseAt(places: Places, place: number, start: number): Phrase {
	return {
		start,
		end: places.ends[place] as number,
		passage: places.passages[place] as number,
		last: places.lasts[place] as number,
	};
}
