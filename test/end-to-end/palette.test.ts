import {expect, test} from 'vitest';
import {expectCursorOn, openExplorer} from '../support/explorer-app.ts';
import {hasReading} from '../support/explorer-screen.ts';
import type {Screen} from '../support/screen.ts';

/** What stands in the palette; nothing where it is closed. */
function paletteIn(screen: Screen): string {
	const palette = screen.frame('Commands');
	return palette ? screen.proseIn(palette) : '';
}

test('a command is run by its name, with the article in sight', async () => {
	const app = await openExplorer();
	app.press(':').type('facts');
	await app.waitFor(
		screen => screen.frame('Article') !== undefined && paletteIn(screen).includes('To the facts'),
	);
	app.press('Ctrl-u').type('to the facts').press('Enter');
	await app.waitFor(screen => screen.frame('Commands') === undefined && screen.row(-1).includes('Enter go'));
});

test(':5 goes to the fifth paragraph, :100% to the end, and back is where the reader was', async () => {
	const app = await openExplorer();
	app.press(':').type('5');
	await app.waitFor(screen => paletteIn(screen).includes('▸ 5G Go to paragraph 5'));
	app.press('Enter');
	await app.waitFor(screen => screen.row(0).includes('¶5'));
	app.press(':').type('100%').press('Enter');
	await app.waitFor(screen => screen.row(0).includes('100%'));
	app.press('Ctrl-o');
	await app.waitFor(screen => screen.row(0).includes('¶5'));
});

test(':q quits', async () => {
	const app = await openExplorer();
	app.press(':').type('q').press('Enter');
	expect(await app.ending()).toEqual({code: 0, signal: 0});
});

test('a command of another pane goes there', async () => {
	const app = await openExplorer();
	app.press('Tab').press(':').type('next paragraph').press('Enter');
	await expectCursorOn(app, 'Ukraine agreed to conduct peace negotiations');
});

test('what is pasted becomes one line, and whatever it is, nothing runs before Enter', async () => {
	const app = await openExplorer();
	app.press(':');
	await app.waitFor(screen => screen.frame('Commands') !== undefined);
	app.paste('next\nquote');
	await app.waitFor(
		screen => screen.includes(': next quote') && paletteIn(screen).includes('▸ ] Next quote'),
	);
	app.press('Escape');
	await app.waitFor(screen => screen.frame('Commands') === undefined && hasReading(screen));
	await expectCursorOn(app, 'Peace Talks Between');
});

test('earlier searches come back with the arrow up, and what was typed with the arrow down', async () => {
	const app = await openExplorer();
	app.press('/').type('refugees').press('Enter');
	await app.waitFor(screen => screen.row(-1).includes('refugees'));
	app.press('/').type('sanctions').press('Enter');
	await app.waitFor(screen => screen.row(-1).includes('sanctions'));
	app.press('/').type('qqqq');
	await app.waitFor(screen => screen.includes('/ qqqq') && screen.includes('↑ earlier searches'));
	app.press('Up').press('Up');
	await app.waitFor(screen => screen.includes('/ refugees') && screen.includes('search 1 of 2'));
	await expectCursorOn(app, 'The UN has said');
	app.press('Down').press('Down');
	await app.waitFor(screen => screen.includes('/ qqqq'));
	app.press('Up').press('Enter');
	await app.waitFor(screen => screen.row(-1).includes('sanctions'));
});
