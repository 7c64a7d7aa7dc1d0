import {type Block, onOneLine} from '../../../article/blocks.ts';
import {findParagraphs} from '../../../article/paragraphs.ts';
import {slice} from '../../../article/span.ts';
import {type DomElement, type DomNode, isElement, isText} from './dom.ts';
import {isHidden} from './hidden.ts';
import {isDataTable} from './tables.ts';

/*
From a tree of elements to paragraphs, by the rules of how a page is shown:

- What a browser draws as a block of its own begins and ends a paragraph; what it draws in a line does not.
- One `<br>` is a space, two are the end of a paragraph. White space is space.
- A row of a data table is one paragraph, its cells with « · » between them. A table that only lays out the page is no table.
- `<q>` has its quotation marks, which a browser draws and the source leaves out: they say that somebody speaks.
- A figure above the line that leads to a note is no word and is left out; so are hints where a word may be broken.
*/

const blockElements = new Set(
	(
		'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
		'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th ' +
		'thead tr ul xmp'
	).split(' '),
);
const betweenCells = ' · ';
const breakHints = /[\u00AD\u200B\u2060\uFEFF]/gu;
const shown = /[^\s\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const blockStyle = /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|table|list-item)\b/i;
const noteMark = /^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§¶#]{1,3})[\])]?$/iu;

/** A paragraph, and the innermost element that all of it stands in. */
export type PlacedBlock = Block & {
	readonly element: DomElement | undefined;
	/** How much of it is in links, from 0 to 1. */
	readonly linked: number;
	/** All of it is in bold letters. */
	readonly isBold: boolean;
	/** What stands before its first `<br>`, where there is one. */
	readonly firstLine: string | undefined;
};

type Walk = {
	readonly blocks: PlacedBlock[];
	/** Of the paragraph that is being read. */
	readonly pieces: string[];
	level: number | undefined;
	breaks: number;
	element: DomElement | undefined;
	/** The data table that is being read: there is none in it. */
	table: DomElement | undefined;
	/** The data table's row that is being read: all of it is one paragraph. */
	row: DomElement | undefined;
	/** A quotation mark, or what stands between cells, that is put before the next words. */
	before: string;
	quotes: number;
	/** The link that is being read. */
	link: DomElement | undefined;
	/** Characters of the paragraph that are in links, and all of them; white space left out at either end of each piece. */
	linked: number;
	/** Of `all`, those in bold letters. */
	bold: number;
	boldElement: DomElement | undefined;
	all: number;
	/** How many pieces stand before the first `<br>`. */
	firstLine: number | undefined;
};

/** The paragraphs under a root, in order, hidden ones left out. */
export function readBlocks(root: DomNode): readonly PlacedBlock[] {
	const walk: Walk = {
		blocks: [],
		pieces: [],
		level: undefined,
		breaks: 0,
		element: undefined,
		table: undefined,
		row: undefined,
		before: '',
		quotes: 0,
		link: undefined,
		linked: 0,
		bold: 0,
		boldElement: undefined,
		all: 0,
		firstLine: undefined,
	};
	let node: DomNode | null = root;
	while (node !== null) {
		const child: DomNode | null = enter(node, walk) ? node.firstChild : null;
		node = child ?? leaveUpTo(node, root, walk);
	}

	flush(walk);
	return walk.blocks;
}

/** Leaves a node, and those around it that end with it, and gives the next one. */
function leaveUpTo(from: DomNode, root: DomNode, walk: Walk): DomNode | null {
	let node: DomNode | null = from;
	while (node !== null) {
		leave(node, walk);
		if (node === root) {
			return null;
		}

		if (node.nextSibling !== null) {
			return node.nextSibling;
		}

		node = node.parentNode;
	}

	return null;
}

/** Takes what begins with a node, and says whether to look into it. */
function enter(node: DomNode, walk: Walk): boolean {
	if (isText(node)) {
		addText(node.textContent ?? '', walk);
		return false;
	}

	if (!isElement(node)) {
		// A document, or a part of one, is looked into; a comment is not.
		return node.nodeType === 9 || node.nodeType === 11;
	}

	const {localName} = node;
	if (localName === 'br') {
		// A line in bold letters alone is a heading above what follows.
		walk.breaks += walk.all > 0 && walk.bold === walk.all ? 2 : 1;
		walk.firstLine ??= walk.pieces.length;
		return false;
	}

	if (isHidden(node) || isNoteMark(node)) {
		// What stands on either side of it are two things where it is a block.
		leaveBlock(node, walk);
		return false;
	}

	if (localName === 'pre' || localName === 'xmp') {
		return enterPreformatted(node, walk);
	}

	enterElement(node, walk);
	return true;
}

function enterElement(node: DomElement, walk: Walk): void {
	const {localName} = node;
	if (walk.row !== undefined) {
		if (localName === 'td' || localName === 'th') {
			walk.before = walk.pieces.some(piece => shown.test(piece)) ? betweenCells : '';
		} else if (isBlock(node)) {
			addText(' ', walk);
		}
	} else if (isBlock(node)) {
		flush(walk);
		walk.level = levelOf(node) ?? (localName === 'summary' ? undefined : walk.level);
		walk.element = node;
		walk.table ??= localName === 'table' && isDataTable(node) ? node : undefined;
		walk.row = localName === 'tr' && walk.table !== undefined ? node : undefined;
	}

	if (localName === 'b' || localName === 'strong') {
		walk.boldElement ??= node;
	} else if (localName === 'a' && node.hasAttribute('href')) {
		walk.link ??= node;
	} else if (localName === 'q') {
		walk.before += quotationMarks(walk.quotes)[0];
		walk.quotes++;
	}
}

function leave(node: DomNode, walk: Walk): void {
	if (!isElement(node)) {
		return;
	}

	if (node.localName === 'q' && walk.quotes > 0 && !isHidden(node)) {
		walk.quotes--;
		const [opening, closing] = quotationMarks(walk.quotes);
		// An empty one is not shown.
		if (walk.before.endsWith(opening)) {
			walk.before = walk.before.slice(0, -opening.length);
		} else {
			walk.pieces.push(closing);
		}
	}

	walk.link = walk.link === node ? undefined : walk.link;
	walk.boldElement = walk.boldElement === node ? undefined : walk.boldElement;
	leaveBlock(node, walk);
}

function leaveBlock(node: DomElement, walk: Walk): void {
	if (walk.row === node) {
		walk.row = undefined;
		flush(walk);
	} else if (walk.row === undefined && isBlock(node)) {
		flush(walk);
		walk.level = levelOf(node) === undefined ? walk.level : undefined;
		walk.table = walk.table === node ? undefined : walk.table;
	}
}

/** Text as somebody typed it: its paragraphs are told by blank lines and indents. */
function enterPreformatted(node: DomElement, walk: Walk): boolean {
	if (walk.row !== undefined) {
		return true;
	}

	flush(walk);
	const text = node.textContent ?? '';
	for (const span of findParagraphs(text).spans) {
		walk.pieces.push(slice(text, span));
		walk.element = node;
		flush(walk);
	}

	return false;
}

function addText(text: string, walk: Walk): void {
	if (!shown.test(text)) {
		walk.pieces.push(text);
		return;
	}

	if (walk.breaks > 1 && walk.row === undefined) {
		const {level, element} = walk;
		flush(walk);
		Object.assign(walk, {level, element});
	} else if (walk.breaks > 0) {
		walk.pieces.push(' ');
	}

	walk.breaks = 0;
	if (walk.before !== '') {
		walk.pieces.push(walk.before);
		walk.before = '';
	}

	walk.pieces.push(text);
	const {length} = text.trim();
	walk.all += length;
	walk.linked += walk.link === undefined ? 0 : length;
	walk.bold += walk.boldElement === undefined ? 0 : length;
}

function flush(walk: Walk): void {
	const text = onOneLine(walk.pieces.join('').replaceAll(breakHints, ''));
	if (shown.test(text)) {
		const {level, element} = walk;
		const linked = walk.all === 0 ? 0 : walk.linked / walk.all;
		const isBold = walk.all > 0 && walk.bold === walk.all;
		const {firstLine: pieces} = walk;
		const line = pieces === undefined ? '' : onOneLine(walk.pieces.slice(0, pieces).join(''));
		const firstLine = line === '' || line === text ? undefined : line;
		walk.blocks.push({text, ...(level !== undefined && {level}), element, linked, isBold, firstLine});
	}

	walk.all = 0;
	walk.linked = 0;
	walk.bold = 0;
	walk.firstLine = undefined;
	walk.pieces.length = 0;
	walk.breaks = 0;
	walk.before = '';
}

function isBlock(element: DomElement): boolean {
	if (blockElements.has(element.localName)) {
		return true;
	}

	const style = element.getAttribute('style');
	return style !== null && blockStyle.test(style);
}

/** Of a heading: 1 for the highest. */
function levelOf(element: DomElement): number | undefined {
	const level = /^h([1-6])$/.exec(element.localName)?.[1];
	if (level !== undefined) {
		return Number(level);
	}

	if (element.getAttribute('role') !== 'heading') {
		return undefined;
	}

	const told = Number(element.getAttribute('aria-level') ?? 2);
	return Number.isInteger(told) && told >= 1 && told <= 6 ? told : 2;
}

function isNoteMark(element: DomElement): boolean {
	if (element.localName !== 'sup') {
		return false;
	}

	for (let child = element.firstChild; child !== null; child = child.nextSibling) {
		if (isElement(child)) {
			const address = child.getAttribute('href') ?? '';
			return address.includes('#') && noteMark.test((child.textContent ?? '').trim());
		}
	}

	return false;
}

/** The outer quotation has the double ones. */
function quotationMarks(depth: number): readonly [opening: string, closing: string] {
	return depth % 2 === 0 ? ['“', '”'] : ['‘', '’'];
}
