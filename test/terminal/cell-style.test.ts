import fc from 'fast-check';
import {expect, test} from 'vitest';
import {plainStyle, styleAfter, styleChange} from '../../source/terminal/cell-style.ts';
import {showBytes} from './show-bytes.ts';

const sgr = fc
	.constantFrom(
		'1',
		'2',
		'3',
		'4',
		'7',
		'9',
		'22',
		'23',
		'24',
		'27',
		'39',
		'49',
		'0',
		'31',
		'95',
		'44',
		'38;5;130',
		'38;2;1;2;3',
		'48;2;9;8;7',
		'1;4;36',
	)
	.map(parameters => `\u001B[${parameters}m`);
const style = fc.array(sgr, {maxLength: 6});

const styleOf = (sequences: readonly string[]) => sequences.reduce(styleAfter, plainStyle);

test('a change of style leads where the sequences of the style themselves lead', async () => {
	await fc.assert(
		fc.asyncProperty(style, style, async (from, to) => {
			const change = styleChange(styleOf(from), styleOf(to));
			const changed = await showBytes(`${from.join('')}a${change}b`, {columns: 3, rows: 1});
			const afresh = await showBytes(`a\u001B[0m${to.join('')}b`, {columns: 3, rows: 1});
			expect({...changed.cells[0]?.[1]}).toEqual({...afresh.cells[0]?.[1]});
		}),
	);
});

test('there is one value for each style, however it came about', () => {
	expect(styleOf(['\u001B[1m', '\u001B[31m'])).toBe(styleOf(['\u001B[32;1m', '\u001B[31m']));
	expect(styleOf(['\u001B[1;4;36m', '\u001B[0m'])).toBe(plainStyle);
});

test.each([
	{from: [], to: [], change: ''},
	{from: ['\u001B[1m'], to: [], change: '\u001B[m'},
	{from: ['\u001B[1m'], to: ['\u001B[1m', '\u001B[4m'], change: '\u001B[4m'},
	{from: ['\u001B[31m'], to: ['\u001B[32m'], change: '\u001B[32m'},
	{from: ['\u001B[1;3;4;31m'], to: ['\u001B[2m'], change: '\u001B[;2m'},
	{from: ['\u001B[1;2m'], to: ['\u001B[2m'], change: '\u001B[;2m'},
])('from $from to $to it takes $change', ({from, to, change}) => {
	expect(styleChange(styleOf(from), styleOf(to))).toBe(change);
});

test.each([
	['\u001B[1;2;3;36m', false],
	['\u001B[38;2;48;2;4m', false],
	['\u001B[4m', true],
	['\u001B[7m', true],
	['\u001B[1;44m', true],
	['\u001B[48;5;12m', true],
])('%j is seen on blanks: %j', (sequence, isSeen) => {
	expect(styleOf([sequence]).isSeenOnBlanks).toBe(isSeen);
});
