import type {Key} from 'ink';
import {describe, expect, test} from 'vitest';
import {keysOf, textOf} from '../../source/explorer/keys.ts';
import {openHarbour} from './harbour.ts';

const noKey: Key = {
	upArrow: false,
	downArrow: false,
	leftArrow: false,
	rightArrow: false,
	pageDown: false,
	pageUp: false,
	home: false,
	end: false,
	return: false,
	escape: false,
	ctrl: false,
	shift: false,
	tab: false,
	backspace: false,
	delete: false,
	meta: false,
	super: false,
	hyper: false,
	capsLock: false,
	numLock: false,
};

const names = (input: string, pressed: Partial<Key> = {}) => keysOf(input, {...noKey, ...pressed});

describe('names of keys', () => {
	test('a letter is its own name, in the case that it types', () => {
		expect(names('j')).toEqual(['j']);
		expect(names('G', {shift: true})).toEqual(['G']);
		expect(names('"')).toEqual(['"']);
		expect(names('é')).toEqual(['é']);
	});

	test('a shifted letter that the terminal names by its key is still the capital', () => {
		expect(names('g', {shift: true})).toEqual(['G']);
	});

	test('keys without a letter have words', () => {
		expect(names('', {upArrow: true})).toEqual(['up']);
		expect(names('', {pageDown: true})).toEqual(['pageDown']);
		expect(names('\r', {return: true})).toEqual(['enter']);
		expect(names(' ')).toEqual(['space']);
	});

	test('modifiers stand in front', () => {
		expect(names('d', {ctrl: true})).toEqual(['ctrl-d']);
		expect(names('', {tab: true, shift: true})).toEqual(['shift-tab']);
		expect(names('', {rightArrow: true, meta: true})).toEqual(['alt-right']);
		expect(names('i', {ctrl: true})).toEqual(['ctrl-i']);
	});

	test('Tab and Ctrl-i are two keys where the terminal tells them apart', () => {
		expect(names('', {tab: true})).toEqual(['tab']);
		expect(names('\t')).toEqual(['tab']);
		expect(names('i', {ctrl: true})).toEqual(['ctrl-i']);
	});

	test('fast typing is taken apart, control characters and all', () => {
		expect(names('jjj')).toEqual(['j', 'j', 'j']);
		expect(names('/eu vote\r')).toEqual(['/', 'e', 'u', 'space', 'v', 'o', 't', 'e', 'enter']);
		expect(names('\u0004\u0004')).toEqual(['ctrl-d', 'ctrl-d']);
		expect(names('j\r\nk')).toEqual(['j', 'enter', 'k']);
	});

	test('what is one letter to a reader is one key', () => {
		expect(names('e\u0301👩‍👩‍👧x')).toEqual(['e\u0301', '👩‍👩‍👧', 'x']);
	});

	test('letting a key go is no key', () => {
		expect(names('j', {eventType: 'release'})).toEqual([]);
		expect(names('j', {eventType: 'repeat'})).toEqual(['j']);
	});

	test('keys of the window system are left to it', () => {
		expect(names('q', {super: true})).toEqual([]);
	});
});

test('letters and the space type text, other keys none', () => {
	expect(['a', 'space', '👩‍👩‍👧', 'enter', 'ctrl-u', 'up'].map(textOf)).toEqual([
		'a',
		' ',
		'👩‍👩‍👧',
		undefined,
		undefined,
		undefined,
	]);
});

describe('keys that come together', () => {
	test('each means what it means after the ones before it', () => {
		const reader = openHarbour().press('/ q u a y enter y');
		expect(reader.state.overlays).toEqual([]);
		expect(reader.effects).toEqual([{type: 'copy', text: expect.stringContaining('quay')}]);
	});

	test('over the panes, Escape and a quick letter read as Alt and the letter, and are two keys', () => {
		const reader = openHarbour().press('j j alt-2').press('alt-k');
		expect(reader.state.place.pane).toBe('article');
		expect(reader.sentence).toMatch(/^Mayor Ada/);
	});

	test('Alt with a letter that means nothing in the search box does nothing there', () => {
		const reader = openHarbour().press('/ x');
		expect(reader.press('alt-j alt-q alt-é').state).toEqual(reader.state);
	});

	test('a key without meaning does nothing', () => {
		const reader = openHarbour();
		expect(reader.press('ü').state).toBe(reader.state);
	});
});
