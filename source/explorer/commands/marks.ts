import type {Given} from '../actions.ts';
import type {State} from '../state.ts';
import {openItems, originOf} from './items.ts';

/** What the keys of the marks do. */
export const markCommands = {
	'mark.set': (state: State, _given: Given): State => state,
	'mark.go': (state: State, _given: Given): State => state,
	'places.open': (state: State) => openItems(state, {kind: 'places', selected: 0, ...originOf(state)}),
	'places.remove': (state: State): State => state,
};
