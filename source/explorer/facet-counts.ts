import type {Reading} from '../reading/reading.ts';
import {placesOfActor} from './facts-in-spans.ts';
import {
	bitOf,
	distances,
	type Filter,
	factKinds,
	isSameFilter,
	speakerKinds,
	type Trait,
	traitTest,
} from './filters.ts';
import {memoise, memoiseLast} from './memoise.ts';
import {actorById, factsOf, filterActors, traitsOfFacts} from './selectors.ts';

/** What putting a filter on would do. */
export type FacetCount = {
	/** Whether the filter only adds to others of its facet that are on: «mixed» beside «direct». */
	readonly isMore: boolean;
	/** How many facts would be left; where it only adds, by how many more. Of one that is on, how many of those that are left it keeps. */
	readonly count: number;
};

/** How many facts filters leave, and what each further filter would do. */
export type FacetCounts = {
	readonly left: number;
	readonly of: (filter: Filter) => FacetCount;
};

/** How many facts there are of each sum of traits: a hundred sums at most in a book. */
type Tally = ReadonlyMap<number, number>;

/**
Counts what filters leave, and would leave with one more. Facts are tallied by their traits once for a reading, or once for a change of the filters by
actor; an actor's own facts are looked at when it is asked for, so actors that are not on screen cost nothing.

@param hidesUnsure whether unsure facts are left out
*/
export const facetCounts = memoiseLast(
	(reading: Reading, filters: readonly Filter[], hidesUnsure: boolean): FacetCounts => {
		const sets = placeSets(reading, filters);
		const tally = sets.length === 0 ? tallyOf(reading) : tallyPlaces(reading, placesInAll(sets));
		const isShown = (traits: number): boolean => !hidesUnsure || (traits & bitOf('unsure')) === 0;
		const isKept = traitTest(filters);
		const ofTrait = (facet: Filter['facet'], trait: Trait): number => {
			// What has one of several adds up within its facet, so that facet's own filters take nothing from it.
			const isKeptByOthers =
				facet === 'distance' ? isKept : traitTest(filters.filter(filter => filter.facet !== facet));
			const bit = bitOf(trait);
			return sumWhere(tally, traits => (traits & bit) !== 0 && isShown(traits) && isKeptByOthers(traits));
		};

		const ofActor = (id: string): number => {
			const actor = actorById(reading, id);
			const places = actor === undefined ? [] : placesOfActor(factsOf(reading), actor);
			const traits = traitsOfFacts(reading);
			const isLeft = (place: number): boolean => {
				const own = traits[place] as number;
				return isShown(own) && isKept(own) && sets.every(set => set.has(place));
			};

			return places.filter(isLeft).length;
		};

		return {
			left: sumWhere(tally, traits => isShown(traits) && isKept(traits)),
			of(filter) {
				const {facet} = filter;
				if (facet === 'actor') {
					return {isMore: false, count: ofActor(filter.value)};
				}

				const isOn = filters.some(each => isSameFilter(each, filter));
				const isMore = facet !== 'distance' && !isOn && filters.some(each => each.facet === facet);
				return {isMore, count: ofTrait(facet, filter.value)};
			},
		};
	},
);

function placeSets(reading: Reading, filters: readonly Filter[]): ReadonlySet<number>[] {
	return filterActors(reading, filters).map(actor => new Set(placesOfActor(factsOf(reading), actor)));
}

function placesInAll([first = new Set(), ...others]: readonly ReadonlySet<number>[]): number[] {
	return [...first].filter(place => others.every(set => set.has(place)));
}

/** Of all facts. */
const tallyOf = memoise(
	(reading: Reading): Tally =>
		tallyPlaces(
			reading,
			Array.from(factsOf(reading), (_, place) => place),
		),
);

const traitCount = factKinds.length + distances.length + speakerKinds.length;

function tallyPlaces(reading: Reading, places: readonly number[]): Tally {
	const traits = traitsOfFacts(reading);
	const counts = new Uint32Array(2 ** traitCount);
	for (const place of places) {
		const sum = traits[place] as number;
		counts[sum] = (counts[sum] as number) + 1;
	}

	const tally = new Map<number, number>();
	for (const [sum, count] of counts.entries()) {
		if (count > 0) {
			tally.set(sum, count);
		}
	}

	return tally;
}

function sumWhere(tally: Tally, isCounted: (traits: number) => boolean): number {
	let sum = 0;
	for (const [traits, count] of tally) {
		sum += isCounted(traits) ? count : 0;
	}

	return sum;
}
