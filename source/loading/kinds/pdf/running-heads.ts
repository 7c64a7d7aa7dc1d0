/*
What stands around the text on every page: running heads and feet, page numbers.

They stand at a page's upper or lower end, and come again at the same place on other pages, but for the numbers in them. From either end rows are taken away up to the first gap: heads are set
apart from the text by that, by their size or by their font, and lines of a text that happen to be the same stand in it. A row of nothing but a number is a page number wherever it is the outermost, and
there may be a head behind it.

Catches: «12 · The Harbour Herald» and «The Harbour Herald · 13» on left and right pages, «Page 3 of 9», «– 4 –».
Must not: the last line of a text that is the same on two pages but stands elsewhere, «1066» as a heading in the middle.
*/
import type {Fragment} from './rows.ts';

/** A page's rows, and where its edges are. */
export type PageRows = {
	readonly rows: readonly Fragment[][];
	readonly top: number;
	readonly bottom: number;
};

/** So many rows at either end of a page can be heads or feet. */
const mostRows = 4;
/** Heads and feet stand in this share of the page's height at its ends. */
const margin = 0.15;
/** Rows at one place are not farther apart, in points. */
const samePlace = 4;
/** Between them and the text, as a share of the font's size: more than between lines. */
const leastGap = 1.6;
/** Sizes that differ by this share are different. */
const otherSize = 0.08;
/** On so many pages at least. */
const leastPages = 2;

const pageNumber =
	/^(?:page|p\.|pg\.|seite|página)?\s*[-–—|•·[(]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—|•·\])]?\s*(?:(?:of|\/|von|de)\s*\d{1,4})?$/i;

/** A number of a page before words or behind them. A footnote has no mark between. */
const numbered = /^\d{1,3}\s*[|·•—–/]|(?:^|\D)\s\d{1,3}$/u;
const mostLength = 60;
/** Of the text's size, at most. */
const smaller = 0.93;

/** The rows of each page without what stands around its text. */
export function withoutRunningHeads(pages: readonly PageRows[], bodySize: number): Fragment[][][] {
	const counts = new Map<string, Set<number>>();
	for (const [index, page] of pages.entries()) {
		for (const row of [...outerRows(page, false), ...outerRows(page, true)]) {
			for (const key of keysOf(row)) {
				counts.set(key, (counts.get(key) ?? new Set()).add(index));
			}
		}
	}

	const isRunning = (row: readonly Fragment[]) =>
		isNumbered(row, bodySize) || keysOf(row).some(key => (counts.get(key)?.size ?? 0) >= leastPages);
	const kept = pages.map(page => {
		const heads = countRunning(outerRows(page, false), page.rows, isRunning);
		const feet = countRunning(outerRows(page, true), page.rows.toReversed(), isRunning);
		return page.rows.slice(heads, Math.max(heads, page.rows.length - feet));
	});
	// Where nothing else is there, it is the text.
	return kept.some(rows => rows.length > 0) ? kept : pages.map(({rows}) => [...rows]);
}

/** The rows in the margin at one end, from the outside. */
function outerRows({rows, top, bottom}: PageRows, isAtFoot: boolean): readonly Fragment[][] {
	const depth = (top - bottom) * margin;
	const near = isAtFoot ? rows.slice(-mostRows).reverse() : rows.slice(0, mostRows);
	return near.filter(([first]) =>
		first === undefined ? false : isAtFoot ? first.y <= bottom + depth : first.y >= top - depth,
	);
}

/** @param rows all of the page's, from the same end as the outer ones. */
function countRunning(
	outer: readonly Fragment[][],
	rows: readonly Fragment[][],
	isRunning: (row: readonly Fragment[]) => boolean,
): number {
	let count = 0;
	for (const [index, row] of outer.entries()) {
		const isNumber = index === 0 && isPageNumber(row);
		if (!isNumber && !isRunning(row)) {
			break;
		}

		if (isApart(row[0], rows[index + 1]?.[0])) {
			count = index + 1;
			if (!isNumber) {
				break;
			}
		}
	}

	return count;
}

function isApart(one: Fragment | undefined, other: Fragment | undefined): boolean {
	return (
		one === undefined ||
		other === undefined ||
		Math.abs(one.y - other.y) > leastGap * Math.max(one.size, other.size) ||
		Math.abs(one.size - other.size) > otherSize * other.size ||
		one.font !== other.font
	);
}

/** Whether a row is a head or foot by itself: few small words and a number of a page. */
function isNumbered(row: readonly Fragment[], bodySize: number): boolean {
	const words = row.map(({text}) => text).join(' ');
	return (
		words.length <= mostLength && row.every(({size}) => size <= smaller * bodySize) && numbered.test(words)
	);
}

function isPageNumber(row: readonly Fragment[]): boolean {
	return row.length === 1 && pageNumber.test(row[0]?.text ?? '');
}

/** What a row on another page has in common with this one when both are the same head. Places are rounded both ways, so that near ones meet. */
function keysOf(row: readonly Fragment[]): readonly string[] {
	const words = row
		.map(({text}) => text)
		.join(' ')
		.toLowerCase()
		.replaceAll(/\d+/g, '#');
	const place = (row[0]?.y ?? 0) / samePlace;
	// A number may be in words or roman too; what is left tells enough.
	const key = pageNumber.test(words.replaceAll('#', '1')) ? '#' : words;
	return [`${Math.floor(place)} ${key}`, `${Math.ceil(place + 0.5) - 0.5} ${key}`];
}
