import type {WriteStream} from 'node:tty';
import {cursorMove, type Position} from './cursor-move.ts';
import {
	beginUpdate,
	cellOfCaret,
	endUpdate,
	hideCaret,
	type InkWrite,
	readInkWrite,
	showCaret,
} from './ink-write.ts';
import {drawChanges} from './screen-diff.ts';
import {emptyRow, readRow, type StyledRow} from './styled-row.ts';

/*
The terminal's side of a program that draws the whole screen with Ink, for what Ink leaves open:

- Ink writes whole frames, or with incremental rendering whole rows, with everything that stands beside what changed. Here the frame
  that is on the screen is known, and the cells that changed are written (see screen-diff.ts), in one write.
- Ink moves from where the cursor is, and entering the alternate screen does not move it. Here every frame says where it stands,
  and the first one on a screen, or one of another size, is drawn on an erased screen.
- No table of widths is right for every terminal. A row that the terminal draws wider than we count it would go on in the
  next one and push all others down; with autowrap off it loses its last cell instead.
- Ink goes on drawing where the terminal no longer takes anything. Here frames are then left out, all but the newest.
*/

const enter = '\u001B[?1049h';
const leave = '\u001B[?1049l';
const autowrapOff = '\u001B[?7l';
const autowrapOn = '\u001B[?7h';
const homeAndErase = '\u001B[H\u001B[J';
const eraseRow = '\u001B[2K';

/**
The same stream, for Ink to draw the whole screen with; without Ink's incremental rendering. What is not part of a frame passes through
to `stdout`, in order.

@param hasWholeRows whether a row that changes is written from its beginning to its end: for screen readers that say what is written, and would say a few
letters where two sentences differ in no more
*/
export function fullScreenStream(stdout: WriteStream, hasWholeRows = false): WriteStream {
	const painter = new Painter(stdout, hasWholeRows);
	const write = (chunk: unknown, ...rest: readonly unknown[]): boolean =>
		typeof chunk === 'string' && rest.length === 0
			? painter.write(chunk)
			: Reflect.apply(stdout.write, stdout, [chunk, ...rest]);
	return new Proxy(stdout, {
		get(target, property) {
			const value: unknown = property === 'write' ? write : Reflect.get(target, property, target);
			// A stream's methods want the stream itself.
			return typeof value === 'function' && property !== 'write' ? value.bind(target) : value;
		},
	});
}

type Size = {readonly columns: number; readonly rows: number};

/** What the terminal shows. */
type Shown = {readonly rows: readonly StyledRow[]; readonly size: Size};

/** What it shall show. */
type Wanted = {readonly lines: readonly string[]; readonly caret: Position | undefined};

class Painter {
	readonly #stdout: WriteStream;
	readonly #hasWholeRows: boolean;
	#isUpdating = false;
	/** A text within an update that is a frame if no other follows it. */
	#text: {readonly text: string; readonly frame: InkWrite & {type: 'frame'}} | undefined;
	#shown: Shown | undefined;
	#shownCaret: Position | undefined;
	#wanted: Wanted | undefined;
	#isHiding = false;
	#isWaiting = false;

	constructor(stdout: WriteStream, hasWholeRows: boolean) {
		this.#stdout = stdout;
		this.#hasWholeRows = hasWholeRows;
	}

	/** Takes a write of Ink's. @returns whether the terminal takes more at once. */
	write(text: string): boolean {
		if (text.includes(enter) || text.includes(leave)) {
			this.#forget();
			return this.#stdout.write(
				text.replace(enter, `${enter}${autowrapOff}${homeAndErase}`).replace(leave, `${autowrapOn}${leave}`),
			);
		}

		const written = readInkWrite(text);
		switch (written.type) {
			case 'beginUpdate':
				this.#isUpdating = true;
				break;
			case 'endUpdate':
				this.#isUpdating = false;
				this.#want();
				return this.#draw();
			case 'erase':
				// Goes out with the next frame, so that the screen is never seen empty.
				this.#forget();
				break;
			case 'caret':
				if (!this.#isUpdating) {
					return this.#stdout.write(text);
				}

				this.#moveCaret(written);
				break;
			case 'frame':
				if (!this.#isUpdating) {
					return this.#stdout.write(text);
				}

				this.#passText();
				this.#text = {text, frame: written};
				break;
		}

		return !this.#stdout.writableNeedDrain;
	}

	/** Whatever is drawn next is drawn whole. */
	#forget(): void {
		this.#shown = undefined;
		this.#shownCaret = undefined;
		this.#wanted = undefined;
	}

	/** Another text has followed: what was written before a frame within an update is the program's own. */
	#passText(): void {
		if (this.#text !== undefined) {
			this.#stdout.write(this.#text.text);
			this.#text = undefined;
			this.#forget();
		}
	}

	#want(): void {
		if (this.#text === undefined) {
			return;
		}

		const {lines, caret, isHiding, isAfresh} = this.#text.frame;
		this.#text = undefined;
		if (isAfresh) {
			this.#forget();
		}

		this.#isHiding ||= isHiding;
		this.#wanted = {lines, caret: caret && cellOfCaret(caret, lines.length)};
	}

	#moveCaret({isHiding, caret}: InkWrite & {type: 'caret'}): void {
		this.#want();
		this.#isHiding ||= isHiding;
		if (this.#wanted !== undefined) {
			const {lines} = this.#wanted;
			this.#wanted = {lines, caret: caret && cellOfCaret(caret, lines.length)};
		}
	}

	/** Draws what is wanted, or waits with it until the terminal takes it. */
	#draw(): boolean {
		if (this.#stdout.writableNeedDrain) {
			if (!this.#isWaiting) {
				this.#isWaiting = true;
				this.#stdout.once('drain', () => {
					this.#isWaiting = false;
					this.#draw();
				});
			}

			return false;
		}

		const changes = this.#wanted === undefined ? '' : this.#changesTo(this.#wanted);
		return changes === '' || this.#stdout.write(beginUpdate + changes + endUpdate);
	}

	#changesTo({lines, caret}: Wanted): string {
		const {columns = Number.POSITIVE_INFINITY, rows = Number.POSITIVE_INFINITY} = this.#stdout;
		const size = {columns, rows};
		const isKnown = this.#shown?.size.columns === columns && this.#shown.size.rows === rows;
		const before = isKnown && this.#shown ? this.#shown.rows : [];
		const after = lines.slice(0, rows).map((line, row) => {
			const old = before[row];
			return old?.source === line ? old : line === '' ? emptyRow : readRow(line, columns);
		});
		const draw = this.#hasWholeRows ? drawWholeRows : drawChanges;
		const changes = (isKnown ? '' : homeAndErase) + draw(before, after, columns);
		const isCaretThere = caret?.row === this.#shownCaret?.row && caret?.column === this.#shownCaret?.column;
		const isHiding = this.#isHiding;
		this.#shown = {rows: after, size};
		this.#shownCaret = caret;
		this.#isHiding = false;
		if (changes === '' && isCaretThere && (caret !== undefined || !isHiding)) {
			return '';
		}

		const showing = caret === undefined ? '' : cursorMove(undefined, caret) + showCaret;
		return (isHiding ? hideCaret : '') + changes + showing;
	}
}

/** As `drawChanges`, with each row that changes erased and written whole. */
function drawWholeRows(before: readonly StyledRow[], after: readonly StyledRow[], columns: number): string {
	let erasing = '';
	const kept = before.map((row, index) => {
		if (row.source === (after[index] ?? emptyRow).source) {
			return row;
		}

		erasing += cursorMove(undefined, {row: index, column: 0}) + eraseRow;
		return emptyRow;
	});
	return erasing + drawChanges(kept, after, columns);
}
