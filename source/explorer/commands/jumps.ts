import type {Span} from '../../article/span.ts';
import type {Hit} from '../../search/hit.ts';
import {isUnsureHit} from '../find-hits.ts';
import {
	placeOf,
	positionOf,
	quotesIn,
	readingOf,
	selectedActor,
	sentenceAt,
	stopIndexAt,
	visibleFacts,
} from '../selectors.ts';
import type {CommittedSearch, State} from '../state.ts';
import {jumpTo} from './jump-list.ts';

/*
Jumps from one thing to the next of its kind: quotes, mentions, hits of the last search.

They start from what the reader sees. If the thing gone to last is still under the cursor, the next one follows it,
even in the same sentence; if the reader has moved on since, it is the first one behind the sentence under the cursor
(for quotes: in it or behind it), or the last one before it.
*/

/** What the keys for quotes, mentions and hits do. */
export const jumpCommands = {
	'quote.next': (state: State) => goToQuote(state, 1),
	'quote.previous': (state: State) => goToQuote(state, -1),
	'mention.next': (state: State) => goToMention(state, 1),
	'mention.previous': (state: State) => goToMention(state, -1),
	'hit.next': (state: State) => goToNextHit(state, 1),
	'hit.previous': (state: State) => goToNextHit(state, -1),
};

type Direction = 1 | -1;

function goToQuote(state: State, direction: Direction): State {
	const quotes = quotesIn(visibleFacts(state));
	const sentence = sentenceAt(state);
	const selected = quotes[positionOf(quotes, state.place.fact)];
	const isUnderCursor = selected !== undefined && isSameStop(state, placeOf(selected), sentence);
	const from = isUnderCursor ? positionOf(quotes, selected.id) : undefined;
	const quote =
		direction > 0
			? quotes.find((fact, index) =>
					from === undefined ? placeOf(fact).start >= sentence.start : index > from,
				)
			: quotes.findLast((fact, index) =>
					from === undefined ? placeOf(fact).start < sentence.start : index < from,
				);
	if (!quote) {
		return {...state, notice: direction > 0 ? 'No more quotes' : 'No quotes before this one'};
	}

	const notice = count('Quote', positionOf(quotes, quote.id), quotes.length);
	return {...jumpTo(state, {fact: quote.id, cursor: placeOf(quote).start}), flash: [], notice};
}

/** What a jump says, so that it is seen to have done something where the sentence under the cursor stays the same. */
function count(what: string, index: number, length: number): string {
	return `${what} ${index + 1} of ${length}`;
}

function isSameStop(state: State, a: Span, b: Span): boolean {
	return stopIndexAt(state, a.start) === stopIndexAt(state, b.start);
}

function goToMention(state: State, direction: Direction): State {
	const actor = selectedActor(state);
	if (!actor) {
		return state;
	}

	const sentence = sentenceAt(state);
	const [flash] = state.flash;
	const last = flash && actor.mentions.find(mention => mention.start === flash.start);
	const isUnderCursor = last !== undefined && isSameStop(state, last, sentence);
	const mention =
		direction > 0
			? actor.mentions.find(({start}) => start > (isUnderCursor ? last.start : sentence.end - 1))
			: actor.mentions.findLast(({start}) => start < (isUnderCursor ? last.start : sentence.start));
	if (!mention) {
		return {
			...state,
			notice: `No ${direction > 0 ? 'more mentions' : 'mentions before this one'} of ${actor.name}`,
		};
	}

	const notice = `${count('Mention', actor.mentions.indexOf(mention), actor.mentions.length)} · ${actor.name}`;
	return {...jumpTo(state, {cursor: mention.start}), flash: [mention], notice};
}

function goToNextHit(state: State, direction: Direction): State {
	const {search} = state;
	const reading = readingOf(state);
	if (!search) {
		return state;
	}

	const {hits, current} = search;
	const isShown = (hit: Hit): boolean => !(state.hidesUnsure && reading && isUnsureHit(reading, hit));
	const sentence = sentenceAt(state);
	const last = hits[current];
	const isUnderCursor = last !== undefined && isSameStop(state, last.place, sentence);
	const found =
		direction > 0
			? hits.findIndex(
					(hit, index) => isShown(hit) && (isUnderCursor ? index > current : hit.place.start >= sentence.end),
				)
			: hits.findLastIndex(
					(hit, index) =>
						isShown(hit) && (isUnderCursor ? index < current : hit.place.start < sentence.start),
				);
	const hit = hits[found];
	if (!hit) {
		return {
			...state,
			notice: `No ${direction > 0 ? 'more hits' : 'hits before this one'} for ${search.query}`,
		};
	}

	const walked = {...search, current: found};
	return {...goToHit({...state, search: walked}, hit), notice: sayHit(walked)};
}

/** Which of a search's hits the reader is at, in words. */
export function sayHit({hits, current, query}: CommittedSearch): string {
	return `${count('Hit', current, hits.length)} · ${query}`;
}

/** Goes to a hit's place, lights its words, and selects the actor or fact that it is. Not a change of the filter. */
function goToHit(state: State, hit: Hit): State {
	const flash = wordsOf(hit);
	return {...jumpTo(state, {cursor: hit.place.start, ...selectionOf(hit)}, flash[0]?.start), flash};
}

/** The spans of the article that a hit is lit by: its matched letters where they are the article's, or else all of it. */
export function wordsOf(hit: Hit): readonly Span[] {
	return hit.placeMatches.length > 0 ? hit.placeMatches : [hit.place];
}

/** What a hit selects in the lists. */
export function selectionOf({target}: Hit): {readonly actor?: string; readonly fact?: string} {
	switch (target.kind) {
		case 'sentence':
			return {};
		case 'actor':
			return {actor: target.id};
		case 'fact':
			return {fact: target.id};
	}
}

/**
What `n` and `N` walk through after a search: its hits in the order of the text. A search over everything finds a
sentence, its facts and its actors by the same words, so only the best hit of each sentence is kept.

@param hits best first
@param chosen the one that was gone to
*/
export function commitSearch(
	state: State,
	query: string,
	hits: readonly Hit[],
	chosen: Hit,
): CommittedSearch {
	const byPlace = new Map<number, Hit>([[keyOf(state, query, chosen), chosen]]);
	for (const hit of hits) {
		const key = keyOf(state, query, hit);
		if (!byPlace.has(key)) {
			byPlace.set(key, hit);
		}
	}

	const sorted = [...byPlace.values()].sort((a, b) => a.place.start - b.place.start);
	return {query, hits: sorted, current: sorted.indexOf(chosen)};
}

function keyOf(state: State, query: string, hit: Hit): number {
	return /^["@#]/.test(query) ? hit.place.start : stopIndexAt(state, hit.place.start);
}
