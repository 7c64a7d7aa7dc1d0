import {domainToUnicode} from 'node:url';

/** What an address says, by the URL standard; nothing where it is none. */
export function parseUrl(address: string, base?: URL): URL | undefined {
	return URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
}

/** The host of an address as it is looked up: an IPv6 address without its brackets. */
export function hostOf({hostname}: URL): string {
	return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

/** The host of an address as people write it. */
export function shownHost(url: URL): string {
	return domainToUnicode(url.hostname) || url.hostname;
}

/** The port of an address, also where it is not written. */
export function portOf({port, protocol}: URL): number {
	return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}

/** An address without the user name and the password in it, however badly it is written. */
export function withoutCredentials(address: string): string {
	const start = address.indexOf('//') + 2;
	const authorityEnd = start + (/[/?#\\]/.exec(address.slice(start))?.index ?? address.length);
	const at = address.lastIndexOf('@', authorityEnd - 1);
	return at < start ? address : address.slice(0, start) + address.slice(at + 1);
}
