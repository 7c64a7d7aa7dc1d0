import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cutIntoPieces} from '../../../source/explorer/rows/cut-into-pieces.ts';
import {fitPieces} from '../../../source/explorer/rows/fit-pieces.ts';
import {createTheme} from '../../../source/explorer/themes/theme.ts';
import {cells, hostile, leftOn, plain, runs} from './ansi.ts';

const theme = createTheme(0);
const text = 'Lindqvist said that the state would pay.';
const whole = {start: 0, end: text.length};

describe('cutIntoPieces', () => {
	it('paints overlapping highlights together where they overlap', () => {
		const pieces = cutIntoPieces(text, whole, [
			{start: 0, end: 14, paint: theme.title},
			{start: 10, end: 19, paint: theme.mention},
		]);
		expect(runs(fitPieces(pieces, text.length))).toEqual([
			{text: 'Lindqvist ', look: 'bold'},
			{text: 'said', look: 'bold underline'},
			{text: ' that', look: 'underline'},
			{text: ' the state would pay.', look: ''},
		]);
	});

	it('takes of a highlight only what stands in the line', () => {
		const line = {start: 10, end: 14};
		const pieces = cutIntoPieces(text, line, [{...whole, paint: theme.title}]);
		expect(runs(fitPieces(pieces, 6))).toEqual([
			{text: 'said', look: 'bold'},
			{text: '  ', look: ''},
		]);
	});

	it('leaves a line alone that no highlight touches', () => {
		const pieces = cutIntoPieces(text, {start: 0, end: 9}, [{start: 9, end: 14, paint: theme.title}]);
		expect(fitPieces(pieces, 9)).toBe('Lindqvist');
	});

	it('paints what no highlight covers as it is told to', () => {
		const pieces = cutIntoPieces(
			'abc',
			{start: 0, end: 3},
			[{start: 1, end: 2, paint: theme.title}],
			theme.dim,
		);
		expect(runs(fitPieces(pieces, 3)).map(run => run.look)).toEqual(['dim', 'bold', 'dim']);
	});

	it('keeps every character in its place, whatever is highlighted', () => {
		const anyText = fc.oneof(fc.constantFrom(...hostile), fc.string({unit: 'grapheme', minLength: 1}));
		const anySpan = fc
			.tuple(fc.nat(60), fc.nat(60))
			.map(([a, b]) => ({start: Math.min(a, b), end: Math.max(a, b)}));
		const anyPaint = fc.constantFrom(theme.title, theme.mention, theme.flash, theme.dim);
		const anyHighlight = fc.tuple(anySpan, anyPaint).map(([span, paint]) => ({...span, paint}));
		fc.assert(
			fc.property(
				anyText,
				fc.array(anyHighlight),
				fc.integer({min: 1, max: 200}),
				(given, highlights, width) => {
					const line = {start: 0, end: given.length};
					const row = fitPieces(cutIntoPieces(given, line, highlights), width);
					expect(plain(row)).toBe(fitPieces([{text: given}], width));
					expect(cells(row)).toBe(width);
					expect(leftOn(row)).toBe('');
				},
			),
		);
	});
});
