import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {PassThrough} from 'node:stream';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Article} from '../../source/article/article.ts';
import {run, type Surroundings} from '../../source/command-line/run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pullquote-run-'));
const ferry = path.join(folder, 'ferry.txt');
beforeAll(() => writeFileSync(ferry, 'The ferry sails.\n'));
afterAll(() => rmSync(folder, {recursive: true}));

/** Runs in a terminal of sorts, with an explorer that only notes what it was shown. */
async function runOnTerminal(
	commandArguments: readonly string[],
	explore: () => Promise<number> = async () => 0,
	environment: Record<string, string> = {},
) {
	const stream = () => Object.assign(new PassThrough(), {isTTY: true});
	const [stdout, stderr] = [stream(), stream()];
	const rawModes: boolean[] = [];
	const stdin = Object.assign(stream(), {setRawMode: (isRaw: boolean) => rawModes.push(isRaw)});
	const explored: string[] = [];
	const surroundings = {
		stdin,
		stdout,
		stderr,
		environment,
		bundled: {name: 'bundled.txt', path: ferry},
		loadExplorer: async () => async (article: Article) => {
			explored.push(`${article.name} ${article.published ?? ''}`.trim());
			return explore();
		},
		// Streams stand in for a terminal's: what the command line uses of them is here.
	} as unknown as Surroundings;
	const exitCode = await run(commandArguments, surroundings);
	return {
		explored,
		exitCode,
		rawModes,
		printed: String(stdout.read() ?? ''),
		warned: String(stderr.read() ?? ''),
	};
}

test('one article on a terminal opens the explorer, whose exit code is the program’s', async () => {
	expect(await runOnTerminal([ferry], async () => 7)).toEqual({
		explored: [ferry],
		exitCode: 7,
		// Typed keys are for the explorer from the beginning; it gives the terminal back itself.
		rawModes: [true],
		printed: '',
		warned: '',
	});
});

test('a date of publication goes into the explorer', async () => {
	const {explored} = await runOnTerminal([ferry, '--published', '2022-03-02']);
	expect(explored).toEqual([`${ferry} 2022-03-02`]);
});

test.each<[string, string[]]>([
	['a format', ['--format', 'text', ferry]],
	['something to narrow to', ['--stated', '--actors', '--times', '--figures', '--claims', '--quotes', ferry]],
	['several articles', [ferry, ferry]],
	['a folder for results', ['--output', path.join(folder, 'results'), ferry]],
])('%s is printed on a terminal too', async (_, commandArguments) => {
	const {explored, exitCode, warned} = await runOnTerminal(commandArguments);
	expect({explored, warned}).toEqual({explored: [], warned: ''});
	expect(exitCode).toBeLessThan(2);
});

test('an article that cannot be opened never reaches the explorer', async () => {
	expect(await runOnTerminal([path.join(folder, 'missing.txt')])).toEqual({
		explored: [],
		exitCode: 2,
		rawModes: [],
		printed: '',
		warned: `pullquote: ${path.join(folder, 'missing.txt')}: There is no such file. Check the name and the folder.\n`,
	});
});

test('an article that cannot be read gives the terminal back', async () => {
	const unreadable = path.join(folder, 'nothing.txt');
	writeFileSync(unreadable, Buffer.from([0, 1, 2, 0, 0]));
	const {exitCode, rawModes} = await runOnTerminal([unreadable]);
	expect({exitCode, rawModes}).toEqual({exitCode: 2, rawModes: [true, false]});
});

test('a terminal that cannot move its cursor gets the text', async () => {
	const {explored, printed} = await runOnTerminal([ferry], undefined, {TERM: 'dumb'});
	expect(explored).toEqual([]);
	expect(printed).toContain('FACTS');
});

test('a fault of our own is one line, and shows where it is when asked', async () => {
	const fail = async () => {
		throw new TypeError('oops\u001B[2J');
	};
	const line =
		'pullquote: This is a fault of pullquote itself (TypeError: oops␛[2J). Please report it; PULLQUOTE_DEBUG=1 shows where it is.\n';
	expect(await runOnTerminal([ferry], fail)).toMatchObject({warned: line, exitCode: 2});
	const {warned} = await runOnTerminal([ferry], fail, {PULLQUOTE_DEBUG: '1'});
	expect(warned.startsWith(line)).toBe(true);
	expect(warned).toContain('run.test.ts');
});

test('a configuration file that is named and missing is an error where the reading is printed too', async () => {
	const missing = path.join(folder, 'missing.toml');
	expect(await runOnTerminal(['--config', missing, '--format', 'json', ferry])).toMatchObject({
		exitCode: 2,
		printed: '',
		warned: `pullquote: ${missing}: There is no such configuration file. Check the name; pullquote --print-config shows what one holds.\n`,
	});
});
