import {parseHTML} from 'linkedom';
import {fromBufferPromise} from 'yauzl';
import {makeEpub} from '../../support/make-epub.ts';
import {makeNews} from '../make-news.ts';
import type {LoadBench} from './load-bench.ts';

const chapterLength = 30_000;
/** Invented text is packed into a fifth or sixth of its length. */
const packing = 5.5;

/**
A book of that size as it is packed, in chapters of a usual length, beside yauzl unpacking its documents and linkedom parsing them: a book is HTML in an archive, and neither library reads one
without the other.
*/
export const bench: LoadBench = {
	kind: 'epub',
	makePayload: async bytes => ({
		bytes: makeEpub({
			title: 'Bench Tales',
			metadata: '<dc:creator>Jane Doe</dc:creator><dc:language>en</dc:language>',
			chapters: Array.from({length: Math.ceil((bytes * packing) / chapterLength)}, (_, index) => ({
				path: `c${index}.xhtml`,
				title: `Chapter ${index + 1}`,
				body: `<h2>Chapter ${index + 1}</h2>${makeNews({characters: chapterLength, seed: index})
					.split('\n\n')
					.map(paragraph => `<p>${paragraph}</p>`)
					.join('\n')}`,
			})),
		}),
		name: 'bench.epub',
		fileName: 'bench.epub',
	}),
	bare: async ({bytes}) => {
		const zip = await fromBufferPromise(Buffer.from(bytes), {lazyEntries: true});
		const decoder = new TextDecoder();
		const documents: unknown[] = [];
		for await (const entry of zip.eachEntry()) {
			const chunks: Uint8Array[] = [];
			for await (const chunk of await zip.openReadStreamPromise(entry)) {
				chunks.push(chunk);
			}

			const text = decoder.decode(Buffer.concat(chunks));
			documents.push(entry.fileName.endsWith('html') ? parseHTML(text).document : text);
		}

		return documents;
	},
};
