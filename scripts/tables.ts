/*
Writes the README's tables, between their markers. With `--check` it writes nothing and fails when they are stale.
*/
import {readFileSync, writeFileSync} from 'node:fs';
import {fillTables} from './readme-tables.ts';

const file = new URL('../README.md', import.meta.url);
const page = readFileSync(file, 'utf8');
const fresh = fillTables(page);
if (process.argv.includes('--check')) {
	if (fresh !== page) {
		console.error('README.md has stale tables: run `npm run docs` and commit it.');
		process.exitCode = 1;
	}
} else {
	writeFileSync(file, fresh);
	console.log('README.md: tables written.');
}
