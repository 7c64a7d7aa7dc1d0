import type {Hit} from '../../search/hit.ts';
import {walkGraphemes} from '../../terminal/cells.ts';
import {findAllHits, findHits, isUnsureHit, mostListed} from '../find-hits.ts';
import {actorById, readingOf} from '../selectors.ts';
import {type Place, type SearchOverlay, type State, topOverlay} from '../state.ts';
import {withInSight} from '../viewport.ts';
import {withCursorAt} from './cursor.ts';
import {remember} from './jump-list.ts';
import {commitSearch, sayHit, selectionOf, wordsOf} from './jumps.ts';
import {goToActor} from './lists.ts';

/*
The search box. It searches with every letter, and the article shows the selected hit at once; that is a look ahead and
no jump: Escape leaves everything as it was when the box was opened, Enter makes it a jump from there.
*/

const longestQuery = 200;
const pageOfHits = 10;

/** What the keys that open the box, and the keys in it, do. */
export const searchBoxCommands = {
	'search.everything': (state: State) => open(state, ''),
	'search.quotes': (state: State) => open(state, '"'),
	'search.actors': (state: State) => open(state, '@'),
	'search.figures': (state: State) => open(state, '#'),
	'searchBox.nextHit': (state: State) => inBox(state, box => select(state, box, box.selected + 1)),
	'searchBox.previousHit': (state: State) => inBox(state, box => select(state, box, box.selected - 1)),
	'searchBox.pageDown': (state: State) => inBox(state, box => select(state, box, box.selected + pageOfHits)),
	'searchBox.pageUp': (state: State) => inBox(state, box => select(state, box, box.selected - pageOfHits)),
	'searchBox.go': (state: State) => inBox(state, box => go(state, box)),
	'searchBox.cancel': (state: State) => inBox(state, box => cancel(state, box)),
	'searchBox.left': (state: State) => inBox(state, box => withCaret(state, box, box.caret - 1)),
	'searchBox.right': (state: State) => inBox(state, box => withCaret(state, box, box.caret + 1)),
	'searchBox.wordLeft': (state: State) => inBox(state, box => withCaret(state, box, wordLeft(box))),
	'searchBox.wordRight': (state: State) => inBox(state, box => withCaret(state, box, wordRight(box))),
	'searchBox.home': (state: State) => inBox(state, box => withCaret(state, box, 0)),
	'searchBox.end': (state: State) => inBox(state, box => withCaret(state, box, Number.POSITIVE_INFINITY)),
	'searchBox.deleteBackward': (state: State) =>
		inBox(state, box =>
			box.query === '' ? cancel(state, box) : remove(state, box, box.caret - 1, box.caret),
		),
	'searchBox.deleteForward': (state: State) =>
		inBox(state, box => remove(state, box, box.caret, box.caret + 1)),
	'searchBox.deleteWord': (state: State) =>
		inBox(state, box => remove(state, box, wordStart(box), box.caret)),
	'searchBox.deleteWordForward': (state: State) =>
		inBox(state, box => remove(state, box, box.caret, wordRight(box))),
	'searchBox.deleteLine': (state: State) => inBox(state, box => remove(state, box, 0, box.caret)),
	'searchBox.deleteToEnd': (state: State) =>
		inBox(state, box => remove(state, box, box.caret, Number.POSITIVE_INFINITY)),
};

/** Puts typed or pasted text at the caret. Line breaks, tabs and control characters become single spaces. */
export function typeText(state: State, text: string): State {
	const box = topOverlay(state);
	if (box?.kind !== 'search') {
		return state.overlays.length === 0
			? {...state, notice: 'To look for pasted text: / first, then paste'}
			: state;
	}

	const typed = graphemesOf(text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '));
	const graphemes = graphemesOf(box.query);
	const room = Math.max(0, longestQuery - graphemes.length);
	const query = [
		...graphemes.slice(0, box.caret),
		...typed.slice(0, room),
		...graphemes.slice(box.caret),
	].join('');
	// Counted again from the end, because a typed mark may have joined the letter before it.
	const caret = graphemesOf(query).length - (graphemes.length - box.caret);
	return searched(state, box, query, caret);
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
	return select(state, {...box, query, caret: Math.max(0, caret), hits, selected: 0}, 0);
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

/** Selects a hit and shows it in the article; where there is none, the article is as it was before the search. */
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
	const closed = {...withoutBox(state), search};
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

function withCaret(state: State, box: SearchOverlay, caret: number): State {
	const length = graphemesOf(box.query).length;
	return withBox(state, {...box, caret: Math.max(0, Math.min(caret, length))});
}

/** Takes graphemes `[from, to)` out of the query. */
function remove(state: State, box: SearchOverlay, from: number, to: number): State {
	const graphemes = graphemesOf(box.query);
	const start = Math.max(0, from);
	const kept = [...graphemes.slice(0, start), ...graphemes.slice(to)];
	return kept.length === graphemes.length ? state : searched(state, box, kept.join(''), start);
}

/** Where the word before the caret begins, as the shell's Ctrl-w has it: white space goes with the word before it. */
function wordStart({query, caret}: SearchOverlay): number {
	const graphemes = graphemesOf(query);
	let start = caret;
	while (start > 0 && graphemes[start - 1] === ' ') {
		start--;
	}

	while (start > 0 && graphemes[start - 1] !== ' ') {
		start--;
	}

	return start;
}

const wordGrapheme = /[\p{L}\p{N}]/u;

/** The beginning of the word that the caret is in or behind, as the shell's Alt-b has it. */
function wordLeft({query, caret}: SearchOverlay): number {
	const isInWord = graphemesOf(query).map(grapheme => wordGrapheme.test(grapheme));
	let start = caret;
	while (start > 0 && !isInWord[start - 1]) {
		start--;
	}

	while (start > 0 && isInWord[start - 1]) {
		start--;
	}

	return start;
}

/** The end of the word that the caret is in or before, as the shell's Alt-f and Alt-d have it. */
function wordRight({query, caret}: SearchOverlay): number {
	const isInWord = graphemesOf(query).map(grapheme => wordGrapheme.test(grapheme));
	let end = caret;
	while (end < isInWord.length && !isInWord[end]) {
		end++;
	}

	while (isInWord[end]) {
		end++;
	}

	return end;
}

function graphemesOf(text: string): string[] {
	return [...walkGraphemes(text)].map(({start, end}) => text.slice(start, end));
}
