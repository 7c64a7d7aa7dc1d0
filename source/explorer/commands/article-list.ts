import {typing} from '../binding.ts';
import {articlesOverlay, shelfEntries} from '../shelf-entries.ts';
import {indexOfItem} from '../shelf-state.ts';
import type {ArticlesOverlay, State} from '../state.ts';
import type {Line} from './line-edit.ts';

/*
The list of articles, narrowed by typing.
*/

const page = 10;

/** What the keys that open the list, and move in it, do. What Enter does is said in shelf.ts. */
export const articleListCommands = {
	'articles.open': (state: State): State =>
		withArticleList(state, state.shelf.opening?.id ?? state.shelf.at ?? state.shelf.open),
	'articles.down': (state: State) => move(state, 1),
	'articles.up': (state: State) => move(state, -1),
	'articles.pageDown': (state: State) => move(state, page),
	'articles.pageUp': (state: State) => move(state, -page),
	'articles.close': (state: State): State => withoutArticleList(state),
};

/** The state with the list of all articles over everything else, and one of them chosen. Other lists that are typed into are gone: they belong on top. */
export function withArticleList(state: State, id: string | undefined): State {
	const selected = Math.max(0, indexOfItem(state.shelf, id));
	const closed = state.overlays.filter(({kind}) => !typing.includes(kind) || kind === 'search');
	return {...state, overlays: [...closed, {kind: 'articles', query: '', caret: 0, selected}]};
}

/** Puts a line that was changed into the list; where its text is another, the best one is chosen. */
export function withArticlesLine(state: State, overlay: ArticlesOverlay, {text, caret}: Line): State {
	const selected = text === overlay.query ? overlay.selected : 0;
	return withOverlay(state, {...overlay, query: text, caret, selected});
}

/** Chooses an entry of the list on top, or the nearest one. @param index into the entries that are left */
export function chooseArticle(state: State, index: number): State {
	const overlay = articlesOverlay(state);
	if (overlay === undefined) {
		return state;
	}

	const last = Math.max(0, shelfEntries(state, overlay.query).items.length - 1);
	return withOverlay(state, {...overlay, selected: Math.max(0, Math.min(index, last))});
}

/** The state without the list, where that is on top. */
export function withoutArticleList(state: State): State {
	return articlesOverlay(state) === undefined ? state : {...state, overlays: state.overlays.slice(0, -1)};
}

function move(state: State, count: number): State {
	const overlay = articlesOverlay(state);
	return overlay === undefined ? state : chooseArticle(state, overlay.selected + count);
}

function withOverlay(state: State, overlay: ArticlesOverlay): State {
	return {...state, overlays: [...state.overlays.slice(0, -1), overlay]};
}
