import type {IncomingMessage} from 'node:http';
import type {Progress} from '../loader.ts';
import {type Answer, askServer} from './ask-server.ts';
import {FetchFailure} from './fetch-failure.ts';
import type {GetPage} from './follow.ts';
import {confirmed, headersToKeep, isFresh, isKeepable, validatorsOf} from './freshness.ts';
import {mediaTypeOf} from './media-type.ts';
import type {Network} from './network.ts';
import type {CachedPage, PageCache} from './page-cache.ts';
import type {Patience} from './patience.ts';
import {readBody} from './read-body.ts';
import {isRedirect, redirectTarget} from './redirect.ts';
import {pageHeaders, refreshHeaders} from './request-headers.ts';
import {statusFailure} from './status-failure.ts';

/** What it takes to get pages. */
export type Getting = {
	readonly cache: PageCache;
	/** Whether what is kept is passed over. */
	readonly isRefreshing: boolean;
	readonly network: Network;
	readonly mostBytes: number;
	readonly onProgress: (progress: Progress) => void;
	readonly patience: Patience;
	/** What the reader should know. */
	readonly onWarning: (warning: string) => void;
};

/** What no article is in, by the first part of its media type. */
const withoutText: Readonly<Record<string, string>> = {
	image: 'a picture',
	video: 'a video',
	audio: 'a sound recording',
	font: 'a typeface',
};

/** Gets pages from the cache as long as they are fresh, and else from their servers; what they answer is kept. */
export function pageGetter(getting: Getting): GetPage {
	return async (url, mayBePrivate) => {
		const kept = getting.isRefreshing ? undefined : await getting.cache.read(url.href);
		if (kept !== undefined && isFresh(kept, pageHeaders)) {
			return kept;
		}

		return askFor(url, kept, mayBePrivate, getting);
	};
}

async function askFor(
	url: URL,
	kept: CachedPage | undefined,
	mayBePrivate: boolean,
	getting: Getting,
): Promise<CachedPage> {
	const validators = kept === undefined ? {} : validatorsOf(kept, pageHeaders);
	const headers = {...pageHeaders, ...(getting.isRefreshing ? refreshHeaders : validators)};
	const answer = await askServer(url, headers, mayBePrivate, getting.network, getting.patience);
	try {
		const isSame = answer.response.statusCode === 304 && Object.keys(validators).length > 0;
		const page =
			kept !== undefined && isSame
				? {...confirmed(kept, answer.response.headers, Date.now()), isPrivate: answer.isPrivate}
				: await takeAnswer(url, answer, getting);
		await keep(page, getting);
		return page;
	} finally {
		answer.close();
	}
}

async function takeAnswer(url: URL, answer: Answer, getting: Getting): Promise<CachedPage> {
	const {response, isPrivate} = answer;
	const status = response.statusCode ?? 0;
	const page = {
		address: url.href,
		status,
		headers: headersToKeep(response.headers),
		requestHeaders: pageHeaders,
		checkedMs: Date.now(),
		isPrivate,
		body: new Uint8Array(0),
	};
	if (isRedirect(status)) {
		// One that leads nowhere is no reason to forget the page that was there before.
		redirectTarget(response.headers.location, url);
		return page;
	}

	refuseStatus(status, response);
	refuseMedia(response);
	const body = await readBody(answer, url, getting.mostBytes, getting.onProgress, getting.patience);
	if (body.length === 0) {
		throw emptyFailure();
	}

	return {...page, body};
}

function refuseStatus(status: number, {headers}: IncomingMessage): void {
	if (status === 204 || status === 205) {
		throw emptyFailure();
	}

	// A part of a page (206) was not asked for.
	if (status < 200 || status > 299 || status === 206) {
		throw statusFailure(status, headers['retry-after']);
	}
}

function emptyFailure(): FetchFailure {
	return new FetchFailure(
		'The server sent an empty page.',
		'Open it with a browser, save the page there and open the file.',
	);
}

function refuseMedia({headers}: IncomingMessage): void {
	const {mediaType = ''} = mediaTypeOf(headers['content-type']);
	const kind = mediaType.slice(0, mediaType.indexOf('/'));
	if (Object.hasOwn(withoutText, kind)) {
		throw new FetchFailure(
			`It is ${withoutText[kind]} (${mediaType}), and there is no text to be read in it.`,
			'Give the address of the article itself.',
		);
	}
}

async function keep(page: CachedPage, {cache, onWarning}: Getting): Promise<void> {
	try {
		await (isKeepable(page.headers) ? cache.write(page) : cache.drop(page.address));
	} catch {
		onWarning('It could not be kept for later: the folder of the cache cannot be written to.');
	}
}
