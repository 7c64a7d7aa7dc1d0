import {InputError} from '../../article/input-error.ts';
import type {Progress} from '../loader.ts';
import type {Payload} from '../payload.ts';
import {FetchFailure} from './fetch-failure.ts';
import {type Followed, followRedirects} from './follow.ts';
import {pageGetter} from './get-page.ts';
import {mediaTypeOf} from './media-type.ts';
import {type Network, systemNetwork} from './network.ts';
import {type CachedPage, openPageCache, type PageCache} from './page-cache.ts';
import {startPatience} from './patience.ts';
import {tooLong} from './read-body.ts';
import {parseUrl, withoutCredentials} from './url-host.ts';

/*
Pages of the web, by http and https.

Node's own client and not undici, which was measured against it: bundled and compiled before, it takes 110 ms to load where Node's takes 75, and is half a megabyte; and what it would save (redirects, decompression, proxies) has
to be watched over step by step here, for addresses that may not be connected to and for sizes.
*/

export type FetchOptions = {
	/** What a page may come to, in bytes, both as it is sent and as it is unpacked. */
	readonly mostBytes: number;
	/** For each step, and for silence between two pieces, in milliseconds; a page may take ten times as long altogether. */
	readonly timeoutMs: number;
	/** `refresh` passes over what is kept and keeps what comes; `only` takes nothing but what is kept. */
	readonly cache: 'use' | 'refresh' | 'only';
	/** Whether hosts of the public internet may send on to private addresses: see `followRedirects`. */
	readonly allowsPrivateRedirects: boolean;
	/** Whether it was named by a document and not by the reader: it may be no private address then, as if it had been redirected to. */
	readonly isFromOutside?: boolean;
	/** Of it, the places of the cache and of proxies are read. */
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Is told of bytes as they come, with their total where the server says it. */
	readonly onProgress: (progress: Progress) => void;
	readonly signal: AbortSignal;
};

/** A page that was fetched, or a copy of it. */
export type FetchedAddress = {
	readonly payload: Payload;
	/** What the reader should know of how it was fetched, a line each. May hold words from outside. */
	readonly warnings: readonly string[];
};

/**
Fetches a page: from the cache where it is fresh there, and else from its server. Where that is in trouble, a copy from before stands in, with a warning that says from when it is.

Neither cookies nor a name and password are sent. Nothing is trusted: the sizes, times, redirects and addresses of what comes are limited (`read-body.ts`, `patience.ts`, `follow.ts`, `connect.ts`).

@param address with `http://` or `https://`; a fragment makes no difference.
@throws {InputError} when it cannot be fetched, with what is wrong and what to do; an error named `AbortError` when it is not wanted any more.
*/
export async function fetchAddress(
	address: string,
	options: FetchOptions,
	network: Network = systemNetwork(options.environment),
): Promise<FetchedAddress> {
	try {
		const {page, warnings} = await findPage(urlOf(address), options, network);
		const failure = tooLong(page.body.length, options.mostBytes);
		if (failure !== null) {
			throw failure;
		}

		return {payload: toPayload(address, page), warnings};
	} catch (error) {
		throw error instanceof FetchFailure
			? new InputError(withoutCredentials(address), error.message, {cause: error})
			: error;
	}
}

function urlOf(address: string): URL {
	const url = parseUrl(address);
	if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
		throw new FetchFailure(
			'This is no valid address.',
			'Check how it is written, as in https://news.example/story.html',
		);
	}

	if (url.username !== '' || url.password !== '') {
		throw new FetchFailure(
			'The address holds a user name or a password, and those are not sent.',
			'Leave them out, or open it with a browser, save the page there and open the file.',
		);
	}

	url.hash = '';
	return url;
}

async function findPage(url: URL, options: FetchOptions, network: Network): Promise<Followed> {
	const cache = openPageCache(options.environment);
	if (options.cache === 'only') {
		const {page, warnings} = await followCopies(url, options, cache);
		return {page, warnings: [`This is ${copyInWords(page)}.`, ...warnings]};
	}

	try {
		return await followPages(url, options, network, cache);
	} catch (error) {
		if (!(error instanceof FetchFailure)) {
			throw error;
		}

		return await standIn(error, url, options, cache);
	}
}

async function followPages(
	url: URL,
	options: FetchOptions,
	network: Network,
	cache: PageCache,
): Promise<Followed> {
	const patience = startPatience(options.timeoutMs, options.signal);
	const found: string[] = [];
	try {
		patience.signal.throwIfAborted();
		const getPage = pageGetter({
			cache,
			isRefreshing: options.cache === 'refresh',
			network,
			mostBytes: options.mostBytes,
			onProgress: options.onProgress,
			patience,
			onWarning: warning => found.push(warning),
		});
		const {page, warnings} = await follow(url, options, getPage);
		return {page, warnings: [...new Set([...warnings, ...found])]};
	} finally {
		patience.end();
	}
}

/** @throws {FetchFailure} when there is no copy. */
async function followCopies(url: URL, options: FetchOptions, cache: PageCache): Promise<Followed> {
	return follow(url, options, async ({href}) => {
		const page = await cache.read(href);
		if (page === undefined) {
			throw new FetchFailure('It is not in the cache.', 'Leave out --offline to fetch it.');
		}

		return page;
	});
}

async function follow(
	url: URL,
	{allowsPrivateRedirects, isFromOutside = false}: FetchOptions,
	getPage: Parameters<typeof followRedirects>[3],
): Promise<Followed> {
	return followRedirects(url, !isFromOutside, allowsPrivateRedirects, getPage);
}

/** A copy instead of a page that cannot be fetched. @throws {FetchFailure} where there is none, or where it is not for a copy to stand in: it is mentioned then. */
async function standIn(
	failure: FetchFailure,
	url: URL,
	options: FetchOptions,
	cache: PageCache,
): Promise<Followed> {
	let copy: Followed;
	try {
		copy = await followCopies(url, options, cache);
	} catch {
		throw failure;
	}

	const {page, warnings} = copy;
	if (!failure.isOutage || options.cache === 'refresh') {
		const hint = `--offline opens ${copyInWords(page)}.`;
		throw new FetchFailure(failure.fault, `${failure.advice} ${hint}`, {cause: failure});
	}

	return {page, warnings: [`${failure.fault} This is ${copyInWords(page)}.`, ...warnings]};
}

/** In the reader's own time: «the copy of 2022-03-02 14:05 from the cache». */
function copyInWords({checkedMs}: CachedPage): string {
	const date = new Date(checkedMs);
	const digits = (value: number) => String(value).padStart(2, '0');
	const day = `${date.getFullYear()}-${digits(date.getMonth() + 1)}-${digits(date.getDate())}`;
	return `the copy of ${day} ${digits(date.getHours())}:${digits(date.getMinutes())} from the cache`;
}

function toPayload(name: string, {address, headers, body}: CachedPage): Payload {
	const fileName = lastPart(new URL(address).pathname);
	return {
		// A buffer of its own, without what else was read into the same memory.
		bytes: body.byteLength === body.buffer.byteLength ? body : new Uint8Array(body),
		name,
		...(fileName !== '' && {fileName}),
		...mediaTypeOf(headers['content-type']),
		address,
	};
}

function lastPart(pathname: string): string {
	const part = pathname.slice(pathname.lastIndexOf('/') + 1);
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
