import {itemListOf} from '../overlays/item-lists.ts';
import type {State, TimelineOverlay} from '../state.ts';
import {chooseItem, chosenEntry, inItems, openItems, originOf} from './items.ts';

/** What the keys of the timeline do. */
export const timelineCommands = {
	'timeline.open': open,
	'timeline.order': (state: State) =>
		inItems(state, overlay => (overlay.kind === 'timeline' ? withOtherOrder(state, overlay) : state)),
};

function open(state: State): State {
	const place = {...state.place, pane: 'article'} as const;
	return openItems({...state, place}, {kind: 'timeline', order: 'calendar', selected: 0, ...originOf(state)});
}

/** What is chosen stays chosen, wherever the other order has it. */
function withOtherOrder(state: State, overlay: TimelineOverlay): State {
	const id = chosenEntry(state)?.id;
	const turned: TimelineOverlay = {...overlay, order: overlay.order === 'calendar' ? 'text' : 'calendar'};
	const {items} = itemListOf(state, turned);
	const index = items.findIndex(item => item.kind === 'entry' && item.id === id);
	return chooseItem(state, turned, Math.max(0, index));
}
