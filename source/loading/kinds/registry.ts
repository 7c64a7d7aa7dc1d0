import type {Kind} from './kind.ts';

/** Every kind of document that can be opened. A new one is a folder beside this file and one entry here. */
export const kinds: readonly Kind[] = [
	{
		name: 'text',
		title: 'plain text',
		mediaTypes: ['text/plain'],
		extensions: ['.txt', '.text', '.log'],
	},
	{
		name: 'markdown',
		title: 'Markdown',
		library: 'remark-parse',
		mediaTypes: ['text/markdown', 'text/x-markdown'],
		extensions: ['.md', '.markdown', '.mdown', '.mkd'],
	},
	{
		name: 'html',
		title: 'HTML',
		library: '@mozilla/readability',
		mediaTypes: ['text/html', 'application/xhtml+xml'],
		extensions: ['.html', '.htm', '.xhtml', '.xht'],
	},
	{
		name: 'pdf',
		title: 'PDF',
		library: 'unpdf',
		mediaTypes: ['application/pdf', 'application/x-pdf'],
		extensions: ['.pdf'],
	},
	{
		name: 'epub',
		title: 'EPUB',
		library: 'yauzl',
		mediaTypes: ['application/epub+zip'],
		extensions: ['.epub'],
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
	},
	{
		name: 'email',
		title: 'e-mail (.eml)',
		library: 'postal-mime',
		mediaTypes: ['message/rfc822'],
		extensions: ['.eml'],
	},
	{
		name: 'brat',
		title: 'brat standoff (.ann beside a .txt)',
		mediaTypes: [],
		extensions: ['.ann'],
	},
	{
		name: 'json',
		title: 'Pullquote’s own JSON',
		mediaTypes: ['application/json', 'application/x-ndjson'],
		extensions: ['.json', '.jsonl', '.ndjson'],
	},
];
