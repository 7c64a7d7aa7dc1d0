import type {Section} from '../formats/format.ts';
import {formats} from '../formats/registry.ts';

/** One option of the command line. The parser, the help and the README's table all read this. */
export type Flag = {
	/** Without the dashes. */
	readonly name: string;
	/** What its value is called; an option without one is a switch. */
	readonly value?: string;
	/** The only letter that may stand for it, if any. */
	readonly letter?: string;
	/** The values that it takes, where they are few. */
	readonly choices?: readonly string[];
	/** The part of the text format that it narrows to. */
	readonly section?: Section;
	/** One line. */
	readonly description: string;
	/** A command that uses it. */
	readonly example: string;
};

const formatNames = formats.map(format => format.name);

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
	{
		name: 'published',
		value: 'YYYY-MM-DD',
		description: 'the day of publication: tells when «on Tuesday» was',
		example: 'pullquote --published 2022-03-02 article.txt',
	},
	{name: 'help', letter: 'h', description: 'show this help', example: 'pullquote --help'},
	{name: 'version', letter: 'V', description: 'show the version', example: 'pullquote --version'},
];
