import {shelfEntries} from '../shelf-entries.ts';
import {itemName, type ShelfState} from '../shelf-state.ts';
import type {ArticlesOverlay, State} from '../state.ts';

/**
What is said of the list of articles where it is on top: what has been typed, and of the article that is chosen its title, what tells it from others, and how it stands.
Not made safe.
*/
export function spokenArticles(state: State, {query, selected}: ArticlesOverlay): string[] {
	const {items} = shelfEntries(state, query);
	const item = items[selected];
	const title = query === '' ? 'Articles' : `Articles: ${query}`;
	return item === undefined
		? [title, 'no article is called that']
		: [
				title,
				`${selected + 1} of ${items.length}`,
				[itemName(item), item.detail ?? '', standing(item.id, state.shelf)]
					.filter(words => words !== '')
					.join(', '),
			];
}

function standing(id: string, {open, seen, failures}: ShelfState): string {
	if (id === open) {
		return 'on screen';
	}

	const failure = failures.get(id);
	return failure === undefined ? (seen.has(id) ? 'on screen before' : '') : `cannot be opened: ${failure}`;
}
