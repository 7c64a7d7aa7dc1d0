import {itemLists} from '../binding.ts';
import {layOut} from '../layout.ts';
import {type Entry, type ItemList, itemHeight} from '../overlays/item-list.ts';
import {itemListOf} from '../overlays/item-lists.ts';
import {neighbourHeading} from '../overlays/item-outline.ts';
import {innerSize} from '../rows/frame.ts';
import {type ItemListOverlay, type Overlay, type Place, type State, topOverlay} from '../state.ts';
import {createTheme} from '../themes/theme.ts';
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
	'items.nextSection': (state: State) => moveToSection(state, 1),
	'items.previousSection': (state: State) => moveToSection(state, -1),
	'timeline.nextGroup': (state: State) => moveToSection(state, 1),
	'timeline.previousGroup': (state: State) => moveToSection(state, -1),
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
		overlays: [...state.overlays.slice(0, -1), {...overlay, selected, scrolled: undefined}],
	};
	const item = items[selected];
	return item?.kind === 'entry' ? shown(changed, overlay, item) : changed;
}

/** Goes where the chosen entry leads; all views are closed on the way. It is a jump from where the first of them was opened. */
export function goToChosen(state: State): State {
	const entry = chosenEntry(state);
	const root = state.overlays.find(isItemList);
	if (entry?.place === undefined || root === undefined) {
		return {...state, notice: 'This leads nowhere'};
	}

	const {origin} = root;
	const closed: State = {...state, overlays: []};
	const gone = shown({...closed, place: {...closed.place, top: origin.top}}, root, entry);
	return gone.place.cursor === origin.cursor && origin.pane === 'article' ? gone : remember(gone, origin);
}

/**
The views of a state whose reading has changed: what was chosen in them stays chosen, wherever it stands now.

@param before with the reading that there was
@param snap moves the cursor of a place to where one may stand
*/
export function withItemsAgain(state: State, before: State, snap: (place: Place) => Place): State {
	if (!state.overlays.some(isItemList)) {
		return state;
	}

	const again = (overlay: Overlay): Overlay =>
		isItemList(overlay)
			? {
					...overlay,
					origin: snap(overlay.origin),
					selected: selectedAgain(itemListOf(before, overlay), itemListOf(state, overlay), overlay.selected),
				}
			: overlay;
	return {...state, overlays: state.overlays.map(again)};
}

function selectedAgain(before: ItemList, {items}: ItemList, selected: number): number {
	const chosen = before.items[selected];
	const id = chosen?.kind === 'entry' ? chosen.id : undefined;
	const same = id === undefined ? -1 : items.findIndex(item => item.kind === 'entry' && item.id === id);
	return same >= 0 ? same : nearestEntry(items, Math.max(0, Math.min(selected, items.length - 1)), 1);
}

/** Whether an overlay lists something. */
export function isItemList(overlay: Overlay): overlay is ItemListOverlay {
	return itemLists.includes(overlay.kind);
}

/** By entries, or by rows within one that is higher than the view. */
function move(state: State, count: number): State {
	return inItems(state, overlay => {
		const scrolled = Math.abs(count) === 1 ? scrolledWithin(state, overlay, count) : undefined;
		if (scrolled !== undefined) {
			return {...state, overlays: [...state.overlays.slice(0, -1), {...overlay, scrolled}]};
		}

		const moved = chooseItem(state, overlay, overlay.selected + count);
		return selectedOf(moved) === overlay.selected ? atTheEnd(state, count) : moved;
	});
}

function atTheEnd(state: State, count: number): State {
	return {...state, notice: count > 0 ? 'End of the list' : 'Beginning of the list'};
}

/** To the first entry of the next section, or of the one before. */
function moveToSection(state: State, direction: 1 | -1): State {
	return inItems(state, overlay => {
		const {items} = itemListOf(state, overlay);
		const heading = neighbourHeading(items, overlay.selected, direction);
		const target = heading >= 0 ? heading + 1 : direction < 0 ? 0 : overlay.selected;
		const moved = chooseItem(state, overlay, target);
		return selectedOf(moved) === overlay.selected ? atTheEnd(state, direction) : moved;
	});
}

/** How far the chosen entry is scrolled a view further on; nothing where its end is seen already. */
function scrolledWithin(state: State, overlay: ItemListOverlay, count: number): number | undefined {
	const layout = layOut(state);
	if (layout.kind === 'too-small') {
		return undefined;
	}

	const {settings, background} = state;
	const theme = createTheme(0, settings.theme, background, settings.isAscii);
	const {height} = innerSize(layout.overlay);
	const rows = itemHeight(itemListOf(state, overlay), overlay.selected, layout.overlay, true, theme);
	const most = Math.max(0, rows - height);
	const now = Math.min(overlay.scrolled ?? 0, most);
	const next = Math.max(0, Math.min(most, now + count * Math.max(1, height - 1)));
	return next === now ? undefined : next;
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
