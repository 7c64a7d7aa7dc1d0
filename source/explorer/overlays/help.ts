import type {Rectangle} from '../layout.ts';
import {type Drawing, innerSize} from '../rows/frame.ts';
import {createTheme, type Theme} from '../themes/theme.ts';
import {allHelpRows} from './help-rows.ts';

/**
Draws all keys, from the table that also dispatches them, and what the signs on the screen mean.

@param scroll first row shown; clamped to what there is
@param rectangle with the border
*/
export function helpOverlay(scroll: number, rectangle: Rectangle, theme: Theme): Drawing {
	const {width, height} = innerSize(rectangle);
	const all = allHelpRows(width, theme);
	const first = Math.max(0, Math.min(scroll, all.length - height));
	const rows = all.slice(first, first + height);
	const legend = rows.length === all.length ? '' : `${first + 1}–${first + rows.length} of ${all.length}`;
	return {frame: {title: 'Keys', legend, isFocused: true}, rows};
}

/** How many rows of the help do not fit into a rectangle: the most that it can be scrolled by. */
export function helpOverflow(rectangle: Pick<Rectangle, 'width' | 'height'>): number {
	const {width, height} = innerSize(rectangle);
	return Math.max(0, allHelpRows(width, createTheme(0)).length - height);
}
