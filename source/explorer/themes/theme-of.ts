import type {ColourLevel} from '../../terminal/colour-level.ts';
import {memoiseLast} from '../memoise.ts';
import type {State} from '../state.ts';
import {createTheme, type Theme} from './theme.ts';

const themeAt = memoiseLast((level: ColourLevel) => createTheme(level));

/** The theme that a state is drawn with, on a terminal of that many colours. */
export function themeOf(_state: Pick<State, 'settings' | 'background'>, level: ColourLevel): Theme {
	return themeAt(level);
}
