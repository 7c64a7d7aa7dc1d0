import ipaddr from 'ipaddr.js';
import {FetchFailure} from './fetch-failure.ts';
import {hostOf, parseUrl, portOf} from './url-host.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
The proxy that the environment names for an address, if any: `HTTPS_PROXY` or `HTTP_PROXY`, else `ALL_PROXY`, in small letters first, unless `NO_PROXY` lists the host. There is no standard for these; this is what
curl does, except that this computer itself is never asked for by way of a proxy (as in Go), whose own `localhost` would be another one.

@throws {FetchFailure} when the variable holds no `http:` or `https:` address: going without it would tell the network what the proxy is there to hide.
*/
export function proxyFor(url: URL, environment: Environment): URL | undefined {
	const scheme = url.protocol.slice(0, -1);
	const variable = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`, 'all_proxy', 'ALL_PROXY'].find(
		name => (environment[name] ?? '') !== '',
	);
	if (variable === undefined || isExempt(url, environment['no_proxy'] || environment['NO_PROXY'] || '')) {
		return undefined;
	}

	const value = environment[variable] as string;
	const proxy = parseUrl(value.includes('://') ? value : `http://${value}`);
	if (proxy === undefined || !['http:', 'https:'].includes(proxy.protocol)) {
		throw new FetchFailure(
			`The proxy that ${variable} names is none for http.`,
			'Set it to an address such as http://proxy.example:3128, or unset it.',
		);
	}

	return proxy;
}

/** What a proxy that wants a name and a password is told, if the environment has them. */
export function proxyCredentials({username, password}: URL): Readonly<Record<string, string>> {
	if (username === '' && password === '') {
		return {};
	}

	const pair = `${unescapePercent(username)}:${unescapePercent(password)}`;
	return {'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}`};
}

function unescapePercent(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function isExempt(url: URL, list: string): boolean {
	const host = hostOf(url).toLowerCase().replace(/\.$/, '');
	const isThisComputer =
		host === 'localhost' ||
		host.endsWith('.localhost') ||
		(ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback');
	return (
		isThisComputer ||
		list
			.toLowerCase()
			.split(/[\s,]/)
			.some(entry => entry !== '' && isMeant(entry, host, portOf(url)))
	);
}

/** @param entry of `NO_PROXY`: `*`, a name that stands for those below it too, with or without `.` or `*.` before it, an IP address or a range of them, each with a port or without. */
function isMeant(entry: string, host: string, port: number): boolean {
	if (entry === '*') {
		return true;
	}

	if (ipaddr.isValid(host)) {
		return isMeantAddress(entry, host, port);
	}

	const [name = '', wantedPort = String(port)] = entry.replace(/^\*?\./, '').split(':');
	return wantedPort === String(port) && (host === name || host.endsWith(`.${name}`));
}

function isMeantAddress(entry: string, host: string, port: number): boolean {
	const address = ipaddr.process(host);
	if (ipaddr.isValidCIDR(entry)) {
		const range = ipaddr.parseCIDR(entry);
		return range[0].kind() === address.kind() && address.match(range as never);
	}

	const written = parseUrl(`http://${entry.includes(':') && ipaddr.isValid(entry) ? `[${entry}]` : entry}`);
	return (
		written !== undefined &&
		ipaddr.isValid(hostOf(written)) &&
		ipaddr.process(hostOf(written)).toString() === address.toString() &&
		(!/\d\]?:\d+$/.test(entry) || ipaddr.isValid(entry) || portOf(written) === port)
	);
}
