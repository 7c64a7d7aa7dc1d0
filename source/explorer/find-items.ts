import type {Span} from '../article/span.ts';
import {fold} from '../search/fold.ts';
import {firstWeakScore, matchedLetters, matchWords, mergeSpans, noScore} from '../search/match-words.ts';
import {Vocabulary} from '../search/vocabulary.ts';
import {walkWords} from '../search/words.ts';

/*
Finds items of a long list by what is typed, as the search finds words (match-words.ts: fuse.js, typing errors forgiven).

Every word of the query must be found in the item: in its title, or as a second best in what stands behind the title. A word is compared with each different word of the
list, and then every item is a walk over a column of numbers: ten thousand items take a few milliseconds. Which letters to mark is worked out for what is drawn alone.
*/

/** Something to be found. */
export type Findable = {readonly title: string; readonly detail: string};

/** Made once for a list. */
export type ItemIndex = {
	readonly items: readonly Findable[];
	readonly vocabulary: Vocabulary;
	/** Numbers of the words of all items, one item behind the other, title first. */
	readonly words: Int32Array;
	/** For each item where its words begin, and where those of its detail do; at the end where all of them end. */
	readonly starts: Int32Array;
};

/** A word of a query, and how well each word of the vocabulary matches it. */
type AskedWord = {readonly text: string; readonly scores: Uint8Array};

/** What was typed, compared with all words of a list. */
export type Asked = {readonly vocabulary: Vocabulary; readonly words: readonly AskedWord[]};

/** Longer words are nobody's; fuse.js compares no more letters. */
const longestWord = 32;
const mostWords = 8;
/** Nobody looks for what stands further back in a title. */
const mostSearched = 400;
/** So much worse is what is found behind the title. */
const inDetail = 2;

export function indexItems(items: readonly Findable[]): ItemIndex {
	const vocabulary = new Vocabulary();
	const words: number[] = [];
	const starts = new Int32Array(2 * items.length + 1);
	for (const [index, {title, detail}] of items.entries()) {
		starts[2 * index] = words.length;
		addWords(title);
		starts[2 * index + 1] = words.length;
		addWords(detail);
	}

	starts[2 * items.length] = words.length;
	return {items, vocabulary, words: Int32Array.from(words), starts};

	function addWords(text: string): void {
		walkWords(text, {start: 0, end: Math.min(text.length, mostSearched)}, (start, end) => {
			words.push(vocabulary.add(text.slice(start, end)));
		});
	}
}

/** @param query any string; of more than eight words the others are left out */
export function ask({vocabulary}: Pick<ItemIndex, 'vocabulary'>, query: string): Asked {
	const words: AskedWord[] = [];
	walkWords(query, {start: 0, end: query.length}, (start, end) => {
		const text = fold(query.slice(start, end)).text.slice(0, longestWord);
		if (text !== '' && words.length < mostWords) {
			const scores = new Uint8Array(vocabulary.size);
			matchWords(vocabulary, text, scores);
			words.push({text, scores});
		}
	});
	return {vocabulary, words};
}

/** Which items are found, by index, best first. Signs alone are looked for as they stand there. */
export function findItems(index: ItemIndex, query: string, asked: Asked): readonly number[] {
	if (asked.words.length === 0) {
		return index.items.flatMap(({title, detail}, item) =>
			title.slice(0, mostSearched).includes(query) || detail.slice(0, mostSearched).includes(query)
				? [item]
				: [],
		);
	}

	const found: number[] = [];
	const scores = new Int32Array(index.items.length);
	for (let item = 0; item < index.items.length; item++) {
		const score = scoreOf(index, item, asked);
		if (score < noScore * mostWords) {
			found.push(item);
			scores[item] = score;
		}
	}

	const least = found.reduce((best, item) => Math.min(best, scores[item] as number), firstWeakScore);
	// Weak matches fill up where there are no others.
	const kept =
		least < firstWeakScore ? found.filter(item => (scores[item] as number) < firstWeakScore) : found;
	return kept.sort((a, b) => (scores[a] as number) - (scores[b] as number) || a - b);
}

/** The sum over the words of the query; no less than `noScore * mostWords` where one of them is not there. */
function scoreOf({words, starts}: ItemIndex, item: number, asked: Asked): number {
	const start = starts[2 * item] as number;
	const detail = starts[2 * item + 1] as number;
	const end = starts[2 * item + 2] as number;
	let sum = 0;
	for (const {scores} of asked.words) {
		let best = noScore;
		for (let place = start; place < end; place++) {
			const score = scores[words[place] as number] as number;
			if (score !== noScore) {
				best = Math.min(best, score + (place < detail ? 0 : inDetail));
			}
		}

		if (best === noScore) {
			return noScore * mostWords;
		}

		sum += best;
	}

	return sum;
}

/** The letters of a title or a detail that were looked for; sorted and apart. */
export function foundLetters({vocabulary, words}: Asked, text: string): readonly Span[] {
	const letters: Span[] = [];
	walkWords(text, {start: 0, end: Math.min(text.length, mostSearched)}, (start, end) => {
		const word = vocabulary.add(text.slice(start, end));
		for (const {text: term, scores} of words) {
			if ((scores[word] ?? noScore) !== noScore) {
				const found = matchedLetters(term, vocabulary.foldedAt(word), false);
				letters.push(...found.map(span => ({start: start + span.start, end: start + span.end})));
			}
		}
	});
	return mergeSpans(letters);
}
