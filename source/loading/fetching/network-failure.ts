import {FetchFailure} from './fetch-failure.ts';
import {portOf, shownHost} from './url-host.ts';

const later = 'Check the address and the network, or try again later.';
const untrusted =
	'Somebody may be listening in, or it is set up wrongly. Do not trust it, or look at it with a browser.';

type Telling = (host: string, url: URL) => FetchFailure;

const outage = (fault: string, advice: string) => new FetchFailure(fault, advice, {isOutage: true});
const distrust = (fault: string) => new FetchFailure(fault, untrusted);

const notFound: Telling = host =>
	outage(`There is no host called ${host}.`, 'Check the address and the network.');
const unreachable: Telling = host => outage(`${host} cannot be reached.`, later);
const brokenOff: Telling = host => outage(`${host} broke off the connection.`, 'Try again later.');
const unverifiable: Telling = host =>
	distrust(`The certificate of ${host} is from an issuer that this computer does not know.`);
const selfSigned: Telling = host =>
	distrust(`${host} has signed its certificate itself, so it may be anybody.`);

/** By the code of the error: of the system (errno(3), getaddrinfo(3)), of OpenSSL (X509_STORE_CTX_get_error(3)), or of Node. */
const tellings: Readonly<Record<string, Telling>> = {
	ENOTFOUND: notFound,
	ENODATA: notFound,
	EAI_NONAME: notFound,
	EAI_NODATA: notFound,
	EAI_AGAIN: host =>
		outage(`The name ${host} cannot be looked up now.`, 'Check the network, or try again later.'),
	EAI_FAIL: host => outage(`The name ${host} cannot be looked up.`, 'Check the network, or try again later.'),
	ECONNREFUSED: (host, url) => outage(`${host} takes no connections on port ${portOf(url)}.`, later),
	EHOSTUNREACH: unreachable,
	ENETUNREACH: unreachable,
	EHOSTDOWN: unreachable,
	ENETDOWN: unreachable,
	EADDRNOTAVAIL: unreachable,
	EACCES: unreachable,
	EPERM: unreachable,
	ETIMEDOUT: unreachable,
	ECONNRESET: brokenOff,
	ECONNABORTED: brokenOff,
	EPIPE: brokenOff,
	CERT_HAS_EXPIRED: host => distrust(`The certificate of ${host} has expired.`),
	CERT_NOT_YET_VALID: host =>
		new FetchFailure(
			`The certificate of ${host} is not valid yet.`,
			'Check the clock of this computer, or look at the page with a browser.',
		),
	CERT_REVOKED: host => distrust(`The certificate of ${host} has been revoked.`),
	ERR_TLS_CERT_ALTNAME_INVALID: host => distrust(`The certificate that ${host} shows is for another host.`),
	DEPTH_ZERO_SELF_SIGNED_CERT: selfSigned,
	SELF_SIGNED_CERT_IN_CHAIN: unverifiable,
	UNABLE_TO_GET_ISSUER_CERT: unverifiable,
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unverifiable,
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: unverifiable,
	CERT_UNTRUSTED: unverifiable,
	ERR_SSL_WRONG_VERSION_NUMBER: (host, url) =>
		new FetchFailure(
			`${host} does not speak https on port ${portOf(url)}.`,
			'Check the address: it may begin with http:// there.',
		),
};

/**
Says in plain words why a connection, or what came over it, failed.

@param error as Node gives it; of several attempts, one for each address, the first that is known.
@param url what was asked for.
*/
export function networkFailure(error: unknown, url: URL): FetchFailure {
	const host = shownHost(url);
	for (const attempt of attemptsOf(error)) {
		const failure = toldByCode(faultOf(attempt), host, url);
		if (failure !== undefined) {
			failure.cause = error;
			return failure;
		}
	}

	return new FetchFailure(`The connection with ${host} failed${aside(codeOf(error))}.`, later, {
		isOutage: true,
		cause: error,
	});
}

function attemptsOf(error: unknown): readonly unknown[] {
	return error instanceof AggregateError ? [...error.errors, error] : [error];
}

/** The code of what went wrong. Of what OpenSSL has found first in an answer, only its message tells. */
function faultOf(error: unknown): string {
	const code = codeOf(error);
	return code === 'EPROTO' && /wrong version number|packet length too long/.test(String(error))
		? 'ERR_SSL_WRONG_VERSION_NUMBER'
		: code;
}

/** The code of an error of Node, if it has one. */
export function codeOf(error: unknown): string {
	const code = (error as {code?: unknown} | undefined)?.code;
	return typeof code === 'string' ? code : '';
}

function toldByCode(code: string, host: string, url: URL): FetchFailure | undefined {
	if (Object.hasOwn(tellings, code)) {
		return tellings[code]?.(host, url);
	}

	if (code === 'HPE_HEADER_OVERFLOW') {
		return new FetchFailure(
			`What ${host} says before the page itself is far too long.`,
			'Look at the page with a browser, save it there and open the file.',
		);
	}

	// llhttp's and OpenSSL's codes; there are a hundred of either.
	if (code.startsWith('HPE_')) {
		return new FetchFailure(
			`What ${host} answers is not the language of the web${aside(code)}.`,
			'Check the address and its port.',
		);
	}

	return /^(?:ERR_SSL_|EPROTO)/.test(code)
		? new FetchFailure(`No safe connection with ${host} could be agreed on${aside(code)}.`, later)
		: undefined;
}

function aside(code: string): string {
	return code === '' ? '' : ` (${code})`;
}
