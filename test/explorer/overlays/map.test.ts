import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {firstState} from '../../../source/explorer/first-state.ts';
import {faultOf} from '../../../source/explorer/invariants.ts';
import {storyMap} from '../../../source/explorer/overlays/map.ts';
import {topOverlay} from '../../../source/explorer/state.ts';
import {appearancesOf} from '../../../source/explorer/story-map.ts';
import {createTheme} from '../../../source/explorer/themes/theme.ts';
import {update} from '../../../source/explorer/update.ts';
import {read} from '../../../source/reading/read.ts';
import type {Reading} from '../../../source/reading/reading.ts';
import {widthCells} from '../../../source/terminal/cells.ts';
import {arbitraryReading} from '../../support/arbitrary-reading.ts';
import {harbourReading, openDoubtful, openHarbour, type Reader, readerOf, readingUpTo} from '../harbour.ts';
import {drawRows, readRows} from '../panes/screen.tsx';
import {plain} from '../rows/ansi.ts';

const large = {columns: 120, rows: 40};
const small = {columns: 40, rows: 12};

function open(reading: Reading, size = large): Reader {
	return readerOf(update(firstState(reading.article, size), {type: 'readingArrived', reading}).state);
}

/** Without what Ada Lindqvist says in the second paragraph, so that she only appears there. */
const quieter: Reading = {
	...harbourReading,
	statements: harbourReading.statements.filter(({id}) => id !== 's1'),
};

describe('the story map', () => {
	test('shows who appears and who speaks where, and the words under its cursor', () => {
		expect(readRows(open(quieter).press('s w').state).slice(1, 7)).toEqual([
			expect.stringMatching(/^┏━ Story map · 5 paragraphs ━+┓$/),
			expect.stringMatching(/^┃ {16}1 {2}¶2 3 {2}4 {2}5 +┃$/),
			expect.stringMatching(/^┃▸Ada Lindqvist {2}· {2}○ {2}· {2}● {2}· +┃$/),
			expect.stringMatching(/^┃ Bo Marsh {7}· {2}· {2}● {2}· {2}· +┃$/),
			expect.stringMatching(/^┃ ¶2 · appears · Ada Lindqvist +┃$/),
			expect.stringMatching(
				/^┃ Mayor Ada Lindqvist opened the meeting on Monday\. “We will rebuild the quay,” Lindqvist +┃$/,
			),
		]);
		expect(readRows(open(quieter).press('s').state)[38]).toMatch(/^┗━ ○ appears {2}● speaks ━+┛$/);
	});

	test('reverses the cell under its cursor, and marks the mention', () => {
		const rows = drawRows(open(quieter).press('s w').state);
		expect(rows[3]).toMatch(/\[7m○/);
		expect(rows[6]).toMatch(/\[4mAda Lindqvist/);
		expect(drawRows(openHarbour(large).press('s w').state)[6]).toMatch(/\[1m“We will rebuild the quay,”/);
	});

	test('fits the least screen: the same rows, cut', () => {
		expect(readRows(openHarbour(small).press('s w').state).slice(1, 11)).toEqual([
			'┏━ Story map · 5 paragraphs ━━━━━━━━━━━┓',
			'┃               1  ¶2 3  4  5          ┃',
			'┃▸Ada Lindqvi…  ·  ●  ·  ●  ·          ┃',
			'┃ Bo Marsh      ·  ·  ●  ·  ·          ┃',
			'┃ ¶2 · speaks · Ada Lindqvist          ┃',
			'┃ Mayor Ada Lindqvist opened the       ┃',
			'┃ meeting on Monday. “We will rebuild  ┃',
			'┃ the quay,” Lindqvist said.           ┃',
			'┃                                      ┃',
			'┗━ ○ appears  ● speaks ━━━━━━━━━━━━━━━━┛',
		]);
	});

	test('leaves out what is hidden as unsure, actors and statements', () => {
		const shown = (reader: Reader) =>
			readRows(reader.press('s').state).filter(row => /[·○●] {2}[·○●]/.test(row));
		expect(shown(openDoubtful())).toHaveLength(2);
		expect(shown(openDoubtful().press('u'))).toEqual([expect.stringMatching(/Ada Lindqvist/)]);
	});

	test('marks nothing in paragraphs that have not been read', () => {
		const {state} = update(firstState(harbourReading.article, large), {
			type: 'readingGrew',
			...readingUpTo(2),
		});
		expect(readRows(readerOf(state).press('s').state)[3]).toMatch(/^┃▸Ada Lindqvist {2}· {2}● +┃$/);
	});

	test('says that nobody is named, and still leads through the paragraphs', () => {
		const nobody = read(articleFromPlainText('It rained.\n\nIt rained again.', 'rain.txt'));
		const reader = open(nobody).press('s');
		expect(readRows(reader.state).join('\n')).toContain('Nobody is named in this article.');
		expect(reader.press('l enter').sentence).toBe('It rained again.');
	});

	test('is not the facts’: filters leave it as it is', () => {
		const rows = (keys: string) => readRows(openHarbour().press(keys).state).slice(1, 6);
		expect(rows('f space escape s')).toEqual(rows('s'));
	});
});

describe('a long article', () => {
	const names = Array.from(
		{length: 30},
		(_, index) => `Mayor Ada ${'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜÉ'[index]}lston`,
	);
	const text = Array.from({length: 300}, (_, index) => `${names[index % 30]} opened meeting ${index}.`);
	const reading = read(articleFromPlainText(text.join('\n\n'), 'long.txt'));

	test('has several paragraphs a column, and says how many', () => {
		const rows = readRows(open(reading).press('s').state);
		expect(rows[1]).toMatch(/Story map · 300 paragraphs, 3 a column/);
		expect(rows[2]).toMatch(/^┃ +¶1 +16 +31 .* 286 +┃$/);
		expect(rows.join('\n')).toMatch(/¶1 \(1–3\) · appears in 1 of 3 · Ada/);
	});

	test('shows the actors around the cursor, and which of them these are', () => {
		const legend = (keys: string) => readRows(open(reading, small).press(keys).state)[10];
		const count = reading.actors.length;
		expect(legend('s')).toMatch(new RegExp(`^┗━ 1–4 of ${count} {2}◦○ appears {2}•● speaks ━`));
		expect(legend('s G')).toMatch(new RegExp(`^┗━ ${count - 3}–${count} of ${count} `));
	});

	test('tells columns with little from those with more', () => {
		const more = [...text, ...Array.from({length: 60}, () => `${names[0]} opened the meeting again.`)];
		const often = read(articleFromPlainText(more.join('\n\n'), 'often.txt'));
		const row = readRows(open(often).press('s').state).find(each => each.includes('▸')) ?? '';
		expect(row).toMatch(/◦·+◦.*○○○○ +┃$/);
	});
});

test('any reading has a map whose rows are as wide as its frame, at any size', () => {
	const theme = createTheme(0);
	fc.assert(
		fc.property(
			arbitraryReading,
			fc.integer({min: 40, max: 130}),
			fc.integer({min: 12, max: 40}),
			fc.array(fc.constantFrom('l', 'h', 'j', 'k', 'w', 'b', '$', 'G', 'ctrl-d'), {maxLength: 6}),
			(reading, columns, rows, keys) => {
				const {state} = open(reading, {columns, rows}).press(['s', ...keys].join(' '));
				const overlay = topOverlay(state);
				if (overlay?.kind !== 'map') {
					throw new Error('The map is not open.');
				}

				expect(faultOf(state)).toBeUndefined();
				const drawing = storyMap(state, overlay, {x: 0, y: 1, width: columns, height: rows - 2}, theme);
				expect(drawing.rows.length).toBeLessThanOrEqual(rows - 4);
				expect(new Set(drawing.rows.map(row => widthCells(plain(row))))).toEqual(new Set([columns - 2]));
			},
		),
		{numRuns: 100},
	);
});

test('an actor appears where it is mentioned or speaks, and nowhere else', () => {
	fc.assert(
		fc.property(arbitraryReading, reading => {
			const {state} = open(reading);
			const {paragraphs} = reading.article;
			for (const actor of reading.actors) {
				const {paragraphs: where, first, speaks} = appearancesOf(state, actor);
				const mentioned = actor.mentions.map(({start}) =>
					paragraphs.findLastIndex(paragraph => paragraph.start <= start),
				);
				const silent = where.filter((_, index) => !speaks[index]);
				expect(silent.every(paragraph => mentioned.includes(paragraph))).toBe(true);
				expect(mentioned.filter(at => at >= 0).every(at => where.includes(at))).toBe(true);
				expect(where).toEqual(where.toSorted((a, b) => a - b));
				expect(first.every(({start, end}) => start < end)).toBe(true);
			}
		}),
		{numRuns: 100},
	);
});
