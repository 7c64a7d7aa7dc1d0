/*
Where a long text is cut, so that it can be read part by part.

A cut goes between paragraphs, about every 60,000 characters, within a quarter of that to either side. Of the places there the best is one where
a new piece begins: before a heading, behind a row of stars or several blank lines. Next best is a paragraph that opens without a pronoun or
a quotation mark, so that nothing in it looks back.

Must not: cut speech that goes on over paragraphs – as long as there is another place; a quotation that never closes is cut as well. Where one
paragraph is longer than all that, the cut goes behind a sentence in it, else behind a word.
*/
import type {Article} from '../../article/article.ts';
import {indexAt, type Span, slice, trimSpan} from '../../article/span.ts';
import {findQuotations, goesOn} from '../quotations.ts';

/** A stretch of an article that is read at once. */
export type TextPart = {
	/** Its paragraphs, of those that are cut the pieces in it. */
	readonly paragraphs: readonly Span[];
	/** Index of the first of them in the article. */
	readonly firstParagraph: number;
	/** Offset at which the next part begins; the text's length for the last. */
	readonly end: number;
};

/** In UTF-16 units of the text. */
export type PartSizes = {
	/** Articles up to this length are one part. */
	readonly whole: number;
	/** About how long a part of a longer one is. */
	readonly part: number;
};

export const usualSizes: PartSizes = {whole: 120_000, part: 60_000};

/** How far from its aim a cut may be, as a share of a part. */
const leeway = 0.25;
/** The last part takes in what would be a shorter one, as a share of a part. */
const longestRest = 1.5;

/**
Cuts an article into parts, in the order of the text; at least one, which has no paragraphs where the article has none. Linear in the text's length, and looks no further ahead than a part.
*/
export function* cutIntoParts(
	article: Article,
	sizes: PartSizes = usualSizes,
): Generator<TextPart, void, void> {
	const {text, paragraphs} = article;
	if (text.length <= sizes.whole) {
		yield {paragraphs, firstParagraph: 0, end: text.length};
		return;
	}

	let start = 0;
	let firstParagraph = 0;
	while (text.length - start > sizes.part * longestRest) {
		const end = cutBehind(article, start, sizes.part);
		if (end >= text.length) {
			break;
		}

		const pieces = piecesIn(article, firstParagraph, {start, end});
		if (pieces.length > 0) {
			yield {paragraphs: pieces, firstParagraph, end};
		}

		const last = indexAt(paragraphs, end);
		firstParagraph = last >= 0 && (paragraphs[last] as Span).end > end ? last : last + 1;
		start = end;
	}

	yield {
		paragraphs: piecesIn(article, firstParagraph, {start, end: text.length}),
		firstParagraph,
		end: text.length,
	};
}

/** The paragraphs from one on that begin before a stretch ends, cut down to it. */
function piecesIn({text, paragraphs}: Article, first: number, {start, end}: Span): Span[] {
	const pieces: Span[] = [];
	for (let index = first; index < paragraphs.length; index++) {
		const paragraph = paragraphs[index] as Span;
		if (paragraph.start >= end) {
			break;
		}

		const isWhole = paragraph.start >= start && paragraph.end <= end;
		const piece = isWhole
			? paragraph
			: trimSpan(text, {start: Math.max(start, paragraph.start), end: Math.min(end, paragraph.end)});
		if (piece.start < piece.end) {
			pieces.push(piece);
		}
	}

	return pieces;
}

/** Where the part that starts here ends: at the start of a paragraph, or inside one. */
function cutBehind(article: Article, start: number, length: number): number {
	const {paragraphs} = article;
	// A fraction in one span would have V8 keep the offsets of all spans as boxed numbers.
	const window = {
		start: start + Math.floor(length * (1 - leeway)),
		end: Math.min(article.text.length, start + Math.ceil(length * (1 + leeway))),
	};
	const last = indexAt(paragraphs, window.end);
	let best: {readonly start: number; readonly worth: number} | undefined;
	for (let index = indexAt(paragraphs, window.start) + 1; index <= last; index++) {
		const paragraph = paragraphs[index] as Span;
		const distance = Math.abs(paragraph.start - start - length) / length;
		const worth = worthOf(article, index) - distance;
		if (best === undefined || worth > best.worth) {
			best = {start: paragraph.start, worth};
		}
	}

	return best?.start ?? cutInside(article, start, window);
}

const endMark = /[.!?…:;,]["'”’»)\]]*$/u;
const looksBack =
	/^(?:["“„«‘']|(?:he|she|it|they|his|her|its|their|this|that|these|those|but|and)\b|\p{Ll})/iu;
const longestHeading = 90;

/** How well a text can be cut before one of its paragraphs. */
function worthOf({text, paragraphs}: Article, index: number): number {
	const paragraph = paragraphs[index] as Span;
	const before = paragraphs[index - 1];
	if (before === undefined) {
		return 0;
	}

	const isAfterHeading = isHeading(text, before);
	const gap = text.slice(before.end, Math.min(paragraph.start, before.end + 8));
	const isGap = gap.split('\n').length > 3 || /\f/.test(gap) || !hasLetter(text, before);
	return (
		(isHeading(text, paragraph) && !isAfterHeading ? 3 : 0) +
		(isGap ? 2 : 0) -
		(isAfterHeading ? 2 : 0) -
		(looksBack.test(text.slice(paragraph.start, paragraph.start + 12)) ? 0.5 : 0) -
		(/[:,]$/.test(text.slice(before.end - 1, before.end)) ? 1 : 0) -
		(goesOn(text, before, paragraph) ? 10 : 0)
	);
}

/** «Chapter 2», «Council Keeps Ferry»: short, with a capital or number first, and no mark at its end. */
function isHeading(text: string, paragraph: Span): boolean {
	if (paragraph.end - paragraph.start > longestHeading) {
		return false;
	}

	const words = slice(text, paragraph);
	return /^[\p{Lu}\d]/u.test(words) && !endMark.test(words) && /\p{L}/u.test(words);
}

function hasLetter(text: string, paragraph: Span): boolean {
	return /[\p{L}\p{N}]/u.test(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 20)));
}

const sentenceEnd = /[.!?…]["”’»)\]]*\s+(?=["“‘«([]*[\p{Lu}\p{N}])/gu;

/** A cut in a paragraph that is longer than a part: behind a sentence, outside quotations where that is possible, else behind a word, else anywhere. */
function cutInside({text}: Article, start: number, window: Span): number {
	const {start: earliest, end: latest} = window;
	const quotations = findQuotations(text, [{start, end: latest}]).filter(
		({depth, ending}) => depth === 0 && ending === 'closed',
	);
	let best: {readonly at: number; readonly isQuoted: boolean} | undefined;
	for (const match of text.slice(earliest, latest).matchAll(sentenceEnd)) {
		const at = earliest + match.index + match[0].length;
		const isQuoted = (quotations[indexAt(quotations, at)]?.end ?? 0) > at;
		if (best === undefined || best.isQuoted || !isQuoted) {
			best = {at, isQuoted};
		}
	}

	return best?.at ?? behindWord(text, earliest, latest);
}

function behindWord(text: string, earliest: number, latest: number): number {
	for (let at = latest; at > earliest; at--) {
		if (/\s/.test(text[at - 1] as string)) {
			return at;
		}
	}

	return isLowSurrogate(text.charCodeAt(latest)) ? latest + 1 : latest;
}

function isLowSurrogate(code: number): boolean {
	return code >= 0xdc_00 && code <= 0xdf_ff;
}
