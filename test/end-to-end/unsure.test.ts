import {expect, test} from 'vitest';
import {openExplorer, writeArticle} from '../support/explorer-app.ts';
import {paneOf} from '../support/explorer-screen.ts';
import type {Screen} from '../support/screen.ts';

const article = `Mayor Ada Lindqvist said on Monday that Bo Marsh claimed that the quay was safe.

“We will rebuild the quay,” Lindqvist said.`;

const size = {columns: 120, rows: 30};

function factsOn(screen: Screen): string {
	return screen.linesIn(paneOf(screen, 'Facts')).join('\n');
}

test('what the reading doubts is marked, hidden by u, and shown again', async () => {
	const app = await openExplorer([writeArticle(article)], size);
	await app.waitFor(screen => /claim {2}\? ↳ Bo Marsh claimed/.test(factsOn(screen)));
	app.press('u');
	const hidden = await app.waitFor(screen => screen.row(-1).includes('Hidden as unsure: 1 fact'));
	expect(factsOn(hidden)).not.toContain('↳');
	expect(factsOn(hidden)).toContain('“We will');
	app.press('u');
	await app.waitFor(screen => /claim {2}\? ↳ Bo Marsh claimed/.test(factsOn(screen)));
});

test('the chosen fact says how sure the reading is, and by which words', async () => {
	const app = await openExplorer([writeArticle(article)], size);
	app.press('Alt-3');
	await app.waitFor(screen => /\d+ % sure · cue and clause: said/.test(factsOn(screen)));
});
