import {once} from 'node:events';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {describe, expect, onTestFinished, test} from 'vitest';
import {startExplorer, writeArticle} from '../support/explorer-app.ts';
import {hasReading} from '../support/explorer-screen.ts';
import {untouchedModes} from '../support/terminal-modes.ts';

const sentence =
	'Mayor Greta Lindqvist spoke on Monday of the pier that the storm took in March. “We will rebuild it,” Lindqvist said, and nobody in the hall said anything. ';
const page = Buffer.from(
	`<!doctype html><html lang="en"><head><title>Pier To Rise Again</title></head><body><article><h1>Pier To Rise Again</h1>${`<p>${sentence}</p>`.repeat(60)}</article></body></html>`,
);

/** A server that sends half of a page, and waits until the test lets it go on. */
async function aSlowServer(): Promise<{
	readonly address: (path: string) => string;
	/** The answer that is held up, once it has been asked for. */
	readonly held: Promise<ServerResponse>;
}> {
	const {promise: held, resolve} = Promise.withResolvers<ServerResponse>();
	const server = createServer((request, response) => {
		if (request.url === '/gone') {
			resolve(response);
			return;
		}

		response.writeHead(200, {'content-type': 'text/html; charset=utf-8', 'content-length': page.length});
		response.write(page.subarray(0, 5000));
		resolve(response);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const {port} = server.address() as AddressInfo;
	return {address: path => `http://127.0.0.1:${port}${path}`, held};
}

const finish = (response: ServerResponse) => response.end(page.subarray(5000));

describe('an article that takes a while', () => {
	test('is said to be on its way, with how far it is, and shown when it is there', async () => {
		const {address, held} = await aSlowServer();
		const app = startExplorer([address('/pier')]);
		const screen = await app.waitFor(
			now => now.includes('Opening 127.0.0.1') && / \d+ of \d+ KB/u.test(now.text),
		);
		expect(screen.row(-1)).toContain('q quit');
		app.press('?');
		await app.waitFor(now => now.frame('Keys') !== undefined);
		app.press('Escape');
		await app.waitFor(now => now.frame('Keys') === undefined);
		finish(await held);
		await app.waitFor(now => now.row(0).includes('Pier To Rise Again') && hasReading(now));
	});

	test('can be left while it is on its way', async () => {
		const {address} = await aSlowServer();
		const app = startExplorer([address('/pier')]);
		await app.waitFor(now => now.includes('Opening 127.0.0.1'));
		app.press('q');
		expect(await app.ending()).toEqual({code: 0, signal: 0});
		expect(app.modes).toEqual(untouchedModes);
	});

	test('and cannot be had after all ends the explorer with one line and exit code 2', async () => {
		const {address, held} = await aSlowServer();
		const app = startExplorer([address('/gone')]);
		await app.waitFor(now => now.includes('Opening 127.0.0.1'));
		const response = await held;
		response.writeHead(404);
		response.end();
		expect(await app.ending()).toEqual({code: 2, signal: 0});
		expect(app.modes).toEqual(untouchedModes);
		const said = app.screen.text.replaceAll(/\s+/gu, ' ');
		expect(said).toMatch(/pullquote: http:\/\/127\.0\.0\.1:\d+\/gone: There is no page at this address/u);
		expect(said).not.toContain('broke off');
	});
});

describe('beside an article that is on screen', () => {
	test('the last row says what is opened and how far; Escape gives it up, and it can be asked for again', async () => {
		const {address, held} = await aSlowServer();
		const file = writeArticle(
			'Ferries Stay In Port\n\nMayor Greta Lindqvist spoke. “Not today,” Lindqvist said.\n',
		);
		const app = startExplorer([file, address('/pier')]);
		await app.waitFor(screen => screen.includes('1/2'));
		app.press('Enter');
		await app.waitFor(screen => screen.row(0).includes('Ferries') && hasReading(screen));
		app.press('J');
		await app.waitFor(screen => /opening 127\.0\.0\.1\S*: \d+ of \d+ KB/u.test(screen.row(-1)));
		app.press('j');
		await app.waitFor(screen => screen.row(0).includes('¶2'));
		app.press('Escape');
		await app.waitFor(screen => screen.row(-1).includes('Opening cancelled'));
		app.press('j');
		await app.waitFor(screen => !screen.row(-1).includes('pening'));
		app.press('J');
		await app.waitFor(screen => screen.row(-1).includes('opening 127.0.0.1'));
		(await held).destroy();
	});
});
