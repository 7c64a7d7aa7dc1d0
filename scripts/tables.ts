/*
Writes the README's tables, between their markers: of keys and options from the keymap and the flags, of speed from what the benchmarks have recorded. With `--check` it writes nothing and fails
when they are stale.
*/
import {readFileSync, writeFileSync} from 'node:fs';
import {flags} from '../source/command-line/flags.ts';
import {groups} from '../source/explorer/binding.ts';
import {bindings, showKey} from '../source/explorer/keymap.ts';
import {readBaseline} from '../test/bench/baseline.ts';
import {speedTable} from './speed-table.ts';

const file = new URL('../README.md', import.meta.url);

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

const page = readFileSync(file, 'utf8');
const tables = {keys: keyTable(), options: optionTable(), speed: speedTable(readBaseline())};
const fresh = Object.entries(tables).reduce((filled, [name, table]) => fill(filled, name, table), page);
if (process.argv.includes('--check')) {
	if (fresh !== page) {
		console.error('README.md has stale tables: run `npm run docs` and commit it.');
		process.exitCode = 1;
	}
} else {
	writeFileSync(file, fresh);
	console.log('README.md: tables written.');
}
