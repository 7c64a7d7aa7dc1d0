import {expect, test} from 'vitest';
import {expectCursorOn, openExplorer} from '../support/explorer-app.ts';
import {isLit} from '../support/explorer-screen.ts';
import type {Screen} from '../support/screen.ts';

/** What stands in the help; nothing where it is closed. */
function helpIn(screen: Screen): string {
	const help = screen.frame('Keys');
	return help ? screen.proseIn(help) : '';
}

test('? shows the keys of the place where it was pressed, and Escape takes it away', async () => {
	const app = await openExplorer();
	app.press('?');
	await app.waitFor(screen => /Move ▸ j ↓ Next sentence/u.test(helpIn(screen)));
	app.press('Escape');
	await app.waitFor(screen => screen.frame('Keys') === undefined);
	app.press('Tab').press('Tab').press('?');
	await app.waitFor(screen => /Lists ▸ j ↓ Next actor or fact/u.test(helpIn(screen)));
});

test('a key that has been forgotten is found by what it does, and run from there', async () => {
	const app = await openExplorer();
	app.press('?').type('next qoute');
	await app.waitFor(screen => /▸ \] Next quote/u.test(helpIn(screen)));
	app.press('Enter');
	await app.waitFor(screen => screen.frame('Keys') === undefined && screen.includes('Quote 1 of'));
	expect(isLit(app.screen, '“without preconditions,”')).toBe(true);
});

test('what a key does is found by the key', async () => {
	const app = await openExplorer();
	app.press('?').type('}');
	await app.waitFor(screen => helpIn(screen).includes('▸ } Next paragraph'));
	app.press('Enter');
	await expectCursorOn(app, 'Ukraine agreed to conduct peace negotiations');
});

test('the caret stands where letters go, and the matched letters stand out', async () => {
	const app = await openExplorer();
	app.press('?').type('sentence');
	const screen = await app.waitFor(
		now => now.includes('? sentence') && helpIn(now).includes('Next sentence'),
	);
	const typed = screen.find('? sentence');
	expect(screen.cursor).toEqual({column: (typed?.column ?? 0) + '? sentence'.length, row: typed?.row});
	const help = screen.frame('Keys');
	expect(help && screen.cellsOf('Next sentence', help).map(cell => cell.underline)).toEqual([
		...Array.from('Next', () => false),
		...Array.from('sentence', () => true),
	]);
	app.press('Ctrl-a').type('next ');
	await app.waitFor(now => now.includes('? next sentence'));
});

test('a command that can do nothing now says why, and the list stays to choose another', async () => {
	const app = await openExplorer();
	app.press('?').type('next hit');
	await app.waitFor(screen =>
		helpIn(screen).includes('▸ n Next hit of the last search × No search yet: / begins one'),
	);
	app.press('Enter');
	await app.waitFor(screen => screen.row(-1).includes('No search yet: / begins one'));
	app.press('Ctrl-u').type('quit').press('Enter');
	expect(await app.ending()).toEqual({code: 0, signal: 0});
});

test('on the smallest screen the chosen command and its reason are read whole', async () => {
	const app = await openExplorer();
	app.resize(40, 12);
	await app.waitFor(screen => screen.columns === 40);
	app.press('?').type('previous mention');
	await app.waitFor(screen =>
		helpIn(screen).includes('▸ ( Previous mention of the selected actor × Choose an actor first: @'),
	);
});

test('in the story map it shows the keys of the map', async () => {
	const app = await openExplorer();
	app.press('s');
	await app.waitFor(screen => screen.frame('Story map') !== undefined);
	app.press('?').type('appears');
	await app.waitFor(screen => /Next paragraph that the actor appears in/u.test(helpIn(screen)));
	app.press('Escape');
	await app.waitFor(screen => screen.frame('Story map') !== undefined && screen.frame('Keys') === undefined);
});

test('a mark is set from the help: the letter is asked for', async () => {
	const app = await openExplorer();
	app.press('}').press('?').type('with a letter').press('Enter');
	await app.waitFor(
		screen => screen.frame('Keys') === undefined && screen.row(-1).includes('m… Mark the sentence'),
	);
	app.press('a').press('G');
	await expectCursorOn(app, 'The Moscow Stock Exchange');
	app.press("'").press('a');
	await expectCursorOn(app, 'Ukraine agreed to conduct peace negotiations');
});
