import {createServer, request} from 'node:http';
import {connect} from 'node:net';
import {describe, expect, test} from 'vitest';
import {proxyFor} from '../../../source/loading/fetching/proxy.ts';
import {makeCertificate, makeIssuer} from '../../support/certificate.ts';
import {
	failureOf,
	fetchFrom,
	networkOf,
	serve,
	serveBytes,
	serveRaw,
	textOf,
	type WebServer,
} from '../../support/web-server.ts';

const find = (address: string, environment: Record<string, string>) =>
	proxyFor(new URL(address), environment)?.href;
const P = 'http://proxy.example:3128';

describe('the proxy for an address', () => {
	test('is that of its scheme, else that for all, in small letters first', () => {
		expect(find('https://news.example/', {})).toBeUndefined();
		expect(find('https://news.example/', {HTTPS_PROXY: P, HTTP_PROXY: 'http://other/'})).toBe(`${P}/`);
		expect(find('http://news.example/', {HTTPS_PROXY: 'http://other/', HTTP_PROXY: P})).toBe(`${P}/`);
		expect(find('http://news.example/', {HTTPS_PROXY: P})).toBeUndefined();
		expect(find('http://news.example/', {ALL_PROXY: P, http_proxy: ''})).toBe(`${P}/`);
		expect(find('http://news.example/', {HTTP_PROXY: 'http://other/', http_proxy: P})).toBe(`${P}/`);
	});

	test('may be written without its scheme', () => {
		expect(find('http://news.example/', {http_proxy: 'proxy.example:3128'})).toBe(`${P}/`);
	});

	test.each(['socks5://127.0.0.1:1080', 'ftp://proxy.example', 'http://', 'a b'])(
		'is no other kind of proxy: %s',
		value => {
			expect(() => find('https://news.example/', {all_proxy: value})).toThrow(
				'The proxy that all_proxy names is none for http. Set it to an address such as http://proxy.example:3128, or unset it.',
			);
		},
	);

	test.each([
		['*', 'https://news.example/'],
		['news.example', 'https://news.example/'],
		['other.example, NEWS.example', 'https://news.example/'],
		['other.example news.example', 'https://www.news.example./'],
		['.news.example', 'https://www.news.example/'],
		['*.news.example', 'https://www.news.example/'],
		['news.example:8443', 'https://news.example:8443/'],
		['news.example:443', 'https://news.example/'],
		['192.0.2.0/24', 'https://192.0.2.77/'],
		['192.0.2.77', 'https://192.0.2.77/'],
		['192.0.2.77:8080', 'http://192.0.2.77:8080/'],
		['2001:db8::/32', 'https://[2001:db8::1]/'],
		['2001:db8::1', 'https://[2001:DB8:0::1]/'],
		['[2001:db8::1]:8080', 'https://[2001:db8::1]:8080/'],
		['', 'http://localhost:8080/'],
		['', 'http://a.localhost/'],
		['', 'http://127.0.0.9/'],
		['', 'http://[::1]/'],
	])('is none where NO_PROXY is %j: %s', (list, address) => {
		expect(find(address, {ALL_PROXY: P, NO_PROXY: list})).toBeUndefined();
	});

	test.each([
		['', 'https://news.example/'],
		[' , ', 'https://news.example/'],
		['ews.example', 'https://news.example/'],
		['news.example.org', 'https://news.example/'],
		['news.example:8443', 'https://news.example/'],
		['192.0.2.0/24', 'https://192.0.3.1/'],
		['192.0.2.77:8080', 'http://192.0.2.77/'],
		['0.2.77', 'http://192.0.2.77/'],
		['192.0.2.0/24', 'https://[2001:db8::1]/'],
		['[', 'https://news.example/'],
	])('is there although NO_PROXY is %j: %s', (list, address) => {
		expect(find(address, {ALL_PROXY: P, NO_PROXY: list})).toBe(`${P}/`);
	});
});

type Proxy = {
	readonly port: number;
	readonly asked: string[];
	readonly credentials: Array<string | undefined>;
};

/** A proxy that finds the hosts of the tests on the loopback address. */
async function serveProxy(): Promise<Proxy> {
	const asked: string[] = [];
	const credentials: Array<string | undefined> = [];
	const server = await serve(({url = '', headers}, response) => {
		asked.push(url);
		credentials.push(headers['proxy-authorization']);
		const {port, pathname} = new URL(url);
		request({host: '127.0.0.1', port, path: pathname, headers: {host: headers.host}}, answer => {
			response.writeHead(answer.statusCode ?? 0, answer.headers);
			answer.pipe(response);
		}).end();
	});
	return {port: server.port, asked, credentials};
}

/** A proxy that connects to hosts. */
async function serveTunnels(): Promise<Proxy> {
	const asked: string[] = [];
	const credentials: Array<string | undefined> = [];
	const tunnels = createServer();
	tunnels.on('connect', ({url = '', headers}, socket) => {
		asked.push(url);
		credentials.push(headers['proxy-authorization']);
		const upstream = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
			socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
			upstream.pipe(socket).pipe(upstream);
		});
		upstream.on('error', () => socket.destroy());
		socket.on('error', () => upstream.destroy());
	});
	const front = await serveRaw(socket => tunnels.emit('connection', socket));
	return {port: front.port, asked, credentials};
}

/** The environment and the network of somebody who reaches the web by a proxy alone: no name can be looked up. */
function behind(proxy: string) {
	const environment = {HTTP_PROXY: proxy, HTTPS_PROXY: proxy};
	return {
		...networkOf({environment}),
		hosts: {},
		resolveHost: networkOf({hosts: {}}).resolveHost,
		environment,
	};
}

const serveStory = async (location?: (server: WebServer) => string) => {
	const server: WebServer = await serve(({url}, response) => {
		if (url === '/' && location !== undefined) {
			response.writeHead(302, {location: location(server)}).end();
		} else {
			response.end('story');
		}
	});
	return server;
};

describe('a page by way of a proxy', () => {
	test('is asked for by its whole address, and its name is not looked up', async () => {
		const proxy = await serveProxy();
		const server = await serveStory();
		const network = behind(`http://anna:s%C3%A9cret@127.0.0.1:${proxy.port}`);
		expect(textOf(await fetchFrom(server.at('/a', 'far.example'), {}, network))).toBe('story');
		expect(proxy.asked).toEqual([server.at('/a', 'far.example')]);
		expect(proxy.credentials).toEqual([`Basic ${Buffer.from('anna:sécret').toString('base64')}`]);
		expect(server.requests[0]?.headers).not.toHaveProperty('proxy-authorization');
	});

	test('comes through a tunnel by https, and its certificate is that of the host', async () => {
		const issuer = await makeIssuer();
		const proxy = await serveTunnels();
		const server = await serve(
			(_request, response) => response.end('story'),
			await makeCertificate(['far.example'], issuer),
		);
		const network = {...behind(`http://anna:secret@127.0.0.1:${proxy.port}`), authorities: [issuer.cert]};
		expect(textOf(await fetchFrom(server.at('/a', 'far.example'), {}, network))).toBe('story');
		expect(proxy.asked).toEqual([`far.example:${server.port}`]);
		expect(proxy.credentials).toEqual([`Basic ${Buffer.from('anna:secret').toString('base64')}`]);
		expect(server.requests[0]?.headers).not.toHaveProperty('proxy-authorization');
		expect(await failureOf(server.at('/a', 'other.example'), {}, network)).toMatch(
			/^The certificate that other\.example shows is for another host\./,
		);
	});

	test('may redirect to other hosts, but to none that is private by its looks', async () => {
		const proxy = await serveProxy();
		const network = behind(`http://127.0.0.1:${proxy.port}`);
		const good = await serveStory(({at}) => at('/a', 'other.example'));
		expect(textOf(await fetchFrom(good.at('/', 'far.example'), {}, network))).toBe('story');
		for (const host of ['nas', 'wiki.internal', '10.0.0.1', '127.0.0.1']) {
			const server = await serveStory(({at}) => at('/a', host));
			expect(await failureOf(server.at('/', 'far.example'), {}, network)).toMatch(
				`It leads to ${host}, which is this computer`,
			);
		}
		expect(proxy.asked.every(address => /^http:\/\/(?:far|other)\.example:/.test(address))).toBe(true);
	});

	test('fails clearly when there is no proxy', async () => {
		const server = await serve(() => undefined);
		await server.stop();
		const network = behind(`http://127.0.0.1:${server.port}`);
		for (const address of ['http://far.example/', 'https://far.example/']) {
			expect(await failureOf(address, {}, network)).toBe(
				`The proxy is of no use: 127.0.0.1 takes no connections on port ${server.port}. Check HTTPS_PROXY and HTTP_PROXY.`,
			);
		}
	});

	test.each([
		[407, /^The proxy wants a name and a password \(407\)\. Write them into HTTPS_PROXY/],
		[403, /^The proxy does not connect to far\.example \(403\)\. Check the address/],
		[502, /^The proxy does not connect to far\.example \(502\)\. Check the address/],
	])('fails clearly when the proxy refuses (%i)', async (status, message) => {
		const server = await serveBytes(`HTTP/1.1 ${status} No\r\nContent-Length: 3\r\n\r\nbad`);
		const network = behind(`http://anna:secret@127.0.0.1:${server.port}`);
		expect(await failureOf('https://far.example/', {}, network)).toMatch(message);
	});

	test('fails clearly when the proxy says nothing, or noise', async () => {
		const silent = await serveRaw(() => undefined);
		const network = behind(`http://127.0.0.1:${silent.port}`);
		expect(await failureOf('https://far.example/', {timeoutMs: 150}, network)).toMatch(
			/^The proxy 127\.0\.0\.1 did not connect to far\.example in 0\.2 seconds\./,
		);
		const noisy = await serveBytes('220 mail.example ESMTP\r\n');
		expect(await failureOf('https://far.example/', {}, behind(`http://127.0.0.1:${noisy.port}`))).toMatch(
			/^The proxy is of no use: What 127\.0\.0\.1 answers is not the language of the web/,
		);
	});

	test('fails clearly when the tunnel ends at once', async () => {
		const server = await serveBytes('HTTP/1.1 200 OK\r\n\r\n');
		expect(await failureOf('https://far.example/', {}, behind(`http://127.0.0.1:${server.port}`))).toBe(
			'far.example broke off the connection. Try again later.',
		);
	});
});
