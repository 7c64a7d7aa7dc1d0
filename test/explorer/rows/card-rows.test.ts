import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {columnRows} from '../../../source/explorer/rows/column-rows.ts';
import {showNumber, unitWords} from '../../../source/explorer/rows/figure-words.ts';
import {paragraphScale} from '../../../source/explorer/rows/paragraph-scale.ts';
import {dayInFull, periodInFull, timeInFull} from '../../../source/explorer/rows/time-words.ts';
import {unicodeSigns} from '../../../source/explorer/themes/signs.ts';
import {createTheme} from '../../../source/explorer/themes/theme.ts';
import {cells, hostile, plain} from './ansi.ts';

const theme = createTheme(0);

describe('days in full', () => {
	test('a day has its day of the week', () => {
		expect(timeInFull({start: 0, end: 1, from: '2022-02-28', to: '2022-02-28'})).toBe(
			'Monday, 28 February 2022',
		);
		expect(timeInFull({start: 0, end: 1, from: '2022-02-28'})).toBe('Monday, 28 February 2022');
		expect(dayInFull('2024-02-29')).toBe('Thursday, 29 February 2024');
	});

	test('several days say how many they are', () => {
		expect(timeInFull({start: 0, end: 1, from: '2022-12-30', to: '2023-01-02'})).toBe(
			'Friday, 30 December 2022 – Monday, 2 January 2023, 4 days',
		);
		expect(timeInFull({start: 0, end: 1, from: '2024-01-01', to: '2024-12-31'})).toMatch(/, 366 days$/);
	});

	test('without days there is nothing to say, and what is no day stays as it is', () => {
		expect(timeInFull({start: 0, end: 1})).toBeUndefined();
		expect(dayInFull('soon')).toBe('soon');
	});

	test('a period is a year or a month', () => {
		expect(['1931', '2022-02'].map(periodInFull)).toEqual(['1931', 'February 2022']);
	});
});

describe('numbers and units', () => {
	test('are written out', () => {
		expect([40_000_000, 9.5, -3].map(showNumber)).toEqual(['40,000,000', '9.5', '-3']);
		expect(['percent', 'USD', 'QQQ', 'ordinal', 'times', 'score'].map(unitWords)).toEqual([
			'percent',
			'USD (US Dollar)',
			'QQQ',
			'a place in an order',
			'times as much',
			'a score',
		]);
	});
});

describe('the scale under a sparkline', () => {
	const article = articleFromPlainText(
		Array.from({length: 12}, (_, index) => `Paragraph ${index + 1} says so.`).join('\n\n'),
		'test',
	);

	test('has the first paragraph at its beginning and the last at its end', () => {
		expect(paragraphScale(article, 40, unicodeSigns)).toBe('¶1        ¶4        ¶7               ¶12');
	});

	test('has the number of the paragraph above which it stands', () => {
		const scale = paragraphScale(article, 80, unicodeSigns);
		for (const {0: words, index} of scale.matchAll(/¶\d+(?= )/g)) {
			const offset = Math.floor((index / 80) * article.text.length);
			const {start = 0, end = 0} = article.paragraphs[Number(words.slice(1)) - 1] ?? {};
			expect(offset).toBeGreaterThanOrEqual(start);
			// The blank row behind a paragraph counts as its own.
			expect(offset).toBeLessThan(end + 2);
		}
	});

	test('is never wider than asked for, whatever the article', () => {
		const empty = articleFromPlainText('', 'test');
		for (let width = 0; width < 100; width++) {
			expect(paragraphScale(article, width, unicodeSigns).length).toBeLessThanOrEqual(width);
			expect(paragraphScale(empty, width, unicodeSigns).length).toBeLessThanOrEqual(width);
		}
	});
});

describe('columns before words', () => {
	test('stand in the first row, and the words under one another', () => {
		const rows = columnRows(
			[
				{pieces: [{text: '¶4'}], width: 4},
				{pieces: [{text: 'quote'}], width: 8},
			],
			[{text: 'said that all is well'}],
			24,
			theme,
		);
		expect(rows).toEqual(['¶4  quote   said that   ', '            all is well ']);
	});

	test('more words than rows end with «…»', () => {
		const rows = columnRows([], [{text: 'one two three four five'}], 10, theme, 2);
		expect(rows).toEqual(['one two   ', 'three fo… ']);
	});

	test('rows are as wide as asked for, whatever is in them and however narrow', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...hostile),
				fc.constantFrom(...hostile),
				fc.integer({min: 1, max: 60}),
				(label, words, width) => {
					const columns = [{pieces: [{text: label, paint: theme.label}], width: 9}];
					for (const row of columnRows(columns, [{text: words, paint: theme.content}], width, theme, 3)) {
						expect(cells(row)).toBe(width);
						expect(plain(row)).not.toMatch(/\p{Cc}/u);
					}
				},
			),
		);
	});
});
