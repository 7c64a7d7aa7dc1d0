import {expect, test} from 'vitest';
import {readKeyName} from '../../source/configuration/key-name.ts';
import {bindings} from '../../source/explorer/keymap.ts';
import {showKey} from '../../source/explorer/shown-key.ts';

test.each([
	['Ctrl-d', 'ctrl-d'],
	['ctrl-d', 'ctrl-d'],
	['Ctrl-D', 'ctrl-d'],
	['Alt-→', 'alt-right'],
	['alt-right', 'alt-right'],
	['Alt-Right', 'alt-right'],
	['Alt-x', 'alt-x'],
	['Alt-Q', 'alt-Q'],
	['Space', 'space'],
	['space', 'space'],
	[' ', 'space'],
	['↓', 'down'],
	['PageDown', 'pageDown'],
	['pagedown', 'pageDown'],
	['Esc', 'escape'],
	['Escape', 'escape'],
	['Return', 'enter'],
	['Shift-Tab', 'shift-tab'],
	['j', 'j'],
	['J', 'J'],
	['-', '-'],
	['Ctrl-Left', 'ctrl-left'],
	['Alt--', 'alt--'],
	['"', '"'],
	['é', 'é'],
	['e\u0301', 'é'],
])('%s is the key %s', (written, name) => {
	expect(readKeyName(written)).toEqual({name});
});

test('every key of the program is understood as it is shown and as it is named', () => {
	for (const key of bindings.flatMap(({keys}) => keys)) {
		expect(readKeyName(showKey(key))).toMatchObject({name: key});
		expect(readKeyName(key)).toMatchObject({name: key});
	}
});

test.each(['', 'jk', 'Ctrl-', 'F12', 'Hyper-j', 'Shift-Enter', 'Shift-j', 'Alt-Esc', 'Ctrl-jk', '\u0007'])(
	'%j is no key that can be bound',
	written => {
		expect(readKeyName(written)).toEqual({fault: expect.any(String)});
	},
);
