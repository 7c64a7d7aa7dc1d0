import {groups} from '../explorer/binding.ts';
import {bindings, type KeymapRow} from '../explorer/keymap.ts';
import {showKey} from '../explorer/shown-key.ts';
import {defaultOf, describeAccepted, type Setting, settingTable} from './setting-table.ts';

const head = `# Configuration of pullquote, in TOML (https://toml.io).
#
# Everything here is what holds anyhow, so every line is a comment. To change something, take away the #
# that stands before it without a space. Options of the command line win over this file.
`;

const keysHead = `# Keys. A command has the keys that are listed, and no others; [] leaves it without any.
#
# A key is a letter or sign ("j", "G", "/"), or Space, Enter, Esc, Tab, Shift-Tab, Backspace, Delete, Up, Down, Left,
# Right, Home, End, PageUp or PageDown ("↑", "↓", "←" and "→" are arrows too); Ctrl- or Alt- may stand before it ("Ctrl-d", "Alt-→").
# Only a terminal that speaks the kitty keyboard protocol tells Ctrl-i from Tab, Ctrl-m and Ctrl-j from Enter, and Ctrl-h from Backspace.
#
# Digits are counts (3j). One that is bound here does what it is bound to instead, and no count begins with it.
# In the search box, in the help and in the list of commands letters are text, and cannot be bound.
# Where two commands count in the same place they cannot have the same key. Ctrl-c stays the way out.
[keys]
`;

/** The configuration file that changes nothing, with every setting and every command explained. */
export function printConfiguration(): string {
	const settings = settingTable.map(printSetting).join('\n');
	const keys = groups
		.map(group =>
			printGroup(
				group,
				bindings.filter(row => row.group === group),
			),
		)
		.join('\n');
	return `${head}\n${settings}\n${keysHead}\n${keys}`;
}

function printSetting(setting: Setting): string {
	return `# ${setting.description}
# It is ${describeAccepted(setting.accepts)}. On the command line: --${setting.option.name}
#${setting.name} = ${JSON.stringify(defaultOf(setting))}
`;
}

function printGroup(group: string, rows: readonly KeymapRow[]): string {
	const lines = rows.map(
		({command, keys, description}) => `# ${description}\n#${command} = [${keys.map(printKey).join(', ')}]\n`,
	);
	return `# ${'-'.repeat(8)} ${group}\n\n${lines.join('')}`;
}

/** What JSON has TOML has too. */
function printKey(key: string): string {
	return JSON.stringify(showKey(key));
}
