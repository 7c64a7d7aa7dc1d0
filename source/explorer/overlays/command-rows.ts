import {widthCells} from '../../terminal/cells.ts';
import {wrapSpan} from '../../terminal/wrap.ts';
import {type CommandEntry, type ListEntry, noteOf} from '../command-entries.ts';
import {cutIntoPieces} from '../rows/cut-into-pieces.ts';
import {fitPieces, type Piece, slicePieces} from '../rows/fit-pieces.ts';
import {listRow} from '../rows/margin.ts';
import type {Paint} from '../themes/paint.ts';
import type {Theme} from '../themes/theme.ts';
import {queryIndent} from './query-row.ts';

/*
One command or sign of the list: its key, what it does, and behind that why it can do nothing now.

	 ▸ ]        Next quote
	   n        Next hit of the last search  × No search yet: / begins one

Each takes one row, and what does not fit is cut, so that as many as possible are seen at a time; of the chosen one everything is shown, on as many rows
as that needs.
*/

const gap = 2;
/** Between what a command does and what is said behind it. */
const noteGap = '  ';
/** A note that is cut shorter says nothing: the sign alone stands there. */
const leastNote = 14;

/** Cells for the keys: as many as most commands' keys need, where there is room. */
function keysWidthIn(width: number): number {
	return width >= 100 ? 20 : width >= 60 ? 15 : 9;
}

/** The rows of an entry, without its heading, each of `width` cells. */
export function entryRows(entry: ListEntry, isSelected: boolean, width: number, theme: Theme): string[] {
	const keysWidth = keysWidthIn(width);
	const room = Math.max(1, width - queryIndent - keysWidth - gap - 1);
	const keys = keyRows(entry, keysWidth, theme);
	const words = isSelected ? wholeWords(entry, room, theme) : [cutWords(entry, room, theme)];
	const sign = !isSelected && hidesNote(entry, room, theme) ? ` ${theme.signs.refused}` : '';
	const count = isSelected ? Math.max(keys.length, words.length) : 1;
	return Array.from({length: count}, (_, index) => {
		const mark: Piece =
			isSelected && index === 0
				? {text: ` ${theme.signs.selected} `, paint: theme.selectedMark}
				: {text: ' '.repeat(queryIndent)};
		return (
			fitPieces([mark], Math.min(queryIndent, width)) +
			fitPieces(keys[index] ?? [], keysWidth, theme.signs) +
			fitPieces([{text: ' '.repeat(gap)}, ...(words[index] ?? [])], gap + room - sign.length, theme.signs) +
			listRow([{text: sign, paint: theme.dim}], sign.length + 1)
		);
	});
}

/** Keys one behind the other, over several rows where they need them; a key stays in one piece. */
function keyRows(entry: ListEntry, width: number, theme: Theme): Piece[][] {
	if (entry.keys.length === 0) {
		return [[{text: 'no key', paint: theme.dim}]];
	}

	const rows: Piece[][] = [];
	let used = 0;
	for (const [index, key] of entry.keys.entries()) {
		const piece = {text: key, paint: keyPaint(entry, index, theme)};
		const row = rows.at(-1);
		if (row !== undefined && used + 1 + widthCells(key) <= width) {
			row.push({text: ' '}, piece);
			used += 1 + widthCells(key);
		} else {
			rows.push([piece]);
			used = widthCells(key);
		}
	}

	return rows;
}

function keyPaint(entry: ListEntry, index: number, theme: Theme): Paint {
	if (entry.match.keys.includes(index)) {
		return theme.match;
	}

	return entry.kind === 'sign' ? theme[entry.style] : isRefused(entry) ? theme.dim : theme.key;
}

/** What the entry does in one row, and as much of the rest as it leaves room for. */
function cutWords(entry: ListEntry, room: number, theme: Theme): Piece[] {
	const words = wordsPieces(entry, {start: 0, end: entry.words.length}, undefined, theme);
	const note = notePieces(entry, theme);
	return note.length > 0 && hasRoomForNote(words, note, room) ? [...words, {text: noteGap}, ...note] : words;
}

/** Whether a command that can do nothing has no room to say why: then the sign for that stands at the row's end, whatever becomes of the words. */
function hidesNote(entry: ListEntry, room: number, theme: Theme): boolean {
	const words: Piece[] = [{text: entry.words}];
	return isRefused(entry) && !hasRoomForNote(words, notePieces(entry, theme), room);
}

function hasRoomForNote(words: readonly Piece[], note: readonly Piece[], room: number): boolean {
	return room - widthOf(words) >= noteGap.length + Math.min(widthOf(note), leastNote);
}

/** All that there is to say of the chosen entry. */
function wholeWords(entry: ListEntry, room: number, theme: Theme): Piece[][] {
	const elsewhere = isRefused(entry) ? theme.dim : theme.selected;
	const whole = {start: 0, end: entry.words.length};
	const rows = wrapSpan(entry.words, whole, room).map(line => wordsPieces(entry, line, elsewhere, theme));
	const note = notePieces(entry, theme, true);
	if (note.length === 0) {
		return rows;
	}

	const [only, ...others] = rows;
	if (only && others.length === 0 && widthOf(only) + noteGap.length + widthOf(note) <= room) {
		return [[...only, {text: noteGap}, ...note]];
	}

	return [...rows, ...wrapPieces(note, room)];
}

/** Names that something was found in, and why the command can do nothing now, or where it is done; also what the heading says already, if wanted. */
function notePieces(entry: ListEntry, theme: Theme, isWhole = false): Piece[] {
	const standing = entry.kind === 'command' ? standingWords(entry, isWhole, theme) : '';
	const names = entry.match.otherNames
		.filter(({text}) => !standing.toLowerCase().includes(text.toLowerCase()))
		.map(({text, letters}) =>
			cutIntoPieces(
				text,
				{start: 0, end: text.length},
				letters.map(span => ({...span, paint: theme.match})),
				theme.dim,
			),
		);
	const notes = standing === '' ? names : [...names, [{text: standing, paint: theme.dim}]];
	return notes.flatMap((note, index) => (index === 0 ? note : [{text: noteGap}, ...note]));
}

function standingWords(entry: CommandEntry, isWhole: boolean, {signs}: Theme): string {
	const note = entry.isSaidAbove && !isWhole ? '' : (noteOf(entry) ?? '');
	return isRefused(entry) ? `${signs.refused} ${note}`.trim() : note;
}

function isRefused(entry: ListEntry): boolean {
	return entry.kind === 'command' && entry.reason !== undefined;
}

function wordsPieces(
	entry: ListEntry,
	line: {readonly start: number; readonly end: number},
	elsewhere: Paint | undefined,
	theme: Theme,
): Piece[] {
	const letters = entry.match.letters.map(span => ({...span, paint: theme.match}));
	return cutIntoPieces(entry.words, line, letters, elsewhere ?? (isRefused(entry) ? theme.dim : undefined));
}

/** Pieces over several rows; what is found in them is painted in each. */
function wrapPieces(pieces: readonly Piece[], room: number): Piece[][] {
	const text = pieces.map(piece => piece.text).join('');
	return wrapSpan(text, {start: 0, end: text.length}, room).map(line => slicePieces(pieces, line));
}

function widthOf(pieces: readonly Piece[]): number {
	return pieces.reduce((sum, {text}) => sum + widthCells(text), 0);
}
