import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import packageJson from '../../package.json' with {type: 'json'};
import {runCommand, runInShell} from '../support/run-command.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pullquote-command-'));
afterAll(() => rmSync(folder, {recursive: true}));

const ferry =
	'Town keeps ferry\n\nThe council of Harbour voted on Monday to keep the ferry. “This boat is our road,” Maria Santos said.\n';
const empty = 'The boats went out and the boats came in.\n';

beforeAll(() => {
	writeFileSync(path.join(folder, 'ferry.txt'), ferry);
	writeFileSync(path.join(folder, 'plain.txt'), empty);
	writeFileSync(path.join(folder, 'marked.txt'), `\uFEFF${ferry.replaceAll('\n', '\r\n')}`);
	writeFileSync(path.join(folder, 'blank.txt'), ' \n');
	writeFileSync(path.join(folder, 'binary.txt'), 'a\0b');
	writeFileSync(path.join(folder, 'latin.txt'), Buffer.from('caf\xE9 culture', 'latin1'));
	writeFileSync(path.join(folder, 'bad\x1B[2J\nname.txt'), '');
	mkdirSync(path.join(folder, 'folder'));
	mkdirSync(path.join(folder, 'other'));
	writeFileSync(path.join(folder, 'other', 'ferry.txt'), ferry);
});

/** Each case starts a program of its own, and a busy machine makes five at a time wait for each other. */
const patienceMs = 60_000;

async function run(...commandArguments: string[]) {
	return runCommand(commandArguments, {directory: folder});
}

describe.concurrent('errors are one line, with exit code 2 and nothing on standard output', {
	timeout: patienceMs,
}, () => {
	test.each<[string[], string]>([
		[['--quote', 'ferry.txt'], 'Unknown option --quote. See pullquote --help.'],
		[['-x'], 'Unknown option -x. See pullquote --help.'],
		[['--no-quotes'], 'Unknown option --no-quotes. See pullquote --help.'],
		[['--__proto__=1'], 'Unknown option --__proto__. See pullquote --help.'],
		[['--format'], '--format needs a value: --format FORMAT.'],
		[['--format', '--quotes'], '--format needs a value: --format FORMAT.'],
		[['--format='], '--format needs a value: --format FORMAT.'],
		[['--format', 'xml'], '--format xml is not known. Choose from text, json, brat.'],
		[['--format', 'json', '--format=text'], '--format is given twice. Give it once.'],
		[['--quotes=yes'], '--quotes takes no value. Leave «=yes» out.'],
		[['--published', '2022-02-30'], '--published 2022-02-30 is no day. Write it as 2022-03-02.'],
		[
			['--quotes', '--format', 'json', 'ferry.txt'],
			'--quotes narrows the text format, and json is always whole. Leave one of the two out.',
		],
		[
			['--format', 'brat', 'ferry.txt', 'plain.txt'],
			'--format brat can print one input only. Add --output DIR for several.',
		],
		[[''], 'An argument is empty. Give a file name.'],
		[['missing.txt'], 'missing.txt: There is no such file. Check the name and the folder.'],
		[
			['ftp://harbour.example/ferry.txt'],
			'ftp://harbour.example/ferry.txt: Only addresses that begin with http:// or https:// can be opened. Fetch it with another program, and open the file.',
		],
		[['blank.txt'], 'blank.txt: There is no text in it. Give an article as plain text.'],
		[['binary.txt'], 'binary.txt: This is a binary file. Save it as PDF, HTML or text.'],
		[['-'], 'stdin: There is no text in it. Give an article as plain text.'],
		[['bad\x1B[2J\nname.txt'], 'bad␛[2J name.txt: There is no text in it. Give an article as plain text.'],
		[['--bad\x1B[2J'], 'Unknown option --bad␛[2J. See pullquote --help.'],
		[
			['--output', 'ferry.txt', 'plain.txt'],
			'--output ferry.txt: no folder can be made here (EEXIST). Choose another.',
		],
	])('%j', async (commandArguments, line) => {
		expect(await run(...commandArguments)).toEqual({stdout: '', stderr: `pullquote: ${line}\n`, exitCode: 2});
	});
});

test('help names every option and format, and is no error', async () => {
	const {stdout, stderr, exitCode} = await run('--help', 'missing.txt');
	expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0});
	for (const word of [
		'--format FORMAT',
		'--output DIR',
		'--quotes',
		'--published YYYY-MM-DD',
		'-h',
		'brat',
	]) {
		expect(stdout).toContain(word);
	}

	expect(await run('-h')).toEqual({stdout, stderr, exitCode});
	expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(80);
});

test('the version is the package’s', async () => {
	const expected = {stdout: `${packageJson.version}\n`, stderr: '', exitCode: 0};
	expect(await run('--version')).toEqual(expected);
	expect(await run('-V')).toEqual(expected);
});

describe.concurrent('printing', {timeout: patienceMs}, () => {
	test('a file, standard input and a named pipe give the same reading', async () => {
		const {stdout, exitCode} = await run('--format', 'json', 'ferry.txt');
		expect(exitCode).toBe(0);
		expect(JSON.parse(stdout).article).toMatchObject({
			name: 'ferry.txt',
			title: 'Town keeps ferry',
			text: ferry,
		});
		const piped = await runCommand(['--format', 'json'], {stdin: ferry});
		expect(piped.stdout).toBe(stdout.replace('"ferry.txt"', '"stdin"'));
		const dash = await runCommand(['--format=json', '-'], {stdin: ferry});
		expect(dash.stdout).toBe(piped.stdout);
		const pipe = await runInShell('"$@" --format json <(cat ferry.txt)', folder);
		expect(JSON.parse(pipe.stdout).article.text).toBe(ferry);
	});

	test('a byte order mark and CR LF do not change the reading', async () => {
		const {stdout} = await run('--format', 'json', 'marked.txt');
		expect(JSON.parse(stdout).article.text).toBe(ferry);
	});

	test('without a file and with nothing piped in, it is the article that comes with the program', async () => {
		const {stdout, exitCode} = await run('--format', 'json');
		expect(exitCode).toBe(0);
		const bundled = new URL('../../data/000_d974b6c422adf276.txt', import.meta.url);
		expect(JSON.parse(stdout).article.text).toBe(readFileSync(bundled, 'utf8'));
	});

	test('without a terminal, text is what is printed', async () => {
		const {stdout} = await run('ferry.txt');
		expect(stdout.split('\n').slice(0, 2)).toEqual(['Town keeps ferry', 'ferry.txt']);
		expect(await run('--format', 'text', 'ferry.txt')).toMatchObject({stdout});
	});

	test('several inputs follow each other; one that fails does not stop the others', async () => {
		const {stdout, stderr, exitCode} = await run('--format', 'json', 'ferry.txt', 'missing.txt', 'plain.txt');
		expect(
			stdout
				.trimEnd()
				.split('\n')
				.map(line => JSON.parse(line).article.name),
		).toEqual(['ferry.txt', 'plain.txt']);
		expect(stderr).toBe('pullquote: missing.txt: There is no such file. Check the name and the folder.\n');
		expect(exitCode).toBe(2);
	});

	test('narrowing finds something or ends with 1', async () => {
		const quotes = await run('--quotes', 'ferry.txt');
		expect(quotes.exitCode).toBe(0);
		expect(quotes.stdout).toContain('“This boat is our road,”');
		expect(quotes.stdout).not.toMatch(/ACTORS|stated/);
		expect(await run('--quotes', 'plain.txt')).toEqual({stdout: '', stderr: '', exitCode: 1});
		expect(await run('--quotes', 'plain.txt', 'ferry.txt')).toEqual(quotes);
	});

	test('a date of publication that is given is taken', async () => {
		const {stdout} = await run('--published', '2022-03-02', '--format', 'json', 'ferry.txt');
		expect(JSON.parse(stdout).article.published).toBe('2022-03-02');
	});

	test('an argument behind -- is a file', async () => {
		writeFileSync(path.join(folder, '--odd.txt'), ferry);
		expect(await run('--format', 'json', '--', '--odd.txt')).toMatchObject({stderr: '', exitCode: 0});
	});

	test('a reader that stops reading ends it quietly', async () => {
		const script = 'set -o pipefail; "$@" --format json $(yes ferry.txt | head -50) | head -c 5';
		expect(await runInShell(script, folder)).toEqual({stdout: '{"for', stderr: '', exitCode: 0});
	});

	test('a full disk is an error', async () => {
		expect(await runInShell('"$@" ferry.txt > /dev/full', folder)).toEqual({
			stdout: '',
			stderr: 'pullquote: Standard output cannot be written to (ENOSPC). Check the disk it goes to.\n',
			exitCode: 2,
		});
	});
});

describe.concurrent('writing into a folder', {timeout: patienceMs}, () => {
	test('makes the folder, writes a result for each input and says how many', async () => {
		const output = path.join('made', 'here');
		expect(await run('--output', output, '--format', 'brat', 'ferry.txt', 'marked.txt')).toEqual({
			stdout: `2 of 2 articles written to ${output}\n`,
			stderr: '',
			exitCode: 0,
		});
		expect(readdirSync(path.join(folder, output))).toEqual([
			'ferry.ann',
			'ferry.txt',
			'marked.ann',
			'marked.txt',
		]);
		expect(readFileSync(path.join(folder, output, 'marked.txt'), 'utf8')).toBe(ferry);
	});

	test('replaces the results of an earlier run', async () => {
		await run('--output', 'again', '--format', 'json', 'ferry.txt');
		const result = path.join(folder, 'again', 'ferry.json');
		const before = readFileSync(result, 'utf8');
		writeFileSync(result, 'old');
		expect((await run('--output', 'again', '--format', 'json', 'ferry.txt')).exitCode).toBe(0);
		expect(readFileSync(result, 'utf8')).toBe(before);
	});

	test('names what could not be read and goes on', async () => {
		expect(await run('--output', 'some', '--format', 'json', 'missing.txt', 'ferry.txt')).toEqual({
			stdout: '1 of 2 articles written to some\n',
			stderr: 'pullquote: missing.txt: There is no such file. Check the name and the folder.\n',
			exitCode: 2,
		});
	});

	test('two inputs of one name clash, and the first keeps its result', async () => {
		const {stderr, exitCode} = await run(
			'--output',
			'clash',
			'--format',
			'json',
			'ferry.txt',
			'other/ferry.txt',
		);
		expect(stderr).toBe(
			`pullquote: other/ferry.txt: Its result would be ${path.join('clash', 'ferry.json')}, which is taken by ferry.txt. Rename one, or write it into another --output.\n`,
		);
		expect(exitCode).toBe(2);
		expect(JSON.parse(readFileSync(path.join(folder, 'clash', 'ferry.json'), 'utf8')).article.name).toBe(
			'ferry.txt',
		);
	});

	test('never over an input', async () => {
		const {stderr, exitCode} = await run('--output', '.', '--format', 'text', 'ferry.txt');
		expect(stderr).toBe(
			'pullquote: ferry.txt: Its result would be written over it, at ferry.txt. Choose another --output.\n',
		);
		expect(exitCode).toBe(2);
		expect(readFileSync(path.join(folder, 'ferry.txt'), 'utf8')).toBe(ferry);
	});

	test('brat annotations go beside a text that is the same, but not beside one that differs', async () => {
		expect(await run('--output', 'other', '--format', 'brat', 'other/ferry.txt')).toMatchObject({
			stderr: '',
			exitCode: 0,
		});
		expect(readdirSync(path.join(folder, 'other'))).toEqual(['ferry.ann', 'ferry.txt']);
		expect((await run('--output', '.', '--format', 'brat', 'marked.txt')).exitCode).toBe(2);
		expect(existsSync(path.join(folder, 'marked.ann'))).toBe(false);
	});

	test('leaves nothing half-written behind', async () => {
		mkdirSync(path.join(folder, 'blocked', 'ferry.ann'), {recursive: true});
		const {stderr, exitCode} = await run('--output', 'blocked', '--format', 'brat', 'ferry.txt');
		expect(stderr).toBe(
			`pullquote: ferry.txt: Its result would be ${path.join('blocked', 'ferry.ann')}, which is a folder. Choose another --output.\n`,
		);
		expect(exitCode).toBe(2);
		expect(readdirSync(path.join(folder, 'blocked'))).toEqual(['ferry.ann']);
	});

	test('standard input is written by its own name', async () => {
		const output = path.join(folder, 'piped');
		await runCommand(['--output', output, '--format', 'json'], {stdin: ferry});
		expect(readdirSync(output)).toEqual(['stdin.json']);
	});
});
