import type {Span} from '../article/span.ts';
import {contains} from '../article/span.ts';
import type {Fact} from '../reading/facts.ts';
import {wordsOfFact} from './fact-words.ts';
import {findPhrases, type Places, partsOf} from './find-term.ts';
import type {Target} from './hit.ts';
import type {SearchScope} from './query.ts';
import {actorRank, factRank, matchRank, partsOfRank, type Ranked, sentenceRank} from './rank.ts';
import {isInScope} from './scope.ts';
import type {SearchIndex} from './search-index.ts';
import type {Nested} from './without-outer.ts';

/*
From places where words are found to records that hold all of them.

Records are numbered: passages first (sentences, then fields of actors), then facts. Each term's best score at each record stands in a
column; a record that has one in every column is a candidate. Then candidates are sorted into piles by rank, and only the
best are made into values.
*/

/** A record that holds all terms: an actor, a fact or a sentence. */
export type Candidate = Omit<Ranked, 'isAll' | 'start'> &
	Nested & {
		readonly target: Target;
		/** What is shown, as a span of the haystack. */
		readonly shown: Span;
	};

/** For each term the best score at each record, and for each record whether the terms stand side by side in it. */
type Columns = {readonly byTerm: readonly Uint8Array[]; readonly isPhrase: Uint8Array};

const missing = 0xff;

/**
The best `count` records that hold all terms and are in scope.

@param found for each term its places, one term at least.
@returns by rank; of one rank actors, then facts, then sentences, each in the order of the text.
*/
export function findCandidates(
	index: SearchIndex,
	scope: SearchScope,
	found: readonly Places[],
	count: number,
): Candidate[] {
	if (found.some(places => places.starts.length === 0)) {
		return [];
	}

	const columns = fillColumns(index, found);
	/** Records by rank; an actor is counted at the field that is shown of it. */
	const piles = new Map<number, number[]>();
	const pile = (rank: number | undefined, record: number) => {
		if (rank !== undefined) {
			const same = piles.get(rank);
			if (same) {
				same.push(record);
			} else {
				piles.set(rank, [record]);
			}
		}
	};

	if (scope === 'everything' || scope === 'actors') {
		pileActors(index, columns, pile);
	}

	for (const [place, {label}] of index.facts.entries()) {
		if (isInScope(scope, label)) {
			const record = index.passages.length + place;
			pile(rankOf(columns, record), record);
		}
	}

	for (let sentence = 0; scope === 'everything' && sentence < index.reading.sentences.length; sentence++) {
		pile(rankOf(columns, sentence), sentence);
	}

	const best: Candidate[] = [];
	for (const rank of [...piles.keys()].sort((a, b) => a - b)) {
		for (const record of (piles.get(rank) ?? []).slice(0, count - best.length)) {
			best.push(makeCandidate(index, rank, record));
		}
	}

	return best;
}

function fillColumns(index: SearchIndex, found: readonly Places[]): Columns {
	const records = index.passages.length + index.facts.length;
	const byTerm = found.map(places => {
		const column = new Uint8Array(records).fill(missing);
		for (let place = 0; place < places.starts.length; place++) {
			const span = {start: places.starts[place] as number, end: places.ends[place] as number};
			lower(index, column, places.passages[place] as number, span, places.scores[place] as number);
		}

		return column;
	});
	const isPhrase = new Uint8Array(records).fill(missing);
	for (const phrase of found.length > 1 ? findPhrases(found) : []) {
		lower(index, isPhrase, phrase.passage, phrase, 0);
	}

	return {byTerm, isPhrase};
}

/** Notes a score at the records that hold a stretch of a passage: the passage itself, and the facts around the stretch. */
function lower(index: SearchIndex, column: Uint8Array, passage: number, span: Span, score: number): void {
	if (score < (column[passage] as number)) {
		column[passage] = score;
	}

	const facts = index.factsInSentence[passage];
	for (let at = 0; at < (facts?.length ?? 0); at++) {
		const fact = facts?.[at] as number;
		const record = index.passages.length + fact;
		if (score < (column[record] as number) && contains(wordsOfFact(index.facts[fact] as Fact), span)) {
			column[record] = score;
		}
	}
}

/** How well a record matches; `undefined` where a term is missing. */
function rankOf({byTerm, isPhrase}: Columns, record: number): number | undefined {
	let errors = 0;
	let position = 0;
	for (const column of byTerm) {
		const score = column[record] as number;
		if (score === missing) {
			return undefined;
		}

		const parts = partsOf(score);
		errors += parts.errors;
		position += parts.position;
	}

	return matchRank({errors, position, isPhrase: isPhrase[record] !== missing});
}

/** Actors by the field that matches best; where only all fields together hold the terms, by the name, which is the first field. */
function pileActors(
	index: SearchIndex,
	columns: Columns,
	pile: (rank: number | undefined, record: number) => void,
): void {
	const sentences = index.reading.sentences.length;
	let at = 0;
	for (const actor of index.reading.actors.keys()) {
		const first = sentences + at;
		let best: {rank: number; record: number} | undefined;
		for (; index.fields[at]?.actor === actor; at++) {
			const rank = rankOf(columns, sentences + at);
			if (rank !== undefined && rank < (best?.rank ?? Number.POSITIVE_INFINITY)) {
				best = {rank, record: sentences + at};
			}
		}

		pile(best?.rank ?? rankTogether(columns, first, sentences + at), best?.record ?? first);
	}
}

/** How well several records match together, each term where it matches best. */
function rankTogether({byTerm}: Columns, first: number, end: number): number | undefined {
	const best = byTerm.map(column =>
		Uint8Array.of(column.subarray(first, end).reduce((a, b) => Math.min(a, b), missing)),
	);
	return rankOf({byTerm: best, isPhrase: Uint8Array.of(missing)}, 0);
}

function makeCandidate(index: SearchIndex, rank: number, record: number): Candidate {
	const match = {...partsOfRank(rank), isStatement: false, isStated: false};
	const {sentences, actors} = index.reading;
	if (record >= index.passages.length) {
		const fact = index.facts[record - index.passages.length] as Fact;
		const {id, kind} = fact;
		const span = wordsOfFact(fact);
		return {
			...match,
			isStatement: kind === 'statement',
			isStated: kind === 'assertion',
			kind: factRank,
			target: {kind: 'fact', id},
			shown: span,
			place: span,
		};
	}

	const passage = index.passages[record] as Span;
	const shown = {start: passage.start, end: passage.end};
	if (record < sentences.length) {
		return {...match, kind: sentenceRank, target: {kind: 'sentence', index: record}, shown, place: shown};
	}

	const actor = actors[index.fields[record - sentences.length]?.actor ?? -1];
	const {start, end} = actor?.mentions[0] ?? {start: 0, end: 0};
	const target: Target = {kind: 'actor', id: actor?.id ?? ''};
	return {...match, kind: actorRank, target, shown, place: {start, end}};
}
