import {Text, useInput} from 'ink';
import {render} from 'ink-testing-library';
import {useEffect} from 'react';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {readKeyName} from '../../source/configuration/key-name.ts';
import {bindings} from '../../source/explorer/keymap.ts';
import {keysOf} from '../../source/explorer/keys.ts';

/*
What a terminal without the kitty keyboard protocol (xterm, as it comes) sends for a key, as Ink's parser and the explorer take it.
*/

const heard: string[] = [];
let send: (bytes: string) => void = () => {};
let close: () => void = () => {};

function Listener({onReady}: {readonly onReady: () => void}) {
	useInput((input, key) => heard.push(...keysOf(input, key)));
	useEffect(onReady, [onReady]);
	return <Text>listening</Text>;
}

beforeAll(async () => {
	const {promise, resolve} = Promise.withResolvers<void>();
	const {stdin, unmount} = render(<Listener onReady={resolve} />);
	await promise;
	send = bytes => stdin.write(bytes);
	close = unmount;
});
afterAll(() => close());

/** The keys that bytes are taken for. */
async function keysIn(bytes: string): Promise<string[]> {
	heard.length = 0;
	send(bytes);
	await vi.waitFor(() => expect(heard).not.toEqual([]), {timeout: 5000, interval: 5});
	return [...heard];
}

const esc = '\u001B';
const letters = 'abcdefghijklmnopqrstuvwxyz';
const signs = '0123456789!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

const control = (letter: string) => String.fromCharCode(letter.toUpperCase().charCodeAt(0) & 0x1f);

/** Final bytes of the keys that can have modifiers, `CSI 1 ; modifiers X`, and the numbers of those in `CSI number ; modifiers ~`. */
const finals: Readonly<Record<string, string>> = {
	Up: 'A',
	Down: 'B',
	Right: 'C',
	Left: 'D',
	Home: 'H',
	End: 'F',
};
const numbers: Readonly<Record<string, number>> = {Delete: 3, PageUp: 5, PageDown: 6};
const modifiers = [
	['Alt', 3],
	['Ctrl', 5],
] as const;

const sent: ReadonlyArray<readonly [written: string, bytes: string]> = [
	...[...letters, ...letters.toUpperCase(), ...signs, 'é', 'ß', '中'].map(
		letter => [letter, letter] as const,
	),
	...[...letters, '\\', ']', '^', '_'].map(letter => [`Ctrl-${letter}`, control(letter)] as const),
	...[...letters, ...letters.toUpperCase(), ...signs].map(letter => [`Alt-${letter}`, esc + letter] as const),
	['Space', ' '],
	['Enter', '\r'],
	['Esc', esc],
	['Tab', '\t'],
	['Shift-Tab', `${esc}[Z`],
	['Backspace', '\u007F'],
	['Ctrl-Space', '\0'],
	['Alt-Space', `${esc} `],
	['Alt-Enter', `${esc}\r`],
	['Alt-Backspace', `${esc}\u007F`],
	...Object.entries(finals).flatMap(([name, final]) => [
		[name, `${esc}[${final}`] as const,
		...modifiers.map(([modifier, number]) => [`${modifier}-${name}`, `${esc}[1;${number}${final}`] as const),
	]),
	...Object.entries(numbers).flatMap(([name, key]) => [
		[name, `${esc}[${key}~`] as const,
		...modifiers.map(([modifier, number]) => [`${modifier}-${name}`, `${esc}[${key};${number}~`] as const),
	]),
];

test('each key that can be bound alone is one that its bytes are taken for', async () => {
	const wrong: unknown[] = [];
	for (const [written, bytes] of sent) {
		const key = readKeyName(written);
		if ('name' in key && key.confusedWith === undefined) {
			const keys = await keysIn(bytes);
			if (keys.length !== 1 || keys[0] !== key.name) {
				wrong.push({written, key, keys});
			}
		}
	}

	expect(wrong).toEqual([]);
});

test.each([
	['Ctrl-i', 'Tab'],
	['Ctrl-j', 'Enter'],
	['Ctrl-m', 'Enter'],
	['Ctrl-h', 'Backspace'],
	['Ctrl-[', 'Esc'],
])('%s comes as %s, and is bound only beside another key', async (written, other) => {
	expect(readKeyName(written)).toMatchObject({confusedWith: other});
	const meant = readKeyName(other);
	expect(await keysIn(control(written.slice(-1)))).toEqual(['name' in meant ? meant.name : undefined]);
});

test('no command of the program depends on the kitty keyboard protocol', () => {
	const lost = bindings.filter(({keys}) =>
		keys.every(name => {
			const key = readKeyName(name);
			return 'fault' in key || key.confusedWith !== undefined;
		}),
	);
	expect(lost.map(({command}) => command)).toEqual([]);
});
