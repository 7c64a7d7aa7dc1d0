import {describe, expect, test} from 'vitest';
import {brightnessInVariable, brightnessOf, canBeAsked} from '../../source/terminal/background.ts';

describe('whether a colour is dark or light', () => {
	test.each([
		['rgb:0000/0000/0000', 'dark'],
		['rgb:ffff/ffff/ffff', 'light'],
		['rgb:f/f/f', 'light'],
		['rgb:00/2b/36', 'dark'],
		['rgb:fd/f6/e3', 'light'],
		['rgb:FDFD/F6F6/E3E3', 'light'],
		['rgba:ffff/ffff/ffff/0000', 'light'],
		['rgba:1e1e/1e1e/2e2e/ffff', 'dark'],
		['rgb:000/fff/000', 'light'],
		['rgb:0000/0000/ffff', 'dark'],
		['#eff1f5', 'light'],
		['#282a36', 'dark'],
	] as const)('%s is %s', (colour, brightness) => {
		expect(brightnessOf(colour)).toBe(brightness);
	});

	test('is judged as the eye does: of two colours with the same sum, green is the lighter', () => {
		expect(brightnessOf('rgb:00/90/00')).toBe('light');
		expect(brightnessOf('rgb:90/00/00')).toBe('dark');
	});

	test.each([
		'',
		'?',
		'rgb:',
		'rgb:1/2',
		'rgb:1/2/3/4',
		'rgba:1/2/3',
		'rgb:12345/1/1',
		'rgb:g/0/0',
		'#fff',
		'white',
	])('%j says nothing', colour => {
		expect(brightnessOf(colour)).toBeUndefined();
	});
});

describe('COLORFGBG', () => {
	test.each([
		['15;0', 'dark'],
		['0;15', 'light'],
		['0;default;15', 'light'],
		['7;8', 'dark'],
		['0;7', 'light'],
		['15;default', undefined],
		['0;16', undefined],
		['', undefined],
		[undefined, undefined],
	] as const)('%j says %s', (value, brightness) => {
		expect(brightnessInVariable(value)).toBe(brightness);
	});
});

test('a terminal without a name, one that moves no cursor and the console of Linux are not asked', () => {
	for (const terminal of [undefined, '', 'dumb', 'linux', 'linux-16color']) {
		expect(canBeAsked(terminal)).toBe(false);
	}

	for (const terminal of ['xterm-256color', 'tmux-256color', 'screen', 'foot']) {
		expect(canBeAsked(terminal)).toBe(true);
	}
});
