import {parentPort} from 'node:worker_threads';
import type {Article} from '../article/article.ts';
import {articleFromPlainText} from '../article/plain-text.ts';
import {read} from '../reading/read.ts';
import type {Reading} from '../reading/reading.ts';

/*
Runs in a thread of its own: reads the article that it is handed and posts what it found, while the explorer goes on
taking keys. It is started before there is an article, and gets the language model, the lexicons and its own code ready by
reading a few words; an article that arrives meanwhile waits in the port.
*/

/** What the thread posts: the reading, without the article, which the explorer has. */
export type WorkerMessage = Omit<Reading, 'article'>;

const warmUp =
	'Ada Lindqvist, the mayor, said on Monday that “nothing” had changed. She blamed Acme Corp. for 3 percent.';

parentPort?.once('message', (article: Article) => {
	const {article: _, ...found} = read(article);
	const message: WorkerMessage = found;
	parentPort?.postMessage(message);
});
read(articleFromPlainText(warmUp, 'warm-up'));
