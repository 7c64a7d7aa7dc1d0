import {hiddenCounts, positionOf, visibleActors, visibleFacts} from '../selectors.ts';
import type {State} from '../state.ts';
import {orNeighbour} from './narrow.ts';

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

function sayHidden(state: State): string {
	const {actors, facts} = hiddenCounts(state);
	return actors + facts === 0
		? 'Nothing here is unsure'
		: `Hidden as unsure: ${count(facts, 'fact')}, ${count(actors, 'actor')}`;
}

function count(number: number, what: string): string {
	return `${number} ${number === 1 ? what : `${what}s`}`;
}
