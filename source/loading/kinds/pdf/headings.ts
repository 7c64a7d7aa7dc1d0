/*
Which paragraphs are headings, and of what level.

A heading is set larger than the text, or bold in its size, and it is short; or the document's outline names it. Levels go by size: the largest is 1. Those in the size of the text come last; the outline's own
levels count where it names a heading.

Must not: a lead in larger type (it is long and ends like a sentence), a bold first sentence, a letter that stands alone.
*/
import type {Paragraph} from './paragraph.ts';

/** What is known of the document's type. */
export type Type = {
	/** The size that most letters have. */
	readonly size: number;
	/** The font that most letters of that size have. */
	readonly font: string;
};

const larger = 1.12;
/** So much larger are only headlines, whatever they end with. */
const surelyLarger = 1.6;
const notSmaller = 0.95;
const mostLines = 5;
const mostBoldLines = 2;
const mostLength = 250;
const mostBoldLength = 120;
const mostSentenceWords = 12;
const mostLevel = 6;
const runsOn = /[.,;]["'”’]*$/u;

/** Fonts of short paragraphs that may be bold headings, each with a page that it is on. */
export function fontsToAskFor(paragraphs: readonly Paragraph[], type: Type): ReadonlyMap<string, number> {
	const fonts = new Map<string, number>();
	for (const paragraph of paragraphs) {
		if (canBeBoldHeading(paragraph, type) && !fonts.has(paragraph.font)) {
			fonts.set(paragraph.font, paragraph.page);
		}
	}

	return fonts;
}

/**
The levels of headings, from 1; nothing for paragraphs that are none.

@param outline levels from 1 by titles as `headingKey` writes them.
*/
export function findLevels(
	paragraphs: readonly Paragraph[],
	type: Type,
	boldFonts: ReadonlySet<string>,
	outline: ReadonlyMap<string, number>,
): ReadonlyArray<number | undefined> {
	const sizes = paragraphs.filter(one => isLargeHeading(one, type)).map(sizeClass);
	const ranks = [...new Set(sizes)].sort((one, other) => other - one);
	return paragraphs.map(paragraph => {
		const isLarge = isLargeHeading(paragraph, type);
		const isBold = !isLarge && boldFonts.has(paragraph.font) && canBeBoldHeading(paragraph, type);
		const told = paragraph.text.length <= mostLength ? outline.get(headingKey(paragraph.text)) : undefined;
		const level =
			told ?? (isLarge ? ranks.indexOf(sizeClass(paragraph)) + 1 : isBold ? ranks.length + 1 : undefined);
		return level === undefined ? undefined : Math.min(level, mostLevel);
	});
}

/** A heading without what its entry in the outline may lack: its number, its case and its spaces. */
export function headingKey(text: string): string {
	return text
		.replace(/^(?:chapter|section|part)?\s*(?:\d+(?:\.\d+)*|[ivxlc]+)[.:)\s]\s*/iu, '')
		.replaceAll(/[^\p{L}\p{N}]+/gu, '')
		.toLowerCase();
}

function sizeClass({size}: Paragraph): number {
	return Math.round(size * 2) / 2;
}

function isLargeHeading({size, lines, text, isItem}: Paragraph, type: Type): boolean {
	return (
		size >= larger * type.size &&
		lines <= mostLines &&
		text.length <= mostLength &&
		/\p{L}{2}|\p{N}/u.test(text) &&
		!isItem &&
		(size >= surelyLarger * type.size || !isSentence(text))
	);
}

function isSentence(text: string): boolean {
	return runsOn.test(text) && text.split(' ').length > mostSentenceWords;
}

function canBeBoldHeading({size, lines, text, font, isUniform, isItem}: Paragraph, type: Type): boolean {
	return (
		font !== type.font &&
		isUniform &&
		!isItem &&
		size >= notSmaller * type.size &&
		size < larger * type.size &&
		lines <= mostBoldLines &&
		text.length <= mostBoldLength &&
		/^[^\p{L}]*(?:\p{Lu}|\p{Lo})/u.test(text) &&
		!runsOn.test(text)
	);
}
