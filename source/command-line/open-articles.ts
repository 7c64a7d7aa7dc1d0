import {InputError} from '../article/input-error.ts';
import type {LoadedArticle} from '../loading/loaded.ts';
import {type OpenOptions, openSource, type Source} from '../loading/open-source.ts';
import type {ProgressLine} from './progress-line.ts';
import {stemOf} from './stem.ts';

/** An article, and the source that it came from; several come from one feed. */
export type Found = {
	readonly source: Source;
	/** What the files of its result are called, without an extension. */
	readonly stem: string;
	readonly loaded: LoadedArticle;
};

/** What could not be opened. */
export type Missed = {readonly source: Source; readonly error: unknown};

/**
Opens sources one after the other, so that only one article is held at a time; of a feed, each of its entries.

@param progress is told how far the one at hand is.
*/
export async function* openArticles(
	sources: readonly Source[],
	options: OpenOptions,
	progress: ProgressLine,
): AsyncGenerator<Found | Missed> {
	for (const source of sources) {
		yield* openOne(source, stemOf(source), options, progress);
	}
}

async function* openOne(
	source: Source,
	stem: string,
	options: OpenOptions,
	progress: ProgressLine,
): AsyncGenerator<Found | Missed> {
	progress.begin(source.name);
	let loaded: Awaited<ReturnType<typeof openSource>>;
	try {
		loaded = await openSource(source, options, {
			onProgress: progress.tell,
			signal: new AbortController().signal,
		});
	} catch (error) {
		yield {source, error};
		return;
	} finally {
		progress.end();
	}

	if (loaded.kind === 'article') {
		yield {source, stem, loaded};
		return;
	}

	if (source.entry !== undefined) {
		yield {source, error: new InputError(source.name, 'This entry is a list of others. Open it by itself.')};
		return;
	}

	const {entries} = loaded;
	const digits = String(entries.length).length;
	for (const [index, entry] of entries.entries()) {
		const name = entry.address ?? entry.payload?.name ?? source.name;
		const number = String(index + 1).padStart(digits, '0');
		yield* openOne({name, entry, feed: source.address}, `${stem}-${number}`, options, progress);
	}
}
