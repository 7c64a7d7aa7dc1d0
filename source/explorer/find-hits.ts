import {isUnsure} from '../reading/confidence.ts';
import {continues} from '../reading/growth.ts';
import type {Reading} from '../reading/reading.ts';
import type {Hit} from '../search/hit.ts';
import {search} from '../search/search.ts';
import {finished, growIndex, type SearchIndex} from '../search/search-index.ts';
import {actorById, factById, factsOf, isUnsureFact} from './selectors.ts';

/*
The search index of a reading, remembered for as long as the reading lives. It is made out of that of the last reading where this one goes on from there, and in the
background as far as there is time before the first search.
*/

const indexes = new WeakMap<Reading, SearchIndex>();
/** The last reading with an index. */
let last: WeakRef<Reading> | undefined;
/** The index that is being made. Of two at a time only one could go on from the last. */
let inMaking: {readonly reading: Reading; readonly steps: Iterator<void, SearchIndex>} | undefined;

function begin(reading: Reading): Iterator<void, SearchIndex> {
	const before = last?.deref();
	const known = before && continues(reading, before) ? indexes.get(before) : undefined;
	return growIndex(known, reading, factsOf(reading));
}

function keep(reading: Reading, index: SearchIndex): SearchIndex {
	indexes.set(reading, index);
	last = new WeakRef(reading);
	return index;
}

function indexOf(reading: Reading): SearchIndex {
	const known = indexes.get(reading);
	if (known) {
		return known;
	}

	if (inMaking) {
		keep(inMaking.reading, finished(inMaking.steps));
		inMaking = undefined;
	}

	return indexes.get(reading) ?? keep(reading, finished(begin(reading)));
}

/** More than anybody looks through in a box. */
export const mostListed = 100;
/** Enough for `n` and `N` to miss nothing in a long article. */
const mostWalked = 500;

/** What answers a query, best first, as far as a box lists it. The reading's index is made once. */
export function findHits(reading: Reading, query: string): readonly Hit[] {
	return search(indexOf(reading), query, mostListed);
}

/** What answers a query, best first: as `findHits`, and what would follow. */
export function findAllHits(reading: Reading, query: string): readonly Hit[] {
	return search(indexOf(reading), query, mostWalked);
}

/** Whether a hit is an actor or fact that the reading is not sure of. */
export function isUnsureHit(reading: Reading, {target}: Hit): boolean {
	if (target.kind === 'actor') {
		const actor = actorById(reading, target.id);
		return actor !== undefined && isUnsure(actor);
	}

	const fact = target.kind === 'fact' ? factById(reading, target.id) : undefined;
	return fact !== undefined && isUnsureFact(fact);
}

/** How long the index may be worked on at a time: a key that is pressed meanwhile waits no longer. */
const sliceMs = 4;
/** Searched when the first index is there, because what runs for the first time runs slowly: the first letter that somebody types should not be it. */
const rehearsal = ['a', 'the', 'minsiter', 'on the', "'ed"].flatMap(query => Array<string>(8).fill(query));

/** The reading whose index is wanted next. Of those that come while one is in the making, the last will do. */
let next: Reading | undefined;
let isUnderWay = false;

/**
Makes the index of a reading before it is asked for, in slices of a few milliseconds between which keys are answered.

@param later runs a function when there is time
*/
export function warmSearch(reading: Reading, later: (run: () => void) => void = setImmediate): void {
	next = reading;
	if (!isUnderWay) {
		isUnderWay = true;
		later(() => work(later));
	}
}

function work(later: (run: () => void) => void): void {
	const until = performance.now() + sliceMs;
	while (performance.now() < until) {
		if (!step()) {
			isUnderWay = false;
			return;
		}
	}

	later(() => work(later));
}

/** Does a little of what is left to do; false where there is nothing. */
function step(): boolean {
	if (inMaking) {
		const made = inMaking.steps.next();
		if (made.done) {
			keep(inMaking.reading, made.value);
			inMaking = undefined;
		}

		return true;
	}

	if (next && !indexes.has(next)) {
		inMaking = {reading: next, steps: begin(next)};
		return true;
	}

	const query = rehearsal.pop();
	if (next && query !== undefined) {
		findHits(next, query);
		return true;
	}

	next = undefined;
	return false;
}
