import {expect, test} from 'vitest';
import {openExplorer, writeArticle} from '../support/explorer-app.ts';

const text = `---
title: Pier To Rise Again
author: Ada Okonjo
date: 2026-11-28
---

# Pier To Rise Again

Mayor Greta Lindqvist spoke on Monday. “We will rebuild it,” Lindqvist said.

## The vote

It is on Friday.
`;

test('I tells who wrote the article, when, and how long it is', async () => {
	const app = await openExplorer([writeArticle(text, 'pier.md')]);
	app.press('I');
	await app.expectScreen(screen => {
		expect(screen.text).toMatch(/━ About the article ━/u);
		expect(screen.text).toMatch(/▸ title +Pier To Rise Again/u);
		expect(screen.text).toMatch(/by +Ada Okonjo/u);
		expect(screen.text).toMatch(/published +2026-11-28/u);
		expect(screen.text).toMatch(/length +\d+ words/u);
		expect(screen.text).toMatch(/opened as/u);
	});
	app.press('Escape');
	await app.waitFor(screen => screen.row(-1).includes('q quit'));
});

test('bytes that could not be decoded are told of at once, and stay to be looked up', async () => {
	const bytes = Buffer.concat([
		Buffer.from('Pier To Rise Again\n\nMayor Greta Lindqvist said “yes” on Monday, in caf'),
		Buffer.from([0xe9, 0x20]),
		Buffer.from('Nordstrand, and “no” on Friday. Nobody else — nobody — said anything at all in the café.\n'),
	]);
	const app = await openExplorer([writeArticle(bytes, 'pier.txt')]);
	app.press('I');
	const screen = await app.waitFor(now => now.includes('How it was opened'));
	expect(screen.text).toMatch(/byte/u);
});
