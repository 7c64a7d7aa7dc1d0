import type {Metadata} from '../article/metadata.ts';

/**
Bytes, and what is known of them before anybody looks into them: plain data, so that it can be handed to another process.
*/
export type Payload = {
	readonly bytes: Uint8Array;
	/** What the reader calls it: a path, an address, `stdin`. For messages; may hold control characters. */
	readonly name: string;
	/** A file's name, or the last part of an address's path: its extension may tell what it is. */
	readonly fileName?: string;
	/** Without parameters, in small letters: `text/html`. As whoever handed it over says, which need not be so. */
	readonly mediaType?: string;
	/** The encoding that was told with the media type. */
	readonly charset?: string;
	/** Where it was fetched from, after redirects: what is relative in it is relative to that. */
	readonly address?: string;
	/** Told from outside, such as by the feed that an entry stands in; it counts where the document says nothing itself. */
	readonly metadata?: Metadata;
	/**
	Whether it is HTML that is an article's text as a whole, such as a feed carries it: there is no page around it, and nothing in it to tell from an article.
	*/
	readonly isFragment?: true;
	/** The text that annotations beside it are of. */
	readonly companion?: Payload;
};
