import type {Key} from 'ink';
import {walkGraphemes} from '../terminal/cells.ts';

/*
From what the terminal sends to what the keymap knows.

A key's name is the letter that it types («j», «G», «"»), or a word («enter», «pageDown»), with «ctrl-», «alt-» or, for
Tab, «shift-» in front. Fast typing, and a terminal far away, send several keys at once: «jjj», «/eu» with Enter
behind it. Ink hands them on as one text, so a text is taken apart into graphemes, and a control character in it is the key
that sends it.
*/

const named: ReadonlyArray<readonly [keyof Key, string]> = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'pageUp'],
	['pageDown', 'pageDown'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'escape'],
	['tab', 'tab'],
	['backspace', 'backspace'],
	['delete', 'delete'],
];

/** The names of the keys in one of Ink's input events, in the order of typing. A release of a key has none. */
export function keysOf(input: string, key: Key): string[] {
	if (key.eventType === 'release' || key.super || key.hyper) {
		return [];
	}

	const name = named.find(([property]) => key[property] === true)?.[1];
	if (name !== undefined) {
		return [withModifiers(name, key)];
	}

	const graphemes = splitKeys(input);
	const [first] = graphemes;
	if (first === undefined || graphemes.length > 1 || !(key.ctrl || key.meta)) {
		// The kitty protocol may name a shifted letter by its key.
		return key.shift && first !== undefined && graphemes.length === 1 ? [first.toUpperCase()] : graphemes;
	}

	return [withModifiers(key.ctrl ? first.toLowerCase() : first, key)];
}

function withModifiers(name: string, {ctrl, meta, shift}: Key): string {
	// Escape twice in a row reads as Alt-Escape, and is no other key.
	const isAlt = meta && name !== 'escape';
	return `${ctrl ? 'ctrl-' : ''}${isAlt ? 'alt-' : ''}${shift && name === 'tab' ? 'shift-' : ''}${name}`;
}

const words: Readonly<Record<string, string>> = {
	' ': 'space',
	'\t': 'tab',
	'\r': 'enter',
	'\n': 'enter',
	'\r\n': 'enter',
	'\u001B': 'escape',
	'\u007F': 'backspace',
	'\b': 'backspace',
};

function splitKeys(input: string): string[] {
	const keys: string[] = [];
	for (const {start, end} of walkGraphemes(input)) {
		const grapheme = input.slice(start, end);
		const code = grapheme.charCodeAt(0);
		const word = words[grapheme];
		if (word !== undefined) {
			keys.push(word);
		} else if (code >= 0x20 && !(code >= 0x7f && code < 0xa0)) {
			keys.push(grapheme);
		} else if (code >= 1 && code <= 26) {
			keys.push(`ctrl-${String.fromCharCode(code + 96)}`);
		}
	}

	return keys;
}

/** The text that a key types into a search box, if any. */
export function textOf(key: string): string | undefined {
	if (key === 'space') {
		return ' ';
	}

	const [first] = walkGraphemes(key);
	return first?.end === key.length ? key : undefined;
}
