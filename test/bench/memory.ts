/*
How much memory the explorer holds when a book of a million words has been read: the built program in a pseudo-terminal, after the last part of the
reading has come, a search has been typed and keys have been pressed. Told as the system tells it (VmRSS, and VmHWM for the most that there has been), for all
threads of the process together. Beside it, what a bare Node and the least program in Ink hold.

Only Linux tells both of a running process; elsewhere `ps` tells what it holds now, and not what it held.
*/
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {setTimeout} from 'node:timers/promises';
import {TerminalDriver} from '../support/terminal-driver.ts';
import {type Openable, openAndRead, writeBook} from './explorer-runs.ts';
import {type Goal, handOver, type Measure, measureText, resultOf} from './measures.ts';
import {tableOf} from './statistics.ts';

const words = 1_000_000;
const seed = 20_260_314;
/** V8 keeps the pages of a thread that has ended for eight seconds. */
const restMs = 15_000;
const goal: Goal = {limit: 600, aim: 300};
const checkout = new URL('../..', import.meta.url).pathname;

/** In megabytes of 10^6 bytes; the peak where the system knows it. */
type Memory = {readonly held: number; readonly peak?: number};

function memoryOf(pid: number): Memory {
	const file = `/proc/${pid}/status`;
	if (!existsSync(file)) {
		const kibibytes = execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], {encoding: 'utf8'});
		return {held: megabytes(Number(kibibytes))};
	}

	const status = readFileSync(file, 'utf8');
	const sizeOf = (name: string) =>
		megabytes(Number(new RegExp(`^${name}:\\s*(\\d+) kB$`, 'mu').exec(status)?.[1]));
	return {held: sizeOf('VmRSS'), peak: sizeOf('VmHWM')};
}

function megabytes(kibibytes: number): number {
	return (kibibytes * 1024) / 1e6;
}

/** What a program holds that says «ready» on the screen and then waits. */
async function measureIdle(code: string): Promise<Memory> {
	const terminal = new TerminalDriver(process.execPath, ['--input-type=module', '-e', code], {
		directory: checkout,
	});
	await terminal.waitFor(screen => screen.includes('ready'));
	const memory = memoryOf(terminal.pid);
	await terminal.close();
	return memory;
}

/** What the explorer holds when an article has been read, when it has been used after that, and when it has been left alone. */
async function measureExplorer(
	article: Openable,
): Promise<Readonly<Record<'read' | 'used' | 'rested', Memory>>> {
	const terminal = await openAndRead(article);
	const read = memoryOf(terminal.pid);
	terminal.press('G');
	await terminal.waitFor(screen => /· 100% *$/u.test(screen.row(0)));
	terminal.press(']', '[', 'g').type('/said');
	await terminal.waitFor(screen => /\/ said .*1\/\d+/u.test(screen.text));
	const used = memoryOf(terminal.pid);
	await setTimeout(restMs);
	const rested = memoryOf(terminal.pid);
	await terminal.close();
	return {read, used, rested};
}

const bareNode = await measureIdle(`process.stdout.write('ready'); setInterval(() => {}, 1000)`);
const bareInk = await measureIdle(
	`import {createElement} from 'react'; import {render, Text, useInput} from 'ink';
	render(createElement(function Program() { useInput(() => {}); return createElement(Text, undefined, 'ready'); }));`,
);
const {read, used, rested} = await measureExplorer(writeBook({words, seed}));

const measures = {
	read: {what: 'memory at a million words, reading done', value: read.held, unit: 'MB', goal},
	used: {what: 'memory at a million words, after a search', value: used.held, unit: 'MB'},
	rested: {what: 'memory at a million words, 15 s later', value: rested.held, unit: 'MB'},
	node: {what: 'memory of a bare Node', value: bareNode.held, unit: 'MB'},
	ink: {what: 'memory of the least program in Ink', value: bareInk.held, unit: 'MB'},
} satisfies Record<string, Measure>;

const mostEver = ({peak}: Memory) =>
	peak === undefined ? 'the most is not known here' : `at most ${measureText(peak, 'MB')}`;
console.log(`Memory of the explorer with ${words.toLocaleString('en-US')} words, 120×40\n`);
console.log(
	tableOf([
		resultOf(measures.node),
		resultOf(measures.ink),
		resultOf(measures.read, mostEver(read)),
		resultOf(measures.used, mostEver(used)),
		resultOf(measures.rested),
	]),
);
handOver([
	...Object.values(measures),
	...(used.peak === undefined
		? []
		: [{what: 'memory at a million words, at most', value: used.peak, unit: 'MB'} as const]),
]);
