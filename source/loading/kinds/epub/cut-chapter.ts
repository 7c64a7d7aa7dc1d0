/*
A document of an EPUB as HTML that can be read on its own, cut where chapters begin in it.

- XHTML may close any element in its own tag; read as HTML, `<title/>` or `<a id="p1"/>` would hold all that follows. They get a tag that closes them.
- A note (`epub:type="footnote"`, `role="doc-footnote"`), which a reading system shows when it is asked for, stands wherever its mark does. It is put at the end of its
  chapter, so that it does not cut the sentence in two. Its mark is left out as others are, and so is the number of a printed page.
- One document may hold many chapters, and the table of contents then points to elements in it. It is cut before the block that such an element begins: in
  `<h2><a id="c2"/>The Quay</h2>` before `<h2>`, in `<div><h2 id="c2">` before `<div>`.

All by offsets, in one pass over the tags; the source itself stays as it is but for these.
*/
import {type OpenTag, walkMarkup} from '../../markup/walk-markup.ts';

/** A part of a document. */
export type Piece = {
	readonly html: string;
	/** Which of the wanted elements it begins with, in order. */
	readonly fragments: readonly string[];
};

/** Replaces `[start, end)`. */
type Edit = {readonly start: number; readonly end: number; readonly by: string};
type Range = {readonly start: number; readonly end: number};

/** An element whose end is waited for, told by counting those of its name. */
type Pending = {
	readonly tag: OpenTag;
	readonly kind: 'note' | 'mark' | 'page';
	depth: number;
	text: string;
};

type Scan = {
	readonly wanted: ReadonlySet<string>;
	readonly edits: Edit[];
	/** Of notes with their tags. */
	readonly notes: (Range & {readonly inner: Range})[];
	/** Where pieces begin, with what they begin with. */
	readonly cuts: Map<number, string[]>;
	readonly found: Set<string>;
	pending: Pending | undefined;
	/** Where the body begins: the head has no words of the chapter. */
	bodyStart: number;
	isHead: boolean;
	hasText: boolean;
	/** Where the outermost of the blocks begins that have no words yet. */
	blockStart: number | undefined;
	lastBlock: number;
};

const voidElements = new Set(
	'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const blocks = new Set(
	'address article aside blockquote center dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th tr ul'.split(
		' ',
	),
);
const noteTypes = /\b(?:footnote|rearnote|endnote|doc-footnote|doc-endnote)\b/u;
const markTypes = /\b(?:noteref|doc-noteref)\b/u;
const pageTypes = /\b(?:pagebreak|doc-pagebreak)\b/u;
/** A mark is a figure, a letter or a sign: «12», «[a]», «*». Longer ones are words of the sentence. */
const mark = /^\W{0,2}(?:\p{N}{1,4}|\p{L}{1,4}|[*†‡§¶#]{1,3})?\W{0,2}$/u;
const mostMark = 12;

/**
Cuts a document.

@param wanted ids of the elements that chapters begin with. Those that are not found are in no piece.
@returns at least one piece; the first is what stands before any of them, or begins with some itself.
*/
export function cutChapter(source: string, wanted: ReadonlySet<string>): readonly Piece[] {
	return wanted.size === 0 && !mayNeedEdits.test(source)
		? [{html: source.slice(behindBody(source)), fragments: []}]
		: cutByTags(source, wanted);
}

/** Most documents of novels have neither notes nor elements that close themselves, and need not be gone through. */
const mayNeedEdits =
	/<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)[a-z][^<>]*\/>|\b(?:footnote|rearnote|endnote|noteref|pagebreak)\b/iu;

/** Where the body's words begin. */
function behindBody(source: string): number {
	const body = /<body(?:\s[^<>]*)?>/iu.exec(source);
	return body === null ? 0 : body.index + body[0].length;
}

function cutByTags(source: string, wanted: ReadonlySet<string>): readonly Piece[] {
	const scan: Scan = {
		wanted,
		edits: [],
		notes: [],
		cuts: new Map([[0, []]]),
		found: new Set(),
		pending: undefined,
		bodyStart: 0,
		isHead: false,
		hasText: false,
		blockStart: undefined,
		lastBlock: 0,
	};
	walkMarkup(source, false, {
		opened: tag => takeOpened(tag, source, scan),
		closed: (name, start, end) => takeClosed(name, {start, end}, scan),
		text: text => takeText(text, scan),
	});

	const {notes} = scan;
	const starts = [...scan.cuts.keys()].sort((one, other) => one - other);
	const applied = editor(source, [...scan.edits, ...notes.map(({start, end}) => ({start, end, by: ''}))]);
	const appliedWithin = editor(source, scan.edits);
	let next = 0;
	return starts.map((start, index) => {
		const end = starts[index + 1] ?? source.length;
		const pieces = [applied({start: Math.max(start, scan.bodyStart), end})];
		for (; next < notes.length && (notes[next] as Range).start < end; next++) {
			const {inner} = notes[next] as (typeof notes)[number];
			pieces.push(`<div>${appliedWithin(inner)}</div>`);
		}

		return {html: pieces.join(''), fragments: scan.cuts.get(start) ?? []};
	});
}

function takeOpened(tag: OpenTag, source: string, scan: Scan): void {
	const {name, attributes, start, end, isEmpty} = tag;
	if (name === 'head' || name === 'body') {
		scan.isHead = name === 'head' && !isEmpty;
		scan.bodyStart = name === 'body' && !scan.hasText ? end : scan.bodyStart;
	}

	if (blocks.has(name)) {
		scan.blockStart ??= start;
		scan.lastBlock = start;
	}

	for (const id of [attributes.get('id'), name === 'a' ? attributes.get('name') : undefined]) {
		if (id !== undefined && scan.wanted.has(id)) {
			cutAt(scan.hasText ? (scan.blockStart ?? scan.lastBlock) : 0, id, scan);
		}
	}

	if (!isEmpty) {
		takePending(tag, scan);
	} else if (!voidElements.has(name)) {
		const written = /^<([^\s/>]+)/u.exec(source.slice(start, start + 100))?.[1] ?? name;
		scan.edits.push({start: end - 2, end, by: `></${written}>`});
	}
}

function takePending(tag: OpenTag, scan: Scan): void {
	const {name, attributes} = tag;
	if (scan.pending !== undefined) {
		scan.pending.depth += Number(scan.pending.tag.name === name);
		return;
	}

	const types = `${attributes.get('epub:type') ?? ''} ${attributes.get('role') ?? ''}`;
	const kind = types === ' ' ? undefined : kindOf(types);
	if (kind !== undefined && !voidElements.has(name)) {
		scan.pending = {tag, kind, depth: 1, text: ''};
	}
}

function kindOf(types: string): Pending['kind'] | undefined {
	return noteTypes.test(types)
		? 'note'
		: markTypes.test(types)
			? 'mark'
			: pageTypes.test(types)
				? 'page'
				: undefined;
}

/** The first element of two with the same id counts. No chapter begins in a note. */
function cutAt(start: number, id: string, {cuts, found, pending}: Scan): void {
	if (found.has(id) || pending?.kind === 'note') {
		return;
	}

	found.add(id);
	const ids = cuts.get(start) ?? [];
	ids.push(id);
	cuts.set(start, ids);
}

function takeClosed(name: string, {start, end}: Range, scan: Scan): void {
	if (name === 'head') {
		scan.isHead = false;
	}

	const {pending} = scan;
	if (pending === undefined || pending.tag.name !== name || --pending.depth > 0) {
		return;
	}

	const {tag, kind, text} = pending;
	scan.pending = undefined;
	if (kind === 'note') {
		scan.notes.push({start: tag.start, end, inner: {start: tag.end, end: start}});
	} else if (text.length <= mostMark && mark.test(text.trim())) {
		scan.edits.push({start: tag.start, end, by: ''});
	}
}

function takeText(text: string, scan: Scan): void {
	if (scan.isHead) {
		return;
	}

	const {pending} = scan;
	if (pending !== undefined && pending.text.length <= mostMark) {
		pending.text += text;
	}

	if (/\S/u.test(text)) {
		scan.hasText = true;
		scan.blockStart = undefined;
	}
}

/** Gives stretches of a source with edits applied. Ask for them in order. What is inside of an edit is gone with it. */
function editor(source: string, given: readonly Edit[]): (range: Range) => string {
	const edits = given.toSorted((one, other) => one.start - other.start || other.end - one.end);
	let next = 0;
	return ({start, end}) => {
		const pieces: string[] = [];
		let at = start;
		for (; next < edits.length && (edits[next] as Edit).start < end; next++) {
			const edit = edits[next] as Edit;
			if (edit.start >= at) {
				pieces.push(source.slice(at, edit.start), edit.by);
				at = edit.end;
			}
		}

		pieces.push(source.slice(at, Math.max(at, end)));
		return pieces.join('');
	};
}
