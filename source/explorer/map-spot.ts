import type {Span} from '../article/span.ts';
import type {Actor} from '../reading/reading.ts';
import {type MapColumns, mapColumns} from './map-columns.ts';
import {positionOf, visibleActors} from './selectors.ts';
import type {MapOverlay, State} from './state.ts';
import {type Appearances, appearanceFrom, appearancesOf, type Presence, presenceIn} from './story-map.ts';

/** Where the cursor of the story map stands, and what is there. */
export type MapSpot = {
	readonly actor: Actor | undefined;
	/** Index of the column, and the paragraphs that share it: `first` to before `end`. */
	readonly column: number;
	readonly first: number;
	readonly end: number;
	/**
	The paragraph that is meant: the one that the cursor was moved to, or, where several share its column and the actor is not in that one, the next of
	them that it is in.
	*/
	readonly paragraph: number;
	/** The first words there that are the actor's or of it. */
	readonly words: Span | undefined;
	readonly presence: Presence;
	/** In how many paragraphs of the column the actor appears, and speaks. */
	readonly counts: {readonly present: number; readonly speaks: number};
};

const nowhere: Appearances = {paragraphs: [], first: [], speaks: []};

/** Where the map's cursor stands. Logarithmic, but for the paragraphs of one column. */
export function mapSpot(state: State, overlay: MapOverlay, columns: MapColumns = mapColumns(state)): MapSpot {
	const actors = visibleActors(state);
	const actor = actors[Math.max(0, positionOf(actors, overlay.actor))];
	const appearances = actor === undefined ? nowhere : appearancesOf(state, actor);
	const column = Math.floor(overlay.paragraph / columns.share);
	const first = column * columns.share;
	const end = Math.min(first + columns.share, Math.max(1, state.article.paragraphs.length));
	const index = entryIn(appearances, overlay.paragraph, first, end);
	return {
		actor,
		column,
		first,
		end,
		paragraph: appearances.paragraphs[index] ?? overlay.paragraph,
		words: appearances.first[index],
		presence:
			appearances.paragraphs[index] === undefined
				? 'absent'
				: appearances.speaks[index]
					? 'speaks'
					: 'present',
		counts: presenceIn(appearances, first, end),
	};
}

/** The entry at a paragraph or the next one in its column, or else the first in it; -1 where there is none. */
function entryIn(appearances: Appearances, paragraph: number, first: number, end: number): number {
	for (const from of [paragraph, first]) {
		const index = appearanceFrom(appearances, from);
		if ((appearances.paragraphs[index] ?? end) < end) {
			return index;
		}
	}

	return -1;
}
