import type {CommandName} from './keymap.ts';
import type {State} from './state.ts';

/*
How keys are written in what the reader is told. Apart from the table of keys, so that its rows may name keys in their reasons.
*/

const symbols: Readonly<Record<string, string>> = {
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	space: 'Space',
	enter: 'Enter',
	escape: 'Esc',
	tab: 'Tab',
	backspace: 'Backspace',
	delete: 'Delete',
	home: 'Home',
	end: 'End',
	pageUp: 'PageUp',
	pageDown: 'PageDown',
};

const modifiers: Readonly<Record<string, string>> = {ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift'};

/** How a key is written for the reader: `ctrl-d` as «Ctrl-d», `alt-right` as «Alt-→». */
export function showKey(key: string): string {
	const match = /^(ctrl|alt|shift)-(.+)$/.exec(key);
	const [, modifier, rest] = match ?? [];
	if (modifier !== undefined && rest !== undefined) {
		return `${modifiers[modifier]}-${showKey(rest)}`;
	}

	return symbols[key] ?? key;
}

/** The first key of a command as it is shown, «Ctrl-d»; `undefined` where the reader has taken all its keys away. */
export function keyOf(state: Pick<State, 'settings'>, command: CommandName): string | undefined {
	const key = state.settings.keymap.byCommand.get(command)?.keys[0];
	return key === undefined ? undefined : showKey(key);
}

/**
Words that name a command's key; empty where it has none.

@param say makes them of the key as it is shown
*/
export function keyHint(
	state: Pick<State, 'settings'>,
	command: CommandName,
	say: (key: string) => string,
): string {
	const key = keyOf(state, command);
	return key === undefined ? '' : say(key);
}

/** Keys that are pressed one after another: «ma», «50%», «Alt-m a». */
export function inTurn(first: string, second: string): string {
	return isLetters(first) && isLetters(second) ? first + second : `${first} ${second}`;
}

/** Letters, digits and signs stand for themselves; other keys have names. */
function isLetters(keys: string): boolean {
	return /^(?:\d+|.)$/u.test(keys);
}
