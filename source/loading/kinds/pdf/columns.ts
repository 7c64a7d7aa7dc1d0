/*
The order that a page is read in.

Newspapers set text in columns, with headlines and pictures across several of them:

	HEADLINE ACROSS BOTH COLUMNS       1
	first column     second column
	goes on          goes on           2, 3
	LINE ACROSS
	first column     second column     4, 5

Columns show by their left edges: many lines begin at one place, with an empty strip before it. So places where lines begin are tried, and the best one cuts the page: lines that go across
it part what is above from what is below, and between two such the left side is read before the right. Each side is cut again in the same way, which finds third and fourth columns.

The last column of a text may have a line or two only. It is looked for where it must be, if all columns are of one width, and where columns begin on other pages.

Must not: tables, whose cells are short (read row by row instead), and lists with numbers before them.
*/
import type {Fragment} from './rows.ts';

/** Fragments that are read one below the other: a column, or lines between columns. */
export type Column = readonly Fragment[];

/** So many lines at least stand on either side of a gutter. */
const leastLines = 4;
/** Half of a column's lines have so many letters or more; cells of tables have fewer. */
const leastLetters = 12;
/** A gutter is so wide at least, as a share of the font's size: wider than most spaces. */
const leastGutter = 0.7;
/** Of a gutter beside a column of few lines, as a share of the font's size. */
const mostGutter = 4;
/** So many lines beside it reach that far. */
const leastFilled = 6;
/** Left edges of a column's lines are not farther apart, in points. */
const sameEdge = 3;
/** Lines across are so few, as a share of those beside the gutter. */
const mostAcross = 1;
const mostColumns = 6;
/** A line is at most so far below the one before it in its paragraph, as a share of the font's size. */
const nextLine = 1.5;
/** Pages with more pieces of text than this are drawings and tables, whose places are not looked into. */
const mostFragments = 20_000;

/**
The columns of a page in the order that they are read in.

@param rows from top to bottom.
@param known where columns begin on pages before.
@param onGutter told where columns begin on this page.
*/
export function findColumns(
	rows: readonly Fragment[][],
	known: readonly number[] = [],
	onGutter: (at: number) => void = () => {},
): Column[] {
	const fragments = rows.flat();
	return fragments.length > mostFragments ? [fragments] : cut(fragments, known, onGutter, 1);
}

function cut(
	fragments: readonly Fragment[],
	known: readonly number[],
	onGutter: (at: number) => void,
	depth: number,
): Column[] {
	const gutter = depth >= mostColumns ? undefined : findGutter(fragments, known);
	if (gutter === undefined) {
		return fragments.length === 0 ? [] : [fragments];
	}

	onGutter(gutter);
	const width = gutter - Math.min(...fragments.map(fragment => fragment.left));
	const expected = [...known, gutter + width];
	const columns: Column[] = [];
	let left: Fragment[] = [];
	let right: Fragment[] = [];
	let across: Fragment[] = [];
	const endBand = () => {
		columns.push(...cut(left, expected, onGutter, depth + 1), ...cut(right, expected, onGutter, depth + 1));
		[left, right] = [[], []];
	};

	for (const [index, fragment] of fragments.entries()) {
		const side = sideOf(fragment, gutter);
		if (side === 'across' || (side === 'left' && isLastAcross(across, fragment, fragments[index + 1]))) {
			endBand();
			across.push(fragment);
		} else {
			if (across.length > 0) {
				columns.push(across);
				across = [];
			}

			(side === 'left' ? left : right).push(fragment);
		}
	}

	endBand();
	return across.length > 0 ? [...columns, across] : columns;
}

/** Whether a line that stands on the left is the short last one of a headline or a paragraph that goes across. */
function isLastAcross(across: readonly Fragment[], fragment: Fragment, next: Fragment | undefined): boolean {
	const before = across.at(-1);
	return (
		before !== undefined &&
		before.font === fragment.font &&
		Math.abs(before.size - fragment.size) < 0.5 &&
		before.y - fragment.y < nextLine * fragment.size &&
		(next === undefined || Math.abs(next.y - fragment.y) > fragment.size / 2)
	);
}

function sideOf({left, right}: Fragment, gutter: number): 'left' | 'right' | 'across' {
	return left >= gutter - sameEdge ? 'right' : right <= gutter ? 'left' : 'across';
}

/** Where the column on the right begins that the most lines stand in. */
function findGutter(fragments: readonly Fragment[], known: readonly number[]): number | undefined {
	let best: {at: number; score: number} | undefined;
	for (const {at, least} of [...commonEdges(fragments), ...knownEdges(fragments, known)]) {
		const score = scoreGutter(fragments, at, least);
		if (score > (best?.score ?? 0)) {
			best = {at, score};
		}
	}

	return best?.at;
}

/** Where a column may begin, and how many lines must stand on either side. */
type Edge = {readonly at: number; readonly least: number};

/** Left edges where a column is expected, whatever its length. */
function knownEdges(fragments: readonly Fragment[], known: readonly number[]): readonly Edge[] {
	return known.flatMap(expected => {
		const near = fragments.filter(({left}) => Math.abs(left - expected) <= sameEdge).map(({left}) => left);
		return near.length === 0 ? [] : [{at: Math.min(...near), least: 1}];
	});
}

/** Left edges that several fragments share, but for the leftmost; those of the most first, not more than a few. */
function commonEdges(fragments: readonly Fragment[]): readonly Edge[] {
	const counts = new Map<number, {count: number; least: number}>();
	let leftmost = Number.POSITIVE_INFINITY;
	for (const {left} of fragments) {
		leftmost = Math.min(leftmost, left);
		const key = Math.round(left / sameEdge);
		const known = counts.get(key) ?? {count: 0, least: left};
		counts.set(key, {count: known.count + 1, least: Math.min(known.least, left)});
	}

	const edges = [...counts.values()]
		.filter(({least}) => least > leftmost + sameEdge)
		.sort((one, other) => other.count - one.count)
		.slice(0, 2 * mostColumns)
		.map(({count, least}) => ({at: least, isShort: count < leastLines}));
	return edges
		.filter(({at, isShort}) => !isShort || isBesideFull(fragments, at))
		.map(({at, isShort}) => ({at, least: isShort ? 1 : leastLines}));
}

/** Whether an edge that few lines begin at lies a gutter's width beside a column that is filled: a text ends a few lines into its last column. */
function isBesideFull(fragments: readonly Fragment[], at: number): boolean {
	const left = fragments.filter(fragment => sideOf(fragment, at) === 'left');
	const filled = left.filter(({right, size}) => at - right < mostGutter * size);
	return filled.length >= leastFilled && filled.length * 2 >= left.length;
}

function scoreGutter(fragments: readonly Fragment[], at: number, least: number): number {
	const left: Fragment[] = [];
	const right: Fragment[] = [];
	let across = 0;
	for (const fragment of fragments) {
		const side = sideOf(fragment, at);
		if (side === 'across') {
			across++;
		} else {
			(side === 'left' ? left : right).push(fragment);
		}
	}

	const beside = Math.min(left.length, right.length);
	return beside >= least &&
		across <= beside * mostAcross + left.length + right.length - 2 * beside &&
		isProse(left) &&
		isProse(right) &&
		standBeside(left, right, least) &&
		isEmptyStrip(left, at)
		? 2 * beside - across
		: 0;
}

function isProse(fragments: readonly Fragment[]): boolean {
	return fragments.filter(({text}) => text.length >= leastLetters).length * 2 >= fragments.length;
}

/** Whether most of the shorter side stands at heights that the other has as well. */
function standBeside(left: readonly Fragment[], right: readonly Fragment[], least: number): boolean {
	const top = Math.min(left[0]?.y ?? 0, right[0]?.y ?? 0);
	const bottom = Math.max(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0);
	const beside = (fragments: readonly Fragment[]) =>
		fragments.filter(({y, size}) => y <= top + size && y >= bottom - size).length;
	return beside(left) >= least && beside(right) >= least;
}

/** Whether there is room between the lines on the left and where those on the right begin; a few may stick out. */
function isEmptyStrip(left: readonly Fragment[], at: number): boolean {
	const close = left.filter(fragment => at - fragment.right < leastGutter * fragment.size);
	return close.length * 20 <= left.length;
}
