import {areSameFilters} from '../filters.ts';
import {stopIndexAt, stopsOf} from '../selectors.ts';
import type {Place, State} from '../state.ts';
import {withInSight} from '../viewport.ts';

/*
The jump list, as in vim: a jump remembers the place that it leaves, Ctrl-o goes back through those places and
Alt-→ forward again, until the next jump. Moves by sentence, paragraph and page are no jumps.
*/

/** How many places are kept; the oldest give way. */
export const mostPlaces = 100;

/** The state with its place at the end of the jump list, and nothing to go forward to. */
export function remember(state: State, place: Place = state.place): State {
	const last = state.back.at(-1);
	const isKnown =
		last?.cursor === place.cursor && last.pane === place.pane && areSameFilters(last.filters, place.filters);
	const back = isKnown ? state.back : [...state.back, place].slice(-mostPlaces);
	return {...state, back, forward: []};
}

/**
Goes to a place, and remembers the one before if the reader's eyes have to move. `cursor` may be any offset: the
sentence that holds it gets the cursor, and `shown` (the same offset unless told otherwise) is brought into sight.
*/
export function jumpTo(state: State, to: Partial<Place>, shown = to.cursor): State {
	const offset = to.cursor ?? state.place.cursor;
	const cursor = stopsOf(state)[stopIndexAt(state, offset)]?.start ?? 0;
	const place = {...state.place, ...to, cursor};
	const isElsewhere = cursor !== state.place.cursor || place.pane !== state.place.pane;
	const gone = {...(isElsewhere ? remember(state) : state), place};
	return shown === undefined ? gone : withInSight(gone, shown);
}

/** Where the last jump began, and from there back again; the beginning where there was no jump. */
export function goBackToLastJump(state: State): State {
	const last = state.back.at(-1);
	return last
		? {...state, place: last, back: [...state.back.slice(0, -1), state.place], forward: [], flash: []}
		: {...jumpTo(state, {cursor: stopsOf(state)[0]?.start ?? 0, pane: 'article'}), flash: []};
}

/** What Ctrl-o and Alt-→ do. */
export const jumpListCommands = {
	'jump.back'(state: State): State {
		const place = state.back.at(-1);
		return place
			? {...state, place, back: state.back.slice(0, -1), forward: [...state.forward, state.place]}
			: state;
	},
	'jump.forward'(state: State): State {
		const place = state.forward.at(-1);
		return place
			? {...state, place, forward: state.forward.slice(0, -1), back: [...state.back, state.place]}
			: state;
	},
};
