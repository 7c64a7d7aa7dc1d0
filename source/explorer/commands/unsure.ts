import {hiddenCounts, positionOf, visibleActors, visibleFacts} from '../selectors.ts';
import type {State} from '../state.ts';

/** Hides what the reading is not sure of, and shows it again. */
export const unsureCommands = {
	'unsure.toggle': toggle,
};

/** What was chosen and goes gives way to its neighbour; a filter by an actor that goes is taken off. */
function toggle(state: State): State {
	if (state.hidesUnsure) {
		return {...state, hidesUnsure: false, notice: 'Unsure actors and facts are shown again'};
	}

	const hiding = {...state, hidesUnsure: true};
	const actors = visibleActors(hiding);
	const {actor, fact, filters} = state.place;
	const kept = filters.filter(({facet, value}) => facet !== 'actor' || positionOf(actors, value) >= 0);
	const unfiltered = {
		...hiding,
		place: {...state.place, filters: kept.length < filters.length ? kept : filters},
	};
	const hidden = {
		...unfiltered,
		place: {
			...unfiltered.place,
			actor: orNeighbour(visibleActors(state), actors, actor),
			fact: orNeighbour(visibleFacts(state), visibleFacts(unfiltered), fact),
		},
	};
	return {...hidden, notice: sayHidden(hidden)};
}

type Item = {readonly id: string};

/** The id itself where it is kept, else that of the next kept item behind it, else of the last before it. */
function orNeighbour(
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

function sayHidden(state: State): string {
	const {actors, facts} = hiddenCounts(state);
	return actors + facts === 0
		? 'Nothing here is unsure'
		: `Hidden as unsure: ${count(facts, 'fact')}, ${count(actors, 'actor')}`;
}

function count(number: number, what: string): string {
	return `${number} ${number === 1 ? what : `${what}s`}`;
}
