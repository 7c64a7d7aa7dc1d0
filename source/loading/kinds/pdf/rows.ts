import {onOneLine} from '../../../article/blocks.ts';
import type {Piece} from './pieces.ts';

/** Words of one row that stand together: a line of a column, or a part of it. */
export type Fragment = {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	/** Its baseline. */
	readonly y: number;
	/** Of most of its letters. */
	readonly size: number;
	readonly font: string;
	/** From 1. */
	readonly page: number;
	/** Whether its first letters are raised, as the mark of a footnote is. */
	readonly beginsRaised?: boolean;
	/** Small raised figures and signs behind words, in order, where there are such. */
	readonly marks?: readonly string[];
	/** Its text without them. */
	readonly unmarked?: string;
};

/** Letters reach so far above their baseline, as a share of their size. */
const ascent = 0.7;
/** Two pieces stand in one row when they share so much of the lower one's height, and so much of the higher one's. */
const leastShared = 0.5;
const leastSharedOfLarger = 0.3;
/** A gap of so much of the font's size is a space: half of what most fonts have for one. */
const spaceGap = 0.15;
/** A gap of so much of it parts what stands together: words that are set to fill a line rarely come near. */
const partGap = 1;
/** Raised so much of the size, and so much smaller: a mark of a footnote, an exponent. */
const raised = 0.2;
const small = 0.8;
const noteMark = /^[\d,*†‡§\s]{1,8}$/u;

/**
The rows of a page from top to bottom, each from left to right in fragments.
Takes O(n log n) for n pieces.
*/
export function findRows(pieces: readonly Piece[], page: number): Fragment[][] {
	const sorted = pieces.toSorted((one, other) => other.y - one.y || one.x - other.x);
	const rows: Piece[][] = [];
	let row: Piece[] = [];
	let largest: Piece | undefined;
	for (const piece of sorted) {
		if (largest !== undefined && isSameRow(largest, piece)) {
			row.push(piece);
			largest = piece.size > largest.size ? piece : largest;
		} else {
			row = [piece];
			largest = piece;
			rows.push(row);
		}
	}

	return rows.map(each => cutRow(each, page));
}

function isSameRow(one: Piece, other: Piece): boolean {
	const top = Math.min(one.y + one.size * ascent, other.y + other.size * ascent);
	const shared = top - Math.max(one.y, other.y);
	const heights = [one.size * ascent, other.size * ascent].sort((a, b) => a - b);
	return shared >= (heights[0] ?? 0) * leastShared && shared >= (heights[1] ?? 0) * leastSharedOfLarger;
}

function cutRow(row: readonly Piece[], page: number): Fragment[] {
	const isRightToLeft = row.filter(({text}) => /[\u0590-\u08FF]/u.test(text)).length > row.length / 2;
	const sorted = row.toSorted((one, other) => one.x - other.x);
	const groups: Piece[][] = [];
	let end = 0;
	for (const piece of sorted) {
		const group = groups.at(-1);
		if (group !== undefined && piece.x - end <= partGap * Math.max(piece.size, group[0]?.size ?? 0)) {
			group.push(piece);
			end = Math.max(end, piece.x + piece.width);
		} else {
			groups.push([piece]);
			end = piece.x + piece.width;
		}
	}

	return groups.map(group => toFragment(isRightToLeft ? group.toReversed() : group, page));
}

function toFragment(pieces: readonly Piece[], page: number): Fragment {
	const main = mainPiece(pieces);
	let text = '';
	let unmarked = '';
	const marks: string[] = [];
	let right = Number.NEGATIVE_INFINITY;
	let left = Number.POSITIVE_INFINITY;
	let before: Piece | undefined;
	for (const piece of pieces) {
		const gap = before === undefined ? 0 : Math.max(piece.x - right, left - (piece.x + piece.width));
		// The same words drawn twice, a little aside, are a way to make them bold.
		const isShadow =
			before !== undefined &&
			piece.text === before.text &&
			Math.abs(piece.x - before.x) < piece.size * spaceGap;
		if (!isShadow) {
			const space = gap > spaceGap * piece.size ? ' ' : '';
			text += space + piece.text;
			// Behind a figure it is an exponent.
			const isMark = isRaised(piece, main) && noteMark.test(piece.text) && /[^\p{N}\s]\s*$/u.test(unmarked);
			unmarked += isMark ? '' : space + piece.text;
			marks.push(...(isMark ? (piece.text.match(/\d+|[*†‡§]+/gu) ?? []) : []));
		}

		left = Math.min(left, piece.x);
		right = Math.max(right, piece.x + piece.width);
		before = piece;
	}

	const [first] = pieces;
	return {
		text: onOneLine(text),
		left,
		right,
		y: main.y,
		size: main.size,
		font: main.font,
		page,
		...(first !== undefined && isRaised(first, main) && {beginsRaised: true}),
		...(marks.length > 0 && {marks, unmarked: onOneLine(unmarked)}),
	};
}

function isRaised({y, size}: Piece, main: Piece): boolean {
	return y - main.y >= raised * main.size && size <= small * main.size;
}

/** A piece in the size and font of most letters. */
function mainPiece(pieces: readonly Piece[]): Piece {
	const lengths = new Map<string, {length: number; piece: Piece}>();
	for (const piece of pieces) {
		const key = `${piece.font} ${piece.size.toFixed(1)}`;
		const known = lengths.get(key) ?? {length: 0, piece};
		lengths.set(key, {length: known.length + piece.text.length, piece: known.piece});
	}

	return [...lengths.values()].reduce((most, one) => (one.length > most.length ? one : most)).piece;
}
