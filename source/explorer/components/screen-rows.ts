import {type Layout, layOut, type Rectangle} from '../layout.ts';
import {helpOverlay} from '../overlays/help.ts';
import {searchBox} from '../overlays/search-box.ts';
import {actorsPane} from '../panes/actors-pane.ts';
import {articlePane} from '../panes/article-pane.ts';
import {factsPane} from '../panes/facts-pane.ts';
import {footerRow} from '../panes/footer.ts';
import {headerRow} from '../panes/header.ts';
import {fitPieces} from '../rows/fit-pieces.ts';
import {type PaneName, type State, topOverlay} from '../state.ts';
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

	const {body, caret} = drawBody(state, layout, theme);
	const header = headerRow(state, layout.header, layout.kind === 'narrow', theme);
	const footer = footerRow(state, layout.footer, theme);
	return {rows: [header, ...body, footer], ...(caret === undefined ? {} : {caret})};
}

type ShownLayout = Exclude<Layout, {kind: 'too-small'}>;

function drawBody(
	state: State,
	layout: ShownLayout,
	theme: Theme,
): {body: readonly string[]; caret?: {x: number; y: number}} {
	const overlay = topOverlay(state);
	const whole = bodyRectangle(layout);
	if (overlay?.kind === 'help') {
		return {body: helpOverlay(overlay.scroll, whole, theme)};
	}

	const columns = drawColumns(state, layout, theme);
	if (overlay?.kind !== 'search') {
		return {body: joinColumns(columns)};
	}

	// The article stays in sight: it shows the chosen hit while the reader is still typing.
	const [left] = columns;
	if (columns.length > 1 && left !== undefined) {
		const x = layout.panes.article?.width ?? 0;
		const rectangle = {...whole, x, width: whole.width - x};
		const box = searchBox(state, overlay, rectangle, theme);
		return {body: joinColumns([left, box.rows]), caret: moved(box.caret, rectangle)};
	}

	const height = Math.max(7, Math.ceil(whole.height * 0.6));
	const rectangle = {...whole, y: whole.y + whole.height - height, height};
	const box = searchBox(state, overlay, rectangle, theme);
	const above = joinColumns(columns).slice(0, whole.height - height);
	return {body: [...above, ...box.rows], caret: moved(box.caret, rectangle)};
}

function moved(caret: {readonly x: number; readonly y: number}, {x, y}: Rectangle): {x: number; y: number} {
	return {x: caret.x + x, y: caret.y + y};
}

function bodyRectangle({header, footer}: ShownLayout): Rectangle {
	return {x: 0, y: header.height, width: header.width, height: footer.y - header.height};
}

/** Panes grouped into columns: those that begin at the same cell stand one over the other. */
function drawColumns(state: State, layout: ShownLayout, theme: Theme): string[][] {
	const columns = new Map<number, string[]>();
	for (const name of Object.keys(panes) as PaneName[]) {
		const rectangle = layout.panes[name];
		if (rectangle !== undefined) {
			const column = columns.get(rectangle.x) ?? [];
			column.push(...panes[name](state, rectangle, theme));
			columns.set(rectangle.x, column);
		}
	}

	return [...columns.entries()].sort(([a], [b]) => a - b).map(([, rows]) => rows);
}

function joinColumns(columns: readonly (readonly string[])[]): string[] {
	const [first = [], ...rest] = columns;
	return first.map((row, index) => row + rest.map(column => column[index] ?? '').join(''));
}
