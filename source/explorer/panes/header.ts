import {fitPieces, type Piece} from '../rows/fit-pieces.ts';
import {progress} from '../selectors.ts';
import {type PaneName, paneNames, type State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';

/** What the panes are called on screen. */
export const paneTitles: Readonly<Record<PaneName, string>> = {
	article: 'Article',
	actors: 'Actors',
	facts: 'Facts',
};

const leastTitleWidth = 12;

/**
Draws the screen's first row: the article's title, or its name where it has none, and how far the reader is. With
`hasTabs` the panes' names come first, each with the digit that leads to it, the one on screen in brackets.
*/
export function headerRow(state: State, width: number, hasTabs: boolean, theme: Theme): string {
	const {paragraph, percent} = progress(state);
	const place = ` ¶${paragraph} · ${percent}% `;
	const tabs = hasTabs ? tabPieces(state.place.pane, theme) : [];
	const used = tabs.reduce((sum, tab) => sum + tab.text.length, 0);
	const room = Math.max(0, width - used - place.length);
	const name = state.article.title ?? state.article.name;
	const title: Piece[] = room < leastTitleWidth ? [] : [{text: ' '}, {text: name, paint: theme.title}];
	return (
		fitPieces(tabs, Math.min(used, width)) +
		fitPieces(title, Math.min(room, width - used)) +
		fitPieces([{text: place, paint: theme.dim}], Math.min(place.length, width - used - room))
	);
}

function tabPieces(active: PaneName, theme: Theme): Piece[] {
	return paneNames.map((pane, index) =>
		pane === active
			? {text: `[${index + 1} ${paneTitles[pane]}]`, paint: theme.tabActive}
			: {text: ` ${index + 1} ${paneTitles[pane]} `, paint: theme.tab},
	);
}
