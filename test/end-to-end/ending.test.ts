import {describe, expect, test} from 'vitest';
import {
	expectShellAsBefore,
	isRunning,
	preloading,
	startFromShell,
	withPatienceForKitty,
} from '../support/endings.ts';
import {commandLine, writeArticle} from '../support/explorer-app.ts';
import {sentenceUnderCursor} from '../support/explorer-screen.ts';
import {quoteForShell} from '../support/plain-shell.ts';
import {untouchedModes} from '../support/terminal-modes.ts';

describe('the terminal is as it was', () => {
	test.each(['q', 'Ctrl-c'])('after %s', async key => {
		const session = await startFromShell();
		session.shell.terminal.press(key);
		await expectShellAsBefore(session, 0);
	});

	test('after q in a terminal that speaks the kitty keyboard protocol', async () => {
		const session = await startFromShell(`${preloading(withPatienceForKitty)} ${commandLine()}`, {
			hasKittyKeyboard: true,
		});
		const {terminal} = session.shell;
		await terminal.waitFor(() => terminal.modes.kittyKeyboard.length === 1);
		terminal.press('q');
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

	test('after Ctrl-c behind a large paste into the search box', async () => {
		const session = await startFromShell();
		const {terminal} = session.shell;
		terminal.press('/');
		await terminal.waitFor(screen => screen.row(-1).includes('Esc'));
		terminal.paste('words and more words\n'.repeat(200)).press('Ctrl-c');
		await expectShellAsBefore(session, 0);
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
