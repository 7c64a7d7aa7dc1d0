import {type PaneName, type State, topOverlay} from './state.ts';

/** In cells, from the screen's top left corner. Borders are inside the rectangle. */
export type Rectangle = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

export type Layout =
	| {readonly kind: 'too-small'; readonly needs: {readonly columns: number; readonly rows: number}}
	| {
			/** `wide`: three panes side by side. `narrow`: one pane at a time under a row of tabs. `zoomed`: one pane alone. */
			readonly kind: 'wide' | 'narrow' | 'zoomed';
			/** One row: title and place in the article (and, when narrow, the tabs). */
			readonly header: Rectangle;
			/** Those on screen. */
			readonly panes: Partial<Record<PaneName, Rectangle>>;
			/**
			Where an overlay is drawn. The help covers all panes; the search box leaves the article in sight, which shows
			the selected hit: it covers the other panes, or the lower part of a pane that is alone.
			*/
			readonly overlay: Rectangle;
			/** One row: keys, the search box, or a notice. */
			readonly footer: Rectangle;
	  };

/** The least that every pane can be drawn in. */
const leastSize = {columns: 40, rows: 12};

const narrowBelowColumns = 90;

/** Less than two fifths of the screen is too narrow for the lists. */
const articleShare = 0.6;
/** Of the article's frame and margins. */
const aroundText = 4;
const actorsShare = 0.38;
const leastActorsHeight = 6;

/** The search box under a pane that is alone. */
const searchShare = 0.6;
const leastSearchHeight = 7;

/** Whether the overlay on top shows in the article what is chosen in it. */
function leavesArticle(state: Pick<State, 'overlays'>): boolean {
	const kind = topOverlay(state)?.kind;
	return kind !== undefined && kind !== 'help' && kind !== 'palette' && kind !== 'map';
}

/** Cuts the screen into rectangles that cover it without overlap (an overlay excepted). */
export function layOut(state: Pick<State, 'size' | 'isZoomed' | 'place' | 'overlays' | 'settings'>): Layout {
	const {columns, rows} = state.size;
	if (columns < leastSize.columns || rows < leastSize.rows) {
		return {kind: 'too-small', needs: leastSize};
	}

	const header = {x: 0, y: 0, width: columns, height: 1};
	const footer = {x: 0, y: rows - 1, width: columns, height: 1};
	const body = {x: 0, y: 1, width: columns, height: rows - 2};
	const isSearching = leavesArticle(state);
	if (state.isZoomed || columns < narrowBelowColumns) {
		const covered = isSearching ? Math.max(leastSearchHeight, Math.ceil(body.height * searchShare)) : 0;
		const pane = {...body, height: body.height - covered};
		return {
			kind: columns < narrowBelowColumns ? 'narrow' : 'zoomed',
			header,
			panes: {[state.place.pane]: pane},
			overlay: isSearching ? {...body, y: body.y + pane.height, height: covered} : body,
			footer,
		};
	}

	const articleWidth = Math.min(Math.round(columns * articleShare), state.settings.readingWidth + aroundText);
	const side = {...body, x: articleWidth, width: columns - articleWidth};
	const actorsHeight = Math.max(leastActorsHeight, Math.round(body.height * actorsShare));
	return {
		kind: 'wide',
		header,
		panes: {
			article: {...body, width: articleWidth},
			actors: {...side, height: actorsHeight},
			facts: {...side, y: side.y + actorsHeight, height: body.height - actorsHeight},
		},
		overlay: isSearching ? side : body,
		footer,
	};
}
