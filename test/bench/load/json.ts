import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {json} from '../../../source/formats/json.ts';
import {read} from '../../../source/reading/read.ts';
import {makeNews} from '../make-news.ts';
import type {LoadBench} from './load-bench.ts';

/** How many bytes of JSON a character of news comes to. */
const growth = 10;

/** Against JSON.parse of the same text. */
export const bench: LoadBench = {
	kind: 'json',
	makePayload: async bytes => {
		const text = makeNews({characters: Math.ceil(bytes / growth), seed: 1});
		return {
			bytes: new TextEncoder().encode(json.print(read(articleFromPlainText(text, 'bench.txt')), new Set())),
			name: 'bench.json',
		};
	},
	bare: async ({bytes}) => JSON.parse(new TextDecoder().decode(bytes)),
};
