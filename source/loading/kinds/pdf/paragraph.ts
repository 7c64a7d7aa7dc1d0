import {joinLines, type WordCounts} from './join-lines.ts';
import type {Line} from './lines.ts';
import {endsSentence, isItem, isSameSize, isSetIn, wouldFit} from './paragraphs.ts';

/** A paragraph of a document, as it is set. */
export type Paragraph = {
	readonly text: string;
	/** Of its letters, in points. */
	readonly size: number;
	readonly font: string;
	/** Whether all of its lines are in that font. */
	readonly isUniform: boolean;
	/** How many lines it has. */
	readonly lines: number;
	/** The page that it begins on, from 1. */
	readonly page: number;
	/** Whether it is an item of a list or a row of a table. */
	readonly isItem: boolean;
	/** Its lines, for whoever goes on with it. */
	readonly lineList: readonly Line[];
};

/** @param lines at least one. */
export function toParagraph(lines: readonly Line[], counts: WordCounts): Paragraph {
	const [first] = lines as readonly [Line, ...Line[]];
	return {
		text: joinLines(
			lines.map(({text}) => text),
			counts,
		),
		size: first.size,
		font: first.font,
		isUniform: lines.every(({font}) => font === first.font),
		lines: lines.length,
		page: first.page,
		isItem: first.isRow === true || isItem(first.text),
		lineList: lines,
	};
}

/**
Whether a paragraph at the beginning of a column is the rest of one at the end of another.

@param usesIndents whether paragraphs of the document are told by first lines that are set in.
*/
export function goesOn(before: Paragraph, paragraph: Paragraph, usesIndents: boolean): boolean {
	const last = before.lineList.at(-1) as Line;
	const first = paragraph.lineList[0] as Line;
	if (
		before.lineList.some(({isRow}) => isRow) ||
		paragraph.isItem ||
		!isSameSize(before, paragraph) ||
		(isSetIn(first) && usesIndents)
	) {
		return false;
	}

	if (
		/[\p{L}\p{N}][-\u2010\u00AD]$/u.test(last.text) ||
		(!endsSentence(before.text) && /^["“‘'(]?\p{Ll}/u.test(first.text))
	) {
		return true;
	}

	const isFull = !wouldFit(last, first);
	return isFull && (!endsSentence(before.text) || (usesIndents && !isSetIn(first)));
}
