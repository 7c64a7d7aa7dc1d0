import type {Span} from '../article/span.ts';
import {fold} from '../search/fold.ts';
import {
	firstWeakScore,
	insideWord,
	matchedLetters,
	matchWords,
	mergeSpans,
	noScore,
} from '../search/match-words.ts';
import {Vocabulary} from '../search/vocabulary.ts';
import {walkWords} from '../search/words.ts';

/*
Finds commands and signs by what is typed: by their keys, and by their words as the search finds words (match-words.ts: fuse.js, typing errors forgiven).

All words of the query must be found in one entry. In which order entries come is a matter of how each word is found, the worst way last:

	the key as typed          ]   Ctrl-d
	the key in other letters  g for G, ctrl-d
	words of the description  quote, qoute
	other names               of its group, in the footer, in the configuration (quote.next)
	the beginning of a key    ctrl for Ctrl-d
*/

/** Something to be found. */
export type Searchable = {
	/** As written for the reader. */
	readonly keys: readonly string[];
	/** Other ways to write the keys, or none: `down` for ↓. */
	readonly keyNames?: readonly string[];
	readonly words: string;
	/** Names that are not on the screen unless something is found in them. */
	readonly otherNames: readonly string[];
};

/** How something was found. */
export type Match = {
	/** Less is better. */
	readonly score: number;
	/** The matched letters of its words: spans, sorted and apart. */
	readonly letters: readonly Span[];
	/** Which of its keys were found, by index. */
	readonly keys: readonly number[];
	/** The other names that something was found in, and there alone, with the matched letters. */
	readonly otherNames: readonly {readonly text: string; readonly letters: readonly Span[]}[];
};

/** What is found by an empty query: everything, for no reason. */
export const foundByNothing: Match = {score: 0, letters: [], keys: [], otherNames: []};

type Word = Span & {
	/** Its number in the vocabulary. */
	readonly number: number;
};

type Indexed = Searchable & {
	readonly wordsOfWords: readonly Word[];
	readonly wordsOfNames: ReadonlyArray<readonly Word[]>;
};

/** Made once for what can be found. */
export type CommandIndex = {readonly vocabulary: Vocabulary; readonly entries: readonly Indexed[]};

export function indexCommands(searchables: readonly Searchable[]): CommandIndex {
	const vocabulary = new Vocabulary();
	const wordsIn = (text: string): Word[] => {
		const words: Word[] = [];
		walkParts(text, (start, end) => words.push({start, end, number: vocabulary.add(text.slice(start, end))}));
		return words;
	};

	return {
		vocabulary,
		entries: searchables.map(searchable => ({
			...searchable,
			wordsOfWords: wordsIn(searchable.words),
			wordsOfNames: searchable.otherNames.map(wordsIn),
		})),
	};
}

/** Words as the search knows them, and the parts of names that programs have: `quote.nextOne` is three. */
function walkParts(text: string, take: (start: number, end: number) => void): void {
	walkWords(text, {start: 0, end: text.length}, (start, end) => {
		for (const {0: part, index} of text.slice(start, end).matchAll(/\p{Lu}*[^\p{Lu}.]+|\p{Lu}+/gu)) {
			take(start + index, start + index + part.length);
		}
	});
}

const keyAsTyped = 0;
const keyInOtherLetters = 1;
const inWords = 2;
const inOtherNames = 4;
const keyBeginning = 6;

type TermMatch = {
	readonly score: number;
	readonly isWeak: boolean;
	readonly letters: readonly Span[];
	readonly keys: readonly number[];
	readonly otherName?: {readonly index: number; readonly letters: readonly Span[]};
};

/**
What a query finds, in the order of the index: nothing for what it does not find.

@param query any string; of more than eight words the others are left out
*/
export function findCommands({vocabulary, entries}: CommandIndex, query: string): (Match | undefined)[] {
	const terms = query
		.split(/\s+/u)
		.filter(term => term !== '')
		.slice(0, 8);
	if (terms.length === 0) {
		return entries.map(() => foundByNothing);
	}

	const asked = terms.map(term => askTerm(vocabulary, term));
	const found = entries.map(entry => {
		const matches = asked.map(term => matchTerm(entry, term, vocabulary));
		return matches.every(match => match !== undefined) ? matches : undefined;
	});
	const isStrong = (matches: readonly TermMatch[] | undefined) =>
		matches?.every(({isWeak}) => !isWeak) ?? false;
	const hasStrong = found.some(isStrong);
	return found.map((matches, index) => {
		const entry = entries[index];
		return matches && entry && (isStrong(matches) || !hasStrong) ? joined(entry, matches) : undefined;
	});
}

type AskedTerm = {
	readonly typed: string;
	readonly folded: string;
	/** Words of the term, with how well each matches the vocabulary's; all of them must be found. None for a term of marks alone. */
	readonly words: ReadonlyArray<{readonly text: string; readonly scores: Uint8Array}>;
};

/** Longer words are nobody's; fuse.js compares no more letters. */
const longestWord = 32;

function askTerm(vocabulary: Vocabulary, typed: string): AskedTerm {
	const folded = fold(typed).text;
	const words: {text: string; scores: Uint8Array}[] = [];
	walkParts(typed, (start, end) => {
		const text = fold(typed.slice(start, end)).text.slice(0, longestWord);
		// Marks alone: nothing to compare with.
		if (text === '') {
			return;
		}

		const scores = new Uint8Array(vocabulary.size);
		matchWords(vocabulary, text, scores);
		words.push({text, scores});
	});
	return {typed, folded, words};
}

function matchTerm(entry: Indexed, term: AskedTerm, vocabulary: Vocabulary): TermMatch | undefined {
	const ways = [
		matchKeys(entry, term),
		matchPassage(entry.wordsOfWords, term, vocabulary, inWords),
		...entry.wordsOfNames.map((words, index) => {
			const match = matchPassage(words, term, vocabulary, inOtherNames);
			return match && {...match, letters: [], otherName: {index, letters: match.letters}};
		}),
	].filter(way => way !== undefined);
	return ways.toSorted((a, b) => Number(a.isWeak) - Number(b.isWeak) || a.score - b.score)[0];
}

function matchKeys({keys, keyNames = []}: Searchable, {typed, folded}: AskedTerm): TermMatch | undefined {
	const ways = keys.map((key, index) => keyScore(key, keyNames[index], typed, folded));
	const score = ways.reduce((best, way) => Math.min(best, way), noScore);
	return score === noScore
		? undefined
		: {
				score,
				isWeak: false,
				letters: [],
				keys: ways.flatMap((way, index) => (way === score ? [index] : [])),
			};
}

function keyScore(key: string, name: string | undefined, typed: string, folded: string): number {
	if (key === typed || name === typed) {
		return keyAsTyped;
	}

	const written = [fold(key).text, fold(name ?? key).text];
	if (written.includes(folded)) {
		return keyInOtherLetters;
	}

	return folded.length > 1 && written.some(way => way.startsWith(folded)) ? keyBeginning : noScore;
}

/** All words of a term in one text. */
function matchPassage(
	words: readonly Word[],
	term: AskedTerm,
	vocabulary: Vocabulary,
	way: number,
): TermMatch | undefined {
	if (term.words.length === 0) {
		return undefined;
	}

	let worst = 0;
	const letters: Span[] = [];
	for (const {text, scores} of term.words) {
		const best = words.reduce((least, {number}) => Math.min(least, scores[number] ?? noScore), noScore);
		if (best === noScore) {
			return undefined;
		}

		worst = Math.max(worst, best);
		for (const {start, number} of words) {
			const score = scores[number] ?? noScore;
			if (score === best || (best < insideWord && score < insideWord)) {
				const found = matchedLetters(text, vocabulary.foldedAt(number), false);
				letters.push(...found.map(span => ({start: start + span.start, end: start + span.end})));
			}
		}
	}

	return {score: way + worst, isWeak: worst >= firstWeakScore, letters: mergeSpans(letters), keys: []};
}

function joined({otherNames}: Searchable, matches: readonly TermMatch[]): Match {
	return {
		score: matches.reduce((sum, {score}) => sum + score, 0),
		letters: mergeSpans(matches.flatMap(({letters}) => letters)),
		keys: [...new Set(matches.flatMap(({keys}) => keys))],
		otherNames: otherNames.flatMap((text, index) => {
			const letters = matches.flatMap(({otherName}) => (otherName?.index === index ? otherName.letters : []));
			return letters.length === 0 ? [] : [{text, letters: mergeSpans(letters)}];
		}),
	};
}
