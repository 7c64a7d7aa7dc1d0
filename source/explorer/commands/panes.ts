import {type PaneName, paneNames, type State} from '../state.ts';
import {withSelection} from './lists.ts';
import {withFilters} from './narrow.ts';

/** Focus and zoom. */
export const paneCommands = {
	'pane.next': (state: State) => focusBeside(state, 1),
	'pane.previous': (state: State) => focusBeside(state, -1),
	'pane.article': (state: State) => focus(state, 'article'),
	'pane.actors': (state: State) => focus(state, 'actors'),
	'pane.facts': (state: State) => focus(state, 'facts'),
	'pane.zoom': (state: State): State => ({...state, isZoomed: !state.isZoomed}),
};

/** The state with the keys in a pane. */
export function focus(state: State, pane: PaneName): State {
	return withSelection({...state, place: {...state.place, pane}});
}

function focusBeside(state: State, step: number): State {
	const {length} = paneNames;
	const index = (paneNames.indexOf(state.place.pane) + step + length) % length;
	return focus(state, paneNames[index] ?? 'article');
}

/** One step out of what the reader has narrowed, marked or chosen: the latest and smallest thing first. */
export function stepBack(state: State): State {
	const {place} = state;
	// With the marks on the actor's mention, which came with its filter.
	if (place.filters.length > 0) {
		return withSelection(withFilters({...state, flash: []}, place.filters.slice(0, -1)));
	}

	if (state.flash.length > 0) {
		return {...state, flash: []};
	}

	if (place.pane !== 'article') {
		return focus(state, 'article');
	}

	if (state.isZoomed) {
		return {...state, isZoomed: false};
	}

	return {...state, place: {...place, actor: undefined, fact: undefined}};
}
