import type {ShelfItem} from '../loading/shelf.ts';
import {type Asked, ask, findItems, indexItems} from './find-items.ts';
import {memoise, memoiseLast} from './memoise.ts';
import {itemName} from './shelf-state.ts';
import {type ArticlesOverlay, type State, topOverlay} from './state.ts';

/*
What the list of articles has: everything on the shelf where nothing has been typed, or else what is found by title and detail, best first. The index is made when
something is typed for the first time.
*/

/** What is listed, and what was looked for; nothing where everything is listed. */
export type ShelfEntries = {readonly items: readonly ShelfItem[]; readonly asked?: Asked | undefined};

const indexOf = memoise((items: readonly ShelfItem[]) =>
	indexItems(items.map(item => ({title: itemName(item), detail: item.detail ?? ''}))),
);

const found = memoiseLast((items: readonly ShelfItem[], query: string): ShelfEntries => {
	if (query === '') {
		return {items};
	}

	const index = indexOf(items);
	const asked = ask(index, query);
	return {items: findItems(index, query, asked).flatMap(number => items[number] ?? []), asked};
});

/** What the list of articles has for a query. */
export function shelfEntries({shelf}: Pick<State, 'shelf'>, query: string): ShelfEntries {
	return found(shelf.items, query.trim());
}

/** The list of articles, where it is on top. */
export function articlesOverlay(state: Pick<State, 'overlays'>): ArticlesOverlay | undefined {
	const overlay = topOverlay(state);
	return overlay?.kind === 'articles' ? overlay : undefined;
}

/** The item that is chosen in the list of articles, where that is on top. */
export function chosenItem(state: Pick<State, 'overlays' | 'shelf'>): ShelfItem | undefined {
	const overlay = articlesOverlay(state);
	return overlay && shelfEntries(state, overlay.query).items[overlay.selected];
}
