import {type ClientRequest, request as httpRequest, type RequestOptions} from 'node:http';
import {request as httpsRequest} from 'node:https';
import {isIP, type LookupFunction, type Socket} from 'node:net';
import {rootCertificates, type ConnectionOptions as TlsOptions, connect as tlsConnect} from 'node:tls';
import {FetchFailure} from './fetch-failure.ts';
import type {Network} from './network.ts';
import {networkFailure} from './network-failure.ts';
import {type Patience, unlessAborted} from './patience.ts';
import {proxyCredentials, proxyFor} from './proxy.ts';
import {userAgent} from './request-headers.ts';
import {type HostAddress, isPrivateName} from './resolve-host.ts';
import {statusFailure} from './status-failure.ts';
import {hostOf, portOf, shownHost} from './url-host.ts';

/*
How a host is reached: at addresses that were looked up and judged before, or by way of a proxy.

Who guards against names that mean a private address must guard what is connected to: a name can be looked up as a public address by the guard, and a moment later as a private one by whoever
connects («DNS rebinding»). So a name is looked up once, and the connection gets the addresses that were judged.
*/

/**
How long one of several addresses is tried before the next one is, in milliseconds. Node's own 250 ms are less than a connection by satellite takes, and where the last address leads nowhere (IPv6 without a network for it), such a host would never be reached.
*/
const attemptMs = 1000;

/** The way to a host. */
export type Route = {
	/** Whether it leads to no host of the public internet, as far as is known. */
	readonly isPrivate: boolean;
	/** Starts a request; nothing is sent before `end`. */
	readonly request: (url: URL, options: RequestOptions) => ClientRequest;
	/** Words for errors of the connection itself. */
	readonly failure: (error: unknown) => FetchFailure;
};

/**
Finds the way to the host of an address.

@param mayBePrivate whether private addresses will do. Of a host with both kinds, the public ones are left otherwise.
@throws {FetchFailure} when there is no such host, when it has private addresses only and these will not do, and when the proxy does not let through.
*/
export async function findRoute(
	url: URL,
	mayBePrivate: boolean,
	network: Network,
	patience: Patience,
): Promise<Route> {
	const proxy = proxyFor(url, network.environment);
	const host = hostOf(url);
	if (proxy !== undefined && isIP(host) === 0) {
		return routeByProxy(url, proxy, mayBePrivate, isPrivateName(host), network, patience);
	}

	patience.await(`The name ${shownHost(url)} could not be looked up`);
	const addresses = await lookUp(url, network, patience);
	// One public address is enough to be on guard from then on.
	const isPrivate = addresses.every(address => address.isPrivate);
	if (proxy !== undefined) {
		return routeByProxy(url, proxy, mayBePrivate, isPrivate, network, patience);
	}

	const admitted = mayBePrivate ? addresses : addresses.filter(address => !address.isPrivate);
	refuseIf(admitted.length === 0, url);
	return {
		isPrivate,
		request: (target, options) =>
			requestFrom(target, {...options, path: pathOf(target), lookup: handOut(admitted)}, network),
		failure: error => networkFailure(error, url),
	};
}

async function lookUp(url: URL, network: Network, {signal}: Patience): Promise<readonly HostAddress[]> {
	try {
		const addresses = await unlessAborted(signal, network.resolveHost(hostOf(url)));
		if (addresses.length === 0) {
			throw Object.assign(new Error('no addresses'), {code: 'ENOTFOUND'});
		}

		return addresses;
	} catch (error) {
		signal.throwIfAborted();
		throw networkFailure(error, url);
	}
}

/** @throws {FetchFailure} when it is so. */
function refuseIf(isRefused: boolean, url: URL): void {
	if (isRefused) {
		throw privateFailure(url);
	}
}

/** Says that an address which somebody out in the public internet has named leads into a network of the reader's own. */
export function privateFailure(url: URL): FetchFailure {
	return new FetchFailure(
		`It leads to ${shownHost(url)}, which is this computer or another one in a private network.`,
		'If that is as it should be, allow it with --allow-private.',
	);
}

/**
By way of a proxy. It looks names up itself, and its network is the one that they are looked up in; they are judged by their looks then, and the rest is the proxy's to guard. They are not looked up here
besides: who uses a proxy may do so in order that nobody here learns of them.
*/
async function routeByProxy(
	url: URL,
	proxy: URL,
	mayBePrivate: boolean,
	isPrivate: boolean,
	network: Network,
	patience: Patience,
): Promise<Route> {
	refuseIf(isPrivate && !mayBePrivate, url);
	const failure = (error: unknown) => proxyFailure(error, proxy);
	if (url.protocol === 'http:') {
		return {
			isPrivate,
			failure,
			request: (target, {headers, ...options}) =>
				requestFrom(
					proxy,
					{
						...options,
						path: `${target.origin}${pathOf(target)}`,
						headers: {...(headers as object), ...proxyCredentials(proxy)},
					},
					network,
				),
		};
	}

	const tunnel = await openTunnel(url, proxy, network, patience);
	return {
		isPrivate,
		request: (target, options) =>
			httpsRequest({
				...options,
				path: pathOf(target),
				createConnection: () => tlsConnect({socket: tunnel, ...tlsOptions(target, network)}),
			}),
		failure: error => networkFailure(error, url),
	};
}

/** Asks a proxy for a connection to a host (RFC 9110, 9.3.6). */
async function openTunnel(url: URL, proxy: URL, network: Network, patience: Patience): Promise<Socket> {
	const authority = `${url.hostname}:${portOf(url)}`;
	patience.await(`The proxy ${shownHost(proxy)} did not connect to ${shownHost(url)}`);
	const {promise, resolve, reject} = Promise.withResolvers<Socket>();
	const asking = requestFrom(
		proxy,
		{
			method: 'CONNECT',
			path: authority,
			headers: {host: authority, 'user-agent': userAgent, ...proxyCredentials(proxy)},
			signal: patience.signal,
		},
		network,
	);
	asking.on('error', reject);
	asking.on('response', response => {
		response.destroy();
		reject(refusalOfProxy(response.statusCode ?? 0, url));
	});
	asking.on('connect', ({statusCode = 0}, socket) => {
		if (statusCode >= 200 && statusCode <= 299) {
			resolve(socket);
		} else {
			socket.destroy();
			reject(refusalOfProxy(statusCode, url));
		}
	});
	asking.end();
	try {
		return await promise;
	} catch (error) {
		patience.signal.throwIfAborted();
		throw error instanceof FetchFailure ? error : proxyFailure(error, proxy);
	}
}

function refusalOfProxy(status: number, url: URL): FetchFailure {
	return status === 407
		? statusFailure(status, undefined)
		: new FetchFailure(
				`The proxy does not connect to ${shownHost(url)} (${status}).`,
				'Check the address, or list the host in NO_PROXY.',
				{isOutage: status >= 500},
			);
}

function proxyFailure(error: unknown, proxy: URL): FetchFailure {
	const {fault} = networkFailure(error, proxy);
	return new FetchFailure(`The proxy is of no use: ${fault}`, 'Check HTTPS_PROXY and HTTP_PROXY.', {
		isOutage: true,
		cause: error,
	});
}

function requestFrom(server: URL, options: RequestOptions, network: Network): ClientRequest {
	const place = {
		// Each request has a connection of its own: the next one goes to another host or comes much later.
		agent: false,
		host: hostOf(server),
		port: portOf(server),
		autoSelectFamilyAttemptTimeout: attemptMs,
		...options,
	} as const;
	return server.protocol === 'https:'
		? httpsRequest({...place, ...tlsOptions(server, network)})
		: httpRequest(place);
}

function tlsOptions(server: URL, {authorities}: Network): TlsOptions & {readonly host: string} {
	const host = hostOf(server);
	return {
		host,
		servername: isIP(host) === 0 ? host.replace(/\.$/, '') : '',
		// Also where NODE_TLS_REJECT_UNAUTHORIZED says otherwise.
		rejectUnauthorized: true,
		...(authorities.length > 0 && {ca: [...rootCertificates, ...authorities]}),
	};
}

function pathOf({pathname, search}: URL): string {
	return `${pathname}${search}`;
}

/** A lookup that knows its answer already. */
function handOut(addresses: readonly HostAddress[]): LookupFunction {
	return (_host, {all}, callback) => {
		const [first] = addresses;
		if (all === true) {
			callback(null, addresses as HostAddress[]);
		} else if (first !== undefined) {
			callback(null, first.address, first.family);
		}
	};
}
