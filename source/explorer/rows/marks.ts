import type {ActorKind} from '../../reading/reading.ts';
import type {Meaning} from '../themes/theme.ts';

/*
Signs that stand for something on every screen; the help explains them. Each takes one cell, and none is an emoji,
which some terminals draw in two.
*/

/** What an actor is, told apart without colour. */
export const kindMarks: Readonly<Record<ActorKind, string>> = {
	person: '●',
	organisation: '■',
	place: '▲',
};

/** In the margin of every line that belongs to the sentence under the cursor, in the article and in both lists. */
export const cursorMark = '▌';

/** Before the chosen row of a list. */
export const selectedMark = '▸';

/** Behind a fact's label, and before an actor's count, where the reading is less than half sure. */
export const unsureMark = '?';

/** Behind a fact's label where the article keeps its distance. */
export const hedgeMark = '~';

/** Before a statement that stands in another's content. */
export const nestedMark = '↳';

/** What the signs and styles on the screen mean, for the reader; a style is shown on a word that names it. */
export const legend: readonly {
	readonly mark: string;
	readonly meaning: string;
	readonly style?: Meaning;
}[] = [
	{mark: kindMarks.person, meaning: 'person'},
	{mark: kindMarks.organisation, meaning: 'organisation'},
	{mark: kindMarks.place, meaning: 'place'},
	{
		mark: '▁▃▇',
		meaning: 'where in the article it is mentioned, from its beginning to its end',
		style: 'sparkline',
	},
	{mark: cursorMark, meaning: 'of the sentence under the cursor', style: 'cursorBar'},
	{mark: selectedMark, meaning: 'chosen', style: 'selectedMark'},
	{
		mark: unsureMark,
		meaning: 'unsure: half or more of what is found like this is wrong; u hides it',
		style: 'unsure',
	},
	{mark: hedgeMark, meaning: 'the article keeps its distance: reportedly, allegedly', style: 'unsure'},
	{mark: nestedMark, meaning: 'reported inside what somebody else said'},
	{mark: 'source', meaning: 'who says it; of what is stated, its subject', style: 'source'},
	{mark: 'cue', meaning: 'by what it is told as said; of what is stated, its verb', style: 'cue'},
	{mark: 'content', meaning: 'what is said, stated or counted', style: 'content'},
	{mark: 'mention', meaning: 'of the chosen actor', style: 'mention'},
	{mark: 'found', meaning: 'what a search or a jump led to', style: 'flash'},
];
