import type {Column} from './columns.ts';
import type {Fragment} from './rows.ts';

/** A line of a column. */
export type Line = Fragment & {
	/** The edges that the column's lines keep to. */
	readonly columnLeft: number;
	readonly columnRight: number;
	/** Whether it is a row of a table. */
	readonly isRow?: boolean;
};

/** Between parts of a row that stand apart as cells do. */
const betweenCells = ' · ';
/** Cells are so far apart, as a share of the font's size. */
const cellGap = 2;
/** Cells that are flush are not farther apart, in points. */
const sameEdge = 2;
/** An edge counts when so many lines begin at it, as a share of those at the commonest. */
const leastShare = 0.2;
/** A few lines may stick out. */
const shareInside = 0.95;

/** The lines of a column from top to bottom: fragments that stand in one row are put together. */
export function linesOf(column: Column): Line[] {
	const rows: Fragment[][] = [];
	for (const fragment of column) {
		const row = rows.at(-1);
		const first = row?.[0];
		if (row !== undefined && first !== undefined && isSameRow(first, fragment)) {
			row.push(fragment);
		} else {
			rows.push([fragment]);
		}
	}

	const lines = rows.map((row, index) => joinRow(row, [rows[index - 1], rows[index + 1]]));
	const edges = new Map([...Map.groupBy(lines, sizeClass)].map(([size, all]) => [size, edgesOf(all)]));
	// Each line's size is among them.
	return lines.map(line => ({...line, ...(edges.get(sizeClass(line)) as Edges)}));
}

type Edges = Pick<Line, 'columnLeft' | 'columnRight'>;

/** Lines of one size keep to the same edges; a headline above them may be wider. */
function edgesOf(lines: readonly Fragment[]): Edges {
	const rights = lines.map(({right}) => right).sort((one, other) => one - other);
	return {
		columnLeft: commonLeft(lines),
		columnRight: rights[Math.ceil(rights.length * shareInside) - 1] ?? 0,
	};
}

function sizeClass({size}: Fragment): number {
	return Math.round(size * 2);
}

function isSameRow(one: Fragment, other: Fragment): boolean {
	return Math.abs(one.y - other.y) < 0.5 * Math.min(one.size, other.size) && other.left >= one.right;
}

/** @param around the rows before and behind, where there are such: cells stand below each other, and words that are far apart to fill a line do not. */
function joinRow(
	row: readonly Fragment[],
	around: ReadonlyArray<readonly Fragment[] | undefined>,
): Fragment & {readonly isRow?: boolean} {
	const [first, ...others] = row as [Fragment, ...Fragment[]];
	let {text, right} = first;
	let isRow = false;
	for (const fragment of others) {
		const isCell =
			fragment.left - right >= cellGap * fragment.size &&
			around.some(near => near?.slice(1).some(cell => isBelow(cell, fragment)));
		isRow ||= isCell;
		text += (isCell ? betweenCells : ' ') + fragment.text;
		right = Math.max(right, fragment.right);
	}

	return {...first, text, right, ...(isRow && {isRow})};
}

/** Whether cells are flush at one of their sides. */
function isBelow(one: Fragment, other: Fragment): boolean {
	return Math.abs(one.left - other.left) < sameEdge || Math.abs(one.right - other.right) < sameEdge;
}

/** The leftmost edge that a good part of the lines begins at: of dialogue most lines are set in, each a paragraph. */
function commonLeft(lines: readonly Fragment[]): number {
	const edges = [...Map.groupBy(lines, ({left}) => Math.round(left)).values()];
	const most = Math.max(...edges.map(({length}) => length));
	const lefts = edges
		.filter(({length}) => length >= most * leastShare)
		.map(all => Math.min(...all.map(({left}) => left)));
	return Math.min(...lefts);
}
