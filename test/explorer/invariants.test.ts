import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Action} from '../../source/explorer/actions.ts';
import {firstState} from '../../source/explorer/first-state.ts';
import {faultOf} from '../../source/explorer/invariants.ts';
import {bindings} from '../../source/explorer/keymap.ts';
import {press} from '../../source/explorer/press.ts';
import type {State} from '../../source/explorer/state.ts';
import {createStore} from '../../source/explorer/store.ts';
import {update} from '../../source/explorer/update.ts';
import {
	doubtfulReading,
	harbourArticle,
	harbourReading,
	openHarbour,
	openUnread,
	readingUpTo,
} from './harbour.ts';
import {chaptered, items, opened, openOnShelf, openShelf} from './shelf.ts';

const paragraphCount = harbourArticle.paragraphs.length;
const searched = openHarbour().press('/').type('the').state;

describe('a broken state is told by what is wrong with it', () => {
	const {state} = openHarbour().press('j');
	const at = (place: Partial<State['place']>): State => ({...state, place: {...state.place, ...place}});
	const [box] = searched.overlays;
	const broken: readonly (readonly [name: string, state: State, said: string])[] = [
		['a cursor within a sentence', at({cursor: state.place.cursor + 1}), 'the place has its cursor at'],
		['a cursor behind the text', at({cursor: 1e6}), 'the place has its cursor at 1000000'],
		['a top outside of the text', at({top: -1}), 'the place has -1 at its top'],
		['a top that is no number', at({top: Number.NaN}), 'the place has NaN at its top'],
		['an actor that is not there', at({actor: 'a99'}), 'a99 chosen'],
		['a filter that is not there', at({filters: [{facet: 'actor', value: 's1'}]}), 's1 narrowed to'],
		[
			'a filter that is on twice',
			at({
				filters: [
					{facet: 'kind', value: 'direct'},
					{facet: 'kind', value: 'direct'},
				],
			}),
			'the filter direct put on twice',
		],
		['a fact that is not there', at({fact: 'a1'}), 'a1 chosen, which is no fact'],
		['a way back to nowhere', {...state, back: [{...state.place, cursor: 3}]}, 'place 0 to go back to'],
		[
			'a way forward to nowhere',
			{...state, forward: [{...state.place, top: 1e6}]},
			'place 0 to go forward to',
		],
		['a mark behind the text', {...state, marks: {a: 1e6}}, 'the mark a is at 1000000'],
		['a mark without a name', {...state, marks: {ab: 0}}, 'the mark ab is at 0'],
		['an aim behind the text', at({aim: 1e6}), 'the place aims at 1000000'],
		['a walk to nowhere', {...state, walkedTo: -5}, 'the walk led to -5'],
		['no window', {...state, size: {columns: 0, rows: 24}}, 'the window has 0×24 cells'],
		['lit words that are none', {...state, flash: [{start: 5, end: 5}]}, 'what is lit is at 5 to 5'],
		[
			'lit words out of order',
			{
				...state,
				flash: [
					{start: 8, end: 9},
					{start: 2, end: 4},
				],
			},
			'what is lit at 2 comes behind',
		],
		[
			'a hit that is none',
			{...state, search: {query: 'x', hits: [], current: 0}},
			'the hit gone to last is number 0 of 0',
		],
		[
			'a caret behind the query',
			{...searched, overlays: [{...box, caret: 4} as State['overlays'][number]]},
			'the caret is at 4 of 3',
		],
		[
			'a selected hit that is none',
			{...searched, overlays: [{...box, selected: -1} as State['overlays'][number]]},
			'the selected hit is number -1',
		],
		[
			'one overlay over itself',
			{...searched, overlays: [...searched.overlays, ...searched.overlays]},
			'two overlays',
		],
		[
			'a help with nothing chosen',
			{...state, overlays: [{kind: 'help', query: '', caret: 0, selected: -1}]},
			'the help has command -1 of',
		],
		[
			'another article’s reading',
			{...state, reading: {status: 'ready', reading: {...harbourReading, article: {...harbourArticle}}}},
			'the reading is another article’s',
		],
		[
			'a progress before what has been read',
			{...state, reading: {status: 'growing', ...readingUpTo(2), progress: 1, isStopped: false}},
			'the reading has come to 1',
		],
		[
			'hits without a reading',
			{...searched, reading: {status: 'pending'}, place: {cursor: 0, top: 0, pane: 'article', filters: []}},
			'there are hits without a reading',
		],
	];

	const shelved = openOnShelf().state;
	const onShelf: readonly (readonly [name: string, state: State, said: string])[] = [
		['an article of no shelf', {...shelved, shelf: {...shelved.shelf, open: 'x'}}, 'x stands on no shelf'],
		[
			'one that was never seen',
			{...shelved, shelf: {...shelved.shelf, seen: new Set()}},
			'not counted as seen',
		],
		[
			'the one on screen being opened',
			{...shelved, shelf: {...shelved.shelf, opening: {id: 'i2'}}},
			'i2 is on screen, and being opened',
		],
		['something known of no article', {...openShelf().state, marks: {a: 0}}, 'no article is open, but'],
		[
			'a choice behind the list’s end',
			{...shelved, overlays: [{kind: 'articles', query: 'ferries', caret: 0, selected: 1}]},
			'number 1 of 1 chosen',
		],
	];

	test.each([...broken, ...onShelf])('%s', (_, given, said) => {
		expect(faultOf(given)).toContain(said);
	});

	test('and a store that is to look for it throws', () => {
		const store = createStore(firstState(harbourArticle, {columns: 120, rows: 40}), () => {}, faultOf);
		store.dispatch({type: 'resize', size: {columns: 80, rows: 24}});
		expect(() => store.dispatch({type: 'resize', size: {columns: 0, rows: 0}})).toThrow('0×0');
	});
});

/** What can happen to the explorer, but for the reading. */
const anyStep: fc.Arbitrary<(state: State) => State> = fc.oneof(
	{weight: 12, arbitrary: fc.constantFrom(...new Set(bindings.flatMap(({keys}) => keys))).map(pressing)},
	{weight: 3, arbitrary: fc.constantFrom('a', 'e', 'q', 'x', 'y', '"', '@', '#', 'alt-j').map(pressing)},
	{
		weight: 3,
		arbitrary: fc
			.constantFrom('the', 'lindqvist', '40', '“', 'zz', 'é\u0301', '👩‍🚀 quay', 'a\nb\tc', ' ', '')
			.map(text => doing({type: 'type', text})),
	},
	{
		weight: 2,
		arbitrary: fc
			.record({columns: fc.integer({min: 1, max: 200}), rows: fc.integer({min: 1, max: 60})})
			.map(size => doing({type: 'resize', size})),
	},
	{weight: 1, arbitrary: fc.constant(doing({type: 'notify', notice: 'Too long'}))},
);

function pressing(key: string): (state: State) => State {
	return state => press(state, [key]).state;
}

function doing(action: Action): (state: State) => State {
	return state => update(state, action).state;
}

/** How a reading may arrive: at once, in parts, in parts that end too soon, or not at all. */
const anyReading: fc.Arbitrary<readonly Action[]> = fc
	.tuple(
		fc.subarray(Array.from({length: paragraphCount - 1}, (_, index) => index + 1)),
		fc.constantFrom<Action>(
			{type: 'readingArrived', reading: harbourReading},
			{type: 'readingArrived', reading: doubtfulReading},
			{type: 'readingFailed', message: 'made to fail'},
		),
	)
	.map(([counts, end]): Action[] => [
		...counts.flatMap((count): Action[] => {
			const part = readingUpTo(count);
			return [
				{type: 'readingGrew', ...part},
				{type: 'readOn', end: part.end + 1},
			];
		}),
		end,
	]);

test('no order of keys, pastes, sizes and parts of the reading breaks the state', () => {
	fc.assert(
		fc.property(
			anyReading,
			fc.array(fc.array(anyStep, {maxLength: 12}), {minLength: 1, maxLength: 12}),
			(reading, rounds) => {
				let {state} = openUnread();
				const steps = rounds.flatMap((round, index) => {
					const part = reading[index];
					return part === undefined ? round : [...round, doing(part)];
				});
				for (const step of steps) {
					state = step(state);
					expect(faultOf(state)).toBeUndefined();
				}
			},
		),
		{numRuns: 300},
	);
});

/** What may come of what is opened, at whatever time. */
const anyOutcome: fc.Arbitrary<(state: State) => State> = fc
	.tuple(fc.constantFrom(...items.map(({id}) => id), 'e1'), fc.nat(4))
	.map(([id, what]) => state => {
		const {shelf} = state;
		const own = shelf.opening?.id;
		const wanted = own ?? id;
		switch (what) {
			case 0:
				return update(state, {type: 'openingFailed', id: wanted, message: 'Gone.'}).state;
			case 1:
				return update(state, {type: 'openingWent', id: wanted, progress: {done: 1, unit: 'pages'}}).state;
			case 2:
				// Only what is wanted is told of.
				return own === undefined || own === 'i1' || shelf.items.length > 8
					? state
					: update(state, {
							type: 'itemsOpened',
							id: own,
							opened: {
								kind: 'items',
								warnings: [],
								items: [0, 1].map(number => ({id: `${own}.${number}`, title: `Entry ${number} of ${own}`})),
							},
						}).state;
			default: {
				if (own === undefined) {
					return state;
				}

				const isKnown = what === 3;
				const more = isKnown ? {article: harbourArticle, reading: harbourReading} : {article: chaptered};
				return update(state, {type: 'articleOpened', id: own, opened: opened('', more)}).state;
			}
		}
	});

test('nor does any order of articles that are opened, fail or turn out to be several, with keys between them', () => {
	fc.assert(
		fc.property(
			fc.boolean(),
			fc.array(fc.oneof({weight: 3, arbitrary: anyStep}, {weight: 1, arbitrary: anyOutcome}), {
				maxLength: 80,
			}),
			(isOpen, steps) => {
				let {state} = isOpen ? openOnShelf() : openShelf();
				for (const step of steps) {
					state = step(state);
					expect(faultOf(state)).toBeUndefined();
				}
			},
		),
		{numRuns: 200},
	);
});

test('nor does an article without words', () => {
	const empty = firstState({...harbourArticle, text: '', paragraphs: []}, {columns: 80, rows: 24});
	fc.assert(
		fc.property(fc.array(anyStep, {maxLength: 40}), steps => {
			let state = empty;
			for (const step of steps) {
				state = step(state);
				expect(faultOf(state)).toBeUndefined();
			}
		}),
	);
});
