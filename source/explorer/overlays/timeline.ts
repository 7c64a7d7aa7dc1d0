import type {State, TimelineOverlay} from '../state.ts';
import type {ItemList} from './item-list.ts';

export function timelineItems(_state: State, _overlay: TimelineOverlay): ItemList {
	return {title: 'Timeline', items: [], empty: 'Nothing here'};
}
