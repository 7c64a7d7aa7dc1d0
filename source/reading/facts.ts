import type {Span} from '../article/span.ts';
import {compareSpans} from '../article/span.ts';
import type {Assertion, Figure, Reading, Statement, Time} from './reading.ts';

/** What the facts panel calls a fact: `quote` is a direct or mixed statement, `claim` an indirect one, `stated` an assertion in the article's own voice. */
export type FactLabel = 'quote' | 'claim' | 'stated' | 'figure' | 'time';

type Common = {
	/** The statement's or assertion's own id; `f1`, `t1`, … for figures and times, in the order of the text. */
	readonly id: string;
	readonly label: FactLabel;
	/** From the first to the last character that belongs to it, gaps included. */
	readonly span: Span;
};

export type Fact = Common &
	(
		| {readonly kind: 'statement'; readonly statement: Statement}
		| {readonly kind: 'assertion'; readonly assertion: Assertion}
		| {readonly kind: 'figure'; readonly figure: Figure}
		| {readonly kind: 'time'; readonly time: Time}
	);

/**
Everything that the facts panel lists, in the order of the text (a longer fact before the ones inside it). Assertions inside a statement's
content are left out: they are the speaker's, and the statement stands for them.
*/
export function listFacts(reading: Reading): Fact[] {
	const facts: Fact[] = [];
	for (const statement of reading.statements) {
		const parts = [statement.source, statement.cue, ...statement.content].filter(part => part !== undefined);
		const label = statement.kind === 'indirect' ? 'claim' : 'quote';
		facts.push({id: statement.id, kind: 'statement', label, span: hull(parts), statement});
	}

	for (const assertion of reading.assertions) {
		if (assertion.within === undefined) {
			const span = hull([assertion.subject, assertion.predicate, ...assertion.arguments]);
			facts.push({id: assertion.id, kind: 'assertion', label: 'stated', span, assertion});
		}
	}

	for (const [index, figure] of reading.figures.entries()) {
		facts.push({
			id: `f${index + 1}`,
			kind: 'figure',
			label: 'figure',
			span: {start: figure.start, end: figure.end},
			figure,
		});
	}

	for (const [index, time] of reading.times.entries()) {
		facts.push({
			id: `t${index + 1}`,
			kind: 'time',
			label: 'time',
			span: {start: time.start, end: time.end},
			time,
		});
	}

	return facts.sort((a, b) => compareSpans(a.span, b.span));
}

function hull(spans: readonly Span[]): Span {
	return {
		start: Math.min(...spans.map(span => span.start)),
		end: Math.max(...spans.map(span => span.end)),
	};
}
