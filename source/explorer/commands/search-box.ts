import type {Hit} from '../../search/hit.ts';
import {findAllHits, findHits, isUnsureHit, mostListed} from '../find-hits.ts';
import {actorById, readingOf} from '../selectors.ts';
import {type Place, type SearchOverlay, type State, topOverlay} from '../state.ts';
import {withInSight} from '../viewport.ts';
import {withCursorAt} from './cursor.ts';
import {remember} from './jump-list.ts';
import {commitSearch, sayHit, selectionOf, wordsOf} from './jumps.ts';
import {type Line, lineOf} from './line-edit.ts';
import {goToActor} from './lists.ts';
import {recall, withSearch} from './search-history.ts';

/*
The search box. It searches with every letter, and the article shows the selected hit at once; that is a look ahead and
no jump: Escape leaves everything as it was when the box was opened, Enter makes it a jump from there.
*/

const pageOfHits = 10;

/** What the keys that open the box, and the keys in it, do. */
export const searchBoxCommands = {
	'search.everything': (state: State) => open(state, ''),
	'search.quotes': (state: State) => open(state, '"'),
	'search.actors': (state: State) => open(state, '@'),
	'search.figures': (state: State) => open(state, '#'),
	'searchBox.down': (state: State) =>
		inBox(state, box => (box.recalled ? recalled(state, box, -1) : move(state, box, 1))),
	'searchBox.up': (state: State) =>
		inBox(state, box =>
			box.recalled || box.selected === 0 ? recalled(state, box, 1) : move(state, box, -1),
		),
	'searchBox.nextHit': (state: State) => inBox(state, box => move(state, box, 1)),
	'searchBox.previousHit': (state: State) => inBox(state, box => move(state, box, -1)),
	'searchBox.pageDown': (state: State) => inBox(state, box => move(state, box, pageOfHits)),
	'searchBox.pageUp': (state: State) => inBox(state, box => move(state, box, -pageOfHits)),
	'searchBox.go': (state: State) => inBox(state, box => go(state, box)),
	'searchBox.cancel': (state: State) => inBox(state, box => cancel(state, box)),
};

/** Puts a line that was changed into the box, and searches for it where its text is another. A query that was recalled is the reader's own from then on. */
export function withQueryLine(state: State, box: SearchOverlay, {text, caret}: Line): State {
	return text === box.query
		? withBox(state, {...box, caret})
		: searched(state, {...box, recalled: undefined}, text, caret);
}

/** What was searched is searched again, for when more of the article has been read since: an open box, with its origin as given, and what `n` and `N` walk through. What was chosen stays so. */
export function searchAgain(state: State, origin: (place: Place) => Place): State {
	return inBox(withFinishedSearch(state), box => {
		const again = searched(state, {...box, origin: origin(box.origin)}, box.query, box.caret);
		const chosen = box.hits[box.selected];
		return chosen === undefined || box.selected === 0
			? again
			: inBox(again, found => select(again, found, indexOfHit(found.hits, chosen)));
	});
}

function withFinishedSearch(state: State): State {
	const {search} = state;
	const chosen = search?.hits[search.current];
	const reading = readingOf(state);
	if (!search || !chosen || !reading) {
		return state;
	}

	const hits = findAllHits(reading, search.query);
	const known = hits[indexOfHit(hits, chosen)];
	return known ? {...state, search: commitSearch(state, search.query, hits, known)} : state;
}

/** Where the hit of the same thing stands in another list; its first where it is in it no more. */
function indexOfHit(hits: readonly Hit[], hit: Hit): number {
	const nameOf = ({target}: Hit) => `${target.kind} ${target.kind === 'sentence' ? target.index : target.id}`;
	const wanted = nameOf(hit);
	return Math.max(
		0,
		hits.findIndex(other => nameOf(other) === wanted),
	);
}

function open(state: State, query: string): State {
	const box: SearchOverlay = {
		kind: 'search',
		query,
		openedWith: query,
		caret: query.length,
		hits: [],
		selected: 0,
		origin: state.place,
		originFlash: state.flash,
	};
	return searched({...state, overlays: [...state.overlays, box]}, box, query, box.caret);
}

function inBox(state: State, change: (box: SearchOverlay) => State): State {
	const box = topOverlay(state);
	return box?.kind === 'search' ? change(box) : state;
}

function withBox(state: State, box: SearchOverlay): State {
	return {...state, overlays: [...state.overlays.slice(0, -1), box]};
}

function withoutBox(state: State): State {
	return {...state, overlays: state.overlays.slice(0, -1)};
}

function searched(state: State, box: SearchOverlay, query: string, caret: number): State {
	const hits = hitsToList(state, query);
	return select(state, {...box, query, caret, hits, selected: 0}, 0);
}

function hitsToList(state: State, query: string): readonly Hit[] {
	const reading = readingOf(state);
	if (!reading) {
		return [];
	}

	return state.hidesUnsure
		? findAllHits(reading, query)
				.filter(hit => !isUnsureHit(reading, hit))
				.slice(0, mostListed)
		: findHits(reading, query);
}

function move(state: State, box: SearchOverlay, count: number): State {
	return select(state, box, box.selected + count);
}

/** With a query of the history that is so much older, or with what was typed before. */
function recalled(state: State, box: SearchOverlay, older: number): State {
	const found = recall(state.searches, box, older);
	if (!found) {
		return {...state, notice: box.recalled ? 'No earlier searches' : state.notice};
	}

	const {text, caret} = lineOf(found.query);
	return searched(state, {...box, recalled: found.recalled}, text, caret);
}

/** Selects a hit and shows it in the article; where there is none, the article is as it was before the search. */
/** Chooses a result in the box on top, and shows it in the article. @param index into the box's hits */
export function chooseHit(state: State, index: number): State {
	return inBox(state, box => select(state, box, index));
}

function select(state: State, box: SearchOverlay, index: number): State {
	const selected = Math.max(0, Math.min(index, box.hits.length - 1));
	const changed = withBox({...state, place: box.origin, flash: box.originFlash}, {...box, selected});
	const hit = box.query.length > 0 ? box.hits[selected] : undefined;
	if (!hit) {
		return changed;
	}

	const place = {...box.origin, ...selectionOf(hit), pane: 'article'} as const;
	return shown(withCursorAt({...changed, place}, hit.place.start), hit);
}

/** With the hit's words in sight and lit. */
function shown(state: State, hit: Hit): State {
	const flash = wordsOf(hit);
	return {...withInSight(state, flash[0]?.start ?? hit.place.start), flash};
}

function go(state: State, box: SearchOverlay): State {
	const hit = box.hits[box.selected];
	if (!hit) {
		return {...state, notice: 'Nothing found'};
	}

	const reading = readingOf(state);
	const search = commitSearch(state, box.query, reading ? findAllHits(reading, box.query) : box.hits, hit);
	const closed = {...withoutBox(state), search, searches: withSearch(state.searches, box.query)};
	const actor = hit.target.kind === 'actor' && reading ? actorById(reading, hit.target.id) : undefined;
	if (actor) {
		return {...goToActor({...closed, place: box.origin}, actor), notice: sayHit(search)};
	}

	// The article has more room without the box: seen from where the reader was, the hit may be in sight there.
	const gone = {
		...shown({...closed, place: {...closed.place, top: box.origin.top}}, hit),
		notice: sayHit(search),
	};
	const isElsewhere = closed.place.cursor !== box.origin.cursor || box.origin.pane !== 'article';
	return isElsewhere ? remember(gone, box.origin) : gone;
}

function cancel(state: State, box: SearchOverlay): State {
	return {...withoutBox(state), place: box.origin, flash: box.originFlash};
}
