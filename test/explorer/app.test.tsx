import {stripVTControlCharacters} from 'node:util';
import {render} from 'ink-testing-library';
import {afterEach, describe, expect, test, vi} from 'vitest';
import type {Effect} from '../../source/explorer/actions.ts';
import {App} from '../../source/explorer/app.tsx';
import {firstState} from '../../source/explorer/first-state.ts';
import {createStore} from '../../source/explorer/store.ts';
import {doubtfulReading, harbourArticle, harbourReading} from './harbour.ts';

const unmounts: (() => void)[] = [];

/** A state is waited for, however slow the machine is. */
const waitFor = async (expectation: () => void) => vi.waitFor(expectation, {timeout: 15_000, interval: 10});

afterEach(() => {
	for (const unmount of unmounts.splice(0)) {
		unmount();
	}
});

/** Opens the explorer on the small article; resolves when it listens to keys. */
async function open({isRead = true, reading = harbourReading} = {}) {
	const effects: Effect[] = [];
	const store = createStore(firstState(harbourArticle, {columns: 100, rows: 30}), effect => {
		effects.push(effect);
	});
	if (isRead) {
		store.dispatch({type: 'readingArrived', reading});
	}

	const {promise, resolve} = Promise.withResolvers<unknown>();
	const {stdin, lastFrame, unmount} = render(<App store={store} level={0} onReady={resolve} />);
	unmounts.push(unmount);
	await promise;
	const words = () => stripVTControlCharacters(lastFrame() ?? '');
	return {
		store,
		effects,
		send: (bytes: string) => stdin.write(bytes),
		/** The rows on screen that a pattern is found in. */
		rows: (pattern: RegExp) =>
			words()
				.split('\n')
				.filter(row => pattern.test(row)),
		/** Waits until what is on screen fits. */
		see: (pattern: RegExp) => waitFor(() => expect(words()).toMatch(pattern)),
	};
}

test('u hides what is unsure and u shows it again', async () => {
	const app = await open({reading: doubtfulReading});
	expect(app.rows(/\? Bo Marsh called/)).toHaveLength(1);
	app.send('u');
	await app.see(/Hidden as unsure: 3 facts, 1 actor/);
	expect(app.rows(/Bo Marsh called/)).toEqual([]);
	expect(app.rows(/Facts · 7 of 10/)).toHaveLength(1);
	app.send('u');
	await app.see(/\? Bo Marsh called/);
});

describe('what comes from the terminal', () => {
	test('j moves the bar of the cursor to the next sentence', async () => {
		const app = await open();
		expect(app.rows(/▌.*Harbour vote/)).toHaveLength(1);
		app.send('j');
		await app.see(/▌Mayor Ada Lindqvist/);
		expect(app.rows(/▌.*Harbour vote/)).toHaveLength(0);
	});

	test('keys typed faster than they are read are taken one by one', async () => {
		const app = await open();
		app.send('jjj');
		await app.see(/▌Councillor Bo Marsh/);
		app.send('/quay\r');
		await waitFor(() => expect(app.store.state().search?.query).toBe('quay'));
		expect(app.store.state().overlays).toEqual([]);
	});

	test('Escape is known from the sequences that begin with it', async () => {
		const app = await open();
		app.send('/');
		app.send('\u001B[B\u001B[1;3D');
		await app.see(/Search/);
		app.send('\u001B');
		await waitFor(() => expect(app.store.state().overlays).toEqual([]));
	});

	test('Ctrl-i goes forward where the terminal tells it from Tab, which changes the pane', async () => {
		const app = await open();
		app.send('G');
		app.send('\u000F');
		await waitFor(() => expect(app.store.state().forward).toHaveLength(1));
		app.send('\u001B[105;5u');
		await waitFor(() => expect(app.store.state().forward).toHaveLength(0));
		expect(app.store.state().place.pane).toBe('article');
		app.send('\t');
		await waitFor(() => expect(app.store.state().place.pane).toBe('actors'));
	});

	test('pasted text goes into the search box, whatever letters it has', async () => {
		const app = await open();
		app.send('/');
		app.send('\u001B[200~q\nrebuild\u001B[201~');
		await app.see(/q rebuild/);
		expect(app.effects).toEqual([]);
	});

	test('pasted text is no keys where no box is open', async () => {
		const app = await open();
		app.send('\u001B[200~jjq\u001B[201~');
		await app.see(/To look for pasted text/);
		expect(app.effects).toEqual([]);
		expect(app.store.state().place.cursor).toBe(0);
	});

	test('q asks to quit, Ctrl-z to suspend', async () => {
		const app = await open();
		app.send('\u001A');
		app.send('q');
		await waitFor(() => expect(app.effects).toEqual([{type: 'suspend'}, {type: 'quit'}]));
	});
});

describe('the reading', () => {
	test('the article is there before it, and the panels fill when it arrives', async () => {
		const app = await open({isRead: false});
		expect(app.rows(/Mayor Ada Lindqvist/)).toHaveLength(1);
		expect(app.rows(/reading…/)).not.toHaveLength(0);
		app.store.dispatch({type: 'readingArrived', reading: harbourReading});
		await app.see(/Ada Lindqvist +4/);
	});

	test('when it fails, the article can still be read', async () => {
		const app = await open({isRead: false});
		app.store.dispatch({type: 'readingFailed', message: 'out of memory'});
		await app.see(/out of memory/);
		app.send('j');
		await app.see(/▌Mayor Ada Lindqvist/);
	});
});

describe('each pane', () => {
	test('the article is marked as focused at first, with its title and the cursor', async () => {
		const app = await open();
		expect(app.rows(/┏━ Article/)).toHaveLength(1);
		expect(app.rows(/▌Harbour vote/)).toHaveLength(1);
	});

	test('the actors take the focus with Alt-2, and the one selected is marked', async () => {
		const app = await open();
		app.send('\u001B2');
		await app.see(/┏━ Actors · \d+/);
		await app.see(/▸. \S+/);
	});

	test('the facts take the focus with Alt-3, and j selects the next one', async () => {
		const app = await open();
		app.send('\u001B3');
		await app.see(/┏━ Facts · \d+/);
		const selected = app.store.state().place.fact;
		app.send('j');
		await waitFor(() => expect(app.store.state().place.fact).not.toBe(selected));
		await app.see(/▸\w+/);
	});
});
