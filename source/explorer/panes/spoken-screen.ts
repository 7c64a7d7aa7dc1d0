import {walkGraphemes, widthCells} from '../../terminal/cells.ts';
import {makeSafe} from '../../terminal/safe-text.ts';
import {wrapSpan} from '../../terminal/wrap.ts';
import {type State, topOverlay} from '../state.ts';
import {speak} from './spoken-lines.ts';

/** The lines of words that a screen reader is shown, as rows of the terminal. */
export type SpokenScreen = {
	readonly rows: readonly string[];
	/** Where the terminal's cursor stands: screen readers read its row, and braille displays show it. */
	readonly cursor: {readonly x: number; readonly y: number};
};

/**
What is said of a state, wrapped to the terminal's size. The cursor is at the beginning of what a key has led to; where something is typed it is where the
next letter will stand, and what that finds is in the same line.
*/
export function spokenScreen(state: State): SpokenScreen {
	const {columns, rows: height} = state.size;
	const {lines, caret} = linesWithCaret(state);
	const rows: string[] = [];
	let cursor = {x: 0, y: 0};
	for (const [index, line] of lines.entries()) {
		const wrapped = wrapSpan(line, {start: 0, end: line.length}, columns);
		if (index === caret.line) {
			const row = Math.max(
				0,
				wrapped.findLastIndex(({start}) => start <= caret.offset),
			);
			const before = line.slice(wrapped[row]?.start ?? 0, caret.offset);
			cursor = {x: Math.min(columns - 1, widthCells(before)), y: rows.length + row};
		}

		rows.push(...wrapped.map(({start, end}) => line.slice(start, end)));
	}

	// Where not all fits, what comes before the cursor gives way.
	const first = Math.max(0, Math.min(cursor.y, rows.length - height));
	return {rows: rows.slice(first, first + height), cursor: {x: cursor.x, y: cursor.y - first}};
}

type Caret = {readonly line: number; readonly offset: number};

function linesWithCaret(state: State): {readonly lines: readonly string[]; readonly caret: Caret} {
	const {lines, read} = speak(state);
	const overlay = topOverlay(state);
	if (overlay === undefined || !('query' in overlay)) {
		const isArticle = overlay === undefined && state.place.pane === 'article';
		return {
			lines: lines.map((line, index) => (isArticle && index === read ? line : inWords(line))),
			caret: {line: read, offset: 0},
		};
	}

	const [article = '', title = '', ...found] = lines;
	const query = makeSafe(overlay.query);
	const before = [...walkGraphemes(query)][overlay.caret - 1]?.end ?? 0;
	return {
		lines: [article, [title, ...found.map(inWords)].join('. ')],
		caret: {line: 1, offset: title.length - query.length + before},
	};
}

const words: Readonly<Record<string, string>> = {
	' · ': ', ',
	'¶': 'paragraph ',
	'↑': 'Up',
	'↓': 'Down',
	'←': 'Left',
	'→': 'Right',
	'×': 'times',
};

/** Signs of ours are read out by their names, if at all. */
function inWords(line: string): string {
	return line.replaceAll(/ · |[¶↑↓←→×]/gu, sign => words[sign] ?? sign);
}
