import {createServer, type IncomingMessage, type RequestListener, type Server} from 'node:http';
import {createServer as createTlsServer} from 'node:https';
import {
	type AddressInfo,
	createServer as createRawServer,
	type Server as RawServer,
	type Socket,
} from 'node:net';
import {onTestFinished} from 'vitest';
import {type FetchOptions, fetchAddress} from '../../source/loading/fetching/fetch-address.ts';
import type {Network} from '../../source/loading/fetching/network.ts';
import {resolveHost} from '../../source/loading/fetching/resolve-host.ts';
import type {Certificate} from './certificate.ts';
import {temporaryFolder} from './temporary-folder.ts';

/*
Servers on the loopback address, which end with the test that has started them, and a network in which they go by the names of hosts. No test reaches any other computer.
*/

export type WebServer = {
	readonly port: number;
	/** What has been asked of it, in order. */
	readonly requests: readonly IncomingMessage[];
	/** Its address under a name: `news.example` is one of the public internet, `nas.example` one of the reader's own network. */
	readonly at: (path: string, host?: string) => string;
	readonly stop: () => Promise<void>;
};

/** Starts a server for http, or for https where there is a certificate. */
export async function serve(answer: RequestListener, certificate?: Certificate): Promise<WebServer> {
	const requests: IncomingMessage[] = [];
	const server: Server =
		certificate === undefined ? createServer() : (createTlsServer({...certificate}) as unknown as Server);
	server.on('request', (request: IncomingMessage, response) => {
		requests.push(request);
		answer(request, response);
	});
	const stop = async () => {
		const stopped = new Promise<void>(resolve => server.close(() => resolve()));
		server.closeAllConnections();
		await stopped;
	};
	return {...(await listen(server, certificate === undefined ? 'http' : 'https', stop)), requests};
}

/** Starts a server that says what it likes to whoever connects. */
export async function serveRaw(onConnection: (socket: Socket) => void, scheme = 'http'): Promise<WebServer> {
	const sockets = new Set<Socket>();
	const server = createRawServer(socket => {
		sockets.add(socket);
		socket.on('error', () => undefined);
		socket.on('close', () => sockets.delete(socket));
		onConnection(socket);
	});
	const stop = async () => {
		const stopped = new Promise<void>(resolve => server.close(() => resolve()));
		for (const socket of sockets) {
			socket.destroy();
		}

		await stopped;
	};
	return {...(await listen(server, scheme, stop)), requests: []};
}

/** Starts a server that says the same to whoever has asked something, and hangs up. */
export async function serveBytes(...pieces: ReadonlyArray<string | Uint8Array>): Promise<WebServer> {
	return serveRaw(socket => {
		socket.once('data', () => {
			for (const piece of pieces) {
				socket.write(piece);
			}

			socket.end();
		});
	});
}

async function listen(
	server: RawServer,
	scheme: string,
	stop: () => Promise<void>,
): Promise<Omit<WebServer, 'requests'>> {
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(stop);
	const {port} = server.address() as AddressInfo;
	return {port, at: (path, host = 'news.example') => `${scheme}://${host}:${port}${path}`, stop};
}

/** Who is on the network, all of them on the loopback address in truth, and whether their address is to count as a private one. */
export type Hosts = Readonly<Record<string, 'public' | 'private'>>;

const hosts: Hosts = {
	'news.example': 'public',
	'mirror.example': 'public',
	'nas.example': 'private',
	'router.example': 'private',
};

/** A network of the hosts above and the given ones. IP addresses are judged as they always are. */
export function networkOf(
	known: Partial<Omit<Network, 'resolveHost'>> & {readonly hosts?: Hosts} = {},
): Network {
	const all = {...hosts, ...known.hosts};
	return {
		authorities: known.authorities ?? [],
		environment: known.environment ?? {},
		async resolveHost(host) {
			if (/^[\d.]+$|:/.test(host)) {
				return resolveHost(host);
			}

			const kind = all[host.replace(/\.$/, '')];
			if (kind === undefined) {
				throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), {code: 'ENOTFOUND'});
			}

			return [{address: '127.0.0.1', family: 4, isPrivate: kind === 'private'}];
		},
	};
}

/** An environment whose cache is a new folder. */
export function newEnvironment(): Readonly<Record<string, string>> {
	return {XDG_CACHE_HOME: temporaryFolder()};
}

/** Fetches from the servers above, with a cache of its own unless there is another. */
export async function fetchFrom(address: string, options: Partial<FetchOptions> = {}, network = networkOf()) {
	return fetchAddress(
		address,
		{
			mostBytes: 1024 * 1024,
			timeoutMs: 10_000,
			cache: 'use',
			allowsPrivateRedirects: false,
			environment: newEnvironment(),
			onProgress: () => undefined,
			signal: new AbortController().signal,
			...options,
		},
		network,
	);
}

/** What a fetch that fails says. */
export async function failureOf(...parameters: Parameters<typeof fetchFrom>): Promise<string> {
	const outcome = await fetchFrom(...parameters).then(
		() => undefined,
		(error: unknown) => error,
	);
	return outcome instanceof Error && outcome.name === 'InputError'
		? outcome.message
		: `no InputError: ${String(outcome)}`;
}

/** The text that was fetched. */
export function textOf({payload}: {readonly payload: {readonly bytes: Uint8Array}}): string {
	return Buffer.from(payload.bytes).toString();
}
