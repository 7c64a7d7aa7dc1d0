import type {Span} from './span.ts';

/**
One article as it was given. `text` is the only thing that offsets count in; it is the file's own text as decoded (byte
order mark dropped, CR LF as LF, nothing else changed), so that offsets fit the file. Joining the lines of
hard-wrapped text is drawing, and belongs to whoever draws.
*/
export type Article = {
	/** What the reader calls it: a file's path, `stdin`, an address. Shown in messages and where there is no title. */
	readonly name: string;
	/** The first paragraph, when it reads like a title. */
	readonly title?: string;
	/** Where the title stands in `text`; it is then also the first of `paragraphs`. */
	readonly titleSpan?: Span;
	readonly text: string;
	/** In order, without overlap, white space at their ends left out. Never empty spans. */
	readonly paragraphs: readonly Span[];
	/** Whether lines were cut at a width, so that a line break inside a paragraph means no more than a space. */
	readonly isHardWrapped: boolean;
	/** Who wrote it, as the article says it, without «By». */
	readonly byline?: string;
	/** Publication date as `YYYY-MM-DD`. */
	readonly published?: string;
	readonly publisher?: string;
	readonly url?: string;
};
