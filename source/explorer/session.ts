import {constants} from 'node:os';
import process from 'node:process';
import type {ReadStream, WriteStream} from 'node:tty';
import type {Instance} from 'ink';
import {isInputError} from '../article/input-error.ts';
import type {InputTap} from '../terminal/input-tap.ts';
import {makeSafe} from '../terminal/safe-text.ts';
import {stopReading} from '../terminal/stop-reading.ts';
import {isTaken} from '../terminal/unblock.ts';
import type {SuspendTerminal} from './app.tsx';

/*
From the first frame to the last: all that can end the explorer from outside or from within, and being stopped and continued.

However it ends, the terminal is given back in the same order: Ink unmounts, what it could not switch off is switched off, the terminal takes what was
written, and then the error is told. Only a terminal that takes nothing is given up, and only where nobody sits before it: after a signal or an error.
*/

/** What a session needs of the process that it runs in. */
export type SessionOptions = {
	readonly stdin: ReadStream;
	readonly stdout: WriteStream;
	/** On the same stream: it knows which answers of the terminal are on their way. */
	readonly input: InputTap;
	/** What the explorer has the terminal do beside what Ink does, as escape sequences. */
	readonly modes: {readonly on: string; readonly off: string};
	/** Writes to the terminal, watched for what is switched on. */
	readonly write: (sequence: string) => void;
	/** What is still switched on in the terminal, as escape sequences that switch it off. */
	readonly undoing: () => string;
	/** `PULLQUOTE_DEBUG=1` shows where an error came from. */
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Called first of all when it ends, whatever ends it; must not throw. */
	readonly onEnd?: () => void;
};

/** A running explorer, as far as the process is concerned. */
export type Session = {
	/** Settles with the exit code when the terminal is as it was. */
	readonly ended: Promise<number>;
	/** Ends with an exit code, or with an error to report. Only the first end counts. */
	readonly end: (outcome: unknown) => void;
	readonly attach: (instance: Instance) => void;
	/** Forgets what is on the screen, as long as it is ours: whatever is drawn next is drawn whole. */
	readonly clear: () => void;
	readonly onReady: (suspend: SuspendTerminal) => void;
	/** To the shell, until it calls us back. */
	readonly suspend: () => void;
	/**
	To another program, as long as `during` takes. What is typed to interrupt or to stop is for that one; the signal is aborted when the explorer ends meanwhile.
	*/
	readonly lend: (during: (signal: AbortSignal) => Promise<void>) => void;
};

/** Those that end a program unless it listens. Others that do (SIGALRM, SIGXCPU) come to nobody who has not asked for them. */
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;
/** What a terminal sends to all programs in it when keys are pressed: to the one that has the terminal, and to who lent it. */
const typedSignals: readonly string[] = ['SIGINT', 'SIGQUIT'];
const troubleCode = 2;

/** How long a stop may take to arrive. Where there is no shell to stop for, it never does, and the explorer comes back. */
const stopTimeoutMs = 100;

/** How long a terminal may take nothing of what gives it back before it is given up. */
const patienceMs = 2000;

/** How long a terminal is given to answer what it is asked at first. All that are known answer the last question, and that ends the wait. */
const answerMs = 500;

/** The exit code that tells of a signal. */
function codeOf(signal: (typeof endingSignals)[number]): number {
	return 128 + constants.signals[signal];
}

/** Listens to all that can end the explorer, and to being stopped and continued, until it has ended. */
export function openSession(options: SessionOptions): Session {
	const {stdin, stdout, input, modes, write, undoing, environment, onEnd} = options;
	const {promise: ended, resolve} = Promise.withResolvers<number>();
	const {promise: givenUp, resolve: giveUp} = Promise.withResolvers<false>();
	let instance: Instance | undefined;
	let suspendTerminal: SuspendTerminal | undefined;
	let suspension: Promise<void> | undefined;
	let nextLeaving: (() => Promise<void>) | undefined;
	let isStopped = false;
	/** Set as long as another program has the terminal. */
	let lending: AbortController | undefined;
	let isEnding = false;
	let startedMs = performance.now();
	let patience: NodeJS.Timeout | undefined;

	const onTrouble = (error: unknown) => end(error ?? new Error('nothing was said of it'));
	const onGone = () => end(codeOf('SIGHUP'));
	const onStop = () => {
		if (lending === undefined) {
			suspend();
		} else {
			// Whoever has the terminal has stopped itself: the shell waits for all of us.
			process.kill(process.pid, 'SIGSTOP');
		}
	};
	const onContinue = () => {
		// Stopped by a signal that cannot be caught: the shell has set the terminal as it likes it.
		if (!isStopped && lending === undefined) {
			askSize();
			leaveFor(async () => {});
		}
	};
	const processListeners: readonly (readonly [event: string, listener: (value: unknown) => void])[] = [
		...endingSignals.map(signal => [signal, () => onSignal(signal)] as const),
		['SIGTSTP', onStop],
		['SIGCONT', onContinue],
		['uncaughtException', onTrouble],
		['unhandledRejection', onTrouble],
	];
	for (const [event, listener] of processListeners) {
		process.on(event, listener);
	}

	stdin.on('end', onGone);
	stdin.on('error', onGone);
	if (stdin.readableEnded || stdin.destroyed) {
		// It was gone before the explorer was there.
		setImmediate(onGone);
	}

	// This one stays: what is written last may fail when nobody waits for it any more.
	stdout.on('error', onGone);

	function suspend(): void {
		leaveFor(async () => {
			await isTaken(stdout);
			process.off('SIGTSTP', onStop);
			// Where nothing stops it, keys are still typed, but lines are not for the explorer, and Ctrl-d is no end of them.
			stdin.pause();
			isStopped = true;
			await stop();
			isStopped = false;
			process.on('SIGTSTP', onStop);
		});
	}

	function onSignal(signal: (typeof endingSignals)[number]): void {
		if (lending === undefined || !typedSignals.includes(signal)) {
			end(codeOf(signal));
		}
	}

	function lend(during: (signal: AbortSignal) => Promise<void>): void {
		leaveFor(async () => {
			await isTaken(stdout);
			stopReading(stdin);
			lending = new AbortController();
			try {
				await during(lending.signal);
			} finally {
				lending = undefined;
				askSize();
				await new Promise(setImmediate);
			}
		});
	}

	/** What is asked for while the terminal is being taken back is done after that. */
	function leaveFor(during: () => Promise<void>): void {
		if (isEnding || suspendTerminal === undefined) {
			return;
		}

		if (suspension !== undefined) {
			nextLeaving = during;
			return;
		}

		suspension = suspendWith(suspendTerminal, during)
			.catch(end)
			.finally(() => {
				suspension = undefined;
				const next = nextLeaving;
				nextLeaving = undefined;
				if (next !== undefined) {
					leaveFor(next);
				}
			});
	}

	async function suspendWith(suspendInk: SuspendTerminal, during: () => Promise<void>): Promise<void> {
		await takeAnswers();
		write(modes.off);
		await suspendInk(during);
		if (!isEnding) {
			write(modes.on);
		}
	}

	/** An answer that arrives when nobody listens any more would be typed into the shell. */
	async function takeAnswers(): Promise<void> {
		if (input.isOwed() && !stdin.destroyed) {
			stdin.setRawMode(true);
			await input.swallow(startedMs + answerMs - performance.now());
		}
	}

	function end(outcome: unknown): void {
		if (outcome !== 0) {
			patience ??= setTimeout(giveUp, patienceMs, false).unref();
		}

		if (!isEnding) {
			isEnding = true;
			onEnd?.();
			lending?.abort();
			void close(outcome);
		}
	}

	async function close(outcome: unknown): Promise<void> {
		const code = typeof outcome === 'number' ? outcome : troubleCode;
		const isGivenBack = await Promise.race([giveBack(), givenUp]);
		clearTimeout(patience);
		if (typeof outcome !== 'number' && (isGivenBack || !process.stderr.isTTY)) {
			// Closed, or gone with the terminal.
			process.stderr.on('error', () => {});
			process.stderr.write(describeTrouble(outcome, environment));
		}

		if (!isGivenBack) {
			// What waits to be written would keep the process.
			process.exit(code);
		}

		for (const [event, listener] of processListeners) {
			process.off(event, listener);
		}

		stdin.off('end', onGone);
		stdin.off('error', onGone);
		resolve(code);
	}

	/** @returns when the terminal has taken all of it. Never rejects: what went wrong first is what gets reported. */
	async function giveBack(): Promise<true> {
		// Whoever is called back takes the terminal first, so that Ink, which keeps no account of it, gives it back once.
		await suspension;
		try {
			write(modes.off);
			await takeAnswers();
		} catch {}

		try {
			instance?.unmount();
			await instance?.waitUntilExit();
		} catch {}

		try {
			if (stdin.isRaw) {
				stdin.setRawMode(false);
			}

			// Where Ink could not unmount, its listener would keep the process.
			stdin.unref();
			stdout.write(undoing());
			await isTaken(stdout);
		} catch {
			// A terminal that is gone needs no restoring.
		}

		return true;
	}

	return {
		ended,
		end,
		suspend,
		lend,
		clear() {
			if (suspension === undefined && !isEnding) {
				instance?.clear();
			}
		},
		attach(started) {
			instance = started;
			startedMs = performance.now();
			write(modes.on);
			// An error while drawing ends Ink, which says so here; but for one that its screen for errors shares.
			started.waitUntilExit().then(() => end(new Error('nothing could be drawn any more')), end);
		},
		onReady(suspendInk) {
			suspendTerminal = suspendInk;
		},
	};
}

/** Stops this process and those started with it, as the terminal itself does at Ctrl-z; resolves when it goes on. */
async function stop(): Promise<void> {
	const {promise, resolve} = Promise.withResolvers<void>();
	process.once('SIGCONT', resolve);
	const timer = setTimeout(resolve, stopTimeoutMs);
	process.kill(0, 'SIGTSTP');
	await promise;
	clearTimeout(timer);
	process.off('SIGCONT', resolve);
	askSize();
	await new Promise(setImmediate);
}

/** The window may have changed while nobody told a stopped process: this makes Node ask the terminal. */
function askSize(): void {
	process.kill(process.pid, 'SIGWINCH');
}

/** One line, and where asked for the way to it. What cannot be opened is no fault of the explorer. */
function describeTrouble(error: unknown, environment: SessionOptions['environment']): string {
	if (isInputError(error)) {
		return `${makeSafe(`pullquote: ${error.input}: ${error.message}`)}\n`;
	}

	const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
	const isTraceAsked = environment['PULLQUOTE_DEBUG'] === '1';
	const hint = isTraceAsked ? '' : ' PULLQUOTE_DEBUG=1 shows where.';
	const trace = isTraceAsked && error instanceof Error ? (error.stack ?? '').split('\n') : [];
	return [`pullquote: the explorer broke off: ${line}.${hint}`, ...trace]
		.map(text => `${makeSafe(text)}\n`)
		.join('');
}
