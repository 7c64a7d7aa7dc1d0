import {chosenListEntry, commandsOverlay, listEntries} from '../command-entries.ts';
import type {KeymapRow} from '../keymap.ts';
import type {CommandsOverlay, State} from '../state.ts';
import type {Line} from './line-edit.ts';

/*
The help and the palette: lists of commands that are narrowed by typing. The chosen one is run where the list was opened; one that can do nothing there
says why, and the list stays.
*/

const page = 10;

/** What the keys in the help and the palette do. */
export const commandListCommands = {
	'help.open': (state: State) => open(state, 'help'),
	'palette.open': (state: State) => open(state, 'palette'),
	'commands.next': (state: State) => move(state, 1),
	'commands.previous': (state: State) => move(state, -1),
	'commands.pageDown': (state: State) => move(state, page),
	'commands.pageUp': (state: State) => move(state, -page),
	'commands.close': (state: State): State => ({...state, overlays: state.overlays.slice(0, -1)}),
};

/** What Enter runs, and the state to run it in, where the list is closed; or why it runs nothing, in words for the reader. */
export type ChosenCommand = {readonly row: KeymapRow; readonly within: State} | {readonly refusal: string};

/** The command that Enter would run. */
export function chosenCommand(state: State): ChosenCommand {
	const entry = chosenListEntry(state);
	if (entry?.kind !== 'command') {
		return {refusal: entry ? 'A sign on the screen, and no command' : 'No command is called that'};
	}

	const {row, within, reason} = entry;
	return reason === undefined ? {row, within} : {refusal: reason};
}

/** Puts a line that was changed into the list; where its text is another, the best entry is chosen. */
export function withCommandLine(state: State, overlay: CommandsOverlay, {text, caret}: Line): State {
	const selected = text === overlay.query ? overlay.selected : 0;
	return withOverlay(state, {...overlay, query: text, caret, selected});
}

/** The list with the command chosen in it that was before something else happened: what can be done now comes first, and that may have changed. */
export function keepChosen(before: State, after: State): State {
	const overlay = commandsOverlay(after);
	const chosen = chosenListEntry(before);
	if (!overlay || chosen?.kind !== 'command') {
		return after;
	}

	const selected = listEntries(after).findIndex(
		entry => entry.kind === 'command' && entry.row === chosen.row && entry.words === chosen.words,
	);
	return selected < 0 || selected === overlay.selected ? after : withOverlay(after, {...overlay, selected});
}

function open(state: State, kind: CommandsOverlay['kind']): State {
	return {...state, overlays: [...state.overlays, {kind, query: '', caret: 0, selected: 0}]};
}

/** Chooses an entry of the list on top, or the nearest one. @param index into the entries that are left */
export function chooseCommand(state: State, index: number): State {
	const overlay = commandsOverlay(state);
	const last = Math.max(0, listEntries(state).length - 1);
	return overlay ? withOverlay(state, {...overlay, selected: Math.max(0, Math.min(index, last))}) : state;
}

function move(state: State, count: number): State {
	const overlay = commandsOverlay(state);
	if (!overlay) {
		return state;
	}

	const last = Math.max(0, listEntries(state).length - 1);
	return withOverlay(state, {...overlay, selected: Math.max(0, Math.min(overlay.selected + count, last))});
}

function withOverlay(state: State, overlay: CommandsOverlay): State {
	return {...state, overlays: [...state.overlays.slice(0, -1), overlay]};
}
