import {type Signs, unicodeSigns} from '../themes/signs.ts';
import type {Theme} from '../themes/theme.ts';
import {fitPieces, type Piece} from './fit-pieces.ts';

/** How an item of a list stands to the reader. */
export type ItemStatus = {
	/** Chosen in its list. */
	readonly isSelected: boolean;
	/** Part of the sentence under the cursor. */
	readonly isLit: boolean;
};

/** Cells that `margin` takes, and those left free at a row's end, so that no word touches the border. */
export const marginWidth = 2;
export const marginEndWidth = 1;

/** The two cells before a list's row: the bar of what the cursor's sentence holds, then the mark of the chosen one, in its first row. */
export function margin({isLit, isSelected}: ItemStatus, isFirstRow: boolean, theme: Theme): Piece[] {
	return [
		isLit ? {text: theme.signs.cursor, paint: theme.cursorBar} : {text: ' '},
		isSelected && isFirstRow ? {text: theme.signs.selected, paint: theme.selectedMark} : {text: ' '},
	];
}

/**
A row of a list: pieces fitted to `width` cells, the last of which stay free.

@param signs those of the theme
*/
export function listRow(pieces: readonly Piece[], width: number, signs: Signs = unicodeSigns): string {
	const free = Math.min(marginEndWidth, Math.max(0, width));
	return fitPieces(pieces, width - free, signs) + ' '.repeat(free);
}
