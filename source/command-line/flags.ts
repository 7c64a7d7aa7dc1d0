import {formats} from '../formats/registry.ts';
import {configurationFlags, loadingFlags, publishedFlag, settingFlags} from './explorer-flags.ts';
import type {Flag} from './flag.ts';

const formatNames = formats.map(format => format.name);

/** Every option, in the order of the help. */
export const flags: readonly Flag[] = [
	{
		name: 'format',
		value: 'FORMAT',
		choices: formatNames,
		description: `print the reading as ${formatNames.slice(0, -1).join(', ')} or ${formatNames.at(-1)}`,
		example: 'pullquote --format json article.txt',
	},
	{
		name: 'output',
		value: 'DIR',
		takes: 'folder',
		description: 'write a result for each input into DIR',
		example: 'pullquote --format brat --output readings news/*.txt',
	},
	{
		name: 'quotes',
		section: 'quote',
		description: 'print what is said in quotation marks',
		example: 'pullquote --quotes article.txt',
	},
	{
		name: 'claims',
		section: 'claim',
		description: 'print what is reported without quotation marks',
		example: 'pullquote --claims article.txt',
	},
	{
		name: 'stated',
		section: 'stated',
		description: 'print what the article says in its own voice',
		example: 'pullquote --stated article.txt',
	},
	{
		name: 'actors',
		section: 'actor',
		description: 'print people, organisations and places',
		example: 'pullquote --actors article.txt',
	},
	{
		name: 'figures',
		section: 'figure',
		description: 'print quantities',
		example: 'pullquote --figures article.txt',
	},
	{
		name: 'times',
		section: 'time',
		description: 'print dates and times',
		example: 'pullquote --times article.txt',
	},
	publishedFlag,
	...loadingFlags,
	...settingFlags,
	...configurationFlags,
	{
		name: 'print-config',
		description: 'print a configuration file with all defaults',
		example: 'pullquote --print-config',
	},
	{name: 'help', letter: 'h', description: 'show this help', example: 'pullquote --help'},
	{name: 'version', letter: 'V', description: 'show the version', example: 'pullquote --version'},
];
