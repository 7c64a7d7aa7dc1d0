import {describe, expect, test} from 'vitest';
import {failureOf, fetchFrom, networkOf, serve, serveRaw, textOf} from '../../support/web-server.ts';

/** A server that sends from each path on to where the table says, and has a page everywhere else. */
async function serveRedirects(table: Readonly<Record<string, string>>, status = 302) {
	const server = await serve(({url = ''}, response) => {
		const location = table[url];
		if (location === undefined) {
			response.writeHead(200, {'content-type': 'text/html'}).end(`page ${url}`);
		} else {
			response
				.writeHead(status, {location: location.replace('PORT', String(server.port))})
				.end('a page of its own, which is not read');
		}
	});
	return server;
}

describe('a redirect', () => {
	test.each([301, 302, 303, 307, 308])(
		'(%i) is followed, and its page has the last address',
		async status => {
			const server = await serveRedirects(
				{'/a': '/b/c?d#e', '/b/c?d': '../f.html', '/f.html': 'http://mirror.example:PORT/g.html#h'},
				status,
			);
			const {payload, warnings} = await fetchFrom(server.at('/a'));
			expect(textOf({payload})).toBe('page /g.html');
			expect(payload).toMatchObject({
				name: server.at('/a'),
				address: server.at('/g.html', 'mirror.example'),
				fileName: 'g.html',
			});
			expect(warnings).toEqual([]);
		},
	);

	test('may be written in UTF-8, as servers do', async () => {
		const server = await serveRaw(socket => {
			socket.once('data', asked => {
				const path = String(asked).split(' ')[1];
				socket.end(
					path === '/' ? 'HTTP/1.1 301 \r\nLocation: /fähre story\r\n\r\n' : `HTTP/1.1 200 OK\r\n\r\n${path}`,
				);
			});
		});
		expect(textOf(await fetchFrom(server.at('/')))).toBe('/f%C3%A4hre%20story');
	});

	test('from https to http is followed with a warning', async () => {
		const plain = await serve((_request, response) => response.end('story'));
		const {makeCertificate, makeIssuer} = await import('../../support/certificate.ts');
		const issuer = await makeIssuer();
		const safe = await serve(
			(_request, response) => response.writeHead(301, {location: plain.at('/', 'mirror.example')}).end(),
			await makeCertificate(['news.example'], issuer),
		);
		const network = networkOf({authorities: [issuer.cert]});
		const {payload, warnings} = await fetchFrom(safe.at('/'), {}, network);
		expect(textOf({payload})).toBe('story');
		expect(warnings).toEqual([
			'It was sent on from https to mirror.example by http: anybody on the way could have changed it.',
		]);
	});

	test('takes no name and password along', async () => {
		const server = await serveRedirects({'/': 'http://anna:secret@mirror.example:PORT/b'});
		const {payload} = await fetchFrom(server.at('/'));
		expect(payload.address).toBe(server.at('/b', 'mirror.example'));
		expect(server.requests[1]?.headers.authorization).toBeUndefined();
	});

	test('takes no cookies along', async () => {
		const server = await serve(({url}, response) => {
			response.writeHead(url === '/' ? 302 : 200, {'set-cookie': 'id=1', location: '/b'}).end('story');
		});
		await fetchFrom(server.at('/'));
		expect(server.requests[1]?.headers.cookie).toBeUndefined();
	});
});

describe('a redirect that is not followed', () => {
	test.each([
		['file:///etc/passwd', 'file:'],
		['FILE:/etc/passwd', 'file:'],
		['data:text/html,story', 'data:'],
		['javascript:alert(1)', 'javascript:'],
		['ftp://news.example/', 'ftp:'],
		['java\tscript:alert(1)', 'javascript:'],
	])('leads off the web: %s', async (location, scheme) => {
		const server = await serveRedirects({'/': location});
		expect(await failureOf(server.at('/'))).toBe(
			`It sends readers to ${scheme}…, which is no address on the web, and is not followed. Look at it with a browser.`,
		);
	});

	test.each([undefined, '', '  ', 'http://a b/', 'https://'])('leads nowhere: %j', async location => {
		const server = await serve((_request, response) => {
			response.writeHead(302, location === undefined ? {} : {location}).end();
		});
		expect(await failureOf(server.at('/'))).toBe(
			'It sends readers elsewhere without saying where to. Look for the page with a browser.',
		);
	});

	test('leads in a circle', async () => {
		const server = await serveRedirects({'/a': '/b', '/b': '/c', '/c': '/b#again'});
		expect(await failureOf(server.at('/a'))).toBe(
			'It sends readers round in a circle. It may want cookies: open it with a browser, save the page there and open the file.',
		);
		expect(server.requests).toHaveLength(3);
	});

	test('is the eleventh', async () => {
		const steps = (count: number) =>
			Object.fromEntries(Array.from({length: count}, (_, index) => [`/${index}`, `/${index + 1}`]));
		const ten = await serveRedirects(steps(10));
		expect(textOf(await fetchFrom(ten.at('/0')))).toBe('page /10');
		const eleven = await serveRedirects(steps(11));
		expect(await failureOf(eleven.at('/0'))).toBe(
			'It sends readers on more than 10 times. Look with a browser where it leads, and give that address.',
		);
	});

	test('goes on for ever', async () => {
		const server = await serve(({url = ''}, response) => {
			response.writeHead(302, {location: `${url}x`}).end();
		});
		expect(await failureOf(server.at('/'))).toMatch(/^It sends readers on more than 10 times\./);
		expect(server.requests).toHaveLength(11);
	});
});

describe('a redirect into a private network', () => {
	const refusal = (host: string) =>
		`It leads to ${host}, which is this computer or another one in a private network. If that is as it should be, allow it with --allow-private.`;

	test.each([
		['http://127.0.0.1:PORT/admin', '127.0.0.1'],
		['http://2130706433:PORT/', '127.0.0.1'],
		['http://0x7f.1:PORT/', '127.0.0.1'],
		['http://0:PORT/', '0.0.0.0'],
		['http://[::1]:PORT/', '[::1]'],
		['http://[::ffff:127.0.0.1]:PORT/', '[::ffff:7f00:1]'],
		['http://169.254.169.254/latest/meta-data/', '169.254.169.254'],
		['https://10.0.0.1/', '10.0.0.1'],
		['http://nas.example:PORT/', 'nas.example'],
		['//nas.example:PORT/', 'nas.example'],
	])('is refused: %s', async (location, host) => {
		const server = await serveRedirects({'/': location});
		expect(await failureOf(server.at('/'))).toBe(refusal(host));
		expect(server.requests).toHaveLength(1);
	});

	test('is refused behind others too', async () => {
		const server = await serveRedirects({
			'/a': 'http://mirror.example:PORT/b',
			'/b': 'http://nas.example:PORT/c',
		});
		expect(await failureOf(server.at('/a'))).toBe(refusal('nas.example'));
		expect(server.requests).toHaveLength(2);
	});

	test('is followed when that is allowed', async () => {
		const server = await serveRedirects({'/': 'http://127.0.0.1:PORT/b'});
		expect(textOf(await fetchFrom(server.at('/'), {allowsPrivateRedirects: true}))).toBe('page /b');
	});

	test('is followed from within: what the reader has typed may be private, and send on to others', async () => {
		const server = await serveRedirects({
			'/a': 'http://router.example:PORT/b',
			'/b': 'http://127.0.0.1:PORT/c',
		});
		expect(textOf(await fetchFrom(server.at('/a', 'nas.example')))).toBe('page /c');
	});

	test('is refused once the public internet has had its say', async () => {
		const server = await serveRedirects({
			'/a': 'http://news.example:PORT/b',
			'/b': 'http://nas.example:PORT/c',
		});
		expect(await failureOf(server.at('/a', 'nas.example'))).toBe(refusal('nas.example'));
		expect(server.requests).toHaveLength(2);
	});

	test('is refused to what a document has named, even at first', async () => {
		const server = await serveRedirects({});
		expect(await failureOf(server.at('/', 'nas.example'), {isFromOutside: true})).toBe(
			refusal('nas.example'),
		);
		expect(server.requests).toEqual([]);
		expect(textOf(await fetchFrom(server.at('/'), {isFromOutside: true}))).toBe('page /');
	});

	test('is refused although the name meant another address a moment ago', async () => {
		const server = await serveRedirects({'/a': 'http://news.example:PORT/b'});
		let asked = 0;
		const network = {
			...networkOf(),
			async resolveHost() {
				asked++;
				return [{address: '127.0.0.1', family: 4 as const, isPrivate: asked > 1}];
			},
		};
		expect(await failureOf(server.at('/a'), {}, network)).toBe(refusal('news.example'));
		expect([asked, server.requests.length]).toEqual([2, 1]);
	});

	test('goes to none but the public addresses of a host that has both', async () => {
		const server = await serveRedirects({'/a': 'http://mirror.example:PORT/b'});
		let asked = 0;
		const network = {
			...networkOf(),
			async resolveHost() {
				asked++;
				// Nothing listens at the first one.
				return [
					{address: '::1', family: 6 as const, isPrivate: false},
					{address: '127.0.0.1', family: 4 as const, isPrivate: asked > 1},
				];
			},
		};
		expect(await failureOf(server.at('/a'), {}, network)).toMatch(
			/^mirror\.example (?:takes no connections on port|cannot be reached)/,
		);
		expect(server.requests).toHaveLength(1);
	});
});
