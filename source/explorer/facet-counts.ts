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
import {memoiseLast} from './memoise.ts';
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

/** Bits of a fact that all filters keep, all but those by kind, and all but those by speaker. */
const byAll = 1;
const withoutKinds = 2;
const withoutSpeakers = 4;

/**
Counts what filters leave, and would leave with one more: one pass over the facts for each change of the filters. For an actor it then looks at the facts of
that actor alone, so actors that are not on screen cost nothing.

@param hidesUnsure whether unsure facts are left out
*/
export const facetCounts = memoiseLast(
	(reading: Reading, filters: readonly Filter[], hidesUnsure: boolean): FacetCounts => {
		const keptBy = judgeFacts(reading, filters, hidesUnsure);
		const isOn = (filter: Filter): boolean => filters.some(each => isSameFilter(each, filter));
		const tallies = tallyTraits(reading, keptBy);
		const ofActor = (id: string): number => {
			const actor = actorById(reading, id);
			const places = actor === undefined ? [] : placesOfActor(factsOf(reading), actor);
			return countWhere(places, place => ((keptBy[place] as number) & byAll) !== 0);
		};

		return {
			left: countWhere(keptBy, bits => (bits & byAll) !== 0),
			of(filter) {
				if (filter.facet === 'actor') {
					return {isMore: false, count: ofActor(filter.value)};
				}

				const keeper =
					filter.facet === 'kind' ? withoutKinds : filter.facet === 'speaker' ? withoutSpeakers : byAll;
				const isMore = keeper !== byAll && !isOn(filter) && filters.some(({facet}) => facet === filter.facet);
				return {isMore, count: tallies.get(keeper)?.get(filter.value) ?? 0};
			},
		};
	},
);

function judgeFacts(reading: Reading, filters: readonly Filter[], hidesUnsure: boolean): Uint8Array {
	const facts = factsOf(reading);
	const sets = filterActors(reading, filters).map(actor => new Set(placesOfActor(facts, actor)));
	const tests = [
		[byAll, traitTest(filters)],
		[withoutKinds, traitTest(filters.filter(({facet}) => facet !== 'kind'))],
		[withoutSpeakers, traitTest(filters.filter(({facet}) => facet !== 'speaker'))],
	] as const;
	return Uint8Array.from(traitsOfFacts(reading), (traits, place) => {
		const isHidden = hidesUnsure && (traits & bitOf('unsure')) !== 0;
		if (isHidden || !sets.every(set => set.has(place))) {
			return 0;
		}

		return tests.reduce((bits, [bit, isKept]) => (isKept(traits) ? bits | bit : bits), 0);
	});
}

/** How many of the facts that are kept have each trait, for each way to keep them. */
function tallyTraits(reading: Reading, keptBy: Uint8Array): ReadonlyMap<number, ReadonlyMap<Trait, number>> {
	const traits = traitsOfFacts(reading);
	const every: readonly Trait[] = [...factKinds, ...distances, ...speakerKinds];
	return new Map(
		[byAll, withoutKinds, withoutSpeakers].map(keeper => [
			keeper,
			new Map(
				every.map(trait => {
					const bit = bitOf(trait);
					return [
						trait,
						countWhere(
							keptBy,
							(bits, place) => (bits & keeper) !== 0 && ((traits[place] as number) & bit) !== 0,
						),
					];
				}),
			),
		]),
	);
}

function countWhere(
	values: Uint8Array | readonly number[],
	isCounted: (value: number, index: number) => boolean,
): number {
	let count = 0;
	for (let index = 0; index < values.length; index++) {
		if (isCounted(values[index] as number, index)) {
			count++;
		}
	}

	return count;
}
