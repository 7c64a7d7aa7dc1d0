import type {MouseReport} from './reports.ts';

/** What a mouse has done, on which cell of the screen, counted from 0 at the top left. */
export type MouseEvent = {
	readonly kind: 'press' | 'doublePress' | 'wheelUp' | 'wheelDown';
	readonly x: number;
	readonly y: number;
};

/**
Presses and releases of buttons and the wheel (mode 1000), with numbers of any length (1006). Motion is not asked for: that would be a report for each
cell that the mouse passes, and of no use here. With Shift held terminals keep the mouse to themselves, so text is selected as always.
*/
export const mouseOn = '\u001B[?1000h\u001B[?1006h';
export const mouseOff = '\u001B[?1006l\u001B[?1000l';

/** Two presses on one cell within that time are a double press. */
const doublePressMs = 400;

const leftButton = 0;
const wheelUp = 64;
const wheelDown = 65;
/** Shift, Alt and Ctrl held. */
const modifiers = 4 | 8 | 16;

/** Makes of one report after another what they mean. Other buttons, releases and presses with a modifier mean nothing. */
export function createMouse(): (report: MouseReport, nowMs: number) => MouseEvent | undefined {
	let last: {readonly x: number; readonly y: number; readonly atMs: number} | undefined;
	return ({code, x, y, isRelease}, nowMs) => {
		if (isRelease) {
			return undefined;
		}

		const before = last;
		last = undefined;
		const turned = code & ~modifiers;
		if (turned === wheelUp || turned === wheelDown) {
			return {kind: turned === wheelUp ? 'wheelUp' : 'wheelDown', x, y};
		}

		if (code !== leftButton) {
			return undefined;
		}

		const isSecond = before?.x === x && before.y === y && nowMs - before.atMs <= doublePressMs;
		last = isSecond ? undefined : {x, y, atMs: nowMs};
		return {kind: isSecond ? 'doublePress' : 'press', x, y};
	};
}
