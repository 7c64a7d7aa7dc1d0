/*
Long Markdown is parsed in pieces. micromark keeps what it has found in one list and inserts into the middle of it, so that a megabyte with lists and quotations takes it half a minute
in one piece, and two seconds in pieces of a chapter's length.

A piece may begin where whatever was open has ended: behind an empty line, with a line that begins with a word or a heading at the very left. That is no more part of
a list's item, a footnote or indented code. What empty lines do not end are fences of code, comments and the few elements whose content HTML takes as it is; inside of them nothing begins.
*/

/** Shorter pieces are not worth it. */
const leastLength = 16 * 1024;

const beginning = /^(?:\p{L}|["“”‘’«„(*_[#]|#{1,6}\s)/u;
const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const rawHtml: ReadonlyArray<readonly [RegExp, RegExp]> = [
	[/^ {0,3}<!--/, /-->/],
	[/^ {0,3}<(?:script|pre|style|textarea)\b/i, /<\/(?:script|pre|style|textarea)>/i],
	[/^ {0,3}<\?/, /\?>/],
	[/^ {0,3}<!\[CDATA\[/, /\]\]>/],
	[/^ {0,3}<![a-z]/i, />/],
];

/** What a line ends of what is open: a fence's mark, or the pattern that ends a piece of HTML. */
type Open = string | RegExp;

/**
Cuts Markdown where it can be parsed in pieces.

@returns the pieces, which come to the source again when they are joined.
*/
export function splitMarkdown(source: string): string[] {
	const pieces: string[] = [];
	let open: Open | undefined;
	let isBehindEmpty = false;
	let pieceStart = 0;
	for (let start = 0; start < source.length; ) {
		const found = source.indexOf('\n', start);
		const end = found < 0 ? source.length : found;
		const line = source.slice(start, end);
		if (open === undefined && isBehindEmpty && start - pieceStart >= leastLength && beginning.test(line)) {
			pieces.push(source.slice(pieceStart, start));
			pieceStart = start;
		}

		open = openBehind(line, open);
		isBehindEmpty = line.trim() === '';
		start = end + 1;
	}

	pieces.push(source.slice(pieceStart));
	return pieces;
}

function openBehind(line: string, open: Open | undefined): Open | undefined {
	if (open instanceof RegExp) {
		return open.test(line) ? undefined : open;
	}

	const [, mark = '', rest = ''] = fence.exec(line) ?? [];
	if (open !== undefined) {
		return mark.startsWith(open) && rest.trim() === '' ? undefined : open;
	}

	// Marks behind the backticks make them code in a line.
	if (mark !== '' && !(mark.startsWith('`') && rest.includes('`'))) {
		return mark;
	}

	const html = rawHtml.find(([opening]) => opening.test(line));
	return html === undefined || html[1].test(line) ? undefined : html[1];
}
