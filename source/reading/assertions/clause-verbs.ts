/*
Where a verb group belongs.

When a verb comes and the open clause has one already, one of these holds, tried in this order:

- the clause around it still waits for its verb: «The firm, which is based in Ohio, | announced plans»;
- a conjunction or comma goes before: it shares the subject: «prices rose and then | fell»;
- it is a participle: its subject is the noun phrase before it, behind a comma the subject of the clause: «The mayor resigned, | citing her health»;
- the noun phrase before it is its subject: «Officials said prices | rose».

Must not: «He urged civilians | to leave» — an infinitive grows on the argument before it, for nobody has left.
*/
import type {Chunk} from './chunks.ts';
import {type Clause, createClause} from './clause.ts';
import {addArgument, isClauseTaker, open, type State, setVerb} from './clause-state.ts';

/** Clauses around a clause are followed no further than this, so that reading stays linear. */
const deepest = 20;

/** Gives a verb group its place: the verb of the current clause, of one around it, or of a new one. */
export function addVerb(state: State, index: number, chunk: Chunk): void {
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
		// «in leading the talks and | keeping the peace»: what follows belongs to the gerund.
		clause.isOpen = false;
		addArgument(clause, chunk);
		clause.isOpen = true;
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
	for (let depth = 0; depth < deepest && parent !== undefined; depth++) {
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
	if (
		last !== undefined &&
		!('kind' in last) &&
		last.end === chunk.first &&
		state.lastNoun?.end === last.end
	) {
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
	const lemma = state.tokens[chunk.verb?.head ?? chunk.first]?.lemma ?? '';
	let shared = clause;
	for (let depth = 0; depth < deepest && shared.parent !== undefined; depth++) {
		const hasVerb = shared.parent.verb !== undefined;
		const isLeft =
			(shared.kind === 'participle' && hasVerb) ||
			(shared.kind === 'complement' && isClauseTaker(lemma)) ||
			(shared.kind === 'subordinate' && state.afterComma && hasVerb);
		if (!isLeft) {
			break;
		}

		shared = shared.parent;
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
