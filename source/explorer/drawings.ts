import type {Layout, Rectangle} from './layout.ts';
import {articleList} from './overlays/article-list.ts';
import {commandList} from './overlays/command-list.ts';
import {itemListDrawing} from './overlays/item-list.ts';
import {itemListOf} from './overlays/item-lists.ts';
import {storyMap} from './overlays/map.ts';
import {searchBox} from './overlays/search-box.ts';
import {actorsPane} from './panes/actors-pane.ts';
import {articlePane} from './panes/article-pane.ts';
import {factsPane} from './panes/facts-pane.ts';
import type {Drawing} from './rows/frame.ts';
import {type PaneName, type State, scrolledTo, topOverlay} from './state.ts';
import type {Theme} from './themes/theme.ts';

/** The layout of a screen that is large enough. */
export type ShownLayout = Extract<Layout, {readonly overlay: Rectangle}>;

const panes: Readonly<Record<PaneName, (state: State, rectangle: Rectangle, theme: Theme) => Drawing>> = {
	article: articlePane,
	actors: actorsPane,
	facts: factsPane,
};

/** What a pane shows, drawn to fit its rectangle. */
export function drawPane(pane: PaneName, state: State, rectangle: Rectangle, theme: Theme): Drawing {
	return panes[pane](state, rectangle, theme);
}

/** What the overlay on top shows, drawn to fit its rectangle; nothing where there is none. */
export function drawOverlay(state: State, rectangle: Rectangle, theme: Theme): Drawing | undefined {
	const overlay = topOverlay(state);
	switch (overlay?.kind) {
		case undefined:
			return undefined;
		case 'help':
		case 'palette':
			return commandList(state, overlay, rectangle, theme);
		case 'search':
			return searchBox(state, overlay, rectangle, theme);
		case 'articles':
			return articleList(state, overlay, rectangle, theme);
		case 'map':
			return storyMap(state, overlay, rectangle, theme);
		case 'card':
		case 'timeline':
		case 'filters':
		case 'places':
		case 'contents':
		case 'about':
			return itemListDrawing(
				itemListOf(state, overlay),
				overlay.selected,
				rectangle,
				theme,
				overlay.scrolled,
				scrolledTo(state, 'overlay'),
			);
	}
}

/** Where a pane is seen, at least a part of it; what the overlay on top hides is not drawn, because Ink would lay it out all the same. */
export function seenRectangle(pane: PaneName, state: State, layout: ShownLayout): Rectangle | undefined {
	const rectangle = layout.panes[pane];
	const {overlay} = layout;
	const isCovered =
		rectangle !== undefined &&
		topOverlay(state) !== undefined &&
		rectangle.x >= overlay.x &&
		rectangle.y >= overlay.y;
	return isCovered ? undefined : rectangle;
}

/** Whether the screen's first row begins with the names of the panes. */
export function hasTabs({kind}: ShownLayout): boolean {
	return kind === 'narrow' || kind === 'stacked';
}
