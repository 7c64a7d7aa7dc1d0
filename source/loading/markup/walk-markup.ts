/*
Walks over the tags of XML or HTML, in order.

It is the tokenizer of htmlparser2 without the parser above it, for three reasons. It keeps no stack of elements, so that a hundred thousand of them, closed or not, cost
no more than as many characters: the parser looks through its stack for every tag that closes nothing, and walkers of a tree go down by recursion. It reads what is
there of a broken document. And it knows no entities but the five of XML (those of HTML there) and numbers: a document type's are not read, so nothing expands and
nothing outside the document is opened.
*/
import {type QuoteType, Tokenizer} from 'htmlparser2';

/** A tag that opens an element. Offsets are of the walked text, with the angle brackets. */
export type OpenTag = {
	/** In small letters, without a namespace's prefix: `dc:title` is «title». */
	readonly name: string;
	/** By name in small letters, with a namespace's prefix. The first of two counts. */
	readonly attributes: ReadonlyMap<string, string>;
	readonly start: number;
	readonly end: number;
	/** Whether it is written as one that closes itself too: `<br/>`. `closed` is not told of it. */
	readonly isEmpty: boolean;
};

/** Who is told of what comes, in order. */
export type MarkupHandler = {
	readonly opened?: (tag: OpenTag) => void;
	/** Of every tag that closes, whether or not it has something to close. */
	readonly closed?: (name: string, start: number, end: number) => void;
	/** Characters between tags, a stretch of them at a time, with references resolved. `start` and `end` are where they are written. */
	readonly text?: (text: string, start: number, end: number) => void;
};

/**
Walks over a document. Linear in its length.

@param isXml whether CDATA sections count, and elements such as `script` and `title` can have others in them.
*/
export function walkMarkup(source: string, isXml: boolean, {opened, closed, text}: MarkupHandler): void {
	let name = '';
	let start = 0;
	let attributes = new Map<string, string>();
	let attribute = '';
	let value = '';
	let textStart = 0;
	const open = (end: number, isEmpty: boolean) => {
		opened?.({name, attributes, start, end: end + 1, isEmpty});
		textStart = end + 1;
	};

	const between = (end: number) => {
		textStart = end + 1;
	};

	const tokenizer = new Tokenizer(
		{xmlMode: isXml, decodeEntities: true},
		{
			onopentagname(from, to) {
				name = localName(source.slice(from, to));
				start = from - 1;
				attributes = new Map();
			},
			onattribname(from, to) {
				attribute = source.slice(from, to).toLowerCase();
				value = '';
			},
			onattribdata(from, to) {
				value += source.slice(from, to);
			},
			onattribentity(codePoint) {
				value += String.fromCodePoint(codePoint);
			},
			onattribend(_quote: QuoteType) {
				if (!attributes.has(attribute)) {
					attributes.set(attribute, value);
				}
			},
			onopentagend(end) {
				open(end, false);
			},
			onselfclosingtag(end) {
				open(end, true);
			},
			onclosetag(from, to) {
				const bracket = source.indexOf('>', to);
				const end = bracket === -1 ? source.length : bracket + 1;
				closed?.(localName(source.slice(from, to)), from - 2, end);
				textStart = end;
			},
			ontext(from, to) {
				// A document that ends inside of a tag that closes has what is left of the tag told as text before its first character.
				if (from < textStart) {
					return;
				}

				text?.(source.slice(from, to), from, to);
				textStart = to;
			},
			ontextentity(codePoint, to) {
				text?.(String.fromCodePoint(codePoint), textStart, to);
				textStart = to;
			},
			oncdata(from, to, endLength) {
				if (isXml) {
					text?.(source.slice(from, to - endLength), from, to - endLength);
				}

				textStart = to + 1;
			},
			oncomment(_from, to) {
				between(to);
			},
			ondeclaration(_from, to) {
				between(to);
			},
			onprocessinginstruction(_from, to) {
				between(to);
			},
			onend() {},
		},
	);
	tokenizer.write(source);
	tokenizer.end();
}

function localName(name: string): string {
	return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}
