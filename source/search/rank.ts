/*
In which order hits are shown. One rule after the other, each only where those before it see no difference:

1. fewer typing errors forgiven first (what fuse.js measures);
2. whole words before beginnings of words before insides: `war` finds «The war in Ukraine», then «Warsaw», then «software»;
3. words side by side as typed before words apart;
4. hits that consist of what was typed before those that also hold other words: «Russia» before «Bank of Russia»;
5. actors before facts before sentences: the more particular answer first;
6. nearer the beginning of the article first.
*/

export const actorRank = 0;
export const factRank = 1;
export const sentenceRank = 2;

/** What the rules look at. */
export type Ranked = {
	/** Over all terms. */
	readonly errors: number;
	/** `wholeWord`, `wordBeginning` or `insideWord`, added up over all terms. */
	readonly position: number;
	readonly isPhrase: boolean;
	readonly isAll: boolean;
	/** `actorRank`, `factRank` or `sentenceRank`. */
	readonly kind: number;
	/** Offset in the article. */
	readonly start: number;
};

type Comparator = (a: Ranked, b: Ranked) => number;

const byErrors: Comparator = (a, b) => a.errors - b.errors;
const byPosition: Comparator = (a, b) => a.position - b.position;
const byPhrase: Comparator = (a, b) => Number(b.isPhrase) - Number(a.isPhrase);
const byCompleteness: Comparator = (a, b) => Number(b.isAll) - Number(a.isAll);
const byKind: Comparator = (a, b) => a.kind - b.kind;
const byStart: Comparator = (a, b) => a.start - b.start;

/** Orders hits as the reader sees them. */
export const compareRanked: Comparator = (a, b) =>
	byErrors(a, b) ||
	byPosition(a, b) ||
	byPhrase(a, b) ||
	byCompleteness(a, b) ||
	byKind(a, b) ||
	byStart(a, b);

/** The rules 1 to 3 in one number, for all terms of a query together: less is better, and equal is equally good. */
export function matchRank({
	errors,
	position,
	isPhrase,
}: Pick<Ranked, 'errors' | 'position' | 'isPhrase'>): number {
	return (errors * 64 + position) * 2 + (isPhrase ? 0 : 1);
}

/** The parts of a `matchRank`. */
export function partsOfRank(rank: number): Pick<Ranked, 'errors' | 'position' | 'isPhrase'> {
	return {errors: rank >> 7, position: (rank >> 1) & 63, isPhrase: (rank & 1) === 0};
}
