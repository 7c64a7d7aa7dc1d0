import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fitPieces, type Piece, slicePieces} from '../../../source/explorer/rows/fit-pieces.ts';
import {createTheme, type Meaning} from '../../../source/explorer/themes/theme.ts';
import {makeSafe} from '../../../source/terminal/safe-text.ts';
import {cells, controls, hostile, leftOn, plain, runs} from './ansi.ts';

const theme = createTheme(0);
const anyText = fc.oneof(
	fc.string({unit: 'binary'}),
	fc.string({unit: 'grapheme'}),
	fc.constantFrom(...hostile),
	fc.string({
		unit: fc.constantFrom('a', ' ', '\u001B', '[', 'm', '\u0301', '北', '\u200D', '👩', '🇺', '\uD800'),
	}),
);
const anyPiece: fc.Arbitrary<Piece> = fc
	.record({text: anyText, meaning: fc.constantFrom<Meaning | undefined>(undefined, 'title', 'flash', 'dim')})
	.map(({text, meaning}) => (meaning === undefined ? {text} : {text, paint: theme[meaning]}));

describe('fitPieces', () => {
	it('fills a short row up with spaces', () => {
		expect(fitPieces([{text: 'ab'}, {text: 'c'}], 5)).toBe('abc  ');
	});

	it('gives of a million characters the row that their beginning gives', () => {
		for (const text of ['word ', '“', 'e\u0301', '\u0301', '👩\u200D', '🇺🇦', '\u200B', 'क्']) {
			const beginning = fitPieces([{text: text.repeat(10_000 / text.length)}], 60);
			expect(fitPieces([{text: text.repeat(1_000_000 / text.length)}], 60)).toBe(beginning);
			expect(cells(beginning)).toBe(60);
		}
	});

	it('ends a long row with an ellipsis', () => {
		expect(fitPieces([{text: 'abc'}, {text: 'def'}], 5)).toBe('abcd…');
		expect(fitPieces([{text: 'abcdef'}], 6)).toBe('abcdef');
		expect(fitPieces([{text: 'ab'}], 1)).toBe('…');
		expect(fitPieces([{text: 'ab'}], 0)).toBe('');
	});

	it('paints the ellipsis like the piece that was cut', () => {
		const row = fitPieces([{text: 'ab'}, {text: 'cdef', paint: theme.title}], 4);
		expect(runs(row)).toEqual([
			{text: 'ab', look: ''},
			{text: 'c…', look: 'bold'},
		]);
	});

	it('paints the ellipsis like the piece behind the cut when that piece is gone whole', () => {
		const row = fitPieces([{text: 'abc'}, {text: 'def', paint: theme.title}], 4);
		expect(runs(row)).toEqual([
			{text: 'abc', look: ''},
			{text: '…', look: 'bold'},
		]);
	});

	it('leaves a blank cell where a wide character does not fit', () => {
		expect(fitPieces([{text: '北京'}], 3)).toBe('北…');
		expect(fitPieces([{text: '北京'}], 2)).toBe('… ');
	});

	it('begins no style inside a character', () => {
		const row = fitPieces([{text: 'e'}, {text: '\u0301a', paint: theme.title}], 4);
		expect(runs(row)).toEqual([
			{text: 'e\u0301', look: ''},
			{text: 'a', look: 'bold'},
			{text: '  ', look: ''},
		]);
	});

	it('shows escape sequences instead of sending them', () => {
		const row = fitPieces([{text: '\u001B[2Jx'}], 8);
		expect(row).toBe('␛[2Jx   ');
	});

	it('is exactly as wide as asked for, sends nothing but styles, and ends them all', () => {
		fc.assert(
			fc.property(fc.array(anyPiece, {maxLength: 6}), fc.integer({min: 1, max: 200}), (pieces, width) => {
				const row = fitPieces(pieces, width);
				expect(cells(row)).toBe(width);
				expect(controls(row)).toEqual([]);
				expect(leftOn(row)).toBe('');
				const text = makeSafe(pieces.map(piece => piece.text).join(''));
				const [shown = ''] = plain(row).split('…');
				expect(text.startsWith(shown.trimEnd())).toBe(true);
			}),
			{numRuns: 500},
		);
	});
});

describe('slicePieces', () => {
	it('keeps the paint of what stands in the span', () => {
		const pieces = [{text: 'abc'}, {text: 'def', paint: theme.title}, {text: 'g'}];
		expect(slicePieces(pieces, {start: 2, end: 5})).toEqual([{text: 'c'}, {text: 'de', paint: theme.title}]);
	});

	it('gives nothing for an empty span', () => {
		expect(slicePieces([{text: 'abc'}], {start: 1, end: 1})).toEqual([]);
	});
});
