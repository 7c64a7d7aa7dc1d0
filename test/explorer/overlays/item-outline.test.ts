import {describe, expect, test} from 'vitest';
import type {Entry, Heading} from '../../../source/explorer/overlays/item-list.ts';
import {entryNumber, headingOver, neighbourHeading} from '../../../source/explorer/overlays/item-outline.ts';

const entry: Entry = {kind: 'entry', draw: () => [''], say: () => ''};
const heading: Heading = {kind: 'heading', words: ''};

/** «h» for a heading, «e» for an entry. */
const list = (signs: string) => [...signs].map(sign => (sign === 'h' ? {...heading} : {...entry}));

describe('the outline of a list', () => {
	const items = list('eeheehhe');

	test('counts entries, and not headings', () => {
		expect(items.map((_, index) => entryNumber(items, index).number)).toEqual([1, 2, 2, 3, 4, 4, 4, 5]);
		expect(entryNumber(items, 0).count).toBe(5);
		expect(entryNumber([], 0)).toEqual({number: 0, count: 0});
	});

	test('knows the heading that each item stands under, none for what stands before the first', () => {
		expect(items.map((_, index) => headingOver(items, index))).toEqual([-1, -1, 2, 2, 2, 5, 6, 6]);
		expect(headingOver([], 0)).toBe(-1);
	});

	test('knows the next heading and the one before', () => {
		expect(items.map((_, index) => neighbourHeading(items, index, 1))).toEqual([2, 2, 5, 5, 5, 6, -1, -1]);
		expect(items.map((_, index) => neighbourHeading(items, index, -1))).toEqual([
			-1, -1, -1, -1, -1, 2, 5, 5,
		]);
		expect(neighbourHeading(list('eee'), 1, 1)).toBe(-1);
	});
});
