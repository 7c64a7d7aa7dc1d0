import {decodeEntities} from './metadata/entities.ts';

/*
What is done to the source of a page before a parser sees it, in one pass from left to right:

- Nesting deeper than any page that people write is made flat. Parser and extractor look from an element at all that it is in, or go down by recursion: a
  hundred thousand `<div>` would take them minutes, or their stack. A tag beyond the depth is left out, and so is the one that closes it; where it would have begun a
  paragraph, there is a break between paragraphs instead. Its words stay.
- In a document that is XML, `<title/>` and `<script src="…"/>` are closed: read as HTML, they would swallow all that follows.
- Names of attributes become small letters, as HTML has it and the parser has not.
- References to characters in text (`&rsquo;`) become these, but for «&» and «<»: the parser makes an object of each. What has more tags and references than a
  parser can bear is read up to there.
- NUL becomes the mark for a character that cannot be shown, as in the HTML standard.

Most pages need none of it and come back as they are.
*/

/** Elements within each other. Pages that people write stay under fifty. */
export const mostDepth = 100;

const voidElements = new Set(
	'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
		' ',
	),
);

/**
Elements, and references to characters in text: each is an object of the parser, of over a kilobyte. Pages of ordinary size have some thousands, a book of ten megabytes has two
hundred thousand.
*/
const mostPieces = 250_000;

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/giu;
/** What references stand for, as they are found. */
const characters = new Map<string, string>();
const mostKnown = 5000;

/** What holds characters and no tags. */
const rawElements = new Set(['script', 'style', 'title', 'textarea', 'xmp']);

const closesParagraph =
	/^(?:h[1-6]|address|article|aside|blockquote|details|div|dl|fieldset|figcaption|figure|footer|form|header|hr|main|nav|ol|p|pre|section|table|ul)$/;
/** What an element ends that was left open right before it, as the HTML standard has it for tags that may be left out. */
const ended: Readonly<Record<string, readonly string[]>> = {
	tr: ['tr', 'th', 'td'],
	th: ['th', 'td'],
	td: ['th', 'td'],
	li: ['li'],
	option: ['option'],
	dd: ['dd', 'dt'],
	dt: ['dd', 'dt'],
	tbody: ['thead', 'tbody', 'tr', 'td', 'th'],
	tfoot: ['thead', 'tbody', 'tr', 'td', 'th'],
	rt: ['rt', 'rp'],
	rp: ['rt', 'rp'],
};
const paragraphs = ['p'];
const paragraphBreak = '<br><br>';
const breaking = /^(?:li|dd|dt|tr|td|th|caption)$/;

type Scan = {
	readonly source: string;
	readonly isXml: boolean;
	/** Names of the elements that are open. */
	readonly open: string[];
	/** How many of each name were left out and are not closed yet. */
	readonly leftOut: Map<string, number>;
	/** Where capital letters stand in the names of the tag's attributes. */
	readonly capitals: number[];
	/** Finished source, up to `from`. */
	readonly pieces: string[];
	from: number;
	/** How many tags and references there may be yet; negative when there were more. */
	left: number;
};

const tag = /<(?:!--|(?<close>\/)?(?<name>[a-z][^\s/>]*))/giy;

/** What may be parsed of a source. */
export type TidySource = {
	readonly source: string;
	/** It had more than `mostPieces`, and ends where these do. */
	readonly isCut: boolean;
};

/** Makes a page's source fit to be parsed. */
export function tidySource(given: string): TidySource {
	const source = given.includes('\0') ? given.replaceAll('\0', '\uFFFD') : given;
	const scan: Scan = {
		source,
		isXml: /^\s*<\?xml\s/u.test(source.slice(0, 200)),
		open: [],
		leftOut: new Map(),
		capitals: [],
		pieces: [],
		from: 0,
		left: mostPieces,
	};
	let at = 0;
	while (at < source.length && scan.left > 0) {
		const next = source.indexOf('<', at);
		const end = next === -1 ? source.length : next;
		tidyText(at, end, scan);
		at = next === -1 || scan.left < 0 ? end : takeTag(next, scan);
	}

	const isCut = at < source.length || scan.left < 0;
	const rest = source.slice(scan.from, at);
	return {source: scan.from === 0 && !isCut ? source : [...scan.pieces, rest].join(''), isCut};
}

/** Puts characters for references in the text between two tags, and ends it where the parser could bear no more. */
function tidyText(start: number, end: number, scan: Scan): void {
	const text = start === end ? '' : scan.source.slice(start, end);
	if (!text.includes('&')) {
		return;
	}

	const tidied = text.replaceAll(reference, found => {
		const character = characters.get(found) ?? decodeEntities(found);
		if (characters.size < mostKnown) {
			characters.set(found, character);
		}

		return character === '&' || character === '<' ? found : character;
	});
	let last = tidied.indexOf('&');
	while (last !== -1 && scan.left > 0) {
		scan.left--;
		last = tidied.indexOf('&', last + 1);
	}

	const isTooMuch = last !== -1;
	if (isTooMuch || tidied !== text) {
		scan.pieces.push(scan.source.slice(scan.from, start), isTooMuch ? tidied.slice(0, last) : tidied);
		scan.from = end;
	}

	scan.left = isTooMuch ? -1 : scan.left;
}

/** Looks at what begins at «<», and gives where to look on. */
function takeTag(start: number, scan: Scan): number {
	const {source} = scan;
	tag.lastIndex = start;
	const groups = tag.exec(source)?.groups;
	scan.left -= groups?.['close'] === undefined ? 1 : 0;
	if (groups === undefined) {
		return start + 1;
	}

	const name = groups['name']?.toLowerCase();
	if (name === undefined) {
		return behind(source, '-->', start + 2);
	}

	scan.capitals.length = 0;
	const end = endOfTag(source, tag.lastIndex, scan.capitals);
	if (groups['close'] !== undefined) {
		closeElement(name, start, end, scan);
		return end;
	}

	const isClosed = scan.isXml && source.startsWith('/>', end - 2);
	const isRaw = rawElements.has(name) && !isClosed;
	if (!isClosed && !isRaw && !voidElements.has(name) && !openElement(name, start, end, scan)) {
		return end;
	}

	for (const at of scan.capitals) {
		scan.pieces.push(source.slice(scan.from, at), (source[at] as string).toLowerCase());
		scan.from = at + 1;
	}

	if (isClosed && !voidElements.has(name)) {
		scan.pieces.push(source.slice(scan.from, end - 2), `></${name}>`);
		scan.from = end;
	}

	return isRaw ? endOfRaw(source, name, end) : end;
}

/** Whether an element may be opened. Otherwise its tag has been left out. */
function openElement(name: string, start: number, end: number, scan: Scan): boolean {
	const {open} = scan;
	const ends = ended[name] ?? (closesParagraph.test(name) ? paragraphs : []);
	while (open.length > 0 && ends.includes(open.at(-1) as string)) {
		open.pop();
	}

	if (open.length < mostDepth) {
		open.push(name);
		return true;
	}

	scan.leftOut.set(name, (scan.leftOut.get(name) ?? 0) + 1);
	const isBreak = closesParagraph.test(name) || breaking.test(name);
	replaceTag(start, end, isBreak ? paragraphBreak : '', scan);
	return false;
}

function closeElement(name: string, start: number, end: number, scan: Scan): void {
	const left = scan.leftOut.get(name) ?? 0;
	if (left > 0) {
		scan.leftOut.set(name, left - 1);
		replaceTag(start, end, closesParagraph.test(name) ? paragraphBreak : '', scan);
		return;
	}

	const index = scan.open.lastIndexOf(name);
	if (index !== -1) {
		scan.open.length = index;
	}
}

function replaceTag(start: number, end: number, instead: string, scan: Scan): void {
	const before = scan.source.slice(scan.from, start);
	// One break is as good as thousands.
	const isRepeated = before.trim() === '' && scan.pieces.at(-1) === paragraphBreak;
	if (!isRepeated) {
		scan.pieces.push(before, ...(instead === '' ? [] : [instead]));
	}

	scan.from = end;
}

/**
Where a tag ends that has begun: a «>» in the value of an attribute does not end it.

@param capitals is given the places of capital letters in the attributes' names.
*/
function endOfTag(source: string, from: number, capitals: number[]): number {
	let at = from;
	while (at < source.length) {
		const letter = source[at] as string;
		at++;
		if (letter === '>') {
			return at;
		}

		if (letter === '=') {
			at = endOfValue(source, at);
		} else if (letter >= 'A' && letter <= 'Z') {
			capitals.push(at - 1);
		}
	}

	return source.length;
}

function endOfValue(source: string, from: number): number {
	let at = from;
	while (at < source.length && isSpace(source[at] as string)) {
		at++;
	}

	const quote = source[at];
	if (quote === '"' || quote === "'") {
		return behind(source, quote, at + 1);
	}

	while (at < source.length && source[at] !== '>' && !isSpace(source[at] as string)) {
		at++;
	}

	return at;
}

function isSpace(letter: string): boolean {
	return letter === ' ' || letter === '\n' || letter === '\t' || letter === '\r' || letter === '\f';
}

/** Where the tag begins that ends an element of characters; where none does, the rest is in it. */
function endOfRaw(source: string, name: string, from: number): number {
	const closing = new RegExp(`</${name}(?=[\\s/>])`, 'giu');
	closing.lastIndex = from;
	return closing.exec(source)?.index ?? source.length;
}

function behind(source: string, mark: string, from: number): number {
	const at = source.indexOf(mark, from);
	return at === -1 ? source.length : at + mark.length;
}
