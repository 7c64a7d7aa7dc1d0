import type {ActorKind} from '../../reading/reading.ts';

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

/** Behind a fact's label where the article keeps its distance. */
export const unsureMark = '?';

/** Before a statement that stands in another's content. */
export const nestedMark = '↳';

/** What the signs mean, for the reader. */
export const legend: readonly {readonly mark: string; readonly meaning: string}[] = [
	{mark: kindMarks.person, meaning: 'person'},
	{mark: kindMarks.organisation, meaning: 'organisation'},
	{mark: kindMarks.place, meaning: 'place'},
	{mark: cursorMark, meaning: 'of the sentence under the cursor'},
	{mark: selectedMark, meaning: 'chosen'},
	{mark: unsureMark, meaning: 'the article keeps its distance: reportedly, allegedly'},
	{mark: nestedMark, meaning: 'reported inside what somebody else said'},
];
