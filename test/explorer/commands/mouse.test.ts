import {describe, expect, test} from 'vitest';
import {firstState} from '../../../source/explorer/first-state.ts';
import {topOverlay} from '../../../source/explorer/state.ts';
import {update} from '../../../source/explorer/update.ts';
import type {MouseEvent} from '../../../source/terminal/mouse.ts';
import {harbourArticle, openHarbour, type Reader, readerOf, readingUpTo} from '../harbour.ts';
import {readRows} from '../panes/screen.tsx';

/** Where words stand on the screen: the cell of their first letter. Among several places the one so many cells from the left. */
function cellOf(reader: Reader, words: string, fromColumn = 0): {readonly x: number; readonly y: number} {
	for (const [y, row] of readRows(reader.state).entries()) {
		const x = row.indexOf(words, fromColumn);
		if (x >= 0) {
			return {x, y};
		}
	}

	throw new Error(`The screen does not show «${words}»:\n${readRows(reader.state).join('\n')}`);
}

function point(
	reader: Reader,
	kind: MouseEvent['kind'],
	cell: {readonly x: number; readonly y: number},
	times = 1,
) {
	let step = {state: reader.state, effects: reader.effects};
	for (let time = 0; time < times; time++) {
		step = update(step.state, {type: 'mouse', kind, ...cell});
	}

	return readerOf(step.state, step.effects);
}

const click = (reader: Reader, words: string, fromColumn = 0) =>
	point(reader, 'press', cellOf(reader, words, fromColumn));

/** A press, and a second one where the first was. */
function doubleClick(reader: Reader, words: string, fromColumn = 0): Reader {
	const cell = cellOf(reader, words, fromColumn);
	return point(point(reader, 'press', cell), 'doublePress', cell);
}

/** Behind the article pane, on a screen of 120 columns. */
const lists = 70;

test('a press on a heading of a view chooses the entry under it, which is in sight also where the heading was in the last row', () => {
	const reader = openHarbour({columns: 50, rows: 16}).press('j a');
	const pressed = click(reader, 'Says');
	const overlay = topOverlay(pressed.state);
	expect(overlay).toMatchObject({kind: 'card'});
	expect(readRows(pressed.state).find(row => row.includes('▸'))).toMatch(/▸ ¶\d/);
});

describe('a press in the article', () => {
	test('puts the cursor on the sentence that it hits', () => {
		expect(click(openHarbour(), 'a costly dream').sentence).toMatch(/^He called the plan/);
		expect(click(openHarbour(), 'disagreed').sentence).toBe('Councillor Bo Marsh disagreed.');
	});

	test('beside the text counts for what is nearest in the row', () => {
		const reader = openHarbour();
		const {y} = cellOf(reader, 'The vote is on Friday');
		expect(point(reader, 'press', {x: 60, y}).sentence).toBe('The vote is on Friday.');
		expect(point(reader, 'press', {x: 1, y}).sentence).toBe('The vote is on Friday.');
		expect(point(reader, 'press', {x: 5, y: y - 1}).sentence).toBe('“Nobody else will,” she said.');
	});

	test('takes the keys from the other panes', () => {
		expect(click(openHarbour().press('alt-3'), 'Harbour vote', 2).state.place.pane).toBe('article');
	});

	test('twice marks the facts of the sentence as Enter does', () => {
		const reader = doubleClick(openHarbour(), 'a costly dream');
		expect(reader.state.place.fact).toBe(
			click(openHarbour(), 'a costly dream').press('enter').state.place.fact,
		);
		expect(reader.fact).toBeDefined();
	});

	test('works before there is a reading', () => {
		const reader = readerOf(firstState(harbourArticle, {columns: 120, rows: 40}));
		expect(click(reader, 'the town owed').sentence).toMatch(/^Councillor Bo Marsh/);
	});
});

describe('a press in a list', () => {
	test('chooses an actor, and twice is Enter', () => {
		const chosen = click(openHarbour(), 'Bo Marsh', lists);
		expect(chosen.state.place).toMatchObject({pane: 'actors', actor: 'a1', filters: []});
		const gone = doubleClick(openHarbour(), 'Bo Marsh', lists);
		expect(gone.state.place).toEqual(openHarbour().press('alt-2 j enter').state.place);
		expect(gone.state.place.filters).toHaveLength(1);
	});

	test('chooses a fact, and the article follows', () => {
		const reader = click(openHarbour(), 'called the plan', lists);
		expect(reader.state.place).toMatchObject({pane: 'facts', fact: 's2'});
		expect(reader.sentence).toMatch(/^He called the plan/);
		expect(doubleClick(openHarbour(), 'called the plan', lists).state.place).toMatchObject({
			pane: 'article',
			fact: 's2',
		});
	});

	test('leaves what was pressed under the pointer, whatever has closed above it', () => {
		const reader = click(openHarbour({columns: 120, rows: 20}), 'Ada Lindqvist', lists);
		const cell = cellOf(reader, 'Bo Marsh', lists);
		const after = point(reader, 'press', cell);
		expect(after.state.place.actor).toBe('a1');
		expect(point(after, 'doublePress', cell).state.place.filters).toMatchObject([{value: 'a1'}]);
	});

	test('and beside its items gives it the keys', () => {
		const reader = openHarbour();
		const {x, y} = cellOf(reader, 'Actors', lists);
		expect(point(reader, 'press', {x, y}).state.place.pane).toBe('actors');
		expect(point(reader, 'press', {x, y: y + 6}).state.place.pane).toBe('actors');
	});

	test('on a filter takes that one off', () => {
		const reader = openHarbour().press('alt-2 j enter');
		expect(click(reader, '[Bo Marsh', lists).state.place.filters).toEqual([]);
	});
});

describe('the wheel', () => {
	test('scrolls the article by three rows, and the cursor comes along when it would leave the screen', () => {
		const reader = openHarbour({columns: 50, rows: 12});
		const at = {x: 10, y: 5};
		const down = point(reader, 'wheelDown', at);
		const rows = readRows(reader.state).slice(2, -2);
		const scrolled = readRows(down.state).slice(2, -2);
		expect(scrolled[0]).toContain(rows[3]?.slice(4).trim().slice(0, 20) ?? 'nothing');
		expect(down.sentence).not.toBe(reader.sentence);
		const further = point(reader, 'wheelDown', at, 100);
		expect(readRows(further.state).join()).toContain('The vote is on Friday.');
		expect(readRows(point(further, 'wheelUp', at, 100).state)[2]).toBe(
			readRows(reader.state)[2]?.replace('▌', ' '),
		);
	});

	test('leaves the cursor where it is as long as that is seen', () => {
		const reader = openHarbour({columns: 50, rows: 12}).press('} }');
		expect(point(reader, 'wheelDown', {x: 10, y: 5}).sentence).toBe(reader.sentence);
	});

	test('scrolls a list and chooses nothing, until a key shows what is chosen again', () => {
		const reader = openHarbour({columns: 120, rows: 16});
		const at = {...cellOf(reader, 'Facts', lists)};
		const down = point(reader, 'wheelDown', {...at, y: at.y + 2}, 2);
		expect(down.state.place).toEqual(reader.state.place);
		expect(readRows(down.state)).not.toEqual(readRows(reader.state));
		expect(readRows(point(down, 'wheelUp', {...at, y: at.y + 2}, 2).state)).toEqual(readRows(reader.state));
		expect(readRows(down.press('ctrl-l').state)).toEqual(readRows(reader.state));
	});

	test('stops at a list’s ends', () => {
		const reader = openHarbour({columns: 120, rows: 16});
		const at = {x: 80, y: 9};
		const end = point(reader, 'wheelDown', at, 50);
		expect(readRows(point(end, 'wheelDown', at).state)).toEqual(readRows(end.state));
		expect(readRows(end.state).join()).toContain('Friday');
		expect(readRows(point(end, 'wheelUp', at, 50).state)).toEqual(readRows(reader.state));
	});

	test('leaves the keys where they are, and no motion to repeat', () => {
		const reader = point(openHarbour().press('alt-2'), 'wheelDown', {x: 10, y: 5});
		expect(reader.state.place.pane).toBe('actors');
		expect(point(openHarbour().press('t'), 'wheelDown', {x: 90, y: 5}).state.motion).toBeUndefined();
	});
});

describe('in the search box', () => {
	const searching = openHarbour().press('/').type('the');

	test('a press chooses a result, a second one goes to it, and the wheel moves on', () => {
		const box = topOverlay(searching.press('down down').state);
		const chosen = point(searching, 'wheelDown', {x: 90, y: 10}, 2);
		expect(topOverlay(chosen.state)).toEqual(box);
		expect(topOverlay(point(chosen, 'wheelUp', {x: 90, y: 10}, 9).state)).toMatchObject({
			selected: 0,
			query: 'the',
		});
		const words = 'called the plan';
		const pressed = click(searching, words, lists);
		expect(pressed.sentence).toContain(words);
		const gone = doubleClick(searching, words, lists);
		expect(gone.state.overlays).toEqual([]);
		expect(gone.sentence).toContain(words);
	});

	test('a press beside it is Escape', () => {
		const reader = click(searching.press('down down'), 'Harbour vote', 2);
		expect(reader.state.overlays).toEqual([]);
		expect(reader.state.place).toEqual(openHarbour().state.place);
	});

	test('a press on the query leaves it open', () => {
		expect(point(searching, 'press', {x: 90, y: 2}).state.overlays).toEqual(searching.state.overlays);
	});
});

describe('in other views', () => {
	test('a press chooses, a second one is Enter, and the wheel moves through them', () => {
		const timeline = openHarbour().press('t');
		const {x, y} = cellOf(timeline, 'Friday', lists);
		expect(point(timeline, 'press', {x, y}).sentence).toBe('The vote is on Friday.');
		const gone = point(point(timeline, 'press', {x, y}), 'doublePress', {x, y});
		expect(gone.state.overlays).toEqual([]);
		expect(gone.sentence).toBe('The vote is on Friday.');
		expect(point(timeline, 'wheelDown', {x, y}).state.overlays).toEqual(timeline.press('j').state.overlays);
	});

	test('on the story map a press goes to that actor and paragraph, a second one into the article', () => {
		const map = openHarbour().press('s');
		const {y} = cellOf(map, 'Bo Marsh');
		const {x} = cellOf(map, '3  4');
		expect(topOverlay(point(map, 'press', {x, y}).state)).toMatchObject({actor: 'a1', paragraph: 2});
		expect(topOverlay(point(map, 'press', {x: x + 4, y}).state)).toMatchObject({actor: 'a1', paragraph: 3});
		expect(topOverlay(click(map, 'Bo Marsh').state)).toMatchObject({actor: 'a1', paragraph: 0});
		const gone = point(point(map, 'press', {x, y}), 'doublePress', {x, y});
		expect(gone.state.overlays).toEqual([]);
		expect(gone.sentence).toBe('Councillor Bo Marsh disagreed.');
		expect(topOverlay(point(map, 'wheelDown', {x, y}).state)).toEqual(topOverlay(map.press('j').state));
	});

	test('the commands too', () => {
		const palette = openHarbour().press(':');
		expect(click(palette, 'Next paragraph').state.overlays).toHaveLength(1);
		const gone = doubleClick(palette, 'Next paragraph');
		expect(gone.state.overlays).toEqual([]);
		expect(gone.sentence).toBe(openHarbour().press('}').sentence);
	});
});

describe('the first row and the last', () => {
	test('a name of a pane leads to it, where only one is seen at a time', () => {
		const reader = openHarbour({columns: 50, rows: 20});
		expect(click(reader, 'Facts').state.place.pane).toBe('facts');
		expect(click(click(reader, 'Facts'), 'Actors').state.place.pane).toBe('actors');
		expect(point(openHarbour(), 'press', cellOf(openHarbour(), 'Harbour vote')).state.place.pane).toBe(
			'article',
		);
	});

	test('a key of the last row does what it does', () => {
		expect(topOverlay(click(openHarbour(), '/ search').state)?.kind).toBe('search');
		expect(click(openHarbour(), 'q quit').effects).toEqual([{type: 'quit'}]);
		const searching = openHarbour().press('/');
		expect(click(searching, 'Esc back').state.overlays).toEqual([]);
	});

	test('but not where a notice stands in their place', () => {
		const {x, y} = cellOf(openHarbour(), '/ search');
		const noticed = readerOf(update(openHarbour().state, {type: 'notify', notice: 'x'.repeat(100)}).state);
		const reader = point(noticed, 'press', {x, y});
		expect(reader.state.overlays).toEqual([]);
		expect(reader.state.notice).toBeUndefined();
	});
});

test('a count and a waiting command end', () => {
	for (const keys of ['3', 'm', '3 m']) {
		const reader = click(openHarbour().press(keys), 'disagreed');
		expect(reader.state.pending).toBeUndefined();
		expect(reader.press('j').sentence).toMatch(/^He called/);
	}
});

test('nothing happens where the screen is too small to show anything, or beside it', () => {
	const small = openHarbour().resize(20, 5);
	expect(point(small, 'press', {x: 3, y: 2}).state.place).toEqual(small.state.place);
	const reader = openHarbour();
	expect(point(reader, 'press', {x: 500, y: 500}).state).toEqual({
		...reader.state,
		notice: undefined,
		pending: undefined,
	});
});

test('while a reading grows, what is not read yet is pressed by the paragraph', () => {
	const {reading, end} = readingUpTo(2);
	const {state} = update(firstState(harbourArticle, {columns: 120, rows: 40}), {
		type: 'readingGrew',
		reading,
		end,
	});
	expect(click(readerOf(state), 'she said').sentence).toMatch(/^Lindqvist answered/);
});
