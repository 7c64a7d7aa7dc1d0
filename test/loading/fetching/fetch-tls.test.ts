import {beforeAll, describe, expect, test} from 'vitest';
import {type Certificate, makeCertificate, makeIssuer} from '../../support/certificate.ts';
import {failureOf, fetchFrom, networkOf, serve, textOf} from '../../support/web-server.ts';

let issuer: Certificate;
beforeAll(async () => {
	issuer = await makeIssuer();
});

const trusting = () => networkOf({authorities: [issuer.cert]});
const serveStory = async (certificate?: Certificate) =>
	serve((_request, response) => response.end('story'), certificate);
const untrusted =
	'Somebody may be listening in, or it is set up wrongly. Do not trust it, or look at it with a browser.';

describe('https', () => {
	test('gives a page when the certificate is right', async () => {
		const server = await serveStory(await makeCertificate(['news.example'], issuer));
		expect(textOf(await fetchFrom(server.at('/'), {}, trusting()))).toBe('story');
		expect(server.requests[0]?.socket).toMatchObject({servername: 'news.example'});
	});

	test('knows a host by its name with a dot at the end too', async () => {
		const server = await serveStory(await makeCertificate(['news.example'], issuer));
		expect(textOf(await fetchFrom(server.at('/', 'news.example.'), {}, trusting()))).toBe('story');
		expect(server.requests[0]?.socket).toMatchObject({servername: 'news.example'});
	});

	test('trusts no issuer that the computer does not know', async () => {
		const server = await serveStory(await makeCertificate(['news.example'], issuer));
		expect(await failureOf(server.at('/'))).toBe(
			`The certificate of news.example is from an issuer that this computer does not know. ${untrusted}`,
		);
		expect(server.requests).toEqual([]);
	});

	test('trusts nobody who vouches for himself', async () => {
		const server = await serveStory(await makeCertificate(['news.example']));
		expect(await failureOf(server.at('/'), {}, trusting())).toBe(
			`news.example has signed its certificate itself, so it may be anybody. ${untrusted}`,
		);
	});

	test.each([
		['has expired', [-3, -1], `The certificate of news.example has expired. ${untrusted}`],
		[
			'is not valid yet',
			[1, 3],
			'The certificate of news.example is not valid yet. Check the clock of this computer, or look at the page with a browser.',
		],
	] as const)('trusts no certificate that %s', async (_what, days, message) => {
		const server = await serveStory(await makeCertificate(['news.example'], issuer, days));
		expect(await failureOf(server.at('/'), {}, trusting())).toBe(message);
	});

	test('trusts no certificate of another host', async () => {
		const server = await serveStory(await makeCertificate(['mirror.example'], issuer));
		expect(await failureOf(server.at('/'), {}, trusting())).toBe(
			`The certificate that news.example shows is for another host. ${untrusted}`,
		);
		expect(await failureOf(server.at('/', '127.0.0.1'), {}, trusting())).toMatch(
			/^The certificate that 127\.0\.0\.1 shows is for another host\./,
		);
	});

	test('trusts nobody because the environment says so', async () => {
		const server = await serveStory(await makeCertificate(['news.example']));
		process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
		try {
			expect(await failureOf(server.at('/'))).toMatch(/^news\.example has signed its certificate itself/);
		} finally {
			delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
		}
	});

	test('is not spoken where http is, and the other way round', async () => {
		const plain = await serveStory();
		expect(await failureOf(plain.at('/').replace('http:', 'https:'))).toBe(
			`news.example does not speak https on port ${plain.port}. Check the address: it may begin with http:// there.`,
		);
		const safe = await serveStory(await makeCertificate(['news.example'], issuer));
		expect(await failureOf(safe.at('/').replace('https:', 'http:'))).toMatch(
			/^news\.example broke off the connection\./,
		);
	});
});
