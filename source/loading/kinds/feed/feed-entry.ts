import type {AtomFeed, JsonFeed, RdfFeed, RssFeed} from 'feedsmith';

/** Words that a feed carries, and whether they are HTML. */
export type FeedText = {readonly text: string; readonly isHtml: boolean};

/** An entry, whichever format it was in. Nothing is checked yet but that it is text. */
export type FeedEntry = {
	readonly title?: FeedText | undefined;
	readonly link?: string | undefined;
	readonly authors: readonly (string | undefined)[];
	readonly published?: string | undefined;
	readonly modified?: string | undefined;
	readonly language?: string | undefined;
	/** From the place that the format has for an entry's whole content. */
	readonly content?: FeedText | undefined;
	/** From the place that it has for a summary, where many feeds put the whole. */
	readonly summary?: FeedText | undefined;
	/** What addresses in it are relative to. */
	readonly base?: string | undefined;
};

/** A feed, whichever format it was in. */
export type Feed = {
	readonly title?: FeedText | undefined;
	readonly link?: string | undefined;
	readonly language?: string | undefined;
	readonly entries: readonly FeedEntry[];
};

type Rss = RssFeed.Feed<string>;
type Rdf = RdfFeed.Feed<string>;
type Atom = AtomFeed.Feed<string>;
type Json = JsonFeed.Feed<string>;
type AtomText = {readonly value?: string | undefined; readonly type?: string | undefined};

/** RSS 0.91 to 2.0, with the modules for content, Dublin Core and Atom. */
export function fromRss({title, link, language, items, dc, atom, xml}: Rss): Feed {
	const base = xml?.base ?? link;
	return {
		title: loose(title),
		link: link ?? alternate(atom?.links),
		language: language ?? dc?.languages?.[0] ?? xml?.lang,
		entries: present(items).map(item => {
			const guid = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
			const authors = present(item.authors).map(person => person.name);
			return {
				title: loose(item.title ?? item.dc?.titles?.[0]),
				link: item.link ?? alternate(item.atom?.links) ?? guid,
				authors: authors.some(name => name !== undefined) ? authors : present(item.dc?.creators),
				published: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.atom?.published,
				modified: item.dcterms?.modified?.[0] ?? item.atom?.updated,
				language: item.dc?.languages?.[0] ?? item.xml?.lang,
				content: loose(item.content?.encoded),
				summary: loose(item.description ?? item.dc?.descriptions?.[0]),
				base: item.xml?.base ?? base,
			};
		}),
	};
}

/** RSS 0.90 and 1.0. */
export function fromRdf({title, link, items, dc, xml}: Rdf): Feed {
	return {
		title: loose(title),
		link,
		language: dc?.languages?.[0] ?? xml?.lang,
		entries: present(items).map(item => ({
			title: loose(item.title),
			link: item.link,
			authors: present(item.dc?.creators),
			published: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
			modified: item.dcterms?.modified?.[0],
			language: item.dc?.languages?.[0],
			content: loose(item.content?.encoded),
			summary: loose(item.description),
			base: link,
		})),
	};
}

/** Atom 1.0 and 0.3. An entry without authors has those of the feed that it was taken from, or of this one (RFC 4287, 4.2.1). */
export function fromAtom({title, links, entries, authors, xml}: Atom): Feed {
	const link = alternate(links);
	const base = xml?.base ?? link;
	return {
		title: typed(title),
		link,
		language: xml?.lang,
		entries: present(entries).map(entry => {
			const own = present(entry.authors);
			const ofSource = present(entry.source?.authors);
			const all = own.length > 0 ? own : ofSource.length > 0 ? ofSource : present(authors);
			const {content} = entry;
			return {
				title: typed(entry.title),
				link: alternate(entry.links) ?? content?.src,
				authors: all.map(({name}) => name),
				published: entry.published ?? entry.updated,
				modified: entry.published === undefined ? undefined : entry.updated,
				language: content?.xml?.lang ?? entry.xml?.lang,
				content: typed(content),
				summary: typed(entry.summary),
				base: entry.xml?.base ?? base,
			};
		}),
	};
}

/** JSON Feed 1.0 and 1.1. */
export function fromJson({title, home_page_url: link, language, items, authors}: Json): Feed {
	return {
		title: plain(title),
		link,
		language,
		entries: present(items).map(item => ({
			title: plain(item.title),
			link: item.url ?? item.external_url ?? item.id,
			authors: present(item.authors ?? authors).map(({name}) => name),
			published: item.date_published,
			modified: item.date_modified,
			language: item.language,
			content:
				item.content_html === undefined ? plain(item.content_text) : {text: item.content_html, isHtml: true},
			summary: plain(item.summary),
			base: link,
		})),
	};
}

const mark = /<[a-z!/][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/iu;

/** RSS does not say whether its words are HTML: those with tags or references in them are. */
function loose(text: string | undefined): FeedText | undefined {
	return text === undefined ? undefined : {text, isHtml: mark.test(text)};
}

function plain(text: string | undefined): FeedText | undefined {
	return text === undefined ? undefined : {text, isHtml: false};
}

/** Atom says what its words are (RFC 4287, 3.1.1 and 4.1.3); other types than text and HTML are no words to be read. */
function typed(text: AtomText | undefined): FeedText | undefined {
	const type = text?.type?.trim().toLowerCase() ?? 'text';
	if (
		text?.value === undefined ||
		!/^(?:text|html|xhtml|text\/plain|text\/html|application\/xhtml\+xml)$/u.test(type)
	) {
		return undefined;
	}

	return {text: text.value, isHtml: type.includes('html')};
}

type AtomLink = {
	readonly href?: string | undefined;
	readonly rel?: string | undefined;
	readonly type?: string | undefined;
};

/** The link to what the entry is: an HTML page, where several kinds are offered (RFC 4287, 4.2.7.2). */
function alternate(links: readonly (AtomLink | undefined)[] | undefined): string | undefined {
	const fitting = present(links).filter(({rel = 'alternate'}) => rel === 'alternate');
	return (fitting.find(({type = 'text/html'}) => type.includes('html')) ?? fitting[0])?.href;
}

function present<Item>(items: readonly (Item | undefined)[] | undefined): readonly Item[] {
	return items?.filter(item => item !== undefined) ?? [];
}
