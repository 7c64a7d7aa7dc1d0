import {describe, expect, test} from 'vitest';
import {firstState} from '../../source/explorer/first-state.ts';
import {bindings, type CommandKeys, createKeymap, rebind} from '../../source/explorer/keymap.ts';
import {rememberedOf, withRemembered} from '../../source/explorer/remembered.ts';
import {defaultSettings} from '../../source/explorer/settings.ts';
import {inTurn} from '../../source/explorer/shown-key.ts';
import type {State} from '../../source/explorer/state.ts';
import {update} from '../../source/explorer/update.ts';
import {
	doubtfulReading,
	harbourArticle,
	harbourReading,
	openHarbour,
	type Reader,
	readerOf,
	readingUpTo,
} from './harbour.ts';
import {readRows} from './panes/screen.tsx';

const size = {columns: 120, rows: 40};

function firstWith(keys: CommandKeys): State {
	const keymap = createKeymap(rebind(bindings, keys));
	return firstState(harbourArticle, size, {...defaultSettings, keymap});
}

/** The article as read, with other keys for some commands. */
function openWith(keys: CommandKeys, reading = harbourReading): Reader {
	return readerOf(update(firstWith(keys), {type: 'readingArrived', reading}).state);
}

/** With those keys given, and without any. */
const both = (keys: CommandKeys): readonly [CommandKeys, CommandKeys] => [
	keys,
	Object.fromEntries(Object.keys(keys).map(command => [command, []])),
];

const screenOf = ({state}: Reader) => readRows(state).join('\n');

describe('what names a key names the one in force, and goes without where there is none', () => {
	test('how a reading that was stopped goes on', () => {
		const [other, none] = both({'reading.toggle': ['ctrl-x']});
		const stopped = (keys: CommandKeys) => {
			const {reading, end} = readingUpTo(2);
			const growing: State = {
				...firstWith(keys),
				reading: {status: 'growing', reading, end, progress: end, isStopped: false},
			};
			return update(growing, {type: 'command', command: 'reading.toggle'}).state.notice;
		};

		expect(stopped({})).toBe('Stopped reading: x goes on');
		expect(stopped(other)).toBe('Stopped reading: Ctrl-x goes on');
		expect(stopped(none)).toBe('Stopped reading');
	});

	test('how the unsure is shown again', () => {
		const [other, none] = both({'unsure.toggle': ['right']});
		const hidden = (keys: CommandKeys, reading = doubtfulReading) => {
			const {state} = openWith({...keys, 'pane.next': ['tab']}, reading);
			return readerOf(update(state, {type: 'command', command: 'unsure.toggle'}).state);
		};

		expect(screenOf(hidden(other))).toMatch(/─ → shows 1 unsure ─/u);
		expect(screenOf(hidden(none))).toMatch(/─ 1 unsure hidden ─/u);
		const allUnsure = {
			...doubtfulReading,
			actors: doubtfulReading.actors.map(actor => ({...actor, confidence: 0.1})),
		};
		expect(screenOf(hidden(other, allUnsure))).toContain('All actors here are unsure: → shows them.');
		expect(screenOf(hidden(none, allUnsure))).toContain('All actors here are unsure.');
		const {state} = hidden(other, allUnsure);
		const inAscii = readerOf({...state, settings: {...state.settings, isAscii: true}});
		expect(screenOf(inAscii)).not.toContain('→');
	});

	test('how filters are taken off', () => {
		const [other, none] = both({back: ['-'], 'filters.clear': ['ctrl-y']});
		const filtered = (keys: CommandKeys, count: number) => {
			const {state} = openHarbour().press(count === 1 ? 'alt-2 enter' : 'f enter j j j j j enter escape');
			expect(state.place.filters).toHaveLength(count);
			const {settings} = firstWith(keys);
			return screenOf(readerOf({...state, settings}));
		};

		expect(filtered(other, 1)).toContain(' - shows all ');
		expect(filtered(other, 2)).toContain(' - takes one off  Ctrl-y all ');
		expect(filtered({back: []}, 1)).toContain(' F shows all ');
		expect(filtered({back: []}, 2)).toContain(' F shows all ');
		expect(filtered({'filters.clear': []}, 2)).toMatch(/ Esc takes one off [─━]/u);
		expect(filtered(none, 2)).not.toMatch(/shows all|takes one off|takes the last/u);
	});

	test('what can be done first where a command can do nothing', () => {
		const [other, none] = both({'search.everything': ['ctrl-f'], 'search.actors': ['A']});
		expect(openWith(other).press('n').state.notice).toBe('No search yet: Ctrl-f begins one');
		expect(openWith(none).press('n').state.notice).toBe('No search yet');
		expect(openWith(other).press(')').state.notice).toBe('Choose an actor first: A');
		expect(openWith(none).press(')').state.notice).toBe('Choose an actor first');
	});

	test('where pasted text goes', () => {
		const [other, none] = both({'search.everything': ['ctrl-f']});
		const pasted = (keys: CommandKeys) =>
			update(openWith(keys).state, {type: 'type', text: 'quay'}).state.notice;
		expect(pasted(other)).toBe('To look for pasted text: Ctrl-f first, then paste');
		expect(pasted(none)).toBe('Text can be pasted into the search box: open that first');
	});

	test('how a view is closed, in the help over it', () => {
		const [other, none] = both({'map.close': ['Q'], 'items.close': ['X']});
		const help = (keys: CommandKeys, view: string) =>
			screenOf(openWith(keys).press(`${view} ?`).type('next q'));
		expect(help(other, 's')).toContain('Not in a view: Q closes it');
		expect(help(other, 't')).toContain('Not in a view: X closes it');
		expect(help(none, 's')).toMatch(/Not in a view *[┃║│]/u);
	});

	test('marks', () => {
		const [other, none] = both({'mark.set': ['M'], 'places.remove': ['-']});
		const named = {'mark.set': ['alt-m']};
		expect(openWith(other).press("' x").state.notice).toBe('No mark x: Ma makes one of the name a');
		expect(openWith(named).press("' x").state.notice).toBe('No mark x: Alt-m a makes one of the name a');
		expect(openWith(none).press("' x").state.notice).toBe('No mark x');
		expect(screenOf(openWith(other).press('`'))).toContain('Nothing yet: Ma marks a sentence');
		expect(screenOf(openWith(none).press('`'))).toMatch(/Nothing yet *[┃║│]/u);
		expect(screenOf(openWith(other).press('M a `'))).toContain(' - takes a mark away ');
		expect(screenOf(openWith({'places.remove': []}).press('m a `'))).not.toContain('takes a mark away');
	});

	test('how far', () => {
		const [other, none] = both({'cursor.percent': ['p']});
		expect(openWith(other).press('p').state.notice).toBe('How far? 50p goes to the middle');
		const unbound = update(openWith(none).state, {type: 'command', command: 'cursor.percent'}).state;
		expect(unbound.notice).toBe('How far?');
	});

	test('the way back to the beginning, and to earlier searches', () => {
		const kept = rememberedOf(openHarbour().press('G').state);
		const [other, none] = both({'mark.go': ['ctrl-g'], 'searchBox.up': ['alt-k']});
		expect(withRemembered(firstWith(other), kept).notice).toBe("Back at ¶5; Ctrl-g ' goes to the beginning");
		expect(withRemembered(firstWith(none), kept).notice).toBe('Back at ¶5');
		const box = (keys: CommandKeys) => openWith(keys).press('/').type('quay').press('enter /');
		expect(screenOf(box(other))).toContain(' Alt-k earlier search ');
		expect(screenOf(box(none))).not.toContain('earlier search');
		expect(screenOf(box(other).press('alt-k'))).toContain('search 1 of 1  Alt-k older  ↓ newer');
	});
});

test.each([
	['m', 'a', 'ma'],
	['50', '%', '50%'],
	['Alt-m', 'a', 'Alt-m a'],
	['50', 'Ctrl-p', '50 Ctrl-p'],
])('%s and %s are pressed as %s', (first, second, together) => {
	expect(inTurn(first, second)).toBe(together);
});
