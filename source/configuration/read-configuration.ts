import type {Choices} from '../explorer/choices.ts';
import type {CommandKeys} from '../explorer/keymap.ts';
import {checkKeys} from './check-keys.ts';
import {ConfigurationError, describeFaults, type Fault} from './configuration-error.ts';
import {nearest} from './nearest.ts';
import {parseToml, type TomlEntry} from './parse-toml.ts';
import {choiceOf, describeAccepted, isAccepted, listWords, settingTable} from './setting-table.ts';

/** What a configuration file says: what it leaves out is left out here. */
export type Configuration = {
	readonly choices: Partial<Choices>;
	readonly keys: CommandKeys;
};

/**
Reads the text of a configuration file.

@param source TOML.
@param file what the file is called in errors.
@throws {ConfigurationError} with a line for each fault.
*/
export function readConfiguration(source: string, file: string): Configuration {
	const entries = parseToml(source);
	if (!('length' in entries)) {
		throw new ConfigurationError(describeFaults(file, [entries]));
	}

	const isKey = (entry: TomlEntry) => entry.path[0] === 'keys';
	const {choices, faults: settingFaults} = checkSettings(entries.filter(entry => !isKey(entry)));
	const {keys, faults: keyFaults} = checkKeys(entries.filter(isKey));
	const faults = [...settingFaults, ...keyFaults];
	if (faults.length > 0) {
		throw new ConfigurationError(describeFaults(file, faults));
	}

	return {choices, keys};
}

function checkSettings(entries: readonly TomlEntry[]): {
	readonly choices: Partial<Choices>;
	readonly faults: readonly Fault[];
} {
	const faults: Fault[] = [];
	let choices: Partial<Choices> = {};
	for (const {path, value, line, column} of entries) {
		const setting = settingTable.find(({name}) => name === path[0]);
		if (setting === undefined) {
			faults.push({line, column, message: explainUnknown(path)});
		} else if (path.length === 1 && isAccepted(setting.accepts, value.value)) {
			choices = {...choices, ...choiceOf(setting, value.value)};
		} else {
			const isTable = path.length > 1 || value.value === undefined;
			const instead = isTable ? 'a table' : value.written;
			const message = `${setting.name} is ${describeAccepted(setting.accepts)}, not ${instead}.`;
			faults.push({line: value.line, column: value.column, message});
		}
	}

	return {choices, faults};
}

function explainUnknown(path: TomlEntry['path']): string {
	const name = path.join('.');
	const names = settingTable.map(setting => setting.name);
	const meant = nearest(name, names);
	if (meant !== undefined) {
		return `There is no setting ${name}. Did you mean ${meant}?`;
	}

	return path.length > 1
		? `There is no setting ${name}. Commands and their keys stand below [keys].`
		: `There is no setting ${name}. Settings are ${listWords(names, 'and')}; keys stand below [keys].`;
}
