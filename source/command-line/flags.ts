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
};

const formatNames = formats.map(format => format.name);

export const flags: readonly Flag[] = [
	{
		name: 'format',
		value: 'FORMAT',
		choices: formatNames,
		description: `print the reading as ${formatNames.slice(0, -1).join(', ')} or ${formatNames.at(-1)}`,
	},
	{
		name: 'output',
		value: 'DIR',
		description: 'write a result for each input into DIR',
	},
	{name: 'quotes', section: 'quote', description: 'print what is said in quotation marks'},
	{name: 'claims', section: 'claim', description: 'print what is reported without quotation marks'},
	{name: 'stated', section: 'stated', description: 'print what the article says in its own voice'},
	{name: 'actors', section: 'actor', description: 'print people, organisations and places'},
	{name: 'figures', section: 'figure', description: 'print quantities'},
	{name: 'times', section: 'time', description: 'print dates and times'},
	{
		name: 'published',
		value: 'YYYY-MM-DD',
		description: 'the day of publication: tells when «on Tuesday» was',
	},
	{name: 'help', letter: 'h', description: 'show this help'},
	{name: 'version', letter: 'V', description: 'show the version'},
];
