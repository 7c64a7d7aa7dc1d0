/*
Headings of a chapter: its title as the table of contents has it, at the level that it has there, and those of its own below.

A document shows its chapter's title in one of four ways, and it is not to be there twice:

- as a heading: «The Quay» in `h2`;
- as several: «Chapter 3» and «The Quay», where the table has «Chapter 3: The Quay»;
- longer or shorter than the table: «3 The Quay»;
- as paragraphs that only look like a heading.

Where its first paragraphs are none of these, the table's title is put before them. What the document says is kept as it is written there.
*/
import type {Block} from '../../../article/blocks.ts';

/** A title, and its level: 1 for the highest. */
export type ChapterTitle = {readonly title: string; readonly level: number};

const lowest = 6;
/** A title takes no more paragraphs than this: number, title, subtitle. */
const mostParts = 3;

/**
The blocks of a chapter with its headings in place.

@param blocks of the chapter, with levels as its document has them.
@param titles those of the table of contents that begin here: a part's, its first chapter's.
@param levelAbove of the title before, for a chapter that is not in the table and begins without a heading: it goes on with what was before.
*/
export function headChapter(
	blocks: readonly Block[],
	titles: readonly ChapterTitle[],
	levelAbove: number,
): readonly Block[] {
	if (titles.length === 0) {
		return headUnlisted(blocks, levelAbove);
	}

	const headed: Block[] = [];
	let at = 0;
	let level = 1;
	let shownLevel: number | undefined;
	for (const {title, level: listed} of titles) {
		level = capped(listed);
		const parts = blocks.slice(at, at + titleParts(blocks, at, title));
		const [first = {text: title}, ...others] = parts;
		headed.push({text: first.text, level}, ...others.map(({text}) => ({text, level: capped(level + 1)})));
		shownLevel = parts[0]?.level;
		at += parts.length;
	}

	return [...headed, ...below(blocks.slice(at), level, shownLevel)];
}

/** Its own first heading is its title. */
function headUnlisted(blocks: readonly Block[], levelAbove: number): readonly Block[] {
	const [first, ...rest] = blocks;
	if (first?.level === undefined) {
		return below(blocks, levelAbove);
	}

	const {text, level: shownLevel} = first;
	return [
		{text, level: 1},
		...rest.map(({text: words, level}) => ({
			text: words,
			...(level !== undefined && {level: capped(1 + Math.max(0, level - shownLevel))}),
		})),
	];
}

/**
Puts headings below a title, with the steps between them as they are.

@param shownLevel of the title as the document has it; without one the highest heading stands right below.
*/
function below(blocks: readonly Block[], level: number, shownLevel?: number): readonly Block[] {
	let highest = lowest;
	for (const block of blocks) {
		highest = Math.min(highest, block.level ?? lowest);
	}

	const step = Math.max(level + 1 - highest, shownLevel === undefined ? -lowest : level - shownLevel);
	return blocks.map(({text, level: own}) => ({
		text,
		...(own !== undefined && {level: capped(own + step)}),
	}));
}

/** How many blocks from `at` on show a title; 0 where none does. */
function titleParts(blocks: readonly Block[], at: number, title: string): number {
	const wanted = lettersOf(title);
	let shown = '';
	for (let parts = 1; parts <= mostParts; parts++) {
		const block = blocks[at + parts - 1];
		const letters =
			block === undefined || block.text.length > 4 * title.length + 100 ? '' : lettersOf(block.text);
		if (letters === '') {
			break;
		}

		shown += letters;
		if (shown === wanted) {
			return parts;
		}

		const isHeading = block?.level !== undefined;
		if (parts === 1 && isHeading && letters.includes(wanted)) {
			return 1;
		}

		if (!wanted.startsWith(shown)) {
			// A heading that is the end or the middle of the title: «The Quay» of «Chapter 3: The Quay».
			return parts === 1 && isHeading && wanted.includes(letters) ? 1 : 0;
		}
	}

	const isHeading = blocks[at]?.level !== undefined;
	return shown !== '' && isHeading ? 1 : 0;
}

/** Letters and figures alone: tables and headings differ in case, spaces and marks. */
function lettersOf(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Whether two titles are the same but for case, spaces and marks. */
export function isSameTitle(one: string, other: string): boolean {
	return lettersOf(one) === lettersOf(other);
}

function capped(level: number): number {
	return Math.min(lowest, Math.max(1, level));
}
