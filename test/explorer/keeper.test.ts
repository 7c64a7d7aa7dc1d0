import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {createKeeper, keeperIn} from '../../source/explorer/keeper.ts';
import {press} from '../../source/explorer/press.ts';
import type {State} from '../../source/explorer/state.ts';
import {createStore, type Store} from '../../source/explorer/store.ts';
import {update} from '../../source/explorer/update.ts';
import {harbourArticle, openHarbour, openUnread} from './harbour.ts';
import {opened, openShelf, plainArticle} from './shelf.ts';

afterEach(() => {
	vi.useRealTimers();
});

const newFolder = () => mkdtempSync(join(tmpdir(), 'pullquote-keeper-'));
const articlesIn = (folder: string) => join(folder, 'articles');

/** A folder in which the end of the article was kept. */
function folderWithEnd(): {readonly folder: string; readonly file: string} {
	const folder = newFolder();
	const keeper = keeperIn(folder);
	keeper.restore(openUnread().state);
	keeper.save(openHarbour().press('G').state);
	const [name = ''] = readdirSync(articlesIn(folder));
	return {folder, file: join(articlesIn(folder), name)};
}

/** The state that a run begins with. */
const openedIn = (folder: string): State => keeperIn(folder).restore(openUnread().state);

/** The state of a store as soon as it is such a one. */
async function stateWhen(store: Store, check: (state: State) => boolean): Promise<State> {
	const {promise, resolve} = Promise.withResolvers<State>();
	const look = () => {
		if (check(store.state())) {
			resolve(store.state());
		}
	};
	const end = store.subscribe(look);
	look();
	const state = await promise;
	end();
	return state;
}

describe('what is kept', () => {
	test('is there in the next run, and only for the same text', () => {
		const {folder} = folderWithEnd();
		expect(openedIn(folder).notice).toContain('Back at ¶5');
		const {article, ...rest} = openUnread().state;
		const other = {...rest, article: {...article, text: article.text.replace('Friday', 'Monday')}};
		expect(other.article.text).toHaveLength(article.text.length);
		const restored = keeperIn(folder).restore(other);
		expect(restored.notice).toBeUndefined();
		expect(restored.place).toEqual(other.place);
	});

	test('is in one file, under length and hash, with no temporary one beside it', () => {
		const {folder} = folderWithEnd();
		const {length} = openUnread().state.article.text;
		const names = readdirSync(articlesIn(folder));
		expect(names).toHaveLength(1);
		expect(names[0]).toMatch(new RegExp(`^${length}-[0-9a-f]{64}\\.json$`, 'u'));
	});

	test('is nothing where nothing was done, and again nothing where the reader went back', () => {
		const folder = newFolder();
		const keeper = keeperIn(folder);
		keeper.save(keeper.restore(openUnread().state));
		expect(existsSync(articlesIn(folder))).toBe(false);
		const known = folderWithEnd();
		keeperIn(known.folder).save(openHarbour().state);
		expect(openedIn(known.folder).notice).toBeUndefined();
	});

	test('is nothing at all where the reader wants that', () => {
		const folder = newFolder();
		const keeper = createKeeper({isWanted: false, environment: {XDG_STATE_HOME: folder}});
		const {state} = openUnread();
		expect(keeper.restore(state)).toBe(state);
		keeper.save(openHarbour().press('G').state);
		expect(readdirSync(folder)).toEqual([]);
	});
});

describe('several articles in one run', () => {
	test('are kept each for itself: the one that is left when another takes its place', () => {
		const folder = newFolder();
		const keeper = keeperIn(folder);
		keeper.restore(openUnread().state);
		const other = plainArticle('The storm');
		expect(keeper.turnTo(other, openHarbour().press('} m a G').state)).toEqual({
			kept: undefined,
			notice: undefined,
		});
		const atOther = update(openHarbour().state, {
			type: 'articleOpened',
			id: 'i1',
			opened: opened('The storm'),
		});
		const {kept} = keeper.turnTo(harbourArticle, press(atOther.state, ['}', '}']).state);
		expect(kept).toMatchObject({marks: {a: harbourArticle.paragraphs[1]?.start}});
		expect(kept?.cursor).toBe(harbourArticle.paragraphs[4]?.start);
		expect(keeper.turnTo(other, openHarbour().state).kept?.cursor).toBe(other.paragraphs[2]?.start);
	});

	test('whose file is broken are told of', () => {
		const {folder, file} = folderWithEnd();
		writeFileSync(file, 'not whole');
		const {kept, notice} = keeperIn(folder).turnTo(harbourArticle, openShelf().state);
		expect(kept).toBeUndefined();
		expect(notice).toContain('is set aside');
	});

	test('are nothing to keep while none is open', () => {
		const folder = newFolder();
		keeperIn(folder).turnTo(harbourArticle, openShelf().state);
		keeperIn(folder).save(openShelf().state);
		expect(existsSync(articlesIn(folder))).toBe(false);
	});

	test('are not kept where the reader wants that', () => {
		const folder = newFolder();
		const keeper = createKeeper({isWanted: false, environment: {XDG_STATE_HOME: folder}});
		expect(keeper.turnTo(harbourArticle, openHarbour().press('G').state)).toEqual({});
		expect(readdirSync(folder)).toEqual([]);
	});
});

describe('a file that nobody can make sense of', () => {
	test.each([
		['is not whole', '{"version":1,"cursor":'],
		['is of another version', '{"version":2,"cursor":5,"top":0,"marks":{},"back":[]}'],
		['leads behind the text', '{"version":1,"cursor":99999,"top":0,"marks":{},"back":[]}'],
		['is empty', ''],
	])('because it %s is set aside, and the reader is told once', (_, broken) => {
		const {folder, file} = folderWithEnd();
		writeFileSync(file, broken);
		const first = openedIn(folder);
		expect(first.notice).toBe(`What was kept cannot be read, and is set aside: ${file}.broken`);
		expect(first.place).toEqual(openUnread().state.place);
		expect(readFileSync(`${file}.broken`, 'utf8')).toBe(broken);
		expect(openedIn(folder).notice).toBeUndefined();
	});

	test('may be that of the searches; places are kept all the same', () => {
		const {folder} = folderWithEnd();
		writeFileSync(join(folder, 'searches.json'), '{"version":1,"searches":"quay"}');
		const state = openedIn(folder);
		expect(state.notice).toContain('searches.json.broken');
		expect(state.searches).toEqual([]);
		expect(state.place).not.toEqual(openUnread().state.place);
	});
});

describe('searches', () => {
	const searched = (state: State, query: string): State => ({...state, searches: [...state.searches, query]});

	test('of two runs at the same time are all kept, the later ones last', () => {
		const folder = newFolder();
		const zero = keeperIn(folder);
		zero.save(searched(zero.restore(openUnread().state), 'storm'));
		const [one, two] = [keeperIn(folder), keeperIn(folder)];
		const [first, second] = [one.restore(openUnread().state), two.restore(openUnread().state)];
		one.save(searched(first, 'quay'));
		const later = searched(second, 'crowns');
		two.save(later);
		expect(openedIn(folder).searches).toEqual(['storm', 'quay', 'crowns']);
		two.save(searched(later, 'vote'));
		expect(openedIn(folder).searches).toEqual(['storm', 'quay', 'crowns', 'vote']);
	});

	test('are kept for all articles', () => {
		const {folder} = folderWithEnd();
		const keeper = keeperIn(folder);
		keeper.save(searched(keeper.restore(openUnread().state), 'quay'));
		const {state} = openUnread();
		const other = {...state, article: {...state.article, text: `${state.article.text} More.`}};
		expect(keeperIn(folder).restore(other).searches).toEqual(['quay']);
	});
});

describe('while the explorer runs', () => {
	test('marks and searches are kept soon after they change, moving about is not', () => {
		vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
		const folder = newFolder();
		const keeper = keeperIn(folder);
		const store = createStore(keeper.restore(openHarbour().state), () => {});
		keeper.watch(store);
		store.press(['j', 'G']);
		expect(vi.getTimerCount()).toBe(0);
		store.press(['m', 'a']);
		expect(existsSync(articlesIn(folder)) && readdirSync(articlesIn(folder)).length > 0).toBe(false);
		vi.runAllTimers();
		expect(Object.keys(openedIn(folder).marks)).toEqual(['a']);
		store.press(['/', 'q', 'u', 'a', 'y', 'enter']);
		vi.runAllTimers();
		expect(openedIn(folder).searches).toEqual(['quay']);
	});

	test('a place that nothing can be written to is told of once', async () => {
		vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
		const folder = newFolder();
		writeFileSync(articlesIn(folder), 'a file where the folder should be');
		const keeper = keeperIn(folder);
		const store = createStore(keeper.restore(openHarbour().state), () => {});
		expect(store.state().notice).toBeUndefined();
		keeper.watch(store);
		const told = await stateWhen(store, ({notice}) => notice !== undefined);
		expect(told.notice).toMatch(/^Places and marks cannot be kept in .+ \([A-Z]+\)$/u);
		store.press(['m', 'a']);
		vi.runAllTimers();
		expect(store.state().notice).toContain('Marked a');
		expect(() => keeper.save(store.state())).not.toThrow();
	});

	test('the oldest articles are forgotten when there are more than a thousand', async () => {
		const folder = newFolder();
		mkdirSync(articlesIn(folder));
		for (let index = 0; index < 1001; index++) {
			writeFileSync(join(articlesIn(folder), `1-${index}.json`), '');
		}

		const store = createStore(openUnread().state, () => {});
		keeperIn(folder).watch(store);
		await expect.poll(() => readdirSync(articlesIn(folder)).length, {timeout: 10_000}).toBe(900);
	});
});
