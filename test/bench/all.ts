/*
Runs all benchmarks one after the other, each in a process of its own that prints its own table, and then says what came out, beside what
baseline.json has of it: what got worse by more than such figures differ from run to run, and what misses its limit. Names as arguments run only those;
`--record` keeps what was measured as the new baseline, and makes the README's table of speed anew.

It judges by its table alone; it ends with an error only where something could not be measured.
*/
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Compared, compare, readBaseline, recordSpeed} from './baseline.ts';
import {boundText, type Goal, type Measure, measureText, reaches} from './measures.ts';
import {columnsOf} from './statistics.ts';

/** Scripts of this folder by what their benchmark is called: `npm run bench:NAME` runs one alone. */
const scripts: Readonly<Record<string, string>> = {
	start: 'start.ts',
	keys: 'keys.ts',
	search: 'search.ts',
	bytes: 'output-bytes.ts',
	memory: 'memory.ts',
	worker: 'reading-in-worker.ts',
	speed: 'speed.ts',
	load: 'load.ts',
	reading: 'reading.ts',
};

const isRecording = process.argv.includes('--record');
const asked = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const unknown = asked.filter(name => scripts[name] === undefined);
if (unknown.length > 0) {
	throw new Error(
		`There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(scripts).join(', ')}.`,
	);
}

/** Before bench:reading records anything. */
const before = readBaseline();

/** Runs one benchmark. @returns what it handed over; nothing where it could not measure. */
function run(name: string, script: string, scratch: string): readonly Measure[] | undefined {
	const file = join(scratch, `${name}.json`);
	const recording = isRecording && name === 'reading' ? ['--record'] : [];
	const path = new URL(script, import.meta.url).pathname;
	const startMs = performance.now();
	console.log(`\n── bench:${name} ──\n`);
	const {status} = spawnSync(process.execPath, [path, '--json', file, ...recording], {stdio: 'inherit'});
	console.log(`\n(${Math.round((performance.now() - startMs) / 1000)} s)`);
	if (status !== 0 || !existsSync(file)) {
		return undefined;
	}

	// What `handOver` writes.
	return JSON.parse(readFileSync(file, 'utf8')) as readonly Measure[];
}

function tableOf(compared: readonly Compared[]): string {
	return columnsOf([
		['', 'measured', 'before', 'change', 'limit', 'aim', '', ''],
		...compared.map(({what, value, unit, goal, before, change, isWorse}) => [
			what,
			measureText(value, unit),
			before === undefined ? '' : measureText(before, unit),
			change === undefined ? '' : percent(change),
			goal === undefined ? '' : boundText(goal.limit, unit, goal),
			goal?.aim === undefined ? '' : boundText(goal.aim, unit, goal),
			goal === undefined ? '' : verdictOn(value, goal),
			isWorse ? 'WORSE' : '',
		]),
	]);
}

function percent(change: number): string {
	const rounded = Math.round(change * 100);
	return rounded === 0 ? '0 %' : `${rounded > 0 ? '+' : '−'}${Math.abs(rounded)} %`;
}

function verdictOn(value: number, goal: Goal): string {
	if (!reaches(value, goal.limit, goal)) {
		return 'MISSED';
	}

	return goal.aim !== undefined && reaches(value, goal.aim, goal) ? 'aim met' : 'met';
}

const scratch = mkdtempSync(join(tmpdir(), 'pullquote-bench-'));
const measured = new Map<string, readonly Measure[]>();
const failed: string[] = [];
try {
	for (const [name, script] of Object.entries(scripts)) {
		if (asked.length === 0 || asked.includes(name)) {
			const measures = run(name, script, scratch);
			if (measures === undefined) {
				failed.push(name);
			} else {
				measured.set(name, measures);
			}
		}
	}
} finally {
	rmSync(scratch, {recursive: true});
}

console.log(`\n── all ──\n\n${tableOf(compare([...measured.values()].flat(), before))}`);
if (isRecording) {
	recordSpeed(Object.keys(scripts), measured);
	execFileSync(process.execPath, [new URL('../../scripts/tables.ts', import.meta.url).pathname]);
	console.log('\nRecorded in test/bench/baseline.json; the README’s table is made from it.');
}

if (failed.length > 0) {
	console.error(`\nNot measured: ${failed.map(name => `bench:${name}`).join(', ')}.`);
	process.exitCode = 1;
}
