import {widthCells} from '../../terminal/cells.ts';
import {makeSafe} from '../../terminal/safe-text.ts';
import type {Paint} from '../themes/paint.ts';
import type {Theme} from '../themes/theme.ts';
import {fitPieces} from './fit-pieces.ts';

/** A border of one cell on all sides, with words in it. */
export type Frame = {
	/** Of the whole, border included, in cells. */
	readonly width: number;
	readonly height: number;
	readonly title: string;
	/** Stands in the lower border when there is room for it. */
	readonly legend?: string;
	/** The pane that the keys go to: a heavy line instead of a fine one, so that it shows without colour. */
	readonly isFocused: boolean;
};

const fine = {topLeft: '╭', topRight: '╮', bottomLeft: '╰', bottomRight: '╯', across: '─', down: '│'};
const heavy = {topLeft: '┏', topRight: '┓', bottomLeft: '┗', bottomRight: '┛', across: '━', down: '┃'};

/** How many cells of a frame's width and rows of its height are left for what it holds. */
export function innerSize(outer: {readonly width: number; readonly height: number}): {
	width: number;
	height: number;
} {
	return {width: Math.max(0, outer.width - 2), height: Math.max(0, outer.height - 2)};
}

/**
Puts finished rows into a frame.

@param rows each exactly as wide as `innerSize` says; missing ones are left blank, those too many are not drawn
@returns `height` rows of `width` cells
*/
export function frameRows(frame: Frame, rows: readonly string[], theme: Theme): string[] {
	const {width, height, isFocused} = frame;
	const inner = innerSize(frame);
	if (width < 2 || height < 2) {
		return new Array<string>(Math.max(0, height)).fill(' '.repeat(Math.max(0, width)));
	}

	const line = isFocused ? heavy : fine;
	const border = isFocused ? theme.borderFocused : theme.border;
	const title = isFocused ? theme.paneTitleFocused : theme.paneTitle;
	const blank = ' '.repeat(inner.width);
	const framed = [border(line.topLeft) + edge(frame.title, title) + border(line.topRight)];
	for (let index = 0; index < inner.height; index++) {
		framed.push(border(line.down) + (rows[index] ?? blank) + border(line.down));
	}

	framed.push(border(line.bottomLeft) + edge(frame.legend ?? '', theme.dim, true) + border(line.bottomRight));
	return framed;

	function edge(words: string, paint: Paint, isOptional = false): string {
		const room = inner.width - 4;
		const cells = widthCells(makeSafe(words));
		if (words === '' || room < 1 || (isOptional && cells > room)) {
			return border(line.across.repeat(inner.width));
		}

		const shown = Math.min(cells, room);
		const rest = line.across.repeat(room - shown + 1);
		return `${border(line.across)} ${fitPieces([{text: words, paint}], shown)} ${border(rest)}`;
	}
}
