import {type Filter, noFilters, withToggled} from '../filters.ts';
import {filterAt, indexOfActor} from '../overlays/filters.ts';
import {type State, topOverlay} from '../state.ts';
import {inItems, openItems, originOf} from './items.ts';
import {withSelection} from './lists.ts';
import {withFilters} from './narrow.ts';

/** What the keys of the filters do. */
export const filterCommands = {
	'filters.open': open,
	'filters.clear': (state: State): State => change(state, () => noFilters),
	'filters.toggle': (state: State): State =>
		inItems(state, ({selected}) => {
			const filter = filterAt(state, selected);
			return filter === undefined ? state : toggleFilter(state, filter);
		}),
};

/** Takes a filter off, or puts it on. */
export function toggleFilter(state: State, filter: Filter): State {
	return change(state, filters => withToggled(filters, filter));
}

/** The view opens on the chosen actor where the reader comes from the list of actors, so that `f` and Space add it. */
function open(state: State): State {
	const opened = openItems(state, {kind: 'filters', selected: 0, ...originOf(state)});
	const overlay = topOverlay(opened);
	const selected = state.place.pane === 'actors' ? indexOfActor(state, state.place.actor) : -1;
	return overlay?.kind === 'filters' && selected >= 0
		? {...opened, overlays: [...state.overlays, {...overlay, selected}]}
		: opened;
}

/** Other filters for the panes; for the view too, so that closing it does not bring back those that it was opened with. */
function change(state: State, next: (filters: readonly Filter[]) => readonly Filter[]): State {
	const overlay = topOverlay(state);
	if (overlay?.kind !== 'filters') {
		return withSelection(withFilters(state, next(state.place.filters)));
	}

	const {place} = withFilters({...state, place: overlay.origin}, next(overlay.origin.filters));
	return {...state, place, overlays: [...state.overlays.slice(0, -1), {...overlay, origin: place}]};
}
