import type {Loader} from '../loader.ts';
import type {KindName} from './kind.ts';

const importers: Readonly<Record<KindName, () => Promise<Loader>>> = {
	text: async () => (await import('./text/load-text.ts')).loadText,
	markdown: async () => (await import('./markdown/load-markdown.ts')).loadMarkdown,
	html: async () => (await import('./html/load-html.ts')).loadHtml,
	pdf: async () => (await import('./pdf/load-pdf.ts')).loadPdf,
	epub: async () => (await import('./epub/load-epub.ts')).loadEpub,
	feed: async () => (await import('./feed/load-feed.ts')).loadFeed,
	email: async () => (await import('./email/load-email.ts')).loadEmail,
	brat: async () => (await import('./brat/load-brat.ts')).loadBrat,
	json: async () => (await import('./json/load-json.ts')).loadJson,
};

/** Imports the loader of a kind: nothing of it is loaded before a document of the kind is opened. Apart from the registry, which is looked at for every file. */
export async function importLoader(kind: KindName): Promise<Loader> {
	return importers[kind]();
}
