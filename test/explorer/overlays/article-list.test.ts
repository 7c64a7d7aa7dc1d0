import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {firstState, startOf} from '../../../source/explorer/first-state.ts';
import {articleList} from '../../../source/explorer/overlays/article-list.ts';
import {press} from '../../../source/explorer/press.ts';
import {defaultSettings} from '../../../source/explorer/settings.ts';
import {type State, topOverlay} from '../../../source/explorer/state.ts';
import {createTheme} from '../../../source/explorer/themes/theme.ts';
import {update} from '../../../source/explorer/update.ts';
import type {ShelfItem} from '../../../source/loading/shelf.ts';
import {widthTables} from '../../support/width-tables.ts';
import {anyText} from '../../terminal/texts.ts';
import {readRows} from '../panes/screen.tsx';
import {hostile} from '../rows/ansi.ts';
import {expectStraight, show} from '../rows/straight.tsx';
import {openOnShelf, openShelf} from '../shelf.ts';

const shelfOf = (titles: readonly string[], size = {columns: 80, rows: 24}): State => {
	const items = titles.map((title, index): ShelfItem => ({id: `i${index}`, title, detail: title}));
	return firstState(undefined, size, undefined, undefined, startOf(undefined, items, undefined));
};

describe('the list of articles', () => {
	test('shows which is on screen, which was, and which cannot be opened and why', () => {
		const {state} = openOnShelf();
		const known: State = {
			...state,
			shelf: {
				...state.shelf,
				seen: new Set(['i1', 'i2']),
				failures: new Map([['i3', 'There is no page at this address (404).']]),
			},
		};
		const rows = readRows(press(known, ['A', 'down']).state);
		const shown = rows.join('\n');
		expect(shown).toMatch(/━ Articles · 4 ━/u);
		expect(shown).toMatch(/✓ The storm in numbers +The Quay Courier/u);
		expect(shown).toMatch(/◆ Harbour vote splits the council +2026-11-28/u);
		const failed = rows.findIndex(row => /▸ × A page that is gone/u.test(row));
		expect(rows[failed + 1]).toContain('There is no page at this address (404).');
		expect(shown).toMatch(/┃ {5}Ferries of the northern sound +Bo Marsh/u);
	});

	test('fits the smallest screen, the title before what stands behind it', () => {
		const rows = readRows(openShelf({columns: 40, rows: 12}).state);
		expect(rows[2]).toMatch(/^┃ \/ type to find an article +1\/4 ┃$/u);
		expect(rows[3]).toMatch(/^┃ ▸ {3}The storm in numbe… {2}The Quay C… ┃$/u);
	});

	test('says that nothing is found', () => {
		expect(readRows(openShelf().type('zzzz').state).join('\n')).toContain('no article is called that');
	});

	test('calls what has no title something', () => {
		expect(readRows(shelfOf(['', ' \n '])).filter(row => row.includes('untitled'))).toHaveLength(2);
	});

	test('draws with ASCII alone where that is asked for', () => {
		const {state} = openOnShelf().press('A');
		const rows = readRows({...state, settings: {...defaultSettings, isAscii: true}});
		expect(rows.join('\n')).not.toMatch(/[^\0-\x7F]/u);
	});

	test('looks at no more of ten thousand items than are shown, and none of a title but its beginning', () => {
		const state = shelfOf(Array.from({length: 10_000}, (_, index) => `Article ${index} `.repeat(100)));
		const looked = new Set<number>();
		const watched = state.shelf.items.map((item, index) => ({
			...item,
			get title() {
				looked.add(index);
				return item.title;
			},
		}));
		const overlay = topOverlay(state);
		if (overlay?.kind !== 'articles') {
			throw new Error('The list is not open.');
		}

		const {rows} = articleList(
			{...state, shelf: {...state.shelf, items: watched}},
			{...overlay, selected: 5000},
			{x: 0, y: 1, width: 80, height: 22},
			createTheme(0),
		);
		expect(rows.length).toBeLessThanOrEqual(20);
		expect(looked.size).toBeLessThanOrEqual(24);
		expect([...looked].every(index => index > 4970 && index < 5030)).toBe(true);
	});

	test('draws titles from outside so that nothing is obeyed and every frame is straight', async () => {
		for (const size of [
			{columns: 40, rows: 12},
			{columns: 100, rows: 20},
		]) {
			const state = shelfOf(hostile, size);
			const failing = update(
				{...state, shelf: {...state.shelf, opening: {id: 'i1'}, at: 'i1'}},
				{type: 'openingFailed', id: 'i1', message: hostile.join(' ')},
			).state;
			for (const each of [state, failing]) {
				for (const table of widthTables) {
					const {cells, told} = await show(each, table);
					expect(told).toEqual([]);
					expectStraight(each, cells, table);
				}
			}
		}
	});

	test('keeps its columns for any titles and any query', () => {
		fc.assert(
			fc.property(fc.array(anyText, {minLength: 2, maxLength: 8}), anyText, (titles, query) => {
				const typed = update(shelfOf(titles), {type: 'type', text: query}).state;
				expect(readRows(typed).length).toBe(24);
			}),
			{numRuns: 50},
		);
	});
});
