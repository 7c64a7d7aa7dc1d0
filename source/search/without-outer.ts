import {contains, indexAt, type Span} from '../article/span.ts';
import {matchRank, type Ranked} from './rank.ts';

/*
Lists one hit where several would say the same. A word of an article stands in a sentence, often in a claim inside it, in the clause that reports
the claim, in a figure inside that; all of them match. Of those that match equally well:

- the inner one stands for the outer: «660,000 refugees», not the sentence around it;
- but a statement stands for the clause that reports it: what he said, not «he said».

«the government counted» still finds the sentence: the figure inside it holds neither word.
*/

/** What decides which of several hits is listed. */
export type Nested = Pick<Ranked, 'errors' | 'position' | 'isPhrase'> & {
	readonly place: Span;
	/** Whether it is a quote or claim, and whether it is an assertion in the article's own voice. */
	readonly isStatement: boolean;
	readonly isStated: boolean;
};

/**
The hits for which no other one stands, in the order given.

@param hits facts and sentences only. Of two that stand for each other the first is kept.
@param sentences of the article. Hits that begin in different sentences never stand for each other.
*/
export function withoutOuter<Item extends Nested>(hits: readonly Item[], sentences: readonly Span[]): Item[] {
	const bySentence = Map.groupBy(hits, ({place}) => indexAt(sentences, place.start));
	const superfluous = new Set<Item>();
	for (const group of bySentence.values()) {
		for (const [at, hit] of group.entries()) {
			const isCovered = group.some(
				(other, otherAt) => !superfluous.has(other) && standsFor(other, hit, otherAt < at),
			);
			if (isCovered) {
				superfluous.add(hit);
			}
		}
	}

	return hits.filter(hit => !superfluous.has(hit));
}

function standsFor(one: Nested, other: Nested, isEarlier: boolean): boolean {
	if (one === other || matchRank(one) > matchRank(other)) {
		return false;
	}

	const a = one.place;
	const b = other.place;
	const isReported = (one.isStatement && other.isStated) || (one.isStated && other.isStatement);
	if (isReported) {
		return one.isStatement && contains(a, b);
	}

	return contains(b, a) && (a.start !== b.start || a.end !== b.end || isEarlier);
}
