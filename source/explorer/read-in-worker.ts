import {Worker} from 'node:worker_threads';
import type {Article} from '../article/article.ts';
import type {Reading} from '../reading/reading.ts';
import type {WorkerMessage} from './worker.ts';

/** A thread that reads one article. */
export type Reader = {
	/**
	Hands the thread its article.

	@param done called once with the reading, whose `article` is the one given
	@param failed called instead, once, with one line on what went wrong: the thread threw, ran out of memory or could not start
	*/
	readonly read: (
		article: Article,
		done: (reading: Reading) => void,
		failed: (message: string) => void,
	) => void;
	/** Ends the thread; after that nothing is called any more. */
	readonly stop: () => void;
};

/**
Starts a thread that makes itself ready to read, before there is an article: loading the language model takes most of the time that a
short article takes, and can go on beside the loading of the explorer. A thread that nobody hands an article does not keep the program alive.
*/
export function startReader(script: URL = workerScript()): Reader {
	const {promise: found, resolve, reject} = Promise.withResolvers<WorkerMessage>();
	// Whoever asks for the reading hears of it; until then nobody has to.
	found.catch(() => {});
	let isStopped = false;
	let worker: Worker | undefined;
	try {
		worker = new Worker(script, {
			// Its output would end up on the screen that is drawn.
			stdout: true,
			stderr: true,
			// Room for what a reading leaves behind: three garbage collections instead of thirty.
			resourceLimits: {maxYoungGenerationSizeMb: 48},
		});
		worker.unref();
		worker.once('message', resolve);
		worker.once('messageerror', reject);
		worker.once('error', reject);
		worker.once('exit', code => reject(new Error(`the thread that reads it ended with code ${code}`)));
	} catch (error) {
		reject(error);
	}

	return {
		read(article, done, failed) {
			worker?.ref();
			worker?.postMessage(article);
			found.then(
				message => {
					if (!isStopped) {
						done({article, ...message});
					}
				},
				(error: unknown) => {
					if (!isStopped) {
						failed(firstLine(error));
					}
				},
			);
		},
		stop() {
			isStopped = true;
			void worker?.terminate();
		},
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
