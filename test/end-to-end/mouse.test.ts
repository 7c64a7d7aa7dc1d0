import {describe, expect, test} from 'vitest';
import {expectShellAsBefore, startFromShell} from '../support/endings.ts';
import {expectCursorOn, openExplorer, startExplorer} from '../support/explorer-app.ts';
import {
	chosenRow,
	hasPane,
	isFocused,
	paneOf,
	sentenceUnderCursor,
	wordsInArticle,
} from '../support/explorer-screen.ts';
import type {Screen} from '../support/screen.ts';
import type {TerminalDriver} from '../support/terminal-driver.ts';
import {untouchedModes} from '../support/terminal-modes.ts';

type Cell = {readonly x: number; readonly y: number};

/** The first cell that shows words, in a pane or anywhere. */
function cellOf(screen: Screen, words: string, pane?: 'Article' | 'Actors' | 'Facts'): Cell {
	const region =
		pane === undefined
			? {column: 0, row: 0, columns: screen.columns, rows: screen.rows}
			: paneOf(screen, pane);
	const lines = screen.linesIn(region);
	const row = lines.findIndex(line => line.includes(words));
	if (row < 0) {
		throw new Error(`Nowhere «${words}».\n${screen}`);
	}

	return {x: region.column + (lines[row]?.indexOf(words) ?? 0), y: region.row + row};
}

function click(app: TerminalDriver, words: string, pane?: 'Article' | 'Actors' | 'Facts', times = 1): void {
	const {x, y} = cellOf(app.screen, words, pane);
	app.click(x, y, times);
}

describe('a reader with a mouse', () => {
	test('presses a sentence, an actor and a fact, and comes back to the article', async () => {
		const app = await openExplorer();
		click(app, 'Alexander Lukashenko was', 'Article');
		await expectCursorOn(app, 'The Belarusian President');
		click(app, 'Emmanuel Macron', 'Actors');
		await app.waitFor(
			screen => isFocused(screen, 'Actors') && chosenRow(screen, 'Actors').includes('Emmanuel Macron'),
		);
		click(app, 'Zelenskyy issued', 'Facts');
		await app.waitFor(screen => isFocused(screen, 'Facts') && chosenRow(screen, 'Facts') !== '');
		click(app, 'Ukraine agreed to conduct', 'Article');
		await expectCursorOn(app, 'Ukraine agreed');
		expect(isFocused(app.screen, 'Article')).toBe(true);
	});

	test('presses an actor twice and has its facts alone, and takes them off at their sign', async () => {
		const app = await openExplorer();
		click(app, 'Vladimir Putin', 'Actors', 2);
		await app.waitFor(screen => screen.includes('[Vladimir Putin'));
		await expectCursorOn(app, 'The Ukrainians left');
		click(app, '[Vladimir Putin');
		await app.waitFor(screen => !screen.includes('[Vladimir Putin'));
	});

	test('turns the wheel over the article and over a list, without taking the keys there', async () => {
		const app = await openExplorer([], {columns: 100, rows: 20});
		const {x, y} = paneOf(app.screen, 'Facts') && {x: paneOf(app.screen, 'Facts').column + 5, y: 15};
		const sentence = sentenceUnderCursor(app.screen);
		const facts = app.screen.linesIn(paneOf(app.screen, 'Facts'));
		app.wheel('down', x, y, 3);
		await app.waitFor(screen => screen.linesIn(paneOf(screen, 'Facts'))[0] !== facts[0]);
		expect(sentenceUnderCursor(app.screen)).toBe(sentence);
		expect(isFocused(app.screen, 'Article')).toBe(true);
		app.wheel('down', 10, 5, 30);
		await app.waitFor(screen => wordsInArticle(screen, 'The Moscow Stock Exchange').length > 0);
		app.wheel('up', 10, 5, 40);
		await app.waitFor(screen => wordsInArticle(screen, 'Peace Talks Between').length > 0);
	});

	test('opens the search box at its key, chooses a result, and leaves beside it', async () => {
		const app = await openExplorer();
		click(app, '/ search');
		await app.waitFor(screen => screen.includes('Search · everything'));
		app.type('Kharkiv');
		const screen = await app.waitFor(now => now.includes('1/'));
		const {y} = cellOf(screen, 'Kharkiv');
		app.click(screen.columns - 20, y + 4);
		await app.waitFor(now => now.includes('2/'));
		app.click(10, 5);
		await app.waitFor(now => !now.includes('Search · everything'));
		await expectCursorOn(app, 'Peace Talks Between');
	});

	test('goes from pane to pane by their names where only one is seen', async () => {
		const app = startExplorer([], {columns: 50, rows: 20});
		await app.waitFor(screen => hasPane(screen, 'Article') && app.modes.mouse.length === 2);
		click(app, 'Facts');
		await app.waitFor(screen => hasPane(screen, 'Facts'));
		click(app, 'Article');
		await app.waitFor(screen => hasPane(screen, 'Article'));
	});
});

describe('what the terminal reports', () => {
	test('is in order with the keys, however it is cut into pieces', async () => {
		const app = await openExplorer();
		const {x, y} = cellOf(app.screen, 'Alexander Lukashenko was', 'Article');
		const press = `\u001B[<0;${x + 1};${y + 1}M`;
		app.type(`jj${press}j`);
		await expectCursorOn(app, 'The Ukrainians left');
		app.press('g');
		await expectCursorOn(app, 'Peace Talks Between');
		for (const byte of `${press}j`) {
			app.type(byte);
		}

		await expectCursorOn(app, 'The Ukrainians left');
	});

	test('is not typed into the search box, and pasted text is no report', async () => {
		const app = await openExplorer();
		app.press('/').type('ta');
		await app.waitFor(screen => screen.includes('/ ta'));
		app.wheel('down', 110, 10).type('lks');
		await app.waitFor(screen => screen.includes('/ talks '));
		app.paste(' \u001B[<0;5;5M');
		await app.waitFor(screen => screen.includes('/ talks  [<0;5;5M') || screen.includes('/ talks [<0;5;5M'));
	});
});

describe('the mouse is the terminal’s again', () => {
	test('after the program has ended', async () => {
		const session = await startFromShell();
		const {terminal} = session.shell;
		expect(terminal.modes.mouse).toEqual([1000, 1006]);
		terminal.press('q');
		await expectShellAsBefore(session, 0);
	});

	test('while it is stopped, and the program’s when it goes on', async () => {
		const session = await startFromShell();
		const {terminal} = session.shell;
		terminal.press('Ctrl-z');
		await terminal.waitFor(screen => /ended with code 1(?:46|48)/u.test(screen.text));
		expect(terminal.modes).toEqual(untouchedModes);
		session.shell.enter('fg');
		await terminal.waitFor(screen => screen.buffer === 'alternate' && terminal.modes.mouse.length === 2);
		terminal.press('q');
		await expectShellAsBefore(session, 0);
	});
});

test('--no-mouse, and a screen reader, leave the mouse to the terminal', async () => {
	expect((await openExplorer()).modes.mouse).not.toEqual([]);
	expect((await openExplorer(['--no-mouse'])).modes.mouse).toEqual([]);
	const spoken = startExplorer(['--screen-reader']);
	await spoken.waitFor(screen => screen.includes('Article, paragraph 1'));
	expect(spoken.modes.mouse).toEqual([]);
});
