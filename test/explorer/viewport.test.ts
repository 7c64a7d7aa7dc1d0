import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {firstState} from '../../source/explorer/first-state.ts';
import {bindings} from '../../source/explorer/keymap.ts';
import {layOut} from '../../source/explorer/layout.ts';
import {sentenceAt} from '../../source/explorer/selectors.ts';
import type {Place, State} from '../../source/explorer/state.ts';
import {
	articleRectangle,
	articleTextHeight,
	articleTextWidth,
	articleViewport,
	compareRows,
	rowsOf,
	withInSight,
} from '../../source/explorer/viewport.ts';
import {harbourArticle, openHarbour, type Reader} from './harbour.ts';

const viewportOf = (state: State) => articleViewport(state, articleRectangle(state));

const words = fc.constantFrom(
	'harbour',
	'a',
	'The',
	'“quay”',
	'漢字漢字',
	'😀',
	'e\u0301',
	'unbelievablylongword'.repeat(4),
);
/** Of a few words, or so long that it is wrapped in blocks. */
const paragraph = fc.oneof(
	{weight: 9, arbitrary: fc.array(words, {minLength: 1, maxLength: 40})},
	{
		weight: 1,
		arbitrary: fc
			.tuple(fc.array(words, {minLength: 2, maxLength: 9}), fc.constantFrom(' ', ''))
			.map(([list, gap]) => [
				list
					.join(gap)
					.concat(gap)
					.repeat(1 + 10_000 / list.join(gap).length),
			]),
	},
);
const articles = fc
	.array(paragraph, {minLength: 1, maxLength: 12})
	.map(paragraphs =>
		articleFromPlainText(paragraphs.map(list => list.join(' ')).join('\n\n'), 'arbitrary.txt'),
	);
const sizes = fc.record({columns: fc.integer({min: 1, max: 220}), rows: fc.integer({min: 1, max: 70})});
const keys = fc.constantFrom(...new Set(bindings.flatMap(binding => binding.keys)));
const steps = fc.array(fc.oneof(keys, sizes), {maxLength: 30});

function take(reader: Reader, step: string | {columns: number; rows: number}): Reader {
	return typeof step === 'string' ? reader.press(step) : reader.resize(step.columns, step.rows);
}

test('whatever keys are pressed at whatever size, the sentence under the cursor is on screen', () => {
	fc.assert(
		fc.property(sizes, steps, (size, list) => {
			let reader = openHarbour(size);
			for (const step of list) {
				reader = take(reader, step);
				const sentence = sentenceAt(reader.state);
				const {lines} = viewportOf(reader.state);
				expect(
					lines.some(line => line.kind === 'text' && line.start < sentence.end && sentence.start < line.end),
				).toBe(true);
			}
		}),
		{numRuns: 300},
	);
});

test('a window made smaller and as large again shows what it showed', () => {
	fc.assert(
		fc.property(sizes, fc.array(keys, {maxLength: 15}), sizes, (size, list, other) => {
			const reader = openHarbour(size).press(list.join(' '));
			const back = reader.resize(other.columns, other.rows).resize(size.columns, size.rows);
			expect(viewportOf(back.state)).toEqual(viewportOf(reader.state));
		}),
		{numRuns: 300},
	);
});

describe('rows', () => {
	test('walking over them one by one gives the whole article, with a blank row between paragraphs', () => {
		fc.assert(
			fc.property(articles, fc.integer({min: 1, max: 60}), (article, width) => {
				const rows = rowsOf(article, width);
				let address = rows.first;
				let shown = '';
				let count = 0;
				for (;;) {
					const line = rows.lineAt(address);
					shown += line.kind === 'blank' ? '|' : article.text.slice(line.start, line.end);
					const next = rows.walk(address, 1);
					if (compareRows(next, address) === 0) {
						break;
					}

					count++;
					address = next;
				}

				const squeezed = article.paragraphs
					.map(({start, end}) => article.text.slice(start, end).replaceAll(/\s/g, ''))
					.join('|');
				expect(shown.replaceAll(/\s/g, '')).toBe(squeezed);
				expect(address).toEqual(rows.last);
				expect(rows.distance(rows.first, rows.last, Number.POSITIVE_INFINITY)).toBe(count);
				expect(rows.walk(rows.last, -count)).toEqual(rows.first);
			}),
		);
	});

	test('a row is found again by its offset', () => {
		fc.assert(
			fc.property(articles, fc.integer({min: 1, max: 60}), fc.nat(200), (article, width, steps) => {
				const rows = rowsOf(article, width);
				const address = rows.walk(rows.first, steps);
				expect(rows.rowAt(rows.lineAt(address).start)).toEqual(address);
			}),
		);
	});
});

test('moving by sentences scrolls no further than it must', () => {
	const reader = openHarbour({columns: 40, rows: 12});
	const before = viewportOf(reader.state).lines;
	const after = viewportOf(reader.press('j').state).lines;
	expect(after[0]).toEqual(before[0]);
});

test('no pane reaches over the screen or over another at any size', () => {
	fc.assert(
		fc.property(sizes, fc.constantFrom('1', '2', '3', '1 z', '/', '2 /', '3 z /', '?'), (size, press) => {
			const layout = layOut(openHarbour(size).press(press).state);
			if (layout.kind === 'too-small') {
				expect(size.columns < 40 || size.rows < 12).toBe(true);
				return;
			}

			const parts = [layout.header, layout.footer, ...Object.values(layout.panes)];
			const cells = new Set<number>();
			let area = 0;
			for (const {x, y, width, height} of parts) {
				expect(x >= 0 && y >= 0 && x + width <= size.columns && y + height <= size.rows).toBe(true);
				area += width * height;
				for (let row = y; row < y + height; row++) {
					for (let column = x; column < x + width; column++) {
						cells.add(row * size.columns + column);
					}
				}
			}

			expect(cells.size).toBe(area);
		}),
	);
});

test('the search box leaves the article in sight, and the hit in it', () => {
	for (const size of [
		{columns: 120, rows: 40},
		{columns: 80, rows: 24},
		{columns: 40, rows: 12},
	]) {
		const {state} = openHarbour(size).press('alt-3 /').type('friday');
		const rectangle = articleRectangle(state);
		const layout = layOut(state);
		expect(layout.kind !== 'too-small' && layout.panes.article).toEqual(rectangle);
		expect(articleTextHeight(rectangle)).toBeGreaterThanOrEqual(1);
		expect(articleTextWidth(rectangle)).toBeGreaterThanOrEqual(30);
		const shown = articleViewport(state, rectangle).lines.map(({start, end}) =>
			harbourArticle.text.slice(start, end),
		);
		expect(shown.join(' ')).toContain('Friday');
	}
});

describe('a jump', () => {
	const text = Array.from({length: 90}, (_, index) => `Paragraph ${index} of a long story.`).join('\n\n');
	const article = articleFromPlainText(text, 'long.txt');
	const at = (paragraph: number, place: Partial<Place> = {}) => {
		const state = firstState(article, {columns: 100, rows: 40});
		const cursor = article.paragraphs[paragraph]?.start ?? 0;
		return {...state, place: {...state.place, ...place, cursor}};
	};

	test('brings what was out of sight, or at the lower edge, to the middle third', () => {
		for (const [from, to] of [
			[0, 45],
			[0, 18],
			[0, 16],
			[60, 30],
			[20, 80],
		] as const) {
			const top = article.paragraphs[from]?.start ?? 0;
			const state = at(to, {top});
			const rectangle = articleRectangle(state);
			const {lines} = articleViewport(withInSight(state, state.place.cursor), rectangle);
			const share = lines.findIndex(line => line.start === state.place.cursor) / lines.length;
			expect(share, `from ${from} to ${to}`).toBeGreaterThanOrEqual(1 / 3);
			expect(share, `from ${from} to ${to}`).toBeLessThanOrEqual(2 / 3);
		}
	});

	test('leaves the screen as it is where its target has rows around it', () => {
		for (const to of [0, 5, 12]) {
			const state = at(to);
			expect(withInSight(state, state.place.cursor)).toBe(state);
		}
	});

	test('within a sentence that is higher than the pane shows the words that it is for', () => {
		const size = {columns: 40, rows: 12};
		for (const query of [
			'monday',
			'rebuild',
			'lindqvist said',
			'costly',
			'crowns',
			'pay',
			'will',
			'friday',
		]) {
			const reader = openHarbour(size).press('/').type(query);
			expect(reader.flash, query).not.toEqual([]);
			const {lines} = viewportOf(reader.state);
			for (const {start} of reader.state.flash.slice(0, 1)) {
				expect(
					lines.some(line => line.start <= start && start < line.end),
					query,
				).toBe(true);
			}
		}
	});
});
