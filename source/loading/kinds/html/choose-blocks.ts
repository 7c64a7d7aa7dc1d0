import {findByline} from '../../../article/byline.ts';
import {isDateLine} from '../../../article/publication-date.ts';
import type {DomElement, DomNode} from './dom.ts';
import {isElement} from './dom.ts';
import {isRightsLine, sayingOf} from './furniture.ts';
import type {PlacedBlock} from './read-blocks.ts';
import {isCaption} from './repeated.ts';

/*
From the paragraphs that an extractor chose to those that are the article.

An extractor leaves out lists, tables and short paragraphs between others because they look like furniture where they are looked at alone. So all between the first and
the last one that was chosen belongs to the article, unless its words or its links say otherwise. Before the first, what stands under the title does (the summary, the
picture's caption); after the last, what goes on in the same element.
*/

/** A block, and whether the extractor chose it. */
export type ChosenBlock = PlacedBlock & {readonly isChosen: boolean};

/** What is known of the article already, as it is written there. */
export type Known = {readonly title: string; readonly byline: string};

/** More of it in links than that: a list of other pages. */
const mostLinked = 0.5;
/** A summary has more words than a label. */
const leastInSummary = 5;
/** In characters: a line in bold letters that is longer is text. */
const mostInHeading = 80;
/** In characters: what tells who an author is. */
const mostInAbout = 200;
/** Of all text. */
const leastBeforeFoot = 0.6;
/** Bylines and dates stand within so many paragraphs of either end. */
const mostAround = 6;

const endMark = /[.!?…]["'”’»)\]]*$/u;
const timeOfDay = /^\d{1,2}(?:[.:]\d{2}){0,2}\s*(?:[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,5}\)?)?$/iu;

/** What is chosen, and whether something between them says that there is more for some readers. */
export type Choice = {readonly blocks: readonly ChosenBlock[]; readonly hasBarrier: boolean};

/** Chooses the blocks of the article. The title itself is left out. */
export function chooseBlocks(blocks: readonly ChosenBlock[], known: Known): Choice {
	const first = blocks.findIndex(({isChosen}) => isChosen);
	const last = blocks.findLastIndex(({isChosen}) => isChosen);
	if (first === -1) {
		return {blocks: [], hasBarrier: false};
	}

	const from = startOf(blocks, first, known);
	const range = beforeFoot(blocks.slice(from, endOf(blocks, last)));
	const barrier = range.findIndex(({text, linked}) => sayingOf(text, linked) === 'barrier');
	const barrierElement = barrier === -1 ? undefined : range[barrier]?.element?.parentNode;
	const kept = range.filter(
		(block, index) =>
			(isOfText(block) || isTimeOfEntry(block) || isLinkedHeading(block, range[index + 1])) &&
			!(barrierElement != null && index >= barrier && isWithin(block.element, barrierElement)) &&
			!isKnown(block, known, Math.min(index, range.length - 1 - index) < mostAround),
	);
	const own = new Set(kept);
	const gone = new Set(range.filter(block => !own.has(block)));
	return {blocks: withoutEmptyHeadings(range, gone), hasBarrier: barrier !== -1};
}

/** Without the page's foot, which begins with whose the page is. Elsewhere such a line is left out alone. */
function beforeFoot(range: readonly ChosenBlock[]): readonly ChosenBlock[] {
	const lengths = range.map(({text}) => text.length);
	const all = lengths.reduce((sum, length) => sum + length, 0);
	let before = 0;
	const end = range.findIndex(({text}) => {
		before += text.length;
		return before > all * leastBeforeFoot && isRightsLine(text);
	});
	return end === -1 ? range : range.slice(0, end);
}

/** Where the article begins: behind its title, when there is one before the first block that was chosen. */
function startOf(blocks: readonly ChosenBlock[], first: number, {title}: Known): number {
	const isTitle = ({text, level}: ChosenBlock) => level === 1 || isSame(text, title);
	const titleAt = blocks.slice(0, first + 1).findLastIndex(isTitle);
	if (titleAt === -1) {
		return first;
	}

	for (let index = titleAt + 1; index < first; index++) {
		const block = blocks[index] as ChosenBlock;
		const isSummary =
			block.text.split(' ').length >= leastInSummary && !isDateLine(block.text) && isOfText(block);
		if (isSummary || isCaption(block)) {
			return index;
		}
	}

	return first;
}

/** Where it ends: what follows in the same element goes on, up to the first thing that is no text. */
function endOf(blocks: readonly ChosenBlock[], last: number): number {
	const around = blocks[last]?.element?.parentNode ?? undefined;
	let end = last + 1;
	while (
		end < blocks.length &&
		isElement(around ?? null) &&
		!/^(?:body|main)$/.test((around as DomElement).localName)
	) {
		const block = blocks[end] as ChosenBlock;
		if (block.element?.parentNode !== around || !isOfText(block) || block.level !== undefined) {
			break;
		}

		end++;
	}

	return end;
}

function isOfText({text, linked, isChosen, element, level}: ChosenBlock): boolean {
	if (sayingOf(text, linked) !== undefined) {
		return false;
	}

	if (linked > mostLinked) {
		// A paragraph may be one link, when it is a sentence; what stands in a list is a list of pages.
		return isChosen && linked < 1 && endMark.test(text.slice(-10)) && !isInList(element);
	}

	return (
		isChosen ||
		level !== undefined ||
		/^(?:p|li|td|th|tr|dd|dt|blockquote|figcaption|caption|pre|summary)$/.test(element?.localName ?? '') ||
		endMark.test(text.slice(-10))
	);
}

function isInList(element: DomElement | undefined): boolean {
	return /^(?:li|ul|ol|dd|dt)$/.test(element?.localName ?? '');
}

/** Of an entry or an item that has a page of its own; a heading over another article's summary is not chosen. */
function isLinkedHeading({level, isChosen, text}: ChosenBlock, next: ChosenBlock | undefined): boolean {
	return (
		level !== undefined &&
		isChosen &&
		sayingOf(text, 0) === undefined &&
		next?.isChosen === true &&
		next.level === undefined &&
		next.linked < mostLinked
	);
}

/** Of a live blog. */
function isTimeOfEntry({text}: ChosenBlock): boolean {
	return timeOfDay.test(text);
}

/** Whether a block says what is known of the article beside its text: its title again, its author, its day. */
function isKnown({text, linked, firstLine}: ChosenBlock, {title, byline}: Known, isAtEnd: boolean): boolean {
	if (isSame(text, title)) {
		return true;
	}

	if (!isAtEnd || text.length > 200) {
		return false;
	}

	const isAuthor =
		byline !== '' &&
		(isSame(text.replace(/^(?:(?:words|text|story)\s)?(?:by:?\s)?/iu, ''), byline) ||
			(text.length < mostInAbout && linked > 0 && text.toLowerCase().startsWith(`${byline.toLowerCase()} `)));
	return (
		isAuthor ||
		isDateLine(text) ||
		findByline(firstLine ?? text, false) !== undefined ||
		(linked === 1 && byline.includes(text))
	);
}

/** Without headings of which nothing is left, as «Most read» over links. */
function withoutEmptyHeadings(
	range: readonly ChosenBlock[],
	gone: ReadonlySet<ChosenBlock>,
): readonly ChosenBlock[] {
	const kept: ChosenBlock[] = [];
	let hasTextBehind = false;
	let hasGoneBehind = false;
	for (const block of range.toReversed()) {
		const isGone = gone.has(block);
		const isHeading = !isGone && isHeadingLike(block);
		if (!isGone && !(isHeading && hasGoneBehind && !hasTextBehind)) {
			kept.push(block);
		}

		hasGoneBehind = !isHeading && (hasGoneBehind || isGone);
		hasTextBehind = !isHeading && (hasTextBehind || !isGone);
	}

	return kept.reverse();
}

function isHeadingLike({level, isBold, text}: ChosenBlock): boolean {
	return level !== undefined || (isBold && text.length < mostInHeading && !/[.!?…:]["'”’»)]*$/u.test(text));
}

function isWithin(element: DomElement | undefined, around: DomNode): boolean {
	let node: DomNode | null = element ?? null;
	while (node !== null && node !== around) {
		node = node.parentNode;
	}

	return node !== null;
}

function isSame(one: string, other: string): boolean {
	return one.toLowerCase() === other.toLowerCase();
}
