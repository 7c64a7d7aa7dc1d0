import {progressWords} from '../../loading/progress-words.ts';
import {widthCells} from '../../terminal/cells.ts';
import {makeSafe} from '../../terminal/safe-text.ts';
import {wrapSpan} from '../../terminal/wrap.ts';
import {fitPieces} from '../rows/fit-pieces.ts';
import {isOpen, itemBeingOpened, itemName} from '../shelf-state.ts';
import {keyHint} from '../shown-key.ts';
import type {State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';

/*
What is being opened, and how far that is: in the place of the article where there is none yet, or else at the end of the last row.
*/

/** Of a title so much is said: it may be as long as whoever wrote it likes. */
const mostTitle = 400;
/** Less of a title says nothing. */
const leastTitle = 8;

const opening = ' opening ';

/** In the place of an article, line by line, with how far it is in words of ours. From outside: not made safe. */
function openingLines(state: State, progress: string): readonly string[] {
	const item = itemBeingOpened(state.shelf);
	if (item === undefined) {
		return [`No article is open yet${keyHint(state, 'articles.open', key => `: ${key} lists them`)}`];
	}

	const cancel =
		state.shelf.items.length > 1 ? keyHint(state, 'back', key => `${key} leads back to the list`) : '';
	return [`Opening ${itemName(item).slice(0, mostTitle)} …`, progress, cancel].filter(line => line !== '');
}

/** The rows of the article pane where there is no article. */
export function openingRows(state: State, width: number, theme: Theme): string[] {
	const room = Math.max(1, width - 3);
	return openingLines(state, sayProgress(state)).flatMap((line, index) => {
		const words = makeSafe(theme.signs.spell(line));
		const paint = index === 0 ? theme.title : theme.dim;
		return wrapSpan(words, {start: 0, end: words.length}, room).map(({start, end}) =>
			fitPieces([{text: '  '}, {text: words.slice(start, end), paint}], width, theme.signs),
		);
	});
}

/** Beside an article that is on screen, in no more than `room` cells: as much of the title as there is room for, and how far it is; blanks around it. */
export function openingNote(state: State, room: number, theme: Theme): string {
	const item = isOpen(state) ? itemBeingOpened(state.shelf) : undefined;
	if (item === undefined) {
		return '';
	}

	const {signs} = theme;
	const progress = signs.spell(sayProgress(state));
	const title = makeSafe(itemName(item).slice(0, mostTitle));
	const end = progress === '' ? ' ' : `: ${progress} `;
	const forTitle = Math.min(widthCells(title), room - opening.length - widthCells(end));
	const ways = [
		...(forTitle < Math.min(leastTitle, widthCells(title))
			? []
			: [opening + fitPieces([{text: title}], forTitle, signs) + end]),
		`${opening}${progress} `,
		` ${progress} `,
	];
	return ways.find(way => widthCells(way) <= room) ?? '';
}

/** The same for a screen reader, which says all that changes: how far it is in tenths, and only where its end is known. Not made safe. */
export function spokenOpening(state: State): readonly string[] {
	const {done, total = 0} = state.shelf.opening?.progress ?? {done: 0};
	const tenths = total > 0 ? Math.min(10, Math.floor((10 * done) / total)) : 0;
	return openingLines(state, tenths === 0 ? '' : `${tenths * 10} percent`);
}

/** Empty where nothing has been told. */
function sayProgress({shelf}: State): string {
	const progress = shelf.opening?.progress;
	return progress === undefined ? '' : progressWords(progress);
}
