import {expect, test} from 'vitest';
import {withPatienceForKitty} from '../support/endings.ts';
import {expectCursorOn, startExplorer} from '../support/explorer-app.ts';
import {hasReading, isFocused} from '../support/explorer-screen.ts';
import {preloadOption} from '../support/preload.ts';
import type {StartOptions, TerminalDriver} from '../support/terminal-driver.ts';

/** Opens the explorer in a terminal that speaks the kitty keyboard protocol, and waits until it has been asked for that. */
async function openInKitty(options: StartOptions = {}): Promise<TerminalDriver> {
	const app = startExplorer([], {
		hasKittyKeyboard: true,
		environment: {NODE_OPTIONS: preloadOption(withPatienceForKitty)},
		...options,
	});
	await app.waitFor(screen => hasReading(screen) && app.modes.kittyKeyboard.length === 1);
	return app;
}

test('Ctrl-i goes forward in the jump list, and Tab to the next pane', async () => {
	const app = await openInKitty();
	app.pressInKitty('G');
	await expectCursorOn(app, 'The Moscow Stock Exchange');
	app.pressInKitty('Ctrl-o');
	await expectCursorOn(app, 'Peace Talks Between');
	app.pressInKitty('Ctrl-i');
	const {screen} = await app.waitForMoment(now => now.includes('The Moscow Stock Exchange'));
	expect(isFocused(screen, 'Article')).toBe(true);
	app.pressInKitty('Tab');
	await app.waitFor(now => isFocused(now, 'Actors'));
	app.pressInKitty('Shift-Tab');
	await app.waitFor(now => isFocused(now, 'Article'));
});

test('Alt with a digit takes the keys to that pane, and Escape back to the article', async () => {
	const app = await openInKitty();
	app.pressInKitty('Alt-3');
	await app.waitFor(screen => isFocused(screen, 'Facts'));
	app.pressInKitty('Escape');
	await app.waitFor(screen => isFocused(screen, 'Article'));
});

test('Shift-Enter is Enter', async () => {
	const app = await openInKitty();
	app.pressInKitty('/').type('Moscow Stock');
	await app.waitFor(screen => screen.includes('1/'));
	app.pressInKitty('Shift-Enter');
	await expectCursorOn(app, 'The Moscow Stock Exchange');
});

test('keys that are let go do nothing', async () => {
	const app = await openInKitty();
	app.pressInKitty('release of j', 'release of Tab', 'release of q', 'j', 'release of j');
	const screen = await expectCursorOn(app, 'Ukraine agreed');
	expect(isFocused(screen, 'Article')).toBe(true);
});

test('the questions for keyboard and background do not disturb each other', async () => {
	const app = await openInKitty({background: 'rgb:ffff/ffff/ffff'});
	app.pressInKitty('j');
	await expectCursorOn(app, 'Ukraine agreed');
	expect(app.commands.filter(({code}) => code === 11)).toEqual([{code: 11, text: '?'}]);
});
