import {setImmediate} from 'node:timers/promises';
import {parentPort} from 'node:worker_threads';
import type {Article} from '../article/article.ts';
import {articleFromPlainText} from '../article/plain-text.ts';
import {usualSizes} from '../reading/parts/cut-into-parts.ts';
import {read} from '../reading/read.ts';
import {type ReadingOptions, readInParts} from '../reading/read-in-parts.ts';
import type {ReadingPart} from '../reading/reading.ts';

/*
Runs in a thread of its own: reads the article that it is handed and posts what it found, part by part, while the explorer goes on
taking keys. It is started before there is an article, and gets the language model, the lexicons and its own code ready by
reading a few words; an article that arrives meanwhile waits in the port.
*/

/** What the thread is told: the article to read, once; then to stop behind the part at hand, and to go on. */
export type WorkerRequest = {readonly article: Article; readonly options: ReadingOptions} | 'stop' | 'goOn';

/** What the thread posts: parts in the order of the text, and that there are no more. */
export type WorkerMessage = {readonly part: ReadingPart} | 'done';

const warmUp =
	'Ada Lindqvist, the mayor, said on Monday that “nothing” had changed. She blamed Acme Corp. for 3 percent.';

/** Settled while parts are wanted. */
let wanted = Promise.withResolvers<void>();
wanted.resolve();

parentPort?.on('message', (request: WorkerRequest) => {
	if (request === 'stop') {
		wanted = Promise.withResolvers<void>();
	} else if (request === 'goOn') {
		wanted.resolve();
	} else {
		void readAndPost(request.article, request.options);
	}
});
read(articleFromPlainText(warmUp, 'warm-up'));

async function readAndPost(article: Article, options: ReadingOptions): Promise<void> {
	for (const part of readInParts(article, usualSizes, options)) {
		post({part});
		// Messages are heard only between turns of the event loop.
		await setImmediate();
		await wanted.promise;
	}

	post('done');
}

function post(message: WorkerMessage): void {
	parentPort?.postMessage(message);
}
