import {parentPort, workerData} from 'node:worker_threads';
import type {Article} from '../article/article.ts';
import {read} from '../reading/read.ts';
import type {Reading} from '../reading/reading.ts';

/*
Runs in a thread of its own: reads the article that it is given and posts what it found, while the explorer goes on
taking keys. Loading the language model alone takes longer than the first frame may.
*/

/** What the thread posts: the reading, without the article, which the explorer has. */
export type WorkerMessage = Omit<Reading, 'article'>;

// What starts this thread (read-in-worker.ts) gives it an article.
const {article: _, ...found} = read(workerData as Article);
const message: WorkerMessage = found;
parentPort?.postMessage(message);
