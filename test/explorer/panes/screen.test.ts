import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {firstState} from '../../../source/explorer/first-state.ts';
import {layOut} from '../../../source/explorer/layout.ts';
import {visibleActors, visibleFacts} from '../../../source/explorer/selectors.ts';
import {paneNames, type Size, type State} from '../../../source/explorer/state.ts';
import {arbitraryReading} from '../../support/arbitrary-reading.ts';
import {openDoubtful, openHarbour, openUnread} from '../harbour.ts';
import {cells, controls, hostile, leftOn, plain, runs} from '../rows/ansi.ts';
import {drawRows, readRows} from './screen.tsx';

const small: Size = {columns: 40, rows: 12};
const usual: Size = {columns: 80, rows: 24};
const large: Size = {columns: 120, rows: 40};

/** How the words of a screen look, wherever they stand in it. */
function lookOf(state: State, words: string): string[] {
	return drawRows(state)
		.flatMap(row => runs(row))
		.filter(run => run.text.includes(words))
		.map(run => run.look);
}

describe('the screen at 40×12', () => {
	it('shows the article, and the other panes as tabs', () => {
		expect(readRows(openHarbour(small).state)).toEqual([
			'[Article] Actors  Facts         ¶1 · 9%',
			'┏━ Article ━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓',
			'┃ ▌Harbour vote splits the council     ┃',
			'┃                                      ┃',
			'┃¶ Mayor Ada Lindqvist opened the      ┃',
			'┃  meeting on Monday. “We will rebuild ┃',
			'┃  the quay,” Lindqvist said.          ┃',
			'┃                                      ┃',
			'┃¶ Councillor Bo Marsh disagreed. He   ┃',
			'┃  called the plan “a costly dream”    ┃',
			'┗━ ↓ ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛',
			expect.stringMatching(/^ j next .* \? keys {3}q quit$/),
		]);
	});

	it('shows the actors', () => {
		expect(readRows(openHarbour(small).press('alt-2 j').state).slice(0, 6)).toEqual([
			expect.stringMatching(/^ Article \[Actors\] Facts /),
			'┏━ Actors · 2 ━━━━━━━━━━━━━━━━━━━━━━━━━┓',
			'┃  ● Ada Lindqvist         4  ▇▁▇▁▁▇▁▇ ┃',
			'┃ ▸● Bo Marsh              2  ▁▁▁▇▁▁▁▁ ┃',
			'┃    Councillor                        ┃',
			'┃    90 % sure · by hand               ┃',
		]);
	});

	it('shows the facts, those of the cursor’s sentence with a bar, the chosen one with a mark', () => {
		expect(readRows(openHarbour(small).press('alt-3 j').state).slice(1, 8)).toEqual([
			'┏━ Facts · 10 ━━━━━━━━━━━━━━━━━━━━━━━━━┓',
			'┃▌ stated   Mayor Ada Lindqvist opened ┃',
			'┃▌          the meeting on Monday      ┃',
			'┃▌▸time     Monday                     ┃',
			'┃  quote    Ada Lindqvist said “We     ┃',
			'┃           will rebuild the quay,”    ┃',
			'┃  stated   Councillor Bo Marsh        ┃',
		]);
	});
});

describe('the first row', () => {
	it('says where the reader is in full, down to the least width', () => {
		expect(readRows(openHarbour(small).press('G').state)[0]).toBe('[Article] Actors  Facts       ¶5 · 100%');
		const text = Array.from({length: 120_000}, (_, index) => `Paragraph ${index}.`).join('\n\n');
		const article = articleFromPlainText(text, 'folder/long.txt');
		const state = firstState(article, small);
		const last = {...state, place: {...state.place, cursor: text.length}};
		const failed = {...last, reading: {status: 'failed', message: 'x'} as const};
		expect(readRows(failed)[0]).toMatch(/Facts {2,}¶120000 · 100%$/);
		const inAscii = {...failed, settings: {...failed.settings, isAscii: true}};
		expect(readRows(inAscii)[0]).toMatch(/Facts {2,}100%$/);
	});

	it('counts percents only when there is a reading, and shortens a path to the file’s name', () => {
		const article = articleFromPlainText('one paragraph, and that is all', 'folder/sub/one.txt');
		expect(readRows(firstState(article, large))[0]).toMatch(/^ one\.txt +¶1$/);
	});
});

describe('the screen at 80×24', () => {
	it('gives the one pane all rows, and the title a place beside the tabs', () => {
		const rows = readRows(openHarbour(usual).state);
		expect(rows).toHaveLength(24);
		expect(rows[0]).toMatch(/^\[Article\] Actors {2}Facts {2}Harbour vote splits the council +¶1 · 9%$/);
		expect(rows[2]).toMatch(/^┃ ▌Harbour vote splits the council +┃$/);
		expect(rows[22]).toBe(`┗${'━'.repeat(78)}┛`);
	});
});

describe('the screen at 120×40', () => {
	it('shows article, actors and facts side by side', () => {
		const rows = readRows(openHarbour(large).state);
		expect(rows).toHaveLength(40);
		expect(rows[0]).toMatch(/^ Harbour vote splits the council +¶1 · 9%$/);
		expect(rows[1]).toMatch(/^┏━ Article ━+┓╭─ Actors · 2 ─+╮$/);
		expect(rows[2]).toMatch(/^┃ ▌Harbour .*┃│ {2}● Ada Lindqvist +4 {2}▇▁▇▁▁▇▁▇ │$/);
		expect(rows.some(row => /┃╭─ Facts · 10 ─+╮$/.test(row))).toBe(true);
		expect(rows[38]).toMatch(/^┗━+┛╰─+╯$/);
	});

	it('draws the border of the pane that has the keys heavier', () => {
		const rows = readRows(openHarbour(large).press('tab').state);
		expect(rows[1]).toMatch(/^╭─ Article ─+╮┏━ Actors · 2 ━+┓$/);
	});

	it('names the actor that the facts are narrowed to, and how to see all again', () => {
		const rows = readRows(openHarbour(large).press('alt-2 j enter').state);
		const title = rows.findIndex(row => /╭─ Facts · 4 of 10 ─+╮$/.test(row));
		expect(rows[title + 1]).toMatch(/│ {2}\[Bo Marsh ×\] +│$/);
		expect(rows[38]).toMatch(/╰─ Esc shows all ─+╯$/);
	});

	it('marks what is unsure, and says how much of it is hidden', () => {
		const doubtful = openDoubtful(large);
		expect(readRows(doubtful.state).filter(row => row.includes('● Bo Marsh'))[0]).toMatch(/Bo Marsh +\? +2/);
		expect(readRows(doubtful.state).filter(row => row.includes('? Bo Marsh called'))).toHaveLength(1);
		const rows = readRows(doubtful.press('u').state);
		expect(rows[1]).toMatch(/┓╭─ Actors · 1 of 2 ─+╮$/);
		expect(rows.some(row => /┃╭─ Facts · 7 of 10 ─+╮$/.test(row))).toBe(true);
		expect(rows.some(row => /╰─ u shows 1 unsure ─+╯$/.test(row))).toBe(true);
		expect(rows[38]).toMatch(/╰─ u shows 3 unsure ─+╯$/);
		expect(rows[39]).toBe(' Hidden as unsure: 3 facts, 1 actor');
		expect(rows.filter(row => row.includes('Bo Marsh called'))).toEqual([]);
	});

	it('puts a bar before the rows of the cursor’s sentence, and steps its neighbours on them back', () => {
		const {state} = openHarbour(large).press('j j');
		const rows = readRows(state).filter(row => row.startsWith('┃¶▌') || row.startsWith('┃ ▌'));
		expect(rows.map(row => row.slice(3, 60).trim())).toEqual([
			'Mayor Ada Lindqvist opened the meeting on Monday. “We wil',
			'the quay,” Lindqvist said.',
		]);
		expect(lookOf(state, 'opened the meeting')).toContain('dim');
		expect(lookOf(state, '“We will')).toContain('');
	});

	it('marks the chosen fact’s source, cue and content in the article, each its own way', () => {
		const {state} = openHarbour({...large, columns: 120}).press('alt-3 j j');
		const looks = drawRows(state)
			.filter(row => plain(row).includes('the quay,” Lindqvist said.'))
			.flatMap(row => runs(row).slice(0, 12));
		expect(looks).toEqual(
			expect.arrayContaining([
				{text: 'the quay,”', look: 'bold'},
				{text: 'Lindqvist', look: 'bold underline'},
				{text: 'said', look: 'reverse'},
			]),
		);
	});

	it('underlines every mention of the chosen actor', () => {
		const {state} = openHarbour(large).press('alt-2 j alt-1');
		expect(lookOf(state, 'Bo Marsh')).toContain('underline');
		expect(drawRows(state).flatMap(row => runs(row))).toContainEqual({text: 'He', look: 'underline'});
	});

	it('shows where a search led', () => {
		const {state} = openHarbour(large).press('/').type('splits').press('enter');
		expect(lookOf(state, 'splits').join()).toMatch(/reverse underline/);
	});
});

describe('the search box', () => {
	it('leaves the article in sight on a wide screen, and lies over the other panes', () => {
		const rows = readRows(openHarbour(large).press('"').type('quay').state);
		expect(rows[1]).toMatch(/^╭─ Article ─+╮┏━ Search · quotes and claims ━+┓$/);
		expect(rows[2]).toMatch(/┃ {3}"quay +1\/1 ┃$/);
		expect(rows[4]).toMatch(/┃ ▸ .*quay.*┃$/);
		expect(rows[5]).toMatch(/┃ {3}¶2 · quote · Ada Lindqvist +┃$/);
		expect(rows.join()).not.toMatch(/Actors ·|Facts ·/);
	});

	it('lies under the article on a small one', () => {
		expect(readRows(openHarbour(small).press('@').state).slice(1, 9)).toEqual([
			'╭─ Article ────────────────────────────╮',
			'│¶▌Councillor Bo Marsh disagreed. He   │',
			'╰─ ↑↓ ─────────────────────────────────╯',
			'┏━ Search · actors ━━━━━━━━━━━━━━━━━━━━┓',
			'┃   @                              1/2 ┃',
			'┃ ▸ Bo Marsh             ¶3 ●          ┃',
			'┃   Ada Lindqvist        ¶2 ●          ┃',
			'┃                                      ┃',
		]);
	});

	it('says of a hit that it is unsure', () => {
		const rows = readRows(openDoubtful(small).press('@').state);
		expect(rows.filter(row => row.includes('Bo Marsh  '))).toEqual([
			'┃ ▸ Bo Marsh             ¶3 ● ?        ┃',
		]);
		const wide = readRows(openDoubtful(large).press('"').type('costly').state);
		expect(wide[5]).toMatch(/┃ {3}¶3 · quote \? · Bo Marsh +┃$/);
	});

	it('shows the matched letters in bold and underlined', () => {
		const {state} = openHarbour(large).press('@').type('mar');
		expect(drawRows(state).flatMap(row => runs(row))).toContainEqual({text: 'Mar', look: 'bold underline'});
	});

	it('says that nothing matches, and how to narrow as long as nothing is asked for', () => {
		const open = openHarbour(large).press('/');
		expect(readRows(open.state)[4]).toMatch(/┃ {3}" quotes {3}@ actors {3}# figures +┃$/);
		expect(readRows(open.type('zzzzzz').state)[4]).toMatch(/┃ {3}no match +┃$/);
	});

	it('shows the end of a query that is longer than its field', () => {
		const rows = readRows(
			openHarbour(small)
				.press('/')
				.type(`${'long '.repeat(12)}end`).state,
		);
		expect(rows.find(row => row.includes(' / '))).toMatch(/end +┃$/);
	});
});

describe('the help and the palette', () => {
	it('list commands with their keys, and why one can do nothing now', () => {
		const rows = readRows(openHarbour(large).press('?').state);
		expect(rows[1]).toMatch(/^┏━ Keys · \d+ ━+┓$/);
		expect(rows[2]).toMatch(/^┃ \? type to find .* 1\/\d+ ┃$/);
		expect(rows[4]).toMatch(/^┃ Move +┃$/);
		expect(rows[5]).toMatch(/^┃ ▸ j ↓ {19}Next sentence +┃$/);
		expect(rows.join('\n')).toMatch(/ n +Next hit of the last search {2}× No search yet: \/ begins one/);
		expect(rows.at(-2)).toMatch(/^┗━ ↓ {2}cursor\.nextSentence ━+┛$/);
	});

	it('give the chosen command all rows that it needs, where there are few; of others that can do nothing a sign says so', () => {
		const rows = readRows(openHarbour(small).press('?').type('next hit').state);
		expect(rows.slice(1, 8)).toEqual([
			'┏━ Keys · 2 ━━━━━━━━━━━━━━━━━━━━━━━━━━━┓',
			'┃ ? next hit                       1/2 ┃',
			'┃ ▸ n          Next hit of the last    ┃',
			'┃              search                  ┃',
			'┃              × No search yet: /      ┃',
			'┃              begins one              ┃',
			'┃   Ctrl-n     Next result; the art… × ┃',
		]);
		expect(rows[10]).toMatch(/^┗━ hit\.next ━+┛$/);
	});

	it('leave the article in sight, the help does not', () => {
		const palette = readRows(openHarbour(large).press(':').state).join('\n');
		expect(palette).toMatch(/Harbour vote splits the council .*┃ : type to find/s);
		expect(palette).toMatch(/╭─ Article/);
		expect(readRows(openHarbour(usual).press(':').state).join('\n')).toMatch(/╭─ Article .*┏━ Commands/s);
		expect(readRows(openHarbour(small).press(':').state).join('\n')).not.toMatch(/─ Article/);
		expect(readRows(openHarbour(large).press('?').state).join('\n')).not.toMatch(/─ Article/);
	});
});

describe('the screen before and without a reading', () => {
	it('shows the article at once, and says that it is being read', () => {
		const rows = readRows(openUnread(large).state);
		expect(rows[2]).toMatch(/^┃ ▌Harbour vote splits the council .*│ {2}reading… +│$/);
		expect(rows[1]).toMatch(/─ Actors ─/);
	});

	it('says why there is none', () => {
		const {state} = openUnread(large);
		const rows = readRows({...state, reading: {status: 'failed', message: 'the worker ended'}});
		expect(rows[2]).toMatch(/The article could not be read: the worker/);
	});

	it('draws an article that says nothing', () => {
		const rows = readRows(firstState(articleFromPlainText('x', 'x.txt'), usual));
		expect(rows[0]).toMatch(/x\.txt/);
		expect(rows).toHaveLength(24);
	});
});

describe('a screen that is too small', () => {
	it('says what it needs', () => {
		expect(readRows(openHarbour({columns: 60, rows: 11}).state)).toEqual([
			'Pullquote needs 40×12 cells, not 60×11.',
		]);
	});

	it('uses the rows that there are', () => {
		expect(readRows(openHarbour({columns: 20, rows: 5}).state)).toEqual([
			'Pullquote needs',
			'40×12 cells, not',
			'20×5.',
		]);
	});

	it('draws what fits of that, down to a single cell', () => {
		expect(readRows(openHarbour({columns: 10, rows: 1}).state)).toEqual(['Pullquote…']);
		expect(readRows(openHarbour({columns: 1, rows: 1}).state)).toEqual(['…']);
	});
});

describe('any screen', () => {
	const sizes = [small, usual, large, {columns: 90, rows: 12}];

	it.each([0, 1, 3] as const)('reads the same at colour level %i as without colour', level => {
		for (const size of sizes) {
			const {state} = openHarbour(size).press('alt-3 j j');
			expect(readRows(state, level)).toEqual(readRows(state, 0));
		}
	});

	it('keeps its columns straight and sends no control character, whatever the article holds', () => {
		const article = articleFromPlainText(hostile.join('\n\n'), '\u001B]0;name\u0007');
		for (const size of sizes) {
			expectStraight({...firstState(article, size)});
		}
	});

	it('keeps its columns straight for any reading', () => {
		const anySize = fc.record({
			columns: fc.integer({min: 40, max: 140}),
			rows: fc.integer({min: 12, max: 40}),
		});
		const anyPane = fc.constantFrom(...paneNames);
		fc.assert(
			fc.property(arbitraryReading, anySize, anyPane, fc.nat(9), (reading, size, pane, index) => {
				const first = firstState(reading.article, size);
				const read: State = {...first, reading: {status: 'ready', reading}};
				const fact = visibleFacts(read)[index]?.id;
				const actor = visibleActors(read)[index % 3]?.id;
				expectStraight({...read, place: {...read.place, pane, fact, actor}});
			}),
			{numRuns: 60},
		);
	});
});

function expectStraight(state: State): void {
	const layout = layOut(state);
	const rows = drawRows(state);
	expect(rows).toHaveLength(state.size.rows);
	for (const row of rows) {
		expect(controls(row)).toEqual([]);
		expect(leftOn(row)).toBe('');
	}

	expect(layout.kind).not.toBe('too-small');
	for (const row of rows.slice(1, -1)) {
		expect(cells(row)).toBe(state.size.columns);
		expect(plain(row)).toMatch(/[┃│┓┛╮╯]$/);
	}
}
