import {type CellStyle, plainStyle, styleChange} from './cell-style.ts';
import {cursorMove} from './cursor-move.ts';

/** Erases from the cursor to the end of its row. */
export const eraseToEnd = '\u001B[K';

/**
Collects what is written to a terminal, and knows where that leaves its cursor and its style. Cells are named by row and column from the top
left; the cursor moves only where it is not there already. Nothing is known of the cursor at first; of the style, that none is in force.

Terminals for East Asian languages may draw quotation marks, dashes, accented letters and frames two cells wide. So behind anything but
ASCII the cursor is moved to a column and not by so many: what was drawn too wide shifts the rest of its run, and nothing in any other row.
*/
export class ScreenPen {
	/** The style in force. */
	style = plainStyle;
	readonly #columns: number;
	#output = '';
	#row: number | undefined;
	#column = 0;
	/** Whether the terminal's cursor is in that column on a terminal with any table of widths. */
	#isColumnSure = false;

	/** @param columns how many cells the screen is wide. */
	constructor(columns: number) {
		this.#columns = columns;
	}

	/** Writes a grapheme into its cell; for further cells of its own see `widen`. */
	write(row: number, column: number, text: string, style: CellStyle): void {
		this.#goTo(row, column);
		this.#wear(style);
		this.#output += text;
		this.#column++;
		this.#isColumnSure &&= text.length === 1 && text <= '~' && this.#column < this.#columns;
	}

	/** The grapheme that was written last takes one cell more. */
	widen(): void {
		this.#column++;
	}

	/** What is written next goes to where it belongs, though the pen is there by its own count. */
	lose(): void {
		this.#column = Number.NaN;
		this.#isColumnSure = false;
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

	/** Whether the terminal's cursor is in a cell, by the pen's count. */
	isAt(row: number, column: number): boolean {
		return this.#row === row && this.#column === column && column < this.#columns;
	}

	#goTo(row: number, column: number): void {
		if (!this.isAt(row, column)) {
			const from =
				this.#row === undefined
					? undefined
					: {row: this.#row, column: this.#isColumnSure ? this.#column : undefined};
			this.#output += cursorMove(from, {row, column});
			this.#row = row;
			this.#column = column;
			this.#isColumnSure = true;
		}
	}

	#wear(style: CellStyle): void {
		this.#output += styleChange(this.style, style);
		this.style = style;
	}
}
