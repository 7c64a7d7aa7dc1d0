import {describe, expect, test} from 'vitest';
import {faultOf} from '../../../source/explorer/invariants.ts';
import {topOverlay} from '../../../source/explorer/state.ts';
import {update} from '../../../source/explorer/update.ts';
import {openHarbour, type Reader, readerOf} from '../harbour.ts';
import {items, opened, openOnShelf, openShelf, whenOpened} from '../shelf.ts';

const failing = (reader: Reader, id: string, message: string, input?: string) => {
	const {state, effects} = update(reader.state, {type: 'openingFailed', id, message, input});
	return readerOf(state, effects);
};

describe('where nothing is open yet', () => {
	test('the list is there, and Enter has what is chosen opened', () => {
		const reader = openShelf();
		expect(topOverlay(reader.state)?.kind).toBe('articles');
		const asked = reader.press('down enter');
		expect(asked.effects).toEqual([{type: 'open', id: 'i2'}]);
		expect(asked.state.overlays).toEqual([]);
		expect(asked.state.shelf.opening).toEqual({id: 'i2'});
	});

	test('commands that need an article say so', () => {
		const reader = openShelf().press('escape');
		for (const key of ['j', '}', 'G', '/', ']', 'm', '`', 'i', 's', 't', 'f', 'y', 'o', 'e', 'I', 'O']) {
			const pressed = reader.press(key);
			expect(pressed.state.notice, key).toBe('No article is open yet');
			expect(pressed.effects, key).toEqual([]);
		}
	});

	test('the program can be left, and its help read', () => {
		const reader = openShelf().press('escape');
		expect(reader.press('q').effects).toEqual([{type: 'quit'}]);
		expect(topOverlay(reader.press('?').state)?.kind).toBe('help');
		expect(topOverlay(reader.press(':').state)?.kind).toBe('palette');
	});

	test('Escape leads from what is being opened back to the list', () => {
		const cancelled = openShelf().press('down enter').press('escape');
		expect(cancelled.effects).toEqual([{type: 'cancelOpening'}]);
		expect(topOverlay(cancelled.state)).toMatchObject({kind: 'articles', selected: 1});
		expect(cancelled.state.shelf.opening).toBeUndefined();
	});

	test('but where there is only the one thing, it says the way out', () => {
		const only = openShelf(undefined, items.slice(0, 1));
		expect(only.state.overlays).toEqual([]);
		expect(only.state.shelf.opening).toEqual({id: 'i1'});
		const tried = only.press('escape');
		expect(tried.effects).toEqual([]);
		expect(tried.state.notice).toBe('There is nothing else to go to: q quits');
	});

	test('what cannot be opened is told in the list; the only thing ends the explorer', () => {
		const message = 'There is no page at this address (404).';
		const failed = failing(openShelf().press('down down enter'), 'i3', message);
		expect(failed.effects).toEqual([]);
		expect(topOverlay(failed.state)).toMatchObject({kind: 'articles', selected: 2});
		expect(failed.state.notice).toBe(`Cannot open “A page that is gone”: ${message}`);
		expect(failed.state.shelf.failures.get('i3')).toBe(message);
		const only = failing(openShelf(undefined, items.slice(2, 3)), 'i3', message, 'https://example.org/gone');
		expect(only.effects).toEqual([{type: 'fail', input: 'https://example.org/gone', message}]);
	});
});

test('the first article leaves the keys in the pane that was gone to while it was on its way', () => {
	const waiting = openShelf().press('down enter tab');
	expect(whenOpened(waiting, 'i2', opened('A page')).state.place.pane).toBe('actors');
	expect(whenOpened(openOnShelf().press('J alt-3'), 'i3', opened('A page')).state.place.pane).toBe('article');
});

describe('another article', () => {
	test('comes with J and K, from the one asked for last, so often as is said', () => {
		const reader = openOnShelf();
		expect(reader.press('J').effects).toEqual([{type: 'open', id: 'i3'}]);
		expect(reader.press('2 J').effects).toEqual([{type: 'open', id: 'i4'}]);
		expect(reader.press('J J').state.shelf.opening).toEqual({id: 'i4'});
		expect(reader.press('K').effects).toEqual([{type: 'open', id: 'i1'}]);
		expect(reader.press('9 J').state.shelf.opening).toEqual({id: 'i4'});
	});

	test('is not there behind the ends of the shelf', () => {
		const first = whenOpened(openOnShelf().press('K'), 'i1', opened('The storm in numbers'));
		expect(first.press('K').state.notice).toBe('The first of 4 articles');
		expect(first.press('K').effects).toEqual([]);
		const last = whenOpened(openOnShelf().press('J J'), 'i4', opened('Ferries'));
		expect(last.press('J').state.notice).toBe('The last of 4 articles');
	});

	test('is gone past where it cannot be opened, and the article on screen stays', () => {
		const failed = failing(openOnShelf().press('J'), 'i3', 'It is gone.');
		expect(failed.state.overlays).toEqual([]);
		expect(failed.state.notice).toContain('It is gone.');
		expect(failed.state.shelf.open).toBe('i2');
		expect(failed.press('J').effects).toEqual([{type: 'open', id: 'i4'}]);
		expect(failed.press('K').state.notice).toBe('This is the article on screen');
	});

	test('is opened beside the one on screen, with which all can be done meanwhile', () => {
		const reader = openOnShelf().press('J j j');
		expect(reader.sentence).toBe('“We will rebuild the quay,” Lindqvist said.');
		expect(reader.press('] i').state.overlays).toHaveLength(1);
		const went = update(reader.state, {
			type: 'openingWent',
			id: 'i3',
			progress: {done: 1, total: 40, unit: 'pages'},
		});
		expect(went.state.shelf.opening?.progress?.done).toBe(1);
		expect(went.state.place).toBe(reader.state.place);
	});

	test('takes the place of the one on screen as it was never read', () => {
		const before = openOnShelf().press('} m a G alt-2 enter u J');
		const after = whenOpened(before, 'i3', opened('A page', {file: 'page.txt'}));
		expect(faultOf(after.state)).toBeUndefined();
		const {article, file, marks, back, forward, place, reading, shelf, hidesUnsure} = after.state;
		expect([article.title, file]).toEqual(['A page', 'page.txt']);
		expect([marks, back, forward]).toEqual([{}, [], []]);
		expect(place).toMatchObject({cursor: 0, pane: 'article', filters: []});
		expect(reading).toEqual({status: 'pending'});
		expect([shelf.open, shelf.opening, [...shelf.seen]]).toEqual(['i3', undefined, ['i2', 'i3']]);
		expect(hidesUnsure).toBe(true);
	});

	test('closes what showed the one before, and leaves open what did not', () => {
		const search = whenOpened(openOnShelf().press('J / q'), 'i3', opened('A page'));
		expect(search.state.overlays).toEqual([]);
		const help = whenOpened(openOnShelf().press('J t ?'), 'i3', opened('A page'));
		expect(help.state.overlays.map(({kind}) => kind)).toEqual(['help']);
		expect(faultOf(help.state)).toBeUndefined();
		const list = whenOpened(openOnShelf().press('J A'), 'i3', opened('A page'));
		expect(list.state.overlays.map(({kind}) => kind)).toEqual(['articles']);
	});

	test('that is known is read at once; what was kept of it is there again', () => {
		const {reading} = openHarbour().state;
		if (reading.status !== 'ready') {
			throw new Error('The harbour has been read.');
		}

		const before = openShelf().press('down enter');
		const {state} = update(before.state, {
			type: 'articleOpened',
			id: 'i2',
			opened: {...opened(''), article: reading.reading.article, reading: reading.reading},
			kept: {cursor: reading.reading.article.text.indexOf('“Nobody'), top: 0, marks: {q: 0}, back: []},
		});
		expect(faultOf(state)).toBeUndefined();
		expect(readerOf(state).sentence).toBe('“Nobody else will,” she said.');
		expect(state.notice).toContain('Back at ¶4');
		expect(readerOf(state).press("' q").sentence).toMatch(/^Harbour vote/);
	});

	test('says what there is to know of how it was opened, in one line', () => {
		const warned = (...warnings: string[]) =>
			whenOpened(openOnShelf().press('J'), 'i3', opened('A page', {warnings})).state.notice;
		expect(warned('3 bytes could not be decoded')).toBe('3 bytes could not be decoded');
		expect(warned('One.', 'Two.', 'Three.')).toBe('One. (and 2 more)');
		expect(warned()).toBeUndefined();
	});

	test('is not wanted any more after Escape, or when the one on screen is asked for', () => {
		const cancelled = openOnShelf().press('J').press('escape');
		expect(cancelled.effects).toEqual([{type: 'cancelOpening'}]);
		expect(cancelled.state.overlays).toEqual([]);
		expect(cancelled.press('J').effects).toEqual([{type: 'open', id: 'i3'}]);
		const back = openOnShelf().press('J').press('K');
		expect(back.effects).toEqual([{type: 'cancelOpening'}]);
		expect(back.state.shelf.opening).toBeUndefined();
	});

	test('that was given up changes nothing when it fails or goes on all the same', () => {
		const {state} = openOnShelf().press('J').press('escape');
		expect(update(state, {type: 'openingFailed', id: 'i3', message: 'Gone.'})).toEqual({state, effects: []});
		const progress = {done: 1, unit: 'bytes'} as const;
		expect(update(state, {type: 'openingWent', id: 'i3', progress}).state).toBe(state);
	});
});

describe('a feed', () => {
	const entries = ['e1', 'e2', 'e3'].map(id => ({id, title: `Entry ${id}`}));
	const unfold = (reader: Reader, warnings: string[] = []) =>
		readerOf(
			update(reader.state, {type: 'itemsOpened', id: 'i3', opened: {kind: 'items', items: entries, warnings}})
				.state,
		);

	test('gives way to its entries, and the list opens on the first of them', () => {
		const {state} = unfold(openOnShelf().press('J'));
		expect(state.shelf.items.map(({id}) => id)).toEqual(['i1', 'i2', 'e1', 'e2', 'e3', 'i4']);
		expect(topOverlay(state)).toMatchObject({kind: 'articles', selected: 2});
		expect(state.shelf.open).toBe('i2');
		expect(faultOf(state)).toBeUndefined();
	});

	test('lets next and previous go through its entries', () => {
		const reader = unfold(openOnShelf().press('J')).press('escape');
		expect(reader.press('J').effects).toEqual([{type: 'open', id: 'e1'}]);
		expect(reader.press('3 J').effects).toEqual([{type: 'open', id: 'e3'}]);
	});

	test('says what there is to know of how it was opened', () => {
		expect(unfold(openOnShelf().press('J'), ['An entry was left out']).state.notice).toBe(
			'An entry was left out',
		);
	});

	test('comes over a help that is open', () => {
		const {state} = unfold(openShelf().press('down down enter ?'));
		expect(state.overlays.map(({kind}) => kind)).toEqual(['articles']);
		expect(faultOf(state)).toBeUndefined();
	});
});

test('where there is only the article, there are no others to go to', () => {
	for (const key of ['A', 'J', 'K']) {
		expect(openHarbour().press(key).state.notice, key).toBe('There is only this article');
	}
});
