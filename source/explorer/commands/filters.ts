import type {State} from '../state.ts';
import {openItems, originOf} from './items.ts';

/** What the keys of the filters do. */
export const filterCommands = {
	'filters.open': (state: State) => openItems(state, {kind: 'filters', selected: 0, ...originOf(state)}),
	'filters.clear': (state: State): State => state,
	'filters.toggle': (state: State): State => state,
};
