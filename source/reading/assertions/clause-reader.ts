/*
Clauses of one sentence, read from its chunks in one pass from left to right.

A clause is open from its first noun phrase or joining word on; what comes is its subject until it has a verb, and its argument
afterwards. Where a second verb belongs, clause-verbs.ts decides.

Catches: «Zelenskyy issued a press release, accusing Russia» — two clauses, Zelenskyy the subject of both.
Must not: «He urged civilians to leave» — one: nobody has left.
*/
import words from '../../../data/lexicons/clause-words.json' with {type: 'json'};
import type {Token} from '../analysis.ts';
import type {Chunk} from './chunks.ts';
import {type Clause, createClause} from './clause.ts';
import {addArgument, open, type State, setSubject, takesClause} from './clause-state.ts';
import {addVerb} from './clause-verbs.ts';
import {isTimeNoun} from './time-nouns.ts';

const conditionals = new Set(words.conditionals);

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

function addNoun(state: State, index: number, chunk: Chunk): void {
	const {clause} = state;
	if (clause.verb !== undefined) {
		addNounBehindVerb(state, index, chunk);
		return;
	}

	if (clause.subject === undefined) {
		setSubject(clause, chunk);
		return;
	}

	if (state.afterConjunction) {
		clause.subject = {first: clause.subject.first, end: chunk.end};
	} else if (!state.afterComma && isTimeNoun(state.tokens, chunk)) {
		state.leading.push({first: chunk.first, end: chunk.end});
	} else if (isTimeNoun(state.tokens, clause.subject) || !state.afterComma) {
		// «Last weekend Ukraine agreed», «This year, the mayor said».
		state.leading.push(clause.subject);
		setSubject(clause, chunk);
	}
}

function addNounBehindVerb(state: State, index: number, chunk: Chunk): void {
	const {clause} = state;
	const isApart = state.afterComma || state.afterConjunction;
	if (isApart && verbFollows(state, index)) {
		const isSame = state.afterConjunction && /^(?:complement|conditional)$/.test(clause.kind);
		const next = open(state, isSame ? clause.kind : 'main', chunk.first, isSame ? clause.parent : undefined);
		setSubject(next, chunk);
		return;
	}

	// «told them that …»: they are told, and tell nothing.
	const isHearer = state.tokens[state.chunks[index + 1]?.first ?? 0]?.lower === 'that';
	if (!isApart && !isHearer && takesClause(state, clause) && verbFollows(state, index)) {
		const next = open(state, 'complement', chunk.first, clause);
		clause.arguments.push(next);
		setSubject(next, chunk);
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
