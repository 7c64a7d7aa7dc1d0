/*
What a document in angle brackets is: HTML by its document type, by the element that it begins with (as the MIME Sniffing Standard, § 7.1, has it), and an XML document by its root.

Must not: «<Applause> The minister rose again», a text that merely begins with such a sign.
*/
import type {KindName} from '../kinds/kind.ts';

/** Elements that nothing but HTML begins with. */
const documentElements: ReadonlySet<string> = new Set(
	'html head body title meta link script style base noscript iframe'.split(' '),
);

/** Elements that a piece of HTML begins with, and that a text might name in angle brackets: only with one that is closed, or another one. */
const pieceElements: ReadonlySet<string> = new Set(
	'a article aside b blockquote br center div em figure font footer h1 h2 h3 h4 h5 h6 header hr i img main nav ol p pre section small span strong table u ul'.split(
		' ',
	),
);

/** Root elements of feeds: RSS 0.9x and 2.0, Atom, RSS 1.0. */
const feedElements: ReadonlySet<string> = new Set(['rss', 'feed', 'rdf']);

/** A kind, or what people call something that cannot be opened. `isPiece`: it has the beginning of no whole document, and may be part of another kind, as in Markdown. */
export type MarkupKind = {readonly kind: KindName; readonly isPiece?: boolean} | {readonly called: string};

/**
Tells what a text that begins with «<» is.

@param text the beginning of the document, without white space before it.
*/
export function markupKind(text: string): MarkupKind | undefined {
	const start = skipProlog(text);
	if (/^<!doctype\s+html\b/i.test(text.slice(start, start + 40))) {
		return {kind: 'html'};
	}

	const [, prefixed = ''] = /^<([a-z][\w:.-]*)(?=[\s/>])/i.exec(text.slice(start, start + 80)) ?? [];
	const element = prefixed.toLowerCase().replace(/^.*:/, '');
	if (element === '') {
		return undefined;
	}

	if (feedElements.has(element)) {
		return isFeed(element, text.slice(start)) ? {kind: 'feed'} : undefined;
	}

	if (element === 'svg') {
		return {called: 'a picture'};
	}

	if (documentElements.has(element)) {
		return {kind: 'html'};
	}

	return pieceElements.has(element) && hasSecondTag(text.slice(start))
		? {kind: 'html', isPiece: true}
		: undefined;
}

/** RDF is more than feeds: RSS 1.0 names its namespace. The others must have something in them that feeds have, or their namespace or version. */
function isFeed(element: string, text: string): boolean {
	switch (element) {
		case 'rdf':
			return /purl\.org\/(?:rss|net\/rss1)|my\.netscape\.com\/rdf/i.test(text);
		case 'feed':
			return /http:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom)|<(?:\w+:)?entry[\s>]/i.test(text);
		default:
			return /^<\S+\s[^>]*version|<(?:\w+:)?channel[\s>]/i.test(text);
	}
}

/** Behind white space, comments, processing instructions and document types but HTML's: where the first element should begin. */
function skipProlog(text: string): number {
	let at = 0;
	for (;;) {
		while (/\s/.test(text.charAt(at))) {
			at++;
		}

		const closer = closerOf(text, at);
		if (closer === undefined) {
			return at;
		}

		const end = text.indexOf(closer, at + 2);
		if (end === -1) {
			return text.length;
		}

		at = end + closer.length;
	}
}

function closerOf(text: string, at: number): string | undefined {
	if (text.startsWith('<!--', at)) {
		return '-->';
	}

	if (text.startsWith('<?', at)) {
		return '?>';
	}

	const isOtherDoctype = /^<!doctype(?!\s+html\b)/i.test(text.slice(at, at + 40));
	// One with declarations of its own ends behind these.
	return isOtherDoctype ? (/^[^>[]*\[/.test(text.slice(at, at + 2000)) ? ']>' : '>') : undefined;
}

function hasSecondTag(text: string): boolean {
	for (const [, name = ''] of text.slice(1).matchAll(/<\/?([a-z][a-z0-9]*)(?=[\s/>])/gi)) {
		const small = name.toLowerCase();
		if (pieceElements.has(small) || documentElements.has(small)) {
			return true;
		}
	}

	return false;
}
