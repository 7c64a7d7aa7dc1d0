import {bitsIn, type Wanted} from './match-range.ts';
import {firstWordOf} from './passages.ts';
import type {Postings} from './postings.ts';

/** Where the rarest term has more places than one in so many words, reading all words is faster than going from place to place. */
const rareShare = 1 / 8;

/** The sentences that hold all terms, in order. Takes time in proportion to the places of the rarest term, or, where that is common too, to the text. */
export function sentencesWithAll(wanted: Wanted, postings: Postings): Int32Array {
	const {wordEnds, words} = wanted.sentences;
	const rarest = rarestTerm(wanted, postings);
	const isRare = rarest.count < words.length * rareShare;
	const marks = new Uint8Array(wordEnds.length);
	for (const word of isRare ? rarest.words : []) {
		postings.mark(word, marks);
	}

	const placed = bitsOfPlaces(wanted);
	const holders = new Int32Array(wordEnds.length);
	let count = 0;
	for (let sentence = isRare ? marks.indexOf(1) : 0; sentence !== -1; ) {
		const first = firstWordOf(wanted.sentences, sentence);
		const held = bitsIn(wanted, words, first, wordEnds[sentence] ?? 0);
		if ((held | (placed?.[sentence] ?? 0)) === wanted.all) {
			holders[count] = sentence;
			count++;
		}

		sentence++;
		sentence = isRare ? marks.indexOf(1, sentence) : sentence < wordEnds.length ? sentence : -1;
	}

	return holders.subarray(0, count);
}

/** The words that match the term of which there are fewest places, and how many these are. */
function rarestTerm(
	{terms, scoreLimit}: Wanted,
	postings: Postings,
): {readonly count: number; readonly words: readonly number[]} {
	let rarest = {count: Number.POSITIVE_INFINITY, words: [] as number[]};
	for (const term of terms) {
		if ('scores' in term) {
			const words: number[] = [];
			let count = 0;
			for (let word = 0; word < term.scores.length; word++) {
				if ((term.scores[word] as number) < scoreLimit) {
					words.push(word);
					count += postings.countOf(word);
				}
			}

			rarest = count < rarest.count ? {count, words} : rarest;
		}
	}

	return rarest;
}

/** For each sentence the bits of the terms found by places; `undefined` where there are no such terms. */
function bitsOfPlaces({terms, byPlaces, sentences}: Wanted): Uint16Array | undefined {
	if (byPlaces === 0) {
		return undefined;
	}

	const placed = new Uint16Array(sentences.wordEnds.length);
	for (const [place, term] of terms.entries()) {
		for (const passage of 'scores' in term ? [] : term.sentences.passages) {
			placed[passage] = (placed[passage] as number) | (1 << place);
		}
	}

	return placed;
}
