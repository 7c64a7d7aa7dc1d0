import type {Span} from '../article/span.ts';
import {type Fact, listFacts} from '../reading/facts.ts';
import type {Reading} from '../reading/reading.ts';
import {wordsOfFact} from './fact-words.ts';
import {type Folded, fold, foldWord} from './fold.ts';
import {isWordUnit, walkWords} from './words.ts';

/*
What is looked up at each key press, made once for a reading.

All that can be searched is put into one string, the haystack: the article's text, and behind it the names, aliases and descriptors of
the actors, which the article may spell otherwise at each place. Sentences and facts are spans of it, and so are those fields.
The haystack is cut into words once; a fact, being made of the article's words, needs no cutting of its own. A query then
is compared with each *different* word, of which there are few, and found words are looked up where they stand.
*/

/** A different word of the haystack. */
export type Word = {
	readonly folded: Folded;
	/** Which letters it has, as bits: see `lettersOf`. */
	readonly letters: number;
	/** Without the marks inside it, where it has any: `us` for U.S., `dont` for don’t. */
	readonly compact?: string;
};

/** A name, alias or descriptor of an actor, as a span of the haystack. */
export type Field = Span & {
	/** Index into the reading's actors. */
	readonly actor: number;
};

/** Made by `createSearchIndex`, for `search`. */
export type SearchIndex = {
	readonly reading: Reading;
	readonly facts: readonly Fact[];
	readonly haystack: string;
	/** Sentences first, then fields, in the order of the haystack. */
	readonly passages: readonly Span[];
	readonly fields: readonly Field[];
	/** For each sentence, the indices of the facts that share characters with it. */
	readonly factsInSentence: readonly (readonly number[])[];
	readonly words: readonly Word[];
	/** Where words stand: start in the haystack, index into `words` and into `passages`, in the order of the haystack. */
	readonly occurrences: {
		readonly starts: Int32Array;
		readonly words: Int32Array;
		readonly passages: Int32Array;
	};
	/** The whole haystack folded, for literal terms. Made when it is asked for first. */
	readonly foldedHaystack: () => Folded;
};

/** Prepares a reading to be searched. Linear in the length of its text. */
export function createSearchIndex(reading: Reading): SearchIndex {
	const facts = listFacts(reading);
	const {haystack, fields} = buildHaystack(reading);
	const passages = [...reading.sentences, ...fields];
	let folded: Folded | undefined;
	return {
		reading,
		facts,
		haystack,
		passages,
		fields,
		factsInSentence: placeFacts(reading, facts),
		...cutIntoWords(haystack, passages),
		foldedHaystack() {
			folded ??= fold(haystack);
			return folded;
		},
	};
}

function buildHaystack(reading: Reading): {haystack: string; fields: Field[]} {
	const parts = [reading.article.text];
	const fields: Field[] = [];
	let offset = reading.article.text.length + 1;
	for (const [actor, {name, aliases, descriptors}] of reading.actors.entries()) {
		for (const text of [name, ...aliases, ...descriptors]) {
			parts.push(text);
			fields.push({start: offset, end: offset + text.length, actor});
			offset += text.length + 1;
		}
	}

	return {haystack: parts.join('\n'), fields};
}

/** Both lists are sorted by start but for what figures count, which stands in their own sentence: one walk along the sentences finds where each fact begins. */
function placeFacts({sentences}: Reading, facts: readonly Fact[]): number[][] {
	const placed: number[][] = sentences.map(() => []);
	let first = 0;
	for (let fact = 0; fact < facts.length; fact++) {
		const span = wordsOfFact(facts[fact] as Fact);
		while (first < sentences.length && (sentences[first] as Span).end <= span.start) {
			first++;
		}

		for (let at = first; at < sentences.length && (sentences[at] as Span).start < span.end; at++) {
			placed[at]?.push(fact);
		}
	}

	return placed;
}

function cutIntoWords(
	haystack: string,
	passages: readonly Span[],
): Pick<SearchIndex, 'words' | 'occurrences'> {
	// No word is shorter than one unit, nor do two of them touch.
	const most = (haystack.length >> 1) + passages.length + 1;
	const starts = new Int32Array(most);
	const wordAt = new Int32Array(most);
	const passageAt = new Int32Array(most);
	let count = 0;
	const words: Word[] = [];
	const known = new Map<string, number>();
	for (const [passage, span] of passages.entries()) {
		walkWords(haystack, span, (start, end) => {
			const raw = haystack.slice(start, end);
			let word = known.get(raw);
			if (word === undefined) {
				word = words.length;
				known.set(raw, word);
				words.push(makeWord(raw));
			}

			starts[count] = start;
			wordAt[count] = word;
			passageAt[count] = passage;
			count++;
		});
	}

	return {
		words,
		occurrences: {
			starts: starts.slice(0, count),
			words: wordAt.slice(0, count),
			passages: passageAt.slice(0, count),
		},
	};
}

function makeWord(raw: string): Word {
	const folded = foldWord(raw);
	const letters = lettersOf(folded.text);
	const compact = compactOf(folded.text);
	return compact === folded.text ? {folded, letters} : {folded, letters, compact};
}

/** A folded word without the marks inside it. */
export function compactOf(folded: string): string {
	return /^[a-z0-9]*$/.test(folded)
		? folded
		: [...folded].filter(character => isWordUnit(character.charCodeAt(0))).join('');
}

/**
Which letters a folded text has: a bit for each of a to z, one for all digits, five that the other characters share. A letter of a term that a
word has not costs at least one error, so the bits rule most words out before anything is compared.
*/
export function lettersOf(folded: string): number {
	let letters = 0;
	for (let index = 0; index < folded.length; index++) {
		const unit = folded.charCodeAt(index);
		if (unit >= 0x61 && unit <= 0x7a) {
			letters |= 1 << (unit - 0x61);
		} else if (unit >= 0x30 && unit <= 0x39) {
			letters |= 1 << 26;
		} else {
			letters |= 1 << (27 + (unit % 5));
		}
	}

	return letters;
}
