/* The manual page, out of the tables of options, settings and keys. */
import type {Flag} from '../source/command-line/flag.ts';
import {flags} from '../source/command-line/flags.ts';
import {version} from '../source/command-line/usage.ts';
import {defaultOf, describeAccepted, settingTable} from '../source/configuration/setting-table.ts';
import {groups} from '../source/explorer/binding.ts';
import {bindings} from '../source/explorer/keymap.ts';
import {showKey} from '../source/explorer/shown-key.ts';
import {formats} from '../source/formats/registry.ts';

const environment: ReadonlyArray<readonly [name: string, description: string]> = [
	[
		'NO_COLOR',
		'where it is set and not empty, no colours: what they say is told by signs, bold and reverse.',
	],
	['FORCE_COLOR', '0 to 3: no colours, 16, 256 or all of them, whatever the terminal seems to have.'],
	['COLORFGBG', 'says of some terminals whether their background is dark, where they do not answer.'],
	['VISUAL, EDITOR', 'the editor that the article is opened in, the first that is set.'],
	['BROWSER', 'the browser that the article’s address is opened in.'],
	['XDG_CONFIG_HOME', 'the folder above the configuration file.'],
	['XDG_STATE_HOME', 'the folder above what is kept from one run to the next.'],
	['XDG_CACHE_HOME', 'the folder above what is kept of pages.'],
	[
		'HTTP_PROXY, HTTPS_PROXY, NO_PROXY',
		'the proxy that servers are asked through, and the hosts that are asked without one.',
	],
	['INK_SCREEN_READER', 'the value true is the same as --screen-reader.'],
	['PULLQUOTE_DEBUG', 'the value 1 shows where in the program an error came from.'],
];

const exitCodes: ReadonlyArray<readonly [code: string, description: string]> = [
	['0', 'done.'],
	['1', 'the output was narrowed to something that no input has.'],
	[
		'2',
		'trouble: an input that cannot be read, an option that does not exist, a configuration file that is wrong. Each is one line on standard error.',
	],
	['128 + N', 'the explorer was ended by the signal of that number, or its terminal is gone.'],
];

const examples: ReadonlyArray<readonly [command: string, description: string]> = [
	['pullquote article.txt', 'Open an article.'],
	['pullquote https://example.org/story.html', 'Open a page of the web.'],
	['pullquote https://example.org/feed.xml', 'Choose one of the entries of a feed.'],
	['pullquote ~/Downloads', 'Choose one of the articles in a folder.'],
	['curl -s https://example.org/story.txt | pullquote', 'Open what another program prints.'],
	['pullquote --quotes article.txt | less', 'Read what is said in quotation marks.'],
	['pullquote --format json news/*.txt > news.jsonl', 'Print the readings of several articles, one a line.'],
	['pullquote --print-config > ~/.config/pullquote/config.toml', 'Begin a configuration file.'],
	['source <(pullquote completion bash)', 'Have bash complete the options.'],
];

/** The page in the man macros, for groff and mandoc. */
export function manPage(): string {
	return `'\\" -*- coding: UTF-8 -*-
.\\" Made by npm run docs from the program's own tables.
.TH PULLQUOTE 1 "" "pullquote ${version}" "User Commands"
.SH NAME
pullquote \\- explore a news article in the terminal
.SH SYNOPSIS
.nf
\\fBpullquote\\fR [\\fIOPTION\\fR]... [\\fIFILE\\fR | \\fIADDRESS\\fR]...
\\fBpullquote completion\\fR bash | zsh | fish
.fi
.SH DESCRIPTION
${paragraphs([
	'Opens a news article in the terminal and shows who is in it, what each of them said, and what it states as fact, every item one key away from the words that it came from. It opens text in any encoding, Markdown, HTML, PDF, EPUB, feeds and e-mail, from files and from the web, and summarises nothing.',
	'On a terminal, what is named opens in the explorer: several articles, a folder, a pattern that is quoted and a feed as a list. Where the output is no terminal, and with an option that narrows or chooses a format, the readings are printed. A FILE of - is standard input, which is read without it as well where something is piped in. Without any input the article that comes with the program is opened.',
	'A file that is called completion is opened as ./completion.',
])}
.SH OPTIONS
${flags.map(option).join('\n')}
.SS Formats
${formats.map(format => entry(bold(format.name), format.description)).join('\n')}
.SH KEYS
${paragraphs(['These are the keys where the configuration file does not say otherwise. A number before a key that moves says how often.'])}
${groups.map(keyGroup).join('\n')}
.SH CONFIGURATION
${paragraphs([
	'The configuration file is TOML. --print-config prints one that explains every setting and every key, and changes nothing. What is wrong in a file is told with line and column before anything is drawn, and ends the program. Options win over the file.',
])}
${settingTable
	.map(setting =>
		entry(
			`${bold(setting.name)} = ${escapeRoff(JSON.stringify(defaultOf(setting)))}`,
			`${setting.description} ${capital(describeAccepted(setting.accepts))}.`,
		),
	)
	.join('\n')}
${entry(
	`${bold('[keys]')}`,
	'Below it a line for each command that is to have other keys: the command, =, and a list of keys, which may be empty. Two commands that count in the same place cannot have the same key.',
)}
.PP
For example:
.PP
.nf
.RS
theme = "light"
width = 72

[keys]
cursor.nextSentence = ["n", "Down"]
hit.next = ["Ctrl\\-n"]
.RE
.fi
.SH FILES
${entry(
	`${italic('$XDG_CONFIG_HOME/pullquote/config.toml')}`,
	'The configuration file. Where the variable is not set it is in ~/.config/pullquote, on macOS in ~/Library/Preferences/pullquote, on Windows in %APPDATA%\\pullquote\\Config.',
)}
${entry(
	`${italic('$XDG_STATE_HOME/pullquote')}`,
	'The place in each article, its marks and the searches, unless --no-remember is given. Where the variable is not set it is in ~/.local/state/pullquote, or where the system keeps such files.',
)}
.SH ENVIRONMENT
${environment.map(([name, description]) => entry(bold(name), capital(description))).join('\n')}
.SH EXIT STATUS
${exitCodes.map(([code, description]) => entry(bold(code), capital(description))).join('\n')}
.SH EXAMPLES
${examples.map(([command, description]) => `.PP\n${text(description)}\n.PP\n.nf\n.RS\n${text(command)}\n.RE\n.fi`).join('\n')}
.SH BUGS
${paragraphs([
	'The reading is made by rules and by small learned lists, for English alone, and is sometimes wrong; how often, the README says. What it is less than half sure of has a question mark. Check what you cite: its words are one key away.',
	'Tab and Ctrl-i, Enter and Ctrl-m are the same to most terminals.',
])}
`;
}

function option(flag: Flag): string {
	const {name, letter, value, choices, description} = flag;
	const names = [...(letter === undefined ? [] : [`-${letter}`]), `--${name}`].map(bold).join(', ');
	const sentence = `${capital(description)}.`;
	const isNamed = choices === undefined || choices.every(choice => description.includes(choice));
	return entry(
		value === undefined ? names : `${names} ${italic(value)}`,
		isNamed ? sentence : `${sentence} One of ${choices.join(', ')}.`,
	);
}

function keyGroup(group: string): string {
	const rows = bindings.filter(binding => binding.group === group && binding.keys.length > 0);
	return [
		`.SS ${escapeRoff(group)}`,
		...rows.map(({keys, description}) => entry(keys.map(key => bold(nameKey(key))).join(', '), description)),
	].join('\n');
}

const arrows: Readonly<Record<string, string>> = {'↑': 'Up', '↓': 'Down', '←': 'Left', '→': 'Right'};

/** Without signs that a page for other than UTF-8 terminals lacks. */
function nameKey(key: string): string {
	return showKey(key).replace(/[↑↓←→]/u, arrow => arrows[arrow] ?? arrow);
}

function entry(term: string, description: string): string {
	return `.TP\n${term}\n${text(description.replaceAll(/[↑↓←→]/gu, arrow => arrows[arrow] ?? arrow))}`;
}

function paragraphs(all: readonly string[]): string {
	return all.map(text).join('\n.PP\n');
}

function bold(words: string): string {
	return `\\fB${escapeRoff(words)}\\fR`;
}

function italic(words: string): string {
	return `\\fI${escapeRoff(words)}\\fR`;
}

/** A line of text: what begins like a request does not become one. */
function text(words: string): string {
	const escaped = escapeRoff(words);
	return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}

/** Backslashes, and what groff would make typographic: quotation marks, carets, tildes, dashes. */
function escapeRoff(words: string): string {
	return words
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replaceAll("'", '\\(aq')
		.replaceAll('`', '\\(ga')
		.replaceAll('^', '\\(ha')
		.replaceAll('~', '\\(ti')
		.replaceAll('"', '\\(dq');
}

function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
