import type {IBufferCell, Terminal} from '@xterm/headless';

/** As the program asked for it: the terminal's own, one of its 256 numbered colours, or an exact one. */
export type Colour = 'default' | `palette ${number}` | `#${string}`;

/** How a cell is drawn. */
export type Style = {
	readonly bold: boolean;
	readonly dim: boolean;
	readonly italic: boolean;
	readonly underline: boolean;
	readonly inverse: boolean;
	readonly strikethrough: boolean;
	readonly foreground: Colour;
	readonly background: Colour;
};

/** One cell of the screen. The second half of a wide character is a cell of its own, with `width` 0 and no characters. */
export type Cell = Style & {
	readonly characters: string;
	readonly width: number;
};

/** In cells, from the top left corner. */
export type Position = {readonly column: number; readonly row: number};

/** In cells, from the top left corner of the screen. */
export type Region = Position & {readonly columns: number; readonly rows: number};

const corners = {topLeft: /[╭┌┏╔]/u, topRight: /[╮┐┓╗]/u, bottomLeft: /[╰└┗╚]/u};

/**
What a terminal shows: the rows as text, and each cell as it is drawn.

Rows are copied at once, cells when they are first asked for: ask before the terminal is written to again, or have
them kept with `keep`.
*/
export class Screen {
	readonly columns: number;
	readonly rows: number;
	/** The rows' text from the top, without the white space at their ends. */
	readonly lines: readonly string[];
	readonly buffer: 'normal' | 'alternate';
	readonly cursor: Position;
	readonly #terminal: Terminal;
	#cells: readonly (readonly Cell[])[] | undefined;

	constructor(terminal: Terminal) {
		const {active} = terminal.buffer;
		this.#terminal = terminal;
		this.columns = terminal.cols;
		this.rows = terminal.rows;
		this.buffer = active.type;
		this.cursor = {column: active.cursorX, row: active.cursorY};
		this.lines = Array.from(
			{length: terminal.rows},
			(_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
		);
	}

	/** The cells, row by row. */
	get cells(): readonly (readonly Cell[])[] {
		this.#cells ??= readCells(this.#terminal);
		return this.#cells;
	}

	/** Copies the cells, so that the screen can still be asked when the terminal shows something else. */
	keep(): this {
		void this.cells;
		return this;
	}

	/** The whole screen, rows under each other. */
	get text(): string {
		return this.lines.join('\n');
	}

	/** Everything that can be seen, as one string to compare: the characters and how each is drawn. Where the cursor stands is not part of it. */
	get drawing(): string {
		return this.cells.map(drawRow).join('\n');
	}

	/** The text of a row, counted from the top; from the bottom where negative. */
	row(index: number): string {
		return this.lines.at(index) ?? '';
	}

	includes(text: string): boolean {
		return this.lines.some(line => line.includes(text));
	}

	/** Everything on the screen as one region. */
	get whole(): Region {
		return {column: 0, row: 0, columns: this.columns, rows: this.rows};
	}

	/** The inside of the frame whose top edge holds `title`; nothing where no frame does. */
	frame(title: string): Region | undefined {
		for (const [row, line] of this.cells.entries()) {
			for (let column = 0; column < line.length; column++) {
				if (!corners.topLeft.test(line[column]?.characters ?? '')) {
					continue;
				}

				const right = line.findIndex(
					(cell, index) => index > column && corners.topRight.test(cell.characters),
				);
				const edge = textOfCells(line.slice(column, right + 1));
				if (right !== -1 && edge.includes(title)) {
					return this.#inside({column, row}, right);
				}
			}
		}

		return undefined;
	}

	/** The rows of a region, without the white space at their ends. */
	linesIn(region: Region): readonly string[] {
		return this.#rowsOf(region).map(cells => textOfCells(cells).trimEnd());
	}

	/** The text of a region read as prose: rows joined by a space, runs of white space made one. */
	proseIn(region: Region): string {
		return this.#flow(region).text;
	}

	/** The cells in which `words` stand within a region, though they run over several rows; white space between them left out. Empty where they do not stand there. */
	cellsOf(words: string, region: Region = this.whole): readonly Cell[] {
		const {text, cells} = this.#flow(region);
		const start = text.indexOf(words);
		return start === -1 ? [] : cells.slice(start, start + words.length).filter(cell => cell !== undefined);
	}

	/** Where `text` first stands within a row. */
	find(text: string): Position | undefined {
		for (const [row, cells] of this.cells.entries()) {
			const start = textOfCells(cells).indexOf(text);
			if (start !== -1) {
				return {row, column: columnAt(cells, start)};
			}
		}

		return undefined;
	}

	/** For people: the rows in a box, with what a failed test needs to know. */
	toString(): string {
		const edge = '─'.repeat(this.columns);
		const body = this.lines.map(line => `│${line}`).join('\n');
		return `┌${edge} ${this.columns}×${this.rows}, ${this.buffer} screen\n${body}\n└${edge}`;
	}

	#inside({column, row}: Position, right: number): Region {
		let bottom = row + 1;
		while (bottom < this.rows && !corners.bottomLeft.test(this.cells[bottom]?.[column]?.characters ?? '')) {
			bottom++;
		}

		return {column: column + 1, row: row + 1, columns: right - column - 1, rows: bottom - row - 1};
	}

	#rowsOf({column, row, columns, rows}: Region): readonly (readonly Cell[])[] {
		return this.cells.slice(row, row + rows).map(cells => cells.slice(column, column + columns));
	}

	/** The prose of a region and, for each of its UTF-16 code units, the cell that it stands in; none for the joints. */
	#flow(region: Region): {readonly text: string; readonly cells: readonly (Cell | undefined)[]} {
		let text = '';
		const cells: (Cell | undefined)[] = [];
		for (const row of this.#rowsOf(region)) {
			for (const cell of row) {
				if (cell.width > 0 && cell.characters.trim() !== '') {
					text += cell.characters;
					cells.push(...Array.from({length: cell.characters.length}, () => cell));
				} else if (cell.width > 0 && text !== '' && !text.endsWith(' ')) {
					text += ' ';
					cells.push(undefined);
				}
			}

			if (text !== '' && !text.endsWith(' ')) {
				text += ' ';
				cells.push(undefined);
			}
		}

		return {text, cells};
	}
}

const styleKeys = ['bold', 'dim', 'italic', 'underline', 'inverse', 'strikethrough'] as const;

/** Whether two cells are drawn alike, whatever stands in them. */
export function isDrawnAlike(one: Style, other: Style): boolean {
	return (
		one.foreground === other.foreground &&
		one.background === other.background &&
		styleKeys.every(key => one[key] === other[key])
	);
}

function drawRow(cells: readonly Cell[]): string {
	let drawn = '';
	let before: Cell | undefined;
	for (const cell of cells) {
		if (!before || !isDrawnAlike(before, cell)) {
			const marks = styleKeys.filter(key => cell[key]).join(' ');
			drawn += `\u001B${marks}|${cell.foreground}|${cell.background}\u001B`;
		}

		drawn += cell.characters;
		before = cell;
	}

	return drawn;
}

/** The characters of cells, one after the other. */
export function textOfCells(cells: readonly Cell[]): string {
	return cells.map(cell => cell.characters).join('');
}

function columnAt(cells: readonly Cell[], offset: number): number {
	let length = 0;
	return cells.findIndex(cell => {
		length += cell.characters.length;
		return length > offset;
	});
}

function readCells(terminal: Terminal): readonly (readonly Cell[])[] {
	const {active} = terminal.buffer;
	const reused = active.getNullCell();
	return Array.from({length: terminal.rows}, (_, row) => {
		const line = active.getLine(active.baseY + row);
		return Array.from({length: terminal.cols}, (_, column) => {
			const cell = line?.getCell(column, reused);
			return cell ? copyCell(cell) : blank;
		});
	});
}

const blank: Cell = {
	characters: ' ',
	width: 1,
	bold: false,
	dim: false,
	italic: false,
	underline: false,
	inverse: false,
	strikethrough: false,
	foreground: 'default',
	background: 'default',
};

function copyCell(cell: IBufferCell): Cell {
	const width = cell.getWidth();
	return {
		characters: width === 0 ? '' : cell.getChars() || ' ',
		width,
		bold: cell.isBold() !== 0,
		dim: cell.isDim() !== 0,
		italic: cell.isItalic() !== 0,
		underline: cell.isUnderline() !== 0,
		inverse: cell.isInverse() !== 0,
		strikethrough: cell.isStrikethrough() !== 0,
		foreground: colour(cell.isFgDefault(), cell.isFgPalette(), cell.getFgColor()),
		background: colour(cell.isBgDefault(), cell.isBgPalette(), cell.getBgColor()),
	};
}

function colour(isDefault: boolean, isPalette: boolean, value: number): Colour {
	if (isDefault) {
		return 'default';
	}

	return isPalette ? `palette ${value}` : `#${value.toString(16).padStart(6, '0')}`;
}
