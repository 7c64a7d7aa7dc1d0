import type {CardOverlay, State} from '../state.ts';
import type {ItemList} from './item-list.ts';

export function cardItems(_state: State, _overlay: CardOverlay): ItemList {
	return {title: 'Card', items: [], empty: 'Nothing here'};
}
