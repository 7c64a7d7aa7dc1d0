import type {ShelfItem} from '../loading/shelf.ts';
import {type CommandIndex, findCommands, indexCommands, type Match} from './find-commands.ts';
import {memoise, memoiseLast} from './memoise.ts';
import {itemName} from './shelf-state.ts';
import {type ArticlesOverlay, type State, topOverlay} from './state.ts';

/*
What the list of articles has: everything on the shelf where nothing has been typed, or else what is found by title and detail, best first, as commands are found
by their words (find-commands.ts). The index is made when something is typed for the first time.
*/

/** An item of the shelf, and why it is in the list. */
export type ShelfEntry = {
	readonly item: ShelfItem;
	/** Its number on the shelf, counted from 0. */
	readonly index: number;
	/** What was typed in its title and detail; nothing where everything is listed. */
	readonly match?: Match | undefined;
};

/** Nobody looks for what stands further back in a title. */
const mostSearched = 400;

const indexOf = memoise(
	(items: readonly ShelfItem[]): CommandIndex =>
		indexCommands(
			items.map(item => ({
				keys: [],
				words: itemName(item).slice(0, mostSearched),
				otherNames: item.detail === undefined ? [] : [item.detail.slice(0, mostSearched)],
			})),
		),
);

const found = memoiseLast((items: readonly ShelfItem[], query: string): readonly ShelfEntry[] => {
	const entries = items.map((item, index): ShelfEntry => ({item, index}));
	if (query.trim() === '') {
		return entries;
	}

	const matches = findCommands(indexOf(items), query);
	return entries
		.flatMap(entry => {
			const match = matches[entry.index];
			return match ? [{...entry, match}] : [];
		})
		.sort((a, b) => a.match.score - b.match.score || a.index - b.index);
});

/** What the list of articles has for a query, best first. */
export function shelfEntries({shelf}: Pick<State, 'shelf'>, query: string): readonly ShelfEntry[] {
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
	return overlay && shelfEntries(state, overlay.query)[overlay.selected]?.item;
}
