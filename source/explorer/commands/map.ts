import {indexAt} from '../../article/span.ts';
import {columnAt, type MapColumns, mapColumns} from '../map-columns.ts';
import {type MapSpot, mapSpot} from '../map-spot.ts';
import {firstLit, litActors, positionOf, selectedActor, visibleActors} from '../selectors.ts';
import {type MapOverlay, type State, topOverlay} from '../state.ts';
import {appearanceFrom, appearancesOf} from '../story-map.ts';
import {openCard} from './card.ts';
import {jumpTo} from './jump-list.ts';

/*
The story map. Its cursor is an actor and a paragraph; left and right go by column, which is a paragraph, or where the screen is too narrow for that,
several.
*/

/** What the keys of the story map do. */
export const mapCommands = {
	'map.open': open,
	'map.right': (state: State) => moveAcross(state, 1),
	'map.left': (state: State) => moveAcross(state, -1),
	'map.down': (state: State) => moveDown(state, 1),
	'map.up': (state: State) => moveDown(state, -1),
	'map.nextMark': (state: State) => moveToMark(state, 1),
	'map.previousMark': (state: State) => moveToMark(state, -1),
	'map.firstParagraph': (state: State) => moveAcross(state, Number.NEGATIVE_INFINITY),
	'map.lastParagraph': (state: State) => moveAcross(state, Number.POSITIVE_INFINITY),
	'map.pageDown': (state: State) => moveDown(state, mapColumns(state).actorRows),
	'map.pageUp': (state: State) => moveDown(state, -mapColumns(state).actorRows),
	'map.firstActor': (state: State) => moveDown(state, Number.NEGATIVE_INFINITY),
	'map.lastActor': (state: State) => moveDown(state, Number.POSITIVE_INFINITY),
	'map.go': (state: State) => onMap(state, (_, spot) => go(state, spot)),
	'map.actorCard': (state: State) => onMap(state, (_, {actor}) => openCard(state, 'actor', actor?.id)),
	'map.close': close,
};

/** Opens at the paragraph under the cursor, and at the chosen actor, or else at the first of the sentence. */
function open(state: State): State {
	const actors = visibleActors(state);
	const chosen = positionOf(actors, selectedActor(state)?.id);
	const actor = actors[chosen >= 0 ? chosen : Math.max(0, firstLit(actors, litActors(state)))];
	const paragraph = Math.max(0, indexAt(state.article.paragraphs, state.place.cursor));
	return {...state, overlays: [...state.overlays, {kind: 'map', actor: actor?.id, paragraph}]};
}

function onMap(
	state: State,
	change: (overlay: MapOverlay, spot: MapSpot, columns: MapColumns) => State,
): State {
	const overlay = topOverlay(state);
	if (overlay?.kind !== 'map') {
		return state;
	}

	const columns = mapColumns(state);
	return change(overlay, mapSpot(state, overlay, columns), columns);
}

function withSpot(state: State, overlay: MapOverlay, to: Partial<MapOverlay>): State {
	return {...state, overlays: [...state.overlays.slice(0, -1), {...overlay, ...to}]};
}

/** Moves the map's cursor. @param index of an actor in the list @param cell from the row's first; one before the columns keeps the paragraph */
export function chooseOnMap(state: State, index: number, cell: number): State {
	return onMap(state, (overlay, spot, columns) => {
		const column = columnAt(columns, cell) ?? spot.column;
		const paragraph = column === spot.column ? overlay.paragraph : column * columns.share;
		return withSpot(state, overlay, {actor: visibleActors(state)[index]?.id ?? overlay.actor, paragraph});
	});
}

function close(state: State): State {
	return {...state, overlays: state.overlays.slice(0, -1)};
}

function moveAcross(state: State, count: number): State {
	return onMap(state, (overlay, spot, columns) => {
		const column = Math.max(0, Math.min(spot.column + count, columns.count - 1));
		return column === spot.column
			? {...state, notice: count > 0 ? 'End of the article' : 'Beginning of the article'}
			: withSpot(state, overlay, {paragraph: column * columns.share});
	});
}

function moveDown(state: State, count: number): State {
	return onMap(state, (overlay, {actor}) => {
		const actors = visibleActors(state);
		const position = positionOf(actors, actor?.id);
		const target = Math.max(0, Math.min(position + count, actors.length - 1));
		return target === position || actors.length === 0
			? {...state, notice: count > 0 ? 'Last actor' : 'First actor'}
			: withSpot(state, overlay, {actor: actors[target]?.id});
	});
}

/** To the next paragraph that the actor appears in, or the one before. */
function moveToMark(state: State, direction: 1 | -1): State {
	return onMap(state, (overlay, {actor, paragraph}) => {
		if (actor === undefined) {
			return state;
		}

		const appearances = appearancesOf(state, actor);
		const from = appearanceFrom(appearances, direction > 0 ? paragraph + 1 : paragraph);
		const target = appearances.paragraphs[direction > 0 ? from : from - 1];
		return target === undefined
			? {...state, notice: `In no ${direction > 0 ? 'later' : 'earlier'} paragraph`}
			: withSpot(state, overlay, {paragraph: target});
	});
}

/** To the actor's first words in the paragraph, or else to where it begins. The map is closed. */
function go(state: State, {actor, paragraph, words}: MapSpot): State {
	const place = words ?? state.article.paragraphs[paragraph];
	if (place === undefined) {
		return state;
	}

	const chosen = actor === undefined ? {} : {actor: actor.id};
	const gone = jumpTo(close(state), {...chosen, cursor: place.start, pane: 'article'});
	return {...gone, flash: words === undefined ? [] : [words]};
}
