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

/** How articles are fetched and opened. */
export const loadingFlags: readonly Flag[] = [
	{
		name: 'language',
		value: 'CODE',
		choices: ['en'],
		description: 'read the article as English, whatever it is',
		example: 'pullquote --language en article.txt',
	},
	{
		name: 'offline',
		description: 'open addresses as they were kept, ask no server',
		example: 'pullquote --offline https://harbour.example/ferry',
	},
	{
		name: 'refresh',
		description: 'ask servers anew, whatever was kept',
		example: 'pullquote --refresh https://harbour.example/ferry',
	},
	{
		name: 'timeout',
		value: 'SECONDS',
		range: {least: 1, most: 600},
		description: 'give up a server that is silent so long (15)',
		example: 'pullquote --timeout 60 https://harbour.example/ferry',
	},
	{
		name: 'max-size',
		value: 'MB',
		range: {least: 1, most: 1024},
		description: 'refuse what is larger (web 50, else 256)',
		example: 'pullquote --max-size 500 archive.txt',
	},
	{
		name: 'allow-private',
		description: 'let a public address lead into a private network',
		example: 'pullquote --allow-private https://harbour.example/intranet',
	},
];

const explorerFlags = [...settingFlags, ...configurationFlags, ...loadingFlags, publishedFlag];

/** Whether the arguments ask for the explorer, as far as can be told at a glance; wrong ones may seem to. */
export function asksForExplorer(argv: readonly string[]): boolean {
	for (let index = 0; index < argv.length; index++) {
		const argument = argv[index] ?? '';
		if (argument === '--') {
			break;
		}

		if (argument === '-' || !argument.startsWith('-')) {
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

	return argv[0] !== 'completion';
}
