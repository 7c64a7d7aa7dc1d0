import process from 'node:process';
import zlib from 'node:zlib';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {fetchFrom, newEnvironment, serveRaw} from '../../support/web-server.ts';

/** How many answers are tried; `RUNS=20000` for a longer search. */
const numRuns = Number(process.env['RUNS'] ?? 150);

const story = '<title>Town keeps ferry</title><p>The council voted on Monday to keep it.</p>'.repeat(20);
const bodies = [
	story,
	'',
	zlib.gzipSync(story),
	zlib.brotliCompressSync(story),
	zlib.deflateSync(story),
	zlib.deflateRawSync(story),
	zlib.zstdCompressSync(story),
].map(body => Buffer.from(body));

const header = fc.oneof(
	{
		weight: 9,
		arbitrary: fc.constantFrom(
			'Content-Encoding: gzip',
			'Content-Encoding: br, gzip',
			'Content-Encoding: deflate',
			'Content-Encoding: zstd',
			'Content-Type: text/html; charset="utf-8',
			'Content-Type: image/png',
			'Transfer-Encoding: chunked',
			'Transfer-Encoding: gzip, chunked',
			'Content-Length: 0',
			'Content-Length: 99',
			'Content-Length: 99999999999999999999',
			'Location: /',
			'Location: /elsewhere',
			'Location: file:///etc/passwd',
			'Location: http://127.0.0.1/',
			'Cache-Control: max-age=5, no-cache="x, y", =, ,',
			'Cache-Control: MAX-AGE=99999999999999999999999',
			'Expires: 0',
			'Date: never',
			'Age: -1',
			'Vary: *',
			'Vary:  , ,Accept,, ',
			'ETag: "\u00E9\u00FF"',
			'Last-Modified: Wed, 99 Foo 2022',
			'Retry-After: -9',
			'Connection: upgrade',
			'Upgrade: h2c',
		),
	},
	fc
		.tuple(fc.stringMatching(/^[!-~]{0,12}$/), fc.string({maxLength: 30}))
		.map(([name, value]) => `${name}: ${value}`),
);

const answer = fc
	.record({
		status: fc.oneof(
			fc.constantFrom(200, 200, 200, 204, 206, 301, 302, 304, 308, 101, 103, 404, 429, 503),
			fc.integer({min: 100, max: 599}),
		),
		headers: fc.array(header, {maxLength: 6}),
		body: fc.constantFrom(...bodies),
		isInPieces: fc.boolean(),
	})
	.map(({status, headers, body, isInPieces}) => {
		const head = Buffer.from(
			`HTTP/1.1 ${status} Said\r\n${headers.map(line => `${line}\r\n`).join('')}\r\n`,
			'latin1',
		);
		const pieces = [Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')];
		return Buffer.concat([head, ...(isInPieces ? pieces : [body])]);
	});

/** An answer with some bytes replaced, and its end cut off. */
const harmed = fc
	.tuple(answer, fc.array(fc.tuple(fc.nat(), fc.nat(255)), {maxLength: 4}), fc.option(fc.nat()))
	.map(([bytes, changes, end]) => {
		const copy = Buffer.from(bytes);
		for (const [at, byte] of changes) {
			copy[at % copy.length] = byte;
		}

		return copy.subarray(0, end === null ? copy.length : end % (copy.length + 1));
	});

const answers = fc.array(fc.oneof(answer, harmed), {minLength: 1, maxLength: 4});

test('whatever servers answer, and whatever is in the cache of it, there is a page or a clear line', async () => {
	let queue: Uint8Array[] = [];
	const server = await serveRaw(socket => {
		socket.once('data', () => socket.end(queue.shift() ?? 'HTTP/1.1 404 \r\nContent-Length: 0\r\n\r\n'));
	});
	const environment = newEnvironment();
	await fc.assert(
		fc.asyncProperty(
			answers,
			fc.nat(50),
			fc.constantFrom('use', 'use', 'refresh', 'only'),
			async (bytes, path, cache) => {
				queue = [...bytes];
				try {
					const {payload, warnings} = await fetchFrom(server.at(`/${path}`), {
						environment,
						cache: cache as 'use',
						mostBytes: 10_000,
						timeoutMs: 5000,
					});
					expect(payload.bytes.length).toBeGreaterThan(0);
					expect(payload.bytes.length).toBeLessThanOrEqual(10_000);
					expect(payload.mediaType ?? 'a/b').toMatch(/^[^\s;]+\/[^\s;]+$/);
					expect(warnings.every(line => !line.includes('\n'))).toBe(true);
				} catch (error) {
					expect(error).toMatchObject({name: 'InputError', input: server.at(`/${path}`)});
					expect((error as Error).message).toMatch(/^[^\n]+\. [^\n]+$/);
				}
			},
		),
		{numRuns},
	);
}, 600_000);
