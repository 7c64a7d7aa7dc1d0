import {Readability} from '@mozilla/readability';
import {parseHTML} from 'linkedom';
import {makePage} from '../../pages/make-page.ts';
import type {LoadBench} from './load-bench.ts';

/** A page with an article of that length, beside linkedom and Readability alone. */
export const bench: LoadBench = {
	kind: 'html',
	makePayload: async bytes => ({
		bytes: new TextEncoder().encode(makePage(bytes)),
		name: 'page.html',
		fileName: 'page.html',
		mediaType: 'text/html',
	}),
	bare: async ({bytes}) => {
		// The library's types are a browser's.
		const {document} = parseHTML(new TextDecoder().decode(bytes)) as unknown as {
			document: ConstructorParameters<typeof Readability>[0];
		};
		return new Readability(document).parse();
	},
};
