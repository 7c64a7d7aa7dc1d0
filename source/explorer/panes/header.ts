import {slice} from '../../article/span.ts';
import {widthCells} from '../../terminal/cells.ts';
import {longestGrapheme, makeSafe} from '../../terminal/safe-text.ts';
import {articleName} from '../rows/article-name.ts';
import {fitPieces, type Piece} from '../rows/fit-pieces.ts';
import type {TargetPiece} from '../rows/target-at.ts';
import {headingOver, type Progress, progress} from '../selectors.ts';
import {indexOfItem, isOpen, itemBeingOpened, itemName} from '../shelf-state.ts';
import {type PaneName, paneNames, type State} from '../state.ts';
import type {Signs} from '../themes/signs.ts';
import type {Theme} from '../themes/theme.ts';

/** What the panes are called on screen. */
export const paneTitles: Readonly<Record<PaneName, string>> = {
	article: 'Article',
	actors: 'Actors',
	facts: 'Facts',
};

const leastTitleWidth = 12;
const leastHeadingWidth = 12;
const programName = 'Pullquote';

/**
Draws the screen's first row: the article's title, or its file's name where it has none, and how far the reader is. With
`hasTabs` the panes' names come first, the one on screen in brackets.
*/
export function headerRow(state: State, width: number, hasTabs: boolean, theme: Theme): string {
	const tabs = hasTabs ? tabPieces(state, theme) : [];
	const used = tabs.reduce((sum, tab) => sum + tab.text.length, 0);
	const place = isOpen(state)
		? placeText(progress(state), articleNumber(state), width - used, theme.signs)
		: '';
	const room = Math.max(0, width - used - place.length);
	const title: Piece[] = room < leastTitleWidth ? [] : titlePieces(state, room, theme);
	return (
		fitPieces(tabs, Math.min(used, width)) +
		fitPieces(title, Math.min(room, width - used), theme.signs) +
		fitPieces([{text: place, paint: theme.dim}], Math.min(place.length, width - used - room))
	);
}

/** The title, and where there is room for it the heading that the reader is under. */
function titlePieces(state: State, room: number, theme: Theme): Piece[] {
	const {between} = theme.signs;
	const name = isOpen(state)
		? articleName(state.article)
		: itemName(itemBeingOpened(state.shelf) ?? {id: '', title: programName});
	const shown = name.slice(0, (room + 1) * longestGrapheme);
	const title: Piece[] = [{text: ' '}, {text: shown, paint: theme.title}];
	const heading = headingOver(state);
	const left = room - 1 - widthCells(makeSafe(shown)) - between.length;
	const isShown = heading !== undefined && left >= leastHeadingWidth;
	const words = isShown ? slice(state.article.text, heading).slice(0, left * longestGrapheme) : '';
	return isShown
		? [...title, {text: between}, {text: words.replaceAll(/\s+/gu, ' '), paint: theme.dim}]
		: title;
}

/** «2/14»; empty where there is only the one article. */
function articleNumber({shelf}: State): string {
	const index = indexOfItem(shelf, shelf.open);
	return index < 0 || shelf.items.length < 2 ? '' : `${index + 1}/${shelf.items.length}`;
}

/** The fullest way to say where the reader is that has room; as long as the article is being read, only by paragraph. */
function placeText({paragraph, percent}: Progress, number: string, room: number, signs: Signs): string {
	const place = `${signs.paragraph}${paragraph}`;
	const share = percent === undefined ? undefined : `${percent}%`;
	const ways =
		share === undefined
			? [...(number === '' ? [] : [` ${number}${signs.between}${place} `]), ` ${place} `]
			: [
					...(number === '' ? [] : [` ${[number, place, share].join(signs.between)} `]),
					` ${place}${signs.between}${share} `,
					` ${place}${signs.between}${share}`,
					` ${place} ${share}`,
					` ${share}`,
				];
	return ways.find(way => way.length <= room) ?? ways.at(-1) ?? '';
}

/** The panes' names, as they stand at the row's beginning. */
export function tabPieces({place}: Pick<State, 'place'>, theme: Theme): readonly TargetPiece<PaneName>[] {
	return paneNames.map(pane =>
		pane === place.pane
			? {text: `[${paneTitles[pane]}]`, paint: theme.tabActive, target: pane}
			: {text: ` ${paneTitles[pane]} `, paint: theme.tab, target: pane},
	);
}
