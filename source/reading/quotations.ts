/*
Quotation marks, paired.

A paragraph is scanned once, left to right, with a stack of open quotations. A mark's shape seldom settles what it does
(straight marks have one shape, and writers mistype curly ones), so its surroundings do: a mark with white space or
an opening bracket before it and a letter after it can open; a mark with no white space before it can close.

- Double marks: “ ” „ « » and " (also `` and '' as two characters; '' opens and closes, and behind a word ''' is a single mark and a double one). An open double quotation that meets no closing mark runs to its
  paragraph's end; when the next paragraph opens with a double mark, the speech goes on there (`continued`).
- Single marks (‘ ’ ') are apostrophes most of the time. They make a quotation only where both ends are found in one paragraph.
  «‘The workers’ rights are gone,’ he said»: the ’ behind an s that is followed by a lower-case word is a possessive
  when a better end comes later.

Catches: “He told me ‘go home’ and left,” she said. — two quotations, the inner at depth 1.
Must not: rock ’n’ roll in the ’90s — none. 6'2" tall — none.
*/
import type {Span} from '../article/span.ts';
import type {Quotation} from './analysis.ts';

type Family = 'double' | 'single';

type Mark = {
	readonly at: number;
	readonly length: number;
	readonly family: Family;
	readonly shape: 'open' | 'close' | 'straight';
};

type OpenQuotation = {readonly mark: Mark; readonly depth: number; readonly isContinuation: boolean};

const marks = /``|(?<=\S)'(?='')|''|[“”„‟«»"‘’‚']/g;
const elided = /^['’](?:em|til|cause|tis|twas|n|bout|cos|\d\ds?)(?![\p{L}\p{N}])/iu;

/**
Finds what stands between quotation marks.

@param text the article's text.
@param paragraphs its paragraphs, in order.
@returns quotations sorted by start, outer before inner. Marks that pair with nothing are left out. Linear in the text's length.
*/
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
	const quotations: Quotation[] = [];
	let continues = false;
	for (const [index, paragraph] of paragraphs.entries()) {
		const next = paragraphs[index + 1];
		const found = scanParagraph(
			text,
			paragraph,
			continues,
			next !== undefined && opensWithDoubleMark(text, next),
		);
		// One by one: as parameters of a single call, the marks of a hostile paragraph would be too many.
		for (const quotation of found) {
			quotations.push(quotation);
		}

		continues = found.some(quotation => quotation.ending === 'continued');
	}

	return quotations;
}

/** Whether speech goes on from a paragraph into the one behind it. */
export function goesOn(text: string, paragraph: Span, next: Span): boolean {
	return (
		opensWithDoubleMark(text, next) &&
		scanParagraph(text, paragraph, false, true).some(({ending}) => ending === 'continued')
	);
}

function opensWithDoubleMark(text: string, paragraph: Span): boolean {
	return /^[“„«"]\S/.test(text.slice(paragraph.start, paragraph.start + 2));
}

function scanParagraph(
	text: string,
	paragraph: Span,
	continuesFromBefore: boolean,
	nextOpensWithMark: boolean,
): Quotation[] {
	const open: OpenQuotation[] = [];
	const done: Quotation[] = [];
	const all = marksOf(text, paragraph);

	const close = (quotation: OpenQuotation, end: number, markLength: number, ending: Quotation['ending']) => {
		const start = quotation.mark.at;
		done.push({
			start,
			end,
			inner: {start: start + quotation.mark.length, end: end - markLength},
			depth: quotation.depth,
			ending,
			isContinuation: quotation.isContinuation,
		});
	};

	for (const [index, mark] of all.entries()) {
		const holder = open.findLastIndex(quotation => quotation.mark.family === mark.family);
		const canOpen = opens(text, paragraph, mark);
		if (holder !== -1 && closes(text, paragraph, mark, canOpen) && !isPossessive(text, all, index)) {
			// A single quotation still open inside has been an apostrophe.
			const [quotation] = open.splice(holder);
			close(quotation as OpenQuotation, mark.at + mark.length, mark.length, 'closed');
		} else if (canOpen && (mark.family === 'double' || mark.shape !== 'close')) {
			if (mark.family === 'double' && holder !== -1) {
				const [forgotten] = open.splice(holder);
				close(forgotten as OpenQuotation, trimmedEnd(text, mark.at), 0, 'unclosed');
			} else if (holder !== -1) {
				open.splice(holder);
			}

			open.push({
				mark,
				depth: open.length,
				isContinuation: continuesFromBefore && mark.at === paragraph.start,
			});
		}
	}

	const unclosed = open.find(quotation => quotation.mark.family === 'double');
	if (unclosed !== undefined && unclosed.mark.at + unclosed.mark.length < paragraph.end) {
		close(unclosed, paragraph.end, 0, nextOpensWithMark ? 'continued' : 'unclosed');
	}

	return done.sort((a, b) => a.start - b.start || b.end - a.end);
}

function marksOf(text: string, paragraph: Span): Mark[] {
	const found: Mark[] = [];
	const slice = text.slice(paragraph.start, paragraph.end);
	for (const match of slice.matchAll(marks)) {
		const at = paragraph.start + match.index;
		const character = match[0];
		const family: Family = /^(?:[‘’‚']|‘)$/.test(character) ? 'single' : 'double';
		const shape = /[“„«‘‚]|``/.test(character) ? 'open' : /[”»’]/.test(character) ? 'close' : 'straight';
		if (family === 'single' && shape !== 'open' && isApostrophe(text, paragraph, at)) {
			continue;
		}

		found.push({at, length: character.length, family, shape});
	}

	return found;
}

/** Inside a word, or where letters were left out at a word's beginning. */
function isApostrophe(text: string, paragraph: Span, at: number): boolean {
	const before = at > paragraph.start ? (text[at - 1] as string) : ' ';
	const after = at + 1 < paragraph.end ? (text[at + 1] as string) : ' ';
	return (
		(isWordCharacter(before) && isWordCharacter(after)) ||
		(!isWordCharacter(before) && elided.test(text.slice(at, at + 8)))
	);
}

function opens(text: string, paragraph: Span, mark: Mark): boolean {
	const before = mark.at > paragraph.start ? (text[mark.at - 1] as string) : ' ';
	const afterAt = mark.at + mark.length;
	const after = afterAt < paragraph.end ? (text[afterAt] as string) : ' ';
	if (/\s/.test(after)) {
		return mark.shape === 'open' && /\s/.test(before) && afterAt < paragraph.end;
	}

	return mark.shape === 'open'
		? !isWordCharacter(before) || isWordCharacter(after)
		: /[\s([{—–\-:“‘"'/]/.test(before) && isOpener(after);
}

function isOpener(after: string): boolean {
	return isWordCharacter(after) || /[“‘"'«$£€#@([…\-–—.¿¡&]/.test(after);
}

function closes(text: string, paragraph: Span, mark: Mark, canOpen: boolean): boolean {
	const before = mark.at > paragraph.start ? (text[mark.at - 1] as string) : ' ';
	const after = text[mark.at + mark.length] ?? ' ';
	if (mark.shape === 'open') {
		return !/\s/.test(before) && !isWordCharacter(after) && !canOpen;
	}

	if (isSetOff(text, mark, after)) {
		return true;
	}

	return mark.shape === 'close' && mark.family === 'double'
		? true
		: !/[\s([{]/.test(before) && !(canOpen && /[—–:]/.test(before));
}

/** «she said, 'no,' "» and «"I go, " she said»: a straight double mark that a space sets off from the words that it closes. */
function isSetOff(text: string, mark: Mark, after: string): boolean {
	return (
		mark.family === 'double' &&
		mark.shape === 'straight' &&
		/^[\s.,;]?$/.test(after) &&
		/^['’,.?!][\s\u00A0\u2009\u202F]$/.test(text.slice(mark.at - 2, mark.at))
	);
}

function isPossessive(text: string, all: readonly Mark[], index: number): boolean {
	const mark = all[index] as Mark;
	if (mark.family === 'double' || mark.shape === 'open' || !/s/i.test(text[mark.at - 1] ?? '')) {
		return false;
	}

	const after = text.slice(mark.at + 1, mark.at + 3);
	if (!/^ [\p{Ll}]/u.test(after)) {
		return false;
	}

	for (const later of all.slice(index + 1, index + 8)) {
		if (later.family === 'single') {
			return later.shape !== 'open' && !/\s/.test(text[later.at - 1] ?? ' ');
		}
	}

	return false;
}

function trimmedEnd(text: string, end: number): number {
	let at = end;
	while (at > 0 && /\s/.test(text[at - 1] as string)) {
		at--;
	}

	return at;
}

function isWordCharacter(character: string): boolean {
	return /[\p{L}\p{N}\p{M}]/u.test(character) || /[\uD800-\uDFFF]/.test(character);
}
