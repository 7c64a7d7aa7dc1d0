import type {Kind, KindName} from './kind.ts';

/** Every kind of document that can be opened. A new one is a folder beside this file and one entry here. */
export const kinds: readonly Kind[] = [
	{
		name: 'text',
		title: 'plain text',
		mediaTypes: ['text/plain'],
		extensions: ['.txt', '.text', '.log'],
		importLoader: async () => (await import('./text/load-text.ts')).loadText,
	},
	{
		name: 'markdown',
		title: 'Markdown',
		library: 'remark-parse',
		mediaTypes: ['text/markdown', 'text/x-markdown'],
		extensions: ['.md', '.markdown', '.mdown', '.mkd'],
		importLoader: async () => (await import('./markdown/load-markdown.ts')).loadMarkdown,
	},
	{
		name: 'html',
		title: 'HTML',
		library: '@mozilla/readability',
		mediaTypes: ['text/html', 'application/xhtml+xml'],
		extensions: ['.html', '.htm', '.xhtml', '.xht'],
		importLoader: async () => (await import('./html/load-html.ts')).loadHtml,
	},
	{
		name: 'pdf',
		title: 'PDF',
		library: 'unpdf',
		mediaTypes: ['application/pdf', 'application/x-pdf'],
		extensions: ['.pdf'],
		importLoader: async () => (await import('./pdf/load-pdf.ts')).loadPdf,
	},
	{
		name: 'epub',
		title: 'EPUB',
		library: 'yauzl',
		mediaTypes: ['application/epub+zip'],
		extensions: ['.epub'],
		importLoader: async () => (await import('./epub/load-epub.ts')).loadEpub,
	},
	{
		name: 'feed',
		title: 'RSS, Atom or JSON Feed',
		library: 'feedsmith',
		mediaTypes: [
			'application/rss+xml',
			'application/atom+xml',
			'application/feed+json',
			'application/rdf+xml',
		],
		extensions: ['.rss', '.atom', '.rdf'],
		importLoader: async () => (await import('./feed/load-feed.ts')).loadFeed,
	},
	{
		name: 'email',
		title: 'e-mail (.eml)',
		library: 'postal-mime',
		mediaTypes: ['message/rfc822'],
		extensions: ['.eml'],
		importLoader: async () => (await import('./email/load-email.ts')).loadEmail,
	},
	{
		name: 'brat',
		title: 'brat standoff (.ann beside a .txt)',
		mediaTypes: [],
		extensions: ['.ann'],
		importLoader: async () => (await import('./brat/load-brat.ts')).loadBrat,
	},
	{
		name: 'json',
		title: 'Pullquote’s own JSON',
		mediaTypes: [],
		extensions: [],
		importLoader: async () => (await import('./json/load-json.ts')).loadJson,
	},
];

/** The kind of that name. */
export function kindOf(name: KindName): Kind {
	// Each name has its entry.
	return kinds.find(kind => kind.name === name) as Kind;
}
