import type {Position} from './cursor-move.ts';

/*
What Ink writes when it draws: `log-update.js`, `cursor-helpers.js` and `ink.js` of Ink 8.0.0, without incremental rendering. Each is
one write of its own:

- the begin and the end of a synchronized update, around everything else that is drawn;
- a frame: perhaps the erasing of the last one, then all its rows with line feeds between them, then the caret where one is shown;
- the erasing alone, row by row from below, or downwards from a caret that is shown;
- the caret alone: hidden, moved, shown.
*/

/** Where the caret is after a frame; nothing where it is hidden. Rows are counted up from the frame's last one. */
export type Caret = {readonly rowsUp: number; readonly column: number};

/** One write of Ink's, understood. `isHiding` where it hides the caret first. */
export type InkWrite =
	| {readonly type: 'beginUpdate' | 'endUpdate' | 'erase'}
	| {readonly type: 'caret'; readonly isHiding: boolean; readonly caret: Caret | undefined}
	| {
			readonly type: 'frame';
			readonly isHiding: boolean;
			readonly caret: Caret | undefined;
			/** Whether all that is on the screen is erased first. */
			readonly isAfresh: boolean;
			/** The frame's rows, from the top. */
			readonly lines: readonly string[];
	  };

export const beginUpdate = '\u001B[?2026h';
export const endUpdate = '\u001B[?2026l';
export const hideCaret = '\u001B[?25l';
export const showCaret = '\u001B[?25h';

const erasing =
	/^(?:(?:\u001B\[2K(?:\u001B\[1A)?)+\u001B\[1?G|\u001B\[\?25l(?:\u001B\[\d+A)?\u001B\[1?G\u001B\[J)$/;
const beginning =
	/^(?<hiding>\u001B\[\?25l)?(?:\u001B\[\d*B)?(?:\u001B\[1?G)?(?:(?:\u001B\[2K(?:\u001B\[1A)?)+\u001B\[1?G|(?<afresh>\u001B\[1;1H\u001B\[J))?/;
const ending = /(?:\u001B\[(?<up>\d*)A)?\u001B\[(?<column>\d*)G\u001B\[\?25h$/;

/** Of what `ending` matches: rows and columns have five digits at most. */
const longestEnding = 25;

/**
Understands a write of Ink's. Whatever is none of the others is taken for a frame: only whoever knows that an update has begun can
tell it from other text.
*/
export function readInkWrite(text: string): InkWrite {
	if (text === beginUpdate) {
		return {type: 'beginUpdate'};
	}

	if (text === endUpdate) {
		return {type: 'endUpdate'};
	}

	if (erasing.test(text)) {
		return {type: 'erase'};
	}

	const begin = beginning.exec(text);
	const start = begin?.[0].length ?? 0;
	const isHiding = begin?.groups?.['hiding'] !== undefined;
	// The pattern alone would be looked for all through the frame.
	const end = text.endsWith(showCaret) ? ending.exec(text.slice(-longestEnding)) : undefined;
	const caret = end ? caretOf(end.groups) : undefined;
	const rows = text.slice(start, end ? text.length - end[0].length : undefined);
	if (rows === '' && text !== '' && (isHiding || caret !== undefined)) {
		return {type: 'caret', isHiding, caret};
	}

	const isAfresh = begin?.groups?.['afresh'] !== undefined;
	return {type: 'frame', isHiding, caret, isAfresh, lines: rows.split('\n')};
}

/** The cell of a caret, on a frame of so many lines. */
export function cellOfCaret({rowsUp, column}: Caret, lines: number): Position {
	return {row: Math.max(0, lines - 1 - rowsUp), column};
}

function caretOf(groups: Readonly<Record<string, string | undefined>> | undefined): Caret {
	const {up, column} = groups ?? {};
	return {rowsUp: up === undefined ? 0 : Number(up || 1), column: Number(column || 1) - 1};
}
