import {describe, expect, test} from 'vitest';
import {expectCursorOn, goToQuote, openExplorer, writeArticle} from '../support/explorer-app.ts';
import {chosenRow, hasPane, isFocused, isLit, paneOf, wordsInArticle} from '../support/explorer-screen.ts';
import type {TerminalDriver} from '../support/terminal-driver.ts';

describe('opening without a file', () => {
	test('shows the bundled article, who is in it and what they said', async () => {
		const app = await openExplorer();
		const {screen} = app;
		expect(screen.buffer).toBe('alternate');
		expect(screen.row(0)).toContain('Peace Talks Between Russia And Ukraine Stall As Invasion Continues');
		expect(wordsInArticle(screen, 'Ukraine agreed to conduct peace negotiations')).not.toHaveLength(0);
		const actors = screen.proseIn(paneOf(screen, 'Actors'));
		for (const name of ['Volodymyr Zelenskyy', 'Vladimir Putin']) {
			expect(actors).toContain(name);
		}

		expect(screen.proseIn(paneOf(screen, 'Facts'))).toContain('quote');
		expect(isFocused(screen, 'Article')).toBe(true);
	});
});

describe('moving through the article', () => {
	test('j and k go from sentence to sentence, down and up', async () => {
		const app = await openExplorer();
		await expectCursorOn(app, 'Peace Talks Between');
		app.press('j');
		await expectCursorOn(app, 'Ukraine agreed');
		app.press('j', 'j');
		await expectCursorOn(app, 'The Belarusian President');
		app.press('k');
		await expectCursorOn(app, 'The talks on Ukraine’s border');
		app.press('Down');
		await expectCursorOn(app, 'The Belarusian President');
		app.press('Up');
		await expectCursorOn(app, 'The talks on Ukraine’s border');
	});

	test('keys that come all at once are all obeyed', async () => {
		const app = await openExplorer();
		app.type('jjjjj');
		await expectCursorOn(app, 'Putin has reportedly told');
		app.type('kkjjk');
		await expectCursorOn(app, 'The Ukrainians left');
	});

	test('} and { go by paragraphs, G and g to the ends', async () => {
		const app = await openExplorer();
		app.press('}', '}');
		await expectCursorOn(app, 'The talks on Ukraine’s border');
		app.press('}');
		await expectCursorOn(app, 'The Ukrainians left');
		app.press('{');
		await expectCursorOn(app, 'The talks on Ukraine’s border');
		app.press('G');
		await expectCursorOn(app, 'The Moscow Stock Exchange');
		app.press('g');
		await expectCursorOn(app, 'Peace Talks Between');
	});

	test('pages go down and come back, by whichever key', async () => {
		const paragraphs = Array.from({length: 80}, (_, index) => `Paragraph ${index + 1} tells of the harbour.`);
		const app = await openExplorer([writeArticle(`Eighty Short Paragraphs\n\n${paragraphs.join('\n\n')}\n`)]);
		const first = app.screen;
		app.press('PageDown');
		const second = await app.waitFor(screen => !screen.includes('Paragraph 1 '));
		app.press('g');
		await app.waitFor(screen => screen.drawing === first.drawing);
		app.press('Space');
		await app.waitFor(screen => screen.drawing === second.drawing);
		app.press('PageUp');
		await app.waitFor(screen => screen.includes('Paragraph 1 '));
		app.press('g');
		await app.waitFor(screen => screen.drawing === first.drawing);
		app.press('Ctrl-d');
		await app.waitFor(screen => !screen.includes('Paragraph 1 ') && screen.includes('Paragraph 11 '));
		app.press('Ctrl-u');
		await app.waitFor(screen => screen.includes('Paragraph 1 '));
	});
});

describe('jumping', () => {
	const quotes = [
		'“without preconditions,”',
		'“equal members of Europe.”',
		'“heart of our country.”',
		'“information attacks.”',
	];

	test('] visits each quote in turn with its words lit, and [ comes back', async () => {
		const app = await openExplorer();
		const visited = await walk(app, ']', 'No more quotes');
		expect(visited).toEqual(quotes);
		const visitedBack = await walk(app, '[', 'No quotes before');
		expect(visitedBack.filter(quote => quote !== quotes.at(-1))).toEqual(quotes.toReversed().slice(1));
	});

	/** Presses a key until the footer says that there is no more; gives the quotes that were lit on the way, each once. */
	async function walk(app: TerminalDriver, key: string, end: string): Promise<readonly string[]> {
		const visited: string[] = [];
		let {screen} = app;
		do {
			const {drawing} = screen;
			screen = await app.press(key).waitFor(now => now.drawing !== drawing);
			visited.push(...quotes.filter(quote => isLit(screen, quote) && !visited.includes(quote)));
		} while (!screen.row(-1).includes(end));
		return visited;
	}

	test('a quote’s speaker and words stand chosen in the facts', async () => {
		const app = await openExplorer();
		await goToQuote(app, '“equal members of Europe.”');
		await app.expectScreen(screen => {
			expect(chosenRow(screen, 'Facts')).toContain('Volodymyr Zelenskyy');
			expect(chosenRow(screen, 'Facts')).toContain('quote');
		});
	});

	test(') and ( go through the mentions of the chosen actor', async () => {
		const app = await openExplorer();
		app.press('@').type('putin');
		await app.waitFor(screen => screen.includes('Vladimir Putin'));
		app.press('Enter');
		await expectCursorOn(app, 'The Ukrainians left');
		app.press(')');
		await expectCursorOn(app, 'Putin has reportedly told');
		app.press('(');
		await expectCursorOn(app, 'The Ukrainians left');
	});

	test('Ctrl-o goes back to where a jump began, Alt-→ forward again', async () => {
		const app = await openExplorer();
		app.press('j');
		await expectCursorOn(app, 'Ukraine agreed');
		app.press('G');
		await expectCursorOn(app, 'The Moscow Stock Exchange');
		app.press('Ctrl-o');
		await expectCursorOn(app, 'Ukraine agreed');
		app.press('Alt-Right');
		await expectCursorOn(app, 'The Moscow Stock Exchange');
	});
});

describe('panes', () => {
	test('Tab, Shift-Tab and Alt with a digit take the keys to another pane', async () => {
		const app = await openExplorer();
		app.press('Tab');
		await app.waitFor(screen => isFocused(screen, 'Actors'));
		app.press('Tab');
		await app.waitFor(screen => isFocused(screen, 'Facts'));
		app.press('Shift-Tab');
		await app.waitFor(screen => isFocused(screen, 'Actors'));
		app.press('Alt-1');
		await app.waitFor(screen => isFocused(screen, 'Article'));
		app.press('Alt-3');
		await app.waitFor(screen => isFocused(screen, 'Facts'));
	});

	test('z gives a pane the whole screen and takes it back', async () => {
		const app = await openExplorer();
		const first = app.screen;
		app.press('z');
		await app.waitFor(screen => hasPane(screen, 'Article') && !hasPane(screen, 'Actors'));
		app.press('z');
		await app.waitFor(screen => screen.drawing === first.drawing);
	});

	test('Enter on an actor keeps only its facts, Escape brings all back', async () => {
		const app = await openExplorer();
		const all = app.screen;
		app.press('Alt-2', 'Enter');
		const narrowed = await app.waitFor(screen => /Facts · \d+ of \d+/u.test(screen.text));
		const name = /\[(.+) ×\]/u.exec(narrowed.text)?.[1] ?? 'nobody';
		expect(chosenRow(narrowed, 'Actors')).toContain(name);
		app.press('Escape');
		const factsTitle = /Facts · \d+/u.exec(all.text)?.[0] ?? 'no facts';
		await app.waitFor(screen => screen.text.includes(factsTitle));
	});

	test('? shows the keys and Escape puts them away', async () => {
		const app = await openExplorer();
		const first = app.screen;
		app.press('?');
		await app.waitFor(screen => screen.includes('Next sentence') && screen.includes('Next quote'));
		app.press('Escape');
		await app.waitFor(screen => screen.drawing === first.drawing);
	});
});

describe('counts', () => {
	test('3j is three sentences on, . as many again, and 3k comes back; a count is shown while it waits', async () => {
		const app = await openExplorer();
		app.press('j');
		await expectCursorOn(app, 'Ukraine agreed');
		app.press('2');
		await app.waitFor(screen => /^ 2\s*$/u.test(screen.row(-1)));
		app.press('j');
		await expectCursorOn(app, 'The Belarusian President');
		app.press('.');
		await expectCursorOn(app, 'Putin has reportedly told');
		app.press('4', 'k');
		await expectCursorOn(app, 'Ukraine agreed');
	});

	test('8G is the eighth paragraph, 50% the middle, and Ctrl-o leads back', async () => {
		const app = await openExplorer();
		app.press('8', 'G');
		await expectCursorOn(app, 'Meanwhile, Russia');
		app.press('5', '0', '%');
		await app.waitFor(screen => /¶5/u.test(screen.row(0)));
		app.press('Ctrl-o');
		await expectCursorOn(app, 'Meanwhile, Russia');
	});
});
