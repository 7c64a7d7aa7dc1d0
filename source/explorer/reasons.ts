import {indexOfItem, isOpen} from './shelf-state.ts';
import type {State} from './state.ts';

/* Why a command can do nothing now, in words for the reader: those that rows of several tables of keys share. */

export function withoutArticle(state: State): string | undefined {
	return isOpen(state) ? undefined : 'No article is open yet';
}

export function withoutReading(state: State): string | undefined {
	switch (state.reading.status) {
		case 'pending':
			return withoutArticle(state) ?? 'Still reading the article…';
		case 'failed':
			return state.reading.reading ? undefined : 'There is no reading of this article';
		case 'growing':
		case 'ready':
			return undefined;
	}
}

export function withoutHeadings(state: State): string | undefined {
	const {headings = []} = state.article;
	return withoutArticle(state) ?? (headings.length === 0 ? 'This article has no headings' : undefined);
}

export function withoutOthers(state: State): string | undefined {
	const {shelf} = state;
	const isOther =
		shelf.items.length > 1 ||
		(shelf.items.length === 1 && isOpen(state) && indexOfItem(shelf, shelf.open) < 0);
	return isOther ? undefined : 'There is only this article';
}
