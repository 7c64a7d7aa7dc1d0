import {describe, expect, test} from 'vitest';
import {cellOfCaret, readInkWrite} from '../../source/terminal/ink-write.ts';

const eraseRows = '\u001B[2K\u001B[1A\u001B[2K\u001B[1A\u001B[2K\u001B[G';
const eraseFromCaret = '\u001B[?25l\u001B[3A\u001B[1G\u001B[J';
const hide = '\u001B[?25l';
const show = '\u001B[?25h';

describe('a frame', () => {
	test.each([
		['the first', 'one\ntwo'],
		['over another', `${eraseRows}one\ntwo`],
		['over another with a caret', `${hide}\u001B[2B\u001B[1G${eraseRows}one\ntwo`],
	])('%s', (_, text) => {
		expect(readInkWrite(text)).toMatchObject({
			type: 'frame',
			lines: ['one', 'two'],
			caret: undefined,
			isAfresh: false,
			isHiding: text.startsWith(hide),
		});
	});

	test('on an erased screen', () => {
		expect(readInkWrite('\u001B[1;1H\u001B[Jone\ntwo')).toMatchObject({
			isAfresh: true,
			lines: ['one', 'two'],
		});
	});

	test('keeps the styles of its rows, and rows with nothing in them', () => {
		expect(readInkWrite(`${eraseRows}\u001B[1mone\u001B[22m\n\ntwo\n`)).toMatchObject({
			lines: ['\u001B[1mone\u001B[22m', '', 'two', ''],
		});
		expect(readInkWrite('')).toMatchObject({type: 'frame', lines: ['']});
	});

	test.each([
		[`\u001B[3A\u001B[7G${show}`, {rowsUp: 3, column: 6}],
		[`\u001B[1G${show}`, {rowsUp: 0, column: 0}],
	])('with a caret: %j', (ending, caret) => {
		expect(readInkWrite(`${eraseRows}one\ntwo${ending}`)).toMatchObject({lines: ['one', 'two'], caret});
	});
});

describe('a caret alone', () => {
	test.each([
		[hide, true, undefined],
		[`${hide}\u001B[3B\u001B[1G`, true, undefined],
		[`${hide}\u001B[3B\u001B[1G\u001B[2A\u001B[5G${show}`, true, {rowsUp: 2, column: 4}],
		[`\u001B[2A\u001B[5G${show}`, false, {rowsUp: 2, column: 4}],
		[`\u001B[1G${show}`, false, {rowsUp: 0, column: 0}],
	])('%j', (text, isHiding, caret) => {
		expect(readInkWrite(text)).toEqual({type: 'caret', isHiding, caret});
	});

	test('stands on a row of the frame, on its first where it would stand above it', () => {
		expect(cellOfCaret({rowsUp: 3, column: 4}, 10)).toEqual({row: 6, column: 4});
		expect(cellOfCaret({rowsUp: 3, column: 4}, 2)).toEqual({row: 0, column: 4});
	});
});

test.each([
	['\u001B[?2026h', 'beginUpdate'],
	['\u001B[?2026l', 'endUpdate'],
	[eraseRows, 'erase'],
	[eraseFromCaret, 'erase'],
])('%j', (text, type) => {
	expect(readInkWrite(text)).toEqual({type});
});
