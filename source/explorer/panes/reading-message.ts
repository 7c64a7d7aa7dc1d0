import {languageNote} from '../../reading/language-note.ts';
import {wrapSpan} from '../../terminal/wrap.ts';
import {fitPieces} from '../rows/fit-pieces.ts';
import {readingOf} from '../selectors.ts';
import {isOpen} from '../shelf-state.ts';
import type {State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';

/**
What a pane says in place of what it lists: that the reading is not there yet, why it failed, or that it holds nothing. Where there is no
article it says nothing.

@param empty said when the reading is there
*/
export function readingMessage(state: State, empty: string, width: number, theme: Theme): string[] {
	if (!isOpen(state)) {
		return [];
	}

	const {reading} = state;
	const isUnderWay = reading.status === 'pending' || (reading.status === 'growing' && !reading.isStopped);
	const [message, paint] =
		reading.status === 'failed'
			? [`The article could not be read: ${reading.message}`, theme.failure]
			: [isUnderWay ? `reading${theme.signs.ellipsis}` : nothingWords(state, empty), theme.dim];
	const lines = wrapSpan(message, {start: 0, end: message.length}, Math.max(1, width - 3));
	return lines.map(line =>
		fitPieces([{text: '  '}, {text: message.slice(line.start, line.end), paint}], width, theme.signs),
	);
}

/** Why there is nothing, where that is a matter of the article's language. */
export function nothingWords(state: State, empty: string): string {
	const language = readingOf(state)?.language;
	return language === undefined ? empty : languageNote(language);
}
