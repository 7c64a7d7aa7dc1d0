/*
Which findings the facts panel lists, so that each clause of the article stands there once.

Catches: «Norland agreed to talks “without conditions.”» is both an act and a commitment: stated as «Norland agreed to talks», the quoted words as
a quote beside it. «The flood meant that the road was closed» states the inner clause already, so «the road was closed» is no row of its own.
Must not: «The mayor resigned, citing her health» — two clauses side by side, two rows.
*/
import type {Span} from '../article/span.ts';
import {compareSpans, contains, indexAt, overlaps, slice} from '../article/span.ts';
import type {Assertion, Figure, Judged, Reading, Statement, Time} from './reading.ts';

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

/** How sure a fact is and why; absent for what the reading does not judge: assertions and times. */
export function judgementOf(fact: Fact): Judged | undefined {
	return fact.kind === 'statement' ? fact.statement : fact.kind === 'figure' ? fact.figure : undefined;
}

/** A statement and the assertion in the article's own voice that tells the same, cue and predicate sharing words. */
type Commitment = {
	readonly statement: Statement;
	readonly assertion: Assertion;
	/** Whether the assertion holds all of the statement's content; where not, the statement stands for both. */
	readonly isAct: boolean;
	/** The quoted words, where they can be told apart from the act. */
	readonly quoted: readonly Span[];
};

const nothing = {figures: [], times: []};

/** Marks and a full stop that content may hold beyond its last word. */
const closing = 3;

/** An assertion lies in no more others than this; the search for one around it stops there. */
const deepest = 12;

const quotation = /“[^“”]*”?|"[^"]*"?|«[^«»]*»?|‘[^‘’]*’/g;

/**
Everything that the facts panel lists, in the order of the text (a longer fact before the ones inside it).

Assertions inside a statement's content are left out: they are the speaker's, and the statement stands for them. So are assertions that another
one's subject or argument holds whole. A commitment («agreed to», «plans to») that the article states as an act is listed as that act;
where it has quoted words, a statement with only these as content is listed as well, and the act without them. Its `statement` and
`assertion` are then cut copies with the ids of those in the reading. What cannot be read without its sentence is left out. Linear but for binary searches and the sort.

@param before findings that stand before these in the text (see growth.ts); the numbers of figures and times go on from theirs
*/
export function listFacts(reading: Reading, before: Pick<Reading, 'figures' | 'times'> = nothing): Fact[] {
	const commitments = findCommitments(reading);
	const byStatement = new Map(commitments.map(commitment => [commitment.statement.id, commitment]));
	const byAssertion = new Map(commitments.map(commitment => [commitment.assertion.id, commitment]));
	const facts: Fact[] = [];
	for (const statement of reading.statements.filter(statement =>
		isReadable(reading.article.text, statement),
	)) {
		const commitment = byStatement.get(statement.id);
		if (commitment === undefined || !commitment.isAct) {
			facts.push(factOfStatement(statement));
		} else if (commitment.quoted.length > 0) {
			facts.push(factOfStatement({...statement, content: commitment.quoted}));
		}
	}

	const own = reading.assertions.filter(({within, isReduced}) => within === undefined && isReduced !== true);
	for (const assertion of withoutHeld(own)) {
		const commitment = byAssertion.get(assertion.id);
		if (commitment?.isAct !== false) {
			facts.push(factOfAssertion(withoutQuoted(assertion, commitment?.quoted ?? [])));
		}
	}

	for (const [index, figure] of reading.figures.entries()) {
		const span = {start: figure.start, end: figure.end};
		facts.push({id: `f${before.figures.length + index + 1}`, kind: 'figure', label: 'figure', span, figure});
	}

	for (const [index, time] of reading.times.entries()) {
		const span = {start: time.start, end: time.end};
		facts.push({id: `t${before.times.length + index + 1}`, kind: 'time', label: 'time', span, time});
	}

	return facts.sort((a, b) => compareSpans(a.span, b.span));
}

/**
Whether a statement can be read without its sentence. «who — back — the plan», with nobody known for «who», «your — support for — the plan» and
«asked about — the plan», with nobody asked, say too little alone; words in quotation marks are always worth a row.
*/
function isReadable(text: string, {kind, speaker, source, cue}: Statement): boolean {
	if (kind !== 'indirect' || speaker !== undefined) {
		return true;
	}

	return source === undefined
		? cue === undefined || !/\basked\b/i.test(slice(text, cue))
		: !/^(?:who|which|that|whom|my|your|our)$/i.test(slice(text, source));
}

function factOfStatement(statement: Statement): Fact {
	const parts = [statement.source, statement.cue, ...statement.content].filter(part => part !== undefined);
	const label = statement.kind === 'indirect' ? 'claim' : 'quote';
	return {id: statement.id, kind: 'statement', label, span: hull(parts), statement};
}

function factOfAssertion(assertion: Assertion): Fact {
	return {id: assertion.id, kind: 'assertion', label: 'stated', span: hullOf(assertion), assertion};
}

/** Pairs of a statement and the assertion in the article's own voice whose predicate holds its cue. */
function findCommitments({article, statements, assertions}: Reading): Commitment[] {
	const own = assertions
		.filter(assertion => assertion.within === undefined)
		.sort((a, b) => a.predicate.start - b.predicate.start);
	const predicates = own.map(({predicate}) => predicate);
	const found: Commitment[] = [];
	for (const statement of statements) {
		const assertion =
			statement.cue === undefined ? undefined : own[indexAt(predicates, statement.cue.end - 1)];
		if (
			statement.cue !== undefined &&
			assertion !== undefined &&
			overlaps(assertion.predicate, statement.cue)
		) {
			const quoted = statement.kind === 'indirect' ? [] : quotedIn(article.text, statement.content);
			const isApart =
				(statement.kind === 'indirect' || quoted.length > 0) &&
				!quoted.some(span => overlaps(span, assertion.predicate));
			const isWhole = hullOf(assertion).end >= hull(statement.content).end - closing;
			found.push({statement, assertion, quoted, isAct: isApart && isWhole});
		}
	}

	return found;
}

function quotedIn(text: string, content: readonly Span[]): Span[] {
	return content.flatMap(span =>
		[...slice(text, span).matchAll(quotation)].map(match => ({
			start: span.start + match.index,
			end: span.start + match.index + match[0].length,
		})),
	);
}

function withoutQuoted(assertion: Assertion, quoted: readonly Span[]): Assertion {
	return quoted.length === 0
		? assertion
		: {
				...assertion,
				arguments: assertion.arguments.filter(argument => !quoted.some(span => overlaps(span, argument))),
			};
}

/** Without the assertions that lie whole in the subject or an argument of another. */
function withoutHeld(assertions: readonly Assertion[]): Assertion[] {
	const parts = assertions
		.flatMap(assertion =>
			[assertion.subject, ...assertion.arguments].map(part => ({...part, id: assertion.id})),
		)
		.sort(compareSpans);
	return assertions.filter(assertion => {
		const whole = hullOf(assertion);
		const last = indexAt(parts, whole.start);
		for (let at = last; at >= 0 && at > last - deepest; at--) {
			const part = parts[at];
			if (part !== undefined && part.id !== assertion.id && holds(part, whole)) {
				return false;
			}
		}

		return true;
	});
}

/** Whether one span holds another and more. */
function holds(outer: Span, inner: Span): boolean {
	return contains(outer, inner) && outer.end - outer.start > inner.end - inner.start;
}

function hullOf(assertion: Assertion): Span {
	return hull([assertion.subject, assertion.predicate, ...assertion.arguments]);
}

function hull(spans: readonly Span[]): Span {
	return {
		start: Math.min(...spans.map(span => span.start)),
		end: Math.max(...spans.map(span => span.end)),
	};
}
