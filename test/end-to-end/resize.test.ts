import {expect, test} from 'vitest';
import {goToQuote, openExplorer, startExplorer} from '../support/explorer-app.ts';
import {hasPane, isLit, sentenceUnderCursor} from '../support/explorer-screen.ts';

test('a window made smaller and large again shows the first screen, and the place is kept between', async () => {
	const app = await openExplorer();
	const first = await goToQuote(app, '“heart of our country.”');
	const place = sentenceUnderCursor(first);
	const words = place.split(' ').slice(0, 4).join(' ');

	app.resize(80, 24);
	const narrow = await app.waitFor(screen => screen.columns === 80 && screen.includes('[Article]'));
	expect(sentenceUnderCursor(narrow)).toContain(words);
	expect(isLit(narrow, '“heart of our country.”')).toBe(true);
	expect(hasPane(narrow, 'Actors')).toBe(false);

	app.resize(40, 12);
	const least = await app.waitFor(
		screen => screen.columns === 40 && screen.row(11) !== '' && hasPane(screen, 'Article'),
	);
	expect(sentenceUnderCursor(least)).toContain(words);

	app.resize(120, 40);
	await app.waitFor(screen => screen.drawing === first.drawing);
});

test('in a narrow window the panes are tabs', async () => {
	const app = startExplorer([], {columns: 80, rows: 24});
	await app.waitFor(screen => screen.includes('[Article]') && hasPane(screen, 'Article'));
	app.press('Alt-2');
	await app.waitFor(screen => screen.includes('[Actors]') && screen.includes('Vladimir Putin'));
	app.press('Alt-3');
	await app.waitFor(screen => screen.includes('[Facts]') && screen.includes('quote'));
	app.press('Alt-1');
	await app.waitFor(screen => screen.includes('[Article]') && hasPane(screen, 'Article'));
});

test('a window that is too small says how large it must be, and works again when it is', async () => {
	const app = await openExplorer();
	const first = app.screen;
	app.resize(20, 5);
	await app.waitFor(screen => screen.columns === 20 && /40×12/u.test(screen.lines.join('')));
	app.resize(120, 40);
	await app.waitFor(screen => screen.drawing === first.drawing);
});

test('a large window is used', async () => {
	const app = await openExplorer([], {columns: 200, rows: 60});
	expect(app.screen.row(59)).not.toBe('');
	expect(app.screen.lines.some(line => line.length > 195)).toBe(true);
});

test('a window that is back at its size before the program hears of it shows the first screen', async () => {
	const app = await openExplorer();
	const first = app.screen;
	const written = app.output.length;
	app.resize(7, 3).resize(120, 40);
	await app.waitFor(screen => app.output.length > written && screen.drawing === first.drawing);
});
