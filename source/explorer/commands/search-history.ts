import {parseQuery} from '../../search/query.ts';
import type {SearchOverlay} from '../state.ts';

/*
Earlier queries of the search box, as a shell has its commands: up for older ones, down for newer ones and at last what was typed. What is recalled is not
yet used; only Enter makes it the newest.
*/

const mostKept = 100;

/** The history with a query as its newest; one that looks for nothing is not kept, and none is kept twice. */
export function withSearch(searches: readonly string[], query: string): readonly string[] {
	const kept = query.trim();
	if (parseQuery(kept).terms.length === 0) {
		return searches;
	}

	return [...searches.filter(other => other !== kept), kept].slice(-mostKept);
}

type Box = Pick<SearchOverlay, 'query' | 'openedWith' | 'recalled'>;

/** What a box offers, latest last: where it was opened with a sigil, queries of that kind alone. What stands in it already is not among them. */
export function offeredSearches(searches: readonly string[], {query, openedWith, recalled}: Box): string[] {
	const typed = recalled?.typed ?? query;
	const {scope} = parseQuery(openedWith ?? '');
	return searches.filter(
		search => search !== typed.trim() && (scope === 'everything' || parseQuery(search).scope === scope),
	);
}

/** What a box holds when it goes so many queries back in the history (negative: forward); nothing where there are no more. */
export function recall(
	searches: readonly string[],
	box: Box,
	older: number,
): Pick<SearchOverlay, 'query' | 'recalled'> | undefined {
	const offered = offeredSearches(searches, box);
	const typed = box.recalled?.typed ?? box.query;
	const back = (box.recalled?.back ?? 0) + older;
	if (back <= 0) {
		return box.recalled && {query: typed, recalled: undefined};
	}

	const query = offered.at(-back);
	return query === undefined ? undefined : {query, recalled: {typed, back}};
}
