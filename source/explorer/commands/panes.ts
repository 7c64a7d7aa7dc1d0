import {layOut, type Rectangle} from '../layout.ts';
import {helpOverflow} from '../overlays/help.ts';
import {type PaneName, paneNames, type State, topOverlay} from '../state.ts';
import {withSelection} from './lists.ts';

/** Focus, zoom, Escape, and the help. */
export const paneCommands = {
	'pane.next': (state: State) => focusBeside(state, 1),
	'pane.previous': (state: State) => focusBeside(state, -1),
	'pane.article': (state: State) => focus(state, 'article'),
	'pane.actors': (state: State) => focus(state, 'actors'),
	'pane.facts': (state: State) => focus(state, 'facts'),
	'pane.zoom': (state: State): State => ({...state, isZoomed: !state.isZoomed}),
	back,
	'help.open': (state: State): State => ({
		...state,
		overlays: [...state.overlays, {kind: 'help', scroll: 0}],
	}),
	'help.close': (state: State): State => ({...state, overlays: state.overlays.slice(0, -1)}),
	'help.down': (state: State) => scrollHelp(state, 1),
	'help.up': (state: State) => scrollHelp(state, -1),
	'help.pageDown': (state: State) => scrollHelp(state, helpPage(state)),
	'help.pageUp': (state: State) => scrollHelp(state, -helpPage(state)),
	'help.first': (state: State) => scrollHelp(state, Number.NEGATIVE_INFINITY),
	'help.last': (state: State) => scrollHelp(state, Number.POSITIVE_INFINITY),
};

function focus(state: State, pane: PaneName): State {
	return withSelection({...state, place: {...state.place, pane}});
}

function focusBeside(state: State, step: number): State {
	const {length} = paneNames;
	const index = (paneNames.indexOf(state.place.pane) + step + length) % length;
	return focus(state, paneNames[index] ?? 'article');
}

/** One step out of what the reader has narrowed, marked or chosen: the latest and smallest thing first. */
function back(state: State): State {
	const {place} = state;
	// With the marks on the actor's mention, which came with the filter: the facts pane says «Esc shows all».
	if (place.filter !== undefined) {
		return withSelection({...state, flash: [], place: {...place, filter: undefined}});
	}

	if (state.flash.length > 0) {
		return {...state, flash: []};
	}

	if (place.pane !== 'article') {
		return focus(state, 'article');
	}

	if (state.isZoomed) {
		return {...state, isZoomed: false};
	}

	return {...state, place: {...place, actor: undefined, fact: undefined}};
}

function helpRectangle(state: State): Pick<Rectangle, 'width' | 'height'> {
	const layout = layOut(state);
	return layout.kind === 'too-small' ? {width: state.size.columns, height: state.size.rows} : layout.overlay;
}

/** Keeps two rows of the page before in sight; two more are the border. */
function helpPage(state: State): number {
	return Math.max(1, helpRectangle(state).height - 4);
}

function scrollHelp(state: State, count: number): State {
	const overlay = topOverlay(state);
	if (overlay?.kind !== 'help') {
		return state;
	}

	const scroll = Math.max(0, Math.min(overlay.scroll + count, helpOverflow(helpRectangle(state))));
	return {...state, overlays: [...state.overlays.slice(0, -1), {...overlay, scroll}]};
}
