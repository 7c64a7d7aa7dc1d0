import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {createProgressLine} from '../../source/command-line/progress-line.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

function lineOn(isTTY: boolean, columns = 40) {
	const written: string[] = [];
	const line = createProgressLine({
		isTTY,
		columns,
		write: (words: string | Uint8Array) => written.push(String(words)) > 0,
	});
	return {line, written};
}

test('what is done soon says nothing', () => {
	const {line, written} = lineOn(true);
	line.begin('page.html');
	vi.advanceTimersByTime(400);
	line.end();
	vi.advanceTimersByTime(1000);
	expect(written).toEqual([]);
});

test('what takes longer says how far it is, and leaves nothing behind', () => {
	const {line, written} = lineOn(true);
	line.begin('page.html');
	vi.advanceTimersByTime(550);
	expect(written).toEqual(['\rOpening page.html …\u001B[K']);
	line.tell({done: 3, total: 40, unit: 'pages'});
	vi.advanceTimersByTime(100);
	expect(written.at(-1)).toBe('\rOpening page.html: page 3 of 40\u001B[K');
	line.end();
	expect(written.at(-1)).toBe('\r\u001B[K');
	const ended = written.length;
	vi.advanceTimersByTime(1000);
	expect(written).toHaveLength(ended);
});

test('names from outside cannot move the cursor, and fit into a line', () => {
	const {line, written} = lineOn(true, 20);
	line.begin('\u001B[2Ja very long name of a page.html');
	vi.advanceTimersByTime(550);
	expect(written).toEqual(['\rOpening ␛[2Ja very…\u001B[K']);
});

test('a log gets nothing', () => {
	const {line, written} = lineOn(false);
	line.begin('page.html');
	vi.advanceTimersByTime(5000);
	line.end();
	expect(written).toEqual([]);
});
