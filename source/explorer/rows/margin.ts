import type {Theme} from '../themes/theme.ts';
import type {Piece} from './fit-pieces.ts';
import {cursorMark, selectedMark} from './marks.ts';

/** How an item of a list stands to the reader. */
export type ItemStatus = {
	/** Chosen in its list. */
	readonly isSelected: boolean;
	/** Part of the sentence under the cursor. */
	readonly isLit: boolean;
};

/** Cells that `margin` takes. */
export const marginWidth = 2;

/** The two cells before a list's row: the bar of what the cursor's sentence holds, then the mark of the chosen one, in its first row. */
export function margin({isLit, isSelected}: ItemStatus, isFirstRow: boolean, theme: Theme): Piece[] {
	return [
		isLit ? {text: cursorMark, paint: theme.cursorBar} : {text: ' '},
		isSelected && isFirstRow ? {text: selectedMark, paint: theme.selectedMark} : {text: ' '},
	];
}
