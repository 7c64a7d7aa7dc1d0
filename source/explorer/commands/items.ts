import {layOut} from '../layout.ts';
import type {Entry, ItemList} from '../overlays/item-list.ts';
import {itemListOf} from '../overlays/item-lists.ts';
import {type ItemListOverlay, type State, topOverlay} from '../state.ts';
import {withInSight} from '../viewport.ts';
import {withCursorAt} from './cursor.ts';
import {remember} from './jump-list.ts';

/*
Views that list something: cards, the timeline, marks and jumps, filters. As in the search box, the article shows what is chosen; that is a look ahead
and no jump. Escape leaves everything as it was when the view was opened, Enter makes it a jump from there.
*/

/** What the keys that all these views share do. */
export const itemCommands = {
	'items.next': (state: State) => move(state, 1),
	'items.previous': (state: State) => move(state, -1),
	'items.pageDown': (state: State) => move(state, page(state)),
	'items.pageUp': (state: State) => move(state, -page(state)),
	'items.first': (state: State) => move(state, Number.NEGATIVE_INFINITY),
	'items.last': (state: State) => move(state, Number.POSITIVE_INFINITY),
	'items.go': (state: State) => inItems(state, overlay => go(state, overlay)),
	'items.close': (state: State) => inItems(state, overlay => close(state, overlay)),
};

/** What a view needs to come back to where it was opened. */
export function originOf(state: State): Pick<ItemListOverlay, 'origin' | 'originFlash'> {
	return {origin: state.place, originFlash: state.flash};
}

/** The state with a view over the others; its first entry is chosen, and nothing is shown of it yet. */
export function openItems(state: State, overlay: ItemListOverlay): State {
	const opened = {...state, overlays: [...state.overlays, overlay]};
	return {
		...state,
		overlays: [...state.overlays, {...overlay, selected: firstEntry(itemListOf(opened, overlay))}],
	};
}

/** Runs `change` with the view on top, if it is one that lists something. */
export function inItems(state: State, change: (overlay: ItemListOverlay) => State): State {
	const overlay = topOverlay(state);
	return overlay !== undefined && isItemList(overlay) ? change(overlay) : state;
}

/** The entry that is chosen in the view on top. */
export function chosenEntry(state: State): Entry | undefined {
	const overlay = topOverlay(state);
	if (overlay === undefined || !isItemList(overlay)) {
		return undefined;
	}

	const item = itemListOf(state, overlay).items[overlay.selected];
	return item?.kind === 'entry' ? item : undefined;
}

/** Chooses an entry, or the nearest one, and shows it in the article. */
export function chooseItem(state: State, overlay: ItemListOverlay, index: number): State {
	const {items} = itemListOf(state, overlay);
	const bound = Math.max(0, Math.min(index, items.length - 1));
	const selected = nearestEntry(items, bound, index < overlay.selected ? -1 : 1);
	const changed: State = {
		...state,
		place: overlay.origin,
		flash: overlay.originFlash,
		overlays: [...state.overlays.slice(0, -1), {...overlay, selected}],
	};
	const item = items[selected];
	return item?.kind === 'entry' ? shown(changed, overlay, item) : changed;
}

function isItemList(overlay: {readonly kind: string}): overlay is ItemListOverlay {
	return ['card', 'timeline', 'filters', 'places'].includes(overlay.kind);
}

function move(state: State, count: number): State {
	return inItems(state, overlay => {
		const moved = chooseItem(state, overlay, overlay.selected + count);
		const isStill = topOverlay(moved)?.kind === overlay.kind && selectedOf(moved) === overlay.selected;
		return isStill ? {...state, notice: count > 0 ? 'End of the list' : 'Beginning of the list'} : moved;
	});
}

function selectedOf(state: State): number {
	const overlay = topOverlay(state);
	return overlay !== undefined && isItemList(overlay) ? overlay.selected : -1;
}

/** The index itself where an entry stands there, or else that of the next one in the direction, or of the next in the other. */
function nearestEntry(items: ItemList['items'], index: number, direction: 1 | -1): number {
	for (const step of [direction, -direction]) {
		for (let at = index; at >= 0 && at < items.length; at += step) {
			if (items[at]?.kind === 'entry') {
				return at;
			}
		}
	}

	return 0;
}

function firstEntry({items}: ItemList): number {
	return nearestEntry(items, 0, 1);
}

function shown(state: State, overlay: ItemListOverlay, {place, selects}: Entry): State {
	if (place === undefined) {
		return state;
	}

	const origin = {...overlay.origin, ...selects, pane: 'article'} as const;
	const moved = withCursorAt({...state, place: origin}, place.start);
	return {...withInSight(moved, place.start), flash: [place]};
}

/** Goes where the chosen entry leads; all views are closed on the way. */
function go(state: State, overlay: ItemListOverlay): State {
	const entry = chosenEntry(state);
	if (entry?.place === undefined) {
		return {...state, notice: 'This leads nowhere'};
	}

	const {origin} = overlay;
	const closed: State = {...state, overlays: []};
	const gone = shown({...closed, place: {...closed.place, top: origin.top}}, overlay, entry);
	return gone.place.cursor === origin.cursor && origin.pane === 'article' ? gone : remember(gone, origin);
}

function close(state: State, overlay: ItemListOverlay): State {
	return {
		...state,
		overlays: state.overlays.slice(0, -1),
		place: overlay.origin,
		flash: overlay.originFlash,
	};
}

/** In entries, as far as that can be said without drawing them. */
function page(state: State): number {
	const layout = layOut(state);
	return layout.kind === 'too-small' ? 1 : Math.max(1, Math.floor((layout.overlay.height - 2) / 2));
}
