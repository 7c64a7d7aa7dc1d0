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
			/**
			`wide`: the article, and the lists beside it. `stacked`: the article, and one list under it. `narrow`: one pane at a time. Both of these have a row of
			tabs. `zoomed`: one pane alone.
			*/
			readonly kind: 'wide' | 'stacked' | 'narrow' | 'zoomed';
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

/** Of the article pane, beside its text: border, and the margins with the cursor's bar. */
export const cellsBesideText = 5;

/** The least that the article and the lists are put side by side for. */
const leastArticleWidth = 54;
const leastListWidth = 36;
/** How wide the lists should be before the article gets more than its share of the screen. */
const comfortableListWidth = 60;
const articleShare = 0.6;
/** Two lists one over the other are not wider than that: side by side each has a width that the eye follows. */
const widestLists = 120;
const actorsWidth = 50;
const actorsShare = 0.38;
const leastActorsHeight = 6;

/** Where there are as many rows, a narrow screen shows a list under the article. */
const stackedFromColumns = 60;
const stackedFromRows = 30;
const stackedArticleShare = 0.6;

/** The search box under a pane that is alone. */
const searchShare = 0.6;
const leastSearchHeight = 7;

/** Fewer rows are all needed for a list of commands. */
const paletteOverArticleFromRows = 20;

/** Whether the overlay on top shows in the article what is chosen in it, or lets it be seen what a command is for. */
function leavesArticle(state: Pick<State, 'overlays' | 'size'>): boolean {
	const kind = topOverlay(state)?.kind;
	return kind === 'palette'
		? state.size.rows >= paletteOverArticleFromRows
		: kind !== undefined && kind !== 'help' && kind !== 'map' && kind !== 'articles';
}

type Given = Pick<State, 'size' | 'isZoomed' | 'place' | 'overlays' | 'settings'>;

/** Cuts the screen into rectangles without overlap (an overlay excepted), which cover it but for what an article alone has no use for. */
export function layOut(state: Given): Layout {
	const {columns, rows} = state.size;
	if (columns < leastSize.columns || rows < leastSize.rows) {
		return {kind: 'too-small', needs: leastSize};
	}

	const header = {x: 0, y: 0, width: columns, height: 1};
	const footer = {x: 0, y: rows - 1, width: columns, height: 1};
	const body = {x: 0, y: 1, width: columns, height: rows - 2};
	return {...cutBody(state, body), header, footer};
}

type CutBody = Pick<Extract<Layout, {readonly overlay: Rectangle}>, 'kind' | 'panes' | 'overlay'>;

function cutBody(state: Given, body: Rectangle): CutBody {
	const {columns, rows} = state.size;
	const isNarrow = columns < leastArticle(state) + leastListWidth;
	if (state.isZoomed) {
		return {kind: isNarrow ? 'narrow' : 'zoomed', ...onePane(state, body)};
	}

	if (!isNarrow) {
		return {kind: 'wide', ...sideBySide(state, body)};
	}

	return columns >= stackedFromColumns && rows >= stackedFromRows
		? {kind: 'stacked', ...stacked(state, body)}
		: {kind: 'narrow', ...onePane(state, body)};
}

/** A pane that is alone; an overlay that shows something in the article lies over its lower part. */
function onePane(state: Given, body: Rectangle): Omit<CutBody, 'kind'> {
	const isSearching = leavesArticle(state);
	const covered = isSearching ? Math.max(leastSearchHeight, Math.ceil(body.height * searchShare)) : 0;
	const pane = {...body, height: body.height - covered};
	return {
		panes: {[state.place.pane]: state.place.pane === 'article' ? centred(state, pane) : pane},
		overlay: isSearching ? {...body, y: body.y + pane.height, height: covered} : body,
	};
}

/** The article stays in sight, so that what a list has chosen is seen in its sentence; the list is the one that was asked for, or the facts. */
function stacked(state: Given, body: Rectangle): Omit<CutBody, 'kind'> {
	const height = Math.round(body.height * stackedArticleShare);
	const below = {...body, y: body.y + height, height: body.height - height};
	return {
		panes: {
			article: centred(state, {...body, height}),
			[state.place.pane === 'actors' ? 'actors' : 'facts']: below,
		},
		overlay: leavesArticle(state) ? below : body,
	};
}

/** An article that has more room than its lines need stands in the middle of it. */
function centred(state: Given, room: Rectangle): Rectangle {
	const width = Math.min(room.width, neededForArticle(state));
	return {...room, x: room.x + Math.floor((room.width - width) / 2), width};
}

function sideBySide(state: Given, body: Rectangle): Omit<CutBody, 'kind'> {
	const articleWidth = Math.min(neededForArticle(state), mostForArticle(body.width));
	const side = {...body, x: articleWidth, width: body.width - articleWidth};
	return {
		panes: {article: {...body, width: articleWidth}, ...cutLists(side)},
		overlay: leavesArticle(state) ? side : body,
	};
}

function cutLists(side: Rectangle): Record<'actors' | 'facts', Rectangle> {
	if (side.width > widestLists) {
		return {
			actors: {...side, width: actorsWidth},
			facts: {...side, x: side.x + actorsWidth, width: side.width - actorsWidth},
		};
	}

	const height = Math.max(leastActorsHeight, Math.round(side.height * actorsShare));
	return {
		actors: {...side, height},
		facts: {...side, y: side.y + height, height: side.height - height},
	};
}

/** The article pane has what its lines need, as long as the lists have room. */
function mostForArticle(columns: number): number {
	return Math.max(Math.round(columns * articleShare), columns - comfortableListWidth);
}

function neededForArticle({settings}: Given): number {
	return settings.readingWidth + cellsBesideText;
}

function leastArticle(state: Given): number {
	return Math.min(leastArticleWidth, neededForArticle(state));
}
