import type {Metadata} from '../../../article/metadata.ts';
import {findDays, isCalendarDay} from '../../../article/publication-date.ts';

/** What front matter sets: scalars as text, lists of such. Everything else is left out. */
export type FrontMatter = ReadonlyMap<string, readonly string[]>;

/** Larger than anybody's: it is not looked at. */
const mostLength = 64 * 1024;

/*
The names that static site generators and converters give these things: Jekyll, Hugo, Eleventy, Pandoc, Zola, Obsidian's clipper. The first that is there counts.
*/
const names = {
	title: ['title', 'headline'],
	byline: ['author', 'authors', 'byline', 'creator', 'by'],
	published: ['date', 'published', 'pubdate', 'publishdate', 'date_published', 'datepublished', 'created'],
	modified: ['updated', 'modified', 'lastmod', 'last_modified_at', 'date_modified', 'datemodified'],
	publisher: ['publisher', 'publication', 'site', 'site_name', 'sitename', 'source'],
	url: ['canonical', 'canonical_url', 'url', 'link', 'permalink', 'source_url', 'source'],
	language: ['lang', 'language', 'locale'],
} as const satisfies Record<keyof Metadata, readonly string[]>;

/**
Reads what front matter tells of an article.

@param source what stands between the marks.
@returns nothing where it is no YAML or TOML.
*/
export async function readFrontMatter(
	source: string,
	syntax: 'yaml' | 'toml',
): Promise<Metadata | undefined> {
	if (source.length > mostLength) {
		return undefined;
	}

	try {
		const read = syntax === 'yaml' ? (await import('./read-yaml.ts')).readYaml : await tomlReader();
		const found = read(source);
		return found === undefined ? undefined : toMetadata(found);
	} catch {
		// Both parsers throw errors of their own, and overflow the stack where a thousand lists are nested.
		return undefined;
	}
}

async function tomlReader(): Promise<(source: string) => FrontMatter> {
	const {getStaticTOMLValue, parseTOML} = await import('toml-eslint-parser');
	return source => {
		const textOf = (value: unknown): string[] =>
			value instanceof Date ? [value.toISOString()] : typeof value === 'string' ? [value] : [];
		const table = Object.entries(getStaticTOMLValue(parseTOML(source)));
		return new Map(
			table.map(([name, value]) => [
				name.toLowerCase(),
				Array.isArray(value) ? value.flatMap(textOf) : textOf(value),
			]),
		);
	};
}

function toMetadata(found: FrontMatter): Metadata {
	const told = (key: keyof Metadata): readonly string[] =>
		names[key]
			.map(name => (found.get(name) ?? []).map(text => text.trim()).filter(text => text !== ''))
			.filter(texts => texts.some(text => fits(key, text)))[0] ?? [];
	const [title] = told('title');
	const authors = told('byline');
	const [published] = told('published').flatMap(dayIn);
	const [modified] = told('modified').flatMap(dayIn);
	const [publisher] = told('publisher');
	const [url] = told('url');
	const [language] = told('language');
	return {
		...(title !== undefined && {title}),
		...(authors.length > 0 && {byline: authors.join(', ').replace(/^by\s+/i, '')}),
		...(published !== undefined && {published}),
		...(modified !== undefined && {modified}),
		...(publisher !== undefined && {publisher}),
		...(url !== undefined && {url}),
		...(language !== undefined && {language: language.slice(0, language.search(/[-_]|$/)).toLowerCase()}),
	};
}

/** «source» is a publisher's name with some and an address with others. A permalink may be a path, which leads nowhere. */
function fits(key: keyof Metadata, text: string): boolean {
	switch (key) {
		case 'url':
			return isAddress(text);
		case 'publisher':
			return !isAddress(text);
		case 'published':
		case 'modified':
			return dayIn(text).length > 0;
		case 'language':
			return /^[a-z]{2,3}(?:[-_]|$)/i.test(text);
		default:
			return true;
	}
}

function isAddress(text: string): boolean {
	const protocol = URL.parse(text)?.protocol;
	return !/[\s\p{C}]/u.test(text) && (protocol === 'http:' || protocol === 'https:');
}

/** The day of a timestamp, or a day in words. */
function dayIn(text: string): string[] {
	const day = text.slice(0, 10);
	return isCalendarDay(day) ? [day] : findDays(text).map(found => found.day);
}
