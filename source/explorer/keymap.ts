import {articleBindings} from './article-bindings.ts';
import type {Binding, Context} from './binding.ts';
import {overlayBindings} from './overlay-bindings.ts';
import {paneBindings} from './pane-bindings.ts';
import {type State, topOverlay} from './state.ts';
import {viewBindings} from './view-bindings.ts';

/*
The one table of keys. The dispatcher, the footer, the `?` help and the README's key table all read it, so a key is
declared in one row (pane-bindings.ts, article-bindings.ts, overlay-bindings.ts, view-bindings.ts) and nowhere else; what a command does is said in update.ts.
A reader's configuration may give commands other keys: the table in force is part of the settings.

A row binds keys in contexts. The context is the overlay on top, or else the focused pane; within one context a key
stands in one row only, and a test holds that.

Forward in the jump list is Ctrl-i in vim. Ctrl-i and Tab are the same byte in most terminals, and Tab is worth more
here, so forward is Alt-→ everywhere, and Ctrl-i as well where the terminal speaks the kitty keyboard protocol and tells
the two apart (keys.ts).
*/

export type CommandName =
	| (typeof paneBindings)[number]['command']
	| (typeof articleBindings)[number]['command']
	| (typeof overlayBindings)[number]['command']
	| (typeof viewBindings)[number]['command'];

/** A row of the table, with a command that `update` knows. */
export type KeymapRow = Binding<CommandName>;

/** Every key of the program, as it comes. */
export const bindings: readonly KeymapRow[] = [
	...paneBindings,
	...articleBindings,
	...overlayBindings,
	...viewBindings,
];

/** Other keys (names as in keys.ts) for some commands; no keys for an empty list. */
export type CommandKeys = Readonly<Partial<Record<CommandName, readonly string[]>>>;

/** A table of keys that is in force. */
export type Keymap = {
	readonly rows: readonly KeymapRow[];
	readonly byCommand: ReadonlyMap<CommandName, KeymapRow>;
	/** Keys are «context key». */
	readonly byContextAndKey: ReadonlyMap<string, KeymapRow>;
};

/** Two rows that bind a key in one context. */
export type Clash = {
	readonly key: string;
	readonly context: Context;
	readonly rows: readonly [KeymapRow, KeymapRow];
};

/** Puts rows in force. Where two of them clash, the later one has the key. */
export function createKeymap(rows: readonly KeymapRow[]): Keymap {
	return {
		rows,
		byCommand: new Map(rows.map(row => [row.command, row])),
		byContextAndKey: new Map(
			rows.flatMap(row =>
				row.contexts.flatMap(context => row.keys.map(key => [`${context} ${key}`, row] as const)),
			),
		),
	};
}

/** The rows with other keys for some of their commands; no keys at all for an empty list. */
export function rebind(rows: readonly KeymapRow[], keys: CommandKeys): KeymapRow[] {
	return rows.map(row => ({...row, keys: keys[row.command] ?? row.keys}));
}

/** Where two rows want the same key, in the order of the table. */
export function clashesIn(rows: readonly KeymapRow[]): Clash[] {
	const known = new Map<string, KeymapRow>();
	const clashes: Clash[] = [];
	for (const row of rows) {
		for (const context of row.contexts) {
			for (const key of row.keys) {
				const name = `${context} ${key}`;
				const other = known.get(name);
				if (other === undefined) {
					known.set(name, row);
				} else if (other !== row) {
					clashes.push({key, context, rows: [other, row]});
				}
			}
		}
	}

	return clashes;
}

/** The keys as they come. */
export const defaultKeymap: Keymap = createKeymap(bindings);

/** The row of a command as it comes: what holds whatever its keys are. */
export function bindingOf(command: CommandName): KeymapRow | undefined {
	return defaultKeymap.byCommand.get(command);
}

/** Which rows of the table count now. */
export function contextOf(state: State): Context {
	return topOverlay(state)?.kind ?? state.place.pane;
}

/** The row that a key means in a context, if any. */
export function bindingFor(
	context: Context,
	key: string,
	keymap: Keymap = defaultKeymap,
): KeymapRow | undefined {
	return keymap.byContextAndKey.get(`${context} ${key}`);
}

/** The row that closes an overlay, as it comes; none for the panes. */
export function closingRow(context: Context): KeymapRow | undefined {
	return bindings.find(({closes, contexts}) => closes === true && contexts.includes(context));
}

/** The rows for the footer, in the order of the table: those with a label that can do something now. */
export function footerBindings(state: State): readonly KeymapRow[] {
	const context = contextOf(state);
	return state.settings.keymap.rows.filter(
		binding =>
			binding.keys.length > 0 &&
			binding.contexts.includes(context) &&
			binding.label !== undefined &&
			binding.disabled?.(state) === undefined,
	);
}
