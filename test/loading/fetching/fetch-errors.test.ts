import {describe, expect, test} from 'vitest';
import {failureOf, fetchFrom, networkOf, serve, serveRaw, textOf} from '../../support/web-server.ts';

describe('what a server says instead of a page', () => {
	const saveIt = 'Open it with a browser, save the page there and open the file.';

	test.each<[number, Record<string, string>, string]>([
		[401, {}, `It wants a name and a password (401). Pullquote sends none. ${saveIt}`],
		[402, {}, `It wants to be paid for (402). ${saveIt}`],
		[
			403,
			{},
			`The server refuses to give it out (403). It may want a browser or a reader it knows. ${saveIt}`,
		],
		[404, {}, 'There is no page at this address (404). Check the address for what is missing or too much.'],
		[410, {}, 'The page has been taken down (410). Look for it in a web archive.'],
		[418, {}, `The server does not take the request (418). Check the address. ${saveIt}`],
		[429, {}, 'The server has been asked too often (429). Try again later.'],
		[429, {'retry-after': '90'}, 'The server has been asked too often (429). Try again in 90 seconds.'],
		[429, {'retry-after': '1'}, 'The server has been asked too often (429). Try again in 1 second.'],
		[429, {'retry-after': '3599'}, 'The server has been asked too often (429). Try again in 60 minutes.'],
		[429, {'retry-after': 'soon \u009B2J'}, 'The server has been asked too often (429). Try again later.'],
		[429, {'retry-after': '999999999'}, 'The server has been asked too often (429). Try again later.'],
		[
			429,
			{'retry-after': 'Wed, 02 Mar 2022 10:00:00 GMT'},
			'The server has been asked too often (429). Try again later.',
		],
		[451, {}, 'It is withheld for legal reasons (451). Look for it in a web archive.'],
		[500, {}, 'The server is in trouble (500). Try again later.'],
		[503, {'retry-after': '7200'}, 'The server is in trouble (503). Try again in 2 hours.'],
		[599, {}, 'The server is in trouble (599). Try again later.'],
		[206, {}, `The server answers with something that is no page (206). ${saveIt}`],
		[300, {}, `The server answers with something that is no page (300). ${saveIt}`],
		[304, {}, `The server answers with something that is no page (304). ${saveIt}`],
		[999, {}, `The server answers with something that is no page (999). ${saveIt}`],
		[204, {}, `The server sent an empty page. ${saveIt}`],
		[200, {}, `The server sent an empty page. ${saveIt}`],
	])('%i %j', async (status, headers, message) => {
		const isBodiless = [200, 204, 304].includes(status);
		const server = await serveRaw(socket => {
			socket.once('data', () => {
				const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
				const body = isBodiless ? '' : '<h1>\u001B]0;Forbidden\u0007 by order</h1>';
				socket.end(`HTTP/1.1 ${status} \r\n${lines.join('')}Content-Length: ${body.length}\r\n\r\n${body}`);
			});
		});
		expect(await failureOf(server.at('/'))).toBe(message);
	});

	test.each([
		['image/png', 'a picture'],
		['IMAGE/SVG+XML', 'a picture'],
		['video/mp4', 'a video'],
		['audio/mpeg; x=y', 'a sound recording'],
		['font/woff2', 'a typeface'],
	])('%s, which is refused before its body is read', async (type, words) => {
		const server = await serve((_request, response) => {
			response.writeHead(200, {'content-type': type}).write('an endless body');
		});
		expect(await failureOf(server.at('/'))).toBe(
			`It is ${words} (${type.split(';')[0]?.toLowerCase()}), and there is no text to be read in it. Give the address of the article itself.`,
		);
	});
});

describe('an address that cannot be asked', () => {
	test('because there is no such host', async () => {
		expect(await failureOf('https://harbor.example/story')).toBe(
			'There is no host called harbor.example. Check the address and the network.',
		);
	});

	test('because names cannot be looked up', async () => {
		const network = {
			...networkOf(),
			resolveHost: async () => {
				throw Object.assign(new Error('getaddrinfo'), {code: 'EAI_AGAIN'});
			},
		};
		expect(await failureOf('https://bücher.example/', {}, network)).toBe(
			'The name bücher.example cannot be looked up now. Check the network, or try again later.',
		);
	});

	test('because the host has no address', async () => {
		const network = {...networkOf(), resolveHost: async () => []};
		expect(await failureOf('https://news.example/', {}, network)).toMatch(
			/^There is no host called news\.example\./,
		);
	});

	test('because nothing listens there', async () => {
		const server = await serve(() => undefined);
		await server.stop();
		expect(await failureOf(server.at('/'))).toBe(
			`news.example takes no connections on port ${server.port}. Check the address and the network, or try again later.`,
		);
	});

	test('because none of its addresses answers', async () => {
		const server = await serve(() => undefined);
		await server.stop();
		const addresses = ['127.0.0.1', '::1'].map(address => ({
			address,
			family: address === '::1' ? (6 as const) : (4 as const),
			isPrivate: false,
		}));
		const network = {...networkOf(), resolveHost: async () => addresses};
		expect(await failureOf(server.at('/'), {}, network)).toMatch(
			/^news\.example (?:takes no connections on port|cannot be reached)/,
		);
	});

	test('unless another of its addresses does', async () => {
		const server = await serve((_request, response) => response.end('story'));
		const addresses = [
			{address: '::1', family: 6 as const, isPrivate: false},
			{address: '127.0.0.1', family: 4 as const, isPrivate: false},
		];
		const network = {...networkOf(), resolveHost: async () => addresses};
		expect(textOf(await fetchFrom(server.at('/'), {}, network))).toBe('story');
	});

	test.each(['http://', 'https://?', 'http://a b/', 'https://news.example:99999/', 'ftp://news.example/'])(
		'because it is none: %s',
		async address => {
			expect(await failureOf(address)).toBe(
				'This is no valid address. Check how it is written, as in https://news.example/story.html',
			);
		},
	);

	test.each([
		['https://anna:secret@news.example/a@b', 'https://news.example/a@b'],
		['https://secret@news.example', 'https://news.example'],
		['https://anna:sec@ret@news.example:80?x=@', 'https://news.example:80?x=@'],
		['HTTPS://anna:secret@news.example:99999/', 'HTTPS://news.example:99999/'],
		['https://anna:secret@', 'https://'],
	])('because it holds a password, which is not shown: %s', async (address, shown) => {
		const error: unknown = await fetchFrom(address).catch((thrown: unknown) => thrown);
		expect(error).toMatchObject({name: 'InputError', input: shown});
		expect(String((error as Error).message)).not.toMatch(/anna|sec|ret@/);
	});

	test('and says so by the name that it was asked by', async () => {
		await expect(fetchFrom('https://harbor.example/a#b')).rejects.toMatchObject({
			input: 'https://harbor.example/a#b',
		});
	});
});
