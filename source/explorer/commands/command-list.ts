import type {KeymapRow} from '../keymap.ts';
import {type CommandsOverlay, type State, topOverlay} from '../state.ts';

/** What the keys in the help and the palette do. */
export const commandListCommands = {
	'help.open': (state: State) => open(state, 'help'),
	'palette.open': (state: State) => open(state, 'palette'),
	'commands.next': (state: State) => move(state, 1),
	'commands.previous': (state: State) => move(state, -1),
	'commands.pageDown': (state: State) => move(state, 10),
	'commands.pageUp': (state: State) => move(state, -10),
	'commands.close': (state: State): State => ({...state, overlays: state.overlays.slice(0, -1)}),
};

/** The command that Enter would run. */
export function chosenCommand(_state: State): KeymapRow | undefined {
	return undefined;
}

function open(state: State, kind: CommandsOverlay['kind']): State {
	return {...state, overlays: [...state.overlays, {kind, query: '', caret: 0, selected: 0}]};
}

function move(state: State, count: number): State {
	const overlay = topOverlay(state);
	return overlay?.kind === 'help' || overlay?.kind === 'palette'
		? {
				...state,
				overlays: [
					...state.overlays.slice(0, -1),
					{...overlay, selected: Math.max(0, overlay.selected + count)},
				],
			}
		: state;
}
