import {type Choices, defaultChoices, readingWidths, themeNames} from '../explorer/choices.ts';

/*
The one table of settings. The configuration file's reader, --print-config, the options of the command line, the completions, the man page and the README all
read it. Keys are not in it: their table is the explorer's keymap.
*/

/** What a setting takes. */
export type Accepted =
	| {readonly kind: 'word'; readonly words: readonly string[]}
	| {readonly kind: 'switch'}
	| {readonly kind: 'number'; readonly least: number; readonly most: number};

/** One setting of the configuration file, and the option of the command line that wins over it. */
export type Setting = {
	/** As the file has it. */
	readonly name: string;
	/** What it decides. */
	readonly choice: keyof Choices;
	readonly accepts: Accepted;
	/** Comment of --print-config, row of the man page and of the README. */
	readonly description: string;
	readonly option: {
		/** Without the dashes. */
		readonly name: string;
		/** What its value is called; an option without one is a switch. */
		readonly value?: string;
		readonly description: string;
		readonly example: string;
	};
};

/** Every setting, in the order in which they are told. */
export const settingTable: readonly Setting[] = [
	{
		name: 'theme',
		choice: 'theme',
		accepts: {kind: 'word', words: themeNames},
		description: 'Colours. auto asks the terminal whether its background is dark or light.',
		option: {
			name: 'theme',
			value: 'THEME',
			description: `one of ${themeNames.join(', ')}`,
			example: 'pullquote --theme light article.txt',
		},
	},
	{
		name: 'ascii',
		choice: 'isAscii',
		accepts: {kind: 'switch'},
		description: 'Frames and signs in ASCII alone, for fonts without the others.',
		option: {
			name: 'ascii',
			description: 'frames and signs in ASCII alone',
			example: 'pullquote --ascii article.txt',
		},
	},
	{
		name: 'mouse',
		choice: 'hasMouse',
		accepts: {kind: 'switch'},
		description: 'Whether clicks and the wheel are for pullquote. Without, they are the terminal’s.',
		option: {
			name: 'no-mouse',
			description: 'leave the mouse to the terminal',
			example: 'pullquote --no-mouse article.txt',
		},
	},
	{
		name: 'width',
		choice: 'readingWidth',
		accepts: {kind: 'number', ...readingWidths},
		description: 'The most cells in a line of the article.',
		option: {
			name: 'width',
			value: 'N',
			description: `most cells in a line of the article, ${readingWidths.least} to ${readingWidths.most}`,
			example: 'pullquote --width 72 article.txt',
		},
	},
	{
		name: 'remember',
		choice: 'remembers',
		accepts: {kind: 'switch'},
		description: 'Whether the place in an article, its marks and the searches are kept for the next time.',
		option: {
			name: 'no-remember',
			description: 'neither use nor keep place, marks and searches',
			example: 'pullquote --no-remember article.txt',
		},
	},
	{
		name: 'screen-reader',
		choice: 'isSpoken',
		accepts: {kind: 'switch'},
		description: 'Lines of words for a screen reader instead of panes.',
		option: {
			name: 'screen-reader',
			description: 'lines of words instead of panes',
			example: 'pullquote --screen-reader article.txt',
		},
	},
];

/** What holds where a setting is not chosen. */
export function defaultOf({choice}: Setting): string | number | boolean {
	return defaultChoices[choice];
}

/** In words: «"auto", "dark" or "light"», «true or false», «a whole number from 30 to 200». */
export function describeAccepted(accepts: Accepted): string {
	switch (accepts.kind) {
		case 'word':
			return listWords(accepts.words.map(word => JSON.stringify(word)));
		case 'switch':
			return 'true or false';
		case 'number':
			return `a whole number from ${accepts.least} to ${accepts.most}`;
	}
}

/** Whether a value is one that a setting takes. */
export function isAccepted(accepts: Accepted, value: unknown): value is string | number | boolean {
	switch (accepts.kind) {
		case 'word':
			return typeof value === 'string' && accepts.words.includes(value);
		case 'switch':
			return typeof value === 'boolean';
		case 'number':
			return (
				typeof value === 'number' &&
				Number.isInteger(value) &&
				value >= accepts.least &&
				value <= accepts.most
			);
	}
}

/** A choice as a value of its setting. @param value one that the setting takes (`isAccepted`). */
export function choiceOf({choice}: Setting, value: string | number | boolean): Partial<Choices> {
	// The table pairs each choice with what it takes.
	return {[choice]: value} as Partial<Choices>;
}

/** «a, b or c». */
export function listWords(words: readonly string[], conjunction: 'and' | 'or' = 'or'): string {
	return words.length < 2
		? words.join('')
		: `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
