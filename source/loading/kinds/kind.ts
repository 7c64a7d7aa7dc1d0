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
};
