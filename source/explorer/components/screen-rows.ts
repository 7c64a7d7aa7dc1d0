import {type Layout, layOut, type Rectangle} from '../layout.ts';
import {helpOverlay} from '../overlays/help.ts';
import {searchBox} from '../overlays/search-box.ts';
import {actorsPane} from '../panes/actors-pane.ts';
import {articlePane} from '../panes/article-pane.ts';
import {factsPane} from '../panes/facts-pane.ts';
import {footerRow} from '../panes/footer.ts';
import {headerRow} from '../panes/header.ts';
import {fitPieces} from '../rows/fit-pieces.ts';
import {type PaneName, paneNames, type State, topOverlay} from '../state.ts';
import type {Theme} from '../themes/theme.ts';

/** A drawn screen. */
export type ScreenRows = {
	/** From the top, each as wide as the terminal. */
	readonly rows: readonly string[];
	/** Where the terminal's cursor belongs, in cells from the top left corner; absent where nothing is typed. */
	readonly caret?: {readonly x: number; readonly y: number};
};

const panes: Readonly<Record<PaneName, (state: State, rectangle: Rectangle, theme: Theme) => string[]>> = {
	article: articlePane,
	actors: actorsPane,
	facts: factsPane,
};

/**
Draws the whole screen from the state alone.

Rows of panes that stand side by side are joined here, so that Ink gets one string a row of the screen: laying out a
box and its texts for each pane costs it more than all of this.
*/
export function screenRows(state: State, theme: Theme): ScreenRows {
	const layout = layOut(state);
	if (layout.kind === 'too-small') {
		const {columns, rows} = layout.needs;
		const message = `Pullquote needs ${columns}×${rows} cells; here are ${state.size.columns}×${state.size.rows}.`;
		return {rows: state.size.rows < 1 ? [] : [fitPieces([{text: message}], state.size.columns)]};
	}

	const overlay = drawOverlay(state, layout.overlay, theme);
	const panes = drawPanes(state, layout, theme);
	const body = placeRows([...panes, ...(overlay === undefined ? [] : [overlay])], layout);
	const header = headerRow(state, layout.header, layout.kind === 'narrow', theme);
	const footer = footerRow(state, layout.footer, theme);
	const caret = overlay?.caret;
	return {rows: [header, ...body, footer], ...(caret === undefined ? {} : {caret})};
}

type ShownLayout = Exclude<Layout, {kind: 'too-small'}>;

type Drawn = {
	readonly rectangle: Rectangle;
	readonly rows: readonly string[];
	readonly caret?: {readonly x: number; readonly y: number};
};

function drawPanes(state: State, layout: ShownLayout, theme: Theme): Drawn[] {
	const drawn: Drawn[] = [];
	for (const name of paneNames) {
		const rectangle = layout.panes[name];
		if (rectangle !== undefined && !isCovered(rectangle, state, layout)) {
			drawn.push({rectangle, rows: panes[name](state, rectangle, theme)});
		}
	}

	return drawn;
}

function isCovered(pane: Rectangle, state: State, {overlay}: ShownLayout): boolean {
	return topOverlay(state) !== undefined && pane.x >= overlay.x && pane.y >= overlay.y;
}

function drawOverlay(state: State, rectangle: Rectangle, theme: Theme): Drawn | undefined {
	const overlay = topOverlay(state);
	switch (overlay?.kind) {
		case undefined:
			return undefined;
		case 'help':
			return {rectangle, rows: helpOverlay(overlay.scroll, rectangle, theme)};
		case 'search': {
			const {rows, caret} = searchBox(state, overlay, rectangle, theme);
			return {rectangle, rows, caret: {x: rectangle.x + caret.x, y: rectangle.y + caret.y}};
		}
	}
}

/** Joins what was drawn, from left to right, into the rows between header and footer. The rectangles cover them without overlap. */
function placeRows(drawn: readonly Drawn[], {header, footer}: ShownLayout): string[] {
	const fromLeft = [...drawn].sort((a, b) => a.rectangle.x - b.rectangle.x);
	const body = new Array<string>(footer.y - header.height).fill('');
	for (const {rectangle, rows} of fromLeft) {
		for (const [index, row] of rows.entries()) {
			body[rectangle.y - header.height + index] += row;
		}
	}

	return body;
}
