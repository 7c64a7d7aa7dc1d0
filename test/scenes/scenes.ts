import {hasPane, isFocused} from '../support/explorer-screen.ts';
import type {Screen} from '../support/screen.ts';

/** One thing that a reader does. */
export type Step = {
	/** Keys pressed one after another (test/support/keys.ts). */
	readonly keys?: readonly string[];
	/** Letters typed. */
	readonly type?: string;
	/** What the screen shows then. */
	readonly shows: (screen: Screen) => boolean;
};

/** A view of the explorer, and how a reader comes to it from the bundled article, just opened, unless others are. */
export type Scene = {
	readonly name: string;
	/** What it shows, for readers who cannot see it. */
	readonly title: string;
	readonly steps: readonly Step[];
	readonly options?: readonly string[];
	/** Files of `articles/` that are opened instead. */
	readonly inputs?: readonly string[];
	/** What the screen shows when they are there; the reading of the article where left out. */
	readonly isOpen?: (screen: Screen) => boolean;
};

const says =
	(...words: readonly string[]) =>
	(screen: Screen): boolean =>
		words.every(word => screen.includes(word));

const framed =
	(title: string) =>
	(screen: Screen): boolean =>
		screen.frame(title) !== undefined;

/** To what Zelenskyy is quoted with. */
const toQuote: readonly Step[] = [
	{keys: ['@'], type: 'zelensky', shows: says('Volodymyr Zelenskyy')},
	{keys: ['Enter'], shows: says('Zelenskyy')},
	{keys: [']'], shows: says('Quote 1 of')},
];

/** Each view once: pictures and text frames are taken of all of them. */
export const scenes: readonly Scene[] = [
	{
		name: 'article',
		title: 'An article on the left; on the right the actors in it and what it reports.',
		steps: [],
	},
	{
		name: 'quote',
		title:
			'An article on the left with a quotation lit; on the right the actors in it and what the chosen one said.',
		steps: toQuote,
	},
	{
		name: 'search',
		title: 'The search box with hits for a few mistyped letters, and the article at the chosen one.',
		steps: [{keys: ['/'], type: 'eu parlament', shows: says('eu parlament')}],
	},
	{
		name: 'actor-card',
		title: 'The card of Vladimir Putin: who he is, what he says, what is said of him.',
		steps: [
			{keys: ['@'], type: 'putin', shows: says('Vladimir Putin')},
			{keys: ['Enter'], shows: says('Putin')},
			{keys: ['a'], shows: framed('Vladimir Putin')},
		],
	},
	{
		name: 'statement-card',
		title: 'The card of a quotation: its source, cue and content, and why it is this speaker’s.',
		steps: [...toQuote, {keys: ['i'], shows: says('source')}],
	},
	{
		name: 'story-map',
		title: 'The story map: paragraphs across, actors down, a mark where each appears or speaks.',
		steps: [{keys: ['s'], shows: framed('Story map')}],
	},
	{
		name: 'timeline',
		title: 'The timeline of times and figures, in the order of the calendar.',
		steps: [{keys: ['t'], shows: framed('Timeline')}],
	},
	{
		name: 'filters',
		title: 'What the facts can be narrowed by, with how many each would leave.',
		steps: [{keys: ['f'], shows: framed('Filters')}],
	},
	{
		name: 'chips',
		title: 'The facts narrowed by three filters, which stand above them as chips.',
		steps: [
			{keys: ['f'], shows: framed('Filters')},
			{keys: ['Space', 'j', 'Space', 'j', 'Space', 'Escape'], shows: screen => !framed('Filters')(screen)},
			{keys: ['Alt-3'], shows: screen => hasPane(screen, 'Facts') && isFocused(screen, 'Facts')},
		],
	},
	{
		name: 'places',
		title: 'Marks, and the places of the jump list.',
		steps: [
			{keys: ['}', 'm', 'a'], shows: says('Marked a')},
			{keys: ['G', '`'], shows: says('Marks')},
		],
	},
	{
		name: 'articles',
		title: 'The list of several articles: one on screen, one that was, and the others.',
		inputs: ['harbour-vote.md', 'ferry-times.md', 'school-roof.md', 'storm-numbers.txt'],
		isOpen: framed('Articles'),
		steps: [
			{keys: ['Enter'], shows: screen => !framed('Articles')(screen) && says('Harbour')(screen)},
			// Its reading is there when the first row says how much of it has been read.
			{keys: ['J'], shows: screen => screen.includes('2/4') && screen.row(0).includes('%')},
			{keys: ['A', 'Down'], shows: screen => framed('Articles')(screen) && says('3/4')(screen)},
		],
	},
	{
		name: 'contents',
		title: 'The headings of an article, and the chosen one in the article itself.',
		inputs: ['harbour-vote.md'],
		steps: [{keys: ['O', 'j'], shows: screen => framed('Contents')(screen) && says('2/3')(screen)}],
	},
	{
		name: 'about',
		title: 'What is known of an article: who wrote it, when, and how long it is.',
		inputs: ['harbour-vote.md'],
		steps: [{keys: ['I'], shows: framed('About the article')}],
	},
	{
		name: 'help',
		title: 'All keys, and what the signs mean.',
		steps: [{keys: ['?'], shows: framed('Keys')}],
	},
	{
		name: 'palette',
		title: 'The command palette, narrowed by typing.',
		steps: [{keys: [':'], type: 'quote', shows: framed('Commands')}],
	},
];

/** The same screen in each theme, and without more than ASCII. */
export const looks: readonly Scene[] = [
	...['dark', 'light', 'high-contrast', 'colour-blind'].map(theme => ({
		name: `theme-${theme}`,
		title: `A quotation lit in the ${theme} theme.`,
		steps: toQuote,
		options: ['--theme', theme],
	})),
	{name: 'ascii', title: 'The explorer drawn with ASCII alone.', steps: toQuote, options: ['--ascii']},
];
