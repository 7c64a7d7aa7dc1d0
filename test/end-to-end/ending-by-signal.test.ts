import {describe, expect, test} from 'vitest';
import {expectShellAsBefore, preloading, startFromShell, withPatienceForKitty} from '../support/endings.ts';
import {commandLine, openExplorer, openShell, program} from '../support/explorer-app.ts';
import {quoteForShell} from '../support/plain-shell.ts';
import {untouchedModes} from '../support/terminal-modes.ts';

/** The number that a shell gives for a program that a signal ended. */
const endedBy = {SIGHUP: 128 + 1, SIGINT: 128 + 2, SIGQUIT: 128 + 3, SIGTERM: 128 + 15} as const;
const signals = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const;

describe('the terminal is as it was', () => {
	test.each(signals)('after %s', async signal => {
		const session = await startFromShell();
		session.shell.terminal.signal(signal, session.shell.pid);
		await expectShellAsBefore(session, endedBy[signal]);
	});

	test('after SIGTERM in a terminal that speaks the kitty keyboard protocol', async () => {
		const session = await startFromShell(`${preloading(withPatienceForKitty)} ${commandLine()}`, {
			hasKittyKeyboard: true,
		});
		const {shell} = session;
		await shell.terminal.waitFor(() => shell.terminal.modes.kittyKeyboard.length === 1);
		shell.terminal.signal('SIGTERM', shell.pid);
		await expectShellAsBefore(session, endedBy.SIGTERM);
	});

	test('after SIGTERM in the middle of a paste', async () => {
		const session = await startFromShell();
		const {terminal, pid} = session.shell;
		terminal.press('/');
		await terminal.waitFor(screen => screen.row(-1).includes('Esc'));
		terminal.type('\u001B[200~words that do not e').signal('SIGTERM', pid);
		await expectShellAsBefore(session, endedBy.SIGTERM);
	});

	test('after one SIGTERM upon the other', async () => {
		const session = await startFromShell(
			// The second one arrives while the program unmounts, which is where it writes that it leaves the screen.
			`${preloading(`
				const write = process.stdout.write;
				process.stdout.write = function (...all) {
					if (String(all[0]).includes('\\u001B[?1049l')) process.kill(process.pid, 'SIGTERM');
					return Reflect.apply(write, this, all);
				};
			`)} ${commandLine()}`,
		);
		session.shell.terminal.signal('SIGTERM', session.shell.pid);
		await expectShellAsBefore(session, endedBy.SIGTERM);
	});

	test.each(signals)('after %s before the first frame, when the keys are already ours', async signal => {
		const shell = await openShell();
		const settingsBefore = shell.terminal.settings();
		// A script would end with a program that an interrupt killed; where people sit before it a shell goes on.
		const surviving = `trap : INT; ${[process.execPath, program].map(quoteForShell).join(' ')}; exit $?`;
		shell.enter(
			`${preloading(`
				const setRawMode = process.stdin.setRawMode;
				process.stdin.setRawMode = function (isRaw) {
					Reflect.apply(setRawMode, this, [isRaw]);
					process.stdin.setRawMode = setRawMode;
					process.kill(process.pid, '${signal}');
				};
			`)} run sh -c ${quoteForShell(surviving)}`,
		);
		await expectShellAsBefore({shell, settingsBefore}, endedBy[signal]);
	});

	test('after SIGTERM while it is stopped', async () => {
		const session = await startFromShell();
		const {shell} = session;
		const {pid} = shell;
		shell.terminal.press('Ctrl-z');
		await shell.terminal.waitFor(screen => /ended with code 1(?:46|48)/u.test(screen.text));
		shell.enter(`kill -TERM ${pid}; fg`);
		await expectShellAsBefore(session, endedBy.SIGTERM);
	});
});

describe('stopped and continued', () => {
	test('by SIGTSTP, in a window that meanwhile has another size', async () => {
		const narrow = await openExplorer([], {columns: 100, rows: 30});
		const session = await startFromShell();
		const {shell, settingsBefore} = session;
		const {terminal} = shell;
		terminal.signal('SIGTSTP', shell.pid);
		await terminal.waitFor(screen => /ended with code 1(?:46|48)/u.test(screen.text));
		expect(terminal.modes).toEqual(untouchedModes);
		expect(terminal.settings()).toBe(settingsBefore);
		terminal.resize(100, 30);
		shell.enter('fg');
		await terminal.waitFor(screen => screen.drawing === narrow.screen.drawing);
		terminal.press('q');
		await expectShellAsBefore(session, 0);
	});

	test('by SIGSTOP, which cannot be heard, with the terminal changed by the shell', async () => {
		const session = await startFromShell();
		const {shell} = session;
		const {terminal} = shell;
		const before = terminal.screen;
		terminal.signal('SIGSTOP', shell.pid);
		await terminal.waitFor(screen => /ended with code 1(?:45|47)/u.test(screen.text));
		// What a shell with line editing does before it prompts.
		shell.enter('stty sane; printf "\\033[?1049l\\033[?25h\\033[?7h"');
		await terminal.waitFor(screen => screen.buffer === 'normal');
		terminal.resize(90, 30).resize(120, 40);
		shell.enter('fg');
		await terminal.waitFor(screen => screen.drawing === before.drawing);
		terminal.press('?');
		await terminal.waitFor(screen => screen.frame('Keys') !== undefined);
		terminal.press('Escape');
		await terminal.waitFor(screen => screen.frame('Keys') === undefined);
		terminal.press('q');
		await terminal.waitFor(screen => screen.includes('ended with code 0'));
		expect(terminal.modes).toEqual(untouchedModes);
	});

	test('where nothing can stop it, it comes back, and no key of meanwhile ends it', async () => {
		const app = await openExplorer();
		const before = app.output.length;
		app.press('Ctrl-z');
		await app.waitFor(() => app.output.slice(before).includes('\u001B[?1049l'));
		// In the shell's settings of the terminal this is the end of all input.
		app.press('Ctrl-d');
		await app.waitFor(() => app.modes.alternateScreen);
		app.press('?');
		await app.waitFor(screen => screen.frame('Keys') !== undefined);
	});

	test('again before the terminal has been taken back', async () => {
		const app = await openExplorer();
		const before = app.output.length;
		const timesLeft = () => app.output.slice(before).split('\u001B[?1049l').length - 1;
		app.signal('SIGCONT');
		await app.waitFor(() => timesLeft() === 1);
		app.signal('SIGCONT');
		await app.waitFor(() => timesLeft() === 2 && app.modes.alternateScreen);
		app.signal('SIGTSTP');
		await app.waitFor(() => timesLeft() === 3 && app.modes.alternateScreen);
	});

	test('by many SIGCONT, SIGTSTP and SIGWINCH one upon the other', async () => {
		const app = await openExplorer();
		const before = app.screen;
		for (let round = 0; round < 20; round++) {
			app.signal('SIGCONT').signal('SIGTSTP').signal('SIGWINCH').signal('SIGCONT').signal('SIGCONT');
		}

		await app.waitFor(screen => screen.drawing === before.drawing);
		app.signal('SIGTERM');
		expect(await app.ending()).toEqual({code: endedBy.SIGTERM, signal: 0});
		expect(app.modes).toEqual(untouchedModes);
	});
});
