import type {ReadStream} from 'node:tty';
import {createReportReader, type Piece, type Report} from './reports.ts';

/*
Stands between a terminal and whoever reads its keys, and takes out what the terminal reports.

Ink asks its stream for text with `read`, in a loop, as soon as there is any. So the same stream with another `read` is all it takes: nothing is
copied, no event is made anew, and raw mode, pausing and what keeps the process alive stay Ink's business with the real stream. A report is told
when `read` comes to it: behind the keys that were pressed before it, and before those behind it.
*/

export type InputTap = {
	/** For who reads the keys. Reading any other way than by `read` goes past the tap. */
	readonly stream: ReadStream;
	/** Tells reports from now on, and first those that have come before. */
	readonly listen: (hear: (report: Report) => void) => void;
	/** The terminal has been asked something: until it has answered the question for its attributes, asked last, answers are on their way. */
	readonly expectAnswers: () => void;
	/** Whether answers are on their way. */
	readonly isOwed: () => boolean;
	/** Hears reports before anybody reads the keys. Those are kept. */
	readonly readAhead: () => void;
	/** Ends that, and gives the keys back to the stream. */
	readonly handOver: () => void;
	/** Forgets all keys, until nothing is owed any more or for so long. */
	readonly swallow: (forMs: number) => Promise<void>;
};

/** How long after a question what may be Alt-] is held as the beginning of its answer. */
const answerMs = 1000;

/** Makes a tap for a terminal's input; from then on the stream gives text. */
export function openInputTap(stdin: ReadStream): InputTap {
	const reader = createReportReader();
	const pieces: Piece[] = [];
	const unheard: Report[] = [];
	let hear = (report: Report) => {
		unheard.push(report);
	};
	let isOwed = false;
	let askedMs = 0;
	let onPaid = () => {};
	let kept = '';
	stdin.setEncoding('utf8');

	function tell(report: Report): void {
		if (report.kind === 'attributes') {
			isOwed = false;
			onPaid();
		}

		hear(report);
	}

	function read(): unknown {
		for (;;) {
			const piece = pieces.shift();
			if (typeof piece === 'string') {
				return piece;
			}

			if (piece !== undefined) {
				tell(piece);
				continue;
			}

			const chunk: unknown = stdin.read();
			if (typeof chunk !== 'string') {
				return chunk;
			}

			const nowMs = performance.now();
			pieces.push(...reader.push(chunk, nowMs, isOwed && nowMs - askedMs < answerMs));
		}
	}

	function readAll(): string {
		let text = '';
		for (let chunk = read(); typeof chunk === 'string'; chunk = read()) {
			text += chunk;
		}

		return text;
	}

	function keep(): void {
		kept += readAll();
	}

	async function swallow(forMs: number): Promise<void> {
		if (!isOwed || forMs <= 0) {
			return;
		}

		const {promise: paid, resolve} = Promise.withResolvers<void>();
		const timer = setTimeout(resolve, forMs);
		onPaid = resolve;
		stdin.on('readable', readAll);
		readAll();
		await paid;
		clearTimeout(timer);
		onPaid = () => {};
		stdin.off('readable', readAll);
	}

	return {
		stream: new Proxy(stdin, {
			get(target, property) {
				if (property === 'read') {
					return read;
				}

				const value: unknown = Reflect.get(target, property, target);
				// A stream's methods want the stream itself.
				return typeof value === 'function' ? value.bind(target) : value;
			},
		}),
		listen(listener) {
			hear = listener;
			for (const report of unheard.splice(0)) {
				hear(report);
			}
		},
		expectAnswers() {
			isOwed = true;
			askedMs = performance.now();
		},
		isOwed: () => isOwed,
		readAhead() {
			stdin.on('readable', keep);
			// Whoever reads next finds the stream destroyed.
			stdin.on('error', ignore);
		},
		handOver() {
			stdin.off('readable', keep);
			stdin.off('error', ignore);
			kept += reader.release();
			if (kept !== '' && !stdin.readableEnded && !stdin.destroyed) {
				stdin.unshift(kept, 'utf8');
			}

			kept = '';
		},
		swallow,
	};
}

function ignore(): void {}
