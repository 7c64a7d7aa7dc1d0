import type {FiltersOverlay, State} from '../state.ts';
import type {ItemList} from './item-list.ts';

export function filterItems(_state: State, _overlay: FiltersOverlay): ItemList {
	return {title: 'Filters', items: [], empty: 'Nothing here'};
}
