import type {State} from './state.ts';

/** Where a key has its meaning: a focused pane, or an overlay that lies over the panes. */
export type Context =
	| 'article'
	| 'actors'
	| 'facts'
	| 'search'
	| 'help'
	| 'palette'
	| 'card'
	| 'map'
	| 'timeline'
	| 'filters'
	| 'places'
	| 'contents'
	| 'about'
	| 'articles';

/** Headings of the help, in its order. */
export const groups = [
	'Move',
	'Lists',
	'Jump',
	'Search',
	'Views',
	'Articles',
	'Panes',
	'Program',
	'Search box',
	'Typing',
	'In a view',
	'Story map',
	'List of articles',
	'Help',
] as const;

export type Group = (typeof groups)[number];

/** A row of the keymap. */
export type Binding<Command extends string = string> = {
	/** Stable name, apart from the keys that are bound to it. */
	readonly command: Command;
	/** Names of keys (keys.ts), the one to be shown first in front. */
	readonly keys: readonly string[];
	readonly contexts: readonly Context[];
	readonly group: Group;
	/** A line of the help and of the README. */
	readonly description: string;
	/** A word or two for the footer; rows without one stay out of it. */
	readonly label?: string;
	/**
	What may be typed with it: a count before it that says how often (`repeat`: `3j`) or which (`number`: `4G`), or a letter behind it (`letter`: `ma`).
	*/
	readonly takes?: 'repeat' | 'number' | 'letter';
	/** Closes the overlay that it counts in: a reader must not be without a key for it. */
	readonly closes?: true;
	/** Why it can do nothing now, in words for the reader; `undefined` when it can. */
	readonly disabled?: (state: State) => string | undefined;
};

/** Makes a row; `keys` are names with spaces between them. */
export function bind<const Command extends string>(
	command: Command,
	keys: string,
	contexts: readonly Context[],
	group: Group,
	description: string,
	more: Pick<Binding, 'label' | 'disabled' | 'takes' | 'closes'> = {},
): Binding<Command> {
	return {command, keys: keys.split(' '), contexts, group, description, ...more};
}

/** What keys in the three panes share. */
export const panes: readonly Context[] = ['article', 'actors', 'facts'];

/** Where letters are text. */
export const typing: readonly Context[] = ['search', 'help', 'palette', 'articles'];

/** What keys share in the overlays that list something to go to or to choose. */
export const itemLists: readonly Context[] = ['card', 'timeline', 'filters', 'places', 'contents', 'about'];

/** Where letters are keys. */
export const panesAndViews: readonly Context[] = [...panes, ...itemLists, 'map'];

/** What keys share that work whatever is on screen. */
export const everywhere: readonly Context[] = [...panesAndViews, ...typing];
