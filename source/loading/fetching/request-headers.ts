import zlib from 'node:zlib';
import packageJson from '../../../package.json' with {type: 'json'};

/** The name that the program goes by, without pretending to be a browser. */
export const userAgent = `pullquote/${packageJson.version}`;

/** Whether this Node can undo `zstd`: from 22.15 on. */
export const knowsZstd = typeof zlib.createZstdDecompress === 'function';

/**
What is said with every request: what is preferred (a page, then other documents that can be opened, English among the languages, because only English is read), and neither cookies nor where the address came from.
The same each time, so that a copy that `Vary` binds to it goes on counting.
*/
export const pageHeaders: Readonly<Record<string, string>> = {
	'user-agent': userAgent,
	accept:
		'text/html,application/xhtml+xml,application/pdf;q=0.9,application/epub+zip;q=0.9,application/rss+xml;q=0.8,application/atom+xml;q=0.8,application/feed+json;q=0.8,text/markdown;q=0.8,text/plain;q=0.8,*/*;q=0.5',
	'accept-language': 'en,*;q=0.5',
	'accept-encoding': knowsZstd ? 'gzip, deflate, br, zstd' : 'gzip, deflate, br',
};

/** What is said besides where no copy on the way is to answer. */
export const refreshHeaders: Readonly<Record<string, string>> = {
	'cache-control': 'no-cache',
	pragma: 'no-cache',
};
