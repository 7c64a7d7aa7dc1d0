import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {widthCells} from '../../source/terminal/cells.ts';
import {drawChanges} from '../../source/terminal/screen-diff.ts';
import {readRow} from '../../source/terminal/styled-row.ts';
import type {Cell, Screen} from '../support/screen.ts';
import {drawWide, openTerminal, showBytes, showOn} from './show-bytes.ts';

/** Texts whose widths all terminals agree on. */
const agreed = fc.constantFrom(
	'a',
	'be',
	'The talks',
	' ',
	'    ',
	'              ',
	'é',
	'e\u0301',
	'o\u0302\u0323',
	'日',
	'本語',
	'한국',
	'“',
	'—',
	'▌',
	'│',
	'Київ',
	'ไทย',
	'שלום',
);

/** Texts that terminals draw in more or fewer cells than we count; the headless one draws most of them so. */
const disputed = fc.constantFrom('😀', '👨‍👩‍👧', '❤️', '🇩🇪', '1️⃣', 'क्षि', '👍🏽', '☎', 'ﷺ', '✓', '🫨');

const style = fc.constantFrom(
	['', ''],
	['\u001B[1m', '\u001B[22m'],
	['\u001B[2m', '\u001B[22m'],
	['\u001B[3m', '\u001B[23m'],
	['\u001B[4m', '\u001B[24m'],
	['\u001B[7m', '\u001B[27m'],
	['\u001B[36m', '\u001B[39m'],
	['\u001B[38;2;23;135;160m\u001B[1m', '\u001B[22m\u001B[39m'],
	['\u001B[44m', '\u001B[49m'],
);

type Frame = readonly string[];

const pieceOf = (text: fc.Arbitrary<string>) =>
	fc.tuple(style, text).map(([[open, close], words]) => `${open}${words}${close}`);

const rowOf = (text: fc.Arbitrary<string>) => fc.array(pieceOf(text), {maxLength: 6});

/** Frames one after the other: in each some rows of the one before it are new, and some have another piece in the same place as the row below. */
function framesOf(text: fc.Arbitrary<string>): fc.Arbitrary<readonly Frame[]> {
	const newRow = fc.record({row: fc.nat({max: 5}), pieces: rowOf(text)});
	const newPieces = fc.record({
		row: fc.nat({max: 4}),
		place: fc.nat({max: 5}),
		piece: pieceOf(text),
		below: pieceOf(text),
	});
	return fc
		.tuple(
			fc.array(rowOf(text), {maxLength: 6}),
			fc.array(fc.array(fc.oneof(newRow, newPieces), {maxLength: 3}), {maxLength: 6}),
		)
		.map(([first, changes]) => {
			const rows = first;
			const frames = [drawn(rows)];
			for (const change of changes.flatMap(all => [...all, undefined])) {
				if (change === undefined) {
					frames.push(drawn(rows));
				} else if ('pieces' in change) {
					rows[change.row] = change.pieces;
				} else {
					rows[change.row] = withPiece(rows[change.row], change.place, change.piece);
					rows[change.row + 1] = withPiece(rows[change.row + 1], change.place, change.below);
				}
			}

			return frames;
		});
}

function withPiece(row: readonly string[] = [], place: number, piece: string): string[] {
	return Array.from({length: Math.max(row.length, place + 1)}, (_, index) =>
		index === place ? piece : (row[index] ?? 'x'),
	);
}

function drawn(rows: readonly (readonly string[] | undefined)[]): Frame {
	return Array.from(rows, row => row?.join('') ?? '');
}

const size = {columns: 24, rows: 6};
const rowsOf = (frame: Frame) => frame.map(row => readRow(row, size.columns));

/** The screen after each frame, drawn as a change of the one before it. */
async function showChanges(
	frames: readonly Frame[],
	terminal = openTerminal(size),
): Promise<readonly Screen[]> {
	const screens: Screen[] = [];
	let before: Frame = [];
	for (const frame of frames) {
		screens.push(await showOn(terminal, drawChanges(rowsOf(before), rowsOf(frame), size.columns)));
		before = frame;
	}

	terminal.dispose();
	return screens;
}

/** A cell without what cannot be seen of it: on a blank all but backgrounds and lines. */
function seen(cell: Cell): Cell {
	const isBlank = cell.characters === ' ' && !cell.underline && !cell.inverse && !cell.strikethrough;
	return isBlank ? {...cell, bold: false, dim: false, italic: false, foreground: 'default'} : cell;
}

describe('a screen after changes', {timeout: 60_000}, () => {
	test('is the screen after the last frame alone, cell by cell', async () => {
		await fc.assert(
			fc.asyncProperty(framesOf(fc.oneof(agreed, disputed)), async frames => {
				const screens = await showChanges(frames);
				for (const [index, frame] of frames.entries()) {
					const alone = await showBytes(drawChanges([], rowsOf(frame), size.columns), size);
					expect(screens[index]?.drawing).toBe(alone.drawing);
				}
			}),
			{numRuns: 100},
		);
	});

	test('shows what rows of agreed widths show when they are written as they are', async () => {
		await fc.assert(
			fc.asyncProperty(framesOf(agreed), async frames => {
				const last = (await showChanges(frames)).at(-1);
				const rows = frames.at(-1) as Frame;
				fc.pre(rows.every(row => widthCells(row.replaceAll(/\u001B\[[\d;]*m/g, '')) <= size.columns));
				const written = await showBytes(rows.join('\n'), size);
				expect(last?.cells.map(row => row.map(seen))).toEqual(written.cells.map(row => row.map(seen)));
			}),
			{numRuns: 100},
		);
	});

	test('has every cell of agreed width in its column, whatever the terminal makes of the others', async () => {
		await fc.assert(
			fc.asyncProperty(framesOf(fc.oneof(agreed, disputed)), async frames => {
				const last = (await showChanges(frames)).at(-1);
				for (const [row, {texts, unsure}] of rowsOf(frames.at(-1) as Frame).entries()) {
					for (const [column, text] of texts.entries()) {
						if (text !== '' && !unsure.has(column)) {
							expect(last?.cells[row]?.[column]?.characters, `row ${row}, column ${column}`).toBe(text);
						}
					}
				}
			}),
			{numRuns: 100},
		);
	});

	test('keeps what a terminal draws wider than all others do within its row, and behind it', async () => {
		const single = fc.constantFrom('a', 'b', '▌', '“', 'é');
		await fc.assert(
			fc.asyncProperty(framesOf(fc.oneof(single, single, agreed, disputed)), async frames => {
				const terminal = openTerminal(size);
				drawWide(terminal);
				const last = (await showChanges(frames, terminal)).at(-1);
				const asciiSoFar = Array.from({length: size.rows}, () => size.columns);
				for (const frame of frames) {
					for (const [row, {texts}] of rowsOf(frame).entries()) {
						const other = texts.findIndex(text => !/^[ -~]$/.test(text));
						asciiSoFar[row] = Math.min(asciiSoFar[row] as number, other === -1 ? size.columns : other);
					}
				}

				for (const [row, {texts}] of rowsOf(frames.at(-1) as Frame).entries()) {
					const drawn = last?.cells[row]?.map(({characters}) => characters) ?? [];
					const expected = Array.from({length: size.columns}, (_, column) => texts[column] ?? ' ');
					expect(drawn.slice(0, asciiSoFar[row])).toEqual(expected.slice(0, asciiSoFar[row]));
				}
			}),
			{numRuns: 100},
		);
	});
});

describe('what is written', () => {
	const changes = (before: string, after: string) =>
		drawChanges([readRow(before, 80)], [readRow(after, 80)], 80);

	test('is nothing where nothing changed', () => {
		expect(changes('The \u001B[1mtalks\u001B[22m', 'The \u001B[1mtalks\u001B[22m')).toBe('');
		expect(changes('The \u001B[1mtalks\u001B[22m', 'The \u001B[1mtalks\u001B[0m   ')).toBe('');
	});

	test('is the run of cells that changed, where it stands', () => {
		expect(changes('¶4 · 41% of all', '¶4 · 52% of all')).toBe('\u001B[1;6H52');
	});

	test('takes a short gap with it, and jumps over a longer one', () => {
		expect(changes('one two three', 'ONE TWO three')).toBe('\u001B[HONE TWO');
		expect(changes('one: two three four', 'ONE: two three FOUR')).toBe('\u001B[HONE\u001B[12CFOUR');
	});

	test('keeps a style from one run to the next', () => {
		expect(
			drawChanges(
				[readRow('', 80), readRow('', 80)],
				[readRow(' \u001B[36m▌\u001B[39m', 80), readRow(' \u001B[36m▌\u001B[39m', 80)],
				80,
			),
		).toBe('\u001B[1;2H\u001B[36m▌\u001B[2;2H▌\u001B[m');
	});

	test('sets a style of many bytes once, behind all others', () => {
		const exact = '\u001B[38;2;23;135;160m';
		const rows = ['one', 'two'].map(word => readRow(`${exact}▌\u001B[39m\u001B[1m${word}\u001B[22m`, 80));
		expect(drawChanges([], rows, 80)).toBe(
			`\u001B[1;2H\u001B[1mone\u001B[2;2Htwo\u001B[H\u001B[;38;2;23;135;160m▌\u001B[2H▌\u001B[m`,
		);
	});

	test('erases longer blanks', () => {
		expect(changes('Peace talks stall', 'Peace')).toBe('\u001B[1;7H\u001B[K');
		expect(changes(`${'x'.repeat(20)}│`, `${' '.repeat(20)}│`)).toBe('\u001B[H\u001B[20X');
	});

	test('redraws both cells of a wide character', () => {
		expect(changes('日本', 'x 本')).toBe('\u001B[Hx ');
		expect(changes('ab', '日')).toBe('\u001B[H日');
	});

	test('goes to the end of the row behind a grapheme of unsure width, by columns', () => {
		expect(changes('a b c', 'a 😀c d')).toBe('\u001B[1;3H\u001B[K😀\u001B[5Gc d\u001B[K');
		expect(changes('😀 one', '😀 two')).toBe('\u001B[1;4Htwo');
	});
});
