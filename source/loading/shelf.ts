import type {Article} from '../article/article.ts';
import type {Reading} from '../reading/reading.ts';
import type {Progress} from './loader.ts';

/** One of the things that the reader has named, or that a feed or a folder among them holds. */
export type ShelfItem = {
	/** Its own on this shelf. */
	readonly id: string;
	/** What it is listed by: a path, an address, the title of a feed's entry. From outside. */
	readonly title: string;
	/** A day, an author, a folder. From outside. */
	readonly detail?: string;
};

/** An article that was taken from a shelf. */
export type OpenedArticle = {
	readonly kind: 'article';
	readonly article: Article;
	/** Where it need not be read any more. */
	readonly reading?: Reading;
	/** As of `LoadedArticle`. */
	readonly warnings: readonly string[];
	/** The reader's own file that it was read from, where it can be edited. */
	readonly file?: string;
	/** Opens that file anew. @throws {InputError} as opening did. */
	readonly readAgain?: () => Promise<Article>;
};

/** What turned out to hold several things to open: they stand on the shelf in its place. */
export type OpenedItems = {
	readonly kind: 'items';
	/** From outside. */
	readonly title?: string;
	/** At least one. */
	readonly items: readonly ShelfItem[];
	readonly warnings: readonly string[];
};

export type Opened = OpenedArticle | OpenedItems;

/** Who is told while something is being opened. */
export type Watch = {
	readonly onProgress: (progress: Progress) => void;
	/** Once it is aborted, what is being opened is not wanted any more. */
	readonly signal: AbortSignal;
};

/** What there is to open, and the way to open it. */
export type Shelf = {
	/** At least one. */
	readonly items: readonly ShelfItem[];
	/**
	Opens an item of `items`, or of what was opened from here before. What is being opened already is not opened twice: whoever asks later gets the same.

	@throws {InputError} when it cannot be opened; an error named `AbortError` when it is not wanted any more.
	*/
	readonly open: (id: string, watch: Watch) => Promise<Opened>;
};
