import process from 'node:process';
import type {ReadStream, WriteStream} from 'node:tty';
import {type Instance, render} from 'ink';
import type {Article} from '../article/article.ts';
import {colourLevel} from '../terminal/colour-level.ts';
import {autowrapRestore, fullScreenStream} from '../terminal/full-screen.ts';
import {App, type SuspendTerminal} from './app.tsx';
import {runEffect} from './effects.ts';
import {warmSearch} from './find-hits.ts';
import {type Reader, startReader} from './read-in-worker.ts';
import {startReading} from './start-reading.ts';
import {firstState, type Size} from './state.ts';
import {createStore} from './store.ts';
import {createTheme} from './themes/theme.ts';

/*
Runs the explorer in a terminal, and gives the terminal back as it was however that ends: quit, a signal, an error
while drawing, an exception that nobody caught, a terminal that is gone. The only file that knows the process.

Ink enters and leaves the alternate screen, raw mode, bracketed paste and the kitty keyboard protocol. Here is decided
when, and what the exit code is.
*/

export type ExploreOptions = {
	/** Where keys come from: the terminal, also when the article came from a pipe. */
	readonly stdin: ReadStream;
	readonly stdout: WriteStream;
	/** The process's environment variables; `PULLQUOTE_DEBUG=1` shows where an error came from. */
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** A thread that is already getting ready to read; one is started where there is none. */
	readonly reader?: Reader;
};

const exitCodes = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;
const troubleCode = 2;

/** What a terminal says of its size while it has none, as some do at first. */
const usualSize: Size = {columns: 80, rows: 24};

/** Undoes what may have been left on when Ink could not end in order: bracketed paste, mouse reports, no autowrap, a hidden cursor. */
const lastRestore = `\u001B[?2004l\u001B[?1000l\u001B[?1006l${autowrapRestore}\u001B[?25h`;

/** How long a stop may take to arrive. Where there is no shell to stop for, it never does, and the explorer comes back. */
const stopTimeoutMs = 100;

/**
Shows an article until the reader quits.

@returns the exit code: 0 after quitting, 128 and the signal's number after a signal, 2 after an error, which has then been
reported as one line on standard error. Never rejects.
*/
export async function explore(article: Article, options: ExploreOptions): Promise<number> {
	const {stdin, stdout, environment} = options;
	const session = openSession(options);
	const store = createStore(firstState(article, sizeOf(stdout)), effect => {
		runEffect(effect, {
			write: sequence => stdout.write(sequence),
			environment,
			dispatch: action => store.dispatch(action),
			suspend: () => void session.suspend(),
			stopReading: () => reading.stop(),
			goOnReading: () => reading.goOn(),
			redraw,
			quit: () => session.end(0),
		});
	});
	const onResize = () => store.dispatch({type: 'resize', size: sizeOf(stdout)});
	function redraw(): void {
		session.clear();
		onResize();
	}

	// Before Ink's own listener, so that Ink never lays out rows of the old width in the new one.
	stdout.prependListener('resize', onResize);
	// A window that is made smaller and larger again at once has lost rows, and Node, which finds the size unchanged, tells nobody.
	process.on('SIGWINCH', redraw);
	const reader = options.reader ?? startReader();
	const reading = startReading(article, reader, action => {
		store.dispatch(action);
		if (action.type === 'readingGrew' || action.type === 'readingArrived') {
			setImmediate(warmSearch, action.reading);
		}
	});
	try {
		const theme = createTheme(colourLevel(environment, stdout));
		const instance = render(<App store={store} theme={theme} onReady={session.onReady} />, {
			stdin,
			stdout: fullScreenStream(stdout),
			exitOnCtrlC: false,
			alternateScreen: true,
			incrementalRendering: true,
			maxFps: 60,
			interactive: true,
			kittyKeyboard: {mode: 'auto', flags: ['disambiguateEscapeCodes']},
		});
		session.attach(instance);
	} catch (error) {
		session.end(error);
	}

	const code = await session.ended;
	stdout.off('resize', onResize);
	process.off('SIGWINCH', redraw);
	reading.end();
	return code;
}

function sizeOf(stdout: WriteStream): Size {
	return {columns: stdout.columns || usualSize.columns, rows: stdout.rows || usualSize.rows};
}

type Session = {
	/** Settles with the exit code when the terminal is as it was. */
	readonly ended: Promise<number>;
	/** Ends with an exit code, or with an error to report. Only the first end counts. */
	readonly end: (outcome: unknown) => void;
	readonly attach: (instance: Instance) => void;
	/** Forgets what is on the screen, as long as it is ours: whatever is drawn next is drawn whole. */
	readonly clear: () => void;
	readonly onReady: (suspend: SuspendTerminal) => void;
	/** To the shell, until it calls us back. */
	readonly suspend: () => Promise<void>;
};

/** Listens to all that can end the explorer from outside, and to being stopped and continued. */
function openSession({stdin, stdout, environment}: ExploreOptions): Session {
	const {promise: ended, resolve} = Promise.withResolvers<number>();
	let instance: Instance | undefined;
	let suspendTerminal: SuspendTerminal | undefined;
	let isEnding = false;
	let isSuspended = false;

	const onTrouble = (error: unknown) => end(error ?? new Error('nothing was said of it'));
	const onGone = () => end(exitCodes.SIGHUP);
	const onStop = () => void suspend();
	const onContinue = () => {
		// Stopped by a signal that cannot be caught: the shell has set the terminal as it likes it.
		if (!isSuspended) {
			void suspendTerminal?.(async () => {});
		}
	};
	const signals = Object.entries(exitCodes).map(([name, code]) => [name, () => end(code)] as const);
	for (const [name, listener] of signals) {
		process.on(name, listener);
	}

	process.on('SIGTSTP', onStop);
	process.on('SIGCONT', onContinue);
	process.on('uncaughtException', onTrouble);
	process.on('unhandledRejection', onTrouble);
	stdin.on('end', onGone);
	stdin.on('error', onGone);
	stdout.on('error', onGone);

	async function suspend(): Promise<void> {
		if (isSuspended || isEnding || suspendTerminal === undefined) {
			return;
		}

		isSuspended = true;
		try {
			await suspendTerminal(async () => {
				process.off('SIGTSTP', onStop);
				await stop();
				process.on('SIGTSTP', onStop);
			});
		} catch (error) {
			end(error);
		} finally {
			isSuspended = false;
		}
	}

	function end(outcome: unknown): void {
		if (!isEnding) {
			isEnding = true;
			void close(outcome);
		}
	}

	async function close(outcome: unknown): Promise<void> {
		try {
			instance?.unmount();
			await instance?.waitUntilExit();
		} catch {
			// What went wrong first is what gets reported.
		}

		restore();
		if (typeof outcome !== 'number') {
			process.stderr.write(describeTrouble(outcome, environment));
		}

		for (const [name, listener] of signals) {
			process.off(name, listener);
		}

		process.off('SIGTSTP', onStop);
		process.off('SIGCONT', onContinue);
		process.off('uncaughtException', onTrouble);
		process.off('unhandledRejection', onTrouble);
		stdin.off('end', onGone);
		stdin.off('error', onGone);
		resolve(typeof outcome === 'number' ? outcome : troubleCode);
	}

	function restore(): void {
		try {
			if (stdin.isRaw) {
				stdin.setRawMode(false);
			}

			if (stdout.writable) {
				stdout.write(lastRestore);
			}
		} catch {
			// A terminal that is gone needs no restoring.
		}
	}

	return {
		ended,
		end,
		suspend,
		clear() {
			if (!isSuspended && !isEnding) {
				instance?.clear();
			}
		},
		attach(started) {
			instance = started;
			// An error while drawing ends Ink, which then says so here.
			started.waitUntilExit().then(() => end(0), end);
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
	// The window may have changed while nobody told a stopped process: this makes Node ask the terminal.
	process.kill(process.pid, 'SIGWINCH');
	await new Promise(setImmediate);
}

function describeTrouble(error: unknown, environment: Readonly<Record<string, string | undefined>>): string {
	const message = error instanceof Error ? error.message : String(error);
	const [line = ''] = message.split('\n', 1);
	const trace = environment['PULLQUOTE_DEBUG'] === '1' && error instanceof Error ? `${error.stack}\n` : '';
	const hint = trace === '' ? ' PULLQUOTE_DEBUG=1 shows where.' : '';
	return `pullquote: the explorer broke off: ${line}.${hint}\n${trace}`;
}
