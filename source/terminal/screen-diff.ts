import {type CellStyle, plainStyle, styleChange} from './cell-style.ts';
import {cursorMove} from './cursor-move.ts';
import {eraseToEnd, ScreenPen} from './screen-pen.ts';
import {emptyRow, type StyledRow} from './styled-row.ts';

/*
What to write so that a screen that shows one frame shows another: each run of cells that changed is written where it stands, and
nothing else. All costs are bytes:

- A gap between two runs of a row is written again where that is cheaper than a jump over it, the changes of style counted on
  both ways.
- Styles go from one run to the next without a reset between them. Cells of a style that takes many bytes are left out at first, and
  written at the end, all of that style together: they often stand one below the other (a bar in the margin, a chart in a list).
- Longer blanks are erased: to the end of the row (EL) or so many cells (ECH). Erased cells take the background in force,
  so that is never one that is seen.

No table of widths is right for every terminal. A grapheme whose width is in doubt (an emoji of a sequence, a flag) may take more or
fewer cells than we count, and would push what is written behind it. So the cursor is put where it belongs, by its column,
behind each such grapheme; and a row is erased from there on before one is written, and written on to its end, so that neither
what was there before nor a part that sticks out stays behind. With that, every other cell of the row is in its column on any
terminal, and runs may be written singly later. A row thus looks as it would on an empty screen, whatever it showed before.
*/

/** What it costs to erase some cells, and to jump to their end, about. */
const erasingBytes = 4;
const jumpBytes = 5;

/**
The bytes, as text, that change a screen from one list of rows to another. They end with no style in force, and the cursor anywhere.

@param before rows from the top, as they are on the screen; blank below them. No row may be wider than `columns`.
@param after rows as they shall be.
@param columns how many cells the screen is wide.
*/
export function drawChanges(
	before: readonly StyledRow[],
	after: readonly StyledRow[],
	columns: number,
): string {
	const pen = new ScreenPen(columns);
	const dear = new Map<CellStyle, Piece[]>();
	const height = Math.max(before.length, after.length);
	for (let row = 0; row < height; row++) {
		const old = before[row] ?? emptyRow;
		const next = after[row] ?? emptyRow;
		if (old !== next && old.source !== next.source) {
			const changed = findChanges(old, next);
			putOffDear({row, cells: next, changed}, dear);
			drawRow(pen, row, next, changed);
		}
	}

	for (const {row, cells, start, end} of [...dear.values()].flat()) {
		writeCells(pen, row, cells, start, end);
	}

	return pen.finish();
}

/** Cells of one row and one style. */
type Piece = {
	readonly row: number;
	readonly cells: StyledRow;
	readonly start: number;
	readonly end: number;
};

type Changes = {readonly row: number; readonly cells: StyledRow; readonly changed: Uint8Array};

/** Takes the cells of dear styles out of a row's changes, up to where the rest of the row is written as one. */
function putOffDear({row, cells, changed}: Changes, dear: Map<CellStyle, Piece[]>): void {
	const isOf = (style: CellStyle, column: number) =>
		changed[column] === 1 && styleAt(cells, column) === style && !cells.unsure.has(column);
	let start = changed.indexOf(1);
	while (start !== -1 && !cells.unsure.has(start)) {
		const style = styleAt(cells, start);
		let end = start + 1;
		while (isOf(style, end)) {
			end++;
		}

		if (style.isDear) {
			changed.fill(0, start, end);
			const pieces = dear.get(style) ?? [];
			dear.set(style, pieces);
			pieces.push({row, cells, start, end});
		}

		start = changed.indexOf(1, end);
	}
}

function drawRow(pen: ScreenPen, row: number, after: StyledRow, changed: Uint8Array): void {
	const {length} = changed;
	let column = changed.indexOf(1);
	while (column !== -1) {
		const gone = changed.indexOf(0, column);
		const end = gone === -1 ? length : gone;
		if (drawRun(pen, row, after, {start: column, end, length})) {
			return;
		}

		column = changed.indexOf(1, end);
		if (column !== -1 && isCheaperWritten(pen, row, after, {start: end, end: column})) {
			writeCells(pen, row, after, end, column);
		}
	}
}

/** One for each cell that changed. The further cells of a wide character change with its first, which writes them. */
function findChanges(before: StyledRow, after: StyledRow): Uint8Array {
	const changed = new Uint8Array(Math.max(before.texts.length, after.texts.length));
	for (let column = 0; column < changed.length; column++) {
		changed[column] = isAlike(before, after, column) ? 0 : 1;
	}

	return changed;
}

function isAlike(before: StyledRow, after: StyledRow, column: number): boolean {
	return (
		textAt(before, column) === textAt(after, column) && styleAt(before, column) === styleAt(after, column)
	);
}

type Run = {
	readonly start: number;
	readonly end: number;
	/** How far the longer of both rows goes. */
	readonly length: number;
};

/** Writes the cells of a run. @returns whether the row is finished with it. */
function drawRun(pen: ScreenPen, row: number, after: StyledRow, {start, end, length}: Run): boolean {
	for (let column = start; column < end; ) {
		if (column >= after.texts.length && length - column > eraseToEnd.length) {
			pen.eraseToEnd(row, column);
			return true;
		}

		if (after.unsure.has(column)) {
			drawUnsureEnd(pen, row, after, column);
			return true;
		}

		const blanks = countBlanks(after, column, end);
		if (blanks > erasingBytes + (column + blanks === end ? 0 : jumpBytes)) {
			pen.erase(row, column, `\u001B[${blanks}X`);
			column += blanks;
		} else {
			const last = Math.max(column + 1, column + blanks);
			writeCells(pen, row, after, column, last);
			column = last;
		}
	}

	return false;
}

/** Writes the rest of a row from a grapheme of unsure width on. */
function drawUnsureEnd(pen: ScreenPen, row: number, after: StyledRow, start: number): void {
	const end = after.texts.length;
	pen.eraseToEnd(row, start);
	for (let column = start; column < end; column++) {
		writeCells(pen, row, after, column, column + 1);
		if (after.unsure.has(column)) {
			pen.lose();
		}
	}

	pen.eraseToEnd(row, end);
}

function countBlanks(row: StyledRow, start: number, end: number): number {
	let column = start;
	while (column < end && textAt(row, column) === ' ' && styleAt(row, column) === plainStyle) {
		column++;
	}

	return column - start;
}

/** Whether unchanged cells between two runs are cheaper written again than jumped over. */
function isCheaperWritten(pen: ScreenPen, row: number, after: StyledRow, {start, end}: Gap): boolean {
	if (!pen.isAt(row, start)) {
		return false;
	}

	const next = styleAt(after, end);
	const jump = cursorMove({row, column: start}, {row, column: end});
	const jumping = jump.length + styleChange(pen.style, next).length;
	let writing = 0;
	let {style} = pen;
	for (let column = start; column < end && writing <= jumping; column++) {
		if (after.unsure.has(column)) {
			return false;
		}

		const wanted = styleAt(after, column);
		writing += styleChange(style, wanted).length + bytesOf(textAt(after, column));
		style = wanted;
	}

	return writing + styleChange(style, next).length <= jumping;
}

type Gap = {readonly start: number; readonly end: number};

function writeCells(pen: ScreenPen, row: number, after: StyledRow, start: number, end: number): void {
	for (let column = start; column < end; column++) {
		const text = textAt(after, column);
		if (text !== '') {
			pen.write(row, column, text, styleAt(after, column));
		} else if (column > 0) {
			pen.widen();
		}
	}
}

function textAt(row: StyledRow, column: number): string {
	return row.texts[column] ?? ' ';
}

function styleAt(row: StyledRow, column: number): CellStyle {
	return row.styles[column] ?? plainStyle;
}

function bytesOf(text: string): number {
	const code = text.charCodeAt(0);
	return text.length === 1 ? (code < 0x80 ? 1 : code < 0x800 ? 2 : 3) : Buffer.byteLength(text);
}
