import {contains, type Span} from '../article/span.ts';
import type {Fact} from '../reading/facts.ts';
import {nearnessOf, type Ranked} from './rank.ts';

/*
Lists one hit where several would say the same. A word of an article stands in a sentence, often in a claim inside it, in the clause that reports
the claim, in a figure inside that; all of them match. Of those that match equally well:

- the inner one stands for the outer: «660,000 refugees», not the sentence around it;
- but a statement stands for the clause that reports it: what he said, not «he said».

«the government counted» still finds the sentence: the figure inside it holds neither word.
*/

/** What decides which of several hits is listed. */
export type Nested = Pick<Ranked, 'rank'> & {
	readonly place: Span;
	/** Index of the sentence that it begins in. */
	readonly sentence: number;
	/** What kind of fact it is; absent for sentences. */
	readonly factKind?: Fact['kind'];
};

/**
The hits for which no other one stands, in the order given.

@param hits facts and sentences only. Of two that stand for each other the first is kept; hits that begin in different sentences never do.
*/
export function withoutOuter<Item extends Nested>(hits: readonly Item[]): Item[] {
	const superfluous = new Set<Item>();
	for (const group of Map.groupBy(hits, ({sentence}) => sentence).values()) {
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
	if (one === other || nearnessOf(one.rank) > nearnessOf(other.rank)) {
		return false;
	}

	const a = one.place;
	const b = other.place;
	const isReported =
		(one.factKind === 'statement' && other.factKind === 'assertion') ||
		(one.factKind === 'assertion' && other.factKind === 'statement');
	if (isReported) {
		return one.factKind === 'statement' && contains(a, b);
	}

	return contains(b, a) && (a.start !== b.start || a.end !== b.end || isEarlier);
}
