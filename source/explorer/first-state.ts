import type {Article} from '../article/article.ts';
import {noFilters} from './filters.ts';
import {defaultSettings, type Settings} from './settings.ts';
import type {Size, State} from './state.ts';

/** What is on screen at first: the article from its beginning, and panels that wait for the reading. */
export function firstState(
	article: Article,
	size: Size,
	settings: Settings = defaultSettings,
	file?: string,
): State {
	const start = article.paragraphs[0]?.start ?? 0;
	return {
		article,
		file,
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
	};
}
