import {
	brightnessInVariable,
	brightnessOf,
	canBeAsked,
	schemeReportsOff,
	schemeReportsOn,
} from '../terminal/background.ts';
import {colourLevel} from '../terminal/colour-level.ts';
import {createMouse, mouseOff, mouseOn} from '../terminal/mouse.ts';
import type {Report} from '../terminal/reports.ts';
import type {Action} from './actions.ts';
import type {Settings} from './settings.ts';
import type {Background} from './state.ts';

/* From what the terminal reports to what the explorer knows. */

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether the terminal's background matters, and a question for it does no harm: where there are colours that follow it. */
export function asksBackground(
	environment: Environment,
	stdout: {readonly isTTY?: boolean | undefined},
	{theme, isSpoken}: Pick<Settings, 'theme' | 'isSpoken'>,
): boolean {
	return (
		theme === 'auto' && !isSpoken && canBeAsked(environment['TERM']) && colourLevel(environment, stdout) > 0
	);
}

/** What is taken for the background until the terminal has said it. */
export function guessedBackground(environment: Environment): Background {
	return brightnessInVariable(environment['COLORFGBG']) ?? 'unknown';
}

/** What the terminal is to report by itself, as escape sequences that switch it on and off. */
export function reportModes(
	{hasMouse, isSpoken}: Pick<Settings, 'hasMouse' | 'isSpoken'>,
	isAskingBackground: boolean,
): {readonly on: string; readonly off: string} {
	const isListening = hasMouse && !isSpoken;
	return {
		on: (isListening ? mouseOn : '') + (isAskingBackground ? schemeReportsOn : ''),
		off: (isListening ? mouseOff : '') + (isAskingBackground ? schemeReportsOff : ''),
	};
}

/**
Makes actions of reports.

@param now in milliseconds; tells a double press
*/
export function hearReports(
	{hasMouse}: Pick<Settings, 'hasMouse'>,
	dispatch: (action: Action) => void,
	now: () => number = () => performance.now(),
): (report: Report) => void {
	const mouse = createMouse();
	return report => {
		switch (report.kind) {
			case 'mouse': {
				const event = hasMouse ? mouse(report, now()) : undefined;
				if (event !== undefined) {
					dispatch({type: 'mouse', ...event});
				}

				return;
			}

			case 'background': {
				const background = brightnessOf(report.colour);
				if (background !== undefined) {
					dispatch({type: 'backgroundTold', background});
				}

				return;
			}

			case 'scheme':
				dispatch({type: 'backgroundTold', background: report.scheme});
				return;
			case 'foreground':
			case 'attributes':
		}
	};
}
