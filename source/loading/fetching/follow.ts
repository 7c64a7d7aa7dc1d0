import {privateFailure} from './connect.ts';
import {FetchFailure} from './fetch-failure.ts';
import type {CachedPage} from './page-cache.ts';
import {isRedirect, redirectTarget} from './redirect.ts';
import {shownHost} from './url-host.ts';

/** As many as browsers' and curl's defaults lie beyond of (20 and 30), and more than pages have. */
const mostRedirects = 10;

/** Gives what one address answers. @param mayBePrivate whether it may come from a private address. */
export type GetPage = (url: URL, mayBePrivate: boolean) => Promise<CachedPage>;

/** Where redirects have led. */
export type Followed = {
	readonly page: CachedPage;
	readonly warnings: readonly string[];
};

/**
Follows redirects to a page.

Private addresses are a matter of who named them. What the reader has typed may be anywhere, and a private host may send on to others: who asks a server of the own network trusts it no less than those. Once a
host of the public internet has been asked, it is the outside that says where to go, and private addresses are refused, by whatever way they come.

@param mayBePrivate whether the first address may be a private one.
@param allowsPrivate whether all may be.
@throws {FetchFailure} when they lead in a circle, too far, nowhere, to a private address, or off the web.
*/
export async function followRedirects(
	first: URL,
	mayBePrivate: boolean,
	allowsPrivate: boolean,
	getPage: GetPage,
): Promise<Followed> {
	const seen = new Set<string>();
	const warnings: string[] = [];
	let url = first;
	let isTrusted = mayBePrivate;
	for (;;) {
		refuseCircles(url, seen);
		seen.add(url.href);
		const page = await getPage(url, isTrusted || allowsPrivate);
		// What comes from the cache has not been through the guard of connections.
		if (page.isPrivate && !isTrusted && !allowsPrivate) {
			throw privateFailure(url);
		}

		if (!isRedirect(page.status)) {
			return {page, warnings};
		}

		const next = redirectTarget(page.headers['location'], url);
		if (url.protocol === 'https:' && next.protocol === 'http:') {
			warnings.push(
				`It was sent on from https to ${shownHost(next)} by http: anybody on the way could have changed it.`,
			);
		}

		isTrusted &&= page.isPrivate;
		url = next;
	}
}

function refuseCircles(url: URL, seen: ReadonlySet<string>): void {
	if (seen.has(url.href)) {
		throw new FetchFailure(
			'It sends readers round in a circle.',
			'It may want cookies: open it with a browser, save the page there and open the file.',
		);
	}

	if (seen.size > mostRedirects) {
		throw new FetchFailure(
			`It sends readers on more than ${mostRedirects} times.`,
			'Look with a browser where it leads, and give that address.',
		);
	}
}
