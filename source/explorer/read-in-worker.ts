import {Worker} from 'node:worker_threads';
import type {Article} from '../article/article.ts';
import type {Reading} from '../reading/reading.ts';
import type {WorkerMessage} from './worker.ts';

/**
Reads an article in a thread of its own.

@param done called once with the reading, whose `article` is the one given
@param failed called instead, once, with one line on what went wrong: the thread threw, ran out of memory or could not start
@returns what stops the thread; after that nothing is called any more
*/
export function readInWorker(
	article: Article,
	done: (reading: Reading) => void,
	failed: (message: string) => void,
	script: URL = workerScript(),
): () => void {
	let isSettled = false;
	const settle = (report: () => void) => {
		if (!isSettled) {
			isSettled = true;
			report();
		}
	};

	const fail = (error: unknown) => {
		settle(() => failed(firstLine(error)));
	};

	let worker: Worker;
	try {
		// Its output would end up on the screen that is drawn.
		worker = new Worker(script, {workerData: article, stdout: true, stderr: true});
	} catch (error) {
		fail(error);
		return () => {};
	}

	worker.once('message', (message: WorkerMessage) => {
		settle(() => done({article, ...message}));
	});
	worker.once('messageerror', fail);
	worker.once('error', fail);
	worker.once('exit', code => fail(new Error(`the thread that reads it ended with code ${code}`)));
	return () => {
		isSettled = true;
		void worker.terminate();
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
