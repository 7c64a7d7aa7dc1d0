import {describe, expect, test} from 'vitest';
import {compareSpans, contains, indexAt, overlaps, slice, trimSpan} from '../../source/article/span.ts';

describe('a span', () => {
	test('slices the characters that it covers', () => {
		expect(slice('The talks stalled.', {start: 4, end: 9})).toBe('talks');
	});

	test('overlaps another only when they share a character', () => {
		expect(overlaps({start: 0, end: 4}, {start: 3, end: 5})).toBe(true);
		expect(overlaps({start: 0, end: 4}, {start: 4, end: 5})).toBe(false);
	});

	test('contains itself and what lies inside it', () => {
		expect(contains({start: 2, end: 6}, {start: 2, end: 6})).toBe(true);
		expect(contains({start: 2, end: 6}, {start: 3, end: 7})).toBe(false);
	});

	test('comes before the ones that start inside it', () => {
		const spans = [
			{start: 4, end: 5},
			{start: 0, end: 3},
			{start: 0, end: 9},
		];
		expect(spans.toSorted(compareSpans)).toEqual([
			{start: 0, end: 9},
			{start: 0, end: 3},
			{start: 4, end: 5},
		]);
	});

	test('loses the white space at its ends, of every kind', () => {
		expect(trimSpan('\u00A0 \tword\u2003\n', {start: 0, end: 9})).toEqual({start: 3, end: 7});
		expect(trimSpan('   ', {start: 1, end: 3})).toEqual({start: 1, end: 1});
	});
});

describe('the place of an offset among spans', () => {
	const spans = [
		{start: 2, end: 4},
		{start: 6, end: 9},
	];

	test.each([
		[0, -1],
		[2, 0],
		[5, 0],
		[6, 1],
		[99, 1],
	])('offset %i is at or behind span %i', (offset, index) => {
		expect(indexAt(spans, offset)).toBe(index);
	});
});
