/*
How many bytes the explorer writes for a move of the cursor, and what it costs to find them.

The built program in a pseudo-terminal, «j» pressed again and again (from the beginning again at the end). For each key: the bytes that came
until all was quiet, divided by the bytes of the cells that changed between the two settled screens. Those are the UTF-8 bytes of the characters in the new
screen's cells whose character or style differs; a wide character counts once. What says where a cell is and how it is drawn is not counted,
nor are the sixteen bytes of a synchronized update, so one is out of reach. On a blank only a background, lines and reversing count as style,
for nothing else is seen.

Beside it, what Ink alone would write for the same screens: its incremental rendering, and whole frames.

The time is the processor's, for taking a frame from Ink and making the bytes, all screens of the run one after the other; Ink's incremental
rendering of the same frames beside it.
*/
import type {WriteStream} from 'node:tty';
import {fullScreenStream} from '../../source/terminal/full-screen.ts';
import {type Cell, isDrawnAlike, type Screen} from '../support/screen.ts';
import type {TerminalDriver} from '../support/terminal-driver.ts';
import {countArgument} from './bench-arguments.ts';
import {bundledArticle, type Openable, openAndRead, writeBook} from './explorer-runs.ts';
import {CountingStream, frameOf, inkWriter} from './ink-output.ts';
import {quietDrawing} from './key-times.ts';
import {type Goal, handOver, type Measure, resultOf} from './measures.ts';
import {median, percentile, type Result, tableOf} from './statistics.ts';

const keysWanted = countArgument(100);
const seed = 20_260_314;
const bookWords = 100_000;
const timedRounds = 30;
const goal: Goal = {limit: 3, aim: 2};

type Size = Pick<Screen, 'columns' | 'rows'>;

type Move = {readonly before: Screen; readonly after: Screen; readonly written: number};

/** Presses the key until it has moved the cursor so many times. */
async function record(terminal: TerminalDriver, moves: number): Promise<readonly Move[]> {
	const recorded: Move[] = [];
	let before = await settle(terminal);
	while (recorded.length < moves) {
		const start = terminal.output.length;
		const after = await settle(terminal.press('j'));
		const written = Buffer.byteLength(terminal.output.slice(start));
		if (changedBytes({before, after}) === 0) {
			before = await settle(terminal.press('g'));
		} else {
			recorded.push({before, after, written});
			before = after;
		}
	}

	return recorded;
}

async function settle(terminal: TerminalDriver): Promise<Screen> {
	await quietDrawing(terminal);
	return terminal.screen;
}

function changedBytes({before, after}: Pick<Move, 'before' | 'after'>): number {
	const changed = after.cells.flatMap((row, index) =>
		row.filter((cell, column) => !isSeenAlike(before.cells[index]?.[column], cell)),
	);
	return Buffer.byteLength(changed.map(({characters}) => characters).join(''));
}

function isSeenAlike(before: Cell | undefined, after: Cell): boolean {
	return (
		before?.characters === after.characters &&
		before.width === after.width &&
		isDrawnAlike(seen(before), seen(after))
	);
}

function seen(cell: Cell): Cell {
	return cell.characters === ' ' && !cell.underline && !cell.inverse && !cell.strikethrough
		? {...cell, bold: false, dim: false, italic: false, foreground: 'default'}
		: cell;
}

/** What Ink alone would write for a move. */
function inkBytes({before, after}: Move, incremental: boolean): number {
	const stream = new CountingStream(after);
	const write = inkWriter(stream, incremental);
	write(frameOf(before));
	const start = stream.bytes;
	write(frameOf(after));
	return stream.bytes - start;
}

/** Milliseconds of the processor for each of the frames. */
function timePerFrame(frames: readonly string[], write: (frame: string) => void): number {
	const drawAll = (rounds: number) => {
		for (let round = 0; round < rounds; round++) {
			for (const frame of frames) {
				write(frame);
			}
		}
	};
	drawAll(3);
	const {user, system} = process.cpuUsage();
	drawAll(timedRounds);
	const used = process.cpuUsage();
	return (used.user - user + used.system - system) / 1000 / timedRounds / frames.length;
}

/** What the explorer puts between Ink and a terminal, fed as Ink feeds it: erasing and frame in one write, within an update. */
function ownWriter(stream: CountingStream): (frame: string) => void {
	// Of a terminal it asks for no more than this one has.
	const adapted = fullScreenStream(stream as unknown as WriteStream);
	return inkWriter(adapted as unknown as CountingStream, false);
}

const usual = {columns: 120, rows: 40} as const;
const large = {columns: 200, rows: 60} as const;

async function recordIn(article: Openable, moves: number, size: Size = usual): Promise<readonly Move[]> {
	const terminal = await openAndRead(article);
	const recorded = await record(terminal.resize(size.columns, size.rows), moves);
	await terminal.close();
	return recorded;
}

function ratios(moves: readonly Move[], written: (move: Move) => number): readonly number[] {
	return moves.map(move => written(move) / changedBytes(move));
}

function ratioLine(what: string, moves: readonly Move[], written: (move: Move) => number): Result {
	const all = ratios(moves, written);
	const told = [median(all), percentile(all, 0.9), Math.max(...all)].map(ratio => ratio.toFixed(2));
	return {
		what,
		measured: `median ${told[0]}, p90 ${told[1]}, most ${told[2]}; median ${median(moves.map(written))} bytes`,
	};
}

function linesOf(title: string, moves: readonly Move[]): readonly Result[] {
	return [
		{
			what: `${title}, ${moves.length} keys`,
			measured: `median ${median(moves.map(changedBytes))} bytes changed`,
		},
		ratioLine('  the explorer', moves, move => move.written),
		ratioLine('  Ink’s incremental rendering', moves, move => inkBytes(move, true)),
		ratioLine('  whole frames', moves, move => inkBytes(move, false)),
	];
}

/** What finding the bytes costs on a screen of a size, and what Ink's incremental rendering of the same frames does. */
function timesOn({columns, rows}: Size, moves: readonly Move[], limit: number): readonly Measure[] {
	const frames = moves.map(({after}) => frameOf(after));
	const size = `${columns}×${rows}`;
	const own = timePerFrame(frames, ownWriter(new CountingStream({columns, rows})));
	const inks = timePerFrame(frames, inkWriter(new CountingStream({columns, rows}), true));
	return [
		{what: `bytes of a frame found, ${size}, processor time`, value: own, unit: 'ms', goal: {limit}},
		{what: `the same by Ink’s incremental rendering, ${size}`, value: inks, unit: 'ms'},
	];
}

const book = writeBook({words: bookWords, seed});
const bundled = await recordIn(bundledArticle, keysWanted);
const ofBook = await recordIn(book, keysWanted);
const onLarge = await recordIn(book, Math.ceil(keysWanted / 3), large);
const written = ratios([...bundled, ...ofBook], move => move.written);
const measures: readonly Measure[] = [
	{
		what: 'bytes written for a cursor move, ÷ bytes of the cells that changed, median',
		value: median(written),
		unit: '×',
		goal,
	},
	{
		what: 'bytes written for a cursor move, ÷ bytes of the cells that changed, p90',
		value: percentile(written, 0.9),
		unit: '×',
		goal,
	},
	...timesOn(usual, ofBook, 1),
	...timesOn(large, onLarge, 3),
];

console.log('Bytes for a move of the cursor, ÷ bytes of the cells that changed, 120×40\n');
console.log(
	tableOf([
		...linesOf('bundled', bundled),
		...linesOf(`${bookWords.toLocaleString('en-US')} words`, ofBook),
		...measures.map(measure => resultOf(measure)),
	]),
);
handOver(measures);
