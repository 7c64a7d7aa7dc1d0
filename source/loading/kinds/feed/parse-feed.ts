/*
A feed's text read by feedsmith, with what its parser cannot bear kept from it.

- It gives up on a whole document for one fault. What of it can be read is then found by halves (`mend-feed.ts`).
- It takes names apart with regular expressions that go over a text again from every one of its dots or commas. A name of a thousand characters is none, and is taken out before.
*/
import {
	DetectError,
	MalformedError,
	ParseError,
	parseAtomFeed,
	parseJsonFeed,
	parseRdfFeed,
	parseRssFeed,
} from 'feedsmith';
import {walkMarkup} from '../../markup/walk-markup.ts';
import {type Feed, fromAtom, fromJson, fromRdf, fromRss} from './feed-entry.ts';
import {mendFeed} from './mend-feed.ts';

/** As many as anybody looks through. Feeds have tens, archives of them hundreds. */
export const mostEntries = 5000;

const mostName = 1000;

/** What came of reading a feed. */
export type ParsedFeed = {
	readonly feed: Feed;
	readonly warnings: readonly string[];
};

const root = /<(?:[\w.-]{1,40}:)?(?<name>rss|feed|rdf)[\s>/]/iu;
/** How far a document's element may be from its head, behind comments and a document type. */
const mostHead = 100_000;
const ending = /<\/(?:[\w.-]{1,40}:)?(?:rss|feed|rdf)\s*>\s*$/iu;

/**
Reads a feed.

@returns nothing where it is none, or nothing of it can be read.
*/
export function parseFeed(text: string): ParsedFeed | undefined {
	const source = text.trim();
	if (source.startsWith('{')) {
		const feed = attempt(() => fromJson(parseJsonFeed(source, {maxItems: mostEntries + 1})));
		return feed === undefined ? undefined : {feed, warnings: []};
	}

	const name = root.exec(source.slice(0, mostHead))?.groups?.['name']?.toLowerCase();
	if (name === undefined) {
		return undefined;
	}

	const parse = parserOf(name);
	const checked = withoutLongNames(source);
	const feed = attempt(() => parse(checked));
	if (feed === undefined) {
		return mendFeed(checked, part => attempt(() => parse(part)));
	}

	const isWhole = ending.test(source.slice(-mostName).replace(/(?:<!--[^>]*-->\s*)+$/u, ''));
	return {
		feed,
		warnings: isWhole
			? []
			: ['The feed breaks off before its end: its last entry may not be whole, and others may be missing.'],
	};
}

function parserOf(root: string): (source: string) => Feed {
	const options = {maxItems: mostEntries + 1};
	switch (root) {
		case 'rss':
			return source => fromRss(parseRssFeed(source, options));
		case 'feed':
			return source => fromAtom(parseAtomFeed(source, options));
		default:
			return source => fromRdf(parseRdfFeed(source, options));
	}
}

/** What the library says of a document that it cannot read is nothing that a reader could use. */
function attempt(parse: () => Feed): Feed | undefined {
	try {
		return parse();
	} catch (error) {
		if (error instanceof DetectError || error instanceof MalformedError || error instanceof ParseError) {
			return undefined;
		}

		throw error;
	}
}

const person = /<(?<name>(?:[\w.-]{1,40}:)?(?:author|managingeditor|webmaster))[\s>]/giu;

/** The source without names that are too long to be some. It is only gone through where there is reason to think that there is one. */
function withoutLongNames(source: string): string {
	return mayHaveLongName(source) ? removeLongNames(source) : source;
}

function mayHaveLongName(source: string): boolean {
	for (const {index, groups} of source.matchAll(person)) {
		const near = source.slice(index, index + mostName).toLowerCase();
		const end = near.indexOf(`</${groups?.['name']?.toLowerCase()}`);
		// What stands in a section of characters may look like an end.
		if (end === -1 || near.slice(0, end).includes('<!')) {
			return true;
		}
	}

	return false;
}

function removeLongNames(source: string): string {
	const pieces: string[] = [];
	let from = 0;
	let open: {readonly name: string; readonly start: number; length: number} | undefined;
	const remove = (end: number) => {
		if (open !== undefined && open.length > mostName) {
			pieces.push(source.slice(from, open.start));
			from = end;
		}

		open = undefined;
	};

	walkMarkup(source, true, {
		opened({name, start, isEmpty}) {
			if (open === undefined && !isEmpty && /^(?:author|managingeditor|webmaster)$/u.test(name)) {
				open = {name, start, length: 0};
			}
		},
		closed(name, _start, end) {
			if (name === open?.name) {
				remove(end);
			}
		},
		text(text) {
			if (open !== undefined) {
				open.length += text.length;
			}
		},
	});
	remove(source.length);
	return [...pieces, source.slice(from)].join('');
}
