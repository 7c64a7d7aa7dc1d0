import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {expectShellAsBefore, preloading, startFromShell} from '../support/endings.ts';
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

	test('after an error while Ink gives the terminal back', async () => {
		const {line, told} = failing(`
			const {write} = process.stdout;
			process.on('SIGUSR2', () => {
				process.stdout.write = function (...all) {
					if (String(all[0]).includes('\\u001B[?25h')) {
						process.stdout.write = write;
						throw new Error('made to fail again');
					}
					return Reflect.apply(write, this, all);
				};
				throw new Error('made to fail');
			});
		`);
		const session = await startFromShell(line, options);
		session.shell.terminal.signal('SIGUSR2', session.shell.pid);
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
