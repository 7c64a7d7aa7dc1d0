import type {Span} from '../article/span.ts';
import type {Fact} from '../reading/facts.ts';

/** The words that a fact is found by: its own, and for a figure also what it counts or measures («660,000 | refugees»). */
export function wordsOfFact(fact: Fact): Span {
	const counted = fact.kind === 'figure' ? fact.figure.of : undefined;
	return counted === undefined
		? fact.span
		: {start: Math.min(fact.span.start, counted.start), end: Math.max(fact.span.end, counted.end)};
}
