import {execFileSync} from 'node:child_process';
import {existsSync, realpathSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {program} from '../support/explorer-app.ts';
import {TerminalDriver} from '../support/terminal-driver.ts';

/** Every Node on the path that is too old for the program. */
function oldNodes(): readonly string[] {
	const candidates = (process.env['PATH'] ?? '').split(delimiter).map(folder => join(folder, 'node'));
	const files = new Set(candidates.filter(file => existsSync(file)).map(file => realpathSync(file)));
	return [...files].filter(
		file => Number(execFileSync(file, ['-p', 'process.versions.node.split(".")[0]'])) < 22,
	);
}

/** This Node, made to say that it is an old one: for machines that have none. */
const pretending = {
	command: process.execPath,
	options: [`--import=data:text/javascript,Object.defineProperty(process,'version',{value:'v20.11.1'})`],
};

test.each([pretending, ...oldNodes().map(command => ({command, options: []}))])(
	'a Node that is too old says what is needed, in one line: $command',
	async ({command, options}) => {
		const terminal = new TerminalDriver(command, [...options, program]);
		onTestFinished(() => terminal.close());
		expect(await terminal.ending()).toEqual({code: 2, signal: 0});
		const said = terminal.screen.lines.filter(line => line !== '').join('');
		expect(said).toMatch(/^pullquote: Node\.js \d+\.\d+\.\d+ is too old: .*22 or newer/u);
		expect(terminal.output.trimEnd()).not.toContain('\n');
	},
);
