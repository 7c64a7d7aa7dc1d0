import type {Article} from '../article/article.ts';
import type {Span} from '../article/span.ts';
import type {Reading} from '../reading/reading.ts';
import type {Hit} from '../search/hit.ts';

export type PaneName = 'article' | 'actors' | 'facts';

/** The reading arrives after the first frame; until then the article can be scrolled by paragraphs. */
export type ReadingState =
	| {readonly status: 'pending'}
	| {readonly status: 'ready'; readonly reading: Reading}
	| {readonly status: 'failed'; readonly message: string};

/** What the search box narrows to, by the sigil that its query begins with. */
export type SearchScope = 'everything' | 'quotes' | 'actors' | 'figures';

/** Something drawn over the panes; the last one in the stack gets the keys. */
export type Overlay =
	| {
			readonly kind: 'search';
			/** As typed, sigil included. */
			readonly query: string;
			/** In graphemes from the query's beginning. */
			readonly caret: number;
			readonly hits: readonly Hit[];
			/** Index into `hits`. */
			readonly selected: number;
			/** Where Escape puts the reader back. */
			readonly origin: Place;
	  }
	| {readonly kind: 'help' /** First row shown. */; readonly scroll: number};

/** Where a reader is: what a jump list remembers and a search comes back to. */
export type Place = {
	/** Start of the sentence under the cursor, an offset in `article.text`. */
	readonly cursor: number;
	/** Offset whose row stands at the article pane's top. */
	readonly top: number;
	readonly pane: PaneName;
	/** Selected actor and fact, by id. */
	readonly actor?: string;
	readonly fact?: string;
	/** The actor that the facts are narrowed to. */
	readonly filter?: string;
};

/** A finished search that `n` and `N` walk through. */
export type CommittedSearch = {
	readonly query: string;
	/** Sorted by place. */
	readonly hits: readonly Hit[];
	/** Index of the hit last gone to. */
	readonly current: number;
};

export type State = {
	readonly article: Article;
	readonly reading: ReadingState;
	/** Of the terminal, in cells. */
	readonly size: {readonly columns: number; readonly rows: number};
	readonly place: Place;
	/** Whether the focused pane has the whole screen. */
	readonly isZoomed: boolean;
	/** Jump list: places before the present one, latest last; and those gone back from, next one last. */
	readonly back: readonly Place[];
	readonly forward: readonly Place[];
	readonly search?: CommittedSearch;
	readonly overlays: readonly Overlay[];
	/** One line for the reader («copied», «no more quotes»), until the next key. */
	readonly notice?: string;
	/** What is lit in the article beyond the selected actor and fact: the words of the hit last gone to. */
	readonly flash?: readonly Span[];
};
