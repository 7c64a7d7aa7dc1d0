/*
Clauses of one sentence, read from its chunks in one pass from left to right.

A clause is open from its first noun phrase or joining word on; what comes is its subject until it has a verb, and its argument
afterwards. When a verb comes and the open clause has one already, one of these holds, tried in this order:

- the clause around it still waits for its verb: «The firm, which is based in Ohio, | announced plans»;
- a conjunction or comma goes before: it shares the subject: «prices rose and then | fell»;
- it is a participle: its subject is the noun phrase before it, behind a comma the subject of the clause: «The mayor resigned, | citing her health»;
- the noun phrase before it is its subject: «Officials said prices | rose».

Catches: «Zelenskyy issued a press release, accusing Russia» — two clauses, Zelenskyy the subject of both.
Must not: «He urged civilians to leave» — one: nobody has left.
*/
import words from '../../../data/lexicons/clause-words.json' with {type: 'json'};
import type {Token, TokenRange} from '../analysis.ts';
import type {Chunk} from './chunks.ts';
import {type Clause, type ClauseKind, createClause} from './clause.ts';
import {isTimeNoun} from './time-nouns.ts';

const conditionals = new Set(words.conditionals);
const clauseTakers = new Set(words.clauseTakers);

type State = {
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

/** Reads the clauses of a sentence. Those without verb or subject are among them. Linear in the number of chunks but for look-ahead of fixed length. */
export function readClauses(tokens: readonly Token[], chunks: readonly Chunk[]): Clause[] {
	const clause = createClause('main', chunks[0]?.first ?? 0);
	const state: State = {
		tokens,
		chunks,
		clauses: [clause],
		clause,
		lastNoun: undefined,
		afterComma: false,
		afterConjunction: false,
		leading: [],
		waiting: undefined,
	};
	for (const [index, chunk] of chunks.entries()) {
		readNext(state, index, chunk);
	}

	return state.clauses;
}

function readNext(state: State, index: number, chunk: Chunk): void {
	switch (chunk.kind) {
		case 'comma':
			state.clause.isOpen = false;
			state.afterComma = true;
			return;
		case 'conjunction':
			state.afterConjunction = true;
			return;
		case 'stop':
			open(state, 'main', chunk.end, undefined);
			state.lastNoun = undefined;
			break;
		case 'noun':
			addNoun(state, index, chunk);
			state.lastNoun = chunk;
			break;
		case 'prepositional':
			addPhrase(state, chunk);
			state.lastNoun = chunk.object ?? state.lastNoun;
			break;
		case 'adverb':
		case 'adjective':
			addPhrase(state, chunk);
			break;
		case 'relative':
			openRelative(state, index, chunk);
			break;
		case 'subordinator':
			openSubordinate(state, chunk);
			break;
		case 'verb':
			addVerb(state, index, chunk);
			break;
	}

	state.afterComma = false;
	state.afterConjunction = false;
}

function open(state: State, kind: ClauseKind, first: number, parent: Clause | undefined): Clause {
	const clause = createClause(kind, first, parent);
	state.clauses.push(clause);
	state.clause = clause;
	return clause;
}

/** Adds to the clause and makes it and those that it stands in reach to there. */
function grow(clause: Clause, end: number): void {
	clause.end = Math.max(clause.end, end);
}

function addArgument(clause: Clause, range: TokenRange): void {
	const last = clause.arguments.at(-1);
	if (clause.isOpen && last !== undefined && !('kind' in last)) {
		clause.arguments[clause.arguments.length - 1] = {first: last.first, end: range.end};
	} else {
		clause.arguments.push({first: range.first, end: range.end});
	}

	grow(clause, range.end);
}

function addNoun(state: State, index: number, chunk: Chunk): void {
	const {clause} = state;
	if (clause.verb !== undefined) {
		addNounBehindVerb(state, index, chunk);
		return;
	}

	if (clause.subject === undefined) {
		setSubject(state, clause, chunk);
		return;
	}

	if (state.afterConjunction) {
		clause.subject = {first: clause.subject.first, end: chunk.end};
	} else if (isTimeNoun(state.tokens, clause.subject) || !state.afterComma) {
		// «Last weekend Ukraine agreed», «This year, the mayor said».
		state.leading.push(clause.subject);
		setSubject(state, clause, chunk);
	}
}

function setSubject(_state: State, clause: Clause, range: TokenRange): void {
	clause.subject = {first: range.first, end: range.end};
	grow(clause, range.end);
}

function addNounBehindVerb(state: State, index: number, chunk: Chunk): void {
	const {clause} = state;
	const isApart = state.afterComma || state.afterConjunction;
	if (isApart && verbFollows(state, index)) {
		const isSame = state.afterConjunction && /^(?:complement|conditional)$/.test(clause.kind);
		const next = open(state, isSame ? clause.kind : 'main', chunk.first, isSame ? clause.parent : undefined);
		setSubject(state, next, chunk);
		return;
	}

	if (!isApart && takesClause(state, clause) && verbFollows(state, index)) {
		const next = open(state, 'complement', chunk.first, clause);
		clause.arguments.push(next);
		setSubject(state, next, chunk);
		return;
	}

	addArgument(clause, chunk);
}

/** Whether a finite verb stands behind the noun phrase at `index` and what belongs to it. */
function verbFollows(state: State, index: number): boolean {
	for (let at = index + 1; at < Math.min(state.chunks.length, index + 7); at++) {
		const {kind, verb} = state.chunks[at] as Chunk;
		if (verb !== undefined) {
			if (verb.form === 'finite' || verb.form === 'past') {
				return true;
			}
		} else if (kind === 'relative') {
			return true;
		} else if (kind !== 'prepositional' && kind !== 'adverb') {
			return false;
		}
	}

	return false;
}

function takesClause(state: State, clause: Clause): boolean {
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

function addPhrase(state: State, chunk: Chunk): void {
	const {clause} = state;
	if (clause.verb !== undefined) {
		if (chunk.kind !== 'adverb' || !state.afterComma) {
			addArgument(clause, chunk);
		}
	} else if (clause.subject === undefined) {
		if (chunk.kind === 'prepositional') {
			state.leading.push({first: chunk.first, end: chunk.end});
		}
	} else if (chunk.kind === 'prepositional' || clause.isOpen) {
		if (state.afterComma) {
			state.leading.push({first: chunk.first, end: chunk.end});
		} else if (chunk.first === clause.subject.end || clause.isOpen) {
			clause.subject = {first: clause.subject.first, end: chunk.end};
		}
	}
}

function openRelative(state: State, index: number, chunk: Chunk): void {
	const {clause, lastNoun} = state;
	const antecedent = lastNoun;
	const word = state.tokens[chunk.first]?.lower;
	const next = state.chunks[index + 1];
	const isSubject = next?.verb !== undefined && word !== 'where' && word !== 'whose';
	if (!isSubject && word === 'that' && takesClause(state, clause)) {
		const complement = open(state, 'complement', chunk.first, clause);
		clause.arguments.push(complement);
		return;
	}

	const relative = open(state, 'relative', chunk.first, clause);
	if (isSubject) {
		relative.subject = antecedent;
	} else if (word === 'whose' && next?.kind === 'noun') {
		relative.first = chunk.first;
	} else if (antecedent !== undefined && word !== 'where' && word !== 'whose') {
		relative.arguments.push({first: antecedent.first, end: antecedent.end});
	}
}

function openSubordinate(state: State, chunk: Chunk): void {
	const {clause} = state;
	const word = state.tokens[chunk.first]?.lower ?? '';
	const isConditional = conditionals.has(word);
	if (word === 'that' && clause.verb !== undefined && !state.afterComma) {
		const complement = open(state, 'complement', chunk.first, clause);
		clause.arguments.push(complement);
		return;
	}

	if (isConditional && clause.verb !== undefined && !state.afterComma) {
		const complement = open(state, 'conditional', chunk.first, clause);
		if (word !== 'than') {
			clause.arguments.push(complement);
		}

		return;
	}

	open(state, isConditional ? 'conditional' : 'subordinate', chunk.first, clause);
}

function addVerb(state: State, index: number, chunk: Chunk): void {
	const form = chunk.verb?.form;
	if (form === 'infinitive') {
		addInfinitive(state, chunk);
	} else if (
		form === 'gerund' ||
		form === 'participle' ||
		(form === 'past' && isReduced(state, index, chunk))
	) {
		addParticiple(state, chunk);
	} else {
		addFinite(state, chunk);
	}
}

/** An infinitive that no verb leads to grows on what is before it: an argument, the subject, or a phrase of purpose at the head. */
function addInfinitive(state: State, chunk: Chunk): void {
	const {clause} = state;
	if (clause.verb !== undefined) {
		if (clause.isOpen && state.afterConjunction) {
			addArgument(clause, chunk);
			return;
		}

		clause.isOpen = false;
		addArgument(clause, chunk);
		clause.isOpen = true;
	} else if (clause.subject === undefined) {
		const purpose = open(state, 'command', chunk.first, undefined);
		purpose.verb = chunk;
	} else if (!state.afterComma) {
		clause.subject = {first: clause.subject.first, end: chunk.end};
		clause.isOpen = true;
	}
}

/** A past form that stands for «who was …»: «The men | arrested on Friday | were freed», «a plan | backed by the council». */
function isReduced(state: State, index: number, chunk: Chunk): boolean {
	const {clause} = state;
	const next = state.chunks[index + 1];
	const isBy = state.tokens[chunk.end]?.lower === 'by';
	if (clause.verb !== undefined) {
		const behindNoun = !state.afterConjunction && clause.arguments.length > 0;
		return behindNoun && pendingOf(clause) === undefined && (!state.afterComma || isBy);
	}

	if (clause.subject === undefined) {
		return !state.afterConjunction;
	}

	if (state.afterConjunction || next === undefined || next.kind === 'noun') {
		return false;
	}

	for (let at = index + 1; at < Math.min(state.chunks.length, index + 6); at++) {
		const {kind, verb, first} = state.chunks[at] as Chunk;
		if (verb !== undefined) {
			return verb.form === 'finite' || (verb.form === 'past' && state.chunks[at - 1]?.kind !== 'conjunction');
		}

		const isStep = kind === 'prepositional' || kind === 'adverb';
		if (!isStep && !(kind === 'comma' && state.chunks[at + 1]?.first === first + 1 && state.afterComma)) {
			return false;
		}
	}

	return false;
}

function addParticiple(state: State, chunk: Chunk): void {
	const {clause} = state;
	if (clause.kind === 'participle' && state.afterConjunction) {
		const next = open(state, 'participle', chunk.first, clause.parent);
		next.subject = clause.subject;
		setVerb(state, next, chunk);
		return;
	}

	if (state.afterConjunction && clause.verb !== undefined) {
		addArgument(clause, chunk);
		return;
	}

	const isOfClause = clause.verb !== undefined && state.afterComma && chunk.verb?.form === 'gerund';
	const participle = createClause('participle', chunk.first, clause);
	participle.subject = isOfClause ? clause.subject : (state.lastNoun ?? clause.subject);
	if (clause.verb === undefined && clause.subject === undefined) {
		participle.subject = undefined;
		state.waiting = participle;
	}

	state.clauses.push(participle);
	participle.verb = chunk;
	participle.end = chunk.end;
	state.clause = participle;
}

/** The nearest clause around that has a subject and waits for its verb. */
function pendingOf(clause: Clause): Clause | undefined {
	let {parent} = clause;
	while (parent !== undefined) {
		if (parent.verb === undefined && parent.subject !== undefined) {
			return parent;
		}

		parent = parent.verb === undefined || parent.kind !== 'main' ? parent.parent : undefined;
	}

	return undefined;
}

function addFinite(state: State, chunk: Chunk): void {
	const {clause} = state;
	if (clause.verb === undefined) {
		addFirstVerb(state, chunk);
		return;
	}

	const pending = state.afterConjunction ? undefined : pendingOf(clause);
	if (pending !== undefined) {
		state.clause = pending;
		setVerb(state, pending, chunk);
		return;
	}

	if (state.afterConjunction || state.afterComma) {
		const sharing = sharedClause(state, clause, chunk);
		const next = open(
			state,
			sharing.kind === 'participle' ? 'main' : sharing.kind,
			chunk.first,
			sharing.parent,
		);
		next.subject = sharing.subject;
		setVerb(state, next, chunk);
		return;
	}

	const last = clause.arguments.at(-1);
	if (last !== undefined && !('kind' in last) && last.end === chunk.first && state.lastNoun?.end === last.end) {
		const next = createClause('complement', last.first, clause);
		next.subject = last;
		clause.arguments[clause.arguments.length - 1] = next;
		state.clauses.push(next);
		state.clause = next;
		setVerb(state, next, chunk);
	}
}

/** «said that forces were closing in and | said that …»: a verb that takes a clause goes back to the clause that said the first. */
function sharedClause(state: State, clause: Clause, chunk: Chunk): Clause {
	let shared = clause;
	while (shared.kind === 'participle' && shared.parent?.verb !== undefined) {
		shared = shared.parent;
	}

	const lemma = state.tokens[chunk.verb?.head ?? chunk.first]?.lemma ?? '';
	while (
		(shared.kind === 'complement' && clauseTakers.has(lemma) && shared.parent !== undefined) ||
		(shared.kind === 'subordinate' && state.afterComma && shared.parent?.verb !== undefined)
	) {
		shared = shared.parent as Clause;
	}

	return shared;
}

function addFirstVerb(state: State, chunk: Chunk): void {
	const {clause, waiting} = state;
	if (clause.subject === undefined) {
		const outer = clause.kind === 'relative' ? undefined : pendingOf(clause);
		if (outer !== undefined) {
			state.clause = outer;
			setVerb(state, outer, chunk);
			return;
		}

		clause.kind = 'command';
	} else if (waiting !== undefined && clause.kind === 'main') {
		waiting.subject = clause.subject;
		state.waiting = undefined;
	}

	setVerb(state, clause, chunk);
}

function setVerb(state: State, clause: Clause, chunk: Chunk): void {
	clause.verb = chunk;
	clause.isOpen = false;
	grow(clause, chunk.end);
	if (clause.kind !== 'relative' && clause.kind !== 'participle') {
		clause.arguments.push(...state.leading);
		state.leading = [];
	}
}
