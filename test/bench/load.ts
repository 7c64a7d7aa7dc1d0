/*
How fast documents of each kind become articles: `npm run bench:load -- [KIND …]`.

For each kind a document of a megabyte, and one of a fifth of that, are read by the library alone and by our loader in turn, in one process, so that a slow minute slows both; who comes first
changes from round to round. Processor time counts, so that other programs do not. The first rounds do not count: they compile. The middle of the rounds' ratios is what must stay
under the limit: what we do beside the library (decoding, metadata, checks, paragraphs) may take half as long as that itself.

Beside it: how long it takes to import a kind's loader, as it is built, in a fresh process with a compile cache, as the program has.
*/
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {importLoader} from '../../source/loading/kinds/import-loader.ts';
import type {Kind} from '../../source/loading/kinds/kind.ts';
import {kinds} from '../../source/loading/kinds/registry.ts';
import type {Task} from '../../source/loading/loader.ts';
import type {LoadBench} from './load/load-bench.ts';
import {type Goal, handOver, type Measure, measureText, reaches} from './measures.ts';
import {columnsOf, median, milliseconds} from './statistics.ts';

const sizes = [200_000, 1_000_000] as const;
const warmUps = 2;
/** As much as a measure of processor time needs. */
const leastMs = 20;
const leastRounds = 3;
const mostRounds = 25;
/** For the rounds of one document. */
const patienceMs = 4000;
const imports = 5;
const goal: Goal = {limit: 1.5};

const task: Task = {onProgress() {}, mostBytes: 256 * 1024 * 1024};

/** What came of one document. */
type Timed = {
	readonly kind: Kind;
	readonly bytes: number;
	/** Bytes (10^6) in a second. */
	readonly bareSpeed: number;
	readonly ourSpeed: number;
	readonly ratio: number;
};

/** Milliseconds of processor time that each of several runs takes. */
async function timeOf(run: () => Promise<unknown>, repeats: number): Promise<number> {
	const before = process.cpuUsage();
	for (let repeat = 0; repeat < repeats; repeat++) {
		await run();
	}

	const {user, system} = process.cpuUsage(before);
	return (user + system) / 1000 / repeats;
}

async function timeKind(kind: Kind, bench: LoadBench, size: number): Promise<Timed> {
	const load = await importLoader(kind.name);
	const payload = await bench.makePayload(size);
	const bare = () => bench.bare(payload);
	const ours = () => load(payload, task);
	let bareMs = 0;
	for (let round = 0; round < warmUps; round++) {
		bareMs = await timeOf(bare, 1);
		await timeOf(ours, 1);
	}

	const repeats = Math.ceil(leastMs / Math.max(bareMs, 0.1));
	const bareTimes: number[] = [];
	const ourTimes: number[] = [];
	const takeBare = async () => bareTimes.push(await timeOf(bare, repeats));
	const takeOurs = async () => ourTimes.push(await timeOf(ours, repeats));
	const endMs = performance.now() + patienceMs;
	for (let round = 0; round < mostRounds; round++) {
		if (round >= leastRounds && performance.now() > endMs) {
			break;
		}

		for (const take of round % 2 === 0 ? [takeBare, takeOurs] : [takeOurs, takeBare]) {
			await take();
		}
	}

	const bytes = payload.bytes.length;
	const speedOf = (times: readonly number[]) => bytes / 1000 / median(times);
	return {
		kind,
		bytes,
		bareSpeed: speedOf(bareTimes),
		ourSpeed: speedOf(ourTimes),
		ratio: median(ourTimes.map((tookMs, round) => tookMs / (bareTimes[round] ?? Number.NaN))),
	};
}

/** Milliseconds to import the built loader of a kind; nothing where it has no file of its own. */
function timeImport({name}: Kind, cache: string): number | undefined {
	const dist = new URL('../../dist/', import.meta.url);
	const file = readdirSync(dist).find(built => built.startsWith(`load-${name}-`) && built.endsWith('.js'));
	if (file === undefined) {
		return undefined;
	}

	const address = JSON.stringify(new URL(file, dist).href);
	const script = `const start = performance.now(); await import(${address}); console.log(performance.now() - start);`;
	const times = Array.from({length: imports + 1}, () =>
		Number(
			execFileSync(process.execPath, ['--input-type=module', '-e', script], {
				encoding: 'utf8',
				env: {...process.env, NODE_COMPILE_CACHE: cache},
			}),
		),
	);
	return median(times.slice(1));
}

function megabytesPerSecond(value: number): string {
	return value.toLocaleString('en-US', {maximumSignificantDigits: 3});
}

const asked = process.argv.slice(2).filter(argument => kinds.some(({name}) => name === argument));
const measured = kinds.filter(
	({name}) =>
		existsSync(new URL(`load/${name}.ts`, import.meta.url)) && (asked.length === 0 || asked.includes(name)),
);
const rows: string[][] = [
	['kind', 'bytes', 'alone MB/s', 'ours MB/s', 'ours ÷ alone', 'limit', '', 'import'],
];
const measures: Measure[] = [];
const cache = mkdtempSync(join(tmpdir(), 'pullquote-bench-'));
try {
	for (const kind of measured) {
		const importMs = timeImport(kind, cache);
		const {bench}: {readonly bench: LoadBench} = await import(`./load/${kind.name}.ts`);
		const own = bench.sizes ?? sizes;
		for (const size of own) {
			const {bytes, bareSpeed, ourSpeed, ratio} = await timeKind(kind, bench, size);
			process.stderr.write(
				`${kind.name}, ${bytes.toLocaleString('en-US')} bytes: ${measureText(ratio, '×')}\n`,
			);
			rows.push([
				kind.name,
				bytes.toLocaleString('en-US'),
				megabytesPerSecond(bareSpeed),
				megabytesPerSecond(ourSpeed),
				measureText(ratio, '×'),
				`≤ ${goal.limit} ×`,
				reaches(ratio, goal.limit, goal) ? 'met' : 'MISSED',
				importMs === undefined ? '' : milliseconds(importMs),
			]);
			if (size === own.at(-1)) {
				measures.push(
					{what: `opening ${kind.title}`, value: ourSpeed, unit: 'MB/s'},
					{
						what: `opening ${kind.title} ÷ ${kind.library ?? 'the platform'} alone`,
						value: ratio,
						unit: '×',
						goal,
					},
				);
			}
		}
	}
} finally {
	rmSync(cache, {recursive: true});
}

console.log(
	`Opening documents: medians of rounds after ${warmUps} warm-ups; load ${loadavg()[0]?.toFixed(1)}\n`,
);
console.log(columnsOf(rows));
handOver(measures);
