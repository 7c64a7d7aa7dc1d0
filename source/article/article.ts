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
	/** Day of the last change that is told, as `YYYY-MM-DD`. */
	readonly modified?: string;
	readonly publisher?: string;
	readonly url?: string;
	/** The language that the document says it is in, as a two or three letter code of ISO 639 («en»). What it says need not be so. */
	readonly language?: string;
	/** Where it was written, and the mark behind that: «KYIV, Ukraine (AP) —». */
	readonly dateline?: Span;
	/** Headings and titles of chapters, in order, each one of `paragraphs`. */
	readonly headings?: readonly Heading[];
};

/** A paragraph that is the title of what follows. */
export type Heading = Span & {
	/** 1 for the highest (a chapter), up to 6. */
	readonly level: number;
};
