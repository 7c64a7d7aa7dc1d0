import {describe, expect, it} from 'vitest';
import {bindings, showKey} from '../../../source/explorer/keymap.ts';
import {layOut} from '../../../source/explorer/layout.ts';
import {helpOverflow, helpOverlay} from '../../../source/explorer/overlays/help.ts';
import {searchBox} from '../../../source/explorer/overlays/search-box.ts';
import {innerSize} from '../../../source/explorer/rows/frame.ts';
import {legend} from '../../../source/explorer/rows/marks.ts';
import {topOverlay} from '../../../source/explorer/state.ts';
import {createTheme} from '../../../source/explorer/themes/theme.ts';
import {openHarbour, type Reader} from '../harbour.ts';
import {cells, plain} from '../rows/ansi.ts';

const theme = createTheme(0);

describe('helpOverlay', () => {
	const sizes = [
		{width: 40, height: 10},
		{width: 80, height: 22},
		{width: 120, height: 38},
		{width: 200, height: 58},
	];

	it.each(sizes)(
		'shows every key and all of its description by scrolling, in $width cells',
		({width, height}) => {
			const rectangle = {x: 0, y: 1, width, height};
			const words: string[] = [];
			for (let scroll = 0; scroll <= helpOverflow(rectangle); scroll++) {
				const {rows} = helpOverlay(scroll, rectangle, theme);
				expect(rows.every(row => cells(row) === innerSize(rectangle).width)).toBe(true);
				words.push(...rows.flatMap(row => plain(row).split(/\s+/)));
			}

			const seen = new Set(words);
			for (const {keys, description} of bindings) {
				expect([...keys.map(showKey), ...description.split(/\s+/)].filter(word => !seen.has(word))).toEqual(
					[],
				);
			}
		},
	);

	it('ends with what the signs and styles mean, each in its own style', () => {
		const rectangle = {x: 0, y: 1, width: 60, height: 24};
		const {rows} = helpOverlay(10_000, rectangle, createTheme(0));
		const shown = rows.map(plain).join('\n');
		for (const {mark, meaning} of legend) {
			expect(shown).toContain(mark);
			expect(shown).toContain(meaning.split(' ')[0]);
		}

		expect(rows.find(row => plain(row).includes('who says it'))).toContain(createTheme(0).source('source'));
	});

	it('scrolls no further than its end', () => {
		const rectangle = {x: 0, y: 1, width: 80, height: 22};
		expect(helpOverlay(10_000, rectangle, theme)).toEqual(
			helpOverlay(helpOverflow(rectangle), rectangle, theme),
		);
	});

	it('says where it is scrolled to, as long as not all is seen', () => {
		expect(helpOverlay(2, {x: 0, y: 1, width: 40, height: 10}, theme).frame.legend).toMatch(/^3–10 of \d+$/);
		expect(helpOverlay(0, {x: 0, y: 1, width: 200, height: 300}, theme).frame.legend).toBe('');
	});
});

describe('the caret of the search box', () => {
	const caretOf = ({state}: Reader): number => {
		const overlay = topOverlay(state);
		const layout = layOut(state);
		if (overlay?.kind !== 'search' || layout.kind === 'too-small') {
			throw new Error('There is no search box.');
		}

		return searchBox(state, overlay, layout.overlay, theme).caret?.x ?? -1;
	};

	it('stands behind what was typed', () => {
		expect(caretOf(openHarbour().press('/'))).toBe(3);
		expect(caretOf(openHarbour().press('/').type('quay'))).toBe(7);
		expect(caretOf(openHarbour().press('@').type('bo'))).toBe(6);
	});

	it('stands behind wide letters at their width', () => {
		expect(caretOf(openHarbour().press('/').type('北京'))).toBe(7);
	});

	it('goes left with the arrow', () => {
		expect(caretOf(openHarbour().press('/').type('quay').press('left left'))).toBe(5);
	});

	it('stays in the field however much is typed', () => {
		const long = openHarbour({columns: 40, rows: 12}).press('/').type('word '.repeat(30));
		expect(caretOf(long)).toBeLessThan(38);
		expect(caretOf(long)).toBeGreaterThan(20);
	});
});
