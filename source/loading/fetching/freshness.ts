import type {IncomingHttpHeaders} from 'node:http';
import CachePolicy from 'http-cache-semantics';
import type {CachedPage} from './page-cache.ts';

/*
When a page that is kept may be used without asking for it again, and how to ask whether it has changed: HTTP caching (RFC 9111) by http-cache-semantics, as the cache of one reader alone.
*/

type Headers = Readonly<Record<string, string>>;

/** What caching and opening need. Nothing else is kept: cookies, for one, are nobody's business. */
const keptHeaders = [
	'age',
	'cache-control',
	'content-type',
	'date',
	'etag',
	'expires',
	'last-modified',
	'location',
	'pragma',
	'vary',
] as const;

/** In characters, where it is no address; longer ones serve none of these purposes. */
const mostHeaderLength = 4096;

/** Those headers of an answer that are kept with its page. */
export function headersToKeep(headers: IncomingHttpHeaders): Headers {
	return Object.fromEntries(
		keptHeaders.flatMap(name => {
			const value = headers[name];
			const isKept = typeof value === 'string' && (name === 'location' || value.length <= mostHeaderLength);
			return isKept ? [[name, value]] : [];
		}),
	);
}

/** Whether the server lets its answer be kept at all. */
export function isKeepable(headers: Headers): boolean {
	return !directivesOf(headers).some(directive => directive === 'no-store');
}

/** Whether a page can be used as it is, because the server has said that it will not have changed. Never where `Vary` names a header that was other then. */
export function isFresh(page: CachedPage, requestHeaders: Headers): boolean {
	return policyOf(page).satisfiesWithoutRevalidation(requestFor(page, requestHeaders));
}

/** `If-None-Match` and `If-Modified-Since` for what is kept of a page: none where the page would be another one (`Vary`), or has nothing to be known by. */
export function validatorsOf(page: CachedPage, requestHeaders: Headers): Headers {
	const {'if-none-match': etag, 'if-modified-since': date} = policyOf(page).revalidationHeaders(
		requestFor(page, requestHeaders),
	);
	return {
		...(typeof etag === 'string' && {'if-none-match': etag}),
		...(typeof date === 'string' && {'if-modified-since': date}),
	};
}

/**
A page after the server has said (304) that it is the same still, with what it says anew of how long it stays so (RFC 9111, 3.2). Done here, because the library takes a 304 without the validator, which many servers send, for another page.
*/
export function confirmed(page: CachedPage, headers: IncomingHttpHeaders, nowMs: number): CachedPage {
	const {'content-type': _, ...news} = headersToKeep(headers);
	// The age is of the copy that was asked, and not of the one before.
	const {age, ...known} = page.headers;
	return {...page, headers: {...known, ...news}, checkedMs: nowMs};
}

function policyOf({address, status, headers, requestHeaders, checkedMs}: CachedPage): CachePolicy {
	const policy = new CachePolicy(
		{url: address, method: 'GET', headers: {host: new URL(address).host, ...requestHeaders}},
		{status, headers: {...headers, 'cache-control': directivesForLibrary(headers)}},
		// Where the server does not say how long a page stays the same, it is asked: what is read here is news.
		{shared: false, cacheHeuristic: 0},
	);
	return CachePolicy.fromObject({...policy.toObject(), t: checkedMs});
}

function requestFor({address}: CachedPage, requestHeaders: Headers): CachePolicy.HttpRequest {
	return {url: address, method: 'GET', headers: {host: new URL(address).host, ...requestHeaders}};
}

/**
The library compares names of directives in small letters alone, and asks again each time where it reads `must-revalidate`. That means only that what is stale may not be used unasked for, which is so here in any case: a
copy stands in for a server that does not answer only with a warning.
*/
function directivesForLibrary(headers: Headers): string | undefined {
	return headers['cache-control'] === undefined
		? undefined
		: directivesOf(headers)
				.filter(directive => directive !== 'must-revalidate')
				.join(',');
}

function directivesOf(headers: Headers): readonly string[] {
	return (headers['cache-control'] ?? '').split(',').map(directive => directive.trim().toLowerCase());
}
