/*
How long from a key to the settled screen, in a real pseudo-terminal.

When is a screen settled? Not when nothing more comes for a while: that would measure the while. So each list of keys
is first rehearsed: key by key, the screen that is there once all has been quiet is kept, styles included. Then the
keys are pressed again from the same place, and the time counts from the key to the arrival of the bytes that make the
screen equal the one kept. A key that changes nothing to be seen (a space in a query) does not count, nor does the one
behind it, which would be timed with it. The rehearsal is the warm-up.

Keys come no faster than a keyboard repeats them, 30 a second: faster ones would be held back by the explorer's own limit
of frames a second, and the bench would measure that.

Between the rounds a program that only echoes is measured in the same way: what terminal, kernel and this bench cost by
themselves, on this machine, in this minute.
*/
import {mkdtempSync, writeFileSync} from 'node:fs';
import {loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {hasReading} from '../support/explorer-screen.ts';
import {TerminalDriver} from '../support/terminal-driver.ts';
import {showsArticle, startExplorer} from './explorer-runs.ts';
import {makeArticle} from './make-article.ts';
import {median, milliseconds, percentile, type Result, tableOf} from './statistics.ts';

type Stroke = {
	readonly key: string;
	/** The screen once the key has done its work; absent where that is the screen from before. */
	readonly drawing?: string;
	readonly isCounted: boolean;
};

/** Keys to press one after another, from a place that `home` comes back to. */
type Score = {
	readonly what: string;
	readonly targetMs: number;
	readonly keys: readonly string[];
	/** Those of `keys` that are pressed but not counted. */
	readonly uncounted: ReadonlySet<string>;
	readonly home: readonly string[];
};

setFlagsFromString('--expose-gc');
const collectYoung: (options: {readonly type: 'minor'}) => void = runInNewContext('gc');

const keysWanted = Number(process.argv[2] ?? 300);
const quietMs = 150;
const repeatMs = 33;
const seed = 20_260_314;
const sentences = 5000;

/** Waits until nothing has been written for a while: only the rehearsal may do so. */
async function quietDrawing(terminal: TerminalDriver): Promise<string> {
	for (let before = -1; before !== terminal.output.length; ) {
		before = terminal.output.length;
		await setTimeout(quietMs);
	}

	return terminal.screen.drawing;
}

async function rehearse(terminal: TerminalDriver, {keys, uncounted}: Score): Promise<readonly Stroke[]> {
	const strokes: Stroke[] = [];
	let before = await quietDrawing(terminal);
	for (const key of keys) {
		const drawing = await quietDrawing(terminal.press(key));
		const isSeenAlone = strokes.at(-1)?.drawing !== undefined || strokes.length === 0;
		strokes.push(
			drawing === before
				? {key, isCounted: false}
				: {key, drawing, isCounted: isSeenAlone && !uncounted.has(key)},
		);
		before = drawing;
	}

	return strokes;
}

/** Presses a key and gives the milliseconds until the screen is as it was then; none where nothing changes. */
async function timeStroke(terminal: TerminalDriver, {key, drawing}: Stroke): Promise<number | undefined> {
	const startMs = performance.now();
	terminal.press(key);
	if (drawing === undefined) {
		return undefined;
	}

	const {atMs} = await terminal.waitForMoment(screen => screen.drawing === drawing);
	collectYoung({type: 'minor'});
	await setTimeout(Math.max(0, startMs + repeatMs - performance.now()));
	return atMs - startMs;
}

async function startEcho(): Promise<TerminalDriver> {
	const echo = `process.stdin.setRawMode(true).on('data', data => process.stdout.write('\\u001B[H' + data)).resume(); process.stdout.write('ready')`;
	const terminal = new TerminalDriver(process.execPath, ['-e', echo]);
	await terminal.waitFor(screen => screen.includes('ready'));
	return terminal;
}

async function timeEcho(terminal: TerminalDriver): Promise<readonly number[]> {
	const times: number[] = [];
	for (const key of 'abcdefghijklmnopqrstuvwxyz') {
		const startMs = performance.now();
		const {atMs} = await terminal.press(key).waitForMoment(screen => screen.row(0).startsWith(key));
		times.push(atMs - startMs);
		await setTimeout(Math.max(0, startMs + repeatMs - performance.now()));
	}

	return times;
}

async function perform(
	terminal: TerminalDriver,
	echo: TerminalDriver,
	score: Score,
): Promise<readonly Result[]> {
	const home = await quietDrawing(terminal.press(...score.home));
	const strokes = await rehearse(terminal, score);
	if (!strokes.some(stroke => stroke.isCounted)) {
		throw new Error(`${score.what}: no key changes the screen.`);
	}

	const times: number[] = [];
	const timesOfStroke = new Map<Stroke, number[]>();
	const echoes: number[] = [];
	while (times.length < keysWanted) {
		terminal.press(...score.home);
		await terminal.waitFor(screen => screen.drawing === home);
		echoes.push(...(await timeEcho(echo)));
		for (const stroke of strokes) {
			const tookMs = await timeStroke(terminal, stroke);
			if (stroke.isCounted && tookMs !== undefined) {
				times.push(tookMs);
				timesOfStroke.set(stroke, [...(timesOfStroke.get(stroke) ?? []), tookMs]);
			}
		}
	}

	const worstMs = percentile(times, 0.99);
	const told = (values: readonly number[]) =>
		`p50 ${milliseconds(median(values))}, p99 ${milliseconds(percentile(values, 0.99))}`;
	return [
		{
			what: `${score.what}, ${times.length} keys`,
			measured: `${told(times)}, slowest key ${slowestKey(timesOfStroke)}`,
			target: {text: `p99 ≤ ${score.targetMs} ms`, isMet: worstMs <= score.targetMs},
		},
		{what: '  a program that only echoes', measured: told(echoes)},
	];
}

/** The key with the highest median over its rounds: slow by its own work, not by what else the machine did just then. */
function slowestKey(timesOfStroke: ReadonlyMap<Stroke, readonly number[]>): string {
	const [slowest] = [...timesOfStroke]
		.map(([{key}, times]) => ({key, tookMs: median(times)}))
		.toSorted((one, other) => other.tookMs - one.tookMs);
	return slowest ? `«${slowest.key}» ${milliseconds(slowest.tookMs)}` : 'none';
}

function moving(what: string): Score {
	const steps = ['j', 'j', 'j', ']', ']', 'Ctrl-d', 'k', 'k', 'j', ']'];
	return {
		what,
		targetMs: 33,
		keys: Array.from({length: 6}, () => steps).flat(),
		uncounted: new Set(),
		home: ['1', 'g', 'Escape'],
	};
}

function searching(what: string, query: string): Score {
	return {what, targetMs: 100, keys: ['/', ...query], uncounted: new Set(['/']), home: ['Escape']};
}

async function measure(
	title: string,
	terminal: TerminalDriver,
	echo: TerminalDriver,
	queries: readonly string[],
): Promise<readonly Result[]> {
	const results = [...(await perform(terminal, echo, moving(`${title}: moving`)))];
	for (const query of queries) {
		results.push(...(await perform(terminal, echo, searching(`${title}: searching «${query}»`, query))));
	}

	await terminal.close();
	return results;
}

async function openLongArticle(): Promise<TerminalDriver> {
	const file = join(mkdtempSync(join(tmpdir(), 'pullquote-bench-')), 'long.txt');
	writeFileSync(file, makeArticle({sentences, seed}));
	const terminal = startExplorer([file], {patienceMs: 180_000});
	await terminal.waitFor(showsArticle({title: 'Harbour Towns Weigh', firstWords: 'e'}));
	await terminal.waitFor(hasReading);
	return terminal;
}

async function openBundledArticle(): Promise<TerminalDriver> {
	const terminal = startExplorer([], {patienceMs: 30_000});
	await terminal.waitFor(hasReading);
	return terminal;
}

const echo = await startEcho();
const results = [
	...(await measure('bundled', await openBundledArticle(), echo, ['zelensky said', 'interest rates'])),
	...(await measure(`${sentences} sentences`, await openLongArticle(), echo, [
		'okonjo reportedly',
		'complaints ravensholm',
	])),
];
await echo.close();
console.log(`Key to settled screen, 120×40, after one rehearsal; load ${loadavg()[0]?.toFixed(1)}\n`);
console.log(tableOf(results));
