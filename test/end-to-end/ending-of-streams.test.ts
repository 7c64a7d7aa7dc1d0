import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {expect, onTestFinished, test} from 'vitest';
import {expectShellAsBefore, isRunning, preloading, startFromShell} from '../support/endings.ts';
import {commandLine, openExplorer, openShell, program, writeArticle} from '../support/explorer-app.ts';
import {hasReading} from '../support/explorer-screen.ts';
import {quoteForShell} from '../support/plain-shell.ts';
import {TerminalDriver} from '../support/terminal-driver.ts';
import {untouchedModes} from '../support/terminal-modes.ts';

/** A terminal in which nothing runs that reads or writes, for the program to have one of its streams in. To be opened behind the shell, which would inherit its other end. */
function openSecondTerminal(): TerminalDriver {
	const terminal = new TerminalDriver('sleep', ['1000']);
	onTestFinished(() => terminal.close());
	return terminal;
}

/** The shell's line that starts the program with redirections. */
function redirected(redirection: string): string {
	const line = [process.execPath, program].map(quoteForShell).join(' ');
	return `run sh -c ${quoteForShell(`exec ${line} ${redirection}`)}`;
}

test('a keyboard that is gone ends it as a terminal that hangs up does', async () => {
	const shell = await openShell();
	const keyboard = openSecondTerminal();
	const settingsBefore = shell.terminal.settings();
	shell.enter(redirected(`< ${keyboard.device}`));
	await shell.terminal.waitFor(hasReading);
	keyboard.hangUp();
	await expectShellAsBefore({shell, settingsBefore}, 129);
});

test('a screen that is gone in the middle of frames ends it, and the keyboard is as it was', async () => {
	const shell = await openShell();
	const screen = openSecondTerminal();
	const settingsBefore = shell.terminal.settings();
	shell.enter(redirected(`> ${screen.device}`));
	await screen.waitFor(hasReading);
	expect(shell.terminal.settings()).not.toBe(settingsBefore);
	shell.terminal.type('jG'.repeat(200));
	screen.hangUp();
	shell.terminal.type('/').type('words');
	await shell.terminal.waitFor(now => now.includes('ended with code 129'));
	expect(shell.terminal.settings()).toBe(settingsBefore);
	expect(shell.terminal.modes).toEqual(untouchedModes);
});

test('standard input that was closed before the start is no keyboard: that is the terminal’s', async () => {
	const session = await startFromShell(redirected('<&-'));
	session.shell.terminal.press('q');
	await expectShellAsBefore(session, 0);
});

test('standard output that was closed before the start gets no screen and no complaint', async () => {
	const shell = await openShell();
	const settingsBefore = shell.terminal.settings();
	shell.enter(redirected('>&-'));
	await expectShellAsBefore({shell, settingsBefore}, 0);
});

test('a stream that breaks as a pipe does, in the place of the screen, ends it', async () => {
	// No terminal gives EPIPE.
	const session = await startFromShell(
		`${preloading(`
			process.on('SIGUSR2', () => {
				process.stdout.emit('error', Object.assign(new Error('write EPIPE'), {code: 'EPIPE'}));
			});
		`)} ${commandLine()}`,
	);
	session.shell.terminal.signal('SIGUSR2', session.shell.pid);
	await expectShellAsBefore(session, 129);
});

test('a terminal that reads nothing does not keep it from a signal', async () => {
	const app = await openExplorer();
	const {pid} = app;
	await app.fill();
	app.press('?');
	app.signal('SIGTERM');
	await expect.poll(() => isRunning(pid), {timeout: 10_000}).toBe(false);
	app.readAgain();
	expect(await app.ending()).toMatchObject({code: 143});
});

test('a terminal that reads nothing for a while has the same screen afterwards', async () => {
	const app = await openExplorer();
	const before = app.screen;
	await app.fill();
	app.press('?', 'Ctrl-l', 'j');
	app.readAgain();
	// The keys have been answered: until then the screen is still the one before them.
	await app.waitFor(screen => screen.drawing.includes('cursor.nextSentence'));
	app.press('Escape');
	await app.waitFor(screen => screen.drawing === before.drawing);
	app.press('q');
	expect(await app.ending()).toEqual({code: 0, signal: 0});
	expect(app.modes).toEqual(untouchedModes);
});

test('quitting waits for a terminal that reads nothing for a while: then it is as it was', async () => {
	const app = await openExplorer();
	await app.fill();
	app.press('Ctrl-c');
	// So that it has come to its end, and only the terminal is waited for.
	await expect.poll(() => app.settings(), {timeout: 10_000}).not.toContain('-icanon');
	app.readAgain();
	expect(await app.ending()).toEqual({code: 0, signal: 0});
	expect(app.modes).toEqual(untouchedModes);
});

test('a full pipe that nobody reads does not keep what is printed from a signal', async () => {
	const article = writeArticle('“Nothing has changed,” Ada Lindqvist said on Monday.\n\n'.repeat(500));
	const child = spawn(process.execPath, [program, '--format', 'json', article], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = once(child, 'exit');
	// Some of it is there, and more is on its way than a pipe holds.
	await once(child.stdout, 'readable');
	child.kill('SIGTERM');
	expect(await ended).toEqual([null, 'SIGTERM']);
});
