import type {State} from '../state.ts';

const same = (state: State): State => state;

/** What the keys of the story map do. */
export const mapCommands = {
	'map.open': (state: State): State => ({
		...state,
		overlays: [...state.overlays, {kind: 'map', actor: 0, paragraph: 0}],
	}),
	'map.right': same,
	'map.left': same,
	'map.down': same,
	'map.up': same,
	'map.nextMark': same,
	'map.previousMark': same,
	'map.firstParagraph': same,
	'map.lastParagraph': same,
	'map.pageDown': same,
	'map.pageUp': same,
	'map.firstActor': same,
	'map.lastActor': same,
	'map.go': same,
	'map.actorCard': same,
	'map.close': (state: State): State => ({...state, overlays: state.overlays.slice(0, -1)}),
};
