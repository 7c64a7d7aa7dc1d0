import words from '../../../data/lexicons/clause-words.json' with {type: 'json'};
import type {Token, TokenRange} from '../analysis.ts';
import type {Chunk} from './chunks.ts';
import {type Clause, type ClauseKind, createClause} from './clause.ts';

const clauseTakers = new Set(words.clauseTakers);

/** What the reader of a sentence knows so far. Only the functions of clause-reader.ts and clause-verbs.ts change it. */
export type State = {
	readonly tokens: readonly Token[];
	readonly chunks: readonly Chunk[];
	readonly clauses: Clause[];
	clause: Clause;
	/** The noun phrase read last, wherever it stands: what a relative pronoun refers to. */
	lastNoun: TokenRange | undefined;
	afterComma: boolean;
	afterConjunction: boolean;
	/** What stood at the sentence's head before any subject; goes to the clause that gets the next one. */
	leading: TokenRange[];
	/** A participle at the sentence's head that waits for the main clause's subject. */
	waiting: Clause | undefined;
};

/** Begins a new clause and makes it the current one. */
export function open(state: State, kind: ClauseKind, first: number, parent: Clause | undefined): Clause {
	const clause = createClause(kind, first, parent);
	state.clauses.push(clause);
	state.clause = clause;
	return clause;
}

function grow(clause: Clause, end: number): void {
	clause.end = Math.max(clause.end, end);
}

/** Adds an argument, or lets the last one grow where an infinitive has begun it. */
export function addArgument(clause: Clause, range: TokenRange): void {
	const last = clause.arguments.at(-1);
	if (clause.isOpen && last !== undefined && !('kind' in last)) {
		clause.arguments[clause.arguments.length - 1] = {first: last.first, end: range.end};
	} else {
		clause.arguments.push({first: range.first, end: range.end});
	}

	grow(clause, range.end);
}

/** Gives a clause its subject. */
export function setSubject(clause: Clause, range: TokenRange): void {
	clause.subject = {first: range.first, end: range.end};
	grow(clause, range.end);
}

/** Gives a clause its verb, and what stood at the sentence’s head. */
export function setVerb(state: State, clause: Clause, chunk: Chunk): void {
	clause.verb = chunk;
	clause.isOpen = false;
	grow(clause, chunk.end);
	if (clause.kind !== 'relative' && clause.kind !== 'participle') {
		clause.arguments.push(...state.leading);
		state.leading = [];
	}
}

/** Whether a clause’s verb can have a clause as its object without «that». */
export function takesClause(state: State, clause: Clause): boolean {
	const {verb} = clause;
	if (verb?.verb === undefined) {
		return false;
	}

	for (let at = verb.verb.head; at < verb.end; at++) {
		if (clauseTakers.has(state.tokens[at]?.lemma ?? '')) {
			return true;
		}
	}

	return false;
}

/** Whether a dictionary form is that of a verb that can have a clause as its object. */
export function isClauseTaker(lemma: string): boolean {
	return clauseTakers.has(lemma);
}
