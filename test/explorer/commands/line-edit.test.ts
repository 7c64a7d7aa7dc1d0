import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	insertText,
	type Line,
	type LineCommand,
	lineEdits,
	lineOf,
} from '../../../source/explorer/commands/line-edit.ts';
import {walkGraphemes} from '../../../source/terminal/cells.ts';

/** A line written with | for its caret. */
function line(written: string): Line {
	const [before = '', after = ''] = written.split('|');
	return {text: before + after, caret: lineOf(before).caret};
}

describe('a key in a line', () => {
	test.each<[LineCommand, string, string]>([
		['line.left', 'quay|', 'qua|y'],
		['line.left', '|quay', '|quay'],
		['line.right', 'qua|y', 'quay|'],
		['line.right', 'quay|', 'quay|'],
		['line.wordLeft', '@new-harbour vote|', '@new-harbour |vote'],
		['line.wordLeft', '@new-harbour |vote', '@new-|harbour vote'],
		['line.wordRight', '|@new-harbour', '@new|-harbour'],
		['line.home', 'the quay|', '|the quay'],
		['line.end', '|the quay', 'the quay|'],
		['line.deleteBackward', 'qu|ay', 'q|ay'],
		['line.deleteBackward', '|quay', '|quay'],
		['line.deleteBackward', 'a👩‍👩‍👧|b', 'a|b'],
		['line.deleteForward', 'qu|ay', 'qu|y'],
		['line.deleteWord', 'new harbour  |', 'new |'],
		['line.deleteWordForward', '|new-harbour', '|-harbour'],
		['line.deleteLine', 'new har|bour', '|bour'],
		['line.deleteToEnd', 'new har|bour', 'new har|'],
	])('%s: %s → %s', (command, before, after) => {
		expect(lineEdits[command](line(before))).toEqual(line(after));
	});

	test('that has nothing to do gives the same line', () => {
		const same = line('quay|');
		expect(lineEdits['line.right'](same)).toBe(same);
		expect(lineEdits['line.deleteForward'](same)).toBe(same);
	});
});

test('text goes in at the caret, and is one line without control characters', () => {
	expect(insertText(line('the |quay'), 'old\r\n\tgrey\u001B ')).toEqual(line('the old grey  |quay'));
});

test('a mark that joins the letter before it moves no caret', () => {
	expect(insertText(line('e|x'), '\u0301')).toEqual({text: 'e\u0301x', caret: 1});
});

test('whatever is typed, pasted and pressed, the caret stands at a letter of a line of 200 letters at most', () => {
	const commands = Object.keys(lineEdits) as LineCommand[];
	const pieces = fc.oneof(
		fc.constantFrom('\u0301', '👩', '\u200D', '🇩', '🇪', '\u0000', 'e'),
		fc.string({unit: 'binary', maxLength: 90}),
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(fc.constantFrom(...commands), fc.record({text: pieces}))), steps => {
			let current = lineOf('');
			for (const step of steps) {
				current = typeof step === 'string' ? lineEdits[step](current) : insertText(current, step.text);
				const length = [...walkGraphemes(current.text)].length;
				expect(current.caret).toBeGreaterThanOrEqual(0);
				expect(current.caret).toBeLessThanOrEqual(length);
				expect(length).toBeLessThanOrEqual(200);
			}
		}),
	);
});
