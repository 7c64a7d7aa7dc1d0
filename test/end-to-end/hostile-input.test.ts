import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {openExplorer, startExplorer, writeArticle} from '../support/explorer-app.ts';
import {articleText, hasPane, paneOf} from '../support/explorer-screen.ts';
import type {Screen} from '../support/screen.ts';
import type {TerminalDriver} from '../support/terminal-driver.ts';

const hostile = [
	'Harbour Closes \u001B]0;stolen title\u0007After \u001B[31mStorm',
	'Mayor Greta Lindqvist said “the \u001B]52;c;c3RvbGVu\u0007quay \u001B[2J\u001B[Hwill \u009B41mstay shut.”',
	'\u001BP+q544e\u001B\\The port \u001B[?1003h\u001B[>1uauthority\u202E agreed \u0007with her on Tuesday.\u001Bc',
].join('\n\n');

test('escape sequences in an article are shown, not obeyed', async () => {
	const app = await openExplorer([writeArticle(hostile)]);
	expect(app.commands.filter(({text}) => /stolen|c3RvbGVu/u.test(text))).toEqual([]);
	expect(app.output).not.toMatch(/\u001B\[31m|\u001B\]0;|\u001B\]52|\u001Bc|\u001BP|\u009B/u);
	expect(app.modes.mouse).not.toContain(1003);
	const red = app.screen.cells
		.flat()
		.filter(cell => cell.foreground === 'palette 1' || cell.background === 'palette 1');
	expect(red).toEqual([]);
	expect(app.screen.text).toContain('stolen title');
});

test('what is copied from such an article has no control characters', async () => {
	const app = await openExplorer([writeArticle(hostile)]);
	app.press(']', 'y');
	await app.waitFor(() => app.clipboard !== undefined);
	expect(app.clipboard).toContain('stay shut');
	expect(app.clipboard).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/u);
});

const corners = /^[╮┓╯┛]$/u;

/** Every frame closes where the screen ends: no column has been shifted. */
function expectStraight(screen: Screen): void {
	const last = screen.cells[0]?.length ?? 0;
	const edge = screen.cells.slice(1, -1).map(row => row[last - 1]?.characters ?? '');
	expect(edge.filter(character => !/^[│┃╮┓╯┛]$/u.test(character))).toEqual([]);
	expect(edge.at(0)).toMatch(corners);
	expect(edge.at(-1)).toMatch(corners);
}

describe.each([
	['escape sequences', '\u001B]0;stolen title\u0007\u001B[2J\u001B[31m'],
	['directions turned around', '\u202Etxt.exe\u2066\u200F'],
	['marks', `e${'\u0301'.repeat(120)}`],
	['emoji and joiners', '👩‍🚀👩‍👩‍👧🇺🇦☎️'.repeat(3)],
	['nothing that is seen', '\u200B\u2060\uFEFF\u00AD'.repeat(20)],
])('a file name of %s', (_, name) => {
	const text = 'It rained on the quay all day, and nobody came to see the boats that had been brought there.';

	test('is shown in the header and obeyed nowhere', async () => {
		const app = await openExplorer([writeArticle(text, `a ${name} b`)]);
		const {screen} = app;
		expect(app.commands.filter(({code, text}) => !(code === 11 && text === '?'))).toEqual([]);
		expect(app.output).not.toMatch(/stolen title\u0007|\u202E|\u2066|\u200B/u);
		expect(screen.row(0)).toMatch(/^ a .* b\s+¶1/u);
		expectStraight(screen);
	});

	test('is told in one line where there is no such file', async () => {
		const app = startExplorer([join(tmpdir(), `no such ${name} b`)]);
		expect(await app.ending()).toMatchObject({code: 2});
		expect(app.commands).toEqual([]);
		expect(app.output).toContain('There is no such file');
		expect(app.output).not.toMatch(
			/[\u0000-\u0009\u000B\u000C\u000E-\u001A\u001C-\u001F\u007F-\u009F\u202E\u2066\u200B]/u,
		);
		expect(app.output.trim().split('\n')).toHaveLength(1);
	});
});

test('a path of four thousand bytes opens, and is called by its last part', async () => {
	let folder = mkdtempSync(join(tmpdir(), 'pullquote-test-'));
	while (folder.length < 3700) {
		folder = join(folder, `${'long '.repeat(40)}\u001B[31m`);
		mkdirSync(folder);
	}

	const file = join(folder, `${'é'.repeat(60)}.txt`);
	writeFileSync(
		file,
		'It rained on the quay all day, and nobody came to see the boats that had been brought there.',
	);
	const app = await openExplorer([file]);
	expect(app.screen.row(0)).toContain('ééé');
	expectStraight(app.screen);
});

const million = 1_000_000;

function fill(piece: string): string {
	return piece.repeat(Math.ceil(million / piece.length)).slice(0, million);
}

/** Words without a space between them, each of which is there once. */
function oneWord(): string {
	return Array.from({length: million / 8}, (_, index) => `w${String(index).padStart(7, '0')}`).join('');
}

/** Whether there is more of the article above and below what is shown, as the pane's lower border says. */
function arrowsOf(screen: Screen): string {
	const {row, rows} = paneOf(screen, 'Article');
	return screen
		.row(row + rows)
		.slice(0, 10)
		.replaceAll(/[^↑↓]/gu, '');
}

async function seeArrows(app: TerminalDriver, arrows: RegExp): Promise<Screen> {
	return app.expectScreen(screen => {
		expect(arrowsOf(screen)).toMatch(arrows);
		expectStraight(screen);
	});
}

describe.each([
	['letters without a space', oneWord()],
	['marks', `e${fill('\u0301')}`],
	['emoji that are joined', fill('👩\u200D')],
	['opening quotation marks', fill('“')],
	['short paragraphs', fill('Rain fell.\n')],
])('a million characters: %s', (_, text) => {
	test('every key moves what it should, at any width', {timeout: 120_000}, async () => {
		const app = startExplorer([writeArticle(text)], {patienceMs: 30_000});
		await seeArrows(app, /^↓$/u);
		app.press('Ctrl-d');
		await seeArrows(app, /^↑↓$/u);
		app.press('Ctrl-u');
		await seeArrows(app, /^↓$/u);
		app.press('G');
		const end = await seeArrows(app, /^↑$/u);
		expect(end.linesIn(articleText(end)).filter(line => line.trim() !== '').length).toBeGreaterThan(10);
		app.resize(40, 12);
		await seeArrows(app, /^↑/u);
		app.resize(120, 40);
		await seeArrows(app, /^↑$/u);
		app.press('g');
		await seeArrows(app, /^↓$/u);
		app.press('z');
		await app.waitFor(screen => hasPane(screen, 'Article') && !hasPane(screen, 'Facts'));
		app.press('z', '/');
		await app.waitFor(screen => screen.includes('Search ·'));
		app.press('Escape');
		await app.waitFor(screen => !screen.includes('Search ·'));
		app.press('q');
		expect(await app.ending()).toEqual({code: 0, signal: 0});
	});
});

test('a million line feeds between two words are a gap between two paragraphs', async () => {
	const app = await openExplorer([writeArticle(`Rain fell.${'\n'.repeat(million)}Nobody came.`)]);
	const {screen} = app;
	expect(
		screen
			.linesIn(articleText(screen))
			.slice(0, 3)
			.map(line => line.trim()),
	).toEqual(['Rain fell.', '', 'Nobody came.']);
});
