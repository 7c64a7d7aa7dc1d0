import {isUnsure} from '../reading/confidence.ts';
import type {Reading} from '../reading/reading.ts';
import type {Hit} from '../search/hit.ts';
import {search} from '../search/search.ts';
import {createSearchIndex} from '../search/search-index.ts';
import {memoise} from './memoise.ts';
import {actorById, factById, isUnsureFact} from './selectors.ts';

const indexOf = memoise(createSearchIndex);

/** More than anybody looks through in a box, and enough for `n` and `N` to miss nothing in a long article. */
const mostHits = 500;

/** What answers a query, best first. The reading's index is made once. */
export function findHits(reading: Reading, query: string): readonly Hit[] {
	return search(indexOf(reading), query, mostHits);
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

/** Makes the index of a reading before it is asked for, so that the first letter is as fast as the others. */
export function warmSearch(reading: Reading): void {
	indexOf(reading);
}
