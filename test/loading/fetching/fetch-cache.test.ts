import {mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import type {RequestListener} from 'node:http';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {failureOf, fetchFrom, networkOf, newEnvironment, serve, textOf} from '../../support/web-server.ts';

const html = {'content-type': 'text/html; charset=utf-8'};

/** A server whose page says how often it was asked for. */
async function serveCounting(headers: Readonly<Record<string, string>>, answer?: RequestListener) {
	let count = 0;
	return serve((request, response) => {
		count++;
		response.setHeader('x-count', count);
		if (answer === undefined || request.url !== '/') {
			response.writeHead(200, {...html, ...headers}).end(`story ${count}`);
		} else {
			answer(request, response);
		}
	});
}

const pagesOf = ({XDG_CACHE_HOME = ''}: Readonly<Record<string, string>>) =>
	join(XDG_CACHE_HOME, 'pullquote', 'pages');
const filesOf = (environment: Readonly<Record<string, string>>) =>
	readdirSync(pagesOf(environment)).map(name => join(pagesOf(environment), name));

// Only what the time of day is stands under the tests' control: the time-outs go on as they do.
beforeEach(() => {
	vi.useFakeTimers({toFake: ['Date'], now: new Date(2022, 2, 2, 14, 5)});
});
afterEach(() => {
	vi.useRealTimers();
});

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const copy = 'the copy of 2022-03-02 14:05 from the cache';

describe('a page that is kept', () => {
	test('is not asked for as long as it is fresh', async () => {
		const environment = newEnvironment();
		const server = await serveCounting({'cache-control': 'max-age=600, must-revalidate', date: ''});
		const first = await fetchFrom(server.at('/a'), {environment});
		later(500);
		const second = await fetchFrom(server.at('/a#b'), {environment});
		expect(second).toEqual({...first, payload: {...first.payload, name: server.at('/a#b')}});
		expect(server.requests).toHaveLength(1);
		later(200);
		expect(textOf(await fetchFrom(server.at('/a'), {environment}))).toBe('story 2');
	});

	test('is asked for when the server does not say how long it stays the same, however old it is', async () => {
		const environment = newEnvironment();
		const server = await serveCounting({'last-modified': 'Mon, 02 Mar 2020 10:00:00 GMT'});
		await fetchFrom(server.at('/a'), {environment});
		await fetchFrom(server.at('/a'), {environment});
		expect(server.requests).toHaveLength(2);
	});

	test('is kept apart from that of other addresses', async () => {
		const environment = newEnvironment();
		const server = await serveCounting({'cache-control': 'max-age=600'});
		expect(textOf(await fetchFrom(server.at('/a'), {environment}))).toBe('story 1');
		expect(textOf(await fetchFrom(server.at('/A'), {environment}))).toBe('story 2');
		expect(textOf(await fetchFrom(server.at('/a?b'), {environment}))).toBe('story 3');
		expect(textOf(await fetchFrom(server.at('/a', 'mirror.example'), {environment}))).toBe('story 4');
	});

	test.each([
		['etag', {etag: '"1"'}, 'if-none-match', '"1"'],
		['etag', {etag: 'W/"1"'}, 'if-none-match', 'W/"1"'],
		[
			'last-modified',
			{'last-modified': 'Wed, 02 Mar 2022 10:00:00 GMT', 'cache-control': 'no-cache'},
			'if-modified-since',
			'Wed, 02 Mar 2022 10:00:00 GMT',
		],
	])('is asked for by its %s, and stays when it is the same', async (_what, validator, header, value) => {
		const environment = newEnvironment();
		const server = await serve((request, response) => {
			if (request.headers[header] === value) {
				// As many servers do: without the validator, and with a type that means nothing.
				response.writeHead(304, {'content-type': 'text/plain', 'cache-control': 'max-age=60'}).end();
			} else {
				response.writeHead(200, {...html, ...validator}).end('story');
			}
		});
		const first = await fetchFrom(server.at('/'), {environment});
		const second = await fetchFrom(server.at('/'), {environment});
		expect(second).toEqual(first);
		expect(server.requests).toHaveLength(2);
		const third = await fetchFrom(server.at('/'), {environment});
		expect(third).toEqual(first);
		expect(server.requests).toHaveLength(2);
		later(61);
		expect(await fetchFrom(server.at('/'), {environment})).toEqual(first);
		expect(server.requests).toHaveLength(3);
	});

	test('is replaced when it has changed', async () => {
		const environment = newEnvironment();
		const server = await serveCounting({etag: '"1"'});
		await fetchFrom(server.at('/a'), {environment});
		expect(textOf(await fetchFrom(server.at('/a'), {environment}))).toBe('story 2');
		expect(server.requests[1]?.headers['if-none-match']).toBe('"1"');
		expect(textOf(await fetchFrom(server.at('/a'), {environment, cache: 'only'}))).toBe('story 2');
	});

	test('is asked for from the start with --refresh, and replaced', async () => {
		const environment = newEnvironment();
		const server = await serveCounting({etag: '"1"', 'cache-control': 'max-age=600'});
		await fetchFrom(server.at('/a'), {environment});
		expect(textOf(await fetchFrom(server.at('/a'), {environment, cache: 'refresh'}))).toBe('story 2');
		expect(server.requests[1]?.headers).toMatchObject({'cache-control': 'no-cache'});
		expect(server.requests[1]?.headers).not.toHaveProperty('if-none-match');
		expect(textOf(await fetchFrom(server.at('/a'), {environment}))).toBe('story 2');
	});

	test('is none where the server says so, in whatever letters, and then the one before goes too', async () => {
		const environment = newEnvironment();
		const headers: Record<string, string> = {'cache-control': 'private'};
		const server = await serveCounting(headers);
		await fetchFrom(server.at('/a'), {environment});
		expect(filesOf(environment)).toHaveLength(1);
		headers['cache-control'] = 'private, No-Store';
		await fetchFrom(server.at('/a'), {environment});
		expect(filesOf(environment)).toEqual([]);
	});

	test('is another one when what it varies by is not the same', async () => {
		const environment = newEnvironment();
		const headers = {'cache-control': 'max-age=600', etag: '"1"'};
		const star = await serveCounting({...headers, vary: '*'});
		await fetchFrom(star.at('/a'), {environment});
		await fetchFrom(star.at('/a'), {environment});
		expect(star.requests).toHaveLength(2);
		const same = await serveCounting({...headers, vary: 'Accept-Encoding, User-Agent, Cookie'});
		await fetchFrom(same.at('/a'), {environment});
		await fetchFrom(same.at('/a'), {environment});
		expect(same.requests).toHaveLength(1);
	});

	test('holds no cookies, and nobody but the owner can read it', async () => {
		const environment = newEnvironment();
		const server = await serveCounting({'set-cookie': 'id=secret'});
		await fetchFrom(server.at('/a'), {environment});
		const [file = ''] = filesOf(environment);
		expect(readFileSync(file, 'utf8')).not.toContain('secret');
		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(statSync(pagesOf(environment)).mode & 0o777).toBe(0o700);
	});

	test('may be no longer than the limit that counts now', async () => {
		const environment = newEnvironment();
		const server = await serveCounting({'cache-control': 'max-age=600'});
		await fetchFrom(server.at('/a'), {environment});
		expect(await failureOf(server.at('/a'), {environment, mostBytes: 3})).toBe(
			'It is longer than 3 bytes, which is the limit. Allow more with --max-size.',
		);
	});
});

describe('a redirect that is kept', () => {
	test('leads to the same address without a server', async () => {
		const environment = newEnvironment();
		const server = await serveCounting({}, (_request, response) => {
			response.writeHead(302, {location: '/b'}).end();
		});
		const first = await fetchFrom(server.at('/'), {environment});
		const offline = await fetchFrom(server.at('/'), {environment, cache: 'only'});
		expect(offline.payload).toEqual(first.payload);
		expect(offline.payload.address).toBe(server.at('/b'));
	});

	test('is asked for again when nobody says how long it stays', async () => {
		const environment = newEnvironment();
		const server = await serveCounting({'cache-control': 'max-age=600'}, (_request, response) => {
			response.writeHead(302, {location: '/b'}).end();
		});
		await fetchFrom(server.at('/'), {environment});
		await fetchFrom(server.at('/'), {environment});
		expect(server.requests.map(({url}) => url)).toEqual(['/', '/b', '/']);
	});

	test('is not asked for as long as it is fresh', async () => {
		const environment = newEnvironment();
		const headers = {'cache-control': 'max-age=600'};
		const server = await serveCounting(headers, (_request, response) => {
			response.writeHead(301, {location: '/b', ...headers}).end();
		});
		await fetchFrom(server.at('/'), {environment});
		await fetchFrom(server.at('/'), {environment});
		expect(server.requests.map(({url}) => url)).toEqual(['/', '/b']);
	});

	test('leads to no private page that is kept either', async () => {
		const environment = newEnvironment();
		const headers = {'cache-control': 'max-age=600'};
		const server = await serveCounting(headers, (_request, response) => {
			response.writeHead(301, {location: server.at('/b', 'nas.example'), ...headers}).end();
		});
		await fetchFrom(server.at('/b', 'nas.example'), {environment});
		await fetchFrom(server.at('/'), {environment, allowsPrivateRedirects: true});
		for (const cache of ['use', 'only'] as const) {
			expect(await failureOf(server.at('/'), {environment, cache})).toMatch(
				/^It leads to nas\.example, which/,
			);
		}
	});
});

describe('without the network', () => {
	test('a page comes from the cache, however old it is, with its time', async () => {
		const environment = newEnvironment();
		const server = await serveCounting({'cache-control': 'max-age=1'});
		await fetchFrom(server.at('/a'), {environment});
		later(86_400 * 30);
		const {payload, warnings} = await fetchFrom(server.at('/a'), {environment, cache: 'only'});
		expect(textOf({payload})).toBe('story 1');
		expect(warnings).toEqual([`This is ${copy}.`]);
		expect(server.requests).toHaveLength(1);
	});

	test('what is not in the cache is said not to be', async () => {
		expect(await failureOf('http://news.example/', {cache: 'only'})).toBe(
			'It is not in the cache. Leave out --offline to fetch it.',
		);
	});
});

describe('when the server is in trouble, the copy stands in', () => {
	const keptPage = async () => {
		const environment = newEnvironment();
		let answer: RequestListener = (_request, response) => response.end('story');
		const server = await serve((request, response) => answer(request, response));
		await fetchFrom(server.at('/'), {environment});
		later(86_400);
		return {
			environment,
			server,
			answerWith: (other: RequestListener) => {
				answer = other;
			},
		};
	};

	test('that cannot be reached', async () => {
		const {environment, server} = await keptPage();
		await server.stop();
		const {payload, warnings} = await fetchFrom(server.at('/'), {environment});
		expect(textOf({payload})).toBe('story');
		expect(warnings).toEqual([`news.example takes no connections on port ${server.port}. This is ${copy}.`]);
	});

	test('that cannot be found', async () => {
		const {environment, server} = await keptPage();
		const network = {
			...networkOf(),
			resolveHost: async () => {
				throw Object.assign(new Error('getaddrinfo'), {code: 'ENOTFOUND'});
			},
		};
		const {warnings} = await fetchFrom(server.at('/'), {environment}, network);
		expect(warnings).toEqual([`There is no host called news.example. This is ${copy}.`]);
	});

	test('that takes too long', async () => {
		const {environment, server, answerWith} = await keptPage();
		answerWith(() => undefined);
		const {warnings} = await fetchFrom(server.at('/'), {environment, timeoutMs: 200});
		expect(warnings).toEqual([`news.example did not answer in 0.2 seconds. This is ${copy}.`]);
	});

	test('that breaks off', async () => {
		const {environment, server, answerWith} = await keptPage();
		answerWith((_request, response) => {
			response.writeHead(200, {'content-length': 1000}).write('sto', () => response.destroy());
		});
		const {payload, warnings} = await fetchFrom(server.at('/'), {environment});
		expect(textOf({payload})).toBe('story');
		expect(warnings).toEqual([`news.example broke off after 3 bytes of 1000 bytes. This is ${copy}.`]);
	});

	test('that says so (503)', async () => {
		const {environment, server, answerWith} = await keptPage();
		answerWith((_request, response) => response.writeHead(503).end());
		const {warnings} = await fetchFrom(server.at('/'), {environment});
		expect(warnings).toEqual([`The server is in trouble (503). This is ${copy}.`]);
	});

	test('but not for a page that is gone: it is mentioned then, and stays', async () => {
		const {environment, server, answerWith} = await keptPage();
		answerWith((_request, response) => response.writeHead(410).end());
		expect(await failureOf(server.at('/'), {environment})).toBe(
			`The page has been taken down (410). Look for it in a web archive. --offline opens ${copy}.`,
		);
		expect(textOf(await fetchFrom(server.at('/'), {environment, cache: 'only'}))).toBe('story');
	});

	test('but not for a redirect off the web: it is mentioned then, and stays', async () => {
		const {environment, server, answerWith} = await keptPage();
		answerWith((_request, response) => response.writeHead(302, {location: 'file:///etc/passwd'}).end());
		expect(await failureOf(server.at('/'), {environment})).toMatch(
			/^It sends readers to file:.* --offline opens the copy/,
		);
		expect(textOf(await fetchFrom(server.at('/'), {environment, cache: 'only'}))).toBe('story');
	});

	test('but not where --refresh asks for another', async () => {
		const {environment, server} = await keptPage();
		await server.stop();
		expect(await failureOf(server.at('/'), {environment, cache: 'refresh'})).toMatch(
			/takes no connections .* --offline opens the copy of 2022-03-02 14:05/,
		);
	});

	test('but not when the page is not wanted any more', async () => {
		const {environment, server} = await keptPage();
		await expect(fetchFrom(server.at('/'), {environment, signal: AbortSignal.abort()})).rejects.toMatchObject(
			{name: 'AbortError'},
		);
	});
});

describe('the folder', () => {
	test.each<[string, (file: string) => void]>([
		['is empty', file => writeFileSync(file, '')],
		['lacks its end', file => truncateSync(file, statSync(file).size - 1)],
		['lacks most of it', file => truncateSync(file, 20)],
		['was changed', file => writeFileSync(file, readFileSync(file, 'utf8').replace('story 2', 'story 9'))],
		['is of something else', file => writeFileSync(file, '{"of": "something else"}\n\u0000')],
		['is that of another address', file => writeFileSync(file, readFileSync(`${file}-other`))],
	])('has a file that %s: it counts as none, and is replaced', async (_what, harm) => {
		const environment = newEnvironment();
		const server = await serveCounting({'cache-control': 'max-age=600', etag: '"1"'});
		await fetchFrom(server.at('/b'), {environment});
		const [other = ''] = filesOf(environment);
		await fetchFrom(server.at('/a'), {environment});
		const file = filesOf(environment).find(path => path !== other) ?? '';
		writeFileSync(`${file}-other`, readFileSync(other));
		harm(file);
		expect(await failureOf(server.at('/a'), {environment, cache: 'only'})).toMatch(/^It is not in the cache/);
		expect(textOf(await fetchFrom(server.at('/a'), {environment}))).toBe('story 3');
		expect(server.requests[2]?.headers).not.toHaveProperty('if-none-match');
		expect(textOf(await fetchFrom(server.at('/a'), {environment, cache: 'only'}))).toBe('story 3');
	});

	test('cannot be written to: the page is there nevertheless, with a warning', async () => {
		const environment = newEnvironment();
		writeFileSync(join(environment['XDG_CACHE_HOME'] ?? '', 'pullquote'), 'a file');
		const server = await serveCounting({});
		const {payload, warnings} = await fetchFrom(server.at('/a'), {environment});
		expect(textOf({payload})).toBe('story 1');
		expect(warnings).toEqual([
			'It could not be kept for later: the folder of the cache cannot be written to.',
		]);
	});

	test('has a folder in the place of a file: the same', async () => {
		const environment = newEnvironment();
		const server = await serveCounting({});
		await fetchFrom(server.at('/a'), {environment});
		const [file = ''] = filesOf(environment);
		const other = newEnvironment();
		mkdirSync(join(pagesOf(other), file.slice(file.lastIndexOf('/') + 1), 'x'), {recursive: true});
		const {payload, warnings} = await fetchFrom(server.at('/a'), {environment: other});
		expect(textOf({payload})).toBe('story 2');
		expect(warnings).toHaveLength(1);
	});

	test('is written to by many at once: each gets its page, and the last one whole stays', async () => {
		const environment = newEnvironment();
		const server = await serve((_request, response) => {
			response.end(String(server.requests.length).repeat(200_000));
		});
		const texts = await Promise.all(
			Array.from({length: 9}, async () => textOf(await fetchFrom(server.at('/'), {environment}))),
		);
		const isWhole = (text: string) => text.length === 200_000 && new Set(text).size === 1;
		expect(texts.every(isWhole)).toBe(true);
		expect(filesOf(environment)).toHaveLength(1);
		expect(isWhole(textOf(await fetchFrom(server.at('/'), {environment, cache: 'only'})))).toBe(true);
	});
});
