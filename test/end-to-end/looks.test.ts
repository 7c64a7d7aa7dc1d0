import {describe, expect, test} from 'vitest';
import {goToQuote, openExplorer, startExplorer, writeArticle} from '../support/explorer-app.ts';
import {isLit} from '../support/explorer-screen.ts';
import type {Screen} from '../support/screen.ts';

const harbour = `Harbour vote splits the council

Mayor Ada Lindqvist opened the meeting. "We will rebuild the quay," Lindqvist said.

Councillor Bo Marsh disagreed. He called the plan "a costly dream."
`;

/** The colours of a quotation's words. */
function coloursOf(screen: Screen, words: string): ReadonlySet<string> {
	return new Set(screen.cellsOf(words, screen.whole).map(cell => cell.foreground));
}

describe('themes', () => {
	test('--theme light and --theme dark draw a quote in colours of their own', async () => {
		const drawn: ReadonlySet<string>[] = [];
		for (const theme of ['light', 'dark']) {
			const app = await openExplorer(['--theme', theme]);
			drawn.push(coloursOf(await goToQuote(app, '“equal members of Europe.”'), 'equal members'));
		}

		expect(new Set(drawn.map(colours => [...colours].join(' '))).size).toBe(2);
	});

	test('T goes through the themes and says which it is', async () => {
		const app = await openExplorer();
		app.press('T');
		await app.waitFor(screen => /theme.*dark/iu.test(screen.row(-1)));
		app.press('T');
		await app.waitFor(screen => /theme.*light/iu.test(screen.row(-1)));
	});

	test('in high contrast nothing is dim', async () => {
		const app = await openExplorer(['--theme', 'high-contrast']);
		const screen = await goToQuote(app, '“equal members of Europe.”');
		expect(screen.cells.flat().filter(cell => cell.dim)).toEqual([]);
		expect(isLit(screen, '“equal members of Europe.”')).toBe(true);
	});
});

describe('--ascii', () => {
	test('draws panes, search, map, card, timeline, filters and help with ASCII alone', async () => {
		const app = startExplorer(['--ascii', writeArticle(harbour)]);
		await app.waitFor(screen => screen.includes('Actors - 2'));
		app.press('j');
		await app.waitFor(screen => screen.row(0).includes('par. 2'));
		for (const [key, title] of [
			['s', 'Story map'],
			['t', 'Timeline'],
			['f', 'Filters'],
			['?', 'Keys'],
			['a', 'Lindqvist'],
		] as const) {
			expect(app.screen.text).toMatch(/^[\n\u0020-\u007E]*$/u);
			app.press(key);
			const seen = await app.waitFor(screen => screen.includes(title) && screen.row(-1).includes('Esc'));
			expect(seen.text).toMatch(/^[\n\u0020-\u007E]*$/u);
			app.press('Escape');
			await app.waitFor(screen => screen.includes('q quit'));
		}
	});
});

describe('--width', () => {
	test('bounds the lines of the article, and > makes them longer', async () => {
		const app = await openExplorer(['--width', '40']);
		expect(app.screen.includes('Peace Talks Between Russia And Ukraine')).toBe(true);
		expect(app.screen.frame('Article')?.columns).toBeLessThanOrEqual(44);
		app.press('>');
		await app.waitFor(screen => /44/u.test(screen.row(-1)));
	});
});

describe('--screen-reader', () => {
	const line = (screen: Screen): string => screen.row(screen.cursor.row);

	test('reads article, actors, facts, hits and keys in lines of words, with the cursor on what is read', async () => {
		const app = startExplorer(['--screen-reader', writeArticle(harbour)]);
		await app.waitFor(screen => screen.includes('Article, paragraph 1 of 3'));
		app.press('j');
		await app.waitFor(
			screen =>
				line(screen).startsWith('Mayor Ada Lindqvist opened the meeting.') && screen.includes('Actors: Ada'),
		);
		app.press('Tab');
		await app.waitFor(
			screen => screen.includes('Actors, 1 of 2') && line(screen).startsWith('Ada Lindqvist'),
		);
		app.press('Tab');
		await app.waitFor(screen => /Facts, \d of \d/u.test(screen.text) && line(screen).includes(':'));
		app.press('/').type('marsh');
		await app.waitFor(screen => screen.includes('Hit, 1 of') && screen.includes('Bo Marsh'));
		app.press('Escape');
		await app.waitFor(screen => !screen.includes('Hit,'));
		app.press('?');
		const keys = await app.waitFor(screen => screen.includes('Command, 1 of'));
		expect(keys.text).not.toMatch(/[─-╿▀-▟]/u);
		app.press('Escape');
		await app.waitFor(screen => !screen.includes('Command, 1 of'));
		app.press('q');
		expect(await app.ending()).toMatchObject({code: 0});
	});

	test('INK_SCREEN_READER asks for the same', async () => {
		const app = startExplorer([writeArticle(harbour)], {environment: {INK_SCREEN_READER: 'true'}});
		await app.waitFor(screen => screen.includes('Article, paragraph 1 of 3'));
	});
});

describe('without colour', () => {
	test('map, chips and sparklines are told by their signs', async () => {
		const app = await openExplorer([], {environment: {NO_COLOR: '1'}});
		expect(app.screen.text).toMatch(/[▁▂▃▄▅▆▇]{4}/u);
		app.press('s');
		const map = await app.waitFor(screen => screen.frame('Story map') !== undefined);
		expect(map.text).toContain('○ appears');
		expect(map.text).toContain('● speaks');
		app.press('Escape', 'f');
		await app.waitFor(screen => screen.frame('Filters') !== undefined);
		app.press('Space', 'Escape');
		await app.waitFor(screen => screen.includes('[direct ×]'));
	});
});
