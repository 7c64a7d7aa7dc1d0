import {expect, test} from 'vitest';
import {flags} from '../../source/command-line/flags.ts';
import {optionsTable} from '../../source/command-line/usage.ts';

test('the table for the README has a row for every option, with all that it answers to', () => {
	const rows = optionsTable().trimEnd().split('\n').slice(2);
	expect(rows).toHaveLength(flags.length);
	expect(rows).toContain('| `--help`, `-h` | show this help |');
	expect(rows).toContain('| `--output DIR` | write a result for each input into DIR |');
});

test('no two options answer to the same name or letter', () => {
	const names = flags.flatMap(({name, letter}) => [name, letter ?? []].flat());
	expect(new Set(names).size).toBe(names.length);
});
