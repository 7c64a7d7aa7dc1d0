/*
Reads one book of so many words in a process of its own, with the built code, and prints as JSON how many milliseconds of the clock it took from handing over the
article to having the last part of its reading: in the explorer's thread for readings (`worker`), or with the same script on the main thread (`main`), whose
messages then go from listener to listener without being copied. Both are given the book when the language model is loaded and a few words have been read.
*/
import {EventEmitter} from 'node:events';
import {createRequire, syncBuiltinESMExports} from 'node:module';
import type {Article} from '../../source/article/article.ts';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {startReader} from '../../source/explorer/read-in-worker.ts';
import type {WorkerMessage} from '../../source/explorer/worker.ts';
import {makeBook} from './make-book.ts';

const [, , where, words, seed] = process.argv;
const builtWorker = new URL('../../dist/worker.js', import.meta.url);

type Read = (article: Article) => Promise<number>;

/** @returns what reads in a thread, which is ready. */
async function readyInWorker(): Promise<Read> {
	const ready = new BroadcastChannel('pullquote-bench-ready');
	const isReady = new Promise<void>(resolve => {
		ready.onmessage = () => resolve();
	});
	const reader = startReader(new URL('ready-worker.ts', import.meta.url));
	await isReady;
	ready.close();
	return async article => {
		const {promise, resolve, reject} = Promise.withResolvers<number>();
		let parts = 0;
		reader.read(article, {
			onPart() {
				parts++;
			},
			onDone: () => resolve(parts),
			onFailed: message => reject(new Error(message)),
		});
		return promise;
	};
}

/** @returns what reads on the main thread with the script that is made for the other, which is ready. */
async function readyOnMainThread(): Promise<Read> {
	const port = new EventEmitter();
	const main = new EventEmitter();
	Object.assign(port, {postMessage: (message: WorkerMessage) => main.emit('message', message)});
	Object.assign(createRequire(import.meta.url)('node:worker_threads'), {parentPort: port});
	syncBuiltinESMExports();
	await import(builtWorker.href);
	return async article => {
		const {promise, resolve} = Promise.withResolvers<number>();
		let parts = 0;
		main.on('message', (message: WorkerMessage) => {
			if (message === 'done') {
				resolve(parts);
			} else {
				parts++;
			}
		});
		port.emit('message', {article});
		return promise;
	};
}

const article = articleFromPlainText(makeBook({words: Number(words), seed: Number(seed)}), 'book');
const read = await (where === 'worker' ? readyInWorker() : readyOnMainThread());
const startMs = performance.now();
const parts = await read(article);
console.log(JSON.stringify({tookMs: performance.now() - startMs, parts}));
