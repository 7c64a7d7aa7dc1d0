import {type Column, findColumns} from './columns.ts';
import {withDropCaps} from './drop-caps.ts';
import {takeNotes, withoutMarks} from './footnotes.ts';
import type {Type} from './headings.ts';
import {countWords, joinLines} from './join-lines.ts';
import {type Line, linesOf} from './lines.ts';
import {goesOn, type Paragraph, toParagraph} from './paragraph.ts';
import {findParagraphLines, isSameSize, isSetIn} from './paragraphs.ts';
import type {PageText} from './pieces.ts';
import {type Fragment, findRows} from './rows.ts';
import {withoutRunningHeads} from './running-heads.ts';

/** The text of a document in the order that it is read in. */
export type Flow = {
	readonly paragraphs: readonly Paragraph[];
	/** Notes at the feet of pages, one each. */
	readonly notes: readonly string[];
	readonly type: Type;
};

/** The usual distance between lines, as a share of their size, where nothing tells it. */
const usualLeading = 1.2;
/** A distance counts when so many lines have it, as a share of those with the commonest. */
const leastShare = 0.25;

/** Places where columns begin that are remembered for the pages behind. */
const mostEdges = 12;

/** Makes paragraphs of the words on pages. */
export function flowOf(pages: readonly PageText[]): Flow {
	const rows = pages.map(({pieces, number, top, bottom}) => ({rows: findRows(pieces, number), top, bottom}));
	const kept = withoutRunningHeads(rows, commonType(rows.flatMap(page => page.rows.flat())).size);
	const type = commonType(kept.flat(2));
	const edges = new Set<number>();
	const columns = kept
		.map(page => withDropCaps(withoutMarks(page, type.size)))
		.flatMap(page =>
			findColumns(page as Fragment[][], [...edges].slice(-mostEdges), at => edges.add(Math.round(at))),
		)
		.map((column: Column) => takeNotes(linesOf(column), type.size));
	const textLines = columns.map(({lines}) => lines);
	const counts = countWords(textLines.flat().map(({text}) => text));
	const leading = commonLeading(textLines, type);
	const set = textLines.map(lines => findParagraphLines(lines, leading));
	const usesIndents = isSetWithIndents(set, type);
	const paragraphs = joinColumns(
		set.map(each => each.map(lines => toParagraph(lines, counts))),
		type,
		usesIndents,
	).map(lines => toParagraph(lines, counts));
	const notes = columns.flatMap(column =>
		column.notes.map(note =>
			joinLines(
				note.map(({text}) => text),
				counts,
			),
		),
	);
	return {paragraphs, notes, type};
}

/** Size and font of most letters. */
function commonType(fragments: readonly Fragment[]): Type {
	const sizes = new Map<number, number>();
	const fonts = new Map<string, number>();
	for (const {size, font, text} of fragments) {
		const rounded = Math.round(size * 4) / 4;
		sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
		fonts.set(`${rounded} ${font}`, (fonts.get(`${rounded} ${font}`) ?? 0) + text.length);
	}

	const size = mostOf(sizes) ?? 0;
	const ofSize = [...fonts].filter(([key]) => key.startsWith(`${size} `));
	return {size, font: (mostOf(new Map(ofSize)) ?? '').slice(`${size} `.length)};
}

function mostOf<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
	let best: readonly [Key, number] | undefined;
	for (const entry of counts) {
		best = best === undefined || entry[1] > best[1] ? entry : best;
	}

	return best?.[0];
}

/** The least distance that a good part of the lines of the text stands at from each other, as a share of their size: between short paragraphs there may be a greater one more often. */
function commonLeading(columns: readonly (readonly Line[])[], type: Type): number {
	const counts = new Map<number, number>();
	for (const lines of columns) {
		for (const [index, line] of lines.entries()) {
			const before = lines[index - 1];
			const share = before === undefined ? 0 : (before.y - line.y) / line.size;
			if (
				share > 0.8 &&
				share < 3.5 &&
				before !== undefined &&
				isSameSize(line, type) &&
				isSameSize(before, type)
			) {
				const rounded = Math.round(share * 20) / 20;
				counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
			}
		}
	}

	const most = Math.max(...counts.values());
	const common = [...counts].filter(([, count]) => count >= most * leastShare).map(([share]) => share);
	return common.length === 0 ? usualLeading : Math.min(...common);
}

/** Whether at least half of the paragraphs behind others begin with a line that is set in. */
function isSetWithIndents(columns: readonly Line[][][], type: Type): boolean {
	const firsts = columns
		.flatMap(paragraphs => paragraphs.slice(1))
		.flatMap(([first]) => (first !== undefined && isSameSize(first, type) ? [first] : []));
	return firsts.length > 0 && firsts.filter(isSetIn).length * 2 >= firsts.length;
}

/**
Puts together what a column's or page's end has torn apart. What stands between and is no text (a caption in a smaller size, a quotation in a larger one) comes behind it.

@returns the lines of each paragraph.
*/
function joinColumns(
	columns: readonly (readonly Paragraph[])[],
	type: Type,
	usesIndents: boolean,
): ReadonlyArray<readonly Line[]> {
	const joined: Line[][] = [];
	let last: {readonly at: number; readonly paragraph: Paragraph} | undefined;
	for (const column of columns) {
		let isFirst = true;
		for (const paragraph of column) {
			const isText = isSameSize(paragraph, type);
			if (
				isText &&
				isFirst &&
				last !== undefined &&
				last.paragraph.font === paragraph.font &&
				goesOn(last.paragraph, paragraph, usesIndents)
			) {
				// The index is one that was set.
				const lines = joined[last.at] as Line[];
				lines.push(...paragraph.lineList);
				last = {at: last.at, paragraph: {...last.paragraph, lineList: lines, text: paragraph.text}};
			} else {
				joined.push([...paragraph.lineList]);
				last = isText ? {at: joined.length - 1, paragraph} : last;
			}

			isFirst &&= !isText;
		}
	}

	return joined;
}
