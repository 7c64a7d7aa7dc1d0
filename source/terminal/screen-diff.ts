import {type CellStyle, plainStyle, styleChange} from './cell-style.ts';
import {cursorMove, type Position} from './cursor-move.ts';
import {emptyRow, type StyledRow} from './styled-row.ts';

/*
What to write so that a screen that shows one frame shows another: each run of cells that changed is written where it stands, and
nothing else. All costs are bytes:

- A gap between two runs of a row is written again where that is cheaper than a jump over it, the changes of style counted on
  both ways.
- Styles go from one run to the next without a reset between them.
- Longer blanks are erased: to the end of the row (EL) or so many cells (ECH). Erased cells take the background in force,
  so that is never one that is seen.

No table of widths is right for every terminal. A grapheme whose width is in doubt (an emoji of a sequence, a flag) may take more or
fewer cells than we count, and would push what is written behind it. So the cursor is put where it belongs, by its column,
behind each such grapheme; and a row is erased from there on before one is written, and written on to its end, so that neither
what was there before nor a part that sticks out stays behind. With that, every other cell of the row is in its column on any
terminal, and runs may be written singly later. A row thus looks as it would on an empty screen, whatever it showed before.
*/

const eraseToEnd = '\u001B[K';

/** What a jump to the end of an erased stretch costs, about. */
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
	const pen = new Pen(columns);
	const height = Math.max(before.length, after.length);
	for (let row = 0; row < height; row++) {
		const old = before[row] ?? emptyRow;
		const next = after[row] ?? emptyRow;
		if (old !== next && old.source !== next.source) {
			drawRow(pen, row, old, next);
		}
	}

	return pen.finish();
}

function drawRow(pen: Pen, row: number, before: StyledRow, after: StyledRow): void {
	const length = Math.max(before.texts.length, after.texts.length);
	const changed = findChanges(before, after, length);
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

/** One for each cell that must be written. A wide character is written whole, and so is one that is overwritten in part. */
function findChanges(before: StyledRow, after: StyledRow, length: number): Uint8Array {
	const changed = new Uint8Array(length);
	for (let column = 0; column < length; column++) {
		changed[column] = isAlike(before, after, column) ? 0 : 1;
	}

	const isFurther = (column: number) => before.texts[column] === '' || after.texts[column] === '';
	for (let column = length - 1; column > 0; column--) {
		if (changed[column] === 1 && isFurther(column)) {
			changed[column - 1] = 1;
		}
	}

	for (let column = 1; column < length; column++) {
		if (changed[column - 1] === 1 && isFurther(column)) {
			changed[column] = 1;
		}
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
function drawRun(pen: Pen, row: number, after: StyledRow, {start, end, length}: Run): boolean {
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
		const erasing = `\u001B[${blanks}X`;
		if (blanks > erasing.length + (column + blanks === end ? 0 : jumpBytes)) {
			pen.erase(row, column, erasing);
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
function drawUnsureEnd(pen: Pen, row: number, after: StyledRow, start: number): void {
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
function isCheaperWritten(pen: Pen, row: number, after: StyledRow, {start, end}: Gap): boolean {
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

function writeCells(pen: Pen, row: number, after: StyledRow, start: number, end: number): void {
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

/** Collects what is written, and knows where that leaves the terminal's cursor and style. */
class Pen {
	style = plainStyle;
	readonly #columns: number;
	#output = '';
	#row = -1;
	/** Beyond the last column where the cursor waits there or is not known. */
	#column = Number.POSITIVE_INFINITY;

	constructor(columns: number) {
		this.#columns = columns;
	}

	/** Writes a grapheme into its cell; for further cells of its own see `widen`. */
	write(row: number, column: number, text: string, style: CellStyle): void {
		this.#goTo(row, column);
		this.#wear(style);
		this.#output += text;
		this.#column++;
	}

	/** The grapheme that was written last takes one cell more. */
	widen(): void {
		this.#column++;
	}

	/** Makes the pen forget where the cursor is. */
	lose(): void {
		this.#column = Number.POSITIVE_INFINITY;
	}

	/** Erases a row from a cell on; nothing beyond the last column. */
	eraseToEnd(row: number, column: number): void {
		if (column < this.#columns) {
			this.erase(row, column, eraseToEnd);
		}
	}

	/** Erases from a cell on, by a sequence that leaves the cursor there. */
	erase(row: number, column: number, sequence: string): void {
		this.#goTo(row, column);
		this.#wear(plainStyle);
		this.#output += sequence;
	}

	/** All that was written, and the end of its style. */
	finish(): string {
		this.#wear(plainStyle);
		return this.#output;
	}

	/** Whether the terminal's cursor is known to be in a cell. */
	isAt(row: number, column: number): boolean {
		return this.#row === row && this.#column === column && column < this.#columns;
	}

	#goTo(row: number, column: number): void {
		if (!this.isAt(row, column)) {
			const from: Position | undefined =
				this.#column < this.#columns ? {row: this.#row, column: this.#column} : undefined;
			this.#output += cursorMove(from, {row, column});
			this.#row = row;
			this.#column = column;
		}
	}

	#wear(style: CellStyle): void {
		this.#output += styleChange(this.style, style);
		this.style = style;
	}
}
