import {onOneLine} from '../../../../article/blocks.ts';
import {isDateLine} from '../../../../article/publication-date.ts';
import {type DomDocument, type DomElement, isElement, nodesUnder} from '../dom.ts';
import {isHidden} from '../hidden.ts';
import {decodeEntities} from './entities.ts';

/** What a page's elements say, gathered in one pass before anything is taken out of it. */
export type PageFacts = {
	/** Contents of `<meta>` by their name in small letters (`name`, `property`, `itemprop`, `http-equiv`), in order. */
	readonly meta: ReadonlyMap<string, readonly string[]>;
	/** Addresses of `<link>` by their relation. */
	readonly links: ReadonlyMap<string, string>;
	/** What microdata say by their property. */
	readonly properties: ReadonlyMap<string, readonly string[]>;
	/** Text of `<h1>`, or of what microdata call the headline. */
	readonly headings: readonly string[];
	readonly windowTitle: string;
	/** Of elements that are made for it, as they stand there. */
	readonly bylines: readonly string[];
	readonly published: readonly string[];
	readonly updated: readonly string[];
	/** Of any `<time>` that does not say what it is of. */
	readonly times: readonly string[];
	/** Lines under the page's heading that say a day and nothing else. */
	readonly dateLines: readonly string[];
	readonly language: string | undefined;
	readonly base: string | undefined;
};

const mostLength = 2000;
const longestDateLine = 100;
const otherParts =
	/(?:^|\s)(?:comments?|comment-\S+|related|related-\S+|recommended|sidebar|footer|most-read|trending|teasers?)(?:$|\s)/iu;
const bylineClass =
	/(?:^|[\s_-])(?:bylines?|author(?:s|-name|_name|__name|-link)?|p-author|writtenby|contributor)(?:$|[\s_-])/iu;
const publishedClass =
	/publi|posted|pub-?date|entry-date|dt-published|created|article-date|^date$|date-?line|time-?stamp/iu;
const updatedClass = /updat|modif|edited/iu;

type Gathered = {
	readonly meta: Map<string, string[]>;
	readonly links: Map<string, string>;
	readonly properties: Map<string, string[]>;
	readonly headings: string[];
	readonly bylines: string[];
	readonly published: string[];
	readonly updated: string[];
	readonly times: string[];
	readonly dateLines: string[];
	base: string | undefined;
};

/** Gathers what a page says of its article. */
export function gatherFacts(document: DomDocument): PageFacts {
	const facts: Gathered = {
		meta: new Map(),
		links: new Map(),
		properties: new Map(),
		headings: [],
		bylines: [],
		published: [],
		updated: [],
		times: [],
		dateLines: [],
		base: undefined,
	};
	for (const element of document.querySelectorAll('meta, link, base')) {
		takeHeadElement(element, facts);
	}

	for (const node of nodesUnder(document.body, isRead)) {
		if (isElement(node)) {
			takeElement(node, facts);
		} else if (facts.headings.length > 0) {
			takeDateLine(node.nodeType === 3 ? (node.textContent ?? '') : '', facts);
		}
	}

	const [title] = document.querySelectorAll('head title');
	const {documentElement: root} = document;
	return {
		...facts,
		windowTitle: title === undefined ? '' : textOf(title),
		language: root.getAttribute('lang') ?? root.getAttribute('xml:lang') ?? undefined,
	};
}

/** What is hidden counts as little as other articles' parts. */
function isRead(node: Parameters<typeof isElement>[0]): boolean {
	if (!isElement(node)) {
		return true;
	}

	if (/^(?:nav|footer)$/.test(node.localName) || isHidden(node)) {
		return false;
	}

	const names = namesOf(node);
	return names === '' || !otherParts.test(names) || /^(?:body|main)$/.test(node.localName);
}

function takeHeadElement(element: DomElement, facts: Gathered): void {
	if (element.localName === 'base') {
		facts.base ??= element.getAttribute('href') ?? undefined;
		return;
	}

	if (element.localName === 'link') {
		const address = element.getAttribute('href');
		for (const relation of (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/u)) {
			if (address !== null && !facts.links.has(relation)) {
				facts.links.set(relation, address);
			}
		}

		return;
	}

	const content = cut(element.getAttribute('content') ?? '');
	for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
		const name = element.getAttribute(attribute)?.trim().toLowerCase();
		if (name !== undefined && name !== '' && content !== '') {
			add(facts.meta, name, content);
		}
	}
}

function takeElement(element: DomElement, facts: Gathered): void {
	const {localName} = element;
	const names = namesOf(element);
	const property = element.getAttribute('itemprop')?.trim().toLowerCase() ?? '';
	if (localName === 'h1' || property === 'headline') {
		addTo(facts.headings, textOf(element));
	}

	if (property !== '' && localName !== 'meta') {
		add(facts.properties, property, valueIn(element));
	}

	if (localName === 'time') {
		takeTime(element, `${names} ${property}`, facts);
	} else if (property === 'author' || element.getAttribute('rel') === 'author' || bylineClass.test(names)) {
		addTo(facts.bylines, textOf(element));
	} else if (/^(?:span|p|div|abbr)$/.test(localName) && names !== '' && publishedClass.test(names)) {
		addTo(updatedClass.test(names) ? facts.updated : facts.published, textOf(element));
	}
}

/** A day above the heading may be the one on which the page was looked at. */
function takeDateLine(text: string, facts: Gathered): void {
	if (text.length < longestDateLine && /\d{4}/.test(text) && isDateLine(onOneLine(text))) {
		addTo(facts.dateLines, onOneLine(text));
	}
}

function takeTime(element: DomElement, names: string, facts: Gathered): void {
	const {parentNode} = element;
	const around = isElement(parentNode) ? namesOf(parentNode) : '';
	const label = isElement(parentNode) ? textOf(parentNode).slice(0, 40) : '';
	const all = `${names} ${around}`;
	const isUpdate =
		updatedClass.test(names) || (!publishedClass.test(names) && updatedClass.test(`${around} ${label}`));
	const isPublication = element.hasAttribute('pubdate') || publishedClass.test(`${all} ${label}`);
	addTo(isUpdate ? facts.updated : isPublication ? facts.published : facts.times, valueIn(element));
}

function valueIn(element: DomElement): string {
	const told = element.getAttribute('datetime') ?? element.getAttribute('content');
	return told === null || told.trim() === '' ? textOf(element) : cut(told);
}

function namesOf(element: DomElement): string {
	return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();
}

/** What holds more than any name, day or title is none. */
function textOf(element: DomElement): string {
	let text = '';
	for (const node of nodesUnder(element, one => !isElement(one) || !isHidden(one))) {
		text += isElement(node)
			? node.localName === 'br'
				? ' '
				: ''
			: node.nodeType === 3
				? node.textContent
				: '';
		if (text.length > mostLength) {
			return '';
		}
	}

	return onOneLine(text);
}

function cut(content: string): string {
	return content.length > mostLength ? '' : onOneLine(decodeEntities(content));
}

function addTo(list: string[], words: string): void {
	if (words !== '' && list.length < 100) {
		list.push(words);
	}
}

function add(map: Map<string, string[]>, key: string, words: string): void {
	const list = map.get(key) ?? [];
	map.set(key, list);
	addTo(list, words);
}
