import {type Fact, type FactLabel, listFacts} from '../reading/facts.ts';
import {continues, restOf} from '../reading/growth.ts';
import type {Reading} from '../reading/reading.ts';
import {type ActorFields, layOutFields} from './actor-fields.ts';
import {append} from './column.ts';
import {wordsOfFact} from './fact-words.ts';
import {addPassages, firstWordOf, noPassages, type Passages, wordsAround} from './passages.ts';
import {Postings} from './postings.ts';
import {Vocabulary} from './vocabulary.ts';

/*
What is looked up at each key press, made once for a reading and made longer when the reading is.

The sentences are cut into words once, and so is what actors are called, which the article may spell otherwise at each place. A fact, being made of the
article's words, is a range of them. A query then is compared with each *different* word, of which there are few.
All of it stands in columns of numbers; at a million words that is 20 MB.
*/

/** The facts of an index, in columns. */
export type FactColumns = {
	/** The range of sentences' words that share characters with each fact. */
	readonly firsts: Int32Array<ArrayBuffer>;
	readonly ends: Int32Array<ArrayBuffer>;
	/** The span of each fact's words. */
	readonly starts: Int32Array<ArrayBuffer>;
	readonly stops: Int32Array<ArrayBuffer>;
	/** The sentence in which each fact begins; sorted. */
	readonly sentences: Int32Array<ArrayBuffer>;
	/** Place of its label in `factLabels`, and `cutFact` where its first or last word sticks out of it. */
	readonly kinds: Int32Array<ArrayBuffer>;
	/** The facts that go on into another sentence than the one they begin in. */
	readonly long: Int32Array<ArrayBuffer>;
};

export const factLabels: readonly FactLabel[] = ['quote', 'claim', 'stated', 'figure', 'time'];
export const cutFact = 8;

/** Made by `createSearchIndex`, for `search`. */
export type SearchIndex = {
	readonly reading: Reading;
	/** In the order of the text. */
	readonly facts: readonly Fact[];
	readonly sentences: Passages;
	readonly postings: Postings;
	readonly factColumns: FactColumns;
	readonly fields: ActorFields;
	readonly vocabulary: Vocabulary;
};

/**
Prepares a reading to be searched. Linear in the length of its text.

@param facts those of the reading, as `listFacts` gives them
*/
export function createSearchIndex(
	reading: Reading,
	facts: readonly Fact[] = listFacts(reading),
): SearchIndex {
	return finished(growIndex(undefined, reading, facts));
}

/**
The index of a reading that goes on where an earlier one of the same article ended, out of the earlier one's index, which stays valid. It answers as if it had been
made anew. Costs in proportion to what is new, but for the names of actors: any may have changed, so all are looked at.

@param facts all of the longer reading, beginning with those of the index
@throws where the reading does not go on from the index's.
*/
export function extendSearchIndex(
	index: SearchIndex,
	reading: Reading,
	facts: readonly Fact[] = [...index.facts, ...listFacts(restOf(reading, index.reading), index.reading)],
): SearchIndex {
	if (!continues(reading, index.reading)) {
		throw new Error('The reading does not continue the one that was indexed.');
	}

	return finished(growIndex(index, reading, facts));
}

/** Runs what is done in steps to its end. */
export function finished<Result>(steps: Iterator<void, Result>): Result {
	for (;;) {
		const step = steps.next();
		if (step.done) {
			return step.value;
		}
	}
}

/** How many sentences, and facts, are taken in one step: a millisecond or two. */
const stepSize = 500;

/**
As `createSearchIndex`, and `extendSearchIndex` where an index is given, in steps of a millisecond or two. Between
them other things can be done; of what is in the making nothing can be seen.
*/
export function* growIndex(
	index: SearchIndex | undefined,
	reading: Reading,
	facts: readonly Fact[],
): Generator<void, SearchIndex, void> {
	// What two readings add to one would get into each other's way in the vocabulary and postings, which only grow.
	const isGrownAlready = index !== undefined && index.postings.size !== index.sentences.words.length;
	const begun = isGrownAlready ? undefined : index;
	const vocabulary = begun?.vocabulary ?? new Vocabulary();
	const postings = begun?.postings ?? new Postings();
	const {text} = reading.article;
	let sentences = begun?.sentences ?? noPassages(text);
	for (let first = sentences.starts.length; first < reading.sentences.length; first += stepSize) {
		const spans = reading.sentences.slice(first, first + stepSize);
		sentences = addPassages(sentences, text, spans, vocabulary);
		postings.add(sentences, first);
		yield;
	}

	let factColumns = begun?.factColumns ?? noFacts;
	for (let first = factColumns.firsts.length; first < facts.length; first += stepSize) {
		factColumns = addFacts(factColumns, facts.slice(first, first + stepSize), sentences, vocabulary);
		yield;
	}

	const fields = yield* layOutFields(reading.actors, vocabulary, stepSize, begun?.fields);
	return {
		reading,
		facts,
		sentences,
		postings,
		factColumns,
		fields,
		vocabulary,
	};
}

const none = new Int32Array(0);
const noFacts: FactColumns = {
	firsts: none,
	ends: none,
	starts: none,
	stops: none,
	sentences: none,
	kinds: none,
	long: none,
};

function addFacts(
	columns: FactColumns,
	facts: readonly Fact[],
	passages: Passages,
	vocabulary: Vocabulary,
): FactColumns {
	const firsts: number[] = [];
	const ends: number[] = [];
	const starts: number[] = [];
	const stops: number[] = [];
	const sentences: number[] = [];
	const kinds: number[] = [];
	const long: number[] = [];
	const count = columns.firsts.length;
	let sentence = columns.sentences.at(-1) ?? 0;
	for (const fact of facts) {
		const span = wordsOfFact(fact);
		const words = wordsAround(passages, span, vocabulary);
		// Facts are sorted by where they begin, and so are sentences.
		while (
			sentence + 1 < passages.starts.length &&
			(passages.starts[sentence + 1] as number) <= fact.span.start
		) {
			sentence++;
		}

		const isInside =
			words.first >= firstWordOf(passages, sentence) && words.end <= (passages.wordEnds[sentence] ?? 0);
		if (!isInside) {
			long.push(count + firsts.length);
		}

		firsts.push(words.first);
		ends.push(words.end);
		starts.push(span.start);
		stops.push(span.end);
		sentences.push(sentence);
		kinds.push(factLabels.indexOf(fact.label) + (words.isCut ? cutFact : 0));
	}

	return {
		firsts: append(columns.firsts, firsts),
		ends: append(columns.ends, ends),
		starts: append(columns.starts, starts),
		stops: append(columns.stops, stops),
		sentences: append(columns.sentences, sentences),
		kinds: append(columns.kinds, kinds),
		long: append(columns.long, long),
	};
}
