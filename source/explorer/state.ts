import type {Article} from '../article/article.ts';
import type {Span} from '../article/span.ts';
import type {Reading} from '../reading/reading.ts';
import type {Hit} from '../search/hit.ts';
import type {Filter} from './filters.ts';
import type {CommandName} from './keymap.ts';
import type {Settings} from './settings.ts';
import type {ShelfState} from './shelf-state.ts';

export type PaneName = 'article' | 'actors' | 'facts';

/** In the order of Tab and of the keys 1, 2 and 3. */
export const paneNames: readonly PaneName[] = ['article', 'actors', 'facts'];

/** Of the terminal, in cells. */
export type Size = {readonly columns: number; readonly rows: number};

/** What has been read of an article: up to `end`, an offset in its text. */
type PartlyRead = {readonly reading: Reading; readonly end: number};

/** The reading arrives after the first frame, that of a long article in parts; where there is none yet, the cursor moves by paragraphs. */
export type ReadingState =
	| {readonly status: 'pending'}
	/** More is on its way, unless the reader has stopped it; `progress` is the offset that it has come to, at or behind `end`. */
	| ({readonly status: 'growing'; readonly progress: number; readonly isStopped: boolean} & PartlyRead)
	| {readonly status: 'ready'; readonly reading: Reading}
	/** With what there was before. */
	| ({readonly status: 'failed'; readonly message: string} & Partial<PartlyRead>);

/** The search box and its results; `selected` is previewed in the article as long as the box is open. */
export type SearchOverlay = {
	readonly kind: 'search';
	/** As typed, sigil included. */
	readonly query: string;
	/** In graphemes from the query's beginning. */
	readonly caret: number;
	/** Best first. */
	readonly hits: readonly Hit[];
	/** Index into `hits`. */
	readonly selected: number;
	/** Where Escape puts the reader back, and what was lit there. */
	readonly origin: Place;
	readonly originFlash: readonly Span[];
	/** The sigil that it was opened with; nothing for everything. Of earlier queries it offers those of its kind. */
	readonly openedWith?: string | undefined;
	/** Set as long as an earlier query stands in the box: what was typed before, and how many queries back this one is, 1 or more. */
	readonly recalled?: {readonly typed: string; readonly back: number} | undefined;
};

/** A list over the panes; what is chosen in it is previewed in the article, and Escape puts the reader back. */
type ItemsOverlay<Kind extends string> = {
	readonly kind: Kind;
	/** Index into the list's items. */
	readonly selected: number;
	/** How many rows of the chosen item are above the list's first row, where it is higher than the list. */
	readonly scrolled?: number | undefined;
	/** As in the search box. */
	readonly origin: Place;
	readonly originFlash: readonly Span[];
};

/** All about one actor or one fact. */
export type CardOverlay = ItemsOverlay<'card'> & {
	readonly subject: {readonly kind: 'actor' | 'fact'; readonly id: string};
};

/** Times and figures, one under the other. */
export type TimelineOverlay = ItemsOverlay<'timeline'> & {readonly order: 'calendar' | 'text'};

/** What the facts can be narrowed by. */
export type FiltersOverlay = ItemsOverlay<'filters'>;

/** Marks, and the places of the jump list. */
export type PlacesOverlay = ItemsOverlay<'places'>;

/** The headings of the article. */
export type ContentsOverlay = ItemsOverlay<'contents'>;

/** What is known of the article as a whole. */
export type AboutOverlay = ItemsOverlay<'about'>;

/** Overlays that list something to go to or to choose. */
export type ItemListOverlay =
	| CardOverlay
	| TimelineOverlay
	| FiltersOverlay
	| PlacesOverlay
	| ContentsOverlay
	| AboutOverlay;

/** Paragraphs across, actors down. */
export type MapOverlay = {
	readonly kind: 'map';
	/** By id; none where the article names nobody. */
	readonly actor: string | undefined;
	/** Index into the article's paragraphs. */
	readonly paragraph: number;
};

/** Commands to look through by typing, and to run: all of them with the signs of the screen, or those that count now. */
export type CommandsOverlay = {
	readonly kind: 'help' | 'palette';
	readonly query: string;
	/** In graphemes from the query's beginning. */
	readonly caret: number;
	/** Index into what the query leaves of the commands and signs. */
	readonly selected: number;
};

/** The articles of the shelf to look through by typing, and to open. */
export type ArticlesOverlay = {
	readonly kind: 'articles';
	readonly query: string;
	/** In graphemes from the query's beginning. */
	readonly caret: number;
	/** Index into what the query leaves of the items. */
	readonly selected: number;
};

/** Something drawn over the panes; the last one in the stack gets the keys. */
export type Overlay = SearchOverlay | ItemListOverlay | MapOverlay | CommandsOverlay | ArticlesOverlay;

/** A key that has begun something: a count, or a command that waits for its letter. */
export type Pending = {
	readonly count?: number | undefined;
	readonly command?: CommandName | undefined;
};

/** A motion that can be repeated. */
export type Motion = {
	readonly command: CommandName;
	readonly count?: number | undefined;
};

/** The lists that can be scrolled: those of the panes, and that of the overlay on top. */
export type ScrolledList = 'actors' | 'facts' | 'overlay';

/** What is known of the terminal's background. */
export type Background = 'unknown' | 'dark' | 'light';

/** Where a reader is: what a jump list remembers and a search comes back to. */
export type Place = {
	/** Start of the sentence under the cursor (of the paragraph, as long as there is no reading), an offset in `article.text`. */
	readonly cursor: number;
	/** Where the cursor is to be when that has been read: an offset in what is under it until then. Counts as long as it is. */
	readonly aim?: number | undefined;
	/** Offset whose row stands at the article pane's top; a paragraph's end stands for the blank row after it. */
	readonly top: number;
	readonly pane: PaneName;
	/** Selected actor and fact, by id. */
	readonly actor?: string | undefined;
	readonly fact?: string | undefined;
	/** What the facts are narrowed by, in the order in which it was put on. */
	readonly filters: readonly Filter[];
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
	/** `nothingOpen` (shelf-state.ts) as long as there is none. */
	readonly article: Article;
	/** The file that the article was read from; none for a pipe. */
	readonly file?: string | undefined;
	/** What the reader should know of how the article was opened, a line each. From outside. */
	readonly warnings: readonly string[];
	readonly shelf: ShelfState;
	readonly settings: Settings;
	readonly background: Background;
	readonly reading: ReadingState;
	readonly size: Size;
	readonly place: Place;
	/** Whether the focused pane has the whole screen. */
	readonly isZoomed: boolean;
	/** Whether the lists and the search leave out what is unsure. */
	readonly hidesUnsure: boolean;
	/** Jump list: places before the present one, latest last; and those gone back from, next one last. */
	readonly back: readonly Place[];
	readonly forward: readonly Place[];
	/** The cursor that walking through the facts led to last. A walk is one jump, as long as the reader does not leave it. */
	readonly walkedTo?: number | undefined;
	readonly search?: CommittedSearch | undefined;
	readonly overlays: readonly Overlay[];
	/** A list that the mouse has scrolled begins with the item of that index, until the next key. */
	readonly scrolled?: {readonly list: ScrolledList; readonly top: number} | undefined;
	readonly pending?: Pending | undefined;
	/** What `.` does again. */
	readonly motion?: Motion | undefined;
	/** Places that the reader has named with a letter: offsets of what was under the cursor. */
	readonly marks: Readonly<Record<string, number>>;
	/** Earlier queries of the search box, latest last. */
	readonly searches: readonly string[];
	/** One line for the reader («copied», «no more quotes»), until the next key. */
	readonly notice?: string | undefined;
	/** What is lit in the article beyond the selected actor and fact: the words of the hit last gone to. Sorted. */
	readonly flash: readonly Span[];
};

/** The overlay that gets the keys. */
export function topOverlay(state: Pick<State, 'overlays'>): Overlay | undefined {
	return state.overlays.at(-1);
}

/** The item that a list begins with because it was scrolled; nothing where it shows what is chosen in it. */
export function scrolledTo({scrolled}: Pick<State, 'scrolled'>, list: ScrolledList): number | undefined {
	return scrolled?.list === list ? scrolled.top : undefined;
}
