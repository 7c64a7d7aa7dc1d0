import {Buffer} from 'node:buffer';
import {resolve} from 'node:path';
import process from 'node:process';
import {commandWords, firstInstalled, programName} from './command-words.ts';

/*
The command that opens a file in the reader's editor, at a line. Editors have no common way to be told of one, so their ways are listed here; the libraries that
know them (launch-editor, open-editor) know neither vi nor nano, nor arguments in $EDITOR, and the second comes with 30 packages.
*/

/** A place in a file, both counted from 1; the column in UTF-16 code units. */
export type FilePosition = {readonly line: number; readonly column: number; readonly lineText: string};

export type EditorCommand = {
	readonly command: string;
	readonly arguments: readonly string[];
	/** What to call it in messages. */
	readonly name: string;
	/** Whether it opens a window of its own, so that the terminal stays empty meanwhile. */
	readonly isGraphical: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;
type Way = (file: string, position: FilePosition) => readonly string[];

const byLine: Way = (file, {line}) => [`+${line}`, file];
const byLineAndColumn =
	(between: string): Way =>
	(file, {line, column}) => [`+${line}${between}${column}`, file];
const behindFile: Way = (file, {line, column}) => [`${file}:${line}:${column}`];
/** Its columns are bytes. */
const byVimCommand: Way = (file, {line, column, lineText}) => [
	`+call cursor(${line}, ${Buffer.byteLength(lineText.slice(0, column - 1)) + 1})`,
	file,
];

const inTerminal: ReadonlyMap<string, Way> = new Map([
	...['vim', 'nvim'].map(name => [name, byVimCommand] as const),
	...['vi', 'view', 'nvi', 'vim.tiny', 'vim.basic', 'ex', 'ed', 'mg', 'jed', 'joe', 'ne', 'mcedit'].map(
		name => [name, byLine] as const,
	),
	...['editor', 'sensible-editor'].map(name => [name, byLine] as const),
	...['nano', 'rnano', 'pico'].map(name => [name, byLineAndColumn(',')] as const),
	...['emacs', 'emacsclient', 'micro', 'kak'].map(name => [name, byLineAndColumn(':')] as const),
	...['hx', 'helix'].map(name => [name, behindFile] as const),
]);

/** All of these would return at once. */
const waiting =
	(way: Way): Way =>
	(file, position) => ['--wait', ...way(file, position)];
const inWindow: ReadonlyMap<string, Way> = new Map([
	...['code', 'code-insiders', 'codium', 'vscodium', 'cursor', 'windsurf'].map(
		name => [name, waiting((file, position) => ['--goto', ...behindFile(file, position)])] as const,
	),
	...['subl', 'zed', 'atom'].map(name => [name, waiting(behindFile)] as const),
	['mate', waiting((file, {line}) => ['--line', `${line}`, file])],
	...['idea', 'webstorm', 'pycharm', 'phpstorm', 'goland', 'rubymine', 'clion', 'rider'].map(
		name =>
			[
				name,
				waiting((file, {line, column}) => ['--line', `${line}`, '--column', `${column}`, file]),
			] as const,
	),
	...['gvim', 'mvim'].map(
		name =>
			[name, (file: string, position: FilePosition) => ['-f', ...byVimCommand(file, position)]] as const,
	),
	['kate', (file, {line, column}) => ['--block', '--line', `${line}`, '--column', `${column}`, file]],
	['gedit', (file, {line}) => ['--wait', `+${line}`, file]],
]);

/** In this order where the reader has chosen none; `editor` is the system's own choice where there is one. */
const usual = ['editor', 'vi', 'nano', 'vim', 'nvim', 'emacs'];

/**
The command for the editor in `$VISUAL`, or else in `$EDITOR`, or else one that is there; nothing where there is none.

What stands in the variables is a command line, as for git: the reader's own, so a shell runs it, and the file is handed over beside it and not within. An editor that is
not known is given the file alone.
*/
export function editorCommand(
	environment: Environment,
	file: string,
	position: FilePosition,
	platform: string = process.platform,
): EditorCommand | undefined {
	const chosen = [environment['VISUAL'], environment['EDITOR']].find(value => value?.trim());
	const line = chosen ?? (platform === 'win32' ? 'notepad' : firstInstalled(usual, environment));
	if (line === undefined) {
		return undefined;
	}

	// A relative path that begins with a dash would be an option.
	const path = resolve(file);
	const words = commandWords(line);
	const program = words.find(word => !/^\w+=/u.test(word)) ?? '';
	const name = programName(program);
	const way = inTerminal.get(name) ?? inWindow.get(name) ?? (only => [only]);
	const described = {name, isGraphical: inWindow.has(name)};
	const added = way(path, position).filter(word => word !== '--wait' || !words.includes('--wait'));
	return platform === 'win32'
		? {command: program, arguments: [...words.slice(1), ...added], ...described}
		: {command: 'sh', arguments: ['-c', `${line} "$@"`, 'sh', ...added], ...described};
}

/** The line and the column of an offset in a text. */
export function positionOf(text: string, offset: number): FilePosition {
	const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
	const end = text.indexOf('\n', offset);
	let line = 1;
	for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) {
		line++;
	}

	return {line, column: offset - start + 1, lineText: text.slice(start, end < 0 ? text.length : end)};
}
