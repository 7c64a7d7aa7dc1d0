import {spawn} from 'node:child_process';
import process from 'node:process';
import {spawn as spawnInTerminal} from '@lydell/node-pty';
import {expect, test} from 'vitest';

const keyboard = new URL('../../source/terminal/keyboard.ts', import.meta.url).href;

test('keys arrive from the terminal while standard input is a pipe', async () => {
	const program = `
		const {openKeyboard} = await import(${JSON.stringify(keyboard)});
		const keys = openKeyboard();
		keys.setRawMode(true);
		keys.once('data', data => { console.log('key:' + data); keys.setRawMode(false); keys.destroy(); });
		console.log('ready');
	`;
	const terminal = spawnInTerminal(
		'sh',
		['-c', 'echo article | "$0" --input-type=module -e "$1"', process.execPath, program],
		{cols: 80, rows: 24, env: {...process.env, NODE_NO_WARNINGS: '1'}},
	);
	let screen = '';
	const exitCode = await new Promise<number>(resolve => {
		terminal.onData(data => {
			const wasReady = screen.includes('ready');
			screen += data;
			if (!wasReady && screen.includes('ready')) {
				terminal.write('j');
			}
		});
		terminal.onExit(event => resolve(event.exitCode));
	});
	expect(screen).toContain('key:j');
	expect(exitCode).toBe(0);
});

test('a process without a terminal gets one clear line', async () => {
	const program = `
		const {openKeyboard} = await import(${JSON.stringify(keyboard)});
		try { openKeyboard(); } catch (error) { process.stdout.write(error.message); }
	`;
	// A process that leads a session of its own has no controlling terminal.
	const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
		detached: true,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let output = '';
	child.stdout.on('data', data => {
		output += String(data);
	});
	await new Promise(resolve => {
		child.on('close', resolve);
	});
	expect(output).toMatch(/^there is no terminal to take keys from: [^\n]+$/);
});
