/*
In which order hits are shown. One rule after the other, each only where those before it see no difference:

1. every word found as a word, its beginning or as typed inside one, before weak matches (match-words.ts);
2. fewer typing errors forgiven first (what fuse.js measures);
3. whole words before beginnings of words before insides: `war` finds «The war in Ukraine», then «Warsaw», then «software»;
4. words side by side as typed before words apart;
5. hits that consist of what was typed before those that also hold other words: «Russia» before «Bank of Russia»;
6. actors before facts before sentences: the more particular answer first;
7. nearer the beginning of the article first.
*/

export const actorRank = 0;
export const factRank = 1;
export const sentenceRank = 2;

/** What the rules 1 to 5 look at, over all terms of a query together. */
export type Match = {
	readonly isWeak: boolean;
	/** Added up over all terms. */
	readonly errors: number;
	/** `wholeWord`, `wordBeginning`, `insideWord` or `insideMistyped`, added up over all terms. */
	readonly position: number;
	readonly isPhrase: boolean;
	readonly isAll: boolean;
};

/** The rules 1 to 5 in one number: less is better, and equal is equally good. A query has 16 terms at most. */
export function rankOf({isWeak, errors, position, isPhrase, isAll}: Match): number {
	return ((((isWeak ? 1 : 0) * 64 + errors) * 64 + position) * 2 + (isPhrase ? 0 : 1)) * 2 + (isAll ? 0 : 1);
}

/** The rules 1 to 4 of a `rankOf`: how well what was typed is found, whatever stands around it. */
export function nearnessOf(rank: number): number {
	return rank >> 1;
}

/** What all rules look at. */
export type Ranked = {
	/** A `rankOf`. */
	readonly rank: number;
	/** `actorRank`, `factRank` or `sentenceRank`. */
	readonly kind: number;
	/** Offset in the article. */
	readonly start: number;
};

/** Orders hits as the reader sees them. */
export function compareRanked(a: Ranked, b: Ranked): number {
	return a.rank - b.rank || a.kind - b.kind || a.start - b.start;
}
