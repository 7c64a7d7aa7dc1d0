import {execFileSync} from 'node:child_process';
import {
	chmodSync,
	closeSync,
	constants,
	existsSync,
	mkdtempSync,
	openSync,
	readFileSync,
	watch,
	writeFileSync,
	writeSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {expectShellAsBefore, startFromShell} from '../support/endings.ts';
import {commandLine, expectCursorOn, openExplorer, writeArticle} from '../support/explorer-app.ts';
import {quoteForShell} from '../support/plain-shell.ts';
import {plainEnvironment, type StartOptions} from '../support/terminal-driver.ts';
import {untouchedModes} from '../support/terminal-modes.ts';

/** With all that a shell would make something of. */
const address = 'https://harbour.example/news?id=7&from=the%20pier;$(echo%20no)*~#$HOME';
const text = `Pier To Rise Again

Mayor Greta Lindqvist spoke on Monday. “We will rebuild the pier,” Lindqvist said.

The vote is on Friday.
`;
const textWithAddress = `${text}\nSource: ${address}\n`;

/** A browser of our own: a shell script that writes its arguments down, each with a bar behind it, and may do more before and after. */
function aBrowser(name: string, {before = ':', after = ':'} = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'pullquote browser-'));
	const log = join(folder, 'log');
	const path = join(folder, name);
	const isWritten = `mv ${quoteForShell(`${log}.new`)} ${quoteForShell(log)}`;
	writeFileSync(
		path,
		`#!/bin/sh\n${before}\nprintf '%s|' "$@" > ${quoteForShell(`${log}.new`)}\n${isWritten}\n${after}\n`,
	);
	chmodSync(path, 0o755);
	const {promise: told, resolve} = Promise.withResolvers<string>();
	const watcher = watch(folder, () => {
		if (existsSync(log)) {
			resolve(readFileSync(log, 'utf8'));
		}
	});
	onTestFinished(() => watcher.close());
	return {path, told, environment: {PATH: `${folder}${delimiter}${plainEnvironment['PATH']}`, BROWSER: name}};
}

/** A place where no program is found, and no screen to open a window on. */
const withoutBrowser: StartOptions = {
	environment: {
		PATH: mkdtempSync(join(tmpdir(), 'pullquote-no-programs-')),
		BROWSER: undefined,
		DISPLAY: undefined,
		WAYLAND_DISPLAY: undefined,
	},
};

describe('o opens the address that the article names for itself', () => {
	test('in the reader’s browser, which is given it as one word, and the explorer goes on', async () => {
		const browser = aBrowser('firefox');
		const app = await openExplorer([writeArticle(textWithAddress)], browser);
		app.press('o');
		await app.waitFor(screen => screen.row(-1).includes('Opening https://harbour.example/news'));
		expect(await browser.told).toBe(`${address}|`);
		app.press('j');
		await expectCursorOn(app, 'Mayor Greta');
		expect(app.screen.buffer).toBe('alternate');
	});

	test('where the variable wants it, among other words', async () => {
		const browser = aBrowser('my browser');
		const environment = {BROWSER: `no-such-browser:'${browser.path}' --new-window %s --quiet &`};
		const app = await openExplorer([writeArticle(textWithAddress)], {environment});
		app.press('o');
		expect(await browser.told).toBe(`--new-window|${address}|--quiet|`);
	});

	test('and leaves the browser alone when the explorer ends first', async () => {
		const gate = join(mkdtempSync(join(tmpdir(), 'pullquote-gate-')), 'gate');
		execFileSync('mkfifo', [gate]);
		const descriptor = openSync(gate, constants.O_RDWR);
		onTestFinished(() => closeSync(descriptor));
		const browser = aBrowser('firefox', {before: `read -r line < ${quoteForShell(gate)}`});
		const app = await openExplorer([writeArticle(textWithAddress)], browser);
		app.press('o');
		await app.waitFor(screen => screen.row(-1).includes('Opening'));
		app.press('q');
		expect(await app.ending()).toEqual({code: 0, signal: 0});
		writeSync(descriptor, 'go on\n');
		expect(await browser.told).toBe(`${address}|`);
	});

	test('in a browser that needs the terminal, which has it as long as it likes', async () => {
		const browser = aBrowser('w3m', {
			after: 'echo browsing; read -r line; echo "typed: $line"; read -r line',
		});
		const session = await startFromShell(commandLine(writeArticle(textWithAddress)), browser);
		const {terminal} = session.shell;
		terminal.press('j', 'o');
		await terminal.waitFor(screen => screen.buffer === 'normal' && screen.includes('browsing'));
		expect(terminal.modes).toEqual(untouchedModes);
		expect(terminal.settings()).toBe(session.settingsBefore);
		expect(await browser.told).toBe(`${address}|`);
		terminal.type('jjq of the browser\r');
		await terminal.waitFor(screen => screen.includes('typed: jjq of the browser'));
		terminal.press('Enter');
		await expectCursorOn(terminal, 'Mayor Greta');
		terminal.press('q');
		await expectShellAsBefore(session, 0);
	});
});

describe('the address is told and copied', () => {
	test('where there is no browser', async () => {
		const app = await openExplorer([writeArticle(textWithAddress)], withoutBrowser);
		app.press('o');
		await app.waitFor(screen =>
			screen.row(-1).includes('No browser here; copied https://harbour.example/news'),
		);
		expect(app.clipboard).toBe(address);
		app.press('j');
		await expectCursorOn(app, 'Mayor Greta');
	});

	test('where the browser ends with an error', async () => {
		const browser = aBrowser('firefox', {after: 'exit 7'});
		const app = await openExplorer([writeArticle(textWithAddress)], browser);
		app.press('o');
		await app.waitFor(screen => screen.row(-1).includes('firefox ended with code 7; copied https://'));
		expect(app.clipboard).toBe(address);
	});
});

test('an article that names no address has none to open', async () => {
	const browser = aBrowser('firefox');
	const app = await openExplorer([writeArticle(text)], browser);
	app.press('o');
	await app.waitFor(screen => screen.row(-1).includes('The article names no address'));
});
