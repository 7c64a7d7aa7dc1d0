import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {PassThrough} from 'node:stream';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Opening} from '../../source/command-line/open-explorer.ts';
import {run, type Surroundings} from '../../source/command-line/run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pullquote-run-'));
const ferry = path.join(folder, 'ferry.txt');
const page = path.join(folder, 'page.html');
const feed = path.join(folder, 'feed.xml');
beforeAll(() => {
	writeFileSync(ferry, 'The ferry sails.\n');
	writeFileSync(
		page,
		`<!doctype html><meta property="article:published_time" content="2022-03-02"><article><h1>Ferry stays</h1><p>${'The council of Harbour voted to keep the ferry. '.repeat(9)}</p></article>`,
	);
	writeFileSync(
		feed,
		`<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title>${['One', 'Two'].map(title => `<item><title>${title}</title><link>https://harbour.example/${title}</link></item>`).join('')}</channel></rss>`,
	);
});
afterAll(() => rmSync(folder, {recursive: true}));

/** Runs in a terminal of sorts, with an explorer that only notes what it was shown. */
async function runOnTerminal(
	commandArguments: readonly string[],
	explore: () => Promise<number> = async () => 0,
	environment: Record<string, string> = {},
	show?: (opening: Opening) => Promise<number>,
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
		loadExplorer: async () => async (opening: Opening) => {
			if (show !== undefined) {
				return show(opening);
			}

			explored.push(await describeOpening(opening));
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

/** What is open or comes to be, how many articles there are, and what the reader is told. */
async function describeOpening(opening: Opening): Promise<string> {
	const {article, items, isChosen} = await waitFor(opening);
	const {name = 'nothing', published = ''} = article ?? {};
	const others = items.length > 1 ? `of ${items.length}` : '';
	return [name, published, others, isChosen ? '' : 'to choose', ...opening.warnings]
		.filter(word => word !== '')
		.join(' ');
}

/** As the explorer does, with what was not there soon enough. */
async function waitFor({opened, shelf, item, items = shelf.items}: Opening) {
	if (opened !== undefined || item === undefined) {
		return {article: opened?.article, items, isChosen: item !== undefined};
	}

	const watch = {onProgress() {}, signal: new AbortController().signal};
	const later = await shelf.open(item, watch).catch(() => undefined);
	return later?.kind === 'items'
		? {article: undefined, items: later.items, isChosen: false}
		: {article: later?.article, items, isChosen: true};
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
	['a folder for results', ['--output', path.join(folder, 'results'), ferry]],
])('%s is printed on a terminal too', async (_, commandArguments) => {
	const {explored, exitCode, warned} = await runOnTerminal(commandArguments);
	expect({explored, warned}).toEqual({explored: [], warned: ''});
	expect(exitCode).toBeLessThan(2);
});

test('several articles open as a list, with the first of them', async () => {
	const {explored, printed} = await runOnTerminal([ferry, page]);
	expect({explored, printed}).toEqual({explored: [`${ferry} of 2`], printed: ''});
});

test('a folder and a pattern stand for the articles in them', async () => {
	const news = path.join(folder, 'news');
	mkdirSync(news);
	writeFileSync(path.join(news, 'a.txt'), 'The ferry sails.\n');
	writeFileSync(path.join(news, 'b.txt'), 'The ferry stays.\n');
	expect(await runOnTerminal([news])).toMatchObject({explored: [`${path.join(news, 'a.txt')} of 2`]});
	expect(await runOnTerminal([path.join(folder, '*.txt')])).toMatchObject({explored: [ferry]});
});

test('one of several that cannot be opened does not keep the others from the reader', async () => {
	const {explored, exitCode} = await runOnTerminal([path.join(folder, 'missing.txt'), ferry]);
	expect({explored, exitCode}).toEqual({explored: ['nothing of 2'], exitCode: 0});
});

test('a page is an article too, and a feed is its entries', async () => {
	expect(await runOnTerminal([page])).toMatchObject({explored: [`${page} 2022-03-02`]});
	expect(await runOnTerminal([feed])).toMatchObject({explored: ['nothing of 2 to choose']});
});

test('what takes long is waited for in the explorer', async () => {
	const page404 = Promise.withResolvers<void>();
	const server = createServer((_, response) => {
		void page404.promise.then(() => response.writeHead(404).end());
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const {port} = server.address() as AddressInfo;
	const shown: Opening[] = [];
	const show = async (opening: Opening) => {
		shown.push(opening);
		page404.resolve();
		return 0;
	};
	try {
		const {exitCode} = await runOnTerminal([`http://127.0.0.1:${port}/ferry`], undefined, {}, show);
		expect(exitCode).toBe(0);
		expect(shown.map(({opened, item}) => ({opened, item}))).toEqual([{opened: undefined, item: 'i1'}]);
	} finally {
		server.closeAllConnections();
		server.close();
	}
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
