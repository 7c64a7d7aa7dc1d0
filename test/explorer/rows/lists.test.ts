import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {listWindow} from '../../../source/explorer/rows/list-window.ts';
import {sparkline} from '../../../source/explorer/rows/sparkline.ts';

describe('sparkline', () => {
	it('shows where in the text something stands, and how often', () => {
		const spans = [0, 1, 2, 3, 50].map(start => ({start, end: start + 1}));
		expect(sparkline(spans, 100, 4)).toBe('▇▁▃▁');
	});

	it('is flat for nothing, and empty for no buckets', () => {
		expect(sparkline([], 100, 3)).toBe('▁▁▁');
		expect(sparkline([{start: 0, end: 1}], 100, 0)).toBe('');
	});

	it('counts what stands at the very end, and in an empty text', () => {
		expect(sparkline([{start: 100, end: 100}], 100, 2)).toBe('▁▇');
		expect(sparkline([{start: 0, end: 0}], 0, 2)).toBe('▇▁');
	});
});

describe('listWindow', () => {
	const single = () => 1;

	it('begins at the top as long as the anchor is seen there', () => {
		expect(listWindow(20, 2, 9, single)).toEqual({first: 0, end: 9});
	});

	it('leaves a third of the rows for what comes before the anchor', () => {
		expect(listWindow(20, 10, 9, single)).toEqual({first: 8, end: 17});
	});

	it('uses all rows at the end of the list', () => {
		expect(listWindow(20, 19, 9, single)).toEqual({first: 11, end: 20});
	});

	it('shows nothing of nothing', () => {
		expect(listWindow(0, 0, 9, single)).toEqual({first: 0, end: 0});
		expect(listWindow(5, 0, 0, single)).toEqual({first: 0, end: 0});
	});

	it('shows all of the anchor, and leaves no row free that an item could have', () => {
		const lists = fc.array(fc.integer({min: 1, max: 3}), {minLength: 1, maxLength: 40});
		fc.assert(
			fc.property(lists, fc.nat(60), fc.integer({min: 3, max: 30}), (heights, wanted, height) => {
				const anchor = Math.min(wanted, heights.length - 1);
				const {first, end} = listWindow(heights.length, wanted, height, index => heights[index] ?? 0);
				const rows = (from: number, to: number) =>
					heights.slice(from, to).reduce((sum, more) => sum + more, 0);
				expect(first).toBeLessThanOrEqual(anchor);
				expect(end).toBeGreaterThan(anchor);
				expect(rows(first, anchor + 1)).toBeLessThanOrEqual(height);
				expect(rows(first, end - 1)).toBeLessThan(height);
				if (end === heights.length && first > 0) {
					expect(rows(first - 1, end)).toBeGreaterThan(height);
				} else if (end < heights.length) {
					expect(rows(first, end)).toBeGreaterThanOrEqual(height);
				}
			}),
		);
	});
});
