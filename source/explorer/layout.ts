import type {PaneName, State} from './state.ts';

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
			/** One row: keys, the search box, or a notice. */
			readonly footer: Rectangle;
	  };

/** The least that every pane can be drawn in. */
export const leastSize = {columns: 40, rows: 12};

const narrowBelowColumns = 90;

/**
Cuts the screen into rectangles that cover it without overlap.

The article takes three fifths of a wide screen, but no more than reads well: lines over 90 cells tire the eye.
*/
export function layOut(state: Pick<State, 'size' | 'isZoomed' | 'place'>): Layout {
	const {columns, rows} = state.size;
	if (columns < leastSize.columns || rows < leastSize.rows) {
		return {kind: 'too-small', needs: leastSize};
	}

	const header = {x: 0, y: 0, width: columns, height: 1};
	const footer = {x: 0, y: rows - 1, width: columns, height: 1};
	const body = {x: 0, y: 1, width: columns, height: rows - 2};
	if (state.isZoomed || columns < narrowBelowColumns) {
		return {
			kind: columns < narrowBelowColumns ? 'narrow' : 'zoomed',
			header,
			panes: {[state.place.pane]: body},
			footer,
		};
	}

	const articleWidth = Math.min(Math.round(columns * 0.6), 94);
	const sideWidth = columns - articleWidth;
	const actorsHeight = Math.max(6, Math.round(body.height * 0.38));
	return {
		kind: 'wide',
		header,
		panes: {
			article: {...body, width: articleWidth},
			actors: {x: articleWidth, y: 1, width: sideWidth, height: actorsHeight},
			facts: {x: articleWidth, y: 1 + actorsHeight, width: sideWidth, height: body.height - actorsHeight},
		},
		footer,
	};
}
