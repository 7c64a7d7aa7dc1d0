import type {Article} from '../../article/article.ts';
import type {Step} from '../actions.ts';
import {aimedAt, offsetOf, placeOfReader} from '../aim.ts';
import {offsetMover} from '../moved-offsets.ts';
import type {Place, State} from '../state.ts';

/** The article's file in an editor, at the sentence under the cursor. */
export function editArticle(state: State): Step {
	const {file, place} = state;
	return file === undefined
		? {state, effects: []}
		: {state, effects: [{type: 'edit', file, offset: offsetOf(state, place)}]};
}

/** The article's address in a browser. */
export function browseArticle(state: State): Step {
	const {url} = state.article;
	return url === undefined ? {state, effects: []} : {state, effects: [{type: 'browse', url}]};
}

/**
The same place in the article as it is now. Marks and jumps move with their words. What was found in it is found anew: until then nothing is chosen,
and a finished search is over.
*/
export function withArticle(state: State, article: Article): State {
	const move = offsetMover(state.article, article);
	const changed: State = {
		...state,
		article,
		reading: {status: 'pending'},
		overlays: [],
		flash: [],
		search: undefined,
		walkedTo: undefined,
		pending: undefined,
		notice: 'The article has changed: read again',
	};
	const moved = (place: Place): Place =>
		aimedAt(
			changed,
			{
				top: move(place.top),
				pane: place.pane,
				filters: place.filters.filter(({facet}) => facet !== 'actor'),
			},
			move(offsetOf(state, place)),
		);
	return {
		...changed,
		place: moved(placeOfReader(state)),
		back: state.back.map(moved),
		forward: state.forward.map(moved),
		marks: Object.fromEntries(Object.entries(state.marks).map(([name, offset]) => [name, move(offset)])),
	};
}
