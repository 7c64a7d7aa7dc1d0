import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {startFromShell} from '../support/endings.ts';
import {
	commandLine,
	expectCursorOn,
	openExplorer,
	startExplorer,
	writeArticle,
} from '../support/explorer-app.ts';
import {hasReading, sentenceUnderCursor} from '../support/explorer-screen.ts';
import {quoteForShell} from '../support/plain-shell.ts';
import type {StartOptions, TerminalDriver} from '../support/terminal-driver.ts';

/** A user's own place for what is kept, for several runs. */
function aPlace(): {readonly home: string; readonly options: StartOptions; readonly articles: string} {
	const home = mkdtempSync(join(tmpdir(), 'pullquote-state-'));
	return {
		home,
		options: {environment: {XDG_STATE_HOME: home}},
		articles: join(home, 'pullquote', 'articles'),
	};
}

async function quit(app: TerminalDriver): Promise<void> {
	app.press('q');
	expect(await app.ending()).toEqual({code: 0, signal: 0});
}

function keptIn(folder: string): string[] {
	return readdirSync(folder).filter(name => name.endsWith('.json'));
}

test('a mark leads back to its sentence, and two quotes lead back from there', async () => {
	const app = await openExplorer();
	app.press('j', 'j');
	await expectCursorOn(app, 'The talks on');
	app.press('m', 'a');
	await app.waitFor(screen => screen.row(-1).includes('Marked a: “The talks on'));
	app.press('G');
	await expectCursorOn(app, 'The Moscow Stock Exchange');
	app.press("'", 'a');
	await expectCursorOn(app, 'The talks on');
	app.press("'", "'");
	await expectCursorOn(app, 'The Moscow Stock Exchange');
	app.press("'", 'z');
	await app.waitFor(screen => screen.row(-1).includes('No mark z: there are a'));
});

test('marks and jumps are listed, looked at and gone to', async () => {
	const app = await openExplorer();
	app.press('j', 'm', 'a', 'j', 'j', 'm', 'b', 'G', '`');
	await app.waitFor(screen => screen.includes('Marks and jumps'));
	await expectCursorOn(app, 'The Moscow Stock Exchange');
	app.press('j', 'k');
	await expectCursorOn(app, 'Ukraine agreed');
	app.press('j');
	await expectCursorOn(app, 'The Belarusian');
	app.press('d');
	await app.waitFor(screen => screen.row(-1).includes('Mark b taken away'));
	app.press('g', 'Enter');
	await app.waitFor(screen => !screen.includes('Marks and jumps'));
	await expectCursorOn(app, 'Ukraine agreed');
});

describe('the next time', () => {
	test('the reader is back at the sentence, with marks and jumps', async () => {
		const {options} = aPlace();
		const first = await openExplorer([], options);
		first.press('j', 'm', 'a', 'G');
		await expectCursorOn(first, 'The Moscow Stock Exchange');
		first.press('k');
		const before = await first.waitFor(screen => !sentenceUnderCursor(screen).startsWith('The Moscow'));
		await quit(first);

		const second = await openExplorer([], options);
		const again = await expectCursorOn(second, sentenceUnderCursor(before));
		expect(again.lines.slice(1, -1)).toEqual(before.lines.slice(1, -1));
		expect(again.row(-1)).toMatch(/Back at ¶\d+; '' goes to the beginning/u);
		second.press("'", 'a');
		await expectCursorOn(second, 'Ukraine agreed');
		second.press("'", "'", "'", "'");
		await expectCursorOn(second, 'Ukraine agreed');
	});

	test('two quotes go to the beginning', async () => {
		const {options} = aPlace();
		const first = await openExplorer([], options);
		first.press('G');
		await expectCursorOn(first, 'The Moscow Stock Exchange');
		await quit(first);
		const second = await openExplorer([], options);
		await expectCursorOn(second, 'The Moscow Stock Exchange');
		second.press("'", "'");
		await expectCursorOn(second, 'Peace Talks Between');
	});

	test('it is the article that counts, not the file’s name', async () => {
		const {options} = aPlace();
		const text = 'Pier To Rise\n\nThe mayor spoke on Monday.\n\nThe storm took it in March.\n';
		const first = await openExplorer([writeArticle(text, 'one.txt')], options);
		first.press('G');
		await expectCursorOn(first, 'The storm');
		await quit(first);
		const {shell} = await startFromShell(
			`cat ${quoteForShell(writeArticle(text, 'two.txt'))} | ${commandLine()}`,
			options,
		);
		await expectCursorOn(shell.terminal, 'The storm');
		const other = await openExplorer([writeArticle(text.replace('March', 'April'))], options);
		await expectCursorOn(other, 'Pier To Rise');
	});

	test('earlier searches are offered, those of another explorer too', async () => {
		const {options} = aPlace();
		const [one, two] = await Promise.all([openExplorer([], options), openExplorer([], options)]);
		for (const [app, query] of [
			[one, 'refugees'],
			[two, 'neutrality'],
		] as const) {
			app.press('/').type(query);
			await app.waitFor(screen => sentenceUnderCursor(screen).includes(query));
			app.press('Enter');
			await app.waitFor(screen => !screen.includes('Search ·'));
			await quit(app);
		}

		const next = await openExplorer([], options);
		next.press('/', 'Up');
		await next.waitFor(screen => screen.includes('/ neutrality'));
		next.press('Up');
		await next.waitFor(screen => screen.includes('/ refugees'));
	});

	test.each(['SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGINT'] as const)('also where %s ended it', async signal => {
		const {options} = aPlace();
		const first = await openExplorer([], options);
		first.press('G');
		await expectCursorOn(first, 'The Moscow Stock Exchange');
		first.signal(signal);
		await first.ending();
		await expectCursorOn(await openExplorer([], options), 'The Moscow Stock Exchange');
	});

	test('also before the article had been read', async () => {
		const {options} = aPlace();
		const first = await openExplorer([], options);
		first.press('G', 'k');
		const before = await first.waitFor(screen => /^(?!The Moscow|Peace)/u.test(sentenceUnderCursor(screen)));
		await quit(first);
		const second = startExplorer([], options);
		await second.waitFor(screen => screen.row(-1).includes('Back at'));
		await quit(second);
		await expectCursorOn(await openExplorer([], options), sentenceUnderCursor(before));
	});

	test('a mark is kept where the program was killed', async () => {
		const {options, articles} = aPlace();
		const first = await openExplorer([], options);
		first.press('j', 'm', 'k');
		await expect.poll(() => existsSync(articles) && keptIn(articles).length, {timeout: 10_000}).toBe(1);
		first.signal('SIGKILL');
		await first.ending();
		const second = await openExplorer([], options);
		second.press('G', "'", 'k');
		await expectCursorOn(second, 'Ukraine agreed');
	});
});

describe('what is kept', () => {
	test('is the owner’s alone, and nothing where nothing was done', async () => {
		const {options, articles} = aPlace();
		await quit(await openExplorer([], options));
		expect(keptIn(articles)).toEqual([]);
		const app = await openExplorer([], options);
		app.press('j');
		await expectCursorOn(app, 'Ukraine agreed');
		await quit(app);
		const [name = ''] = keptIn(articles);
		expect(statSync(join(articles, name)).mode & 0o777).toBe(0o600);
		expect(statSync(articles).mode & 0o777).toBe(0o700);
		expect(readdirSync(articles)).toEqual([name]);
	});

	test.each([
		['not JSON', '{"version":1,'],
		['another version', '{"version":2,"cursor":5,"top":0,"marks":{},"back":[]}'],
		['outside of the text', '{"version":1,"cursor":99999999,"top":0,"marks":{},"back":[]}'],
	])('that is %s is set aside with a word, and no trouble after that', async (_, broken) => {
		const {options, articles} = aPlace();
		const first = await openExplorer([], options);
		first.press('G');
		await expectCursorOn(first, 'The Moscow Stock Exchange');
		await quit(first);
		const [name = ''] = keptIn(articles);
		writeFileSync(join(articles, name), broken);

		const second = await openExplorer([], {...options, columns: 200});
		await second.waitFor(screen => screen.row(-1).includes('set aside'));
		await expectCursorOn(second, 'Peace Talks');
		expect(readFileSync(join(articles, `${name}.broken`), 'utf8')).toBe(broken);
		second.press('j');
		await expectCursorOn(second, 'Ukraine agreed');
		await quit(second);
		await expectCursorOn(await openExplorer([], options), 'Ukraine agreed');
	});

	test('cannot be, where there is no place for it: one word, and the explorer goes on', async () => {
		const {options, home} = aPlace();
		writeFileSync(join(home, 'pullquote'), 'a file where the folder should be');
		const app = startExplorer([], options);
		await app.waitFor(screen => screen.row(-1).includes('cannot be kept'));
		await app.waitFor(hasReading);
		app.press('j', 'm', 'a');
		await app.waitFor(screen => screen.row(-1).includes('Marked a'));
		app.press('G', "'", 'a');
		await expectCursorOn(app, 'Ukraine agreed');
		await quit(app);
	});

	test('is no more than a thousand articles', async () => {
		const {options, articles} = aPlace();
		mkdirSync(articles, {recursive: true});
		for (let index = 0; index < 1010; index++) {
			writeFileSync(join(articles, `1-${index}.json`), '{}');
		}

		const app = await openExplorer([], options);
		await expect.poll(() => readdirSync(articles).length, {timeout: 10_000}).toBe(900);
		await quit(app);
	});
});
