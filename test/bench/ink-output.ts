import type {AnsiCode, StyledChar} from '@alcalzone/ansi-tokenize';
import {styledCharsToString} from '@alcalzone/ansi-tokenize';
import type {Cell, Screen} from '../support/screen.ts';

/*
What Ink itself writes for screens that are known cell by cell, to compare with: its own `log-update.js`, fed with the frames that it would
have made of them.
*/

/** A stream that keeps nothing but a count: the size of a terminal, and the bytes that it was sent. */
export class CountingStream {
	readonly isTTY = true;
	readonly writableNeedDrain = false;
	readonly columns: number;
	readonly rows: number;
	bytes = 0;

	constructor({columns, rows}: Pick<Screen, 'columns' | 'rows'>) {
		this.columns = columns;
		this.rows = rows;
	}

	write(text: string): boolean {
		this.bytes += Buffer.byteLength(text);
		return true;
	}
}

type Render = (frame: string) => boolean;
type LogUpdate = {
	readonly create: (stream: CountingStream, options: {readonly incremental: boolean}) => Render;
};

// Ink exports it to nobody, so it is asked for by its file.
const {default: logUpdate}: {readonly default: LogUpdate} = await import(
	new URL('../../node_modules/ink/build/log-update.js', import.meta.url).href
);

const beginUpdate = '\u001B[?2026h';
const endUpdate = '\u001B[?2026l';

/** Ink's way to write frames to a stream, whole or changed row by changed row, each within a synchronized update. */
export function inkWriter(stream: CountingStream, incremental: boolean): (frame: string) => void {
	const render = logUpdate.create(stream, {incremental});
	return frame => {
		stream.write(beginUpdate);
		render(frame);
		stream.write(endUpdate);
	};
}

/** A screen as the frame that Ink would make of it: rows with their styles as escape sequences, without blanks at their ends. */
export function frameOf(screen: Screen): string {
	return screen.cells
		.map(row => styledCharsToString(row.filter(({width}) => width > 0).map(styledCharOf)).trimEnd())
		.join('\n');
}

function styledCharOf(cell: Cell): StyledChar {
	return {type: 'char', value: cell.characters, fullWidth: cell.width > 1, styles: codesOf(cell)};
}

const attributes = [
	['bold', 1, 22],
	['dim', 2, 22],
	['italic', 3, 23],
	['underline', 4, 24],
	['inverse', 7, 27],
	['strikethrough', 9, 29],
] as const;

function codesOf(cell: Cell): AnsiCode[] {
	const codes = attributes.flatMap(([name, on, off]) => (cell[name] ? [codeOf(`${on}`, off)] : []));
	if (cell.foreground !== 'default') {
		codes.unshift(codeOf(`38;${colourParameters(cell.foreground)}`, 39));
	}

	if (cell.background !== 'default') {
		codes.unshift(codeOf(`48;${colourParameters(cell.background)}`, 49));
	}

	return codes;
}

function codeOf(parameters: string, end: number): AnsiCode {
	return {type: 'ansi', code: `\u001B[${parameters}m`, endCode: `\u001B[${end}m`};
}

function colourParameters(colour: string): string {
	const exact = /^#(..)(..)(..)$/u.exec(colour);
	return exact
		? `2;${exact
				.slice(1)
				.map(part => Number.parseInt(part, 16))
				.join(';')}`
		: `5;${colour.replace('palette ', '')}`;
}
