import type {MouseEvent} from '../../terminal/mouse.ts';
import {bindingFor, bindingOf, type CommandName, closingRow, contextOf, type KeymapRow} from '../keymap.ts';
import {itemListOf} from '../overlays/item-lists.ts';
import {sentenceAt} from '../selectors.ts';
import {type ItemListOverlay, type Overlay, type ScrolledList, type State, topOverlay} from '../state.ts';
import {shownItems, type Target, whatIsAt} from '../what-is-at.ts';
import {chooseArticle} from './article-list.ts';
import {chooseCommand} from './command-list.ts';
import {scrollArticle, withCursorAt} from './cursor.ts';
import {toggleFilter} from './filters.ts';
import {chooseItem, inItems} from './items.ts';
import {chooseInList} from './lists.ts';
import {chooseOnMap} from './map.ts';
import {focus} from './panes.ts';
import {chooseHit} from './search-box.ts';

/*
The mouse. A press chooses what is under it and gives its pane the keys; a second one is Enter. Beside an overlay it is Escape.

The wheel scrolls what is under it and leaves the keys where they are. In the lists of the panes that is the view alone: choosing a fact takes the article
along, and a turn of the wheel must not. So a list begins where it was scrolled to until the next key, which shows again what is chosen. A press keeps it
there too, so that nothing moves under the pointer. In an overlay the wheel chooses, as the arrows do: what it is for is to look at one after another.
*/

/** What follows from the mouse: the next state, and the row of the keymap that is to be run in it. */
export type MouseStep = {readonly state: State; readonly runs?: KeymapRow | undefined};

const wheelRows = 3;

/** What follows from the mouse. It ends a count, and takes a notice away. */
export function mouse(state: State, event: MouseEvent): MouseStep {
	const target = whatIsAt(state, event);
	const after: State = {...state, notice: undefined, pending: undefined};
	switch (event.kind) {
		case 'press':
			return press(after, target);
		case 'doublePress':
			return isChosen(after, target) ? {state: after, runs: keyHere(after, 'enter')} : press(after, target);
		case 'wheelUp':
			return turn(after, target, -1);
		case 'wheelDown':
			return turn(after, target, 1);
	}
}

function press(state: State, target: Target): MouseStep {
	if (target.kind === 'key') {
		return {state, runs: target.row};
	}

	const isOutside = target.kind !== 'overlay' && target.kind !== 'overlayItem';
	return topOverlay(state) !== undefined && isOutside
		? {state, runs: closingRow(contextOf(state))}
		: {state: chosen(state, target)};
}

function chosen(state: State, target: Target): State {
	const still = {...state, scrolled: undefined};
	switch (target.kind) {
		case 'text':
			return withCursorAt({...still, place: {...still.place, pane: 'article'}}, target.offset);
		case 'item':
			return keepingView(state, target.pane, target.index, chooseInList(state, target.pane, target.index));
		case 'overlayItem':
			return keepingView(state, 'overlay', target.index, chooseInOverlay(state, target));
		case 'chip':
			return toggleFilter(still, target.filter);
		case 'pane':
			return focus(still, target.pane);
		case 'tab':
			return focus(still, target.tab);
		case 'key':
		case 'overlay':
		case 'nothing':
			return state;
	}
}

function chooseInOverlay(state: State, {index, cell}: Extract<Target, {kind: 'overlayItem'}>): State {
	switch (topOverlay(state)?.kind) {
		case 'search':
			return chooseHit(state, index);
		case 'help':
		case 'palette':
			return chooseCommand(state, index);
		case 'articles':
			return chooseArticle(state, index);
		case 'card':
		case 'timeline':
		case 'filters':
		case 'places':
		case 'contents':
		case 'about':
			return inItems(state, overlay => chooseItem(state, overlay, entryUnder(state, overlay, index)));
		case 'map':
			return chooseOnMap(state, index, cell);
		case undefined:
			return state;
	}
}

/** The item itself, or the first entry under it where it is a heading. */
function entryUnder(state: State, overlay: ItemListOverlay, index: number): number {
	return itemListOf(state, overlay).items[index]?.kind === 'heading' ? index + 1 : index;
}

/**
The state after a choice in a list, with what is chosen in the row that it stood in, so that it stays under the pointer whatever has become higher or lower
above it; further up where not all of it would be seen. Of a heading that was pressed it is the entry chosen instead that has to be seen.
*/
function keepingView(before: State, list: ScrolledList, index: number, after: State): State {
	const first = firstShown(before, list);
	const row = shownItems(before, list)?.items.indexOf(index) ?? -1;
	if (first === undefined || row < 0) {
		return {...after, scrolled: undefined};
	}

	const from = (top: number): State => ({...after, scrolled: {list, top}});
	let top = first;
	while (top > 0 && rowsOf(from(top - 1), list, index).start <= row) {
		top--;
	}

	const chosen = chosenIn(after, list) ?? index;
	while (top < chosen && !isWhole(rowsOf(from(top), list, chosen))) {
		top++;
	}

	return from(top);
}

/** Index of what an overlay has chosen, where it keeps one. */
function chosenIn(state: State, list: ScrolledList): number | undefined {
	const overlay = list === 'overlay' ? topOverlay(state) : undefined;
	return overlay !== undefined && 'selected' in overlay ? overlay.selected : undefined;
}

function isWhole({start, isCut}: {readonly start: number; readonly isCut: boolean}): boolean {
	return Number.isFinite(start) && !isCut;
}

function firstShown(state: State, list: ScrolledList): number | undefined {
	return itemRows(state, list)[0];
}

/** The row that an item begins in, and whether it ends below the list's last; none counts as far down. */
function rowsOf(
	state: State,
	list: ScrolledList,
	index: number,
): {readonly start: number; readonly isCut: boolean} {
	const {items, height} = shownItems(state, list) ?? {items: [], height: 0};
	const start = items.indexOf(index);
	return {start: start < 0 ? Number.POSITIVE_INFINITY : start, isCut: items.lastIndexOf(index) >= height};
}

/** Whether the press before has chosen what is meant. In a list it may have moved: there it is enough that nothing else has happened since. */
function isChosen(state: State, target: Target): boolean {
	const isCovered = topOverlay(state) !== undefined;
	switch (target.kind) {
		case 'text': {
			const {start, end} = sentenceAt(state);
			const isUnder = target.offset >= start && target.offset < end;
			return !isCovered && state.place.pane === 'article' && isUnder;
		}

		case 'item':
			return !isCovered && state.place.pane === target.pane && state.scrolled?.list === target.pane;
		case 'overlayItem':
			return state.scrolled?.list === 'overlay';
		case 'chip':
		case 'pane':
		case 'overlay':
		case 'tab':
		case 'key':
		case 'nothing':
			return false;
	}
}

/** What a key does here as it comes, whatever else it may have been bound to. */
function keyHere(state: State, key: string): KeymapRow | undefined {
	return bindingFor(contextOf(state), key);
}

function turn(state: State, target: Target, direction: 1 | -1): MouseStep {
	const overlay = topOverlay(state);
	switch (target.kind) {
		case 'overlay':
		case 'overlayItem':
			return {state, runs: overlay && wheelInOverlay(overlay, direction)};
		case 'text':
			return turnArticle(state, direction);
		case 'item':
		case 'chip':
		case 'pane':
			if (target.pane === 'article') {
				return turnArticle(state, direction);
			}

			return {state: overlay === undefined ? scrollList(state, target.pane, direction) : state};
		case 'tab':
		case 'key':
		case 'nothing':
			return {state};
	}
}

/** The lists follow the cursor again. */
function turnArticle(state: State, direction: 1 | -1): MouseStep {
	return {state: {...scrollArticle(state, direction * wheelRows), scrolled: undefined}};
}

function wheelInOverlay(overlay: Overlay, direction: 1 | -1): KeymapRow | undefined {
	const [next, previous] = steps(overlay.kind);
	// The first result has earlier searches above it, which the wheel is not for.
	const isAtTop = overlay.kind === 'search' && overlay.selected === 0 && direction < 0;
	return isAtTop ? undefined : bindingOf(direction > 0 ? next : previous);
}

function steps(kind: Overlay['kind']): readonly [next: CommandName, previous: CommandName] {
	switch (kind) {
		case 'search':
			return ['searchBox.nextHit', 'searchBox.previousHit'];
		case 'help':
		case 'palette':
			return ['commands.next', 'commands.previous'];
		case 'articles':
			return ['articles.down', 'articles.up'];
		case 'map':
			return ['map.down', 'map.up'];
		case 'card':
		case 'timeline':
		case 'filters':
		case 'places':
		case 'contents':
		case 'about':
			return ['items.next', 'items.previous'];
	}
}

/** By as many items as it takes for the rows of one step of the wheel. */
function scrollList(state: State, list: 'actors' | 'facts', direction: 1 | -1): State {
	const first = firstShown(state, list);
	if (first === undefined) {
		return state;
	}

	const from = (top: number): State => ({...state, scrolled: {list, top}});
	const scrolled = from(direction > 0 ? stepDown(state, list, first) : stepUp(from, list, first));
	return firstShown(scrolled, list) === first ? state : scrolled;
}

function stepDown(state: State, list: ScrolledList, first: number): number {
	return Math.max(first + 1, itemRows(state, list)[wheelRows] ?? 0);
}

function stepUp(from: (top: number) => State, list: ScrolledList, first: number): number {
	let top = first;
	while (top > 0 && itemRows(from(top), list).indexOf(first) < wheelRows) {
		top--;
	}

	return top;
}

/** Of the rows that show items, which one each shows. */
function itemRows(state: State, list: ScrolledList): readonly number[] {
	return (shownItems(state, list)?.items ?? []).filter(item => item !== undefined);
}
