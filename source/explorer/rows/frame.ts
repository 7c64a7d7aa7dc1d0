import {widthCells} from '../../terminal/cells.ts';
import {longestGrapheme, makeSafe} from '../../terminal/safe-text.ts';
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
	/** Which item of its list each row shows, by index; nothing for a row that shows none. */
	readonly items?: readonly (number | undefined)[];
	/** Where what is typed next will stand, in cells from the top left corner inside the frame. */
	readonly caret?: {readonly x: number; readonly y: number};
};

type Size = {readonly width: number; readonly height: number};

/** The characters of a border, as Ink takes them. */
export type BorderCharacters = {
	readonly topLeft: string;
	readonly top: string;
	readonly topRight: string;
	readonly left: string;
	readonly right: string;
	readonly bottomLeft: string;
	readonly bottom: string;
	readonly bottomRight: string;
};

/** Cells between a frame's left end and the words in its border. */
export const wordsIndent = 2;

/** The cells inside a frame of that size, never less than none. */
export function innerSize(outer: Size): Size {
	return {width: Math.max(0, outer.width - 2), height: Math.max(0, outer.height - 2)};
}

/**
The border of a frame. Corners carry the escape sequences: each line is switched on at its left end and off at its
right one, so that it is one run and not one for each character.
*/
export function borderCharacters({isFocused}: Frame, theme: Theme): BorderCharacters {
	const line = isFocused ? theme.signs.heavy : theme.signs.fine;
	const paint = isFocused ? theme.borderFocused : theme.border;
	const [on = '', off = ''] = paint('|').split('|');
	return {
		topLeft: on + line.topLeft,
		top: line.across,
		topRight: line.topRight + off,
		left: on + line.down + off,
		right: on + line.down + off,
		bottomLeft: on + line.bottomLeft,
		bottom: line.across,
		bottomRight: line.bottomRight + off,
	};
}

/** The title with a blank on both sides, cut to what a border of `width` cells has room for; empty where it has none. */
export function titleWords({title, isFocused}: Frame, width: number, theme: Theme): string {
	const room = Math.max(0, width - 2 * wordsIndent - 2);
	const cells = Math.min(widthCells(makeSafe(title.slice(0, room * longestGrapheme))), room);
	const paint = isFocused ? theme.paneTitleFocused : theme.paneTitle;
	return cells < 1 ? '' : ` ${fitPieces([{text: title, paint}], cells, theme.signs)} `;
}

/** The legend in the same way; empty where all of it does not fit. */
export function legendWords({legend = ''}: Frame, width: number, theme: Theme): string {
	const cells = widthCells(makeSafe(legend));
	const isShown = cells > 0 && cells <= width - 2 * wordsIndent - 2;
	return isShown ? ` ${fitPieces([{text: legend, paint: theme.dim}], cells, theme.signs)} ` : '';
}
