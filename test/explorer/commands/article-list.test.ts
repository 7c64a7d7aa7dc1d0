import {describe, expect, test} from 'vitest';
import {shelfEntries} from '../../../source/explorer/shelf-entries.ts';
import {topOverlay} from '../../../source/explorer/state.ts';
import {update} from '../../../source/explorer/update.ts';
import {type Reader, readerOf} from '../harbour.ts';
import {readRows} from '../panes/screen.tsx';
import {items, openOnShelf, openShelf} from '../shelf.ts';

const listed = ({state}: Reader) => {
	const overlay = topOverlay(state);
	return overlay?.kind === 'articles'
		? shelfEntries(state, overlay.query).items.map(({id}) => id)
		: undefined;
};

describe('the list of articles', () => {
	test('opens on the article on screen, and closes without a trace', () => {
		const reader = openOnShelf().press('j A');
		expect(topOverlay(reader.state)).toMatchObject({kind: 'articles', selected: 1, query: ''});
		const closed = reader.press('escape');
		expect(closed.effects).toEqual([]);
		expect(closed.state.overlays).toEqual([]);
		expect(closed.sentence).toBe('Mayor Ada Lindqvist opened the meeting on Monday.');
	});

	test('is narrowed by a few letters, mistyped ones too, of the title and what stands behind it', () => {
		const reader = openOnShelf().press('A');
		expect(listed(reader.type('ferreis'))).toEqual(['i4']);
		expect(listed(reader.type('courier'))).toEqual(['i1']);
		expect(listed(reader.type('the storm'))).toEqual(['i1']);
		expect(listed(reader.type('zzzz'))).toEqual([]);
		expect(listed(reader.type('zzzz').press('ctrl-u'))).toHaveLength(items.length);
	});

	test('moves with the arrows and with Ctrl-n and Ctrl-p, up to its ends', () => {
		const reader = openShelf();
		const selected = (keys: string) => topOverlay(reader.press(keys).state);
		expect(selected('down ctrl-n')).toMatchObject({selected: 2});
		expect(selected('down ctrl-n up ctrl-p up')).toMatchObject({selected: 0});
		expect(selected('pageDown')).toMatchObject({selected: 3});
		expect(selected('pageDown pageUp')).toMatchObject({selected: 0});
	});

	test('opens nothing where nothing is found, and says so', () => {
		const tried = openShelf().type('zzzz').press('enter');
		expect(tried.effects).toEqual([]);
		expect(tried.state.notice).toBe('No article is called that');
		expect(topOverlay(tried.state)?.kind).toBe('articles');
	});

	test('closes on the article on screen without opening it again', () => {
		const chosen = openOnShelf().press('A enter');
		expect(chosen.effects).toEqual([]);
		expect(chosen.state.overlays).toEqual([]);
		expect(chosen.state.notice).toBe('This is the article on screen');
	});

	test('takes a row that is pressed, and opens it when it is pressed twice', () => {
		const reader = openShelf();
		const y = readRows(reader.state).findIndex(row => row.includes('Ferries'));
		const once = update(reader.state, {type: 'mouse', kind: 'press', x: 10, y});
		expect(topOverlay(once.state)).toMatchObject({selected: 3});
		const twice = update(once.state, {type: 'mouse', kind: 'doublePress', x: 10, y});
		expect(twice.effects).toEqual([{type: 'open', id: 'i4'}]);
		const wheel = update(reader.state, {type: 'mouse', kind: 'wheelDown', x: 10, y});
		expect(topOverlay(wheel.state)).toMatchObject({selected: 1});
	});

	test('lets go of an empty line as of itself', () => {
		expect(openShelf().type('a').press('backspace backspace').state.overlays).toEqual([]);
	});

	test('is reached from the palette', () => {
		const chosen = openOnShelf().press(':').type('all articles').press('enter');
		expect(topOverlay(chosen.state)?.kind).toBe('articles');
		expect(readerOf(chosen.state).press('down enter').effects).toEqual([{type: 'open', id: 'i3'}]);
	});
});
