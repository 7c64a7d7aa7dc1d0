/*
Notes at the foot of a page or column: lines in a smaller font below the text, from the first that begins with a mark on.

Catches: «1 Interview with Jane Doe, 2 March.» in 8 points under a text in 10. Must not: the caption of a picture at the foot of a page (no mark), a numbered list in the size of the text.
*/
import type {Line} from './lines.ts';
import type {Fragment} from './rows.ts';

/** Of the text's size, at most. */
const smaller = 0.93;
const mark = /^(?:(\d{1,3})|([*†‡§¶]{1,3}))[.)\]]?\s?(?=["“‘(]?\p{L})/u;

/** A column's lines, and the notes below them, each of some lines. */
export type ColumnWithNotes = {readonly lines: readonly Line[]; readonly notes: readonly Line[][]};

/** Parts the notes at the foot of a column from it. @param bodySize the size that most of the document is set in. */
export function takeNotes(lines: readonly Line[], bodySize: number): ColumnWithNotes {
	const lastOfText = lines.findLastIndex(({size}) => size > smaller * bodySize);
	const first = lines.findIndex((line, index) => index > lastOfText && beginsNote(line));
	if (first < 0) {
		return {lines, notes: []};
	}

	const notes: Line[][] = [];
	for (const line of lines.slice(first)) {
		const note = notes.at(-1);
		if (note === undefined || beginsNote(line)) {
			notes.push([line]);
		} else {
			note.push(line);
		}
	}

	return {lines: lines.slice(0, first), notes};
}

/** Takes the marks of notes out of the text of a page that has notes with these marks. Other raised figures stay. */
export function withoutMarks(rows: readonly Fragment[][], bodySize: number): readonly Fragment[][] {
	const fragments = rows.flat();
	const known = new Set(
		fragments
			.filter(({size}) => size <= smaller * bodySize)
			.flatMap(({text}) => mark.exec(text)?.slice(1) ?? []),
	);
	return known.size === 0
		? rows
		: rows.map(row =>
				row.map(fragment =>
					fragment.unmarked !== undefined && fragment.marks?.every(each => known.has(each)) === true
						? {...fragment, text: fragment.unmarked}
						: fragment,
				),
			);
}

function beginsNote({text, beginsRaised = false}: Line): boolean {
	return beginsRaised || mark.test(text);
}
