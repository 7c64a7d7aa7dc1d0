import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {expectCursorOn, openExplorer, startExplorer, writeArticle} from '../support/explorer-app.ts';
import type {Screen} from '../support/screen.ts';

/** Writes the user's configuration file. @returns the environment in which it is found, and the file. */
function configure(...lines: readonly string[]) {
	const home = mkdtempSync(join(tmpdir(), 'pullquote-test-'));
	const file = join(home, 'pullquote', 'config.toml');
	mkdirSync(join(home, 'pullquote'));
	writeFileSync(file, lines.map(line => `${line}\n`).join(''));
	return {environment: {XDG_CONFIG_HOME: home}, file};
}

const rebound = [
	'theme = "light"',
	'[keys]',
	'cursor.nextParagraph = ["Ctrl-j", "W"]',
	'program.quit = ["Q"]',
];

function helpIn(screen: Screen): string {
	const help = screen.frame('Keys');
	return help ? screen.proseIn(help) : '';
}

test('keys of the user’s file count in place of the old ones, and the help shows them', async () => {
	const {environment} = configure(...rebound);
	const app = await openExplorer([], {environment});
	// What } has been takes no reader anywhere any more.
	app.press('}').press('W');
	await expectCursorOn(app, 'Ukraine agreed to conduct peace negotiations');
	app.press('?').type('next paragraph');
	await app.waitFor(screen => /Ctrl-j W Next paragraph/u.test(helpIn(screen)));
	app.press('Ctrl-u').type('quit');
	await app.waitFor(screen => /▸ Q Quit/u.test(helpIn(screen)));
	app.press('Escape');
	await app.waitFor(screen => screen.frame('Keys') === undefined);
	app.press('q').press('Q');
	expect(await app.ending()).toEqual({code: 0, signal: 0});
});

test('--no-config leaves the file alone', async () => {
	const {environment} = configure(...rebound);
	const app = await openExplorer(['--no-config'], {environment});
	app.press('}');
	await expectCursorOn(app, 'Ukraine agreed to conduct peace negotiations');
	app.press('q');
	expect(await app.ending()).toEqual({code: 0, signal: 0});
});

test('--config takes another file than the user’s', async () => {
	const {environment} = configure('nonsense = true');
	const {file} = configure('[keys]', 'program.quit = ["Z"]');
	const app = await openExplorer(['--config', file], {environment});
	app.press('q').press('Z');
	expect(await app.ending()).toEqual({code: 0, signal: 0});
});

test('two commands with one key end the program before anything is drawn, with both lines named', async () => {
	const {environment, file} = configure('[keys]', 'copy = ["Q"]', 'program.quit = ["Q"]');
	const app = startExplorer([], {environment, columns: 200});
	expect(await app.ending()).toEqual({code: 2, signal: 0});
	// Nothing but these words: the terminal is as it was.
	expect(app.output.trimEnd()).toBe(
		`pullquote: ${file}:3:17: "Q" has two meanings in the article, the actors and the facts: line 2 gives it to copy, and line 3 to program.quit. Choose another key for one of them.`,
	);
});

test('everything that is wrong in the file is told at once', async () => {
	const {environment, file} = configure('theme = "nonsense"', 'width = 3');
	const app = startExplorer([], {environment, columns: 200});
	expect(await app.ending()).toEqual({code: 2, signal: 0});
	expect(app.output.trimEnd().split('\r\n')).toEqual([
		`pullquote: ${file}:1:9: theme is "auto", "dark", "light", "high-contrast" or "colour-blind", not "nonsense".`,
		`pullquote: ${file}:2:9: width is a whole number from 30 to 200, not 3.`,
	]);
});

test('a theme that there is not is answered with those that there are', async () => {
	const app = startExplorer(['--theme', 'nonsense'], {columns: 200});
	expect(await app.ending()).toEqual({code: 2, signal: 0});
	expect(app.output.trimEnd()).toBe(
		'pullquote: --theme nonsense is not known. Choose from auto, dark, light, high-contrast, colour-blind.',
	);
});

test('the reading width of the file breaks the lines, and that of the option wins', async () => {
	const {environment} = configure('width = 30');
	const article = writeArticle('The ferry sails at noon. '.repeat(20));
	const longest = (screen: Screen) =>
		Math.max(
			...Array.from(
				{length: screen.rows},
				(_, row) => /(?:[A-Za-z.]+ ){3,}[A-Za-z.]+/u.exec(screen.row(row))?.[0].length ?? 0,
			),
		);
	const narrow = await openExplorer([article], {environment});
	expect(longest(narrow.screen)).toBeLessThanOrEqual(30);
	const wide = await openExplorer(['--width', '60', article], {environment});
	expect(longest(wide.screen)).toBeGreaterThan(30);
});
