import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {brat} from '../../../source/formats/brat.ts';
import {read} from '../../../source/reading/read.ts';
import {makeNews} from '../make-news.ts';
import type {LoadBench} from './load-bench.ts';

/** How many bytes of annotations a character of news comes to. */
const growth = 1.2;
const encoder = new TextEncoder();

/** Made once: each making leaves the model a little longer than it was. */
const {readDoc, its} = winkNlp(model, ['sbd', 'pos']);

/** Against what any reader of the text has to do, whoever annotated it: wink-nlp’s sentences and parts of speech, paragraph by paragraph. */
export const bench: LoadBench = {
	kind: 'brat',
	makePayload: async bytes => {
		const text = makeNews({characters: Math.ceil(bytes / growth), seed: 1});
		const files = brat.files(read(articleFromPlainText(text, 'bench.txt')), new Set());
		return {
			bytes: encoder.encode(files.get('.ann') ?? ''),
			name: 'bench.ann',
			companion: {bytes: encoder.encode(text), name: 'bench.txt'},
		};
	},
	bare: async ({companion}) => {
		const text = new TextDecoder().decode(companion?.bytes);
		return text.split('\n\n').map(paragraph => {
			const document = readDoc(paragraph);
			return [document.sentences().out(its.span), document.tokens().out(its.pos)];
		});
	},
};
