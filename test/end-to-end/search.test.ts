import {expect, test} from 'vitest';
import {expectCursorOn, goToQuote, openExplorer} from '../support/explorer-app.ts';
import {isLit, sentenceUnderCursor} from '../support/explorer-screen.ts';
import type {Screen} from '../support/screen.ts';

/** What stands in a search box; nothing where it is not on the screen. */
function resultsIn(screen: Screen, title: string): string {
	const box = screen.frame(title);
	return box ? screen.proseIn(box) : '';
}

test('a search with a typo finds the sentence, and Enter goes there', async () => {
	const app = await openExplorer();
	app.press('/').type('intrest rates');
	await app.waitFor(
		screen => screen.includes('intrest rates') && sentenceUnderCursor(screen).includes('interest rates'),
	);
	app.press('Enter');
	await app.waitFor(screen => !screen.includes('Search ·'));
	await expectCursorOn(app, 'Even though the Russian central bank');
});

test('a misspelt name finds the person', async () => {
	const app = await openExplorer();
	app.press('/').type('zelensky');
	await app.waitFor(screen => resultsIn(screen, 'Search').includes('▸ Volodymyr Zelenskyy'));
	app.press('Enter');
	await app.waitFor(screen => !screen.includes('Search ·') && isLit(screen, 'Volodymyr Zelenskyy'));
});

test('n and N walk through what the search found', async () => {
	const app = await openExplorer();
	app.press('/').type('refugees');
	await app.waitFor(screen => sentenceUnderCursor(screen).startsWith('The UN has said'));
	app.press('Escape');
	await expectCursorOn(app, 'Peace Talks Between');

	app.press('/').type('talks');
	await app.waitFor(screen => screen.includes('/ talks'));
	app.press('Enter');
	await app.waitFor(screen => !screen.includes('Search ·'));
	const first = sentenceUnderCursor(app.screen);
	expect(first).toMatch(/talks/iu);
	app.press('n');
	const second = await app.waitFor(screen => sentenceUnderCursor(screen) !== first);
	expect(sentenceUnderCursor(second)).toMatch(/talks/iu);
	app.press('N');
	await app.waitFor(screen => sentenceUnderCursor(screen) === first);
});

test('the matched letters stand out in the results', async () => {
	const app = await openExplorer();
	app.press('/').type('neutrality');
	const screen = await app.waitFor(now => sentenceUnderCursor(now).includes('neutrality'));
	const box = screen.frame('Search');
	const cells = box ? screen.cellsOf('neutrality and', box) : [];
	expect(cells.map(cell => cell.underline)).toEqual([
		...Array.from('neutrality', () => true),
		...Array.from('and', () => false),
	]);
});

test('Escape puts the reader back where the search began', async () => {
	const app = await openExplorer();
	const before = await goToQuote(app, '“equal members of Europe.”');
	app.press('/').type('soviet');
	await app.waitFor(screen => sentenceUnderCursor(screen).startsWith('The Moscow Stock Exchange'));
	app.press('Escape');
	// All but the last row, which told how many quotes there are.
	const above = (screen: Screen) => screen.lines.slice(0, -1).join('\n');
	await app.waitFor(screen => above(screen) === above(before));
	expect(isLit(app.screen, '“equal members of Europe.”')).toBe(true);
});

test('" lists quotes and claims only, @ actors, # figures and times', async () => {
	const app = await openExplorer();
	app.press('"').type('europe');
	await app.expectScreen(screen => {
		const found = resultsIn(screen, 'Search · quotes');
		expect(found).toContain('quote · Volodymyr Zelenskyy');
		expect(found).not.toMatch(/· stated|· place|· organisation/u);
	});
	app.press('Escape');
	await app.waitFor(screen => !screen.includes('Search ·'));

	app.press('@');
	await app.expectScreen(screen => {
		const found = resultsIn(screen, 'Search · actors');
		expect(found).toContain('Vladimir Putin');
		expect(found).not.toMatch(/quote ·|claim ·|· stated/u);
	});
	app.press('Escape');
	await app.waitFor(screen => !screen.includes('Search ·'));

	app.press('#').type('660');
	await app.expectScreen(screen => {
		expect(resultsIn(screen, 'Search · figures')).toContain('660,000');
	});
	app.press('Enter');
	await expectCursorOn(app, 'The UN has said');
});

test('a query can be pasted, and what cannot be drawn in it is not', async () => {
	const app = await openExplorer();
	app.press('/');
	await app.waitFor(screen => screen.includes('Search ·'));
	app.paste('interest\nrates');
	await app.waitFor(screen => screen.includes('/ interest rates'));
	app.press('Enter');
	await expectCursorOn(app, 'Even though the Russian central bank');
});

test('a search that finds nothing says so', async () => {
	const app = await openExplorer();
	app.press('/').type('qqqqxxxxzzzz');
	await app.waitFor(screen => screen.includes('no match'));
});
