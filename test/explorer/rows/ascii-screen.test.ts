import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {firstState} from '../../../source/explorer/first-state.ts';
import {bindings, contextOf} from '../../../source/explorer/keymap.ts';
import {press} from '../../../source/explorer/press.ts';
import {defaultSettings} from '../../../source/explorer/settings.ts';
import {type Size, type State, topOverlay} from '../../../source/explorer/state.ts';
import {update} from '../../../source/explorer/update.ts';
import {read} from '../../../source/reading/read.ts';
import {readRows} from '../panes/screen.tsx';

/*
An article of ASCII alone: whatever else is on its screen is a sign of ours.
*/
const article = articleFromPlainText(
	[
		'Harbour Vote Splits The Council Of Northhaven And Everybody In It',
		'By Cleo Moss',
		'Mayor Ada Lindqvist opened the meeting of the Northhaven Harbour Trust on Monday, 2 March 2026. "We will rebuild the quay," Lindqvist said.',
		'Councillor Bo Marsh disagreed. He called the plan "a costly dream" and said that Lindqvist had told him that the town owed 40 million crowns.',
		'Lindqvist reportedly answered that the state would pay. "Nobody else will," she said. Unemployment rose from 9.5 to 20 percent in Norway.',
		'The vote is between 3 and 7 April. Officials allegedly said that "Acme Shipping" would leave, and that about 1,200 jobs were at risk.',
	].join('\n\n'),
	'harbour.txt',
);
const reading = read(article);
const sizes: readonly Size[] = [
	{columns: 40, rows: 12},
	{columns: 60, rows: 20},
	{columns: 80, rows: 36},
	{columns: 120, rows: 40},
	{columns: 240, rows: 60},
];

function open(size: Size): State {
	const first = firstState(article, size, {...defaultSettings, isAscii: true}, 'harbour.txt');
	return update(first, {type: 'readingArrived', reading}).state;
}

function expectAscii(state: State): void {
	expect(readRows(state).join('\n')).toMatch(/^[\n\x20-\x7E]*$/);
}

const openings = [
	'j',
	'alt-2 j',
	'alt-3 j j j j',
	'z',
	'/',
	'" "',
	'@',
	'?',
	':',
	'alt-2 j a',
	'alt-3 j j i',
	's',
	't',
	'f',
	'f enter escape',
	'm a `',
	'm',
	'1 2',
	'u',
	'T',
	'<',
	'] ] ]',
	'y',
];

describe.each(sizes)('with ASCII alone, at $columns×$rows', size => {
	it.each(openings)('draws nothing else: %s', keys => {
		expectAscii(press(open(size), keys.split(' ')).state);
	});

	it('draws nothing else before, during and without a reading', () => {
		const first = firstState(article, size, {...defaultSettings, isAscii: true});
		expectAscii(first);
		const grown = update(first, {type: 'readingGrew', reading, end: 300}).state;
		for (const state of [grown, update(first, {type: 'readingFailed', message: 'the worker ended'}).state]) {
			expectAscii(state);
			expectAscii(press(state, ['alt-3']).state);
			expectAscii(press(state, ['t']).state);
			expectAscii(press(state, ['a']).state);
		}
	});

	it.runIf([40, 120].includes(size.columns))('draws nothing else in any entry of any list', () => {
		for (const keys of ['alt-2', 'alt-3', '/', '"', '#', '?', ':', 'a', 'i', 's', 't', 'f', '`']) {
			let state = press(open(size), [keys]).state;
			for (let steps = 0; steps < 12; steps++) {
				state = press(state, ['down']).state;
				expectAscii(state);
			}
		}
	});
});

it('draws nothing else wherever keys lead', () => {
	const key = fc.constantFrom(...new Set(bindings.flatMap(binding => binding.keys)), 'x', '7');
	fc.assert(
		fc.property(fc.constantFrom(...sizes), fc.array(key, {maxLength: 25}), (size, keys) => {
			let state = open(size);
			for (const name of keys) {
				state = press(state, [name]).state;
				expectAscii(state);
			}
		}),
		{numRuns: 60},
	);
});

it('says what is missing in a window that is too small', () => {
	expect(readRows(open({columns: 30, rows: 5}))).toEqual(['Pullquote needs 40x12 cells,', 'not 30x5.']);
	expect(readRows(open({columns: 8, rows: 1}))).toEqual(['Pullq...']);
});

it('shows the pane that has the keys by its frame, and every kind of actor by its sign', () => {
	const {state} = press(open({columns: 120, rows: 40}), ['alt-2', 'j']);
	expect(contextOf(state)).toBe('actors');
	expect(topOverlay(state)).toBeUndefined();
	const rows = readRows(state);
	expect(rows[1]).toMatch(/^\+- Article -+\+#= Actors - \d+ =+#$/);
	expect(rows.join('\n')).toMatch(/# {2}\* Ada Lindqvist +\d {2}[.:\-=+*#]{8,} #/);
	expect(rows.join('\n')).toMatch(/\* person {2}& organisation {2}\^ place/);
});

it('leaves the words of the article as they are', () => {
	const words = 'Mayor Zoë Ødegård said: “It’s over — for now…”';
	const first = firstState(articleFromPlainText(words, 'x.txt'), {columns: 120, rows: 40});
	const state = {...first, settings: {...first.settings, isAscii: true}};
	expect(readRows(state).join('\n')).toContain(words);
});
