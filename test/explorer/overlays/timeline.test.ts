import {describe, expect, test} from 'vitest';
import {chosenEntry} from '../../../source/explorer/commands/items.ts';
import {firstState} from '../../../source/explorer/first-state.ts';
import {update} from '../../../source/explorer/update.ts';
import type {Reading} from '../../../source/reading/reading.ts';
import {readingOf} from '../../support/reading.ts';
import {openDoubtful, type Reader, readerOf} from '../harbour.ts';
import {readRows} from '../panes/screen.tsx';

const text = [
	'Floods close the bridge',
	'On Friday it will open, said Ada Okonjo, the mayor. It was built in 1931.',
	'On Monday the water rose by 40 centimetres. Some 600 families left.',
].join('\n');

const made = readingOf(text, {
	actors: [{name: 'Ada Okonjo'}],
	statements: [
		{
			kind: 'indirect',
			source: 'Ada Okonjo',
			cue: 'said',
			content: ['On Friday it will open'],
			speaker: 'Ada Okonjo',
		},
	],
	times: ['On Friday', '1931', 'On Monday'],
	figures: [
		{words: '40 centimetres', value: 40, unit: 'centimetre'},
		{words: '600', value: 600, of: 'families'},
	],
});

const days = [['2022-03-04'], ['1931-01-01', '1931-12-31'], ['2022-02-28']];

const reading: Reading = {
	...made,
	article: {...made.article, published: '2022-03-02'},
	times: made.times.map((time, index) => {
		const [from = '', to = from] = days[index] ?? [];
		return {...time, from, to};
	}),
};

function open(columns: number, rows: number): Reader {
	const {state} = update(firstState(reading.article, {columns, rows}), {type: 'readingArrived', reading});
	return readerOf(state).press('t');
}

/** The rows inside the frame, without blanks at their ends and empty ones. */
function inside({state}: Reader): string[] {
	const rows = readRows(state);
	const left = rows.map(row => row.indexOf('┏')).find(index => index >= 0) ?? 0;
	return rows
		.filter(row => row[left] === '┃')
		.map(row => row.slice(left + 1, -1).trimEnd())
		.filter(row => row !== '');
}

describe('the timeline', () => {
	test('in a wide window: days, place, words in their sentence, and who says it, a row for each', () => {
		expect(inside(open(200, 60))).toEqual([
			' 1931',
			'▸ 1931                    ¶2  It was built in 1931.',
			' 2022',
			'  2022-02-28              ¶3  On Monday the water rose by 40 centimetres.',
			'    40 centimetres        ¶3  On Monday the water rose by 40 centimetres.',
			'  2022-03-02 · published',
			'  2022-03-04              ¶2  On Friday it will open, said Ada Okonjo, the mayor.   Ada Okonjo',
			' Without a day',
			'  600                     ¶3  Some 600 families left.',
		]);
	});

	test('in a narrow one two rows for each', () => {
		expect(inside(open(120, 40)).slice(0, 7)).toEqual([
			' 1931',
			'▸ 1931 · ¶2',
			'    It was built in 1931.',
			' 2022',
			'  2022-02-28 · ¶3',
			'    On Monday the water rose by 40 centimetr…',
			'    40 centimetres · ¶3',
		]);
	});

	test('t turns it to the order of the text and back, and what is chosen stays chosen', () => {
		const friday = open(120, 40).press('j j j j');
		expect(chosenEntry(friday.state)?.id).toBe('t1');
		const turned = friday.press('t');
		expect(inside(turned).slice(0, 3)).toEqual([
			'  2022-03-02 · published',
			'▸ 2022-03-04 · ¶2 · Ada Okonjo',
			'    On Friday it will open, said Ada Okonjo,…',
		]);
		expect(turned.flash).toEqual(['On Friday']);
		expect(inside(turned.press('tab'))).toEqual(inside(friday));
	});

	test('} and { go from year to year', () => {
		const ids = ['}', '} }', '} } {'].map(keys => chosenEntry(open(120, 40).press(keys).state)?.id);
		expect(ids).toEqual(['t3', 'f2', 't3']);
	});

	test('the day of publication leads nowhere, and says so', () => {
		const published = open(120, 40).press('j j j');
		expect(chosenEntry(published.state)?.id).toBe('published');
		expect(published.press('enter').state.notice).toBe('This leads nowhere');
		expect(published.press('y').state.notice).toBe('Nothing to copy here');
	});

	test('y copies the sentence of what is chosen', () => {
		const effect = open(120, 40).press('y').effects[0];
		expect(effect).toEqual({type: 'copy', text: expect.stringMatching(/^It was built in 1931\.\n— /)});
	});

	test('tells how many unsure figures it leaves out where these are hidden', () => {
		expect(readRows(openDoubtful().press('t').state).join('')).toContain('40 million crowns ? · ¶3');
		const hidden = readRows(openDoubtful().press('u t').state).join('');
		expect(hidden).not.toContain('million crowns ?');
		expect(hidden).toContain('1/2  1 unsure hidden');
	});

	test('an article without times and figures says so', () => {
		const nothing = readingOf('Nothing at all.');
		const {state} = update(firstState(nothing.article, {columns: 80, rows: 24}), {
			type: 'readingArrived',
			reading: nothing,
		});
		expect(readRows(readerOf(state).press('t').state).join('')).toContain(
			'No times and no figures in this article',
		);
	});
});
