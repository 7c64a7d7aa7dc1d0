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
import {readFileSync} from 'node:fs';
import {setTimeout} from 'node:timers/promises';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {TerminalDriver} from '../support/terminal-driver.ts';
import {median} from './statistics.ts';

/** Keys to press one after another, from a place that `home` comes back to. */
export type Score = {
	readonly what: string;
	readonly keys: readonly string[];
	/** Those of `keys` that are pressed but not counted. */
	readonly uncounted: ReadonlySet<string>;
	readonly home: readonly string[];
};

/** Milliseconds of all counted keys of a score, and of a program that only echoes, measured between its rounds. */
export type KeyTimes = {
	readonly times: readonly number[];
	readonly echoes: readonly number[];
	/** The key with the highest median over its rounds: slow by its own work, not by what else the machine did just then. */
	readonly slowest: {readonly key: string; readonly tookMs: number};
};

type Stroke = {
	readonly key: string;
	/** The screen once the key has done its work; absent where that is the screen from before. */
	readonly drawing?: string;
	readonly isCounted: boolean;
};

setFlagsFromString('--expose-gc');
const collectYoung: (options: {readonly type: 'minor'}) => void = runInNewContext('gc');

const quietMs = 150;
const repeatMs = 33;
/** Longer than a terminal's program waits to tell Escape from a key with Alt. */
const apartMs = 60;

/** Waits until nothing has been written for a while by a program that has nothing to do: only the rehearsal may do so. */
export async function quietDrawing(terminal: TerminalDriver): Promise<string> {
	for (let before = -1; before !== terminal.output.length || isBusy(terminal.pid); ) {
		before = terminal.output.length;
		await setTimeout(quietMs);
	}

	return terminal.screen.drawing;
}

/** Whether a process runs or waits for a processor, where the system tells (Linux). */
function isBusy(pid: number): boolean {
	try {
		return / R /u.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/su, ''));
	} catch {
		return false;
	}
}

async function goHome(terminal: TerminalDriver, {home}: Score): Promise<void> {
	for (const key of home) {
		terminal.press(key);
		await setTimeout(apartMs);
	}
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

/** Starts the program that only echoes. */
export async function startEcho(): Promise<TerminalDriver> {
	const echo = `process.stdin.setRawMode(true).on('data', data => process.stdout.write('\\u001B[H' + data)).resume(); process.stdout.write('ready')`;
	const terminal = new TerminalDriver(process.execPath, ['-e', echo]);
	await terminal.waitFor(screen => screen.includes('ready'));
	return terminal;
}

async function timeEcho(terminal: TerminalDriver): Promise<readonly number[]> {
	const times: number[] = [];
	for (const key of 'abcdefghijkl') {
		const startMs = performance.now();
		const {atMs} = await terminal.press(key).waitForMoment(screen => screen.row(0).startsWith(key));
		times.push(atMs - startMs);
		await setTimeout(Math.max(0, startMs + repeatMs - performance.now()));
	}

	return times;
}

/**
Plays a score round after round until at least so many keys have been timed.

@throws where no key of it changes the screen, or where the screen does not become what it was in the rehearsal.
*/
export async function perform(
	terminal: TerminalDriver,
	echo: TerminalDriver,
	score: Score,
	keysWanted: number,
): Promise<KeyTimes> {
	await goHome(terminal, score);
	const home = await quietDrawing(terminal);
	const strokes = await rehearse(terminal, score);
	if (!strokes.some(stroke => stroke.isCounted)) {
		throw new Error(`${score.what}: no key changes the screen.`);
	}

	const timesOfStroke = new Map<Stroke, number[]>();
	const echoes: number[] = [];
	for (let counted = 0; counted < keysWanted; ) {
		await goHome(terminal, score);
		await terminal.waitFor(screen => screen.drawing === home);
		echoes.push(...(await timeEcho(echo)));
		for (const stroke of strokes) {
			const tookMs = await timeStroke(terminal, stroke);
			if (stroke.isCounted && tookMs !== undefined) {
				timesOfStroke.set(stroke, [...(timesOfStroke.get(stroke) ?? []), tookMs]);
				counted++;
			}
		}
	}

	return {times: [...timesOfStroke.values()].flat(), echoes, slowest: slowestKey(timesOfStroke)};
}

function slowestKey(timesOfStroke: ReadonlyMap<Stroke, readonly number[]>): KeyTimes['slowest'] {
	const medians = [...timesOfStroke].map(([{key}, times]) => ({key, tookMs: median(times)}));
	return medians.reduce((slowest, one) => (one.tookMs > slowest.tookMs ? one : slowest));
}
