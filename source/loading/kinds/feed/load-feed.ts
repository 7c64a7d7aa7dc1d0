import {onOneLine} from '../../../article/blocks.ts';
import {InputError} from '../../../article/input-error.ts';
import type {Metadata} from '../../../article/metadata.ts';
import {decodeText} from '../../encoding/decode-text.ts';
import type {Entry, LoadedList} from '../../loaded.ts';
import type {Task} from '../../loader.ts';
import type {Payload} from '../../payload.ts';
import {joinNames, languageCode, webAddress, writtenDay} from '../../told.ts';
import type {Feed, FeedEntry, FeedText} from './feed-entry.ts';
import {firstWords, hasWords, isWhole, plainTitle} from './feed-words.ts';
import {mostEntries, parseFeed} from './parse-feed.ts';

const encoder = new TextEncoder();

/**
Lists the entries of a feed (RSS 0.90 to 2.0, Atom, JSON Feed) in its order, which by custom is the newest first.

An entry's payload is what the feed carries of its text. Where that is not all of it (`isWhole`), `address` says where the whole stands, if anywhere.

@throws {InputError} when it is no feed, one without entries, or one that nothing can be read of.
*/
export async function loadFeed(payload: Payload, {onProgress}: Task): Promise<LoadedList> {
	const {name, bytes} = payload;
	const decoded = await decodeText(bytes, {...payload, declaredIn: 'xml'});
	const parsed = parseFeed(decoded.text);
	if (parsed === undefined) {
		throw new InputError(
			name,
			'No entries of a feed (RSS, Atom or JSON Feed) can be read in it. Check the address.',
		);
	}

	const {feed} = parsed;
	const known = feed.entries.slice(0, mostEntries);
	const whose = feedMetadata(feed, payload);
	const base = webAddress(feed.link, payload.address) ?? payload.address;
	const entries: Entry[] = [];
	for (const [index, entry] of known.entries()) {
		onProgress({done: index, total: known.length, unit: 'entries'});
		const listed = toEntry(entry, whose, base, name);
		if (listed !== undefined) {
			entries.push(listed);
		}
	}

	onProgress({done: known.length, total: known.length, unit: 'entries'});
	if (entries.length === 0) {
		throw new InputError(
			name,
			'There are no entries with words or an address in this feed. Try again later, or another feed.',
		);
	}

	return {
		kind: 'list',
		...(whose.publisher !== undefined && {title: whose.publisher}),
		entries,
		warnings: [
			...decoded.warnings,
			...parsed.warnings,
			...(feed.entries.length > mostEntries
				? [`There are more than ${mostEntries} entries in this feed: the first ${mostEntries} are listed.`]
				: []),
		],
	};
}

/** What is known of every entry. */
function feedMetadata({title, language}: Feed, {metadata}: Payload): Metadata {
	const publisher = plainTitle(title) || metadata?.publisher;
	const code = languageCode(language) ?? metadata?.language;
	return {
		...(publisher !== undefined && {publisher}),
		...(code !== undefined && {language: code}),
	};
}

/** @returns nothing for an entry that there is nothing to open of. */
function toEntry(
	entry: FeedEntry,
	whose: Metadata,
	base: string | undefined,
	feedName: string,
): Entry | undefined {
	const content = fuller(entry);
	const link = webAddress(entry.link, webAddress(entry.base, base) ?? base);
	if (content === undefined && link === undefined) {
		return undefined;
	}

	const told = plainTitle(entry.title);
	const title = told === '' ? firstWords(content) : told;
	const metadata = entryMetadata(entry, told, link, whose);
	const detail = [metadata.published, metadata.byline].filter(part => part !== undefined).join(' · ');
	const isAll = content !== undefined && isWhole(content, content === entry.content);
	return {
		title,
		...(detail !== '' && {detail}),
		...(content !== undefined && {payload: toPayload(content, title || (link ?? feedName), metadata)}),
		...(!isAll && link !== undefined && {address: link}),
	};
}

/** Of content and summary the one with words; feeds with an empty place for content are common. */
function fuller({content, summary}: FeedEntry): FeedText | undefined {
	return [content, summary].find(words => words !== undefined && hasWords(words));
}

function entryMetadata(entry: FeedEntry, title: string, url: string | undefined, whose: Metadata): Metadata {
	const found: Record<string, string | undefined> = {
		...whose,
		title: title === '' ? undefined : title,
		byline: joinNames(entry.authors),
		published: writtenDay(entry.published),
		modified: writtenDay(entry.modified),
		url,
		language: languageCode(entry.language) ?? whose.language,
	};
	return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** Plain text is handed over as HTML too, so that its article gets its title in the same way. */
function toPayload({text, isHtml}: FeedText, name: string, metadata: Metadata): Payload {
	const html = isHtml ? text : `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
	return {
		bytes: encoder.encode(html),
		name: onOneLine(name),
		mediaType: 'text/html',
		charset: 'utf-8',
		isFragment: true,
		metadata,
	};
}
