import type {State} from './state.ts';

/** What a mark may be called: one letter or digit. */
export function isMarkName(name: string): boolean {
	return /^[\p{L}\p{N}]\p{M}*$/u.test(name);
}

/** The names of all marks, digits first, then letters in the order of the alphabet. */
export function markNames(marks: State['marks']): string[] {
	return Object.keys(marks).sort((a, b) => a.localeCompare(b, 'en') || (a < b ? -1 : 1));
}

const prefix = 'mark ';

/** The id of a mark's entry in the list of places. */
export function markId(name: string): string {
	return prefix + name;
}

/** The mark whose entry has that id. */
export function markOfId(id = ''): string | undefined {
	return id.startsWith(prefix) ? id.slice(prefix.length) : undefined;
}
