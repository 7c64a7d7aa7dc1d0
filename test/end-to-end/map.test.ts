import {expect, test} from 'vitest';
import {openExplorer, startExplorer, writeArticle} from '../support/explorer-app.ts';
import {hasReading, isFocused, isLit, sentenceUnderCursor} from '../support/explorer-screen.ts';
import type {Screen} from '../support/screen.ts';

const isMap = (screen: Screen): boolean => screen.includes('Story map');

/** The row of an actor on the map. */
function rowOf(screen: Screen, name: string): string {
	return screen.text.split('\n').find(row => row.includes(name)) ?? '';
}

test('the story map shows who speaks where; Enter goes to the words, Ctrl-o comes back', async () => {
	const app = await openExplorer();
	app.press('s');
	const map = await app.waitFor(screen => isMap(screen) && screen.includes('appears'));
	expect(rowOf(map, 'Vladimir Putin')).toMatch(/Vladimir Putin [ ·○●]*●/u);
	expect(map.text).toMatch(/○ appears {2}● speaks/u);

	// Down to him, and on to the first paragraph that he is in.
	app.press('j', 'j', 'w');
	await app.waitFor(screen => /¶4 · speaks · Vladimir Putin/u.test(screen.text));
	expect(app.screen.text).toContain('The Ukrainians left the peace talks on Monday');

	app.press('Enter');
	const gone = await app.waitFor(screen => !isMap(screen) && isFocused(screen, 'Article'));
	expect(sentenceUnderCursor(gone)).toMatch(/Vladimir Putin/u);
	expect(isLit(gone, 'Vladimir Putin')).toBe(true);

	app.press('Ctrl-o');
	await app.waitFor(screen => sentenceUnderCursor(screen).startsWith('Peace Talks Between'));
});

test('from the map an actor’s card is a key away, and Escape leads back step by step', async () => {
	const app = await openExplorer();
	const {drawing} = app.screen;
	app.press('s');
	await app.waitFor(isMap);
	app.press('j', 'a');
	await app.waitFor(screen => !isMap(screen) && screen.includes('Ukraine ·'));
	app.press('Escape');
	await app.waitFor(isMap);
	app.press('s');
	await app.waitFor(screen => screen.drawing === drawing);
});

test('in the least window the map of a long story shares its columns, and says so', async () => {
	const text = Array.from({length: 120}, (_, day) =>
		day % 10 === 3 ? `Mayor Ada Lindqvist said that day ${day} was fine.` : `Nothing happened on day ${day}.`,
	).join('\n\n');
	const app = startExplorer([writeArticle(text)], {columns: 40, rows: 12});
	await app.waitFor(screen => screen.includes('[Article]'));
	app.press('Alt-2');
	await app.waitFor(hasReading);

	app.press('Alt-1', 's');
	const map = await app.waitFor(isMap);
	expect(map.text).toMatch(/Story map · \d+ paragraphs a column/u);
	expect(map.text).toMatch(/¶4 · appears in 1 of/u);
	app.press('w');
	await app.waitFor(screen => /¶14 · appears in 1 of \d+, speaks in 1/u.test(screen.text));
	app.press('Enter');
	await app.waitFor(screen => !isMap(screen) && sentenceUnderCursor(screen).includes('was fine'));
});
