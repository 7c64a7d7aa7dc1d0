import type {Rectangle} from '../layout.ts';
import type {Drawing} from '../rows/frame.ts';
import type {CommandsOverlay, State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';
import {helpOverlay} from './help.ts';

/** Draws the help or the palette. */
export function commandList(
	_state: State,
	overlay: CommandsOverlay,
	rectangle: Rectangle,
	theme: Theme,
): Drawing {
	return helpOverlay(overlay.selected, rectangle, theme);
}
