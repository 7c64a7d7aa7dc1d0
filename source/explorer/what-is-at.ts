import type {Span} from '../article/span.ts';
import {walkGraphemes} from '../terminal/cells.ts';
import {makeSafe} from '../terminal/safe-text.ts';
import {drawOverlay, drawPane, hasTabs, type ShownLayout, seenRectangle} from './drawings.ts';
import type {Filter} from './filters.ts';
import type {KeymapRow} from './keymap.ts';
import {layOut, type Rectangle} from './layout.ts';
import {memoiseLast} from './memoise.ts';
import {chipPieces} from './panes/chip-rows.ts';
import {footerPieces} from './panes/footer.ts';
import {tabPieces} from './panes/header.ts';
import {innerSize} from './rows/frame.ts';
import {targetAt} from './rows/target-at.ts';
import {type PaneName, paneNames, type ScrolledList, type State, topOverlay} from './state.ts';
import {createTheme, type Theme} from './themes/theme.ts';
import {articleTextIndent, articleViewport} from './viewport.ts';

/*
What stands in a cell of the screen, for the mouse. It is looked up in the drawing of that very state, as the screen shows it: rows know their items, and
pieces of rows what they stand for. So there is no second account of where things are that could be another.
*/

/** A cell of the screen, counted from 0 at the top left. */
export type Cell = {readonly x: number; readonly y: number};

export type Target =
	/** A character of the article, the nearest one in its row; an offset in the text. */
	| {readonly kind: 'text'; readonly pane: 'article'; readonly offset: number}
	| {readonly kind: 'item'; readonly pane: 'actors' | 'facts'; readonly index: number}
	/** A filter that is on. */
	| {readonly kind: 'chip'; readonly pane: 'facts'; readonly filter: Filter}
	/** A place in a pane that shows nothing to choose. */
	| {readonly kind: 'pane'; readonly pane: PaneName}
	/** `cell` counts from the first inside the frame. */
	| {readonly kind: 'overlayItem'; readonly index: number; readonly cell: number}
	| {readonly kind: 'overlay'}
	/** The name of a pane in the first row. */
	| {readonly kind: 'tab'; readonly tab: PaneName}
	/** A key in the last row. */
	| {readonly kind: 'key'; readonly row: KeymapRow}
	| {readonly kind: 'nothing'};

const themeAt = memoiseLast(createTheme);

/** What it looks like does not matter, but signs may differ in width. */
function themeOf({settings, background}: State): Theme {
	return themeAt(0, settings.theme, background, settings.isAscii);
}

/** What a cell of the screen shows. */
export function whatIsAt(state: State, {x, y}: Cell): Target {
	const layout = layOut(state);
	if (layout.kind === 'too-small') {
		return {kind: 'nothing'};
	}

	const theme = themeOf(state);
	if (isIn(layout.header, x, y)) {
		const tab = hasTabs(layout) ? targetAt(tabPieces(state, theme), x) : undefined;
		return tab === undefined ? {kind: 'nothing'} : {kind: 'tab', tab};
	}

	if (isIn(layout.footer, x, y)) {
		const row = targetAt(footerPieces(state, layout.footer.width, theme), x);
		return row === undefined ? {kind: 'nothing'} : {kind: 'key', row};
	}

	return topOverlay(state) !== undefined && isIn(layout.overlay, x, y)
		? inOverlay(state, layout.overlay, {x, y}, theme)
		: inPane(state, layout, {x, y}, theme);
}

/**
Which item each row of a list shows, by index, also of rows that the list's lower border cuts off, and how many rows it has; nothing where the list is not
on screen.
*/
export function shownItems(
	state: State,
	list: ScrolledList,
): {readonly items: readonly (number | undefined)[]; readonly height: number} | undefined {
	const layout = layOut(state);
	if (layout.kind === 'too-small') {
		return undefined;
	}

	const rectangle = list === 'overlay' ? layout.overlay : seenRectangle(list, state, layout);
	const theme = themeOf(state);
	const drawing =
		rectangle &&
		(list === 'overlay' ? drawOverlay(state, rectangle, theme) : drawPane(list, state, rectangle, theme));
	return drawing?.items && rectangle && {items: drawing.items, height: innerSize(rectangle).height};
}

function inOverlay(state: State, rectangle: Rectangle, {x, y}: Cell, theme: Theme): Target {
	const drawing = drawOverlay(state, rectangle, theme);
	const index = isInside(rectangle, y) ? drawing?.items?.[y - rectangle.y - 1] : undefined;
	return index === undefined ? {kind: 'overlay'} : {kind: 'overlayItem', index, cell: x - rectangle.x - 1};
}

function inPane(state: State, layout: ShownLayout, {x, y}: Cell, theme: Theme): Target {
	for (const pane of paneNames) {
		const rectangle = seenRectangle(pane, state, layout);
		if (rectangle !== undefined && isIn(rectangle, x, y)) {
			const column = x - rectangle.x - 1;
			const row = y - rectangle.y - 1;
			return (
				(isInside(rectangle, y) ? within(state, pane, rectangle, {column, row}, theme) : undefined) ?? {
					kind: 'pane',
					pane,
				}
			);
		}
	}

	return {kind: 'nothing'};
}

type Place = {readonly column: number; readonly row: number};

/** @param place inside the frame */
function within(
	state: State,
	pane: PaneName,
	rectangle: Rectangle,
	{column, row}: Place,
	theme: Theme,
): Target | undefined {
	if (pane === 'article') {
		const line = articleViewport(state, rectangle).lines[row];
		return (
			line && {kind: 'text', pane, offset: offsetAt(state.article.text, line, column - articleTextIndent)}
		);
	}

	const index = drawPane(pane, state, rectangle, theme).items?.[row];
	if (index !== undefined) {
		return {kind: 'item', pane, index};
	}

	const chips = pane === 'facts' ? chipPieces(state, innerSize(rectangle).width, theme)[row] : undefined;
	const filter = chips && targetAt(chips, column);
	return filter && {kind: 'chip', pane: 'facts', filter};
}

/** The character of a line that a cell shows, or the nearest. @param cell counted from the line's first */
function offsetAt(text: string, line: Span, cell: number): number {
	let end = 0;
	let last = line.start;
	for (const {start, width} of walkGraphemes(makeSafe(text.slice(line.start, line.end)))) {
		last = line.start + start;
		end += width;
		if (cell < end) {
			break;
		}
	}

	return last;
}

function isIn({x: left, y: top, width, height}: Rectangle, x: number, y: number): boolean {
	return x >= left && x < left + width && y >= top && y < top + height;
}

/** Whether a row is one of those between the upper and the lower border. */
function isInside({y: top, height}: Rectangle, y: number): boolean {
	return y > top && y < top + height - 1;
}
