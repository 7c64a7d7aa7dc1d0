import type {Article} from '../article/article.ts';
import type {Span} from '../article/span.ts';
import {indexAt} from '../article/span.ts';
import {wrapSpan} from '../terminal/wrap.ts';
import {cellsBesideText, layOut, type Rectangle} from './layout.ts';
import {memoise} from './memoise.ts';
import {type Blocks, cutIntoBlocks} from './rows/blocks.ts';
import {sentenceAt} from './selectors.ts';
import type {State} from './state.ts';

/*
Which rows of the article are on screen.

The article is a column of rows: each paragraph's lines, and a blank row between paragraphs. Paragraphs are wrapped as blocks (see `blocks.ts`): a
paragraph is one, and only one that is very long has several. A row's address is the block's index and the row's index in it; the blank
row is the last of the block before it. Blocks are wrapped when they are first looked at, and walking from row to row looks only at those
nearby: a screen costs the same in a note, in a book and in a book that is one paragraph, and so does the first screen after a resize.

	  0,0  Peace talks stall
	  0,1
	  1,0  Talks between the two         top  ┐
	  1,1  countries ended on                 │  the rows on screen
	  1,2  Monday.                            ┘
	  1,3
	  2,0  Both sides said …

State holds offsets, never rows: the sentence under the cursor, and the offset that stood at the top. The rows shown
follow from both. The top row stays where it is as long as the sentence is whole on screen with a few rows around it,
and moves no further than it must. A sentence higher than the screen fills it, and can be scrolled.
*/

/** A row of the article: the span of a wrapped line, or a blank row, which is empty at its paragraph's end. */
export type ArticleLine = Span & {
	readonly kind: 'text' | 'blank';
	/** Index of the paragraph; for a blank row that of the one before. */
	readonly paragraph: number;
};

export type ArticleViewport = {
	/** Those on screen, from the top; fewer than the pane has rows only where the whole article is shorter. */
	readonly lines: readonly ArticleLine[];
	/** Whether there are rows above and below. */
	readonly hasAbove: boolean;
	readonly hasBelow: boolean;
};

/** Rows kept around the sentence under the cursor, where there is room. */
export const scrollOff = 2;

/** Cells inside the article pane's frame before its text: the paragraph's mark and the cursor's bar. */
export const articleTextIndent = 2;

/** How wide the article's lines are in a pane with that rectangle: inside the border, one cell and the cursor's bar before them, one cell behind. */
export function articleTextWidth(rectangle: Pick<Rectangle, 'width'>): number {
	return Math.max(1, rectangle.width - cellsBesideText);
}

/** How many rows of the article a pane with that rectangle shows. */
export function articleTextHeight(rectangle: Pick<Rectangle, 'height'>): number {
	return Math.max(1, rectangle.height - 2);
}

/** Where the article pane is, or would be if it had the focus. */
export function articleRectangle(
	state: Pick<State, 'size' | 'isZoomed' | 'place' | 'overlays' | 'settings'>,
): Rectangle {
	const layout = layOut(state);
	const shown = layout.kind === 'too-small' ? undefined : layout.panes.article;
	if (shown) {
		return shown;
	}

	const focused = layOut({...state, place: {...state.place, pane: 'article'}});
	const wouldBe = focused.kind === 'too-small' ? undefined : focused.panes.article;
	return wouldBe ?? {x: 0, y: 0, width: state.size.columns, height: state.size.rows};
}

/** The article's rows in a pane with that rectangle. */
export function articleViewport(
	state: Pick<State, 'article' | 'reading' | 'place'>,
	rectangle: Rectangle,
): ArticleViewport {
	const rows = rowsOf(state.article, articleTextWidth(rectangle));
	const height = articleTextHeight(rectangle);
	let address = topRow(state, rows, height);
	const lines: ArticleLine[] = [];
	const hasAbove = compareRows(address, rows.first) > 0;
	while (lines.length < height && rows.count > 0) {
		lines.push(rows.lineAt(address));
		const next = rows.walk(address, 1);
		if (compareRows(next, address) === 0) {
			return {lines, hasAbove, hasBelow: false};
		}

		address = next;
	}

	return {lines, hasAbove, hasBelow: rows.count > 0};
}

/** A row of the article by block and by row in it. */
export type RowAddress = {readonly block: number; readonly row: number};

/** Orders addresses from the article's beginning to its end. */
export function compareRows(a: RowAddress, b: RowAddress): number {
	return a.block - b.block || a.row - b.row;
}

/** The rows of an article at one width, wrapped as they are asked for. */
export type ArticleRows = {
	/** Of blocks; none in an empty article. */
	readonly count: number;
	readonly first: RowAddress;
	/** The last row; wraps the last block. */
	readonly last: RowAddress;
	readonly lineAt: (address: RowAddress) => ArticleLine;
	/** The row that holds an offset; in white space between lines the line before, at a paragraph's end the blank row after it. */
	readonly rowAt: (offset: number) => RowAddress;
	/** The row so many further on, or back; stops at the article's ends. */
	readonly walk: (from: RowAddress, rows: number) => RowAddress;
	/** Rows from `from` to `to`, which must not come before it; counts no further than `limit`. */
	readonly distance: (from: RowAddress, to: RowAddress, limit: number) => number;
};

const blocksOf = memoise(({text, paragraphs}: Article): Blocks => cutIntoBlocks(text, paragraphs));
const rowsByWidth = memoise((_: Article) => new Map<number, ArticleRows>());
const widthsKept = 4;

/** The rows of an article when it is wrapped at `width` cells. */
export function rowsOf(article: Article, width: number): ArticleRows {
	const known = rowsByWidth(article);
	let rows = known.get(width);
	if (!rows) {
		rows = createRows(article.text, blocksOf(article), width);
		known.set(width, rows);
		for (const oldest of known.keys()) {
			if (known.size <= widthsKept) {
				break;
			}

			known.delete(oldest);
		}
	}

	return rows;
}

function createRows(text: string, {spans, paragraphOf, isLast}: Blocks, width: number): ArticleRows {
	const lastBlock = Math.max(0, spans.length - 1);
	const wrapped: Array<readonly Span[] | undefined> = [];

	function linesOf(block: number): readonly Span[] {
		const span = spans[block];
		let lines = wrapped[block];
		if (!lines) {
			lines = span ? wrapSpan(text, span, width) : [];
			wrapped[block] = lines;
		}

		return lines;
	}

	function hasBlankRow(block: number): boolean {
		return block < lastBlock && isLast(block);
	}

	function heightOf(block: number): number {
		return linesOf(block).length + (hasBlankRow(block) ? 1 : 0);
	}

	function walk(from: RowAddress, rows: number): RowAddress {
		let {block} = from;
		let row = from.row + rows;
		while (row < 0 && block > 0) {
			block--;
			row += heightOf(block);
		}

		while (block < lastBlock && row >= heightOf(block)) {
			row -= heightOf(block);
			block++;
		}

		return {block, row: Math.max(0, Math.min(row, heightOf(block) - 1))};
	}

	return {
		count: spans.length,
		first: {block: 0, row: 0},
		get last() {
			return {block: lastBlock, row: Math.max(0, heightOf(lastBlock) - 1)};
		},
		lineAt({block, row}) {
			const line = linesOf(block)[row];
			const end = spans[block]?.end ?? 0;
			const paragraph = paragraphOf(block);
			return line
				? {start: line.start, end: line.end, kind: 'text', paragraph}
				: {start: end, end, kind: 'blank', paragraph};
		},
		rowAt(offset) {
			const block = Math.max(0, indexAt(spans, offset));
			const span = spans[block];
			if (span && offset >= span.end && hasBlankRow(block)) {
				return {block, row: linesOf(block).length};
			}

			return {block, row: Math.max(0, indexAt(linesOf(block), offset))};
		},
		walk,
		distance(from, to, limit) {
			let rows = to.row - from.row;
			for (let block = from.block; block < to.block && rows < limit; block++) {
				rows += heightOf(block);
			}

			return Math.min(rows, limit);
		},
	};
}

/** The row at the top of a pane that shows `height` rows. */
export function topRow(
	state: Pick<State, 'article' | 'reading' | 'place'>,
	rows: ArticleRows,
	height: number,
): RowAddress {
	const sentence = sentenceAt(state);
	const first = rows.rowAt(sentence.start);
	const last = rows.rowAt(Math.max(sentence.start, sentence.end - 1));
	const sentenceHeight = rows.distance(first, last, height) + 1;
	let lowest: RowAddress;
	let highest: RowAddress;
	if (sentenceHeight > height) {
		lowest = first;
		highest = rows.walk(last, 1 - height);
	} else {
		const margin = Math.min(scrollOff, Math.floor((height - sentenceHeight) / 2));
		lowest = rows.walk(last, margin + 1 - height);
		highest = rows.walk(first, -margin);
	}

	const end = rows.walk(rows.last, 1 - height);
	return earlier(earlier(later(rows.rowAt(state.place.top), lowest), highest), end);
}

function earlier(a: RowAddress, b: RowAddress): RowAddress {
	return compareRows(a, b) <= 0 ? a : b;
}

function later(a: RowAddress, b: RowAddress): RowAddress {
	return compareRows(a, b) >= 0 ? a : b;
}

/** Where a jump puts the row that it is for, as a share of the pane: what comes next is worth more than what came before. */
const landingShare = 2 / 5;
/** The lower part of a pane, in which a jump does not leave its target. */
const uncomfortableShare = 1 / 4;

/**
The state after a jump to `offset` with the cursor already there: as it is where the sentence stands comfortably on screen,
with rows to read behind it; else scrolled so that the row of `offset` is in the middle third of the pane.
*/
export function withInSight<
	Given extends Pick<State, 'article' | 'reading' | 'place' | 'size' | 'isZoomed' | 'overlays' | 'settings'>,
>(state: Given, offset: number): Given {
	const rectangle = articleRectangle(state);
	const rows = rowsOf(state.article, articleTextWidth(rectangle));
	const height = articleTextHeight(rectangle);
	const target = rows.rowAt(offset);
	const sentence = sentenceAt(state);
	const first = earlier(target, rows.rowAt(sentence.start));
	const last = later(target, rows.rowAt(Math.max(sentence.start, sentence.end - 1)));
	const top = rows.rowAt(state.place.top);
	const lowest = rows.walk(top, Math.ceil(height * (1 - uncomfortableShare)) - 1);
	const isComfortable =
		compareRows(first, rows.walk(top, compareRows(top, rows.first) === 0 ? 0 : scrollOff)) >= 0 &&
		compareRows(last, lowest) <= 0;
	if (isComfortable) {
		return state;
	}

	const landing = rows.walk(target, -Math.floor(height * landingShare));
	return {...state, place: {...state.place, top: rows.lineAt(landing).start}};
}

/** The state with the offset that stands at the article's top now, so that the next move starts from what is seen. */
export function withTop<
	Given extends Pick<State, 'article' | 'reading' | 'place' | 'size' | 'isZoomed' | 'overlays' | 'settings'>,
>(state: Given): Given {
	const rectangle = articleRectangle(state);
	const rows = rowsOf(state.article, articleTextWidth(rectangle));
	const {start: top} = rows.lineAt(topRow(state, rows, articleTextHeight(rectangle)));
	return top === state.place.top ? state : {...state, place: {...state.place, top}};
}
