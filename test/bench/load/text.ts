import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {makeNews} from '../make-news.ts';
import type {LoadBench} from './load-bench.ts';

/** No library reads plain text. Against what any text takes, whoever it comes from: decoding by the platform, and finding paragraphs, title and the like. */
export const bench: LoadBench = {
	kind: 'text',
	makePayload: async bytes => ({
		bytes: new TextEncoder().encode(makeNews({characters: bytes, seed: 1})),
		name: 'bench.txt',
		fileName: 'bench.txt',
	}),
	bare: async ({bytes, name}) =>
		articleFromPlainText(new TextDecoder('utf-8', {fatal: true}).decode(bytes), name),
};
