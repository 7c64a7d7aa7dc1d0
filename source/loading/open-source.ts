import type {Article} from '../article/article.ts';
import type {LoadRequest} from './apart/messages.ts';
import type {FetchChoices} from './fetch-choices.ts';
import {readFilePayload, readStreamPayload} from './files/read-payload.ts';
import {loadText} from './kinds/text/load-text.ts';
import type {Entry, Loaded} from './loaded.ts';
import type {Payload} from './payload.ts';
import type {Watch} from './shelf.ts';
import {tellKind} from './tell-kind.ts';

/** Where something to open comes from: a file, an address, an entry of a feed, or standard input where it is none of these. */
export type Source = {
	/** What it is called in messages. */
	readonly name: string;
	readonly path?: string;
	readonly address?: string;
	readonly entry?: Entry;
	/** The address of the feed that holds the entry, where the reader has named it. */
	readonly feed?: string | undefined;
};

/** How sources are opened. */
export type OpenOptions = {
	readonly stdin: AsyncIterable<Uint8Array>;
	/** What one source may come to, in bytes; unless given, `mostFileBytes` for a file and `mostFetchedBytes` for an address. */
	readonly mostBytes?: number | undefined;
	readonly fetching: FetchChoices;
	/** The publication day to take instead of the article's own, `YYYY-MM-DD`. */
	readonly published?: string | undefined;
};

/** Far above any article, and a stream that never ends is found out before it has the memory. */
export const mostFileBytes = 256 * 1024 * 1024;
export const mostFetchedBytes = 50 * 1024 * 1024;

/**
Opens a source. Plain text is loaded here and now; everything else in a process of its own, where it can take neither too much time nor too much memory.

@throws {InputError} when it cannot be opened; an `AbortError` when the watch's signal is aborted.
*/
export async function openSource(source: Source, options: OpenOptions, watch: Watch): Promise<Loaded> {
	const loaded = await load(source, options, watch);
	return options.published === undefined || loaded.kind === 'list'
		? loaded
		: withArticle(loaded, {...loaded.article, published: options.published});
}

async function load(source: Source, options: OpenOptions, watch: Watch): Promise<Loaded> {
	const {name, path, address, entry} = source;
	if (entry !== undefined) {
		return loadEntry(entry, source, options, watch);
	}

	if (address !== undefined) {
		return fetchAndLoad(address, options, watch);
	}

	const {mostBytes = mostFileBytes, stdin} = options;
	const payload =
		path === undefined
			? await readStreamPayload(stdin, name, mostBytes, watch.onProgress, watch.signal)
			: await readFilePayload(path, name, mostBytes, watch.onProgress, watch.signal);
	return loadPayload(payload, options, watch);
}

/** The whole of an entry stands at its address, if it has one; where that cannot be had, what the feed holds of it is better than nothing. */
async function loadEntry(
	entry: Entry,
	{name, feed}: Source,
	options: OpenOptions,
	watch: Watch,
): Promise<Loaded> {
	const {payload, address} = entry;
	if (address === undefined) {
		return loadPayload(payload ?? {bytes: new Uint8Array(), name}, options, watch);
	}

	try {
		// Whoever asks a feed of the own network may read what it leads to there; no other feed sends its readers into it.
		const isFromOutside = URL.parse(feed ?? '')?.host !== URL.parse(address)?.host;
		const fetching = {...options.fetching, isFromOutside};
		return await fetchAndLoad(address, {...options, fetching}, watch);
	} catch (error) {
		if (payload === undefined || watch.signal.aborted || !(error instanceof Error)) {
			throw error;
		}

		const loaded = await loadPayload(payload, options, watch);
		const warning = `Only what the feed says of it, as the article itself cannot be had: ${error.message}`;
		return {...loaded, warnings: [warning, ...loaded.warnings]};
	}
}

async function fetchAndLoad(address: string, options: OpenOptions, watch: Watch): Promise<Loaded> {
	const {mostBytes = mostFetchedBytes, fetching} = options;
	return loadNotHere({address, choices: fetching, mostBytes}, address, watch);
}

async function loadPayload(payload: Payload, options: OpenOptions, watch: Watch): Promise<Loaded> {
	const kind = tellKind(payload);
	const {mostBytes = mostFileBytes} = options;
	return kind === 'text' ? loadText(payload) : loadNotHere({kind, payload, mostBytes}, payload.name, watch);
}

/** The way to another process is not loaded for plain text. */
async function loadNotHere(request: LoadRequest, name: string, watch: Watch): Promise<Loaded> {
	const {loadApart} = await import('./apart/load-apart.ts');
	return loadApart(request, name, watch);
}

function withArticle(loaded: Extract<Loaded, {kind: 'article'}>, article: Article): Loaded {
	// What was read with another day has other times.
	const {reading: _, ...others} = loaded;
	return {...others, article};
}
