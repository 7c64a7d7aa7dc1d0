import {afterEach, describe, expect, test} from 'vitest';
import {PlainShell, quoteForShell} from '../support/plain-shell.ts';
import {type StartOptions, TerminalDriver} from '../support/terminal-driver.ts';
import {untouchedModes} from '../support/terminal-modes.ts';

/* The end-to-end tests are worth what their tools can see: here the tools look at small programs whose faults are known. */

const opened: TerminalDriver[] = [];

afterEach(async () => {
	await Promise.all(opened.splice(0).map(terminal => terminal.close()));
});

function startProgram(program: string, options?: StartOptions): TerminalDriver {
	const terminal = new TerminalDriver(process.execPath, ['-e', program], options);
	opened.push(terminal);
	return terminal;
}

function openShell(): PlainShell {
	const shell = new PlainShell();
	opened.push(shell.terminal);
	return shell;
}

const nodeCommand = (program: string) =>
	`run ${quoteForShell(process.execPath)} -e ${quoteForShell(program)}`;

describe('the terminal driver', () => {
	test('reads words, their place and how they are drawn', async () => {
		const terminal = startProgram(
			String.raw`process.stdout.write('plain \x1b[1;7;31mlit\x1b[0m 日本 \x1b[38;2;1;2;3mexact\x1b[0m')`,
		);
		await terminal.ending();
		const {screen} = terminal;
		expect(screen.row(0)).toBe('plain lit 日本 exact');
		expect(screen.find('lit')).toEqual({row: 0, column: 6});
		expect(screen.find('exact')).toEqual({row: 0, column: 15});
		expect(screen.cellsOf('lit')).toHaveLength(3);
		expect(screen.cellsOf('lit')[0]).toMatchObject({bold: true, inverse: true, foreground: 'palette 1'});
		expect(screen.cellsOf('plain')[0]).toMatchObject({bold: false, inverse: false, foreground: 'default'});
		expect(screen.cellsOf('exact')[4]).toMatchObject({foreground: '#010203'});
	});

	test('finds words that run over the rows of a frame', async () => {
		const terminal = startProgram(
			String.raw`process.stdout.write('╭ One ───╮╭ Two · 3 ╮\n│ many   ││ other   │\n│ words  ││         │\n╰────────╯╰─────────╯')`,
		);
		await terminal.ending();
		const {screen} = terminal;
		const one = screen.frame('One');
		expect(one).toEqual({column: 1, row: 1, columns: 8, rows: 2});
		expect(one && screen.linesIn(one)).toEqual([' many', ' words']);
		expect(one && screen.cellsOf('many words', one).map(cell => cell.characters)).toEqual([...'manywords']);
		expect(screen.frame('Two')).toEqual({column: 11, row: 1, columns: 9, rows: 2});
		expect(screen.frame('Three')).toBeUndefined();
	});

	test('presses keys and hears the new size', async () => {
		const terminal = startProgram(
			`process.stdin.setRawMode(true).on('data', data => console.log(JSON.stringify(String(data))));
			process.stdout.on('resize', () => console.log(process.stdout.columns + ' by ' + process.stdout.rows));
			console.log('ready')`,
		);
		await terminal.waitFor(screen => screen.includes('ready'));
		terminal.press('Ctrl-d');
		await terminal.waitFor(screen => screen.includes(String.raw`"\u0004"`));
		terminal.press('Alt-Right');
		await terminal.waitFor(screen => screen.includes(String.raw`"\u001b[1;3C"`));
		terminal.resize(50, 10);
		await terminal.waitFor(screen => screen.includes('50 by 10'));
		expect(() => terminal.press('Entre')).toThrow('No key is called "Entre"');
	});

	test('does not look at a frame that is half drawn', async () => {
		const terminal = startProgram(
			String.raw`process.stdin.setRawMode(true).on('data', () => process.stdout.write(' second\x1b[?2026l'));
			process.stdout.write('\x1b[?2026hfirst')`,
			{patienceMs: 10_000},
		);
		const seen = terminal.waitFor(screen => screen.includes('first'));
		await expect.poll(() => terminal.output, {timeout: 10_000}).toContain('first');
		terminal.press('x');
		const screen = await seen;
		expect(screen.row(0)).toBe('first second');
	});

	test('shows the screen it saw when what was waited for does not come', async () => {
		const terminal = startProgram(`console.log('something else'); setInterval(() => {}, 1000)`, {
			patienceMs: 2000,
		});
		await terminal.waitFor(screen => screen.includes('something else'));
		await expect(terminal.waitFor(screen => screen.includes('never'))).rejects.toThrow(
			/never.*something else/su,
		);
	});

	test('says so when the program ends before what was waited for', async () => {
		const terminal = startProgram(`console.log('last words'); process.exitCode = 3`);
		await expect(terminal.waitFor(screen => screen.includes('never'))).rejects.toThrow(
			/code 3.*last words/su,
		);
	});
});

describe('the plain shell', () => {
	test('sees what a program leaves behind', async () => {
		const shell = openShell();
		const {terminal} = shell;
		await terminal.waitFor(screen => screen.includes('shell ready'));
		const settingsBefore = terminal.settings();
		shell.enter(
			nodeCommand(
				String.raw`process.stdout.write('\x1b[?1049h\x1b[?25l\x1b[?2004h\x1b[?1000;1006h\x1b[>1u'); process.exitCode = 7`,
			),
		);
		await terminal.waitFor(screen => screen.includes('ended with code 7'));
		expect(terminal.modes).toEqual({
			...untouchedModes,
			alternateScreen: true,
			cursorVisible: false,
			bracketedPaste: true,
			mouse: [1000, 1006],
			kittyKeyboard: [1],
		});
		expect(terminal.settings()).toBe(settingsBefore);

		shell.enter('stty raw -echo');
		await expect.poll(() => terminal.settings(), {timeout: 10_000}).not.toBe(settingsBefore);
	});

	test('stops a program and brings it back', async () => {
		const shell = openShell();
		const {terminal} = shell;
		await terminal.waitFor(screen => screen.includes('shell ready'));
		shell.enter(
			nodeCommand(
				`console.log('begun', 1); process.on('SIGCONT', () => { console.log('back', 2); process.exit(0); }); setInterval(() => {}, 1000)`,
			),
		);
		await terminal.waitFor(screen => screen.includes('begun 1'));
		terminal.press('Ctrl-z');
		await terminal.waitFor(screen => screen.includes(`ended with code ${128 + 20}`));
		shell.enter('fg');
		await terminal.waitFor(screen => screen.includes('ended with code 0') && screen.includes('back 2'));
	});

	test('finds the program that it runs', async () => {
		const shell = openShell();
		const {terminal} = shell;
		await terminal.waitFor(screen => screen.includes('shell ready'));
		shell.enter(nodeCommand(`console.log('begun', 1); setInterval(() => {}, 1000)`));
		await terminal.waitFor(screen => screen.includes('begun 1'));
		terminal.signal('SIGTERM', shell.pid);
		await terminal.waitFor(screen => screen.includes(`ended with code ${128 + 15}`));
	});
});
