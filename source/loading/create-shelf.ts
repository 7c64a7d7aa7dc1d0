import {InputError} from '../article/input-error.ts';
import type {Entry, LoadedArticle} from './loaded.ts';
import type {Progress} from './loader.ts';
import {type OpenOptions, openSource, type Source} from './open-source.ts';
import type {Opened, OpenedArticle, Shelf, ShelfItem, Watch} from './shelf.ts';

/** Something that is being opened, and who is told of it: whoever asked last. */
type Opening = {
	readonly opened: Promise<Opened>;
	readonly take: (watch: Watch) => void;
	readonly isGivenUp: () => boolean;
};

/** A source, and how it is listed. */
export type Listed = {
	readonly source: Source;
	readonly title: string;
	readonly detail?: string | undefined;
	/** Whether it is the reader's own to edit. */
	readonly isEditable: boolean;
	/** Whether it is there to be opened, or not at all known to be: neither a pipe that somebody has yet to write to, nor a file that is missing. */
	readonly isThere: boolean;
};

/**
Puts sources on a shelf. What they turn out to hold (the entries of a feed) gets a place on it when they are opened.

@param listed at least one.
*/
export function createShelf(listed: readonly Listed[], options: OpenOptions): Shelf {
	const known = new Map<string, Listed>();
	const openings = new Map<string, Opening>();

	function place(one: Listed): ShelfItem {
		const id = `i${known.size + 1}`;
		known.set(id, one);
		return {id, title: one.title, ...(one.detail !== undefined && {detail: one.detail})};
	}

	async function openNow(one: Listed, watch: Watch): Promise<Opened> {
		const loaded = await openSource(one.source, options, watch);
		if (loaded.kind === 'article') {
			return editable(one, loaded, options);
		}

		const {entries, title, warnings} = loaded;
		return {
			kind: 'items',
			...(title !== undefined && {title}),
			items: entries.map(entry => place(listedEntry(entry, one.source))),
			warnings,
		};
	}

	async function open(id: string, watch: Watch): Promise<Opened> {
		const one = known.get(id);
		if (one === undefined) {
			throw new InputError(id, 'There is no such article here.');
		}

		let opening = openings.get(id);
		if (opening === undefined || opening.isGivenUp()) {
			const begun = startOpening(async own => openNow(one, own));
			const forget = () => {
				if (openings.get(id) === begun) {
					openings.delete(id);
				}
			};
			openings.set(id, begun);
			begun.opened.then(forget, forget);
			opening = begun;
		}

		opening.take(watch);
		return opening.opened;
	}

	return {items: listed.map(place), open};
}

/** @param run is begun at once, with a watch that passes on to whoever took it last. */
function startOpening(run: (watch: Watch) => Promise<Opened>): Opening {
	const controller = new AbortController();
	let last: Progress | undefined;
	let current: Watch | undefined;
	const onAbort = () => controller.abort();
	return {
		opened: run({
			onProgress(progress) {
				last = progress;
				current?.onProgress(progress);
			},
			signal: controller.signal,
		}),
		isGivenUp: () => controller.signal.aborted,
		take(watch) {
			current?.signal.removeEventListener('abort', onAbort);
			current = watch;
			watch.signal.addEventListener('abort', onAbort);
			if (watch.signal.aborted) {
				onAbort();
			} else if (last !== undefined) {
				watch.onProgress(last);
			}
		},
	};
}

function listedEntry(entry: Entry, feed: Source): Listed {
	const {title, detail, payload, address} = entry;
	return {
		source: {name: payload?.name ?? address ?? feed.name, entry, feed: feed.address},
		title,
		detail,
		isEditable: false,
		isThere: true,
	};
}

/** Only the lines of plain text are those of its file. */
function editable(
	{source, isEditable}: Listed,
	{article, reading, warnings, isVerbatim = false}: LoadedArticle,
	options: OpenOptions,
): OpenedArticle {
	const opened = {kind: 'article', article, ...(reading && {reading}), warnings} as const;
	const {path} = source;
	if (path === undefined || !isEditable || !isVerbatim) {
		return opened;
	}

	return {
		...opened,
		file: path,
		async readAgain() {
			const again = await openSource(source, options, {
				onProgress() {},
				signal: new AbortController().signal,
			});
			if (again.kind === 'list') {
				throw new InputError(path, 'It is a list of articles now.');
			}

			return again.article;
		},
	};
}
