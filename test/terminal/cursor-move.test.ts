import fc from 'fast-check';
import {expect, test} from 'vitest';
import {cursorMove} from '../../source/terminal/cursor-move.ts';
import {showBytes} from './show-bytes.ts';

const size = {columns: 130, rows: 60};
const position = fc.record({row: fc.nat({max: 59}), column: fc.nat({max: 129})});

test('the cursor gets from any cell to any other, never by more bytes than its address', async () => {
	await fc.assert(
		fc.asyncProperty(position, position, async (from, to) => {
			const move = cursorMove(from, to);
			const {cursor} = await showBytes(cursorMove(undefined, from) + move, size);
			expect(cursor).toEqual(to);
			expect(move.length).toBeLessThanOrEqual(cursorMove(undefined, to).length);
		}),
		{numRuns: 200},
	);
});

test.each([
	[{row: 4, column: 7}, {row: 4, column: 7}, ''],
	[{row: 4, column: 7}, {row: 4, column: 8}, '\u001B[C'],
	[{row: 4, column: 7}, {row: 4, column: 90}, '\u001B[83C'],
	[{row: 4, column: 7}, {row: 4, column: 0}, '\r'],
	[{row: 4, column: 90}, {row: 4, column: 3}, '\u001B[4G'],
	[{row: 4, column: 8}, {row: 5, column: 7}, '\u001B[B\b'],
	[{row: 4, column: 7}, {row: 30, column: 90}, '\u001B[31;91H'],
	[{row: 4, column: undefined}, {row: 4, column: 8}, '\u001B[9G'],
	[{row: 3, column: undefined}, {row: 4, column: 8}, '\u001B[5;9H'],
	[undefined, {row: 0, column: 3}, '\u001B[1;4H'],
	[undefined, {row: 3, column: 0}, '\u001B[4H'],
])('from %j to %j: %j', (from, to, move) => {
	expect(cursorMove(from, to)).toBe(move);
});
