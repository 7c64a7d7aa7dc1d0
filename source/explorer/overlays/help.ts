import type {Rectangle} from '../layout.ts';
import {frameRows, innerSize} from '../rows/frame-rows.ts';
import {createTheme, type Theme} from '../themes/theme.ts';
import {allHelpRows} from './help-rows.ts';

/**
Draws all keys, from the table that also dispatches them, and what the signs on the screen mean.

@param scroll first row shown; clamped to what there is
@returns rows that fill the rectangle
*/
export function helpOverlay(scroll: number, rectangle: Rectangle, theme: Theme): string[] {
	const {width, height} = innerSize(rectangle);
	const all = allHelpRows(width, theme);
	const first = Math.max(0, Math.min(scroll, all.length - height));
	const shown = all.slice(first, first + height);
	const legend = shown.length === all.length ? '' : `${first + 1}–${first + shown.length} of ${all.length}`;
	return frameRows(
		{width: rectangle.width, height: rectangle.height, title: 'Keys', legend, isFocused: true},
		shown,
		theme,
	);
}

/** How many rows of the help do not fit into a rectangle: the most that it can be scrolled by. */
export function helpOverflow(rectangle: Pick<Rectangle, 'width' | 'height'>): number {
	const {width, height} = innerSize(rectangle);
	return Math.max(0, allHelpRows(width, createTheme(0)).length - height);
}
