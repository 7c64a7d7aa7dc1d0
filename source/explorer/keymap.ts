import {type Binding, type Context, type Group, groups} from './binding.ts';
import {overlayBindings} from './overlay-bindings.ts';
import {paneBindings} from './pane-bindings.ts';
import {type State, topOverlay} from './state.ts';

/*
The one table of keys. The dispatcher, the footer, the `?` help and the README's key table all read it, so a key is
declared in one row (pane-bindings.ts, overlay-bindings.ts) and nowhere else; what a command does is said in update.ts.

A row binds keys in contexts. The context is the overlay on top, or else the focused pane; within one context a key
stands in one row only, and a test holds that.

Forward in the jump list is Ctrl-i in vim. Ctrl-i and Tab are the same byte in most terminals, and Tab is worth more
here, so forward is Alt-→ everywhere, and Ctrl-i as well where the terminal speaks the kitty keyboard protocol and tells
the two apart (keys.ts).
*/

export type CommandName =
	| (typeof paneBindings)[number]['command']
	| (typeof overlayBindings)[number]['command'];

/** A row of the table, with a command that `update` knows. */
export type KeymapRow = Binding<CommandName>;

/** Every key of the program. */
export const bindings: readonly KeymapRow[] = [...paneBindings, ...overlayBindings];

/** Which rows of the table count now. */
export function contextOf(state: State): Context {
	return topOverlay(state)?.kind ?? state.place.pane;
}

const byContextAndKey: ReadonlyMap<string, KeymapRow> = new Map(
	bindings.flatMap(binding =>
		binding.contexts.flatMap(context => binding.keys.map(key => [`${context} ${key}`, binding] as const)),
	),
);

/** The row that a key means in a context, if any. */
export function bindingFor(context: Context, key: string): KeymapRow | undefined {
	return byContextAndKey.get(`${context} ${key}`);
}

/** The rows for the footer, in the order of the table: those with a label that can do something now. */
export function footerBindings(state: State): readonly KeymapRow[] {
	const context = contextOf(state);
	return bindings.filter(
		binding =>
			binding.contexts.includes(context) &&
			binding.label !== undefined &&
			binding.disabled?.(state) === undefined,
	);
}

const symbols: Readonly<Record<string, string>> = {
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	space: 'Space',
	enter: 'Enter',
	escape: 'Esc',
	tab: 'Tab',
	backspace: 'Backspace',
	delete: 'Delete',
	home: 'Home',
	end: 'End',
	pageUp: 'PageUp',
	pageDown: 'PageDown',
};

const modifiers: Readonly<Record<string, string>> = {ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift'};

/** How a key is written for the reader: `ctrl-d` as «Ctrl-d», `alt-right` as «Alt-→». */
export function showKey(key: string): string {
	const match = /^(ctrl|alt|shift)-(.+)$/.exec(key);
	const [, modifier, rest] = match ?? [];
	if (modifier !== undefined && rest !== undefined) {
		return `${modifiers[modifier]}-${showKey(rest)}`;
	}

	return symbols[key] ?? key;
}

export type HelpRow =
	| {readonly kind: 'group'; readonly group: Group}
	| {
			readonly kind: 'binding';
			readonly binding: KeymapRow;
			/** As shown: «j ↓». */
			readonly keys: string;
	  }
	| {readonly kind: 'blank'};

/** The rows of the help, one under the other: groups with their keys, a blank row between groups. */
export const helpRows: readonly HelpRow[] = groups.flatMap((group, index) => [
	...(index > 0 ? [{kind: 'blank'} as const] : []),
	{kind: 'group', group} as const,
	...bindings
		.filter(binding => binding.group === group)
		.map(binding => ({kind: 'binding', binding, keys: binding.keys.map(showKey).join(' ')}) as const),
]);
