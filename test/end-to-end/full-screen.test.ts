import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {
	commandLine,
	openExplorer,
	openShell,
	program,
	startExplorer,
	writeArticle,
} from '../support/explorer-app.ts';
import {hasReading} from '../support/explorer-screen.ts';
import {quoteForShell} from '../support/plain-shell.ts';

const ferry = () =>
	writeArticle(
		'Ferry Fares Rise\n\n“This is a bad day,” Mayor Greta Lindqvist said.\n\nThe ferry sails.\n',
		'ferry.txt',
	);

describe('the first frame', () => {
	test('stands right wherever the shell left the cursor', async () => {
		const path = ferry();
		const direct = await openExplorer([path]);
		const shell = await openShell();
		shell.enter(`printf abcdef; ${commandLine(path)}`);
		const {terminal} = shell;
		await terminal.waitFor(hasReading);
		expect(terminal.screen.text).toBe(direct.screen.text);
		terminal.press('Ctrl-z');
		await terminal.waitFor(screen => screen.buffer === 'normal' && screen.includes('ended with code'));
		shell.enter('printf abcdef; fg');
		await terminal.waitFor(screen => screen.text === direct.screen.text);
	});

	test('keys that are typed before it count, and are seen nowhere', async () => {
		const app = startExplorer([ferry()]);
		app.type('/fares');
		await app.waitFor(screen => screen.includes('/ fares'));
		expect(app.screen.row(0)).toMatch(/^ Ferry Fares Rise/);
	});
});

test('Ctrl-l draws everything again', async () => {
	const shell = await openShell();
	shell.enter(commandLine(ferry()));
	const {terminal} = shell;
	const before = await terminal.waitFor(hasReading);
	// A message from elsewhere, such as `wall` writes.
	terminal.disturb('\u001B[5;3HBroadcast message\r\nfrom elsewhere\r\n');
	await terminal.waitFor(screen => screen.includes('Broadcast message'));
	terminal.press('Ctrl-l');
	await terminal.waitFor(screen => screen.drawing === before.drawing);
});

test('a row that the terminal draws wider than we count stays one row', async () => {
	const app = await openExplorer([ferry()]);
	expect(app.modes.autoWrap).toBe(false);
	app.press('q');
	await app.ending();
	expect(app.modes.autoWrap).toBe(true);
});

test('the old frame goes with the new one when the window changes, never before it', async () => {
	const app = await openExplorer([ferry()]);
	const before = app.output.length;
	app.resize(100, 30);
	await app.waitFor(screen => screen.columns === 100 && screen.row(29).includes('quit'));
	const [outside] = app.output.slice(before).split('\u001B[?2026h');
	expect(outside).not.toMatch(/\u001B\[\d*[JK]/u);
});

test('nothing is written to a standard error that goes elsewhere', async () => {
	const log = writeArticle('', 'log.txt');
	const shell = await openShell();
	const line = [process.execPath, program, ferry()].map(quoteForShell).join(' ');
	shell.enter(`run sh -c ${quoteForShell(`exec ${line} 2> ${quoteForShell(log)}`)}`);
	await shell.terminal.waitFor(hasReading);
	shell.terminal.press('q');
	await shell.terminal.waitFor(screen => screen.includes('ended with code 0'));
	expect(readFileSync(log, 'utf8')).toBe('');
	expect(shell.terminal.modes.cursorVisible).toBe(true);
});

test('a terminal that cannot move its cursor gets the text', async () => {
	const app = startExplorer([ferry()], {environment: {TERM: 'dumb'}});
	expect(await app.ending()).toMatchObject({code: 0});
	expect(app.output).toContain('Greta Lindqvist · Mayor');
	expect(app.output).not.toContain('\u001B');
});
