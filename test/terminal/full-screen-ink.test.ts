import {PassThrough} from 'node:stream';
import type {ReadStream, WriteStream} from 'node:tty';
import fc from 'fast-check';
import {Box, type Instance, render, Text, useCursor} from 'ink';
import {createElement, type ReactElement} from 'react';
import {expect, test} from 'vitest';
import {fullScreenStream} from '../../source/terminal/full-screen.ts';
import type {Screen} from '../support/screen.ts';
import {openTerminal, showOn} from './show-bytes.ts';

/* Ink itself draws through the stream, as in the explorer: frames, the caret of a search box, Ctrl-l, windows that change. */

type Size = {readonly columns: number; readonly rows: number};
type Frame = {readonly lines: readonly string[]; readonly caret?: {readonly x: number; readonly y: number}};
type Step =
	| {readonly kind: 'frame'; readonly frame: Frame}
	| {readonly kind: 'resize'; readonly size: Size}
	| {readonly kind: 'clear'};

/** A screen of text, as high as the window. */
function Program({frame: {lines, caret}, size}: {readonly frame: Frame; readonly size: Size}): ReactElement {
	useCursor().setCursorPosition(caret);
	return createElement(
		Box,
		{width: size.columns, height: size.rows, flexDirection: 'column', overflow: 'hidden'},
		...lines
			.slice(0, size.rows)
			.map((line, index) => createElement(Text, {key: index, wrap: 'truncate'}, line || ' ')),
	);
}

/** Ink with a headless terminal of its own. */
class Session {
	readonly #terminal;
	readonly #stdout;
	readonly #instance: Instance;
	#size: Size;
	#frame: Frame;
	#written = '';

	constructor(size: Size, frame: Frame) {
		this.#size = size;
		this.#frame = frame;
		this.#terminal = openTerminal(size);
		this.#stdout = Object.assign(new PassThrough(), {isTTY: true, ...size});
		this.#stdout.on('data', data => {
			this.#written += String(data);
		});
		// Streams that know of a terminal what Ink asks of it.
		const stdin = Object.assign(new PassThrough(), {
			isTTY: true,
			setRawMode: () => stdin,
			ref: () => stdin,
			unref: () => stdin,
		}) as unknown as ReadStream;
		this.#instance = render(this.#program(), {
			stdin,
			stdout: fullScreenStream(this.#stdout as unknown as WriteStream),
			alternateScreen: true,
			interactive: true,
			exitOnCtrlC: false,
			patchConsole: false,
		});
	}

	#program(): ReactElement {
		return createElement(Program, {frame: this.#frame, size: this.#size});
	}

	/** What the terminal shows after a step. */
	async take(step: Step): Promise<Screen> {
		switch (step.kind) {
			case 'frame':
				this.#frame = step.frame;
				break;
			case 'resize':
				await this.#settle();
				this.#size = step.size;
				this.#terminal.resize(step.size.columns, step.size.rows);
				Object.assign(this.#stdout, step.size);
				this.#stdout.emit('resize');
				break;
			case 'clear':
				// As a message from elsewhere would.
				this.#terminal.write('\u001B[2;2Hmessage');
				this.#instance.clear();
				break;
		}

		this.#instance.rerender(this.#program());
		return this.#settle();
	}

	async end(): Promise<void> {
		this.#instance.unmount();
		await this.#instance.waitUntilExit();
		this.#terminal.dispose();
	}

	async #settle(): Promise<Screen> {
		await this.#instance.waitUntilRenderFlush();
		const written = this.#written;
		this.#written = '';
		return showOn(this.#terminal, written);
	}
}

const words = fc.constantFrom('The talks', 'a', '   ', 'é', '日本', '│', '“no”', '😀', '🇩🇪', 'שלום');
const style = fc.constantFrom(
	['', ''],
	['\u001B[1m', '\u001B[22m'],
	['\u001B[7m', '\u001B[27m'],
	['\u001B[38;2;23;135;160m', '\u001B[39m'],
);
const line = fc
	.array(fc.tuple(style, words), {maxLength: 4})
	.map(pieces => pieces.map(([[open, close], text]) => `${open}${text}${close}`).join(' '));
const frame: fc.Arbitrary<Frame> = fc.record(
	{
		lines: fc.array(line, {minLength: 1, maxLength: 6}),
		caret: fc.record({x: fc.nat({max: 11}), y: fc.nat({max: 3})}),
	},
	{requiredKeys: ['lines']},
);
const size: fc.Arbitrary<Size> = fc.constantFrom(
	{columns: 24, rows: 6},
	{columns: 24, rows: 4},
	{columns: 12, rows: 6},
	{columns: 30, rows: 5},
);
const step: fc.Arbitrary<Step> = fc.oneof(
	{weight: 4, arbitrary: frame.map(next => ({kind: 'frame', frame: next}) as const)},
	size.map(next => ({kind: 'resize', size: next}) as const),
	fc.constant({kind: 'clear'} as const),
);

test('whatever came before, the screen and its caret are those of the last frame alone', {
	timeout: 60_000,
}, async () => {
	await fc.assert(
		fc.asyncProperty(
			size,
			frame,
			fc.array(step, {minLength: 1, maxLength: 6}),
			async (firstSize, firstFrame, steps) => {
				const session = new Session(firstSize, firstFrame);
				let current: {size: Size; frame: Frame} = {size: firstSize, frame: firstFrame};
				let screen: Screen | undefined;
				for (const next of steps) {
					screen = await session.take(next);
					current = {...current, ...next};
				}

				await session.end();
				const alone = new Session(current.size, current.frame);
				const expected = await alone.take({kind: 'frame', frame: current.frame});
				await alone.end();
				expect(screen?.drawing).toBe(expected.drawing);
				if (current.frame.caret) {
					expect(screen?.cursor).toEqual({column: current.frame.caret.x, row: current.frame.caret.y});
				}
			},
		),
		{numRuns: 60},
	);
});
