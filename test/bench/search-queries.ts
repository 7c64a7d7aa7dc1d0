/*
Queries as a reader types them who has a passage of the article in mind: one to four words of one sentence, half of the queries with a slip in one of the
words, some with only the inside of a word, some for names with diacritics. A seed decides.
*/
import type {Reading} from '../../source/reading/reading.ts';
import {walkWords} from '../../source/search/words.ts';
import {numbersFrom} from '../support/numbers-from.ts';

const mostWords = 4;
const shortestWord = 3;
/** In shorter words a slip makes another word. */
const shortestMistyped = 4;
const shortestForInside = 7;
/** Every how many queries the inside of a word, and a name with diacritics, is asked for. */
const insideEvery = 8;
const diacriticsEvery = 10;
const withDiacritic = /[^\p{ASCII}\p{P}]/u;

/** So many queries about a reading, the same for the same seed; each of one to four words, as many of each number. */
export function makeQueries({article, sentences}: Reading, count: number, seed: number): string[] {
	const next = numbersFrom(seed);
	const below = (limit: number) => Math.floor(next() * limit);
	const wordsOfSentence = (place: number): string[] => {
		const found: string[] = [];
		walkWords(article.text, sentences[place] ?? {start: 0, end: 0}, (start, end) => {
			if (end - start >= shortestWord) {
				found.push(article.text.slice(start, end).toLowerCase());
			}
		});
		return found;
	};

	return Array.from({length: count}, (_, index) => {
		const wordCount = 1 + (index % mostWords);
		const isAboutName = index % diacriticsEvery === diacriticsEvery - 1;
		let words: string[] = [];
		let first = -1;
		while (first < 0) {
			words = wordsOfSentence(below(sentences.length));
			const last = words.length - wordCount;
			first = isAboutName ? words.findIndex(word => withDiacritic.test(word)) : below(last + 1);
			first = last < 0 ? -1 : Math.min(first, last);
		}

		const typed = words.slice(first, first + wordCount);
		const isMistyped = Math.floor(index / mostWords) % 2 === 1;
		const slip = Math.floor(index / (2 * mostWords)) + index;
		if (index % insideEvery === insideEvery - 2) {
			change(typed, shortestForInside, inside);
		}

		if (isMistyped) {
			change(typed, shortestMistyped, word => mistype(word, slip % 4, below));
		}

		return typed.join(' ');
	});

	/** Changes the longest word, where that is long enough. */
	function change(words: string[], least: number, how: (word: string) => string): void {
		const longest = words.reduce(
			(best, word, place) => (word.length > (words[best]?.length ?? 0) ? place : best),
			0,
		);
		const word = words[longest] ?? '';
		if (word.length >= least) {
			words[longest] = how(word);
		}
	}
}

function inside(word: string): string {
	return word.slice(2, -1);
}

/** One slip of the fingers: a letter left out, one too many, a wrong one, two swapped. The first letter is right. */
function mistype(word: string, slip: number, below: (limit: number) => number): string {
	const at = 1 + below(word.length - 2);
	const before = word.slice(0, at);
	const letter = String.fromCharCode(0x61 + below(26));
	switch (slip) {
		case 0: {
			return before + word.slice(at + 1);
		}

		case 1: {
			return before + letter + word.slice(at);
		}

		case 2: {
			return before + letter + word.slice(at + 1);
		}

		default: {
			return before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
		}
	}
}
