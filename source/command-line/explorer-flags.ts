import {settingTable} from '../configuration/setting-table.ts';
import type {Flag} from './flag.ts';

/*
The options with which the explorer is opened. They are apart from the others, because whether it is going to be opened must be known before anything else
is loaded.
*/

/** One for each setting. */
export const settingFlags: readonly Flag[] = settingTable.map(({option, accepts}) => ({
	...option,
	...(accepts.kind === 'word' && {choices: accepts.words}),
	...(accepts.kind === 'number' && {range: accepts}),
}));

/** The configuration file to take, or none. */
export const configurationFlags: readonly Flag[] = [
	{
		name: 'config',
		value: 'FILE',
		takes: 'file',
		description: 'take settings and keys from FILE',
		example: 'pullquote --config quiet.toml article.txt',
	},
	{
		name: 'no-config',
		description: 'take no configuration file',
		example: 'pullquote --no-config article.txt',
	},
];

/** What is told of the article. */
export const publishedFlag: Flag = {
	name: 'published',
	value: 'YYYY-MM-DD',
	description: 'the day of publication: tells when «on Tuesday» was',
	example: 'pullquote --published 2022-03-02 article.txt',
};

const explorerFlags = [...settingFlags, ...configurationFlags, publishedFlag];

/** Whether the arguments ask for the explorer, as far as can be told at a glance; wrong ones may seem to. */
export function asksForExplorer(argv: readonly string[]): boolean {
	let inputs = 0;
	for (let index = 0; index < argv.length; index++) {
		const argument = argv[index] ?? '';
		if (argument === '--') {
			inputs += argv.length - index - 1;
			break;
		}

		if (argument === '-' || !argument.startsWith('-')) {
			inputs++;
			continue;
		}

		const [option = ''] = argument.split('=', 1);
		const flag = explorerFlags.find(({name}) => option === `--${name}`);
		if (flag === undefined) {
			return false;
		}

		if (flag.value !== undefined && option === argument) {
			index++;
		}
	}

	return inputs <= 1 && argv[0] !== 'completion';
}
