import {widthCells} from '../../terminal/cells.ts';
import {wrapSpan} from '../../terminal/wrap.ts';
import {type HelpRow, helpRows, showKey} from '../keymap.ts';
import {fitPieces, type Piece} from '../rows/fit-pieces.ts';
import {legend} from '../rows/marks.ts';
import type {Meaning, Theme} from '../themes/theme.ts';

const twoColumnsFrom = 100;
const indent = 3;
const gap = 2;

/** Keys of more cells than that are written in two rows. */
const mostKeysWidth = 20;

/** `style` is that of the keys, where it is another than all keys have. */
type HelpLine = {readonly keys: readonly string[]; readonly words: string; readonly style?: Meaning};
type Entry = {readonly kind: 'heading'; readonly words: string} | ({readonly kind: 'line'} & HelpLine);

/**
All rows of the help, in one column or, where it is wide, in two: keys, grouped, and what the signs on the screen
mean. Words that are longer than their column go on in the next row, so nothing is cut off.

@returns rows of exactly `width` cells
*/
export function allHelpRows(width: number, theme: Theme): string[] {
	const blocks = helpBlocks();
	if (width < twoColumnsFrom) {
		return column(blocks, width, theme);
	}

	const leftWidth = Math.floor(width / 2);
	const [left, right] = balance(
		blocks.map(block => column([block], leftWidth, theme)),
		blocks.map(block => column([block], width - leftWidth, theme)),
	);
	return Array.from(
		{length: Math.max(left.length, right.length)},
		(_, index) => (left[index] || ' '.repeat(leftWidth)) + (right[index] || ' '.repeat(width - leftWidth)),
	);
}

/** Each group of keys is a block, and the signs are one more. */
function helpBlocks(): Entry[][] {
	const blocks: Entry[][] = [];
	for (const row of helpRows) {
		if (row.kind === 'group') {
			blocks.push([{kind: 'heading', words: row.group}]);
		} else if (row.kind === 'binding') {
			blocks.at(-1)?.push(bindingLine(row));
		}
	}

	return [
		...blocks,
		[
			{kind: 'heading', words: 'Signs and styles'},
			...legend.map(
				({mark, meaning, style = 'kindMark'}) =>
					({kind: 'line', keys: [mark], words: meaning, style}) as const,
			),
		],
	];
}

function bindingLine({binding}: Extract<HelpRow, {kind: 'binding'}>): Entry {
	return {kind: 'line', keys: binding.keys.map(showKey), words: binding.description};
}

/** Blocks with a blank row between them. */
function column(blocks: readonly (readonly Entry[])[], width: number, theme: Theme): string[] {
	const keysWidth = Math.min(mostKeysWidth, Math.floor(width / 3));
	return blocks.flatMap((block, index) => [
		...(index === 0 ? [] : [' '.repeat(width)]),
		...block.flatMap(entry =>
			entry.kind === 'heading'
				? [fitPieces([{text: ' '}, {text: entry.words, paint: theme.title}], width)]
				: lineRows(entry, keysWidth, width, theme),
		),
	]);
}

function lineRows(
	{keys, words, style = 'key'}: HelpLine,
	keysWidth: number,
	width: number,
	theme: Theme,
): string[] {
	const keyLines = joinKeys(keys, keysWidth);
	const wordLines = wrap(words, width - indent - keysWidth - gap - 1);
	return Array.from({length: Math.max(keyLines.length, wordLines.length)}, (_, index) => {
		const shown = keyLines[index] ?? '';
		const pieces: Piece[] = [
			{text: ' '.repeat(indent)},
			{text: shown, paint: theme[style]},
			{text: ' '.repeat(Math.max(0, keysWidth - widthCells(shown)) + gap)},
			{text: wordLines[index] ?? ''},
		];
		return fitPieces(pieces, width);
	});
}

/** Keys one behind the other, over several rows where they need them; a key stays in one piece. */
function joinKeys(keys: readonly string[], width: number): string[] {
	const rows: string[] = [];
	for (const key of keys) {
		const last = rows.at(-1);
		if (last !== undefined && widthCells(last) + 1 + widthCells(key) <= width) {
			rows[rows.length - 1] = `${last} ${key}`;
		} else {
			rows.push(key);
		}
	}

	return rows;
}

function wrap(text: string, width: number): string[] {
	return wrapSpan(text, {start: 0, end: text.length}, Math.max(1, width)).map(line =>
		text.slice(line.start, line.end),
	);
}

/** Puts blocks left until that column holds half of all rows, and the others right. */
function balance(left: readonly string[][], right: readonly string[][]): [string[], string[]] {
	const total = left.reduce((sum, block) => sum + block.length + 1, 0);
	let used = 0;
	let cut = 0;
	while (cut < left.length && used + (left[cut]?.length ?? 0) / 2 < total / 2) {
		used += (left[cut]?.length ?? 0) + 1;
		cut++;
	}

	return [left.slice(0, cut).flatMap(withBlank), right.slice(cut).flatMap(withBlank)];
}

function withBlank(block: readonly string[], index: number): string[] {
	return index === 0 ? [...block] : ['', ...block];
}
