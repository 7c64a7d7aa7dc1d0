/*
What it costs to read in a thread of its own: the same book is read by the built program's thread for readings and by the same code on the main thread, in
processes of their own, in turn. It is the clock that counts, from handing over the article to having the last part of the reading on the main thread; the ratio is taken pair
by pair, and the middle one counts.
*/
import {execFileSync} from 'node:child_process';
import {loadavg} from 'node:os';
import {countArgument} from './bench-arguments.ts';
import {type Goal, handOver, type Measure, resultOf} from './measures.ts';
import {median, milliseconds, tableOf} from './statistics.ts';

const words = 200_000;
const seed = 20_260_314;
const pairs = countArgument(5);
const goal: Goal = {limit: 1.15, aim: 1.05};
const script = new URL('time-one-thread.ts', import.meta.url).pathname;

type OneReading = {readonly tookMs: number; readonly parts: number};

function readApart(where: 'worker' | 'main'): OneReading {
	// As the program is started: bin.ts sets it.
	const printed = execFileSync(
		process.execPath,
		['--min-semi-space-size=16', script, where, `${words}`, `${seed}`],
		{encoding: 'utf8'},
	);
	// What that script prints.
	return JSON.parse(printed) as OneReading;
}

const readings = Array.from({length: pairs}, (_, pair) => {
	// Whoever comes first finds the processor as the one before left it.
	if (pair % 2 === 0) {
		const worker = readApart('worker');
		return {worker, main: readApart('main')};
	}

	const main = readApart('main');
	return {worker: readApart('worker'), main};
});
const ratio: Measure = {
	what: 'reading in the worker ÷ the same call on the main thread',
	value: median(readings.map(({worker, main}) => worker.tookMs / main.tookMs)),
	unit: '×',
	goal,
};
const parts = readings[0]?.worker.parts;
console.log(
	`Reading ${words.toLocaleString('en-US')} words in ${parts} parts, medians of ${pairs} pairs; load ${loadavg()[0]?.toFixed(1)}\n`,
);
console.log(
	tableOf([
		{what: 'on the main thread', measured: milliseconds(median(readings.map(({main}) => main.tookMs)))},
		{what: 'in the worker', measured: milliseconds(median(readings.map(({worker}) => worker.tookMs)))},
		resultOf(ratio),
	]),
);
handOver([ratio]);
