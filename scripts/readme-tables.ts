/* The README's tables: of keys, options and settings from the program's own tables, of speed from what the benchmarks have recorded. */
import {flags} from '../source/command-line/flags.ts';
import {defaultOf, describeAccepted, settingTable} from '../source/configuration/setting-table.ts';
import {groups} from '../source/explorer/binding.ts';
import {bindings} from '../source/explorer/keymap.ts';
import {showKey} from '../source/explorer/shown-key.ts';
import {kinds} from '../source/loading/kinds/registry.ts';
import {readBaseline} from '../test/bench/baseline.ts';
import {speedTable} from './speed-table.ts';

function keyTable(): string {
	const rows = groups.flatMap(group =>
		bindings
			.filter(binding => binding.group === group)
			.map(
				binding =>
					`| ${group} | ${binding.keys.map(key => code(showKey(key))).join(' ')} | ${cell(binding.description)} |`,
			),
	);
	return ['| | key | what it does |', '| --- | --- | --- |', ...withoutRepeats(rows)].join('\n');
}

/** Each group is named in its first row only. */
function withoutRepeats(rows: readonly string[]): string[] {
	let last = '';
	return rows.map(row => {
		const [, group = ''] = row.split('|');
		const isRepeat = group === last;
		last = group;
		return isRepeat ? row.replace(`|${group}|`, '| |') : row;
	});
}

function optionTable(): string {
	const rows = flags.map(({name, value, letter, description, example}) => {
		const option = `--${name}${value === undefined ? '' : ` ${value}`}`;
		return `| ${letter === undefined ? '' : `${code(`-${letter}`)} `}${code(option)} | ${cell(description)} | ${code(example)} |`;
	});
	return ['| option | what it does | example |', '| --- | --- | --- |', ...rows].join('\n');
}

function settingRows(): string {
	const rows = settingTable.map(
		setting =>
			`| ${code(setting.name)} | ${cell(describeAccepted(setting.accepts))} | ${code(JSON.stringify(defaultOf(setting)))} | ${cell(setting.description)} |`,
	);
	return ['| setting | values | default | what it does |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function kindTable(): string {
	const rows = kinds.map(
		({title, extensions, mediaTypes, library}) =>
			`| ${cell(title)} | ${extensions.map(code).join(' ')} | ${mediaTypes.map(code).join(' ')} | ${library === undefined ? '' : `[${library}](https://www.npmjs.com/package/${library})`} |`,
	);
	return ['| kind | names | media types | read by |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function code(text: string): string {
	const fence = text.includes('`') ? '``' : '`';
	return `${fence}${cell(text)}${fence}`;
}

function cell(text: string): string {
	return text.replaceAll('|', '\\|');
}

function fill(page: string, name: string, content: string): string {
	const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
	const start = page.indexOf(open);
	const end = page.indexOf(close);
	if (start === -1 || end < start) {
		throw new Error(`README.md has no ${open} … ${close}.`);
	}

	return `${page.slice(0, start + open.length)}\n${content}\n${page.slice(end)}`;
}

/** A page with its tables made anew. @throws where a table has no place in it. */
export function fillTables(page: string): string {
	const tables = {
		keys: keyTable(),
		kinds: kindTable(),
		options: optionTable(),
		settings: settingRows(),
		speed: speedTable(readBaseline()),
	};
	return Object.entries(tables).reduce((filled, [name, table]) => fill(filled, name, table), page);
}
