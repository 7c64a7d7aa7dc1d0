import zlib from 'node:zlib';
import {describe, expect, test} from 'vitest';
import type {Progress} from '../../../source/loading/loader.ts';
import {failureOf, fetchFrom, serve, serveBytes, serveRaw, textOf} from '../../support/web-server.ts';

const story = '<title>Town keeps ferry</title><p>The council voted on Monday to keep it.</p>';
const html = {'content-type': 'text/html; charset=Windows-1252'};

describe('a page', () => {
	test('comes with what its server says of it', async () => {
		const server = await serve((_request, response) => response.writeHead(200, html).end(story));
		const address = server.at('/2022/ferry%20story.html?page=1#comments');
		const {payload, warnings} = await fetchFrom(address);
		expect(textOf({payload})).toBe(story);
		expect({...payload, bytes: undefined}).toEqual({
			name: address,
			fileName: 'ferry story.html',
			mediaType: 'text/html',
			charset: 'Windows-1252',
			address: server.at('/2022/ferry%20story.html?page=1'),
		});
		expect(warnings).toEqual([]);
		expect(server.requests[0]?.url).toBe('/2022/ferry%20story.html?page=1');
	});

	test('without a type or a name has none', async () => {
		const server = await serve((_request, response) => response.end(story));
		const {payload} = await fetchFrom(server.at('/'));
		expect(Object.keys(payload).sort()).toEqual(['address', 'bytes', 'name']);
	});

	test('is asked for by a program that says its name, prefers HTML, and tells nothing of the reader', async () => {
		const server = await serve((_request, response) => response.end(story));
		await fetchFrom(server.at('/'));
		const {headers} = server.requests[0] as {headers: Record<string, string>};
		expect(headers['user-agent']).toMatch(/^pullquote\/\d+\.\d+\.\d+$/);
		expect(headers['accept']).toMatch(/^text\/html,/);
		expect(headers['accept-encoding']).toMatch(/gzip.*br/);
		expect(headers['host']).toBe(`news.example:${server.port}`);
		expect(Object.keys(headers)).not.toContain('cookie');
		expect(Object.keys(headers)).not.toContain('referer');
		expect(Object.keys(headers)).not.toContain('authorization');
	});

	test('tells how far it has come', async () => {
		const server = await serve((_request, response) => {
			response.writeHead(200, {'content-length': 300_000}).end('x'.repeat(300_000));
		});
		const told: Progress[] = [];
		await fetchFrom(server.at('/'), {onProgress: progress => told.push(progress)});
		expect(told.at(-1)).toEqual({done: 300_000, total: 300_000, unit: 'bytes'});
		expect(told.map(({done}) => done)).toEqual(told.map(({done}) => done).sort((a, b) => a - b));
	});

	test('of unknown length tells no total', async () => {
		const server = await serve((_request, response) => {
			response.write('x');
			response.end('y');
		});
		const told: Progress[] = [];
		await fetchFrom(server.at('/'), {onProgress: progress => told.push(progress)});
		expect(told.at(-1)).toEqual({done: 2, unit: 'bytes'});
	});

	test('may be sent after hints (103) and by a server of HTTP/1.0', async () => {
		const hints = 'HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n';
		const server = await serveBytes(`${hints}HTTP/1.0 200 OK\r\n\r\n${story}`);
		expect(textOf(await fetchFrom(server.at('/')))).toBe(story);
	});

	test('is given up when it is not wanted any more', async () => {
		const controller = new AbortController();
		const server = await serve((_request, response) => {
			response.write(story);
			controller.abort();
		});
		await expect(fetchFrom(server.at('/'), {signal: controller.signal})).rejects.toMatchObject({
			name: 'AbortError',
		});
		await expect(fetchFrom(server.at('/'), {signal: controller.signal})).rejects.toMatchObject({
			name: 'AbortError',
		});
		expect(server.requests).toHaveLength(1);
	});
});

describe('a compressed page', () => {
	const codings: ReadonlyArray<readonly [string, (text: string) => Uint8Array]> = [
		['gzip', zlib.gzipSync],
		['x-gzip', zlib.gzipSync],
		['br', zlib.brotliCompressSync],
		['deflate', zlib.deflateSync],
		['deflate', zlib.deflateRawSync],
		['zstd', zlib.zstdCompressSync],
		['GZIP', zlib.gzipSync],
		['deflate, gzip', text => zlib.gzipSync(zlib.deflateRawSync(text))],
		['identity', text => Buffer.from(text)],
		['utf-8', text => Buffer.from(text)],
	];
	test.each(codings)('by %s is unpacked', async (coding, compress) => {
		const server = await serve((_request, response) => {
			response.writeHead(200, {'content-encoding': coding}).end(compress(story.repeat(3000)));
		});
		expect(textOf(await fetchFrom(server.at('/')))).toBe(story.repeat(3000));
	});

	test.each(codings.filter(([coding]) => /^(?:gzip|br|deflate|zstd)$/.test(coding)))(
		'by %s that breaks off is told of',
		async (coding, compress) => {
			const whole = compress(Array.from({length: 9000}, (_, index) => index ** 3).join(' '));
			const server = await serve((_request, response) => {
				response.writeHead(200, {'content-encoding': coding}).end(whole.subarray(0, whole.length / 2));
			});
			expect(await failureOf(server.at('/'))).toMatch(/^news\.example broke off after \d+ KB\. Try/);
		},
	);

	test.each(['gzip', 'br', 'deflate', 'zstd'])('by %s that is none is told of', async coding => {
		const server = await serve((_request, response) => {
			response
				.writeHead(200, {'content-encoding': coding})
				.end(Buffer.alloc(500, '\u00FF no such thing', 'latin1'));
		});
		expect(await failureOf(server.at('/'))).toMatch(
			/^What came is damaged: its compression cannot be undone\./,
		);
	});

	test('in an unknown way, or many times over, is told of', async () => {
		const server = await serve(({url}, response) => {
			response.writeHead(200, {'content-encoding': decodeURI(url?.slice(1) ?? '')}).end(story);
		});
		expect(await failureOf(server.at('/compress'))).toMatch(/compressed in a way .* \(compress\)/);
		expect(await failureOf(server.at('/gzip,gzip,br'))).toMatch(/compressed 3 times over/);
		expect(await failureOf(server.at(`/${Array(1000).fill('br').join(',')}`))).toMatch(/1000 times/);
	});
});

describe('what breaks the rules', () => {
	test.each([
		['another protocol', 'SSH-2.0-OpenSSH_9.9\r\n'],
		['noise', Buffer.from([0, 255, 1, 254, 13, 10, 13, 10])],
		['a header without a name', 'HTTP/1.1 200 OK\r\n: x\r\n\r\nx'],
		['a length that is none', 'HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nx'],
		['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx'],
		[
			'a piece without its length',
			'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n\u001B[2Jzz\r\n',
		],
	])('is told of: %s', async (_what, bytes) => {
		const server = await serveBytes(bytes);
		expect(await failureOf(server.at('/'))).toMatch(
			/^What news\.example answers is not the language of the web \(HPE_\w+\)\. /,
		);
	});

	test('is told of: a header that is far too long', async () => {
		const server = await serveBytes(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\nx`);
		expect(await failureOf(server.at('/'))).toMatch(
			/^What news\.example says before the page itself is far too long\./,
		);
	});

	test.each([
		['nothing at all', ''],
		['half a header', 'HTTP/1.1 200 OK\r\nContent-Ty'],
	])('is told of: a connection that ends after %s', async (_what, bytes) => {
		const server = await serveBytes(bytes);
		expect(await failureOf(server.at('/'))).toBe('news.example broke off the connection. Try again later.');
	});

	test('is told of: a body that is shorter than its length', async () => {
		const server = await serveBytes('HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nThe council');
		expect(await failureOf(server.at('/'))).toBe(
			'news.example broke off after 11 bytes of 4.9 KB. Try again later.',
		);
	});

	test('is told of: a body in pieces of which the last is missing', async () => {
		const server = await serveBytes('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n');
		expect(await failureOf(server.at('/'))).toBe('news.example broke off after 3 bytes. Try again later.');
	});

	test('is told of: a switch to another protocol', async () => {
		const server = await serveBytes(
			'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
		);
		expect(await failureOf(server.at('/'))).toMatch(
			/^What news\.example answers is not the language of the web/,
		);
	});

	test('may be passed over: more than the length says', async () => {
		const server = await serveBytes('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc and more');
		expect(textOf(await fetchFrom(server.at('/')))).toBe('abc');
	});

	test('is told of: a connection that is reset', async () => {
		const server = await serveRaw(socket => socket.once('data', () => socket.resetAndDestroy()));
		expect(await failureOf(server.at('/'))).toBe('news.example broke off the connection. Try again later.');
	});
});
