import type {Article} from '../article/article.ts';
import type {Reading} from '../reading/reading.ts';
import type {Payload} from './payload.ts';

/** An article that was opened. */
export type LoadedArticle = {
	readonly kind: 'article';
	readonly article: Article;
	/** What is known of it already, of this very article: it is not read again. */
	readonly reading?: Reading;
	/** What the reader should know of how it was opened, a line each («3 bytes could not be decoded as UTF-8»). May hold words from outside. */
	readonly warnings: readonly string[];
	/** Whether the text is the document's own, line for line, as plain text is. */
	readonly isVerbatim?: boolean;
};

/** One of several things to open, in what was opened. It holds what it takes to open it: bytes, an address, or both. */
export type Entry = {
	/** May be empty. From outside. */
	readonly title: string;
	/** What tells it from others of that title: a day, an author. From outside. */
	readonly detail?: string;
	readonly payload?: Payload;
	/** Where the whole of it stands, when `payload` is an excerpt or missing. */
	readonly address?: string;
};

/** A feed, or a file of several articles. */
export type LoadedList = {
	readonly kind: 'list';
	/** From outside. */
	readonly title?: string;
	/** At least one. */
	readonly entries: readonly Entry[];
	readonly warnings: readonly string[];
};

/** What came of opening something. Plain data, so that it can come from another process. */
export type Loaded = LoadedArticle | LoadedList;
