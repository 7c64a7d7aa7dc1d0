import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {isPlain, padCells, truncateCells, walkGraphemes, widthCells} from '../../source/terminal/cells.ts';
import {makeSafe} from '../../source/terminal/safe-text.ts';
import {anyText, newsText} from './texts.ts';

describe('widthCells', () => {
	test.each([
		['', 0],
		['Zelenskyy said', 14],
		['“equal members — of Europe”…', 28],
		['Ελλάδα, Київ', 12],
		['世界', 4],
		['e\u0301te\u0301', 3],
		['👩‍🚀', 2],
		['☎️', 2],
		['🇺🇦', 2],
		['한국', 4],
		['€5', 2],
	])('%j takes %i cells', (text, width) => {
		expect(widthCells(text)).toBe(width);
	});

	test('is what string-width says, by which Ink lays out, on every safe text', () => {
		fc.assert(
			fc.property(anyText, text => {
				const safe = makeSafe(text);
				expect(widthCells(safe)).toBe(stringWidth(safe));
			}),
		);
	});

	test('every unit of the fast path is one cell wide and joins no neighbour', () => {
		for (let code = 0; code < 0x1_00_00; code++) {
			const character = String.fromCharCode(code);
			if (isPlain(character)) {
				expect([code.toString(16), stringWidth(character)]).toEqual([code.toString(16), 1]);
				expect([...walkGraphemes(`a${character}a`)]).toHaveLength(3);
			}
		}
	});
});

describe('truncateCells', () => {
	test.each([
		['Volodymyr', 9, 'Volodymyr'],
		['Volodymyr Zelenskyy', 9, 'Volodymy…'],
		['Volodymyr', 1, '…'],
		['Volodymyr', 0, ''],
		['Volodymyr', -3, ''],
		['世界', 3, '世…'],
		['世界人', 4, '世…'],
		['世界', 4, '世界'],
		['cafe\u0301', 4, 'cafe\u0301'],
		['cafe\u0301s', 4, 'caf…'],
		['ab👩‍🚀cd', 4, 'ab…'],
		['ab👩‍🚀cd', 5, 'ab👩‍🚀…'],
	])('%j at %i is %j', (text, width, expected) => {
		expect(truncateCells(text, width)).toBe(expected);
	});

	test('never wider than asked, never through a grapheme, and whole where it fits', () => {
		fc.assert(
			fc.property(anyText, fc.integer({min: -2, max: 30}), (text, width) => {
				const safe = makeSafe(text);
				const cut = truncateCells(safe, width);
				expect(widthCells(cut)).toBeLessThanOrEqual(Math.max(0, width));
				if (widthCells(safe) <= width) {
					expect(cut).toBe(safe);
				} else if (width >= 1) {
					expect(cut.endsWith('…')).toBe(true);
					const ends = new Set([0, ...[...walkGraphemes(safe)].map(grapheme => grapheme.end)]);
					expect(safe.startsWith(cut.slice(0, -1))).toBe(true);
					expect(ends.has(cut.length - 1)).toBe(true);
				}
			}),
		);
	});
});

test('padCells fills a column exactly, with any text', () => {
	expect(padCells('NATO', 6)).toBe('NATO  ');
	expect(padCells('世界人', 4)).toBe('世… ');
	fc.assert(
		fc.property(fc.oneof(anyText, newsText), fc.integer({min: 0, max: 30}), (text, width) => {
			expect(widthCells(padCells(makeSafe(text), width))).toBe(width);
		}),
	);
});
