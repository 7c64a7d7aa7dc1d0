import {chmodSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {editorCommand, positionOf} from '../../source/terminal/editor.ts';

const file = '/articles/the pier.txt';
/** In front of the 9th letter: «é» is two bytes, «🙂» is four and two code units. */
const position = {line: 12, column: 9, lineText: 'Café 🙂 — the pier'};

/** What an editor on Linux is given beside what stands in the variable. */
function added(editor: string): readonly string[] {
	const {command, arguments: words} = editorCommand({EDITOR: editor}, file, position, 'linux') ?? {};
	expect(command).toBe('sh');
	expect(words?.slice(0, 3)).toEqual(['-c', `${editor} "$@"`, 'sh']);
	return words?.slice(3) ?? [];
}

/** A folder in which these programs are. */
function folderOf(...names: readonly string[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'pullquote-programs-'));
	for (const name of names) {
		writeFileSync(join(folder, name), '');
		chmodSync(join(folder, name), 0o755);
	}

	return folder;
}

describe('an editor is told the line in its own way', () => {
	test.each([
		['vi', ['+12', file]],
		['nvi', ['+12', file]],
		['ed', ['+12', file]],
		['mg', ['+12', file]],
		['joe', ['+12', file]],
		['mcedit', ['+12', file]],
		['editor', ['+12', file]],
		['sensible-editor', ['+12', file]],
		['vim.tiny', ['+12', file]],
		['nano', ['+12,9', file]],
		['pico', ['+12,9', file]],
		['emacs', ['+12:9', file]],
		['emacsclient', ['+12:9', file]],
		['micro', ['+12:9', file]],
		['kak', ['+12:9', file]],
		['hx', [`${file}:12:9`]],
		['helix', [`${file}:12:9`]],
		['code', ['--wait', '--goto', `${file}:12:9`]],
		['codium', ['--wait', '--goto', `${file}:12:9`]],
		['cursor', ['--wait', '--goto', `${file}:12:9`]],
		['subl', ['--wait', `${file}:12:9`]],
		['zed', ['--wait', `${file}:12:9`]],
		['mate', ['--wait', '--line', '12', file]],
		['idea', ['--wait', '--line', '12', '--column', '9', file]],
		['kate', ['--block', '--line', '12', '--column', '9', file]],
		['gedit', ['--wait', '+12', file]],
		['my-own-editor', [file]],
	])('%s', (name, expected) => {
		expect(added(name)).toEqual(expected);
		expect(added(`/usr/local/bin/${name}`)).toEqual(expected);
	});

	test('Vim, which counts bytes', () => {
		// C a f é(2) space 🙂(4) space = 3 + 2 + 1 + 4 + 1 bytes before the dash.
		expect(added('vim')).toEqual(['+call cursor(12, 12)', file]);
		expect(added('nvim')).toEqual(['+call cursor(12, 12)', file]);
		expect(added('gvim')).toEqual(['-f', '+call cursor(12, 12)', file]);
	});
});

describe('the variable', () => {
	test('is VISUAL before EDITOR, and either may be empty', () => {
		const nameIn = (environment: Record<string, string>) =>
			editorCommand({PATH: '', ...environment}, file, position, 'linux')?.name;
		expect(nameIn({VISUAL: 'hx', EDITOR: 'nano'})).toBe('hx');
		expect(nameIn({VISUAL: ' ', EDITOR: 'nano'})).toBe('nano');
		expect(nameIn({VISUAL: '', EDITOR: ''})).toBeUndefined();
		expect(nameIn({})).toBeUndefined();
	});

	test('may hold options, settings of the environment and a path in quotes', () => {
		expect(added('emacsclient -nw -a ""')).toEqual(['+12:9', file]);
		expect(added('LANG=C NOTE="two words" nano -w')).toEqual(['+12,9', file]);
		expect(added("'/opt/my editors/hx'")).toEqual([`${file}:12:9`]);
		expect(added('/opt/my\\ editors/hx')).toEqual([`${file}:12:9`]);
	});

	test('may have the option to wait already', () => {
		expect(added('code --wait')).toEqual(['--goto', `${file}:12:9`]);
		expect(added('subl --new-window --wait')).toEqual([`${file}:12:9`]);
	});

	test('never swallows the file: that is whole whatever its name, and no option', () => {
		const odd = '-o; touch "$(x)".txt';
		const words = editorCommand({EDITOR: 'nano'}, odd, position, 'linux')?.arguments ?? [];
		expect(words[1]).toBe('nano "$@"');
		expect(words.at(-1)).toMatch(/^\/.*\/-o; touch "\$\(x\)"\.txt$/u);
	});
});

test('an editor with a window of its own is known, so that the terminal says what is going on', () => {
	const isGraphical = (editor: string) =>
		editorCommand({EDITOR: editor}, file, position, 'linux')?.isGraphical;
	expect(['code', '/usr/bin/subl -n', 'gvim', 'kate'].map(isGraphical)).toEqual([true, true, true, true]);
	expect(['vim', 'nano', 'emacs', 'my-own-editor'].map(isGraphical)).toEqual([false, false, false, false]);
});

describe('where none is chosen', () => {
	const nameAmong = (...programs: readonly string[]) =>
		editorCommand({PATH: folderOf(...programs)}, file, position, 'linux')?.name;

	test('the system’s own choice comes first, then what is usually there', () => {
		expect(nameAmong('emacs', 'nano', 'editor')).toBe('editor');
		expect(nameAmong('emacs', 'nano', 'vi')).toBe('vi');
		expect(nameAmong('emacs', 'nano')).toBe('nano');
		expect(nameAmong('nvim')).toBe('nvim');
	});

	test('there may be none', () => {
		expect(nameAmong('cat')).toBeUndefined();
	});
});

describe('on Windows no shell runs it', () => {
	test('Notepad is always there', () => {
		expect(editorCommand({}, '/a.txt', position, 'win32')).toMatchObject({
			command: 'notepad',
			name: 'notepad',
		});
	});

	test('a path in quotes and options are taken apart here', () => {
		const editor = '"C:\\Program Files\\VS Code\\code.cmd" --new-window';
		expect(editorCommand({EDITOR: editor}, file, position, 'win32')).toEqual({
			command: 'C:\\Program Files\\VS Code\\code.cmd',
			arguments: ['--new-window', '--wait', '--goto', `${file}:12:9`],
			name: 'code',
			isGraphical: true,
		});
	});
});

describe('the position of an offset', () => {
	const text = 'One\n\nThree 🙂 words\nlast';

	test.each([
		[0, {line: 1, column: 1, lineText: 'One'}],
		[2, {line: 1, column: 3, lineText: 'One'}],
		[3, {line: 1, column: 4, lineText: 'One'}],
		[4, {line: 2, column: 1, lineText: ''}],
		[5, {line: 3, column: 1, lineText: 'Three 🙂 words'}],
		[14, {line: 3, column: 10, lineText: 'Three 🙂 words'}],
		[text.length, {line: 4, column: 5, lineText: 'last'}],
	])('%i', (offset, expected) => {
		expect(positionOf(text, offset)).toEqual(expected);
	});

	test('in a text of nothing', () => {
		expect(positionOf('', 0)).toEqual({line: 1, column: 1, lineText: ''});
	});
});
