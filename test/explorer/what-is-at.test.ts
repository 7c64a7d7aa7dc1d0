import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {firstState} from '../../source/explorer/first-state.ts';
import {faultOf} from '../../source/explorer/invariants.ts';
import {paneTitles} from '../../source/explorer/panes/header.ts';
import {press} from '../../source/explorer/press.ts';
import {showKey} from '../../source/explorer/shown-key.ts';
import {type State, topOverlay} from '../../source/explorer/state.ts';
import {update} from '../../source/explorer/update.ts';
import {type Target, whatIsAt} from '../../source/explorer/what-is-at.ts';
import {openHarbour} from './harbour.ts';
import {readRows} from './panes/screen.tsx';

const size = fc.record({
	columns: fc.constantFrom(40, 50, 63, 80, 90, 100, 120, 150, 200),
	rows: fc.constantFrom(12, 16, 20, 30, 40),
});

const keys = fc.array(
	fc.constantFrom(
		...[
			'j',
			'k',
			'}',
			'G',
			'enter',
			'tab',
			'l',
			'z',
			'u',
			']',
			'/',
			't',
			'h',
			'e',
			'f',
			'space',
			'escape',
			'a',
			'i',
		],
		...['?', ':', 's', 'down', 'up', '"', 'pageDown', '<', 'm', 'q', '3'],
	),
	{maxLength: 12},
);

const wheel = fc.array(fc.record({isDown: fc.boolean(), x: fc.nat({max: 199}), y: fc.nat({max: 39})}), {
	maxLength: 4,
});

/** How a reader of the small article comes to a state, by keys and wheel. */
const way = fc.record({size, keys, wheel});
type Way = typeof way extends fc.Arbitrary<infer Value> ? Value : never;

function stateAfter({size: {columns, rows}, keys: pressed, wheel: turns}: Way): State {
	return turns.reduce<State>(
		(now, {isDown, x, y}) => update(now, {type: 'mouse', kind: isDown ? 'wheelDown' : 'wheelUp', x, y}).state,
		press(openHarbour({columns, rows}).state, pressed).state,
	);
}

type Seen = {readonly x: number; readonly y: number; readonly target: Target};

/** All cells of some rows, or every so many of them. */
function cellsIn(of: State, rows: readonly number[], step: number): Seen[] {
	return rows.flatMap(y =>
		Array.from({length: Math.ceil(of.size.columns / step)}, (_, index) => {
			const x = index * step;
			return {x, y, target: whatIsAt(of, {x, y})};
		}),
	);
}

const rowsOf = ({size: {rows}}: State) => Array.from({length: rows}, (_, y) => y);

/** Which item that is, wherever it was pressed. */
function itemOf(target: Target): string {
	return target.kind === 'item' || target.kind === 'overlayItem'
		? `${target.kind} ${target.index}`
		: target.kind;
}

/** Which item a press has chosen: that itself; for a heading in an overlay the entry that was chosen instead. */
function chosenItem(after: State, pressed: Target): string {
	const overlay = topOverlay(after);
	return pressed.kind === 'overlayItem' && overlay !== undefined && 'selected' in overlay
		? `overlayItem ${overlay.selected}`
		: itemOf(pressed);
}

describe('what is found in a cell is what the screen shows there', () => {
	test('in the article, to the letter', () => {
		fc.assert(
			fc.property(way, how => {
				const of = stateAfter(how);
				const rows = readRows(of);
				for (const {x, y, target} of cellsIn(of, rowsOf(of), 7)) {
					const shown = rows[y]?.[x];
					if (target.kind === 'text' && shown !== undefined && /\p{L}/u.test(shown)) {
						expect(of.article.text[target.offset]).toBe(shown);
					}
				}
			}),
			{numRuns: 25},
		);
	});

	test('in the lists and overlays: what is pressed is what has the mark', () => {
		fc.assert(
			fc.property(way, fc.nat(), (how, number) => {
				const of = stateAfter(how);
				const wanted = topOverlay(of) === undefined ? 'item' : 'overlayItem';
				const cells = cellsIn(of, rowsOf(of), 7).filter(({target}) => target.kind === wanted);
				const cell = cells[number % cells.length];
				fc.pre(cell !== undefined);
				const after = update(of, {type: 'mouse', kind: 'press', x: cell.x, y: cell.y}).state;
				const rows = readRows(after);
				const marked = rows.flatMap((row, y) =>
					[...row.matchAll(/▸/gu)].map(({index}) => itemOf(whatIsAt(after, {x: index, y}))),
				);
				expect(marked, rows.join('\n')).toContain(chosenItem(after, cell.target));
			}),
			{numRuns: 100},
		);
	});

	test('in the first row and the last', () => {
		fc.assert(
			fc.property(way, how => {
				const of = stateAfter(how);
				const rows = readRows(of);
				const shown = new Map<string, string>();
				for (const {x, y, target} of cellsIn(of, [0, of.size.rows - 1], 1)) {
					const name = nameOf(target);
					if (name !== undefined) {
						shown.set(name, (shown.get(name) ?? '') + (rows[y]?.[x] ?? ''));
					}
				}

				for (const [name, text] of shown) {
					const seen = text.replace(/^[ [](.*?)\]?$/u, '$1').replace(/…$/u, '');
					expect(name.startsWith(seen.trimEnd()), `${name}: ${text}`).toBe(true);
				}
			}),
			{numRuns: 25},
		);

		function nameOf(target: Target): string | undefined {
			switch (target.kind) {
				case 'tab':
					return `${paneTitles[target.tab]}`;
				case 'key':
					return `${showKey(target.row.keys[0] ?? '')} ${target.row.label}`;
				default:
					return undefined;
			}
		}
	});
});

test('whatever is pressed wherever leads to a sound state', () => {
	const events = fc.array(
		fc.record({
			kind: fc.constantFrom('press', 'doublePress', 'wheelUp', 'wheelDown'),
			x: fc.nat({max: 210}),
			y: fc.nat({max: 45}),
		}),
		{maxLength: 20},
	);
	fc.assert(
		fc.property(way, events, (how, all) => {
			let now = stateAfter(how);
			for (const event of all) {
				now = update(now, {type: 'mouse', ...event}).state;
				expect(faultOf(now)).toBeUndefined();
			}
		}),
		{numRuns: 100},
	);
});

test('letters of two cells and of several code points are found in all their cells', () => {
	const text = '東京 said é 👩‍👩‍👧 today.';
	const article = {
		name: 'wide.txt',
		title: '',
		text,
		paragraphs: [{start: 0, end: text.length}],
		isHardWrapped: false,
	};
	const of = firstState(article, {columns: 60, rows: 12});
	const [y, x] = [2, 3];
	const found = Array.from({length: 20}, (_, cell) => whatIsAt(of, {x: x + cell, y}));
	const offsets = found.map(target => (target.kind === 'text' ? target.offset : undefined));
	const family = text.indexOf('👩');
	expect(offsets.slice(0, 5)).toEqual([0, 0, 1, 1, 2]);
	expect(offsets.slice(10, 15)).toEqual([
		text.indexOf('é'),
		text.indexOf('é') + 'é'.length,
		family,
		family,
		family + 8,
	]);
});
