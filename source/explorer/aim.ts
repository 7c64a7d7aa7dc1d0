import {stopIndexAt, stopsOf} from './selectors.ts';
import type {Place, State} from './state.ts';

/*
Places come from the run before, or from the article as it was before it was edited, when its sentences are not known yet. Until they are, the cursor
stands on the paragraph, and the place's aim is the sentence that is meant.
*/

type Known = Pick<State, 'reading' | 'article'>;

/** The offset that a place means: its aim as long as the cursor is where that lies, or else the cursor. */
export function offsetOf(state: Known, {cursor, aim}: Place): number {
	return aim !== undefined && stopAt(state, aim) === cursor ? aim : cursor;
}

/** The place that an offset means, on what is known of the article. */
export function aimedAt(state: Known, place: Omit<Place, 'cursor' | 'aim'>, offset: number): Place {
	const cursor = stopAt(state, offset);
	return {...withoutAim(place), cursor, ...(cursor === offset || isReady(state) ? {} : {aim: offset})};
}

/** The same place when more of the article has been read. */
export function aimedAgain(place: Place, before: Known, after: Known): Place {
	return aimedAt(after, place, offsetOf(before, place));
}

/** Where the reader is, whatever an overlay shows of other places. */
export function placeOfReader({overlays, place}: Pick<State, 'overlays' | 'place'>): Place {
	const looking = overlays.find(overlay => 'origin' in overlay);
	return looking?.origin ?? place;
}

function withoutAim(place: Omit<Place, 'cursor' | 'aim'> & {readonly aim?: number | undefined}) {
	const {aim: _, ...rest} = place;
	return rest;
}

function isReady({reading}: Known): boolean {
	return reading.status === 'ready';
}

function stopAt(state: Known, offset: number): number {
	return stopsOf(state)[stopIndexAt(state, offset)]?.start ?? 0;
}
