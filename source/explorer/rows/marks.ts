import type {Signs} from '../themes/signs.ts';
import type {Meaning} from '../themes/theme.ts';

/*
What the signs on the screen mean, for the reader. The signs themselves are `theme.signs` (themes/signs.ts), a set for Unicode and one for ASCII: whoever
draws takes them from there by name, hands `theme.signs` to `fitPieces`, `listRow` and `scrollLegend`, which cut rows and point with them, and writes
sentences of our own with `theme.signs.spell`.
*/

export type LegendRow = {
	readonly mark: string;
	readonly meaning: string;
	readonly style?: Meaning;
};

/** What each sign and style means; a style is shown on a word that names it. */
export function legendOf(signs: Signs): readonly LegendRow[] {
	const {kinds, bars, cursor, selected, unsure, hedge, nested, refused} = signs;
	const {present, speaks, presentFew, speaksFew, onScreen, seen} = signs;
	return [
		{mark: kinds.person, meaning: 'person'},
		{mark: kinds.organisation, meaning: 'organisation'},
		{mark: kinds.place, meaning: 'place'},
		{
			mark: [bars[0], bars[2], bars.at(-1)].join(''),
			meaning: 'where in the article it is mentioned, from its beginning to its end',
			style: 'sparkline',
		},
		{mark: cursor, meaning: 'of the sentence under the cursor', style: 'cursorBar'},
		{mark: selected, meaning: 'chosen', style: 'selectedMark'},
		{
			mark: unsure,
			meaning: 'unsure: half or more of what is found like this is wrong; u hides it',
			style: 'unsure',
		},
		{mark: hedge, meaning: 'the article keeps its distance: reportedly, allegedly', style: 'unsure'},
		{mark: nested, meaning: 'reported inside what somebody else said'},
		{mark: present, meaning: 'on the story map: appears in the paragraph'},
		{mark: speaks, meaning: 'on the story map: speaks in the paragraph'},
		{
			mark: `${presentFew} ${speaksFew}`,
			meaning: 'on the story map, where paragraphs share a column: in few of them',
		},
		{mark: refused, meaning: 'a command that can do nothing now, and why', style: 'dim'},
		{mark: onScreen, meaning: 'in the list of articles: the one on screen', style: 'key'},
		{mark: seen, meaning: 'in the list of articles: on screen before', style: 'dim'},
		{mark: refused, meaning: 'in the list of articles: cannot be opened, and why', style: 'failure'},
		{mark: 'source', meaning: 'who says it; of what is stated, its subject', style: 'source'},
		{mark: 'cue', meaning: 'by what it is told as said; of what is stated, its verb', style: 'cue'},
		{mark: 'content', meaning: 'what is said, stated or counted', style: 'content'},
		{mark: 'mention', meaning: 'of the chosen actor', style: 'mention'},
		{mark: 'found', meaning: 'what a search or a jump led to', style: 'flash'},
	];
}
