import type {Span} from '../article/span.ts';
import type {Fact} from '../reading/facts.ts';
import type {Actor} from '../reading/reading.ts';
import {memoiseLast} from './memoise.ts';
import {selectedActor, selectedFact} from './selectors.ts';
import type {State} from './state.ts';
import type {Meaning} from './themes/theme.ts';

/** Why characters of the article are marked. */
export type LitRole =
	/** A mention of the selected actor. */
	| 'mention'
	/** Parts of the selected fact. */
	| 'source'
	| 'cue'
	| 'content'
	| 'hedge'
	| 'subject'
	| 'predicate'
	| 'argument'
	| 'figure'
	| 'time'
	/** The words that a search found. */
	| 'flash';

export type LitSpan = Span & {readonly role: LitRole};

/** How each is drawn. An assertion's subject is drawn like a source, its predicate like a cue: who, how, what, whoever says it. */
export const litMeanings: Readonly<Record<LitRole, Meaning>> = {
	mention: 'mention',
	source: 'source',
	subject: 'source',
	cue: 'cue',
	predicate: 'cue',
	content: 'content',
	argument: 'content',
	figure: 'content',
	time: 'content',
	hedge: 'unsure',
	flash: 'flash',
};

const litFrom = memoiseLast(
	(actor: Actor | undefined, fact: Fact | undefined, flash: readonly Span[]): readonly LitSpan[] => [
		...(fact ? factRoles(fact) : []),
		...(actor?.mentions ?? []).map(({start, end}) => ({start, end, role: 'mention' as const})),
		...flash.map(({start, end}) => ({start, end, role: 'flash' as const})),
	],
);

/**
What is marked in the article: the selected fact's parts, then the selected actor's mentions, then the words that a
search found. In the order of painting: where they overlap, a later one lies over an earlier one. Each of the three
groups is sorted by start.
*/
export function litSpans(state: Pick<State, 'reading' | 'place' | 'flash'>): readonly LitSpan[] {
	return litFrom(selectedActor(state), selectedFact(state), state.flash);
}

/** What is marked of a fact, sorted by start. */
export function factRoles(fact: Fact): LitSpan[] {
	if (fact.kind === 'statement') {
		const {source, cue, content, hedge} = fact.statement;
		return [
			...content.map(span => lit(span, 'content')),
			...(source ? [lit(source, 'source')] : []),
			...(cue ? [lit(cue, 'cue')] : []),
			...(hedge ? [lit(hedge, 'hedge')] : []),
		].sort((a, b) => a.start - b.start);
	}

	if (fact.kind === 'assertion') {
		const {subject, predicate, arguments: others, hedge} = fact.assertion;
		return [
			...others.map(span => lit(span, 'argument')),
			lit(subject, 'subject'),
			lit(predicate, 'predicate'),
			...(hedge ? [lit(hedge, 'hedge')] : []),
		].sort((a, b) => a.start - b.start);
	}

	return [lit(fact.span, fact.kind)];
}

function lit({start, end}: Span, role: LitRole): LitSpan {
	return {start, end, role};
}
