import {memoise} from '../memoise.ts';
import type {Entry, Heading} from './item-list.ts';

type Items = readonly (Heading | Entry)[];

/** Where headings stand among items, and how many entries there are up to each item, that one included. */
type Outline = {readonly headings: readonly number[]; readonly entries: Int32Array};

const outlineOf = memoise((items: Items): Outline => {
	const headings: number[] = [];
	const entries = new Int32Array(items.length);
	let count = 0;
	for (const [index, {kind}] of items.entries()) {
		if (kind === 'heading') {
			headings.push(index);
		} else {
			count++;
		}

		entries[index] = count;
	}

	return {headings, entries};
});

/** Which entry an item is, counted from 1, and how many there are; 0 of 0 for an empty list. */
export function entryNumber(items: Items, index: number): {readonly number: number; readonly count: number} {
	const {entries} = outlineOf(items);
	return {number: entries[index] ?? 0, count: entries.at(-1) ?? 0};
}

/** The index of the heading that an item stands under, its own for a heading; -1 for what stands before the first. Logarithmic. */
export function headingOver(items: Items, index: number): number {
	const {headings} = outlineOf(items);
	return headings[countUpTo(headings, index) - 1] ?? -1;
}

/** The index of the next heading behind an item, or of the last one before it that is not its own; -1 where there is none. */
export function neighbourHeading(items: Items, index: number, direction: 1 | -1): number {
	const {headings} = outlineOf(items);
	const own = countUpTo(headings, index) - 1;
	return headings[own + direction] ?? -1;
}

/** How many of some ascending numbers are no higher than a number. */
function countUpTo(numbers: readonly number[], most: number): number {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((numbers[middle] as number) <= most) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low;
}
