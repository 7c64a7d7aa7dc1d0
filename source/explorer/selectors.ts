import type {Heading} from '../article/article.ts';
import type {Span} from '../article/span.ts';
import {indexAt} from '../article/span.ts';
import {isUnsure} from '../reading/confidence.ts';
import {type Fact, judgementOf, listFacts} from '../reading/facts.ts';
import {continues, restOf} from '../reading/growth.ts';
import type {Actor, Reading} from '../reading/reading.ts';
import {firstWhere, placesOfActor, placesOver} from './facts-in-spans.ts';
import {type Filter, traitsOf, traitTest} from './filters.ts';
import {memoise, memoiseGrowing, memoiseLast} from './memoise.ts';
import type {State} from './state.ts';

/*
What follows from the state. Everything is remembered by identity: what hangs on the reading alone is worked out once
for each reading, what hangs on the cursor or a choice once for each change of it. Lists that are long (facts, a
sentence's links) are indexed once, so that moving the cursor never walks over all of them.
*/

/** The reading, or as much of it as is there. */
export function readingOf(state: Pick<State, 'reading'>): Reading | undefined {
	return state.reading.status === 'pending' ? undefined : state.reading.reading;
}

const stopsUpTo = memoiseLast((reading: Reading, end: number): readonly Span[] => [
	...reading.sentences,
	...reading.article.paragraphs.slice(indexAt(reading.article.paragraphs, end - 1) + 1),
]);

/** What the cursor stops at, in order and without overlap: sentences, and paragraphs where the article has not been read. */
export function stopsOf(state: Pick<State, 'reading' | 'article'>): readonly Span[] {
	const reading = readingOf(state);
	if (!reading || reading.sentences.length === 0) {
		return state.article.paragraphs;
	}

	return state.reading.status === 'ready' ? reading.sentences : stopsUpTo(reading, readUpTo(state));
}

/** Offset up to which the article has been read. */
function readUpTo({reading, article}: Pick<State, 'reading' | 'article'>): number {
	return reading.status === 'ready'
		? article.text.length
		: reading.status === 'pending'
			? 0
			: (reading.end ?? 0);
}

/** Index into `stopsOf(state)` of what is under the cursor; 0 where there is nothing at all. */
export function stopIndexAt(state: Pick<State, 'reading' | 'article'>, offset: number): number {
	return Math.max(0, indexAt(stopsOf(state), offset));
}

/** What is under the cursor: a sentence, or a paragraph as long as there is no reading. Empty for an empty article. */
export function sentenceAt(state: Pick<State, 'reading' | 'article' | 'place'>): Span {
	return stopsOf(state)[stopIndexAt(state, state.place.cursor)] ?? {start: 0, end: 0};
}

/** How far the reading of a long article is, 0 to 100. */
export function percentRead(state: Pick<State, 'reading' | 'article'>): number {
	const {reading, article} = state;
	const offset = reading.status === 'growing' ? reading.progress : readUpTo(state);
	return article.text.length === 0 ? 100 : Math.floor((100 * offset) / article.text.length);
}

/** All facts of a reading, in the order of the text. */
export const factsOf: (reading: Reading) => readonly Fact[] = memoiseGrowing(
	(reading: Reading): readonly Fact[] => listFacts(reading),
	(reading, before, facts) =>
		continues(reading, before) ? [...facts, ...listFacts(restOf(reading, before), before)] : undefined,
);

/** All actors of a reading: those mentioned most first, then in the order of first mention. */
export const actorsOf: (reading: Reading) => readonly Actor[] = memoise(reading =>
	[...reading.actors].sort((a, b) => b.mentions.length - a.mentions.length),
);

const factsById = memoise(
	(reading: Reading): ReadonlyMap<string, Fact> => new Map(factsOf(reading).map(fact => [fact.id, fact])),
);

const actorsById = memoise(
	(reading: Reading): ReadonlyMap<string, Actor> => new Map(reading.actors.map(actor => [actor.id, actor])),
);

/** The fact of that id. */
export function factById(reading: Reading, id: string | undefined): Fact | undefined {
	return id === undefined ? undefined : factsById(reading).get(id);
}

/** The actor of that id. */
export function actorById(reading: Reading, id: string | undefined): Actor | undefined {
	return id === undefined ? undefined : actorsById(reading).get(id);
}

/** Where going to a fact leads: to what was said, and for other facts to their beginning. */
export function placeOf(fact: Fact): Span {
	return (fact.kind === 'statement' ? fact.statement.content[0] : undefined) ?? fact.span;
}

/** Where mentions begin, in the order of the text, and whose they are. */
type MentionPlaces = {readonly starts: readonly number[]; readonly actors: readonly string[]};

const mentionPlacesOf = memoiseGrowing(
	(reading: Reading): MentionPlaces => placeMentions(reading, () => 0),
	(reading, before, {starts, actors}) => {
		if (!continues(reading, before)) {
			return undefined;
		}

		const known = actorsById(before);
		const added = placeMentions(reading, id => known.get(id)?.mentions.length ?? 0);
		return {starts: [...starts, ...added.starts], actors: [...actors, ...added.actors]};
	},
);

/** The mentions of all actors, but for so many of each that are known already. */
function placeMentions(reading: Reading, known: (actor: string) => number): MentionPlaces {
	const places = reading.actors.flatMap(({id, mentions}) =>
		mentions.slice(known(id)).map(({start}) => ({start, id})),
	);
	places.sort((a, b) => a.start - b.start);
	return {starts: places.map(({start}) => start), actors: places.map(({id}) => id)};
}

/** Ids of the actors that a stretch of the text mentions, in the order of their first mention there. Costs no more than what is found. */
export const actorsIn = memoiseLast((reading: Reading, {start, end}: Span): ReadonlySet<string> => {
	const {starts, actors} = mentionPlacesOf(reading);
	const first = firstWhere(starts.length, place => (starts[place] as number) >= start);
	const behind = firstWhere(starts.length, place => (starts[place] as number) >= end);
	return new Set(actors.slice(first, behind));
});

const factsIn = memoiseLast((reading: Reading, sentence: Span): ReadonlySet<string> => {
	const facts = factsOf(reading);
	return new Set(placesOver(facts, sentence).map(place => (facts[place] as Fact).id));
});

const none: ReadonlySet<string> = new Set();

/** Ids of the actors that the sentence under the cursor mentions. */
export function litActors(state: State): ReadonlySet<string> {
	const reading = readingOf(state);
	return reading ? actorsIn(reading, sentenceAt(state)) : none;
}

/** Ids of the facts that have words in the sentence under the cursor. */
export function litFacts(state: State): ReadonlySet<string> {
	const reading = readingOf(state);
	return reading ? factsIn(reading, sentenceAt(state)) : none;
}

/** Whether the lists and the search box mark a fact as unsure, and can hide it. */
export function isUnsureFact(fact: Fact): boolean {
	const judgement = judgementOf(fact);
	return judgement !== undefined && isUnsure(judgement);
}

const sureActors = memoise((actors: readonly Actor[]): readonly Actor[] =>
	actors.filter(actor => !isUnsure(actor)),
);

const sureFacts = memoise((facts: readonly Fact[]): readonly Fact[] =>
	facts.filter(fact => !isUnsureFact(fact)),
);

/** What the actors panel lists. Empty until the reading is there. */
export function visibleActors(state: Pick<State, 'reading' | 'hidesUnsure'>): readonly Actor[] {
	const reading = readingOf(state);
	const all = reading ? actorsOf(reading) : [];
	return state.hidesUnsure ? sureActors(all) : all;
}

/** How many actors and facts the lists leave out because they are unsure. */
export function hiddenCounts(state: Pick<State, 'reading' | 'place' | 'hidesUnsure'>): {
	readonly actors: number;
	readonly facts: number;
} {
	const all = {...state, hidesUnsure: false};
	return {
		actors: visibleActors(all).length - visibleActors(state).length,
		facts: visibleFacts(all).length - visibleFacts(state).length,
	};
}

/** The traits of each fact of a reading (filters.ts), in the order of the text. */
export const traitsOfFacts = memoise((reading: Reading): Uint16Array => {
	const actors = actorsById(reading);
	const kindOf = (id: string) => actors.get(id)?.kind;
	const facts = factsOf(reading);
	const traits = new Uint16Array(facts.length);
	for (let place = 0; place < facts.length; place++) {
		traits[place] = traitsOf(facts[place] as Fact, kindOf);
	}

	return traits;
});

/** The facts that filters leave. One pass over them all, or over those of the first actor. */
const narrowed = memoiseLast((reading: Reading, filters: readonly Filter[]): readonly Fact[] => {
	const facts = factsOf(reading);
	const traits = traitsOfFacts(reading);
	const isKept = traitTest(filters);
	const [first, ...others] = filterActors(reading, filters).map(actor => placesOfActor(facts, actor));
	const sets = others.map(places => new Set(places));
	const kept: Fact[] = [];
	const look = (place: number): void => {
		if (isKept(traits[place] as number) && sets.every(set => set.has(place))) {
			kept.push(facts[place] as Fact);
		}
	};

	if (first) {
		first.forEach(look);
	} else {
		for (let place = 0; place < facts.length; place++) {
			look(place);
		}
	}

	return kept;
});

/** The actors that filters are by, in their order. */
export function filterActors(reading: Reading, filters: readonly Filter[]): Actor[] {
	return filters
		.map(({facet, value}) => (facet === 'actor' ? actorById(reading, value) : undefined))
		.filter(actor => actor !== undefined);
}

const nothing: readonly Fact[] = [];

/** What the facts panel lists: all facts, or those that the filters leave; without the unsure ones where they are hidden. */
export function visibleFacts(state: Pick<State, 'reading' | 'place' | 'hidesUnsure'>): readonly Fact[] {
	const reading = readingOf(state);
	if (!reading) {
		return nothing;
	}

	const {filters} = state.place;
	const all = filters.length === 0 ? factsOf(reading) : narrowed(reading, filters);
	return state.hidesUnsure ? sureFacts(all) : all;
}

/** The quotes of a list of facts, in its order. */
export const quotesIn: (facts: readonly Fact[]) => readonly Fact[] = memoise((facts: readonly Fact[]) =>
	facts.filter(fact => fact.label === 'quote'),
);

const positions = memoise(
	(list: readonly {readonly id: string}[]): ReadonlyMap<string, number> =>
		new Map(list.map((item, index) => [item.id, index])),
);

/** Where an id stands in a list, or -1. */
export function positionOf(list: readonly {readonly id: string}[], id: string | undefined): number {
	return id === undefined ? -1 : (positions(list).get(id) ?? -1);
}

/** The actor chosen in the actors panel. */
export function selectedActor(state: Pick<State, 'reading' | 'place'>): Actor | undefined {
	const reading = readingOf(state);
	return reading && actorById(reading, state.place.actor);
}

/** The fact chosen in the facts panel; it may be one that the filters hide. */
export function selectedFact(state: Pick<State, 'reading' | 'place'>): Fact | undefined {
	const reading = readingOf(state);
	return reading && factById(reading, state.place.fact);
}

/** The actor that the facts are narrowed to; none where there are several. */
export function filterActor(state: Pick<State, 'reading' | 'place'>): Actor | undefined {
	const reading = readingOf(state);
	const actors = reading ? filterActors(reading, state.place.filters) : [];
	return actors.length === 1 ? actors[0] : undefined;
}

export type Progress = {
	/** Of the paragraph under the cursor, counted from 1; 0 for an empty article. */
	readonly paragraph: number;
	readonly paragraphs: number;
	/**
	How much of the text has been read at the end of what is under the cursor, 0 to 100. Not known before the reading is
	there: until then the cursor is on a whole paragraph, which may be all of the text.
	*/
	readonly percent?: number;
};

/** How far into the article the cursor stands. */
export function progress(state: Pick<State, 'reading' | 'article' | 'place'>): Progress {
	const {paragraphs} = state.article;
	const {start, end} = sentenceAt(state);
	const place = {paragraph: indexAt(paragraphs, start) + 1, paragraphs: paragraphs.length};
	if (state.reading.status === 'pending') {
		return place;
	}

	const last = paragraphs.at(-1)?.end ?? 0;
	return {...place, percent: last === 0 ? 100 : Math.min(100, Math.floor((100 * end) / last))};
}

/** The heading that the reader is under. */
export function headingOver(state: Pick<State, 'reading' | 'article' | 'place'>): Heading | undefined {
	const {headings = []} = state.article;
	return headings[indexAt(headings, sentenceAt(state).start)];
}

/**
Index of the item that a list must show: the selected one while the list has the focus, otherwise the first that
belongs to the sentence under the cursor, otherwise the selected one, otherwise the first.
*/
export function listAnchor(state: State, pane: 'actors' | 'facts'): number {
	const list = pane === 'actors' ? visibleActors(state) : visibleFacts(state);
	const selected = positionOf(list, pane === 'actors' ? state.place.actor : state.place.fact);
	if (state.place.pane === pane && selected >= 0) {
		return selected;
	}

	const lit = firstLit(list, pane === 'actors' ? litActors(state) : litFacts(state));
	return lit >= 0 ? lit : Math.max(0, selected);
}

/** Index of the first item of a list whose id is among some, or -1. */
export function firstLit(list: readonly {readonly id: string}[], ids: ReadonlySet<string>): number {
	let first = -1;
	for (const id of ids) {
		const position = positionOf(list, id);
		if (position >= 0 && (first < 0 || position < first)) {
			first = position;
		}
	}

	return first;
}
