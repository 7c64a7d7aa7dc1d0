import type {IncomingMessage} from 'node:http';
import {findRoute} from './connect.ts';
import type {FetchFailure} from './fetch-failure.ts';
import type {Network} from './network.ts';
import type {Patience} from './patience.ts';
import {shownHost} from './url-host.ts';

/** More than any server that means well says before the page itself, in bytes; twice of what Node allows by itself is seen in the wild. */
const mostHeaderBytes = 64 * 1024;

/** What a server has answered; its body has not been read yet. */
export type Answer = {
	readonly response: IncomingMessage;
	/** Whether it came from no host of the public internet. */
	readonly isPrivate: boolean;
	/** Words for an error that reading the body has ended with. */
	readonly failure: (error: unknown) => FetchFailure;
	/** Ends the connection, wherever it is. */
	readonly close: () => void;
};

/**
Asks a server once, without following where it sends to.

@param headers besides `Host`.
@param mayBePrivate see `findRoute`.
@throws {FetchFailure} when it cannot be reached or does not answer; whatever `patience` has come to an end with.
*/
export async function askServer(
	url: URL,
	headers: Readonly<Record<string, string>>,
	mayBePrivate: boolean,
	network: Network,
	patience: Patience,
): Promise<Answer> {
	const route = await findRoute(url, mayBePrivate, network, patience);
	const host = shownHost(url);
	const {promise, resolve, reject} = Promise.withResolvers<IncomingMessage>();
	const {signal} = patience;
	patience.await(`${host} did not take the connection`);
	const request = route.request(url, {
		headers: {...headers, host: url.host, connection: 'close'},
		maxHeaderSize: mostHeaderBytes,
		signal,
	});
	// What breaks the rules in the middle of a body is told of here; the body itself only ends.
	let lastError: unknown;
	request.on('error', error => {
		lastError = error;
		reject(error);
	});
	request.on('response', resolve);
	request.on('upgrade', (_response, socket) => {
		socket.destroy();
		reject(Object.assign(new Error('another protocol'), {code: 'HPE_PAUSED_UPGRADE'}));
	});
	request.on('socket', socket => {
		const onConnect = () => patience.await(`${host} did not answer`);
		socket.once('connect', onConnect);
		socket.once('secureConnect', onConnect);
	});
	request.end();
	try {
		return {
			response: await promise,
			isPrivate: route.isPrivate,
			failure: error => route.failure(lastError ?? error),
			close: () => request.destroy(),
		};
	} catch (error) {
		request.destroy();
		signal.throwIfAborted();
		throw route.failure(error);
	}
}
