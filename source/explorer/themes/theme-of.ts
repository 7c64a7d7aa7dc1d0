import type {ColourLevel} from '../../terminal/colour-level.ts';
import {memoiseLast} from '../memoise.ts';
import type {State} from '../state.ts';
import {createTheme, type Theme} from './theme.ts';

const themeAt = memoiseLast(createTheme);

/** The theme that a state is drawn with, on a terminal of that many colours. */
export function themeOf(
	{settings, background}: Pick<State, 'settings' | 'background'>,
	level: ColourLevel,
): Theme {
	return themeAt(level, settings.theme, background, settings.isAscii);
}
