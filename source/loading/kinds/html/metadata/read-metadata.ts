import {type Metadata, mergeMetadata} from '../../../../article/metadata.ts';
import type {DomDocument} from '../dom.ts';
import {toByline} from './author-names.ts';
import {toDay} from './days.ts';
import {isArticle, isThing, type JsonLd, namesOf, readJsonLd, type Thing, wordsOf} from './json-ld.ts';
import {gatherFacts, type PageFacts} from './page-facts.ts';
import {chooseTitle, siteIn, withoutSite} from './page-title.ts';

/*
What a page tells of its article, from all the places where pages do. For each thing the first place that tells it is believed:

- JSON-LD comes first: it is made by the program that keeps the articles, says which thing is of which type, and tells one author from two.
- Then what is made for those who share or cite a page (Open Graph, `article:`, Dublin Core, Highwire's `citation_`, Parse.ly, Sailthru), which is written into
  templates once and seldom looked at.
- Then microdata and the elements that a reader sees. They are put in order by whoever draws the page, and may belong to another article beside this one.

Two things go another way. The title is the heading that the reader sees, when one of the others vouches for it (page-title.ts). The address is the canonical one
of `<link>`, which people check since search engines follow it, unless it leads to a front page.
*/

/** What a page tells, and what it tells beside an article's metadata. */
export type PageMetadata = {
	readonly metadata: Metadata;
	/** The article's text in the page's JSON-LD: plain, or HTML. */
	readonly body: string | undefined;
	/** The page says that not everybody may read all of it. */
	readonly isForSubscribers: boolean;
	/** The page says that it is an article's. */
	readonly isArticlePage: boolean;
};

const titleNames = [
	'og:title',
	'citation_title',
	'dc.title',
	'dcterms.title',
	'parsely-title',
	'sailthru.title',
	'headline',
	'twitter:title',
];
const authorNames = [
	'citation_author',
	'parsely-author',
	'sailthru.author',
	'article:author',
	'author',
	'dc.creator',
	'dcterms.creator',
	'byl',
	'article:author_name',
	'og:article:author',
];
const publishedNames = [
	'article:published_time',
	'og:article:published_time',
	'datepublished',
	'citation_publication_date',
	'citation_date',
	'citation_online_date',
	'parsely-pub-date',
	'sailthru.date',
	'dcterms.issued',
	'dcterms.created',
	'dc.date.issued',
	'dcterms.date',
	'dc.date',
	'pubdate',
	'publish-date',
	'publish_date',
	'publication_date',
	'date',
];
const modifiedNames = [
	'article:modified_time',
	'og:article:modified_time',
	'datemodified',
	'dcterms.modified',
	'dc.date.modified',
	'og:updated_time',
	'lastmod',
	'last-modified',
];
const publisherNames = [
	'og:site_name',
	'citation_journal_title',
	'citation_publisher',
	'dc.publisher',
	'dcterms.publisher',
	'application-name',
];

/**
Reads what a page tells of its article.

@param address where it was fetched from: what is relative is relative to that.
*/
export function readMetadata(document: DomDocument, address: string | undefined): PageMetadata {
	const facts = gatherFacts(document);
	const jsonLd = readJsonLd(document);
	const article = jsonLd.articles.find(thing => thing['headline'] !== undefined) ?? jsonLd.articles[0] ?? {};
	const url = addressOf(facts, article, address);
	const publisher =
		wordsOf(article['publisher'], jsonLd) || firstOf(facts, publisherNames) || siteIn(facts.windowTitle);
	const host = url === undefined ? '' : new URL(url).hostname.replace(/^www\./u, '').replace(/\.[^.]*$/u, '');
	const site = [publisher ?? '', firstOf(facts, ['og:site_name']) ?? '', host];
	const told: Metadata = {
		...defined('title', titleOf(facts, wordsOf(article['headline'], jsonLd), site)),
		...defined('byline', bylineOf(facts, article, jsonLd, publisher)),
		...defined('publisher', publisher),
		...daysOf(facts, jsonLd),
		...defined('url', url),
		...defined('language', languageOf(facts, wordsOf(article['inLanguage'], jsonLd))),
	};
	return {
		metadata: mergeMetadata(told),
		body: typeof article['articleBody'] === 'string' ? article['articleBody'] : undefined,
		isForSubscribers: isForSubscribers(facts, article),
		isArticlePage: isArticle(article) || facts.meta.get('og:type')?.[0]?.toLowerCase() === 'article',
	};
}

function titleOf(
	facts: PageFacts,
	headline: string | undefined,
	site: readonly string[],
): string | undefined {
	const told = [
		headline ?? '',
		...titleNames.map(name => facts.meta.get(name)?.[0] ?? ''),
		facts.windowTitle,
	].filter(title => title !== '');
	return chooseTitle(
		facts.headings.filter(heading => heading !== ''),
		told.map(title => withoutSite(title, site)).filter(title => title !== ''),
		site,
	);
}

function bylineOf(
	facts: PageFacts,
	article: Thing,
	jsonLd: JsonLd,
	publisher: string | undefined,
): string | undefined {
	const sources = [
		namesOf(article['author'] ?? article['creator'], jsonLd),
		...authorNames.map(name => facts.meta.get(name) ?? []),
		facts.properties.get('author') ?? [],
		facts.bylines.slice(0, 1),
	];
	const bylines = sources.map(toByline).filter(byline => byline !== undefined);
	// A page that gives its publisher for the author may name a person elsewhere.
	return bylines.find(byline => byline.toLowerCase() !== publisher?.toLowerCase()) ?? bylines[0];
}

function daysOf(facts: PageFacts, jsonLd: JsonLd): Pick<Metadata, 'published' | 'modified'> {
	const inJsonLd = (key: string) => jsonLd.articles.flatMap(thing => wordsOf(thing[key], jsonLd) ?? []);
	const inMeta = (names: readonly string[]) => names.flatMap(name => facts.meta.get(name) ?? []);
	const published = firstDay([
		...inJsonLd('datePublished'),
		...inMeta(publishedNames),
		...(facts.properties.get('datepublished') ?? []),
		...facts.published,
		...inJsonLd('dateCreated'),
		...facts.times.slice(0, 1),
		...facts.dateLines.slice(0, 1),
	]);
	const modified = firstDay([
		...inJsonLd('dateModified'),
		...inMeta(modifiedNames),
		...(facts.properties.get('datemodified') ?? []),
		...facts.updated,
	]);
	// Nothing is changed before it is published: one of the two is of something else, and it is rather the change.
	const isSound = published === undefined || (modified ?? '') >= published;
	return {...defined('published', published), ...(isSound ? defined('modified', modified) : {})};
}

function firstDay(told: readonly string[]): string | undefined {
	for (const words of told) {
		const day = toDay(words);
		if (day !== undefined) {
			return day;
		}
	}

	return undefined;
}

function addressOf(facts: PageFacts, article: Thing, address: string | undefined): string | undefined {
	const own = toAddress(address ?? '', undefined);
	const base = toAddress(facts.base ?? '', own) ?? own;
	const page = article['mainEntityOfPage'];
	const candidates = [
		facts.links.get('canonical'),
		facts.meta.get('og:url')?.[0],
		article['url'],
		isThing(page) ? page['@id'] : page,
	];
	const told = candidates.flatMap(one => (typeof one === 'string' ? (toAddress(one, base) ?? []) : []));
	const isDeep = (one: string) => new URL(one).pathname !== '/' || new URL(one).search !== '';
	return told.find(isDeep) ?? own ?? told[0];
}

/** An address of the web without a name before the host, which can make it look like another. */
function toAddress(written: string, base: string | undefined): string | undefined {
	const text = written.trim();
	const url = text === '' ? null : URL.parse(text, base);
	const isOfWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
	return url !== null && isOfWeb && url.username === '' && url.password === '' ? url.href : undefined;
}

function languageOf(facts: PageFacts, inLanguage: string | undefined): string | undefined {
	const told = [
		facts.language,
		inLanguage,
		facts.meta.get('content-language')?.[0],
		facts.meta.get('og:locale')?.[0],
		facts.meta.get('dc.language')?.[0],
	];
	return told
		.map(one => /^\s*([a-z]{2,3})(?:$|[-_,\s])/iu.exec(one ?? '')?.[1]?.toLowerCase())
		.find(code => code !== undefined);
}

function isForSubscribers(facts: PageFacts, article: Thing): boolean {
	const free = article['isAccessibleForFree'];
	const tier = facts.meta.get('article:content_tier')?.[0];
	return /^false$/iu.test(String(free)) || /^(?:metered|locked)$/iu.test(tier ?? '');
}

function firstOf(facts: PageFacts, names: readonly string[]): string | undefined {
	return names.map(name => facts.meta.get(name)?.[0]).find(words => words !== undefined && words !== '');
}

function defined<Key extends keyof Metadata>(
	key: Key,
	value: string | undefined,
): Partial<Record<Key, string>> {
	return value === undefined || value === '' ? {} : ({[key]: value} as Partial<Record<Key, string>>);
}
