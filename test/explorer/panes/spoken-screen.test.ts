import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {firstState} from '../../../source/explorer/first-state.ts';
import {bindings} from '../../../source/explorer/keymap.ts';
import {type SpokenScreen, spokenScreen} from '../../../source/explorer/panes/spoken-screen.ts';
import type {State} from '../../../source/explorer/state.ts';
import {openHarbour, openUnread} from '../harbour.ts';
import {cells, controls, hostile} from '../rows/ansi.ts';

/** The row that the cursor is on, from the cursor on. */
function read({rows, cursor}: SpokenScreen): string {
	return (rows[cursor.y] ?? '').slice(cursor.x);
}

describe('spokenScreen', () => {
	it('has the cursor at the beginning of the sentence', () => {
		const harbour = openHarbour();
		expect(read(spokenScreen(harbour.state))).toBe('Harbour vote splits the council');
		expect(read(spokenScreen(harbour.press('j').state))).toMatch(/^Mayor Ada Lindqvist opened/);
	});

	it('has the cursor at what is chosen in a list, with what is said of it behind', () => {
		expect(read(spokenScreen(openHarbour().press('alt-2 j').state))).toMatch(/^Bo Marsh, person/);
		expect(read(spokenScreen(openHarbour().press('alt-3 j j').state))).toMatch(
			/^Quote by Ada Lindqvist, said: /,
		);
	});

	it('has the cursor at the chosen entry of a view', () => {
		expect(read(spokenScreen(openHarbour().press('alt-2 a tab j').state))).toMatch(
			/^Claim by Ada Lindqvist, answered: /,
		);
	});

	it('has the cursor where the next letter will stand, in the line that says what was found', () => {
		const box = openHarbour().press('@').type('marsh');
		const {rows, cursor} = spokenScreen(box.state);
		expect(rows[cursor.y]).toMatch(/^Search: @marsh\. Hit, 1 of 1\. Bo Marsh, paragraph 3, person$/);
		expect(cursor.x).toBe('Search: @marsh'.length);
		expect(spokenScreen(box.press('left left').state).cursor.x).toBe('Search: @mar'.length);
		const help = openHarbour().press('?').type('quit');
		expect(spokenScreen(help.state).cursor.x).toBe('Keys: quit'.length);
		expect(read(spokenScreen(help.state))).toMatch(/^\. .*Quit/);
	});

	it('keeps the lines before what is read as they are, so that they are not said again', () => {
		const harbour = openHarbour().press('j');
		const before = spokenScreen(harbour.state).rows;
		const after = spokenScreen(harbour.press('j').state).rows;
		expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
		expect(after[2]).not.toBe(before[2]);
	});

	it('says a notice, and stays where it is', () => {
		const {state} = openHarbour().press('j');
		const {rows, cursor} = spokenScreen({...state, notice: 'Copied'});
		expect(rows.at(-1)).toBe('Copied');
		expect(cursor).toEqual(spokenScreen(state).cursor);
	});

	it('draws no boxes, bars and marks', () => {
		for (const keys of ['j', 'alt-2 j', 'alt-3 j', '/', '?', ':', 'a', 'i', 't', 'f', '`', 's', 'm']) {
			const {rows} = spokenScreen(openHarbour().press(keys).state);
			expect(rows.join('\n')).not.toMatch(/[\u2190-\u2BFF¶·]/u);
		}
	});

	it('fits into the window, with the cursor in it, wherever keys lead', () => {
		const key = fc.constantFrom(...new Set(bindings.flatMap(binding => binding.keys)), 'x', '漢', '👩‍🚀');
		const anySize = fc.record({columns: fc.integer({min: 4, max: 90}), rows: fc.integer({min: 1, max: 30})});
		fc.assert(
			fc.property(fc.boolean(), anySize, fc.array(key, {maxLength: 20}), (isRead, size, keys) => {
				const opened = isRead ? openHarbour(size) : openUnread(size);
				expectFitting((keys.length === 0 ? opened : opened.press(keys.join(' '))).state);
			}),
			{numRuns: 200},
		);
		for (const text of hostile) {
			expectFitting(firstState(articleFromPlainText(text.repeat(20), text), {columns: 40, rows: 12}));
		}
	});
});

function expectFitting(state: State): void {
	const {rows, cursor} = spokenScreen(state);
	expect(rows.length).toBeLessThanOrEqual(state.size.rows);
	expect(cursor.y).toBeLessThan(rows.length);
	expect(cursor.x).toBeLessThan(state.size.columns);
	for (const row of rows) {
		expect(cells(row)).toBeLessThanOrEqual(state.size.columns);
		expect(controls(row)).toEqual([]);
	}
}
