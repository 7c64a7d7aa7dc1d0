import {type ListEntry, listEntries} from '../command-entries.ts';
import type {CommandsOverlay, State} from '../state.ts';

const titles = {help: 'Keys', palette: 'Commands'} as const;

/**
What is said of the help or the palette where it is on top: what has been typed, and of the entry that is chosen what it does, its keys, and why it
can do nothing now. Not made safe.
*/
export function spokenCommands(state: State, {kind, query, selected}: CommandsOverlay): string[] {
	const entries = listEntries(state);
	const entry = entries[selected];
	const title = query === '' ? titles[kind] : `${titles[kind]}: ${query}`;
	if (entry === undefined) {
		return [title, 'no command is called that'];
	}

	const what = entry.kind === 'sign' ? 'Sign' : 'Command';
	return [
		title,
		...(entry.heading === undefined ? [] : [entry.heading]),
		`${what}, ${selected + 1} of ${entries.length}`,
		...sayEntry(entry),
	];
}

function sayEntry(entry: ListEntry): string[] {
	if (entry.kind === 'sign') {
		return [`${entry.keys[0]}, ${entry.words}`];
	}

	const {keys, words, place, reason, isSaidAbove} = entry;
	const names = keys.length === 0 ? 'no key' : `${keys.length === 1 ? 'key' : 'keys'} ${keys.join(' or ')}`;
	const where = place === undefined || (isSaidAbove && reason === undefined) ? '' : `, ${place}`;
	return [`${words}, ${names}${where}`, ...(reason === undefined ? [] : [`not now: ${reason}`])];
}
