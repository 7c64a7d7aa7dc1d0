import {widthCells} from '../../terminal/cells.ts';
import {type HelpRow, helpRows} from '../keymap.ts';
import type {Rectangle} from '../layout.ts';
import {fitPieces, type Piece} from '../rows/fit-pieces.ts';
import {frameRows, innerSize} from '../rows/frame-rows.ts';
import {legend} from '../rows/marks.ts';
import type {Theme} from '../themes/theme.ts';

const twoColumnsFrom = 100;

/**
Draws all keys, from the table that also dispatches them, and what the signs on the screen mean.

@param scroll first row shown; clamped to what there is
@returns rows that fill the rectangle
*/
export function helpOverlay(scroll: number, rectangle: Rectangle, theme: Theme): string[] {
	const {width, height} = innerSize(rectangle);
	const rows = width >= twoColumnsFrom ? twoColumns(width, theme) : column(helpRows, width, theme);
	const all = [...rows, ...legendRows(width, theme)];
	const first = Math.max(0, Math.min(scroll, all.length - height));
	const shown = all.slice(first, first + height);
	const isAll = shown.length === all.length;
	return frameRows(
		{
			width: rectangle.width,
			height: rectangle.height,
			title: 'Keys',
			legend: isAll
				? 'Esc closes'
				: `${first + 1}–${first + shown.length} of ${all.length} · j k · Esc closes`,
			isFocused: true,
		},
		shown,
		theme,
	);
}

/** Groups one under the other. A group is never cut in two: the left column takes groups until it holds half of all rows. */
function twoColumns(width: number, theme: Theme): string[] {
	const leftWidth = Math.floor(width / 2);
	const cut = columnBreak(helpRows);
	const left = column(helpRows.slice(0, cut), leftWidth, theme);
	const right = column(helpRows.slice(cut + 1), width - leftWidth, theme);
	const blank = (cells: number): string => ' '.repeat(cells);
	return Array.from(
		{length: Math.max(left.length, right.length)},
		(_, index) => (left[index] ?? blank(leftWidth)) + (right[index] ?? blank(width - leftWidth)),
	);
}

/** Index of the blank row nearest to the middle; the end where there is none. */
function columnBreak(rows: readonly HelpRow[]): number {
	const middle = rows.length / 2;
	let best = rows.length;
	for (const [index, row] of rows.entries()) {
		if (row.kind === 'blank' && Math.abs(index - middle) < Math.abs(best - middle)) {
			best = index;
		}
	}

	return best;
}

function column(rows: readonly HelpRow[], width: number, theme: Theme): string[] {
	const keysWidth = Math.max(
		...rows.map(row => (row.kind === 'binding' ? Math.min(widthCells(row.keys), Math.floor(width / 3)) : 0)),
	);
	return rows.map(row => fitPieces(helpPieces(row, keysWidth, theme), width));
}

function helpPieces(row: HelpRow, keysWidth: number, theme: Theme): Piece[] {
	switch (row.kind) {
		case 'blank':
			return [];
		case 'group':
			return [{text: ' '}, {text: row.group, paint: theme.title}];
		case 'binding':
			return [
				{text: '   '},
				{text: row.keys, paint: theme.key},
				{text: ' '.repeat(Math.max(0, keysWidth - widthCells(row.keys)) + 2)},
				{text: row.binding.description},
			];
	}
}

function legendRows(width: number, theme: Theme): string[] {
	const heading: Piece[] = [{text: ' '}, {text: 'Signs', paint: theme.title}];
	const rows = legend.map(({mark, meaning}): Piece[] => [
		{text: '   '},
		{text: mark, paint: theme.key},
		{text: `  ${meaning}`},
	]);
	return [[], heading, ...rows].map(pieces => fitPieces(pieces, width));
}
