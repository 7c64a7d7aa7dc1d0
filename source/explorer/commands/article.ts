import type {Article} from '../../article/article.ts';
import type {Step} from '../actions.ts';
import type {State} from '../state.ts';

/** The article's file in an editor, at the sentence under the cursor. */
export function editArticle(state: State): Step {
	const {file, place} = state;
	return file === undefined
		? {state, effects: []}
		: {state, effects: [{type: 'edit', file, offset: place.cursor}]};
}

/** The article's address in a browser. */
export function browseArticle(state: State): Step {
	const {url} = state.article;
	return url === undefined ? {state, effects: []} : {state, effects: [{type: 'browse', url}]};
}

/** The same place in the article as it is now. */
export function withArticle(state: State, _article: Article): State {
	return state;
}
