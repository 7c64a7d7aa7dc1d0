import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {ask, findItems, foundLetters, indexItems} from '../../source/explorer/find-items.ts';

const list = [
	{title: 'Harbour vote splits the council', detail: '2026-11-28'},
	{title: 'The storm in numbers', detail: 'Harbour Courier'},
	{title: 'Ferries of the northern sound', detail: ''},
	{title: 'Council of ministers', detail: 'Bo Marsh'},
	{title: '…', detail: ''},
];
const index = indexItems(list);

const found = (query: string) =>
	findItems(index, query, ask(index, query)).map(number => list[number]?.title);
const marked = (query: string, text: string) =>
	foundLetters(ask(index, query), text).map(({start, end}) => text.slice(start, end));

describe('items are found', () => {
	test('by the beginnings of their words, and by mistyped ones', () => {
		expect(found('ferr')).toEqual(['Ferries of the northern sound']);
		expect(found('nothern')).toEqual(['Ferries of the northern sound']);
		expect(found('stomr')).toEqual(['The storm in numbers']);
	});

	test('by all words of the query, in any order', () => {
		expect(found('council vote')).toEqual(['Harbour vote splits the council']);
		expect(found('council marsh')).toEqual(['Council of ministers']);
		expect(found('council ferries')).toEqual([]);
	});

	test('by their title before what stands behind it', () => {
		expect(found('harbour')).toEqual(['Harbour vote splits the council', 'The storm in numbers']);
	});

	test('in the order of the list where they are found equally well', () => {
		expect(found('council')).toEqual(['Harbour vote splits the council', 'Council of ministers']);
	});

	test('by a date that is typed as it stands there', () => {
		expect(found('2026-11')).toEqual(['Harbour vote splits the council']);
	});

	test('by signs alone where they stand there', () => {
		expect(found('…')).toEqual(['…']);
		expect(found('§')).toEqual([]);
	});
});

test('the letters that were looked for are those of the text', () => {
	expect(marked('harb', 'Harbour vote')).toEqual(['Harb']);
	expect(marked('vote harbour', 'Harbour vote')).toEqual(['Harbour', 'vote']);
	expect(marked('zzz', 'Harbour vote')).toEqual([]);
});

test('any list and any query: what is found is of the list, once, and letters lie within the text, in order and apart', () => {
	const texts = fc.string({unit: 'grapheme', maxLength: 30});
	fc.assert(
		fc.property(
			fc.array(fc.record({title: texts, detail: texts}), {maxLength: 12}),
			texts,
			(items, query) => {
				const own = indexItems(items);
				const asked = ask(own, query);
				const numbers = findItems(own, query, asked);
				expect(new Set(numbers).size).toBe(numbers.length);
				for (const number of numbers) {
					const {title = ''} = items[number] ?? {};
					let behind = 0;
					for (const {start, end} of foundLetters(asked, title)) {
						expect(start).toBeGreaterThanOrEqual(behind);
						expect(end).toBeGreaterThan(start);
						expect(end).toBeLessThanOrEqual(title.length);
						behind = end;
					}
				}
			},
		),
	);
});

test('a whole word of a title finds it', () => {
	fc.assert(
		fc.property(fc.integer({min: 0, max: 999}), number => {
			const many = Array.from({length: 1000}, (_, each) => ({
				title: `Report ${each} of the harbour`,
				detail: '',
			}));
			const own = indexItems(many);
			expect(findItems(own, String(number), ask(own, String(number)))[0]).toBe(number);
		}),
		{numRuns: 20},
	);
});
