import {keyHint} from '../shown-key.ts';
import {type Overlay, type State, topOverlay} from '../state.ts';
import {withArticlesLine} from './article-list.ts';
import {withCommandLine} from './command-list.ts';
import {insertText, type Line, type LineCommand, lineEdits} from './line-edit.ts';
import {searchBoxCommands, withQueryLine} from './search-box.ts';

/*
What is typed, pasted and edited goes into the line of the overlay on top: the search box, the help, the palette or the list of articles.
*/

type LineOverlay = Extract<Overlay, {readonly query: string}>;

/** What the keys that edit a line do. */
export const lineCommands = {
	...commandsOf(lineEdits),
	'line.deleteBackward': deleteBackward,
};

/** Puts typed or pasted text where text goes now; where that is nowhere, the reader is told how to. */
export function typeInto(state: State, text: string): State {
	if (state.overlays.length === 0) {
		return {
			...state,
			notice:
				keyHint(state, 'search.everything', key => `To look for pasted text: ${key} first, then paste`) ||
				'Text can be pasted into the search box: open that first',
		};
	}

	return edited(state, line => insertText(line, text));
}

/** Each edit as a command. */
function commandsOf(
	edits: Readonly<Record<LineCommand, (line: Line) => Line>>,
): Record<LineCommand, (state: State) => State> {
	const entries = Object.entries(edits).map(([command, edit]) => [
		command,
		(state: State) => edited(state, edit),
	]);
	// `fromEntries` forgets that the keys are those of `edits`.
	return Object.fromEntries(entries) as Record<LineCommand, (state: State) => State>;
}

function edited(state: State, edit: (line: Line) => Line): State {
	const overlay = lineOverlay(state);
	if (!overlay) {
		return state;
	}

	const line = edit({text: overlay.query, caret: overlay.caret});
	switch (overlay.kind) {
		case 'search':
			return withQueryLine(state, overlay, line);
		case 'articles':
			return withArticlesLine(state, overlay, line);
		case 'help':
		case 'palette':
			return withCommandLine(state, overlay, line);
	}
}

/** In an empty line it takes back what opened it: the box closes. */
function deleteBackward(state: State): State {
	const overlay = lineOverlay(state);
	if (overlay?.query !== '') {
		return edited(state, lineEdits['line.deleteBackward']);
	}

	return overlay.kind === 'search'
		? searchBoxCommands['searchBox.cancel'](state)
		: {...state, overlays: state.overlays.slice(0, -1)};
}

function lineOverlay(state: State): LineOverlay | undefined {
	const overlay = topOverlay(state);
	return overlay && 'query' in overlay ? overlay : undefined;
}
