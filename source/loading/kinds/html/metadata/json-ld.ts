import {onOneLine} from '../../../../article/blocks.ts';
import type {DomDocument} from '../dom.ts';
import {decodeEntities} from './entities.ts';

/*
What a page tells search engines of its article in JSON-LD, by schema.org's terms (https://schema.org/Article).
The article may stand at the top, in a list, in `@graph` (where its author is a reference to another entry), or in what the page is about (`mainEntity`). What else is
told there (other articles, comments, parts of a live blog, a trail of folders) is not looked into.
*/

/** An object of JSON-LD. Its values may be anything: it comes from outside. */
export type Thing = {readonly [key: string]: unknown};

/** More than any page has; a script beyond that is not read. */
const mostLength = 2_000_000;
const mostThings = 5000;

/** What may hold the article, or is a list of things in which it is one. */
const holders = ['@graph', 'mainEntity', 'mainEntityOfPage', 'subjectOf'];
const articleType = /(?:Article|BlogPosting|Report|SocialMediaPosting)$/u;
const pageType = /^(?:WebPage|ItemPage)$/u;

/** What was found in all scripts of a page. */
export type JsonLd = {
	/** Things that are an article, likelier ones first; the page itself, which may have dates, comes last. */
	readonly articles: readonly Thing[];
	/** Those with an `@id`, so that what only refers to them is found. */
	readonly byId: ReadonlyMap<string, Thing>;
};

/** Reads all scripts of JSON-LD. What is broken in one is mended where it can be, and otherwise left out. */
export function readJsonLd(document: DomDocument): JsonLd {
	const byId = new Map<string, Thing>();
	const articles: Thing[] = [];
	const pages: Thing[] = [];
	const queue: unknown[] = [];
	for (const script of document.querySelectorAll('script')) {
		if (/^\s*application\/ld\+json\b/iu.test(script.getAttribute('type') ?? '')) {
			queue.push(parseScript(script.textContent ?? ''));
		}
	}

	for (let index = 0; index < queue.length && index < mostThings; index++) {
		const one = queue[index];
		if (Array.isArray(one)) {
			queue.push(...one.slice(0, mostThings));
		} else if (isThing(one)) {
			const id = one['@id'];
			if (typeof id === 'string' && Object.keys(one).length > 1) {
				byId.set(id, one);
			}

			(isArticle(one) ? articles : typesOf(one).some(type => pageType.test(type)) ? pages : []).push(one);
			queue.push(...holders.map(key => one[key]));
		}
	}

	return {articles: [...articles, ...pages], byId};
}

/** What a value of JSON-LD refers to, where it does no more than that. */
export function resolve(value: unknown, {byId}: JsonLd): unknown {
	const id = isThing(value) ? value['@id'] : undefined;
	return isThing(value) && typeof id === 'string' && Object.keys(value).length <= 2
		? (byId.get(id) ?? value)
		: value;
}

/** The words of a value: of a text, of the first in a list, or of a thing's name. */
export function wordsOf(value: unknown, jsonLd: JsonLd): string | undefined {
	const first = resolve(Array.isArray(value) ? value[0] : value, jsonLd);
	const words = isThing(first) ? (first['name'] ?? first['@value']) : first;
	return typeof words === 'string' ? onOneLine(decodeEntities(words)) : undefined;
}

/** The names of all that a value lists: authors as texts, things, references, or lists of them. */
export function namesOf(value: unknown, jsonLd: JsonLd): readonly string[] {
	const listed: readonly unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value];
	return listed.flatMap(one => {
		const thing = resolve(one, jsonLd);
		const names = isThing(thing) && Array.isArray(thing['name']) ? thing['name'].slice(0, 50) : [thing];
		return names.flatMap(name => wordsOf(name, jsonLd) ?? []);
	});
}

export function isThing(value: unknown): value is Thing {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArticle(thing: Thing): boolean {
	return typesOf(thing).some(type => articleType.test(type));
}

/** The types of a thing, without the vocabulary's address. */
function typesOf(thing: Thing): readonly string[] {
	const type = thing['@type'];
	return (Array.isArray(type) ? type : [type]).flatMap(one =>
		typeof one === 'string' ? one.replace(/^.*[/#:]/u, '') : [],
	);
}

function parseScript(script: string): unknown {
	if (script.length > mostLength) {
		return undefined;
	}

	const json = script.trim().replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/u, '');
	const trimmed = json.replace(/(?:-->|\/\/\s*\]\]>|\]\]>)$/u, '').replace(/;\s*$/u, '');
	// Line breaks inside texts are the commonest fault.
	return parse(trimmed) ?? parse(trimmed.replaceAll(/[\u0000-\u001F]/gu, ' '));
}

function parse(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}
