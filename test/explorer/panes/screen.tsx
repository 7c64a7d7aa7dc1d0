import {renderToString} from 'ink';
import {Screen} from '../../../source/explorer/components/screen.tsx';
import type {State} from '../../../source/explorer/state.ts';
import {themeOf} from '../../../source/explorer/themes/theme-of.ts';
import type {ColourLevel} from '../../../source/terminal/colour-level.ts';
import {plain} from '../rows/ansi.ts';

/** The screen's rows with their styles. */
export function drawRows(state: State, level: ColourLevel = 0): string[] {
	return renderToString(<Screen state={state} theme={themeOf(state, level)} />, {
		columns: state.size.columns,
	}).split('\n');
}

/** The screen's rows as they read, without styles and blanks at their ends. */
export function readRows(state: State, level: ColourLevel = 0): string[] {
	return drawRows(state, level).map(row => plain(row).trimEnd());
}
