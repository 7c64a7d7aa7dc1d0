import {mkdtempSync, writeFileSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {createShelf, type Listed} from '../../source/loading/create-shelf.ts';
import type {Progress} from '../../source/loading/loader.ts';
import type {OpenOptions} from '../../source/loading/open-source.ts';
import type {OpenedArticle, OpenedItems, Shelf} from '../../source/loading/shelf.ts';
import {serve} from '../support/web-server.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pullquote-shelf-'));
beforeAll(() => {
	vi.stubEnv('XDG_CACHE_HOME', path.join(folder, 'cache'));
});
afterAll(async () => {
	vi.unstubAllEnvs();
	await rm(folder, {recursive: true});
});

const words = 'The council of Harbour voted on Monday to keep the ferry until the new bridge opens. '.repeat(
	4,
);
const page = `<!doctype html><html lang="en"><title>Ferry stays</title><article><h1>Ferry stays</h1><p>${words}</p></article></html>`;

function fileWith(name: string, content: string): Listed {
	const file = path.join(folder, name);
	writeFileSync(file, content);
	return {source: {name: file, path: file}, title: name, isEditable: true, isThere: true};
}

function shelfOf(listed: readonly Listed[], options: Partial<OpenOptions> = {}): Shelf {
	return createShelf(listed, {
		stdin: (async function* () {})(),
		fetching: {cache: 'use', timeoutMs: 5000, allowsPrivateRedirects: false},
		...options,
	});
}

function watching(signal = new AbortController().signal) {
	const told: Progress[] = [];
	return {told, onProgress: (progress: Progress) => void told.push(progress), signal};
}

async function openArticle(shelf: Shelf, id: string): Promise<OpenedArticle> {
	const opened = await shelf.open(id, watching());
	expect(opened.kind).toBe('article');
	return opened as OpenedArticle;
}

function feedOf(address: string): string {
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Times</title><item><title>Ferry</title><link>${address}</link><description>The ferry stays, in short.</description></item></channel></rss>`;
}

test('files stand on the shelf in order, and open by their ids', async () => {
	const shelf = shelfOf([fileWith('a.txt', 'The ferry sails.\n'), fileWith('b.html', page)]);
	expect(shelf.items.map(({title}) => title)).toEqual(['a.txt', 'b.html']);
	const [a, b] = shelf.items;
	expect((await openArticle(shelf, a?.id ?? '')).article.text).toBe('The ferry sails.\n');
	expect((await openArticle(shelf, b?.id ?? '')).article.title).toBe('Ferry stays');
	await expect(shelf.open('nothing', watching())).rejects.toThrow('There is no such article here.');
});

test('only the lines of plain text are those of its file: that can be edited, and read again', async () => {
	const [text, other] = [fileWith('c.txt', 'The ferry sails.\n'), fileWith('d.html', page)];
	const shelf = shelfOf([text, other, {...text, isEditable: false}]);
	const [first, second, third] = await Promise.all(shelf.items.map(async ({id}) => openArticle(shelf, id)));
	expect([first?.file, second?.file, third?.file]).toEqual([text.source.path, undefined, undefined]);
	writeFileSync(text.source.path ?? '', 'The ferry stays.\n');
	expect((await first?.readAgain?.())?.text).toBe('The ferry stays.\n');
});

test('a day of publication that is told counts', async () => {
	const shelf = shelfOf([fileWith('e.html', page)], {published: '2022-03-02'});
	expect((await openArticle(shelf, 'i1')).article.published).toBe('2022-03-02');
});

test('the entries of a feed get places of their own', async () => {
	const server = await serve((_, response) =>
		response.writeHead(200, {'content-type': 'text/html'}).end(page),
	);
	const shelf = shelfOf([fileWith('feed.xml', feedOf('/ferry')), fileWith('f.txt', 'The ferry sails.\n')]);
	const opened = (await shelf.open('i1', watching())) as OpenedItems;
	expect(opened).toMatchObject({kind: 'items', title: 'Harbour Times', items: [{id: 'i3', title: 'Ferry'}]});
	expect((await openArticle(shelf, 'i3')).article.text).toContain('The ferry stays, in short.');
	await server.stop();
});

test('an entry that the feed holds in part is fetched, where the feed comes from there', async () => {
	const server = await serve((request, response) => {
		const address = `http://127.0.0.1:${server.port}/ferry`;
		const [type, content] =
			request.url === '/feed' ? ['application/rss+xml', feedOf(address)] : ['text/html', page];
		response.writeHead(200, {'content-type': type}).end(content);
	});
	const address = `http://127.0.0.1:${server.port}/feed`;
	const shelf = shelfOf([
		{source: {name: address, address}, title: address, isEditable: false, isThere: true},
	]);
	const {items} = (await shelf.open('i1', watching())) as OpenedItems;
	const {article, warnings} = await openArticle(shelf, items[0]?.id ?? '');
	expect({title: article.title, warnings}).toEqual({title: 'Ferry stays', warnings: []});
});

test('a feed from elsewhere sends nobody into the own network: what it says itself is shown', async () => {
	const server = await serve((_, response) =>
		response.writeHead(200, {'content-type': 'text/html'}).end(page),
	);
	const shelf = shelfOf([fileWith('far.xml', feedOf(`http://127.0.0.1:${server.port}/ferry`))]);
	const {items} = (await shelf.open('i1', watching())) as OpenedItems;
	const {article, warnings} = await openArticle(shelf, items[0]?.id ?? '');
	expect(article.text).toContain('The ferry stays, in short.');
	expect(warnings[0]).toContain('Only what the feed says of it');
	expect(server.requests).toEqual([]);
});

test('what is being opened is not opened twice, and who asks last is told', async () => {
	const answer = Promise.withResolvers<void>();
	const server = await serve((_, response) => {
		response.writeHead(200, {'content-type': 'text/html', 'content-length': page.length});
		response.write(page.slice(0, 100));
		void answer.promise.then(() => response.end(page.slice(100)));
	});
	const address = `http://127.0.0.1:${server.port}/slow`;
	const shelf = shelfOf([
		{source: {name: address, address}, title: address, isEditable: false, isThere: true},
	]);
	const first = watching();
	const second = watching();
	const opening = shelf.open('i1', first);
	await expect.poll(() => server.requests.length, {timeout: 10_000}).toBe(1);
	const again = shelf.open('i1', second);
	await expect.poll(() => second.told.length, {timeout: 10_000}).toBeGreaterThan(0);
	answer.resolve();
	expect(await again).toBe(await opening);
	expect(server.requests).toHaveLength(1);
});

test('what is not wanted any more is given up, and can be asked for again', async () => {
	let isSilent = true;
	const server = await serve((_, response) => {
		if (!isSilent) {
			response.writeHead(200, {'content-type': 'text/html'}).end(page);
		}
	});
	const address = `http://127.0.0.1:${server.port}/silent`;
	const shelf = shelfOf([
		{source: {name: address, address}, title: address, isEditable: false, isThere: true},
	]);
	const controller = new AbortController();
	const opening = shelf.open('i1', watching(controller.signal));
	await expect.poll(() => server.requests.length, {timeout: 10_000}).toBe(1);
	controller.abort();
	isSilent = false;
	// At once, while the one that was given up is still ending.
	const [again] = await Promise.all([
		openArticle(shelf, 'i1'),
		expect(opening).rejects.toMatchObject({name: 'AbortError'}),
	]);
	expect(again.article.title).toBe('Ferry stays');
});
