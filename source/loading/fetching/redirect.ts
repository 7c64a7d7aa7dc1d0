import {FetchFailure} from './fetch-failure.ts';
import {parseUrl} from './url-host.ts';

const redirects = new Set([301, 302, 303, 307, 308]);

/** Whether an answer says that the page stands elsewhere (RFC 9110, 15.4). */
export function isRedirect(status: number): boolean {
	return redirects.has(status);
}

/**
Where a redirect leads. A user name and a password in it are left out: they would be sent to whatever host it names.

@param location the header as Node gives it, one character a byte; it may be relative to `from`.
@throws {FetchFailure} when it leads nowhere, or to anything but http and https.
*/
export function redirectTarget(location: string | undefined, from: URL): URL {
	const said = asUtf8(location ?? '').trim();
	const target = said === '' ? undefined : parseUrl(said, from);
	if (target === undefined) {
		throw new FetchFailure(
			'It sends readers elsewhere without saying where to.',
			'Look for the page with a browser.',
		);
	}

	if (target.protocol !== 'http:' && target.protocol !== 'https:') {
		throw new FetchFailure(
			`It sends readers to ${target.protocol}…, which is no address on the web, and is not followed.`,
			'Look at it with a browser.',
		);
	}

	target.username = '';
	target.password = '';
	target.hash = '';
	return target;
}

/** Servers write addresses as UTF-8 where they should escape them. */
function asUtf8(header: string): string {
	const bytes = Buffer.from(header, 'latin1');
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch {
		return header;
	}
}
