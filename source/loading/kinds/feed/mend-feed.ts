/*
What can be read of a feed that is not well formed.

Its entries are looked for by their tags, and all of them are tried at once, behind the feed's own first tag. Where that fails, one half is tried and then the other, until what
cannot be read is one entry, which is left out. An entry that breaks off is ended behind the last part of it that is whole.
*/
import {walkMarkup} from '../../markup/walk-markup.ts';
import type {Feed} from './feed-entry.ts';

/** Each attempt goes over a part of the document: with so many, some ten broken entries among thousands are found. */
const mostAttempts = 200;

const containers = new Set(['rss', 'feed', 'rdf', 'channel']);
const parts = new Set(
	'title link description summary content encoded pubdate published updated modified issued date author creator guid id'.split(
		' ',
	),
);

/** Where things stand in a feed's source. */
type Found = {
	/** Tags that open it, as they are written. */
	readonly opening: readonly string[];
	/** The element that has its title; it may be missing. */
	readonly title: string;
	/** Each as a whole element. */
	readonly entries: readonly string[];
	/** How many begin. */
	readonly begun: number;
	readonly isLastCut: boolean;
};

/**
Reads what can be read.

@param parse reads a document, or gives nothing.
@returns nothing where no entry can be read.
*/
export function mendFeed(
	source: string,
	parse: (source: string) => Feed | undefined,
): {readonly feed: Feed; readonly warnings: readonly string[]} | undefined {
	const found = findEntries(source);
	let attempts = 0;
	const attempt = (title: string, entries: readonly string[]): Feed | undefined => {
		attempts++;
		return attempts > mostAttempts ? undefined : parse([...found.opening, title, ...entries].join('\n'));
	};

	const told = attempt(found.title, []) ?? {entries: []};
	const read: Feed['entries'][number][] = [];
	const waiting: (readonly string[])[] = [found.entries];
	for (let some = waiting.pop(); some !== undefined; some = waiting.pop()) {
		const feed = some.length === 0 ? undefined : attempt('', some);
		if (feed !== undefined) {
			read.push(...feed.entries);
		} else if (some.length > 1) {
			const middle = Math.ceil(some.length / 2);
			waiting.push(some.slice(middle), some.slice(0, middle));
		}
	}

	const lost = found.begun - read.length;
	return read.length === 0
		? undefined
		: {
				feed: {...told, entries: read},
				warnings: [
					...(lost > 0
						? [`The feed is damaged: ${read.length} of its ${found.begun} entries could be read.`]
						: []),
					...(found.isLastCut ? ['The feed breaks off before its end: its last entry is not whole.'] : []),
				],
			};
}

function findEntries(source: string): Found {
	const opening: string[] = [];
	const entries: string[] = [];
	let title = '';
	let titleStart: number | undefined;
	let begun = 0;
	let open:
		| {readonly name: string; readonly start: number; readonly tag: string; lastWhole: number}
		| undefined;
	const cutOff = () => {
		if (open !== undefined && open.lastWhole > open.start) {
			entries.push(`${source.slice(open.start, open.lastWhole)}</${open.tag}>`);
		}

		open = undefined;
	};

	walkMarkup(source, true, {
		opened({name, start, end, isEmpty}) {
			if (name === 'item' || name === 'entry') {
				// One in another is the next, where the other's end is missing.
				cutOff();
				begun++;
				const tag = /^<([^\s/>]+)/u.exec(source.slice(start, start + 100))?.[1] ?? name;
				open = isEmpty ? undefined : {name, start, tag, lastWhole: start};
			} else if (begun === 0 && containers.has(name) && opening.length < containers.size) {
				opening.push(source.slice(start, end));
			} else if (begun === 0 && name === 'title' && title === '') {
				titleStart = start;
			}
		},
		closed(name, _start, end) {
			if (name === open?.name) {
				entries.push(source.slice(open.start, end));
				open = undefined;
			} else if (open !== undefined && parts.has(name)) {
				open.lastWhole = end;
			} else if (begun === 0 && name === 'title' && titleStart !== undefined) {
				title = source.slice(titleStart, end);
				titleStart = undefined;
			}
		},
	});
	const isLastCut = open !== undefined;
	cutOff();
	return {opening, title, entries, begun, isLastCut};
}
