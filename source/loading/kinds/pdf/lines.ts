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

	const lines = rows.map(joinRow);
	const columnLeft = commonLeft(lines);
	const rights = lines.map(({right}) => right).sort((one, other) => one - other);
	const columnRight = rights[Math.ceil(rights.length * shareInside) - 1] ?? 0;
	return lines.map(line => ({...line, columnLeft, columnRight}));
}

function isSameRow(one: Fragment, other: Fragment): boolean {
	return Math.abs(one.y - other.y) < 0.5 * Math.min(one.size, other.size) && other.left >= one.right;
}

function joinRow(row: readonly Fragment[]): Fragment & {readonly isRow?: boolean} {
	const [first, ...others] = row as [Fragment, ...Fragment[]];
	let {text, right} = first;
	let isRow = false;
	for (const fragment of others) {
		const isCell = fragment.left - right >= cellGap * fragment.size;
		isRow ||= isCell;
		text += (isCell ? betweenCells : ' ') + fragment.text;
		right = Math.max(right, fragment.right);
	}

	return {...first, text, right, ...(isRow && {isRow})};
}

/** The left edge that most lines begin at. */
function commonLeft(lines: readonly Fragment[]): number {
	const counts = new Map<number, {count: number; least: number}>();
	for (const {left} of lines) {
		const known = counts.get(Math.round(left)) ?? {count: 0, least: left};
		counts.set(Math.round(left), {count: known.count + 1, least: Math.min(known.least, left)});
	}

	let best = {count: 0, least: 0};
	for (const one of counts.values()) {
		best = one.count > best.count || (one.count === best.count && one.least < best.least) ? one : best;
	}

	return best.least;
}
