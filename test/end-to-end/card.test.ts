import {expect, test} from 'vitest';
import {expectCursorOn, openExplorer, startExplorer, writeArticle} from '../support/explorer-app.ts';
import {hasReading, isLit, sentenceUnderCursor} from '../support/explorer-screen.ts';
import type {Screen} from '../support/screen.ts';

/** What stands in a card; nothing where it is not on the screen. */
function card(screen: Screen, title: string): string {
	const region = screen.frame(title);
	return region ? screen.proseIn(region) : '';
}

/** Opens the card of somebody who is searched for. */
async function openCardOf(query: string, name: string) {
	const app = await openExplorer();
	app.press('@').type(query);
	await app.waitFor(screen => card(screen, 'Search').includes(`▸ ${name}`));
	app.press('Enter');
	await app.waitFor(screen => !screen.includes('Search ·'));
	app.press('a');
	await app.waitFor(screen => card(screen, name) !== '');
	return app;
}

test('the card of a person says who it is, what it says, what is said of it and where it is mentioned', async () => {
	const app = await openCardOf('zelensky', 'Volodymyr Zelenskyy');
	await app.expectScreen(screen => {
		const shown = card(screen, 'Volodymyr Zelenskyy');
		expect(shown).toContain('● Volodymyr Zelenskyy · person');
		expect(shown).toMatch(/\d+ % sure · /u);
		expect(shown).toContain('called Ukrainian President');
		expect(shown).toMatch(/Says · \d+/u);
		expect(shown).toContain('“equal members of Europe.”');
	});
	app.press('G');
	await app.waitFor(screen => /Mentions · \d+/u.test(card(screen, 'Volodymyr Zelenskyy')));
});

test('a fact-checker goes from a person to a quote of its, to why it is its, and into the article', async () => {
	const app = await openCardOf('zelensky', 'Volodymyr Zelenskyy');
	app.press('Tab', 'j', 'j');
	const lit = await app.waitFor(screen => isLit(screen, '“equal members of Europe.”'));
	expect(sentenceUnderCursor(lit)).toMatch(/^Zelenskyy said that/u);
	app.press('i');
	await app.expectScreen(screen => {
		const shown = card(screen, 'Quote · Volodymyr Zelenskyy');
		expect(shown).toContain('source Zelenskyy');
		expect(shown).toContain('cue said');
		expect(shown).toContain('mixed: part of it stands in quotation marks');
		expect(shown).toContain('hedge no hedge');
		expect(shown).toMatch(/sure \d+ % why cue and clause: said/u);
	});
	app.press('y');
	await app.waitFor(screen => screen.row(-1).includes('Copied the quote'));
	expect(app.clipboard).toMatch(/“equal members of Europe\.”\n— .*Zelenskyy.*¶5/u);
	app.press('Enter');
	await app.waitFor(screen => screen.frame('Facts') !== undefined);
	await expectCursorOn(app, 'Zelenskyy said that');
});

test('whoever is mentioned with somebody is one key away, and Escape leads back step by step', async () => {
	const app = await openCardOf('putin', 'Vladimir Putin');
	const first = app.screen.drawing;
	app.press('Tab', 'Tab', 'Tab');
	const companions = await app.waitFor(screen => /▸ ¶\d +\d× /u.test(screen.text));
	const name = /▸ ¶\d +\d× +\S (.+?) +┃/u.exec(companions.text)?.[1] ?? 'nobody';
	app.press('Enter');
	await app.waitFor(screen => card(screen, name).includes(`${name} ·`));
	app.press('Escape');
	await app.waitFor(screen => screen.drawing === companions.drawing);
	app.press('g', 'Escape', 'a');
	await app.waitFor(screen => screen.drawing === first);
});

test('in a window of 40×12 a long quote is read to its end in its card', async () => {
	const words = Array.from({length: 40}, (_, index) => `plank${index + 1}`);
	const quote = `“We lost ${words.join(' ')},”`;
	const file = writeArticle(`Floods close the bridge\n\n${quote} Mayor Ada Lindqvist said on Monday.`);
	const app = startExplorer([file], {columns: 40, rows: 12});
	await app.waitFor(screen => screen.includes('[Article]'));
	await app.press('Alt-3').waitFor(hasReading);
	app.press('Alt-1', ']', 'i');
	let screen = await app.waitFor(now => card(now, 'Quote · ').includes('source'));
	const seen = new Set<string>();
	while (!seen.has('plank40')) {
		for (const [word] of card(screen, 'Quote · ').matchAll(/plank\d+/gu)) {
			seen.add(word);
		}

		const {drawing} = screen;
		screen = await app.press('j').waitFor(now => now.drawing !== drawing);
	}

	expect([...seen]).toEqual(words);
});
