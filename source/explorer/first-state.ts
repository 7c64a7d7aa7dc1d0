import type {Article} from '../article/article.ts';
import type {ShelfItem} from '../loading/shelf.ts';
import {noFilters} from './filters.ts';
import {defaultSettings, type Settings} from './settings.ts';
import {indexOfItem, noShelf, nothingOpen} from './shelf-state.ts';
import type {Size, State} from './state.ts';

/**
What is on screen at first: the article from its beginning, and panels that wait for the reading.

@param article nothing where none has been opened yet.
@param more what the article is one of, and what is known of how it was opened.
*/
export function firstState(
	article: Article = nothingOpen,
	size: Size,
	settings: Settings = defaultSettings,
	file?: string,
	more: Partial<Pick<State, 'warnings' | 'shelf' | 'overlays'>> = {},
): State {
	const start = article.paragraphs[0]?.start ?? 0;
	return {
		article,
		file,
		warnings: [],
		shelf: noShelf,
		settings,
		background: 'unknown',
		reading: {status: 'pending'},
		size,
		place: {cursor: start, top: start, pane: 'article', filters: noFilters},
		isZoomed: false,
		hidesUnsure: false,
		back: [],
		forward: [],
		marks: {},
		searches: [],
		overlays: [],
		flash: [],
		...more,
	};
}

/**
How the shelf stands at first, with the list of it over the panes where there is something to choose.

@param item the one that the article is from, or that is to be opened first; where there is only one, it is that.
*/
export function startOf(
	article: Article | undefined,
	items: readonly ShelfItem[],
	item = items.length === 1 ? items[0]?.id : undefined,
): Pick<State, 'shelf' | 'overlays'> {
	const isWanted = article === undefined && item !== undefined;
	const place = isWanted ? {opening: {id: item}} : {open: item};
	const seen = new Set(isWanted || item === undefined ? [] : [item]);
	const selected = Math.max(0, indexOfItem({items}, item));
	return {
		shelf: {...noShelf, items, ...place, at: item, seen},
		overlays: items.length > 1 ? [{kind: 'articles', query: '', caret: 0, selected}] : [],
	};
}
