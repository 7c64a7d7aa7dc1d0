import {describe, expect, test} from 'vitest';
import {articleFromBlocks} from '../../../source/article/blocks.ts';
import {firstState} from '../../../source/explorer/first-state.ts';
import {press} from '../../../source/explorer/press.ts';
import type {Size, State} from '../../../source/explorer/state.ts';
import {widthTables} from '../../support/width-tables.ts';
import {readRows} from '../panes/screen.tsx';
import {cells, controls, hostile} from '../rows/ansi.ts';
import {expectStraight, show} from '../rows/straight.tsx';
import {openOnShelf} from '../shelf.ts';

const all = hostile.join(' ');

/** An article whose every field holds what a terminal would obey, in one case each, and all of it together. */
const article = articleFromBlocks(
	[
		{text: `Harbour ${all}`, level: 1},
		...hostile.map(text => ({text: `Heading ${text}`, level: 2})),
		{text: all},
	],
	{byline: all, published: all, modified: all, publisher: all, url: all, language: all},
	`\u001B]0;name\u0007${all}`,
);

const sizes: readonly Size[] = [
	{columns: 40, rows: 12},
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
];

describe('words from outside', () => {
	test.each(['I', 'I G', 'O', 'O j j', 'c c j'])(
		'obey nobody and keep the frames straight: %s',
		async keys => {
			for (const size of sizes) {
				const {state} = press(
					firstState(article, size, undefined, undefined, {warnings: hostile}),
					keys.split(' '),
				);
				for (const table of widthTables) {
					const {cells: shown, told} = await show(state, table);
					expect(told).toEqual([]);
					expectStraight(state, shown, table);
				}
			}
		},
	);

	test('nor do they in the last row, where an article is opened beside another', () => {
		for (const size of sizes) {
			for (const title of [...hostile, all]) {
				const {state} = openOnShelf(size);
				const items = state.shelf.items.map(item => (item.id === 'i3' ? {...item, title} : item));
				const progress = {done: 1, total: 40, unit: 'pages'} as const;
				const opening: State = {...state, shelf: {...state.shelf, items, opening: {id: 'i3', progress}}};
				const rows = readRows(opening);
				const last = rows.at(-1) ?? '';
				expect(controls(last)).toEqual([]);
				expect(cells(last)).toBeLessThanOrEqual(size.columns);
				expect(last).toContain('page 1 of 40');
			}
		}
	});
});

test('a field of any length is shown up to its beginning', () => {
	const long = articleFromBlocks(
		[{text: 'Harbour', level: 1}],
		{byline: 'word '.repeat(100_000)},
		'x'.repeat(100_000),
	);
	const {state} = press(firstState(long, {columns: 80, rows: 24}), ['I', 'j']);
	expect(readRows(state)).toHaveLength(24);
});

test('a language that is no code is told as it is', () => {
	const {paragraphs, text, ...more} = articleFromBlocks(
		[{text: 'Harbour'}],
		{language: 'x-elvish-'},
		'harbour.html',
	);
	const {state} = press(firstState({...more, paragraphs, text}, {columns: 120, rows: 40}), ['I']);
	expect(readRows(state).join('\n')).toMatch(/language +x-elvish-/u);
});
