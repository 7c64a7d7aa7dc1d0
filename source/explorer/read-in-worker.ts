import {Worker} from 'node:worker_threads';
import type {Article} from '../article/article.ts';
import type {ReadingOptions} from '../reading/read-in-parts.ts';
import type {ReadingPart} from '../reading/reading.ts';
import type {WorkerMessage, WorkerRequest} from './worker.ts';

/** Who is told of a reading. */
export type ReadingListener = {
	/** Once for each part, in the order of the text. */
	readonly onPart: (part: ReadingPart) => void;
	/** Once, behind the last part. */
	readonly onDone: () => void;
	/** Instead of what was still to come, once, with one line on what went wrong: the thread threw, ran out of memory, was killed or could not start. */
	readonly onFailed: (message: string) => void;
};

/** A thread that reads one article. */
export type Reader = {
	/** Hands the thread its article. To be called once. */
	readonly read: (article: Article, listener: ReadingListener, options?: ReadingOptions) => void;
	/** No parts are read any more until `goOn`, but for the one that is being read. */
	readonly stop: () => void;
	readonly goOn: () => void;
	/** Ends the thread; after that nothing is called any more. */
	readonly end: () => void;
};

/**
Starts a thread that makes itself ready to read, before there is an article: loading the language model takes most of the time that a
short article takes, and can go on beside the loading of the explorer. A thread that nobody hands an article does not keep the program alive.
A thread that has read all is ended, and its memory given back.
*/
export function startReader(script: URL = workerScript()): Reader {
	let isOver = false;
	let worker: Worker | undefined;
	let listener: ReadingListener | undefined;
	/** What went wrong before anybody listened. */
	let trouble: string | undefined;

	function fail(error: unknown): void {
		if (!isOver) {
			// What went wrong first is why: behind it, the thread ends.
			trouble ??= firstLine(error);
			isOver = listener !== undefined;
			listener?.onFailed(trouble);
		}
	}

	function hear(message: WorkerMessage): void {
		if (isOver) {
			return;
		}

		if (message === 'done') {
			end();
			listener?.onDone();
		} else {
			listener?.onPart(message.part);
		}
	}

	function tell(request: WorkerRequest): void {
		worker?.postMessage(request);
	}

	function end(): void {
		isOver = true;
		void worker?.terminate();
	}

	try {
		worker = new Worker(script, {
			// Its output would end up on the screen that is drawn.
			stdout: true,
			stderr: true,
			// Young: room for what a reading leaves behind, three garbage collections instead of thirty. Old: five times what a book takes; with a limit the heap grows
			// by smaller steps, to half of what it came to without one, in the same time.
			resourceLimits: {maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 512},
		});
		worker.unref();
		worker.on('message', hear);
		worker.once('messageerror', fail);
		worker.once('error', fail);
		worker.once('exit', code => fail(new Error(`the thread that reads it ended with code ${code}`)));
	} catch (error) {
		fail(error);
	}

	return {
		read(article, toTell, options = {}) {
			listener = toTell;
			if (trouble !== undefined) {
				queueMicrotask(() => fail(trouble));
				return;
			}

			worker?.ref();
			tell({article, options});
		},
		stop: () => tell('stop'),
		goOn: () => tell('goOn'),
		end,
	};
}

/** Beside this file, in the bundle as in the source. */
function workerScript(): URL {
	return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
}

function firstLine(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return message.split('\n', 1)[0] ?? '';
}
