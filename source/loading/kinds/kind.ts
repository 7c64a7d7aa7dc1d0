import type {Loader} from '../loader.ts';

/** What a document can be. */
export type KindName = 'text' | 'markdown' | 'html' | 'pdf' | 'epub' | 'feed' | 'email' | 'brat' | 'json';

/** One kind of document that can be opened. The README's table reads this. */
export type Kind = {
	readonly name: KindName;
	/** What people call it. */
	readonly title: string;
	/** The library that reads it, as npm calls it; ours alone where left out. */
	readonly library?: string;
	/** In small letters, without parameters. */
	readonly mediaTypes: readonly string[];
	/** In small letters, with the dot. */
	readonly extensions: readonly string[];
	/** Imports the loader: nothing of it is loaded before a document of the kind is opened. */
	readonly importLoader: () => Promise<Loader>;
};
