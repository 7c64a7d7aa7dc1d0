import type {Filter} from '../filters.ts';
import {positionOf, visibleFacts} from '../selectors.ts';
import type {Place, State} from '../state.ts';

/** The state with the facts narrowed by other filters. A chosen fact that they leave out gives way to its neighbour. */
export function withFilters(state: State, filters: readonly Filter[]): State {
	const narrowed: Place = {...state.place, filters};
	const fact = orNeighbour(visibleFacts(state), visibleFacts({...state, place: narrowed}), state.place.fact);
	return {...state, place: {...narrowed, fact}};
}

type Item = {readonly id: string};

/** The id itself where it is kept, else that of the next kept item behind it, else of the last before it. An id that was not listed stays. */
export function orNeighbour(
	all: readonly Item[],
	kept: readonly Item[],
	id: string | undefined,
): string | undefined {
	const position = positionOf(all, id);
	if (position < 0 || positionOf(kept, id) >= 0) {
		return id;
	}

	const isKept = (item: Item): boolean => positionOf(kept, item.id) >= 0;
	return (all.slice(position).find(isKept) ?? all.slice(0, position).findLast(isKept))?.id;
}
