/*
What baseline.json keeps of the benchmarks: under `measures` how good the reading is (reading.ts records it), under `speed` everything else, with the machine that it was
measured on. The README's table of speed is made from it.
*/
import {readFileSync, writeFileSync} from 'node:fs';
import {arch, cpus, platform} from 'node:os';
import type {Goal, Measure, Unit} from './measures.ts';

/** A measure as it was recorded, by its name. `bench` names the script that measures it: `npm run bench:NAME`. */
export type Recorded = {
	readonly bench: string;
	readonly value: number;
	readonly unit: Unit;
	readonly goal?: Goal;
};

/** Where and when measures were recorded. */
export type Machine = {
	/** Of that day, YYYY-MM-DD. */
	readonly date: string;
	readonly processor: string;
	readonly cores: number;
	readonly system: string;
	readonly node: string;
};

export type Speed = {readonly machine?: Machine; readonly measures: Readonly<Record<string, Recorded>>};

type ReadingGoal = {readonly value: number; readonly atLeast: number; readonly aim: number};

export type Baseline = {
	readonly about: string;
	readonly measures: Readonly<Record<string, ReadingGoal>>;
	readonly speed: Speed;
};

/** A measure beside what it was. */
export type Compared = Measure & {
	/** Absent where it has not been recorded yet. */
	readonly before?: number;
	/** How much more it is than before, as a share of that. */
	readonly change?: number;
	/** Whether it has got worse by more than such a measure differs from run to run. */
	readonly isWorse: boolean;
};

/** How much of what it was a measure may lose from one run to the next. Readings are the same each time. */
const tolerances: Readonly<Record<Unit, number>> = {
	'×': 0.1,
	ms: 0.25,
	MB: 0.1,
	'per second': 0.15,
	'MB/s': 0.15,
	share: 0.01,
};

const file = new URL('baseline.json', import.meta.url);

/** Reads what is recorded. */
export function readBaseline(): Baseline {
	// What `recordSpeed` and reading.ts write.
	return JSON.parse(readFileSync(file, 'utf8')) as Baseline;
}

/**
Keeps what benchmarks have measured in place of what they had measured before, and notes the machine. Those of the reading are left to it.

@param benches all there are, in the order in which they are kept; one that has measured nothing keeps what it had.
*/
export function recordSpeed(
	benches: readonly string[],
	measured: ReadonlyMap<string, readonly Measure[]>,
): void {
	const baseline = readBaseline();
	const kept = Object.entries(baseline.speed.measures);
	const measures = benches
		.filter(bench => bench !== 'reading')
		.flatMap(
			bench =>
				measured.get(bench)?.map(measure => [measure.what, recordedOf(bench, measure)] as const) ??
				kept.filter(([, recorded]) => recorded.bench === bench),
		);
	const speed: Speed = {machine: thisMachine(), measures: Object.fromEntries(measures)};
	writeFileSync(file, `${JSON.stringify({...baseline, speed}, undefined, '\t')}\n`);
}

function recordedOf(bench: string, {value, unit, goal}: Measure): Recorded {
	return {bench, value: rounded(value), unit, ...(goal && {goal})};
}

function rounded(value: number): number {
	return Number(value.toPrecision(4));
}

function thisMachine(): Machine {
	const processors = cpus();
	return {
		date: new Date().toISOString().slice(0, 10),
		processor: processors[0]?.model.trim() ?? 'unknown processor',
		cores: processors.length,
		system: `${platform()} ${arch()}`,
		node: process.version,
	};
}

/** Sets measures beside what the baseline says of them, in their order. */
export function compare(measures: readonly Measure[], baseline: Baseline): Compared[] {
	return measures.map(measure => {
		const before = (baseline.speed.measures[measure.what] ?? baseline.measures[measure.what])?.value;
		if (before === undefined || before === 0) {
			return {...measure, isWorse: false};
		}

		const change = (measure.value - before) / before;
		const isHigh = measure.goal?.isHigh ?? ['per second', 'MB/s', 'share'].includes(measure.unit);
		return {...measure, before, change, isWorse: (isHigh ? -change : change) > tolerances[measure.unit]};
	});
}
