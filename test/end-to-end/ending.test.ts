import {describe, expect, test} from 'vitest';
import {commandLine, openShell, writeArticle} from '../support/explorer-app.ts';
import {hasReading, sentenceUnderCursor} from '../support/explorer-screen.ts';
import {type PlainShell, quoteForShell} from '../support/plain-shell.ts';
import {untouchedModes} from '../support/terminal-modes.ts';

/*
However the program ends, the shell finds its terminal as it was: the kernel's settings, every mode, and the screen with
what was on it. Each test starts the program from a shell and looks at all of that afterwards.
*/

type Session = {readonly shell: PlainShell; readonly settingsBefore: string};

async function startFromShell(line = commandLine()): Promise<Session> {
	const shell = await openShell();
	const settingsBefore = shell.terminal.settings();
	shell.enter(line);
	await shell.terminal.waitFor(hasReading);
	expect(shell.terminal.modes).toMatchObject({alternateScreen: true});
	expect(shell.terminal.settings()).not.toBe(settingsBefore);
	return {shell, settingsBefore};
}

async function expectShellAsBefore({shell, settingsBefore}: Session, code: number): Promise<void> {
	const {terminal} = shell;
	const screen = await terminal.waitFor(now => now.includes(`ended with code ${code}`));
	expect(terminal.modes).toEqual(untouchedModes);
	expect(terminal.settings()).toBe(settingsBefore);
	expect(screen.buffer).toBe('normal');
	expect(screen.row(0)).toBe('shell ready');
	shell.enter('echo "it still $((40 + 2)) listens"');
	await terminal.waitFor(now => now.includes('it still 42 listens'));
}

/** The number that a shell gives for a program that a signal ended. */
const endedBy = {SIGHUP: 128 + 1, SIGTERM: 128 + 15} as const;

describe('the terminal is as it was', () => {
	test.each(['q', 'Ctrl-c'])('after %s', async key => {
		const session = await startFromShell();
		session.shell.terminal.press(key);
		await expectShellAsBefore(session, 0);
	});

	test('after Ctrl-c in the search box', async () => {
		const session = await startFromShell();
		const {terminal} = session.shell;
		terminal.press('/').type('nato');
		await terminal.waitFor(screen => screen.includes('/ nato'));
		terminal.press('Ctrl-c');
		await expectShellAsBefore(session, 0);
	});

	test.each(['SIGTERM', 'SIGHUP'] as const)('after %s', async signal => {
		const session = await startFromShell();
		session.shell.terminal.signal(signal, session.shell.pid);
		await expectShellAsBefore(session, endedBy[signal]);
	});

	test.each([
		['an error that nobody caught', 'throw new Error("made to fail")'],
		['a promise that nobody caught', 'Promise.reject(new Error("made to fail"))'],
	])('after %s, which is told', async (_, failure) => {
		// The failure comes from outside, at a signal, into the running program. (A listener that stays: signal-exit, which
		// Ink brings, ends the process at a signal that nobody else listens to.)
		const preload = `data:text/javascript,process.on('SIGUSR2', () => { ${failure} })`;
		const session = await startFromShell(
			`NODE_OPTIONS=${quoteForShell(`--import=${preload.replaceAll(' ', '%20').replaceAll('"', '%22')}`)} ${commandLine()}`,
		);
		session.shell.terminal.signal('SIGUSR2', session.shell.pid);
		await session.shell.terminal.waitFor(screen => screen.includes('made to fail'));
		await expectShellAsBefore(session, 2);
	});
});

test('Ctrl-z gives the terminal to the shell, and fg comes back to the same screen', async () => {
	const session = await startFromShell();
	const {shell, settingsBefore} = session;
	const {terminal} = shell;
	terminal.press('j', 'j', 'j');
	const before = await terminal.waitFor(screen => sentenceUnderCursor(screen).startsWith('The Belarusian'));

	terminal.press('Ctrl-z');
	const stopped = await terminal.waitFor(screen => /ended with code 1(?:46|48)/u.test(screen.text));
	expect(terminal.modes).toEqual(untouchedModes);
	expect(terminal.settings()).toBe(settingsBefore);
	expect(stopped.row(0)).toBe('shell ready');

	shell.enter('fg');
	await terminal.waitFor(screen => screen.drawing === before.drawing);
	expect(terminal.modes).toMatchObject({alternateScreen: true});
	terminal.press('k');
	await terminal.waitFor(screen => sentenceUnderCursor(screen).startsWith('The talks on'));
	terminal.press('q');
	await expectShellAsBefore(session, 0);
});

test('a window that is closed takes the program with it', async () => {
	const {shell} = await startFromShell();
	const {pid} = shell;
	shell.terminal.hangUp();
	await expect.poll(() => isRunning(pid), {timeout: 10_000}).toBe(false);
});

test('with an article piped in, the keys come from the terminal', async () => {
	const file = writeArticle(
		'Ferry Fares Rise\n\n“This is a bad day,” Mayor Greta Lindqvist said.\n\nThe ferry sails.\n',
	);
	const session = await startFromShell(`cat ${quoteForShell(file)} | ${commandLine()}`);
	const {terminal} = session.shell;
	expect(terminal.row(0)).toContain('Ferry Fares Rise');
	terminal.press(']');
	await terminal.waitFor(screen => sentenceUnderCursor(screen).startsWith('“This is a bad day,”'));
	terminal.press('G');
	await terminal.waitFor(screen => sentenceUnderCursor(screen).startsWith('The ferry sails'));
	terminal.press('q');
	await expectShellAsBefore(session, 0);
});

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
