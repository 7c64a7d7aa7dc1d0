import {walkGraphemes} from '../terminal/cells.ts';
import {nearest} from './nearest.ts';

/*
From how a reader writes a key to its name in the keymap (explorer/keys.ts). Keys are written as the help shows them («Ctrl-d», «Alt-→», «Space», «J») or as
they are named in the keymap («ctrl-d», «alt-right», «space»). The case of words does not matter, that of letters does.

What a terminal sends was found by what Ink's parser makes of it; a test sends the bytes of each key through that.
*/

/** A key that can be bound. */
export type KeyName = {
	readonly name: string;
	/** What most terminals send it as, where only those with the kitty keyboard protocol tell it apart. */
	readonly confusedWith?: string;
};

const words: Readonly<Record<string, string>> = {
	up: 'up',
	'↑': 'up',
	down: 'down',
	'↓': 'down',
	left: 'left',
	'←': 'left',
	right: 'right',
	'→': 'right',
	space: 'space',
	' ': 'space',
	enter: 'enter',
	return: 'enter',
	esc: 'escape',
	escape: 'escape',
	tab: 'tab',
	backspace: 'backspace',
	delete: 'delete',
	home: 'home',
	end: 'end',
	pageup: 'pageUp',
	pagedown: 'pageDown',
};

const namedKeys: ReadonlySet<string> = new Set(Object.values(words));

const shownWords = [
	'Up',
	'Down',
	'Left',
	'Right',
	'Space',
	'Enter',
	'Esc',
	'Tab',
	'Backspace',
	'Delete',
	'Home',
	'End',
	'PageUp',
	'PageDown',
];

const confusedControls: Readonly<Record<string, string>> = {
	h: 'Backspace',
	i: 'Tab',
	j: 'Enter',
	m: 'Enter',
	'[': 'Esc',
	enter: 'Enter',
	tab: 'Tab',
	backspace: 'Backspace',
	escape: 'Esc',
};

/** Sent with Alt, these begin what the terminal itself has to say. */
const escapeIntroducers = new Set(['[', ']', 'O', 'P', 'X', '^', '_']);

/**
Reads how a key is written.

@returns the key, or in one sentence why there is none.
*/
export function readKeyName(written: string): KeyName | {readonly fault: string} {
	const {isControl, isAlt, isShift, rest} = splitModifiers(written);
	const word = words[rest.toLowerCase()];
	const letter = word === undefined && isOneLetter(rest) ? rest.normalize('NFC') : undefined;
	if (word === undefined && letter === undefined) {
		return {fault: unknownKey(rest)};
	}

	if (isShift) {
		return readShifted(word, letter, isControl || isAlt);
	}

	const key = word ?? (isControl ? (letter ?? '').toLowerCase() : (letter ?? ''));
	if (isAlt && key === 'escape') {
		return {fault: 'No terminal tells Alt-Esc from Esc.'};
	}

	const name = `${isControl ? 'ctrl-' : ''}${isAlt ? 'alt-' : ''}${key}`;
	const confusedWith = findConfused(key, isControl, isAlt);
	return confusedWith === undefined ? {name} : {name, confusedWith};
}

function findConfused(key: string, isControl: boolean, isAlt: boolean): string | undefined {
	if (isControl) {
		const isSent = /^[a-z\\\]^_]$/u.test(key) || namedKeys.has(key);
		return confusedControls[key] ?? (isSent ? undefined : `${key} alone`);
	}

	return isAlt && escapeIntroducers.has(key) ? 'the beginning of something else' : undefined;
}

type Split = {
	readonly isControl: boolean;
	readonly isAlt: boolean;
	readonly isShift: boolean;
	readonly rest: string;
};

function splitModifiers(written: string): Split {
	const modifiers = new Set<string>();
	let rest = written;
	// A lone «-» behind a modifier is the key itself.
	for (let match = matchModifier(rest); match !== null; match = matchModifier(rest)) {
		modifiers.add((match[1] ?? '').toLowerCase());
		rest = rest.slice(match[0].length);
	}

	return {
		isControl: modifiers.has('ctrl'),
		isAlt: modifiers.has('alt'),
		isShift: modifiers.has('shift'),
		rest,
	};
}

function matchModifier(text: string): RegExpExecArray | null {
	return /^(ctrl|alt|shift)-(?=.)/isu.exec(text);
}

/** Of all keys with Shift that type no other letter, terminals tell Tab alone. */
function readShifted(
	word: string | undefined,
	letter: string | undefined,
	hasOthers: boolean,
): KeyName | {readonly fault: string} {
	if (word === 'tab' && !hasOthers) {
		return {name: 'shift-tab'};
	}

	return letter !== undefined && !hasOthers
		? {fault: `Write a letter with Shift as what it types, such as ${JSON.stringify(letter.toUpperCase())}.`}
		: {fault: 'Terminals tell Shift only with Tab and with what types a letter.'};
}

function isOneLetter(text: string): boolean {
	const [first] = walkGraphemes(text);
	const code = text.charCodeAt(0);
	return first?.end === text.length && code > 0x20 && !(code >= 0x7f && code < 0xa0);
}

function unknownKey(written: string): string {
	if (/^f\d{1,2}$/iu.test(written)) {
		return 'Function keys cannot be bound.';
	}

	const meant = nearest(written, shownWords);
	return meant === undefined
		? `No key is called ${JSON.stringify(written)}: write a letter or sign, Ctrl- or Alt- and one, or ${shownWords.slice(0, -1).join(', ')} or ${shownWords.at(-1)}.`
		: `No key is called ${JSON.stringify(written)}. Did you mean ${JSON.stringify(meant)}?`;
}
