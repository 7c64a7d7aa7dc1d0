import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {expectShellAsBefore, preloading, startFromShell, withPatienceForKitty} from '../support/endings.ts';
import {commandLine, openShell, program, writeArticle} from '../support/explorer-app.ts';
import {quoteForShell} from '../support/plain-shell.ts';
import type {StartOptions} from '../support/terminal-driver.ts';

/*
The failures come from outside, at a signal, into the running program. (A listener that stays: signal-exit, which Ink brings, ends the process at a signal that
nobody else listens to.)
*/
const faults: readonly (readonly [name: string, code: string])[] = [
	['an error that nobody caught', 'process.on("SIGUSR2", () => { throw new Error("made to fail"); });'],
	[
		'a promise that nobody caught',
		'process.on("SIGUSR2", () => { Promise.reject(new Error("made to fail")); });',
	],
	[
		'an error in a component',
		// The labels of the facts are padded with this, and nothing else is.
		`const {padEnd} = String.prototype;
		let isFailing = false;
		String.prototype.padEnd = function (...all) {
			if (isFailing) throw new Error('made to fail');
			return Reflect.apply(padEnd, this, all);
		};
		process.on('SIGUSR2', () => { isFailing = true; process.emit('SIGWINCH'); });`,
	],
	[
		'an error while a frame is written',
		`process.on('SIGUSR2', () => {
			const {write} = process.stdout;
			process.stdout.write = () => {
				process.stdout.write = write;
				throw new Error('made to fail');
			};
			process.stdin.push('?');
		});`,
	],
];

/** The program with its failure and its standard error in a file, which is read once it has ended. */
function failing(code: string): {readonly line: string; readonly told: () => string} {
	const log = writeArticle('', 'log.txt');
	const withLog = `exec ${[process.execPath, program].map(quoteForShell).join(' ')} 2> ${quoteForShell(log)}`;
	return {
		line: `${preloading(code)} run sh -c ${quoteForShell(withLog)}`,
		told: () => readFileSync(log, 'utf8'),
	};
}

const toldInOneLine = 'pullquote: the explorer broke off: made to fail. PULLQUOTE_DEBUG=1 shows where.\n';

describe('the terminal is as it was, and the error is told in one line', () => {
	const options: StartOptions = {hasKittyKeyboard: true};

	test.each(faults)('after %s', async (_, code) => {
		const {line, told} = failing(code);
		const session = await startFromShell(line, options);
		session.shell.terminal.signal('SIGUSR2', session.shell.pid);
		await expectShellAsBefore(session, 2);
		expect(told()).toBe(toldInOneLine);
	});

	test('after an error in an effect, before the first frame', async () => {
		// The first to ask for raw mode is the command line; the second is Ink, in an effect.
		const {line, told} = failing(`
			const {stdin} = process;
			const {setRawMode} = stdin;
			let calls = 0;
			stdin.setRawMode = function (isRaw) {
				calls++;
				if (calls === 2) throw new Error('made to fail');
				return Reflect.apply(setRawMode, this, [isRaw]);
			};
		`);
		const shell = await openShell(options);
		const settingsBefore = shell.terminal.settings();
		shell.enter(line);
		await expectShellAsBefore({shell, settingsBefore}, 2);
		expect(told()).toBe(toldInOneLine);
	});

	test('after an error that Ink’s own screen for errors shares', async () => {
		// React compares with this what a hook gave before, while any component renders.
		const {line, told} = failing(`
			const {is} = Object;
			let isFailing = false;
			Object.is = (...all) => {
				if (isFailing) throw new Error('made to fail');
				return is(...all);
			};
			process.on('SIGUSR2', () => { isFailing = true; process.emit('SIGWINCH'); });
		`);
		const session = await startFromShell(line, options);
		session.shell.terminal.signal('SIGUSR2', session.shell.pid);
		await expectShellAsBefore(session, 2);
		expect(told()).toBe(toldInOneLine.replace('made to fail', 'nothing could be drawn any more'));
	});

	test('after errors while Ink gives the terminal back, one thing after the other', async () => {
		const {line, told} = failing(`
			const {write} = process.stdout;
			const failing = new Set(['\\u001B[?2004l', '\\u001B[<u', '\\u001B[?1049l', '\\u001B[?25h']);
			process.on('SIGUSR2', () => {
				process.stdout.write = function (text, ...rest) {
					const found = [...failing].find(sequence => String(text).includes(sequence));
					if (found !== undefined) {
						failing.delete(found);
						throw new Error('made to fail again');
					}
					return Reflect.apply(write, this, [text, ...rest]);
				};
				throw new Error('made to fail');
			});
			${withPatienceForKitty}
		`);
		const session = await startFromShell(line, options);
		const {terminal, pid} = session.shell;
		await terminal.waitFor(() => terminal.modes.kittyKeyboard.length === 1);
		terminal.signal('SIGUSR2', pid);
		await expectShellAsBefore(session, 2);
		expect(told()).toBe(toldInOneLine);
	});
});

test('the error stands on the shell’s screen, behind what was there', async () => {
	const session = await startFromShell(`${preloading(faults[0]?.[1] ?? '')} ${commandLine()}`);
	const {shell} = session;
	shell.terminal.signal('SIGUSR2', shell.pid);
	const screen = await shell.terminal.waitFor(now => now.includes('ended with code 2'));
	const end = screen.lines.findIndex(line => line.startsWith('ended with code 2'));
	expect(screen.row(end - 1)).toBe(toldInOneLine.trimEnd());
	await expectShellAsBefore(session, 2);
});

test.each(faults)('PULLQUOTE_DEBUG=1 shows the way to %s', async (_, code) => {
	const {line, told} = failing(code);
	const session = await startFromShell(`PULLQUOTE_DEBUG=1 ${line}`);
	session.shell.terminal.signal('SIGUSR2', session.shell.pid);
	await expectShellAsBefore(session, 2);
	const [first, ...trace] = told().trimEnd().split('\n');
	expect(first).toBe('pullquote: the explorer broke off: made to fail.');
	expect(trace[0]).toBe('Error: made to fail');
	expect(trace.slice(1)).not.toEqual([]);
	for (const place of trace.slice(1)) {
		expect(place).toMatch(/^ {4}at /u);
	}
});

test('PULLQUOTE_DEBUG=1 ends at the step that breaks the state, and says what is wrong with it', async () => {
	const {line, told} = failing(
		`process.on('SIGUSR2', () => {
			Object.defineProperty(process.stdout, 'columns', {get: () => -5, set() {}});
			process.emit('SIGWINCH');
		});`,
	);
	const session = await startFromShell(`PULLQUOTE_DEBUG=1 ${line}`);
	session.shell.terminal.signal('SIGUSR2', session.shell.pid);
	await expectShellAsBefore(session, 2);
	expect(told()).toMatch(
		/^pullquote: the explorer broke off: The state is broken: the window has -5×40 cells\.\n/u,
	);
});
