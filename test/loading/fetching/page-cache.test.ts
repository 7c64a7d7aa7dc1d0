import {readdirSync, utimesSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type CachedPage, openPageCache} from '../../../source/loading/fetching/page-cache.ts';
import {newEnvironment} from '../../support/web-server.ts';

const pageOf = (address: string, body: Uint8Array = Buffer.from('story')): CachedPage => ({
	address,
	status: 200,
	headers: {'content-type': 'text/html', etag: '"1"'},
	requestHeaders: {accept: '*/*'},
	checkedMs: 1_646_200_000_000,
	isPrivate: false,
	body,
});

const foldersOf = (environment: Readonly<Record<string, string>>) =>
	join(environment['XDG_CACHE_HOME'] ?? '', 'pullquote', 'pages');

describe('the cache of pages', () => {
	test('gives back whatever was put in, byte by byte', async () => {
		const cache = openPageCache(newEnvironment());
		await fc.assert(
			fc.asyncProperty(
				fc.uint8Array({maxLength: 5000}),
				fc.webUrl(),
				fc.string(),
				async (body, url, etag) => {
					const page = {...pageOf(url, body), headers: {etag}};
					await cache.write(page);
					const read = await cache.read(url);
					expect({...read, body: [...(read?.body ?? [])]}).toEqual({...page, body: [...body]});
				},
			),
			{numRuns: 50},
		);
	});

	test('drops the page that was not read for longest', async () => {
		const environment = newEnvironment();
		const cache = openPageCache(environment, {mostFiles: 3, mostBytes: 1e6});
		for (const [index, name] of ['a', 'b', 'c'].entries()) {
			const before = new Set(index === 0 ? [] : readdirSync(foldersOf(environment)));
			await cache.write(pageOf(`https://news.example/${name}`));
			const file = readdirSync(foldersOf(environment)).find(path => !before.has(path)) ?? '';
			const written = new Date(2022, 2, 2, index);
			utimesSync(join(foldersOf(environment), file), written, written);
		}

		await cache.read('https://news.example/a');
		await cache.write(pageOf('https://news.example/d'));
		const kept = await Promise.all(
			['a', 'b', 'c', 'd'].map(
				async name => (await cache.read(`https://news.example/${name}`)) !== undefined,
			),
		);
		expect(kept).toEqual([true, false, false, true]);
	});

	test('keeps no page that would drive out the others, nor the older one of its address', async () => {
		const environment = newEnvironment();
		const cache = openPageCache(environment, {mostFiles: 100, mostBytes: 4000});
		await cache.write(pageOf('https://news.example/a'));
		await cache.write(pageOf('https://news.example/b'));
		await cache.write(pageOf('https://news.example/a', new Uint8Array(1001)));
		expect(await cache.read('https://news.example/a')).toBeUndefined();
		expect(await cache.read('https://news.example/b')).toBeDefined();
		expect(readdirSync(foldersOf(environment))).toHaveLength(1);
	});
});
