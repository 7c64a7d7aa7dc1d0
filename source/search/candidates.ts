import type {Fact} from '../reading/facts.ts';
import {firstFrom} from './column.ts';
import type {FoundTerm, Stretch} from './find-term.ts';
import type {Target} from './hit.ts';
import {sentencesWithAll} from './holders.ts';
import {bitsIn, rankOfRange, type Wanted, want} from './match-range.ts';
import {firstWeakScore, noScore} from './match-words.ts';
import {firstWordOf} from './passages.ts';
import type {SearchScope} from './query.ts';
import {actorRank, factRank, nearnessOf, type Ranked, sentenceRank} from './rank.ts';
import {isInScope} from './scope.ts';
import {cutFact, factLabels, type SearchIndex} from './search-index.ts';
import type {Nested} from './without-outer.ts';

/*
From words that are found to records that hold all terms: actors, facts and sentences.

First come the sentences that hold every term; of the facts only those are looked at that begin in one of these. Records that hold all terms are sorted
into piles by rank, and only the best are made into values.
*/

/** A record that holds all terms. */
export type Candidate = Ranked &
	Nested & {
		readonly target: Target;
		/** What is shown of it. */
		readonly stretch: Stretch;
	};

/** Records by rank. They are numbered: sentences first, then facts, then fields of actors. */
class Piles {
	readonly #byRank = new Map<number, number[]>();
	readonly #most: number;

	/** @param most of one rank no more are kept than so many: the first ones. */
	constructor(most: number) {
		this.#most = most;
	}

	/** @param rank -1 for records that do not match */
	add(rank: number, record: number): void {
		const same = rank < 0 ? undefined : this.#byRank.get(rank);
		if (same === undefined) {
			if (rank >= 0) {
				this.#byRank.set(rank, [record]);
			}
		} else if (same.length < this.#most) {
			same.push(record);
		}
	}

	/** The best records with their ranks, as many as are kept of one rank. */
	best(): [rank: number, record: number][] {
		const best: [number, number][] = [];
		for (const rank of [...this.#byRank.keys()].sort((a, b) => a - b)) {
			for (const record of (this.#byRank.get(rank) ?? []).slice(0, this.#most - best.length)) {
				best.push([rank, record]);
			}
		}

		return best;
	}
}

/**
The best `count` records that hold all terms and are in scope.

@param terms one at least
@param takesWeak whether weak matches count as well
@returns by rank; of one rank actors, then facts, then sentences
*/
export function findCandidates(
	index: SearchIndex,
	scope: SearchScope,
	terms: readonly FoundTerm[],
	takesWeak: boolean,
	count: number,
): Candidate[] {
	const {vocabulary, sentences, postings, fields} = index;
	const wanted = want({vocabulary, sentences, fields}, terms, takesWeak ? noScore : firstWeakScore);
	const piles = new Piles(count);
	if (scope === 'everything' || scope === 'actors') {
		pileActors(index, wanted, piles);
	}

	if (scope !== 'actors') {
		const holders = sentencesWithAll(wanted, postings);
		pileFacts(index, wanted, scope, holders, piles);
		if (scope === 'everything') {
			pileSentences(wanted, holders, piles);
		}
	}

	return piles.best().map(([rank, record]) => makeCandidate(index, rank, record));
}

function pileSentences(wanted: Wanted, holders: Int32Array, piles: Piles): void {
	const {sentences} = wanted;
	const {starts, ends, wordEnds} = sentences;
	for (const sentence of holders) {
		const first = firstWordOf(sentences, sentence);
		const last = wordEnds[sentence] as number;
		const start = starts[sentence] as number;
		piles.add(
			rankOfRange(wanted, 'sentences', first, last, start, ends[sentence] as number, false),
			sentence,
		);
	}
}

function pileFacts(
	{factColumns}: SearchIndex,
	wanted: Wanted,
	scope: SearchScope,
	holders: Int32Array,
	piles: Piles,
): void {
	const {sentences, kinds, long} = factColumns;
	const inScope = factLabels.map(label => isInScope(scope, label));
	const firstRecord = wanted.sentences.starts.length;
	const add = (fact: number) => {
		if (inScope[(kinds[fact] as number) & (cutFact - 1)]) {
			piles.add(rankOfFact(factColumns, wanted, fact), firstRecord + fact);
		}
	};

	let fact = 0;
	for (const sentence of holders) {
		fact = firstFrom(sentences, sentence, fact);
		for (; sentences[fact] === sentence; fact++) {
			add(fact);
		}
	}

	// These may hold all terms where no sentence does.
	let holder = 0;
	for (const fact of long) {
		holder = firstFrom(holders, sentences[fact] as number, holder);
		if (holders[holder] !== sentences[fact]) {
			add(fact);
		}
	}
}

function rankOfFact(
	{firsts, ends, starts, stops, kinds}: SearchIndex['factColumns'],
	wanted: Wanted,
	fact: number,
): number {
	const first = firsts[fact] as number;
	const last = ends[fact] as number;
	const isCut = (kinds[fact] as number) >= cutFact;
	return rankOfRange(wanted, 'sentences', first, last, starts[fact] as number, stops[fact] as number, isCut);
}

/** Actors by the field that matches best; where only all fields together hold the terms, by the name, which is the first field. */
function pileActors(index: SearchIndex, wanted: Wanted, piles: Piles): void {
	const {fields, all, byPlaces} = wanted;
	const {fieldEnds, wordEnds, words} = fields;
	const firstRecord = index.sentences.starts.length + index.facts.length;
	let first = 0;
	let firstWord = 0;
	for (let actor = 0; actor < fieldEnds.length; actor++) {
		const end = fieldEnds[actor] as number;
		const lastWord = wordEnds[end - 1] as number;
		if ((bitsIn(wanted, words, firstWord, lastWord) | byPlaces) === all) {
			const {rank, field} = bestField(wanted, first, end);
			const isTogether = rank < 0;
			piles.add(isTogether ? rankOfFields(wanted, first, end) : rank, firstRecord + field);
		}

		first = end;
		firstWord = lastWord;
	}
}

function bestField(wanted: Wanted, first: number, end: number): {rank: number; field: number} {
	let best = {rank: -1, field: first};
	for (let field = first; field < end; field++) {
		const rank = rankOfFields(wanted, field, field + 1);
		if (rank >= 0 && (best.rank < 0 || nearnessOf(rank) < nearnessOf(best.rank))) {
			best = {rank, field};
		}
	}

	return best;
}

/** How well fields `[first, end)` match together. */
function rankOfFields(wanted: Wanted, first: number, end: number): number {
	const {fields} = wanted;
	const firstWord = firstWordOf(fields, first);
	const lastWord = fields.wordEnds[end - 1] as number;
	const start = fields.starts[first] as number;
	return rankOfRange(wanted, 'fields', firstWord, lastWord, start, fields.ends[end - 1] as number, false);
}

function makeCandidate(index: SearchIndex, rank: number, record: number): Candidate {
	const {sentences, facts} = index;
	const firstFact = sentences.starts.length;
	const firstField = firstFact + facts.length;
	return record >= firstField
		? candidateOfActor(index, rank, record - firstField)
		: record >= firstFact
			? candidateOfFact(index, rank, record - firstFact)
			: candidateOfSentence(index, rank, record);
}

function candidateOfActor(index: SearchIndex, rank: number, field: number): Candidate {
	const {fields} = index;
	const place = firstFrom(fields.fieldEnds, field + 1);
	const actor = index.reading.actors[place];
	const {start, end} = actor?.mentions[0] ?? {start: 0, end: 0};
	return {
		rank,
		kind: actorRank,
		start,
		target: {kind: 'actor', id: actor?.id ?? ''},
		place: {start, end},
		sentence: -1,
		stretch: {
			side: 'fields',
			start: fields.starts[field] as number,
			end: fields.ends[field] as number,
			first: firstWordOf(fields, field),
			last: fields.wordEnds[field] as number,
		},
	};
}

function candidateOfFact({facts, factColumns}: SearchIndex, rank: number, place: number): Candidate {
	const fact = facts[place] as Fact;
	const start = factColumns.starts[place] as number;
	const end = factColumns.stops[place] as number;
	const first = factColumns.firsts[place] as number;
	const last = factColumns.ends[place] as number;
	return {
		rank,
		kind: factRank,
		factKind: fact.kind,
		start,
		target: {kind: 'fact', id: fact.id},
		place: {start, end},
		sentence: factColumns.sentences[place] as number,
		stretch: {side: 'sentences', start, end, first, last},
	};
}

function candidateOfSentence({sentences}: SearchIndex, rank: number, sentence: number): Candidate {
	const start = sentences.starts[sentence] as number;
	const end = sentences.ends[sentence] as number;
	const first = firstWordOf(sentences, sentence);
	const last = sentences.wordEnds[sentence] as number;
	return {
		rank,
		kind: sentenceRank,
		start,
		target: {kind: 'sentence', index: sentence},
		place: {start, end},
		sentence,
		stretch: {side: 'sentences', start, end, first, last},
	};
}
