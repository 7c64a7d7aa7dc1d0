/*
How long from the command to the article on the screen, for the bundled article and for a book, and from there to the reading.

First frame: title and first paragraph stand on the screen of a real pseudo-terminal. It is told as a ratio to
`node -e 0` (start to end, in the same kind of terminal): most of a start is Node's own, and machines differ. The
three are run in turn, so that a slow minute slows all; the ratio is taken round by round and the middle one counts.
Two rounds come first that do not count: they fill the compile cache and the disk's, as a user's first run does.
*/
import {loadavg} from 'node:os';
import {hasReading} from '../support/explorer-screen.ts';
import {TerminalDriver} from '../support/terminal-driver.ts';
import {countArgument} from './bench-arguments.ts';
import {bundledArticle, type Openable, showsArticle, startExplorer, writeBook} from './explorer-runs.ts';
import {type Goal, handOver, type Measure, resultOf} from './measures.ts';
import {median, milliseconds, percentile, tableOf} from './statistics.ts';

const warmUps = 2;
const rounds = countArgument(15);
const bookWords = 1_000_000;
const goals = {
	bundled: {limit: 6, aim: 4},
	book: {limit: 10, aim: 6},
	reading: {limit: 500},
} satisfies Record<string, Goal>;

async function timeBareNode(): Promise<number> {
	const startMs = performance.now();
	const terminal = new TerminalDriver(process.execPath, ['-e', '0']);
	await terminal.ending();
	const tookMs = performance.now() - startMs;
	await terminal.close();
	return tookMs;
}

/** Milliseconds to the first frame, and from there to the reading where that is waited for. */
async function timeExplorer(
	{commandArguments, beginning}: Openable,
	isReadingAwaited: boolean,
): Promise<{readonly frameMs: number; readonly readingMs: number}> {
	const startMs = performance.now();
	const terminal = startExplorer(commandArguments, {patienceMs: 30_000});
	try {
		const [frame, reading] = await Promise.all([
			terminal.waitForMoment(showsArticle(beginning)),
			isReadingAwaited ? terminal.waitForMoment(hasReading) : undefined,
		]);
		terminal.press('q');
		await terminal.ending();
		return {frameMs: frame.atMs - startMs, readingMs: (reading?.atMs ?? Number.NaN) - frame.atMs};
	} finally {
		await terminal.close();
	}
}

const book = writeBook({words: bookWords, seed: 20_260_314});
const bare: number[] = [];
const frames: number[] = [];
const readings: number[] = [];
const bookFrames: number[] = [];
for (let round = -warmUps; round < rounds; round++) {
	const bareMs = await timeBareNode();
	const {frameMs, readingMs} = await timeExplorer(bundledArticle, true);
	const {frameMs: bookFrameMs} = await timeExplorer(book, false);
	if (round >= 0) {
		bare.push(bareMs);
		frames.push(frameMs);
		readings.push(readingMs);
		bookFrames.push(bookFrameMs);
	}
}

const ratiosOf = (times: readonly number[]) =>
	times.map((tookMs, round) => tookMs / (bare[round] ?? Number.NaN));
const nineInTen = (values: readonly number[], text: (value: number) => string) =>
	`9 in 10 under ${text(percentile(values, 0.9))}`;
const ratios = ratiosOf(frames);
const bookRatios = ratiosOf(bookFrames);
const measures = {
	bundled: {
		what: 'start to first frame, bundled article, ÷ node -e 0',
		value: median(ratios),
		unit: '×',
		goal: goals.bundled,
	},
	book: {
		what: 'start to first frame, a million words, ÷ node -e 0',
		value: median(bookRatios),
		unit: '×',
		goal: goals.book,
	},
	reading: {
		what: 'first frame to reading shown, bundled article',
		value: median(readings),
		unit: 'ms',
		goal: goals.reading,
	},
} satisfies Record<string, Measure>;

console.log(
	`Start, 120×40: medians of ${rounds} rounds after ${warmUps} warm-ups; load ${loadavg()[0]?.toFixed(1)}\n`,
);
console.log(
	tableOf([
		{what: 'node -e 0, start to end', measured: milliseconds(median(bare))},
		{what: 'start to first frame, bundled article', measured: milliseconds(median(frames))},
		{what: 'start to first frame, a million words', measured: milliseconds(median(bookFrames))},
		resultOf(
			measures.bundled,
			nineInTen(ratios, value => value.toFixed(2)),
		),
		resultOf(
			measures.book,
			nineInTen(bookRatios, value => value.toFixed(2)),
		),
		resultOf(measures.reading, nineInTen(readings, milliseconds)),
	]),
);
handOver(Object.values(measures));
