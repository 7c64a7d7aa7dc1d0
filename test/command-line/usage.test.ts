import {expect, test} from 'vitest';
import {flags} from '../../source/command-line/flags.ts';
import {parseArguments} from '../../source/command-line/parse-arguments.ts';

test('no two options answer to the same name or letter', () => {
	const names = flags.flatMap(({name, letter}) => [name, letter ?? []].flat());
	expect(new Set(names).size).toBe(names.length);
});

test.each(flags.map(({name, example}) => [name, example] as const))(
	'the example for --%s uses it and is a right command',
	async (name, example) => {
		const [program, ...commandArguments] = example.split(' ');
		expect(program).toBe('pullquote');
		expect(commandArguments).toContain(`--${name}`);
		await expect(parseArguments(commandArguments)).resolves.toBeDefined();
	},
);
