/*
How long from the command to the article on the screen, and from there to the reading.

First frame: title and first paragraph stand on the screen of a real pseudo-terminal. It is told as a ratio to
`node -e 0` (start to end, in the same kind of terminal): most of a start is Node's own, and machines differ. The two
are run in turn, so that a slow minute slows both; the ratio is taken pair by pair and the middle one counts.
Two pairs come first that do not count: they fill the compile cache and the disk's, as a user's first run does.
*/
import {loadavg} from 'node:os';
import {hasReading} from '../support/explorer-screen.ts';
import {TerminalDriver} from '../support/terminal-driver.ts';
import {showsArticle, startExplorer} from './explorer-runs.ts';
import {median, milliseconds, percentile, tableOf} from './statistics.ts';

const warmUps = 2;
const pairs = Number(process.argv[2] ?? 21);
const targets = {ratio: 8, readingMs: 500};

async function timeBareNode(): Promise<number> {
	const startMs = performance.now();
	const terminal = new TerminalDriver(process.execPath, ['-e', '0']);
	await terminal.ending();
	const tookMs = performance.now() - startMs;
	await terminal.close();
	return tookMs;
}

async function timeExplorer(): Promise<{readonly frameMs: number; readonly readingMs: number}> {
	const startMs = performance.now();
	const terminal = startExplorer([], {patienceMs: 30_000});
	try {
		const [frame, reading] = await Promise.all([
			terminal.waitForMoment(showsArticle()),
			terminal.waitForMoment(hasReading),
		]);
		terminal.press('q');
		await terminal.ending();
		return {frameMs: frame.atMs - startMs, readingMs: reading.atMs - frame.atMs};
	} finally {
		await terminal.close();
	}
}

const bare: number[] = [];
const frames: number[] = [];
const readings: number[] = [];
for (let pair = -warmUps; pair < pairs; pair++) {
	const bareMs = await timeBareNode();
	const {frameMs, readingMs} = await timeExplorer();
	if (pair >= 0) {
		bare.push(bareMs);
		frames.push(frameMs);
		readings.push(readingMs);
	}
}

const ratios = frames.map((frameMs, index) => frameMs / (bare[index] ?? Number.NaN));
const ratio = median(ratios);
const readingMs = median(readings);
console.log(
	`Start, bundled article, 120×40: medians of ${pairs} pairs after ${warmUps} warm-ups; load ${loadavg()[0]?.toFixed(1)}\n`,
);
console.log(
	tableOf([
		{what: 'node -e 0, start to end', measured: milliseconds(median(bare))},
		{what: 'pullquote, start to first frame', measured: milliseconds(median(frames))},
		{
			what: 'ratio of the two',
			measured: `${ratio.toFixed(2)} (9 in 10 under ${percentile(ratios, 0.9).toFixed(2)})`,
			target: {text: `≤ ${targets.ratio}`, isMet: ratio <= targets.ratio},
		},
		{
			what: 'first frame to reading shown',
			measured: `${milliseconds(readingMs)} (9 in 10 under ${milliseconds(percentile(readings, 0.9))})`,
			target: {text: `≤ ${targets.readingMs} ms`, isMet: readingMs <= targets.readingMs},
		},
	]),
);
