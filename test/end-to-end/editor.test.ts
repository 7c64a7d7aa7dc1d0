import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {expectShellAsBefore, startFromShell} from '../support/endings.ts';
import {commandLine, expectCursorOn, openExplorer, writeArticle} from '../support/explorer-app.ts';
import {hasReading, sentenceUnderCursor} from '../support/explorer-screen.ts';
import {quoteForShell} from '../support/plain-shell.ts';
import {plainEnvironment, type StartOptions} from '../support/terminal-driver.ts';
import {untouchedModes} from '../support/terminal-modes.ts';

const text = `Pier To Rise Again

Mayor Greta Lindqvist spoke on Monday. “We will rebuild the pier,” Lindqvist said.

The storm took it in March.

The vote is on Friday.
`;

/** An editor of our own: a shell script that says on the terminal that it is there, and writes its arguments down. */
function anEditor(
	name: string,
	script: string,
): {readonly path: string; readonly options: StartOptions; readonly told: () => string} {
	const folder = mkdtempSync(join(tmpdir(), 'pullquote editor-'));
	const path = join(folder, name);
	const log = join(folder, 'log');
	writeFileSync(path, `#!/bin/sh\nprintf '%s|' "$@" >> ${quoteForShell(log)}\necho editing\n${script}\n`);
	chmodSync(path, 0o755);
	return {
		path,
		options: {
			environment: {PATH: `${folder}${delimiter}${plainEnvironment['PATH']}`, VISUAL: name},
		},
		told: () => readFileSync(log, 'utf8'),
	};
}

/** Its last argument is the file. */
const rewrite = (change: string) => `for file; do :; done; sed -i ${quoteForShell(change)} "$file"`;

test('e opens the file at the sentence, and comes back to the article as it is then', async () => {
	const file = writeArticle(text);
	const editor = anEditor('nano', rewrite('1,3s/Mayor Greta/On a rainy evening, Mayor Greta/'));
	const app = await openExplorer([file], editor.options);
	app.press('j', 'm', 'a', 'j', 'j');
	const before = await expectCursorOn(app, 'The storm took it');
	app.press('e');
	await app.waitFor(screen => screen.row(-1).includes('The article has changed: read again'));
	await app.waitFor(screen => hasReading(screen) && screen.includes('On a rainy evening'));
	await expectCursorOn(app, sentenceUnderCursor(before));
	expect(editor.told()).toBe(`+5,1|${file}|`);
	app.press("'", 'a');
	await expectCursorOn(app, 'On a rainy evening');
	app.press(']');
	await expectCursorOn(app, '“We will rebuild the pier,”');
});

test.each([
	['vim', (file: string) => `+call cursor(3, 40)|${file}|`],
	['vi', (file: string) => `+3|${file}|`],
	['hx', (file: string) => `${file}:3:40|`],
	['my-own-editor', (file: string) => `${file}|`],
])('%s is told the place in its own way', async (name, told) => {
	const file = writeArticle(text);
	const editor = anEditor(name, '');
	const app = await openExplorer([file], editor.options);
	app.press('j', 'j');
	await expectCursorOn(app, '“We will');
	app.press('e');
	await app.waitFor(screen => screen.row(-1).includes('The article is as it was'));
	await expectCursorOn(app, '“We will');
	expect(editor.told()).toBe(told(file));
});

test('the variable may hold options, and a path with spaces in quotes', async () => {
	const file = writeArticle(text, '-o name with ‘quotes’ $(echo no).txt');
	const editor = anEditor('emacsclient', '');
	const app = await openExplorer([file], {
		environment: {VISUAL: undefined, EDITOR: `'${editor.path}' -nw --alternate-editor=""`},
	});
	app.press('e');
	await app.waitFor(screen => screen.row(-1).includes('The article is as it was'));
	expect(editor.told()).toBe(`-nw|--alternate-editor=|+1:1|${file}|`);
});

test('the editor has the keys, every one of them, also where the article came from another place than the terminal', async () => {
	const file = writeArticle(text);
	const editor = anEditor(
		'vi',
		`read -r line; ${rewrite('s/Friday/Sunday/')}; echo "typed: $line" >> "$file"`,
	);
	const {shell} = await startFromShell(`${commandLine(file)} < /dev/null`, editor.options);
	const {terminal} = shell;
	terminal.press('e');
	await terminal.waitFor(screen => screen.buffer === 'normal' && screen.includes('editing'));
	terminal.type('jjq of the editor\r');
	await terminal.waitFor(screen => screen.row(-1).includes('The article has changed'));
	await terminal.waitFor(
		screen => screen.includes('typed: jjq of the editor') && screen.includes('The vote is on Sunday.'),
	);
	terminal.press('G');
	await expectCursorOn(terminal, 'typed: jjq of the editor');
});

describe('the terminal', () => {
	test('is the editor’s: no mode of ours is on, and its size may change meanwhile', async () => {
		const file = writeArticle(text);
		const editor = anEditor('vi', 'read -r line; stty size; read -r line');
		const session = await startFromShell(commandLine(file), editor.options);
		const {terminal} = session.shell;
		terminal.press('e');
		await terminal.waitFor(screen => screen.buffer === 'normal' && screen.includes('editing'));
		expect(terminal.modes).toEqual(untouchedModes);
		expect(terminal.settings()).toBe(session.settingsBefore);
		terminal.resize(80, 24).press('Enter');
		await terminal.waitFor(screen => screen.includes('24 80'));
		terminal.press('Enter');
		const after = await terminal.waitFor(screen => screen.row(-1).includes('as it was'));
		expect(after.row(0)).toContain('Pier To Rise Again');
		expect(after.row(0).length).toBeLessThanOrEqual(80);
		terminal.press('q');
		await expectShellAsBefore(session, 0);
	});

	test('is the editor’s when Ctrl-c is pressed: that does not end the explorer', async () => {
		const file = writeArticle(text);
		const editor = anEditor(
			'vi',
			"trap 'echo interrupted' INT; echo listening; until read -r line; do :; done",
		);
		const session = await startFromShell(commandLine(file), editor.options);
		const {terminal} = session.shell;
		terminal.press('e');
		await terminal.waitFor(screen => screen.buffer === 'normal' && screen.includes('listening'));
		terminal.press('Ctrl-c');
		await terminal.waitFor(screen => screen.includes('interrupted'));
		terminal.press('Enter');
		await terminal.waitFor(screen => screen.row(-1).includes('as it was'));
		terminal.press('q');
		await expectShellAsBefore(session, 0);
	});

	test('goes to the shell when the editor stops itself, and back to the editor', async () => {
		const file = writeArticle(text);
		const editor = anEditor('vi', 'kill -TSTP 0; echo goes on; read -r line');
		const session = await startFromShell(commandLine(file), editor.options);
		const {terminal} = session.shell;
		terminal.press('e');
		await terminal.waitFor(screen => /ended with code 1(?:46|47|48)/u.test(screen.text));
		session.shell.enter('fg');
		await terminal.waitFor(screen => screen.includes('goes on'));
		terminal.press('Enter');
		await terminal.waitFor(screen => screen.row(-1).includes('as it was'));
		terminal.press('q');
		await expectShellAsBefore(session, 0);
	});

	test('is given back where the explorer is ended meanwhile', async () => {
		const file = writeArticle(text);
		const editor = anEditor('vi', 'read -r line');
		const session = await startFromShell(commandLine(file), editor.options);
		const {terminal} = session.shell;
		terminal.press('e');
		await terminal.waitFor(screen => screen.buffer === 'normal' && screen.includes('editing'));
		terminal.signal('SIGTERM', session.shell.pid);
		await terminal.waitFor(screen => screen.includes('ended with code 143'));
		expect(terminal.modes).toEqual(untouchedModes);
		expect(terminal.settings()).toBe(session.settingsBefore);
	});
});

describe('an editor', () => {
	test('that ends with an error is told of, and what it wrote is read', async () => {
		const editor = anEditor('vi', `${rewrite('s/Friday/Sunday/')}; exit 1`);
		const app = await openExplorer([writeArticle(text)], editor.options);
		app.press('e');
		await app.waitFor(screen => screen.row(-1).includes('vi ended with code 1'));
		await app.waitFor(screen => screen.includes('The vote is on Sunday.'));
	});

	test('that is not there is told of', async () => {
		const app = await openExplorer([writeArticle(text)], {environment: {VISUAL: 'no-such-editor --wait'}});
		app.press('e');
		await app.waitFor(screen => screen.row(-1).includes('There is no program called no-such-editor'));
		app.press('j');
		await expectCursorOn(app, 'Mayor Greta');
	});

	test('that takes the file away leaves the article', async () => {
		const file = writeArticle(text);
		const app = await openExplorer([file], anEditor('vi', 'for file; do :; done; rm "$file"').options);
		app.press('e');
		await app.waitFor(screen => screen.row(-1).includes('Still the article as it was'));
		app.press('j');
		await expectCursorOn(app, 'Mayor Greta');
		rmSync(file, {force: true});
	});
});

test('a long article that is still being read is read anew', async () => {
	const paragraphs = Array.from(
		{length: 9000},
		(_, index) =>
			`Paragraph ${index + 1} tells of the harbour, “and of the sea,” Mayor Greta Lindqvist said.`,
	);
	const editor = anEditor('vi', rewrite('s/^Paragraph 2 tells/The second paragraph tells/'));
	const app = await openExplorer(
		[writeArticle(`Nine Thousand\n\n${paragraphs.join('\n\n')}\n`)],
		editor.options,
	);
	app.press('e');
	await app.waitFor(screen => screen.row(-1).includes('has changed'));
	await app.waitFor(screen => screen.includes('The second paragraph tells'));
	await app.waitFor(hasReading);
	app.press('q');
	expect(await app.ending()).toEqual({code: 0, signal: 0});
});

test('the article that comes with the program, and a pipe, are nobody’s file to edit', async () => {
	const app = await openExplorer();
	app.press('e');
	await app.waitFor(screen => screen.row(-1).includes('The article is not a file of yours'));
});
