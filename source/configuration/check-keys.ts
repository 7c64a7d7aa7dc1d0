import {type Context, typing} from '../explorer/binding.ts';
import {
	bindings,
	type Clash,
	type CommandKeys,
	type CommandName,
	clashesIn,
	type KeymapRow,
	rebind,
} from '../explorer/keymap.ts';
import {textOf} from '../explorer/keys.ts';
import {showKey} from '../explorer/shown-key.ts';
import type {Fault} from './configuration-error.ts';
import {type KeyName, readKeyName} from './key-name.ts';
import {nearest} from './nearest.ts';
import type {Place, TomlEntry, TomlValue} from './parse-toml.ts';
import {listWords, settingTable} from './setting-table.ts';

/** Keys that the file gives to a command. */
type Given = Place & {
	readonly row: KeymapRow;
	readonly keys: ReadonlyArray<Place & KeyName>;
};

const contextWords: Readonly<Record<Context, string>> = {
	article: 'the article',
	actors: 'the actors',
	facts: 'the facts',
	search: 'the search box',
	help: 'the help',
	palette: 'the list of commands',
	card: 'cards',
	map: 'the story map',
	timeline: 'the timeline',
	filters: 'the filters',
	places: 'the list of places',
	contents: 'the contents',
	about: 'what is known of the article',
	articles: 'the list of articles',
};

/**
Checks the table `[keys]`.

@param entries those whose path begins with `keys`.
@returns the keys of each command that the file names, and everything that is wrong with them.
*/
export function checkKeys(entries: readonly TomlEntry[]): {
	readonly keys: CommandKeys;
	readonly faults: readonly Fault[];
} {
	const faults: Fault[] = [];
	const given = new Map<CommandName, Given>();
	for (const entry of entries) {
		const row = findRow(entry, faults);
		if (row === undefined) {
			continue;
		}

		const earlier = given.get(row.command);
		if (earlier === undefined) {
			given.set(row.command, readKeys(entry, row, faults));
		} else {
			const message = `${row.command} has its keys from line ${earlier.line} already. Keep one of the two.`;
			faults.push({...placeOf(entry), message});
		}
	}

	const keys: CommandKeys = Object.fromEntries(
		[...given].map(([command, {keys: names}]) => [command, names.map(({name}) => name)]),
	);
	faults.push(
		...clashesIn(rebind(bindings, keys))
			.reduce(joinContexts, [])
			.map(clash => explain(clash, given)),
	);
	return {keys, faults};
}

function findRow(entry: TomlEntry, faults: Fault[]): KeymapRow | undefined {
	const [, ...path] = entry.path;
	const name = path.join('.');
	const row = bindings.find(({command}) => command === name);
	if (path.length === 0 || path.some(part => typeof part === 'number')) {
		const isEmptyTable = entry.path.length === 1 && entry.value.value === undefined;
		if (!isEmptyTable) {
			const message = 'Keys stand in one table: write [keys], and below it lines as copy = ["y"].';
			faults.push({...placeOf(entry), message});
		}
	} else if (row === undefined) {
		faults.push({...placeOf(entry), message: explainUnknown(name)});
	}

	return row;
}

function explainUnknown(name: string): string {
	if (settingTable.some(setting => setting.name === name)) {
		return `${name} is a setting. Write it above [keys].`;
	}

	const meant = nearest(
		name,
		bindings.map(({command}) => command),
	);
	return meant === undefined
		? `There is no command ${name}. pullquote --print-config lists all commands.`
		: `There is no command ${name}. Did you mean ${meant}?`;
}

function readKeys({value, ...entry}: TomlEntry, row: KeymapRow, faults: Fault[]): Given {
	const {command} = row;
	const given = {...placeOf(entry), row};
	if (value.members === undefined) {
		const message = `${command} takes a list of keys, such as ["j", "Down"], or [] for none; not ${value.written}.`;
		faults.push({...placeOf(value), message});
		// Its default keys may be meant to be free for others.
		return {...given, keys: []};
	}

	const keys: Array<Place & KeyName> = [];
	for (const member of value.members) {
		const key = readMember(member, row, faults);
		if (key !== undefined && keys.some(({name}) => name === key.name)) {
			faults.push({...placeOf(member), message: `${quote(key.name)} is in this list twice. Keep one.`});
		} else if (key !== undefined) {
			keys.push({...placeOf(member), ...key});
		}
	}

	if (keys.length === value.members.length) {
		faults.push(...explainMissing({...given, keys}));
	}

	return {...given, keys};
}

function readMember(member: TomlValue, row: KeymapRow, faults: Fault[]): KeyName | undefined {
	if (typeof member.value !== 'string') {
		const message = `A key is text in quotation marks, not ${member.written}.`;
		faults.push({...placeOf(member), message});
		return undefined;
	}

	const key = readKeyName(member.value);
	if ('fault' in key) {
		faults.push({...placeOf(member), message: key.fault});
		return undefined;
	}

	const boxes = row.contexts.filter(context => typing.includes(context));
	if (boxes.length > 0 && textOf(key.name) !== undefined) {
		const where = nameContexts(boxes);
		const message = `${quote(key.name)} is text in ${where}, where ${row.command} counts. Choose a key with Ctrl or Alt, or one that types nothing.`;
		faults.push({...placeOf(member), message});
	}

	return key;
}

/** Faults of a whole list: keys without which the reader is lost, and keys that many terminals do not send. */
function explainMissing({row: {command, closes}, keys, ...place}: Given): Fault[] {
	if (command === 'program.interrupt' && !keys.some(({name}) => name === 'ctrl-c')) {
		return [
			{...placeOf(place), message: 'program.interrupt must have Ctrl-c: it is the way out of everything.'},
		];
	}

	if (closes === true && keys.length === 0) {
		return [{...placeOf(place), message: `${command} needs a key: without one there is no way back.`}];
	}

	if (keys.length > 0 && keys.every(({confusedWith}) => confusedWith !== undefined)) {
		return keys.map(key => ({
			...placeOf(key),
			message: `Most terminals send ${showKey(key.name)} as ${key.confusedWith}. Give ${command} another key beside it.`,
		}));
	}

	return [];
}

type JoinedClash = Omit<Clash, 'context'> & {readonly contexts: readonly Context[]};

/** Two commands that clash in several places are told once. */
function joinContexts(joined: readonly JoinedClash[], {key, context, rows}: Clash): JoinedClash[] {
	const same = joined.find(
		other => other.key === key && other.rows[0] === rows[0] && other.rows[1] === rows[1],
	);
	return same === undefined
		? [...joined, {key, rows, contexts: [context]}]
		: joined.map(other => (other === same ? {...same, contexts: [...same.contexts, context]} : other));
}

/** Names both lines, or the one and the default that the file leaves as it is. */
function explain({key, rows, contexts}: JoinedClash, given: ReadonlyMap<CommandName, Given>): Fault {
	const where = nameContexts(contexts);
	const sides = rows.map(({command}) => ({
		command,
		place: given.get(command)?.keys.find(({name}) => name === key),
	}));
	const [first, second] = sides
		.filter(side => side.place !== undefined)
		.toSorted(
			(a, b) =>
				(a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
		);
	const place = second?.place ?? first?.place ?? {line: 1, column: 1};
	if (first !== undefined && second !== undefined) {
		const message = `${quote(key)} has two meanings in ${where}: line ${first.place?.line} gives it to ${first.command}, and line ${second.place?.line} to ${second.command}. Choose another key for one of them.`;
		return {...placeOf(place), message};
	}

	const untouched = sides.find(side => side.place === undefined)?.command ?? rows[0].command;
	const isFixed = untouched === 'program.interrupt';
	const advice = isFixed ? 'Choose another key.' : `Choose another key, or give ${untouched} others.`;
	const message = `${quote(key)} has two meanings in ${where}: line ${place.line} gives it to ${first?.command}, and the default of ${untouched} has it too. ${advice}`;
	return {...placeOf(place), message};
}

/** In three places at most; more are «and elsewhere». */
function nameContexts(contexts: readonly Context[]): string {
	const named = contexts.slice(0, 3).map(context => contextWords[context]);
	return contexts.length > named.length ? `${named.join(', ')} and elsewhere` : listWords(named, 'and');
}

function quote(key: string): string {
	return JSON.stringify(showKey(key));
}

function placeOf({line, column}: Place): Place {
	return {line, column};
}
