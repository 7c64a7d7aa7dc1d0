import {type Context, groups, itemLists, typing} from './binding.ts';
import {paneCommands} from './commands/panes.ts';
import {
	type CommandIndex,
	findCommands,
	foundByNothing,
	indexCommands,
	type Match,
	type Searchable,
} from './find-commands.ts';
import {type CommandName, closingRow, contextOf, type Keymap, type KeymapRow} from './keymap.ts';
import {memoise, memoiseLast} from './memoise.ts';
import {legendOf} from './rows/marks.ts';
import {keyHint, showKey} from './shown-key.ts';
import {type CommandsOverlay, type PaneName, paneNames, type State, topOverlay} from './state.ts';
import {asciiSigns, type Signs, unicodeSigns} from './themes/signs.ts';
import type {Meaning} from './themes/theme.ts';

/*
What the help and the palette list: every command of the program as it stands in the place where the list was opened, and in the help the signs of the
screen as well.

A command of another pane can be run: that pane is focused first, as the command palettes of editors do and as a reader means who has just read its
description. (lazygit's menu leaves such commands out, and is asked for them: jesseduffield/lazygit#3141.) One of a view that is not open, or of the
typing itself, has nothing to work on; it says where it belongs and how to get there.
*/

type Listed = {
	/** As written for the reader; empty for a command that has no key. */
	readonly keys: readonly string[];
	readonly words: string;
	readonly match: Match;
	/** Stands over it: the first of its section. */
	readonly heading?: string | undefined;
};

/** A command, and how it stands. */
export type CommandEntry = Listed & {
	readonly kind: 'command';
	readonly row: KeymapRow;
	/** Where it is done, if that is another pane: «in the actors or the facts». */
	readonly place?: string | undefined;
	/** Why it can do nothing now. */
	readonly reason?: string | undefined;
	/** Whether the heading of its section says that already. */
	readonly isSaidAbove?: boolean;
	/** The state that it is run in: that under the list, with the pane focused that it belongs to, and with its count. */
	readonly within: State;
};

/** What a sign or style on the screen means; it is in the place of the key. */
export type SignEntry = Listed & {readonly kind: 'sign'; readonly style: Meaning};

export type ListEntry = CommandEntry | SignEntry;

/** What the list on top has: in sections where nothing has been typed, or else what is found, best first. Empty where no list is on top. */
export const listEntries: (state: State) => readonly ListEntry[] = memoise(state => {
	const overlay = commandsOverlay(state);
	return overlay ? entriesOf(state, overlay) : [];
});

/** The help or the palette, where one of them is on top. */
export function commandsOverlay(state: State): CommandsOverlay | undefined {
	const overlay = topOverlay(state);
	return overlay?.kind === 'help' || overlay?.kind === 'palette' ? overlay : undefined;
}

/** The entry that is chosen in the list on top. */
export function chosenListEntry(state: State): ListEntry | undefined {
	const overlay = commandsOverlay(state);
	return overlay && listEntries(state)[overlay.selected];
}

/** What the program's commands and signs are called with the characters that may be used, and the index of that. */
type Glossary = {
	readonly signs: Signs;
	readonly commands: CommandIndex;
	readonly legend: readonly Omit<SignEntry, 'match'>[];
	readonly commandsAndLegend: CommandIndex;
};

const glossaryOf = memoiseLast(({rows}: Keymap, isAscii: boolean): Glossary => {
	const signs = isAscii ? asciiSigns : unicodeSigns;
	const legend = legendOf(signs).map(
		({mark, meaning, style = 'kindMark'}) =>
			({kind: 'sign', keys: [mark], words: signs.spell(meaning), style}) as const,
	);
	const searchableRows = rows.map(row => searchableRow(row, signs));
	const searchableSigns = legend.map(({keys, words}) => ({keys, words, otherNames: []}));
	return {
		signs,
		legend,
		commands: indexCommands(searchableRows),
		commandsAndLegend: indexCommands([...searchableRows, ...searchableSigns]),
	};
});

function searchableRow({command, keys, description, label, group}: KeymapRow, {spell}: Signs): Searchable {
	return {
		keys: keys.map(key => spell(showKey(key))),
		keyNames: keys,
		words: spell(description),
		otherNames: [...(label === undefined ? [] : [label]), group, command],
	};
}

function entriesOf(state: State, {kind, query}: CommandsOverlay): ListEntry[] {
	const {keymap} = state.settings;
	const under: State = {
		...state,
		notice: undefined,
		pending: undefined,
		overlays: state.overlays.slice(0, -1),
	};
	const {signs, legend, commands, commandsAndLegend} = glossaryOf(keymap, state.settings.isAscii);
	const matches = findCommands(kind === 'help' ? commandsAndLegend : commands, query);
	const standing = standIn(under, signs);
	const found = keymap.rows.flatMap((row, index) => {
		const match = matches[index];
		return match ? [{...standing(row), match}] : [];
	});
	const meanings = legend.flatMap((sign, index) => {
		const match = matches[keymap.rows.length + index];
		return match ? [{...sign, match}] : [];
	});
	if (query.trim() === '') {
		return kind === 'help'
			? [...inSections(found, contextOf(under), signs), ...withHeading(meanings, 'Signs and styles')]
			: found.sort((a, b) => distance(a) - distance(b));
	}

	const best = [...found, ...meanings].sort((a, b) => rank(a) - rank(b) || distance(a) - distance(b));
	return kind === 'palette' ? [...numbered(query, standing, keymap), ...best] : best;
}

/** Less is better. Who types a word that is also the name of a style rather wants a command. */
function rank({kind, keys, match}: ListEntry): number {
	return match.score + (kind === 'sign' && /\p{L}/u.test(keys[0] ?? '') ? 100 : 0);
}

/** What can be done here comes first, then what can be done in another pane, then what cannot be done; signs behind them. */
function distance(entry: ListEntry): number {
	return entry.kind === 'sign' ? 3 : entry.reason !== undefined ? 2 : entry.place !== undefined ? 1 : 0;
}

/** A number alone means that paragraph, and one with % that far into the article: `:12` and `:50%`, as in vim and less. */
function numbered(query: string, standing: Standing, {rows}: Keymap): CommandEntry[] {
	const [, digits, percent] = /^(\d{1,9})(%?)$/u.exec(query.trim()) ?? [];
	const command: CommandName = percent === '%' ? 'cursor.percent' : 'cursor.last';
	const row = rows.find(each => each.command === command);
	if (digits === undefined || !row) {
		return [];
	}

	const {within, ...entry} = standing(row);
	const count = Math.max(1, Number(digits));
	const words =
		percent === '%' ? `Go ${Math.min(100, count)} percent into the article` : `Go to paragraph ${count}`;
	const keys = entry.keys.slice(0, 1).map(key => `${count}${key}`);
	return [{...entry, keys, words, match: foundByNothing, within: {...within, pending: {count}}}];
}

/** By group: those with commands that count here, then those with commands of other places, which the heading names where most of them share one. */
function inSections(entries: readonly CommandEntry[], here: Context, signs: Signs): CommandEntry[] {
	const [counting, others] = [true, false].map(isHere =>
		groups.flatMap(group => {
			const members = entries.filter(
				({row}) => row.group === group && row.contexts.includes(here) === isHere,
			);
			return isHere ? withHeading(members, group) : elsewhere(members, group, signs);
		}),
	);
	return [...(counting ?? []), ...(others ?? [])];
}

function elsewhere(members: readonly CommandEntry[], group: string, signs: Signs): CommandEntry[] {
	const notes = members.map(noteOf).filter(note => note !== undefined);
	const shared = notes.find(note => notes.filter(other => other === note).length > notes.length / 2);
	const marked = members.map(entry => ({...entry, isSaidAbove: noteOf(entry) === shared}));
	return withHeading(marked, shared === undefined ? group : `${group}${signs.between}${shared}`);
}

/** What is to be said of a command beside what it does: why it can do nothing now, or where it is done. */
export function noteOf({reason, place}: CommandEntry): string | undefined {
	return reason ?? place;
}

function withHeading<Entry extends ListEntry>(entries: readonly Entry[], heading: string): Entry[] {
	return entries.map((entry, index) => (index === 0 ? {...entry, heading} : entry));
}

type Standing = (row: KeymapRow) => Omit<CommandEntry, 'match'>;

/** How the rows of the table stand in a state. */
function standIn(under: State, {spell}: Signs): Standing {
	const context = contextOf(under);
	const {keymap} = under.settings;
	const focused = new Map<PaneName, State>();
	const focus = (pane: PaneName): State => {
		const known = focused.get(pane) ?? paneCommands[`pane.${pane}`](under);
		focused.set(pane, known);
		return known;
	};

	return row => {
		const {reason, place, within} = stand(row);
		return {
			kind: 'command',
			row,
			keys: row.keys.map(key => spell(showKey(key))),
			words: spell(row.description),
			place,
			reason: reason && spell(reason),
			within,
		};
	};

	function stand(row: KeymapRow): Pick<CommandEntry, 'place' | 'reason' | 'within'> {
		if (row.contexts.includes(context)) {
			return {within: under, reason: row.disabled?.(under)};
		}

		const pane = paneNames.find(name => row.contexts.includes(name));
		if (pane === undefined || under.overlays.length > 0) {
			const reason = pane === undefined ? whereOnly(row.contexts, keymap) : notInView(under);
			return {within: under, reason};
		}

		const within = focus(pane);
		return {within, place: `in ${sayContexts(row.contexts)}`, reason: row.disabled?.(within)};
	}
}

/** The command that opens a place; views that several keys lead to have none. */
const openers: Readonly<Partial<Record<Context, CommandName>>> = {
	search: 'search.everything',
	card: 'card.actor',
	map: 'map.open',
	timeline: 'timeline.open',
	filters: 'filters.open',
	places: 'places.open',
	contents: 'contents.open',
	about: 'about.open',
	articles: 'articles.open',
};

function notInView(state: State): string {
	const closer = closingRow(contextOf(state));
	const hint = closer === undefined ? '' : keyHint(state, closer.command, key => `: ${key} closes it`);
	return `Not in a view${hint}`;
}

/** Where a command that has nothing to work on now belongs, and the key that leads there. */
function whereOnly(contexts: readonly Context[], {rows}: Keymap): string {
	const [only, ...others] = contexts;
	const opener = only === undefined || others.length > 0 ? undefined : openers[only];
	const key = rows.find(({command}) => command === opener)?.keys[0];
	return `Only in ${sayContexts(contexts)}${key === undefined ? '' : `: ${showKey(key)} opens it`}`;
}

const contextWords: Readonly<Record<Context, string>> = {
	article: 'the article',
	actors: 'the actors',
	facts: 'the facts',
	search: 'the search box',
	help: 'the help',
	palette: 'the palette',
	card: 'a card',
	map: 'the story map',
	timeline: 'the timeline',
	filters: 'the filters',
	places: 'the list of places',
	contents: 'the contents',
	about: 'what is known of the article',
	articles: 'the list of articles',
};

/** Several places in one word where there is one: «a view», or «the actors or the facts». */
function sayContexts(contexts: readonly Context[]): string {
	const hasAll = (some: readonly Context[]) => some.every(context => contexts.includes(context));
	if (hasAll(typing)) {
		return 'a line that is typed into';
	}

	return hasAll(itemLists)
		? 'a view'
		: [...new Set(contexts.map(context => contextWords[context]))].join(' or ');
}
