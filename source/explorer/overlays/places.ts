import type {PlacesOverlay, State} from '../state.ts';
import type {ItemList} from './item-list.ts';

export function placesItems(_state: State, _overlay: PlacesOverlay): ItemList {
	return {title: 'Marks and jumps', items: [], empty: 'Nothing here'};
}
