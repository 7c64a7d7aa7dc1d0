import {walkGraphemes} from '../../terminal/cells.ts';

/*
A line of text with a caret, and what the keys of a shell do to it. Pure: the search box, the help and the palette keep such a line each, and say
themselves what a changed line leads to.

A caret counts graphemes, because what a reader sees as one letter is passed and deleted as one.
*/

/** What has been typed. */
export type Line = {
	readonly text: string;
	/** In graphemes from the text's beginning, 0 up to their number. */
	readonly caret: number;
};

const longestLine = 200;

/** What each of the commands of a line does to it. The same line comes back where there is nothing to do. */
export const lineEdits = {
	'line.left': (line: Line) => withCaret(line, line.caret - 1),
	'line.right': (line: Line) => withCaret(line, line.caret + 1),
	'line.wordLeft': (line: Line) => withCaret(line, wordLeft(line)),
	'line.wordRight': (line: Line) => withCaret(line, wordRight(line)),
	'line.home': (line: Line) => withCaret(line, 0),
	'line.end': (line: Line) => withCaret(line, Number.POSITIVE_INFINITY),
	'line.deleteBackward': (line: Line) => remove(line, line.caret - 1, line.caret),
	'line.deleteForward': (line: Line) => remove(line, line.caret, line.caret + 1),
	'line.deleteWord': (line: Line) => remove(line, wordStart(line), line.caret),
	'line.deleteWordForward': (line: Line) => remove(line, line.caret, wordRight(line)),
	'line.deleteLine': (line: Line) => remove(line, 0, line.caret),
	'line.deleteToEnd': (line: Line) => remove(line, line.caret, Number.POSITIVE_INFINITY),
} as const;

export type LineCommand = keyof typeof lineEdits;

/**
Puts typed or pasted text at the caret. Line breaks, tabs and control characters become single spaces; what goes beyond 200 graphemes
is left out.
*/
export function insertText(line: Line, text: string): Line {
	const typed = graphemesOf(text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '));
	const graphemes = graphemesOf(line.text);
	const room = Math.max(0, longestLine - graphemes.length);
	const inserted = [
		...graphemes.slice(0, line.caret),
		...typed.slice(0, room),
		...graphemes.slice(line.caret),
	].join('');
	// Counted again from the end, because a typed mark may have joined the letter before it.
	const caret = graphemesOf(inserted).length - (graphemes.length - line.caret);
	return {text: inserted, caret: Math.max(0, caret)};
}

/** A line with the caret behind its text. */
export function lineOf(text: string): Line {
	return {text, caret: graphemesOf(text).length};
}

function withCaret(line: Line, wanted: number): Line {
	const caret = Math.max(0, Math.min(wanted, graphemesOf(line.text).length));
	return caret === line.caret ? line : {...line, caret};
}

/** Takes graphemes `[from, to)` out. */
function remove(line: Line, from: number, to: number): Line {
	const graphemes = graphemesOf(line.text);
	const start = Math.max(0, from);
	const kept = [...graphemes.slice(0, start), ...graphemes.slice(to)];
	if (kept.length === graphemes.length) {
		return line;
	}

	const text = kept.join('');
	// What stood on both sides of the gap may be one letter now.
	return {text, caret: Math.min(start, graphemesOf(text).length)};
}

/** Where the word before the caret begins, as the shell's Ctrl-w has it: white space goes with the word before it. */
function wordStart({text, caret}: Line): number {
	const graphemes = graphemesOf(text);
	let start = caret;
	while (start > 0 && graphemes[start - 1] === ' ') {
		start--;
	}

	while (start > 0 && graphemes[start - 1] !== ' ') {
		start--;
	}

	return start;
}

const wordGrapheme = /[\p{L}\p{N}]/u;

/** The beginning of the word that the caret is in or behind, as the shell's Alt-b has it. */
function wordLeft({text, caret}: Line): number {
	const isInWord = graphemesOf(text).map(grapheme => wordGrapheme.test(grapheme));
	let start = caret;
	while (start > 0 && !isInWord[start - 1]) {
		start--;
	}

	while (start > 0 && isInWord[start - 1]) {
		start--;
	}

	return start;
}

/** The end of the word that the caret is in or before, as the shell's Alt-f and Alt-d have it. */
function wordRight({text, caret}: Line): number {
	const isInWord = graphemesOf(text).map(grapheme => wordGrapheme.test(grapheme));
	let end = caret;
	while (end < isInWord.length && !isInWord[end]) {
		end++;
	}

	while (isInWord[end]) {
		end++;
	}

	return end;
}

function graphemesOf(text: string): string[] {
	return [...walkGraphemes(text)].map(({start, end}) => text.slice(start, end));
}
