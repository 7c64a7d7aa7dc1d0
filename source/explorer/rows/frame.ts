import {widthCells} from '../../terminal/cells.ts';
import {makeSafe} from '../../terminal/safe-text.ts';
import type {Paint} from '../themes/paint.ts';
import type {Theme} from '../themes/theme.ts';
import {fitPieces} from './fit-pieces.ts';

/** A border of one cell on all sides, with words in it. */
export type Frame = {
	/** Stands in the upper border. May come from outside. */
	readonly title: string;
	/** Stands in the lower border when there is room for it. */
	readonly legend?: string;
	/** Where the keys go: drawn with a heavy line instead of a fine one, so that it shows without colour. */
	readonly isFocused: boolean;
};

/** A pane or overlay as it is drawn: a frame, and the rows inside it, each as wide as `innerSize` says. */
export type Drawing = {
	readonly frame: Frame;
	readonly rows: readonly string[];
	/** Where what is typed next will stand, in cells from the top left corner inside the frame. */
	readonly caret?: {readonly x: number; readonly y: number};
};

type Size = {readonly width: number; readonly height: number};

const fine = {topLeft: '╭', topRight: '╮', bottomLeft: '╰', bottomRight: '╯', across: '─', down: '│'};
const heavy = {topLeft: '┏', topRight: '┓', bottomLeft: '┗', bottomRight: '┛', across: '━', down: '┃'};

/** The cells inside a frame of that size, never less than none. */
export function innerSize(outer: Size): Size {
	return {width: Math.max(0, outer.width - 2), height: Math.max(0, outer.height - 2)};
}

/** The upper border, with its corners and the title, cut to fit: a row of `width` cells. */
export function topEdge(frame: Frame, width: number, theme: Theme): string {
	const line = lineOf(frame);
	const paint = frame.isFocused ? theme.paneTitleFocused : theme.paneTitle;
	return edge(line.topLeft, {words: frame.title, paint}, line.topRight, frame, width, theme);
}

/** The lower border, with its corners and the legend, if all of it fits: a row of `width` cells. */
export function bottomEdge(frame: Frame, width: number, theme: Theme): string {
	const line = lineOf(frame);
	const legend = frame.legend ?? '';
	const words = widthCells(makeSafe(legend)) > width - 6 ? '' : legend;
	return edge(line.bottomLeft, {words, paint: theme.dim}, line.bottomRight, frame, width, theme);
}

/** The character of the borders at the sides, painted. */
export function sideEdge(frame: Frame, theme: Theme): string {
	return borderPaint(frame, theme)(lineOf(frame).down);
}

function edge(
	left: string,
	{words, paint}: {words: string; paint: Paint},
	right: string,
	frame: Frame,
	width: number,
	theme: Theme,
): string {
	const border = borderPaint(frame, theme);
	const {across} = lineOf(frame);
	const room = width - 6;
	if (width < 2) {
		return border(left.repeat(Math.max(0, width)));
	}

	if (words === '' || room < 1) {
		return border(left + across.repeat(width - 2) + right);
	}

	const shown = Math.min(widthCells(makeSafe(words)), room);
	const rest = across.repeat(room - shown + 1) + right;
	return `${border(left + across)} ${fitPieces([{text: words, paint}], shown)} ${border(rest)}`;
}

function lineOf({isFocused}: Frame): typeof fine {
	return isFocused ? heavy : fine;
}

function borderPaint({isFocused}: Frame, theme: Theme): Paint {
	return isFocused ? theme.borderFocused : theme.border;
}
