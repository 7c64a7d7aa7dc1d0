import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import type {RequestListener} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {makeCertificate} from '../support/certificate.ts';
import {runCommand} from '../support/run-command.ts';
import {serve} from '../support/web-server.ts';

/*
The built program, given what people have. What each loader makes of its kind is tested with the loader; here it is that the program finds and runs it, and what reaches the terminal.
*/

const folder = mkdtempSync(path.join(tmpdir(), 'pullquote-loading-'));
const environment = {XDG_CACHE_HOME: path.join(folder, 'cache'), NO_PROXY: '*'};
afterAll(() => rmSync(folder, {recursive: true}));

const words =
	'The council of Harbour voted on Monday to keep the ferry until the new bridge opens, which is expected next year. “This boat is our road,” Maria Santos said after the vote. ';
const body = `<p>${words}</p><p>${'About 660 people use the boat on a working day, and few of them have a car. '.repeat(4)}</p>`;
const pageOf = (title: string) =>
	`<!doctype html><html lang="en"><head><title>${title}</title><meta name="author" content="Jane Doe"><meta property="article:published_time" content="2022-03-02T10:00:00Z"></head><body><nav>Home</nav><article><h1>${title}</h1>${body}</article></body></html>`;

const patienceMs = 60_000;

async function run(...commandArguments: string[]) {
	return runCommand(commandArguments, {directory: folder, environment});
}

function write(name: string, content: string | Uint8Array): void {
	writeFileSync(path.join(folder, name), content);
}

beforeAll(() => {
	write('page.html', pageOf('Town keeps ferry'));
	write(
		'notes.md',
		`---\ntitle: Town keeps ferry\nauthor: Jane Doe\n---\n\n${words}\n\n## The bridge\n\nIt opens next year.\n`,
	);
	write(
		'letter.eml',
		`From: Harbour Times <news@harbour.example>\r\nSubject: Town keeps ferry\r\nDate: Wed, 02 Mar 2022 10:00:00 +0000\r\nMessage-ID: <1@harbour.example>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>${body}</body></html>`,
	);
	write(
		'feed.xml',
		`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Times</title><link>https://harbour.example/</link>${['One', 'Two'].map(title => `<item><title>Ferry ${title}</title><content:encoded><![CDATA[${body}]]></content:encoded></item>`).join('')}</channel></rss>`,
	);
	write(
		'latin.txt',
		Buffer.from(`Town keeps ferry\n\nThe caf\xE9 stays. ${words.replaceAll(/[“”]/g, '"')}`, 'latin1'),
	);
	write('wide.txt', Buffer.from(`\uFEFFTown keeps ferry\n\n${words}`, 'utf16le'));
	write('picture.txt', Buffer.from('\x89PNG\r\n\x1A\n\0\0\0\rIHDR', 'latin1'));
	write(
		'hostile.html',
		pageOf('Town\u001B]0;gone\u0007 keeps &#27;[2J ferry').replace('Jane Doe', 'Jane\u001B[2J Doe'),
	);
	mkdirSync(path.join(folder, 'news'));
	write('news/a.html', pageOf('Ferry one'));
	write('news/b.md', `# Ferry two\n\n${words}\n`);
	write('news/c.png', '');
});

describe.concurrent('what people have is opened', {timeout: patienceMs}, () => {
	test.each<[string, string]>([
		['page.html', 'Town keeps ferry\npage.html · Jane Doe · 2022-03-02\n'],
		['notes.md', 'Town keeps ferry\nnotes.md · Jane Doe\n'],
		['letter.eml', 'Town keeps ferry\nletter.eml · Harbour Times · 2022-03-02\n'],
		['latin.txt', 'Town keeps ferry\nlatin.txt\n'],
		['wide.txt', 'Town keeps ferry\nwide.txt\n'],
	])('%s', async (file, head) => {
		const {stdout, exitCode} = await run('--quotes', file);
		expect(exitCode).toBe(0);
		expect(stdout.slice(0, head.length)).toBe(head);
		expect(stdout).toMatch(/quote {2}Maria Santos — said — ["“]This boat is our road,["”]/);
	});

	test('of a feed each entry, one after the other', async () => {
		const {stdout, exitCode} = await run('--quotes', 'feed.xml');
		expect(exitCode).toBe(0);
		expect(stdout.match(/^Ferry \w+$/gm)).toEqual(['Ferry One', 'Ferry Two']);
	});

	test('of a folder and of a pattern what is in them', async () => {
		const {stdout, exitCode} = await run('--quotes', 'news');
		expect(exitCode).toBe(0);
		expect(stdout.match(/^Ferry \w+$/gm)).toEqual(['Ferry one', 'Ferry two']);
		const matched = await run('--quotes', 'news/*.md');
		expect(matched.stdout.match(/^Ferry \w+$/gm)).toEqual(['Ferry two']);
	});

	test('a reading that was written is opened again without being read', async () => {
		const first = await run('--format', 'json', 'page.html');
		write('reading.json', first.stdout);
		const again = await run('--format', 'json', 'reading.json');
		expect(again).toMatchObject({stderr: '', exitCode: 0});
		expect(JSON.parse(again.stdout)).toEqual(JSON.parse(first.stdout));
		await run('--format', 'brat', '--output', 'annotated', 'page.html');
		const annotated = await run('--quotes', 'annotated/page.ann');
		expect(annotated.stdout).toContain('quote  Maria Santos — said — “This boat is our road,”');
	});

	test('results of entries have names of their own', async () => {
		expect(await run('--format', 'json', '--output', 'results', 'feed.xml', 'page.html')).toMatchObject({
			stdout: '3 of 3 articles written to results\n',
			exitCode: 0,
		});
		expect(readdirSync(path.join(folder, 'results')).sort()).toEqual([
			'feed-1.json',
			'feed-2.json',
			'page.json',
		]);
	});

	test('a language other than English is told', async () => {
		write(
			'french.txt',
			'Le conseil municipal a voté lundi soir le maintien du bac jusqu’à l’ouverture du nouveau pont. « Ce bateau est notre route », a déclaré la maire après le vote, qui a suivi trois heures de débat.\n',
		);
		const {stdout} = await run('french.txt');
		expect(stdout).toContain('This is French: actors and facts are found in English texts only.');
		const asEnglish = await run('--language', 'en', 'french.txt');
		expect(asEnglish.stdout).not.toContain('This is French');
	});
});

describe.concurrent('what cannot be opened is an error of one line', {timeout: patienceMs}, () => {
	test('a picture that is called a text', async () => {
		const {stdout, stderr, exitCode} = await run('picture.txt');
		expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2});
		expect(stderr).toMatch(/^pullquote: picture\.txt: This is a picture.*\n$/);
	});

	test('what is larger than allowed', async () => {
		write('large.txt', 'The ferry stays. '.repeat(70_000));
		const {stderr, exitCode} = await run('--max-size', '1', 'large.txt');
		expect(exitCode).toBe(2);
		expect(stderr).toMatch(/^pullquote: large\.txt: .*1 MB.*\n$/);
	});

	test('a pattern that matches nothing, and a folder without articles', async () => {
		mkdirSync(path.join(folder, 'empty'));
		for (const name of ['nothing/*.html', 'empty']) {
			const {stderr, exitCode} = await run(name);
			expect(exitCode).toBe(2);
			expect(stderr).toMatch(/^pullquote: [^\n]+\n$/);
		}
	});

	test('one of several, and the others are printed', async () => {
		const {stdout, stderr, exitCode} = await run('--quotes', 'missing.html', 'page.html');
		expect(exitCode).toBe(2);
		expect(stderr).toBe('pullquote: missing.html: There is no such file. Check the name and the folder.\n');
		expect(stdout).toContain('Town keeps ferry');
	});

	test('options that contradict each other', async () => {
		expect((await run('--offline', '--refresh', 'page.html')).stderr).toBe(
			'pullquote: --offline and --refresh contradict each other. Leave one of the two out.\n',
		);
	});
});

test('nothing that a page says reaches the terminal as a command', async () => {
	const {stdout, stderr} = await run('hostile.html');
	expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
	expect(stdout).toContain('Jane␛[2J Doe');
});

describe('addresses', {timeout: patienceMs}, () => {
	const answer: RequestListener = (request, response) => {
		if (request.url === '/moved') {
			response.writeHead(301, {location: '/ferry'}).end();
		} else if (request.url === '/ferry') {
			response
				.writeHead(200, {'content-type': 'text/html; charset=utf-8', etag: '"1"'})
				.end(pageOf('Town keeps ferry'));
		} else if (request.url === '/file') {
			response.writeHead(302, {location: 'file:///etc/passwd'}).end();
		} else {
			response.writeHead(404, {'content-type': 'text/plain'}).end('\u001B[2Jno such page\n');
		}
	};

	test('are fetched, followed, kept, and opened offline', async () => {
		const server = await serve(answer);
		const address = `http://127.0.0.1:${server.port}/moved`;
		const first = await run('--quotes', address);
		expect(first).toMatchObject({stderr: '', exitCode: 0});
		expect(first.stdout).toContain('Town keeps ferry');
		await server.stop();
		const offline = await run('--quotes', '--offline', address);
		expect(offline).toMatchObject({stdout: first.stdout, exitCode: 0});
		const gone = await run('--quotes', '--offline', `${address}-not`);
		expect(gone).toMatchObject({stdout: '', exitCode: 2});
	});

	test('with a certificate that is trusted, over https too', async () => {
		const certificate = await makeCertificate(['localhost']);
		write('authority.pem', certificate.cert);
		const server = await serve(answer, certificate);
		const address = `https://localhost:${server.port}/ferry`;
		const trusting = {...environment, NODE_EXTRA_CA_CERTS: path.join(folder, 'authority.pem')};
		const {stdout, exitCode} = await runCommand(['--quotes', address], {environment: trusting});
		expect({exitCode, hasTitle: stdout.startsWith('Town keeps ferry')}).toEqual({
			exitCode: 0,
			hasTitle: true,
		});
		const untrusted = await run('--refresh', address);
		expect(untrusted).toMatchObject({stdout: '', exitCode: 2});
	});

	test('that lead nowhere or to a file of this computer are errors, with nothing of what the server said', async () => {
		const server = await serve(answer);
		for (const page of ['missing', 'file']) {
			const address = `http://127.0.0.1:${server.port}/${page}`;
			const {stdout, stderr, exitCode} = await run(address);
			expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2});
			expect(stderr).toMatch(/^pullquote: http[^\u0000-\u001F]+\n$/);
			expect(stderr).not.toContain('no such page');
		}
	});

	test('results of pages are called after them', async () => {
		const server = await serve(answer);
		await run('--format', 'json', '--output', 'pages', `http://127.0.0.1:${server.port}/ferry`);
		const files = readdirSync(path.join(folder, 'pages'));
		expect(files).toEqual(['127.0.0.1-ferry.json']);
		const {article} = JSON.parse(readFileSync(path.join(folder, 'pages', files[0] ?? ''), 'utf8'));
		expect(article).toMatchObject({
			title: 'Town keeps ferry',
			byline: 'Jane Doe',
			published: '2022-03-02',
			language: 'en',
		});
	});
});
