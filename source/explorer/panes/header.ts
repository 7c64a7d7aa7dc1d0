import {articleName} from '../rows/article-name.ts';
import {fitPieces, type Piece} from '../rows/fit-pieces.ts';
import type {TargetPiece} from '../rows/target-at.ts';
import {type Progress, progress} from '../selectors.ts';
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

/**
Draws the screen's first row: the article's title, or its file's name where it has none, and how far the reader is. With
`hasTabs` the panes' names come first, the one on screen in brackets.
*/
export function headerRow(state: State, width: number, hasTabs: boolean, theme: Theme): string {
	const tabs = hasTabs ? tabPieces(state, theme) : [];
	const used = tabs.reduce((sum, tab) => sum + tab.text.length, 0);
	const place = placeText(progress(state), width - used, theme.signs);
	const room = Math.max(0, width - used - place.length);
	const name = articleName(state.article);
	const title: Piece[] = room < leastTitleWidth ? [] : [{text: ' '}, {text: name, paint: theme.title}];
	return (
		fitPieces(tabs, Math.min(used, width)) +
		fitPieces(title, Math.min(room, width - used), theme.signs) +
		fitPieces([{text: place, paint: theme.dim}], Math.min(place.length, width - used - room))
	);
}

/** The fullest way to say where the reader is that has room; as long as the article is being read, only by paragraph. */
function placeText({paragraph, percent}: Progress, room: number, signs: Signs): string {
	const place = `${signs.paragraph}${paragraph}`;
	const share = percent === undefined ? undefined : `${percent}%`;
	const ways =
		share === undefined
			? [` ${place} `]
			: [
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
