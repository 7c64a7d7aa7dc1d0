import type {ItemListOverlay, State} from '../state.ts';
import {aboutItems} from './about.ts';
import {cardItems} from './card.ts';
import {contentsItems} from './contents.ts';
import {filterItems} from './filters.ts';
import type {ItemList} from './item-list.ts';
import {placesItems} from './places.ts';
import {timelineItems} from './timeline.ts';

/** What a view lists. */
export function itemListOf(state: State, overlay: ItemListOverlay): ItemList {
	switch (overlay.kind) {
		case 'card':
			return cardItems(state, overlay);
		case 'timeline':
			return timelineItems(state, overlay);
		case 'filters':
			return filterItems(state, overlay);
		case 'places':
			return placesItems(state, overlay);
		case 'contents':
			return contentsItems(state, overlay);
		case 'about':
			return aboutItems(state, overlay);
	}
}
