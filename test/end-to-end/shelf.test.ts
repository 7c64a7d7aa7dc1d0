import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {expectCursorOn, startExplorer} from '../support/explorer-app.ts';
import {hasReading} from '../support/explorer-screen.ts';
import type {Screen} from '../support/screen.ts';
import type {StartOptions, TerminalDriver} from '../support/terminal-driver.ts';

const titles = ['Pier To Rise Again', 'Ferries Stay In Port', 'A Storm In Numbers'] as const;

/** A folder with an article of each title, and one file that holds nothing. */
function aFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'pullquote-shelf-'));
	for (const title of titles) {
		const text = `${title}\n\nMayor Greta Lindqvist spoke on Monday. “We will rebuild it,” Lindqvist said.\n\nThe end of “${title}” is here.\n`;
		writeFileSync(join(folder, `${title.toLowerCase().replaceAll(' ', '-')}.txt`), text);
	}

	writeFileSync(join(folder, 'nothing.txt'), '');
	return folder;
}

const [pier, ferries, storm, nothing] = [
	'pier-to-rise-again.txt',
	'ferries-stay-in-port.txt',
	'a-storm-in-numbers.txt',
	'nothing.txt',
];

function openSeveral(names: readonly string[], options: StartOptions = {}): TerminalDriver {
	return startExplorer(names, {directory: aFolder(), ...options});
}

const isList = (screen: Screen): boolean => /[━=] Articles /u.test(screen.text);
const chosen = (screen: Screen): string => screen.lines.find(line => /[┃#] [▸>] /u.test(line)) ?? '';

describe('several articles', () => {
	test('open as a list; a few mistyped letters and Enter open one of them', async () => {
		const app = openSeveral([pier, ferries, storm]);
		await app.waitFor(screen => isList(screen) && screen.includes('1/3'));
		app.type('feries');
		await app.waitFor(screen => screen.includes('1/1') && chosen(screen).includes(ferries));
		app.press('Enter');
		const screen = await app.waitFor(now => now.includes('Ferries Stay In Port') && hasReading(now));
		expect(isList(screen)).toBe(false);
		expect(screen.row(0)).toContain('2/3');
	});

	test('are gone through with J and K, and each keeps its place', async () => {
		const app = openSeveral([pier, ferries, storm]);
		await app.waitFor(isList);
		app.press('Enter');
		await app.waitFor(screen => screen.row(0).includes('1/3') && hasReading(screen));
		app.press('G');
		await expectCursorOn(app, 'The end of “Pier');
		app.press('J');
		await app.waitFor(screen => screen.row(0).includes('2/3'));
		await expectCursorOn(app, 'Ferries Stay In Port');
		app.press('2', 'J');
		await app.waitFor(screen => screen.row(0).includes('3/3'));
		app.press('J');
		await app.waitFor(screen => screen.row(-1).includes('The last of 3 articles'));
		app.press('2', 'K');
		await app.waitFor(screen => screen.row(0).includes('1/3') && screen.row(-1).includes('Back at ¶3'));
		await expectCursorOn(app, 'The end of “Pier');
	});

	test('are found with A again, with marks for the one on screen and those before', async () => {
		const app = openSeveral([pier, ferries, storm]);
		await app.waitFor(isList);
		app.press('Enter');
		await app.waitFor(screen => screen.row(0).includes('1/3'));
		app.press('J');
		await app.waitFor(screen => screen.row(0).includes('2/3'));
		app.press('A');
		await app.expectScreen(screen => {
			expect(screen.text).toMatch(/✓ pier-to-rise-again\.txt/u);
			expect(screen.text).toMatch(/▸ ◆ ferries-stay-in-port\.txt/u);
		});
		app.press('Escape');
		await app.waitFor(screen => !isList(screen) && screen.row(0).includes('2/3'));
	});

	test('one that cannot be opened is told of in the list, with the reason; the others can be', async () => {
		const app = openSeveral([pier, nothing, storm]);
		await app.waitFor(screen => isList(screen) && screen.row(0).includes('1/3'));
		app.press('Down', 'Enter');
		await app.waitFor(screen => /Cannot open “nothing\.txt”: \S/u.test(screen.row(-1)));
		expect(app.row(0)).toContain('1/3');
		app.press('A');
		await app.expectScreen(screen => {
			const failed = screen.lines.findIndex(line => /▸ × nothing\.txt/u.test(line));
			expect(failed).toBeGreaterThan(0);
			expect(screen.lines[failed + 1]).toMatch(/┃ {5}\S.*no text/u);
		});
		app.press('Down', 'Enter');
		await app.waitFor(screen => screen.row(0).includes('3/3') && screen.includes('A Storm In Numbers'));
	});

	test('are chosen with the mouse: a second press opens', async () => {
		const app = openSeveral([pier, ferries, storm]);
		const screen = await app.waitFor(now => isList(now) && app.modes.mouse.includes(1006));
		const y = screen.lines.findIndex(line => line.includes(storm));
		app.click(20, y);
		await app.waitFor(now => chosen(now).includes(storm));
		app.click(20, y, 2);
		await app.waitFor(now => now.row(0).includes('3/3') && now.includes('A Storm In Numbers'));
	});

	test.each([
		[40, 12],
		[80, 24],
		[200, 60],
	] as const)('are listed in a window of %i×%i', async (columns, rows) => {
		const app = openSeveral([pier, ferries, storm], {columns, rows});
		const screen = await app.waitFor(now => isList(now) && now.includes('1/3'));
		expect(screen.text).toContain('ferries-stay');
		app.press('Down', 'Enter');
		await app.waitFor(now => !isList(now) && now.includes('Ferries Stay In Port'));
		await app.waitFor(now => now.row(-1).includes('q quit'));
	});

	test('are listed with ASCII alone, and in words for a screen reader', async () => {
		const ascii = openSeveral([pier, ferries, storm, '--ascii']);
		const drawn = await ascii.waitFor(screen => isList(screen) && screen.includes('1/3'));
		expect(chosen(drawn)).toContain('>');
		const spoken = openSeveral([pier, ferries, storm, '--screen-reader']);
		await spoken.waitFor(screen => screen.includes(`Articles. 1 of 3. ${pier}`));
		spoken.press('Down');
		await spoken.waitFor(screen => screen.includes(`Articles. 2 of 3. ${ferries}`));
	});

	test('e opens the file of the article on screen', async () => {
		const folder = aFolder();
		const log = join(folder, 'log');
		const editor = join(folder, 'editor');
		writeFileSync(editor, `#!/bin/sh\nfor file; do :; done\nprintf %s "$file" > '${log}'\n`, {mode: 0o755});
		const app = startExplorer([pier, ferries], {directory: folder, environment: {VISUAL: editor}});
		await app.waitFor(isList);
		app.press('Down', 'Enter');
		await app.waitFor(screen => screen.row(0).includes('2/2') && hasReading(screen));
		app.press('e');
		await app.waitFor(screen => screen.row(-1).includes('The article is as it was'));
		expect(readFileSync(log, 'utf8')).toMatch(/ferries-stay-in-port\.txt$/u);
	});

	test('quit from the list and from an article with the terminal as it was', async () => {
		const app = openSeveral([pier, ferries]);
		await app.waitFor(isList);
		app.press('Ctrl-c');
		expect(await app.ending()).toEqual({code: 0, signal: 0});
	});
});
