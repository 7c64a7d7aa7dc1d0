import zlib from 'node:zlib';
import {describe, expect, test} from 'vitest';
import {failureOf, fetchFrom, networkOf, serve, serveRaw, textOf} from '../../support/web-server.ts';

describe('a page that is too long', () => {
	const limited = {mostBytes: 100_000};
	const message = 'It is longer than 98 KB, which is the limit. Allow more with --max-size.';

	test('is refused by its length before its body is read', async () => {
		const server = await serve((_request, response) => {
			response.writeHead(200, {'content-length': 100_001}).write('x');
		});
		expect(await failureOf(server.at('/'), limited)).toBe(message);
	});

	test('is refused when it turns out so, and its server is left', async () => {
		let isLeft: (() => void) | undefined;
		const left = new Promise<void>(resolve => {
			isLeft = resolve;
		});
		const server = await serveRaw(socket => {
			socket.on('close', () => isLeft?.());
			socket.once('data', () => {
				socket.write('HTTP/1.1 200 OK\r\n\r\n');
				const send = () => {
					while (!socket.destroyed && socket.write(Buffer.alloc(10_000, 'x')));
				};
				socket.on('drain', send);
				send();
			});
		});
		expect(await failureOf(server.at('/'), limited)).toBe(message);
		await left;
	});

	test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
		['gzip', zlib.gzipSync],
		['deflate', zlib.deflateSync],
		['deflate', zlib.deflateRawSync],
		['br', zlib.brotliCompressSync],
		['zstd', zlib.zstdCompressSync],
		['gzip, gzip', bytes => zlib.gzipSync(zlib.gzipSync(bytes))],
	])('is refused when %s unpacks to it', async (coding, compress) => {
		const bomb = compress(new Uint8Array(20_000_000));
		expect(bomb.length).toBeLessThan(100_000);
		const server = await serve((_request, response) => {
			response.writeHead(200, {'content-encoding': coding}).end(bomb);
		});
		expect(await failureOf(server.at('/'), limited)).toBe(message);
	});

	test('is refused when it is packed into more bytes than it has', async () => {
		// Members of gzip without anything in them.
		const nothing = zlib.gzipSync('');
		const server = await serve((_request, response) => {
			response.writeHead(200, {'content-encoding': 'gzip'});
			response.end(Buffer.concat(Array.from({length: 10_000}, () => nothing)));
		});
		expect(await failureOf(server.at('/'), limited)).toBe(message);
	});

	test('is refused when it is packed so in between, however little is in it', async () => {
		const nothing = zlib.gzipSync('');
		const between = Buffer.concat(Array.from({length: 100_000}, () => nothing));
		const server = await serve((_request, response) => {
			response.writeHead(200, {'content-encoding': 'gzip, gzip'}).end(zlib.gzipSync(between));
		});
		expect(await failureOf(server.at('/'), limited)).toBe(message);
	});

	test('is one byte longer than one that is not', async () => {
		const server = await serve((_request, response) => response.end('x'.repeat(100_000)));
		expect(textOf(await fetchFrom(server.at('/'), limited))).toHaveLength(100_000);
		expect(await failureOf(server.at('/'), {mostBytes: 99_999})).toMatch(/^It is longer/);
	});

	test('wants no more memory for unpacking than the standard allows', async () => {
		const params = {[zlib.constants.ZSTD_c_windowLog]: 27, [zlib.constants.ZSTD_c_contentSizeFlag]: 0};
		const stream = zlib.createZstdCompress({params});
		const pieces: Uint8Array[] = [];
		stream.on('data', (piece: Uint8Array) => pieces.push(piece));
		const ended = new Promise(resolve => stream.on('end', resolve));
		// In two writes, so that the size is not known beforehand and the window stands in the frame.
		stream.write('a story');
		stream.end(' of two parts');
		await ended;
		const server = await serve((_request, response) => {
			response.writeHead(200, {'content-encoding': 'zstd'}).end(Buffer.concat(pieces));
		});
		expect(await failureOf(server.at('/'))).toMatch(/^What came is damaged/);
	});
});

describe('a server that takes its time', () => {
	const hurried = {timeoutMs: 150};
	const advice = 'Check the network, try again later, or allow more time with --timeout.';

	test('to take the connection', async () => {
		// Takes the connection, but never agrees on TLS.
		const server = await serveRaw(() => undefined, 'https');
		expect(await failureOf(server.at('/'), hurried)).toBe(
			`news.example did not answer in 0.2 seconds. ${advice}`,
		);
	});

	test('to be found', async () => {
		const network = {...networkOf(), resolveHost: () => new Promise<never>(() => undefined)};
		expect(await failureOf('https://news.example/', hurried, network)).toBe(
			`The name news.example could not be looked up in 0.2 seconds. ${advice}`,
		);
	});

	test('to answer', async () => {
		const server = await serve(() => undefined);
		expect(await failureOf(server.at('/'), hurried)).toBe(
			`news.example did not answer in 0.2 seconds. ${advice}`,
		);
	});

	test('to say all of its header', async () => {
		const server = await serveRaw(socket => {
			socket.write('HTTP/1.1 200 OK\r\n');
			const timer = setInterval(() => socket.write('X-Drip: x\r\n'), 20);
			socket.on('close', () => clearInterval(timer));
		});
		expect(await failureOf(server.at('/'), hurried)).toMatch(/^news\.example did not answer in/);
	});

	test('with hints that never end', async () => {
		const server = await serveRaw(socket => {
			const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 20);
			socket.on('close', () => clearInterval(timer));
		});
		expect(await failureOf(server.at('/'), hurried)).toMatch(/^news\.example did not answer in/);
	});

	test('in the middle of the page', async () => {
		const server = await serve((_request, response) => response.write('The council'));
		expect(await failureOf(server.at('/'), hurried)).toBe(
			`news.example sent nothing more in 0.2 seconds. ${advice}`,
		);
	});

	test('with drips that never end', async () => {
		const server = await serve((_request, response) => {
			const timer = setInterval(() => response.write('x'), 10);
			response.on('close', () => clearInterval(timer));
		});
		expect(await failureOf(server.at('/'), {timeoutMs: 100})).toBe(
			'It was still coming after 1 second, as slowly as an answer that never ends. Try again later, or allow more time with --timeout.',
		);
	});

	test('with drips that are compressed to nothing', async () => {
		const nothing = zlib.gzipSync('');
		const server = await serve((_request, response) => {
			response.writeHead(200, {'content-encoding': 'gzip'});
			const timer = setInterval(() => response.write(nothing), 10);
			response.on('close', () => clearInterval(timer));
		});
		expect(await failureOf(server.at('/'), {timeoutMs: 100})).toMatch(/^It was still coming after 1 second/);
	});
});
