/*
A sentence cut into chunks: the pieces that a clause is put together from.

«Even though the bank has raised rates to 20 percent, firms continue to leave.»
 ── subordinator ── noun ── verb ── noun ── prepositional ── comma ── noun ── verb ── stop

Words of two uses («after», «since», «as», «for») are prepositions unless a noun phrase and a finite verb follow.
*/
import words from '../../../data/lexicons/clause-words.json' with {type: 'json'};
import type {Token, TokenRange} from '../analysis.ts';
import {isBetween, readNounPhrase, skipPrepositional} from './noun-phrases.ts';
import {isComparison} from './noun-roles.ts';
import {isFiniteVerbAt, readVerbGroup, type VerbGroup} from './verb-groups.ts';

export type ChunkKind =
	| 'noun'
	| 'verb'
	| 'prepositional'
	| 'adverb'
	| 'adjective'
	| 'relative'
	| 'subordinator'
	| 'conjunction'
	| 'comma'
	| 'stop';

export type Chunk = TokenRange & {
	readonly kind: ChunkKind;
	readonly verb?: VerbGroup;
	/** Of a prepositional phrase the noun phrase in it. */
	readonly object?: TokenRange;
};

const relatives = new Set(words.relatives);
const subordinators = new Set(words.subordinators);
const prepositionOrClause = new Set(words.prepositionOrClause);
const clauseTakers = new Set(words.clauseTakers);
const degrees = new Set(words.degrees);
const silent = /^(?:[“”"‘’«»„'-]|``|'')$/;

/** Cuts the tokens of one sentence into chunks, in order; quotation marks and what stands in brackets are left out. Linear. */
export function chunkSentence(tokens: readonly Token[]): Chunk[] {
	const chunks: Chunk[] = [];
	const end = tokens.length;
	let at = 0;
	while (at < end) {
		const token = tokens[at] as Token;
		if (/^[([]$/.test(token.text)) {
			at = behindBracket(tokens, at, end);
		} else if (token.tag === 'PUNCT' && silent.test(token.text)) {
			at++;
		} else {
			const chunk = readChunk(tokens, at, end, chunks);
			chunks.push(chunk);
			at = chunk.end;
		}
	}

	return chunks;
}

function behindBracket(tokens: readonly Token[], first: number, end: number): number {
	for (let at = first + 1; at < Math.min(end, first + 60); at++) {
		if (/^[)\]]$/.test(tokens[at]?.text ?? '')) {
			return at + 1;
		}
	}

	return first + 1;
}

function readChunk(tokens: readonly Token[], first: number, end: number, before: readonly Chunk[]): Chunk {
	const token = tokens[first] as Token;
	if (token.tag === 'PUNCT') {
		return {kind: token.text === ',' ? 'comma' : 'stop', first, end: first + 1};
	}

	if (token.tag === 'CCONJ' || token.lower === 'but') {
		return {kind: 'conjunction', first, end: first + 1};
	}

	if (isComparison(tokens, first, end)) {
		const quantity = readNoun(tokens, first, end, before);
		if (quantity !== undefined) {
			return quantity;
		}
	}

	return (
		readClauseWord(tokens, first, end, before) ??
		readVerb(tokens, first, end) ??
		readPrepositional(tokens, first, end) ??
		readNoun(tokens, first, end, before) ??
		readModifier(tokens, first, end)
	);
}

/** «less cheerful», «far more slowly»: words of degree go with what they grade. */
function readModifier(tokens: readonly Token[], first: number, end: number): Chunk {
	let at = first;
	// «than before».
	if (tokens[at]?.lower === 'than' && /^(?:ADV|ADP)$/.test(tokens[at + 1]?.tag ?? '')) {
		return {kind: 'adverb', first, end: Math.min(end, first + 2)};
	}

	while (at + 1 < end && at < first + 3 && degrees.has(tokens[at]?.lower ?? '')) {
		if (!/^(?:ADJ|ADV)$/.test(tokens[at + 1]?.tag ?? '')) {
			break;
		}

		at++;
	}

	const {tag} = tokens[at] as Token;
	return {kind: tag === 'ADJ' || tag === 'VERB' ? 'adjective' : 'adverb', first, end: at + 1};
}

function readClauseWord(
	tokens: readonly Token[],
	first: number,
	end: number,
	before: readonly Chunk[],
): Chunk | undefined {
	const {lower} = tokens[first] as Token;
	const previous = before.at(-1);
	const behindComma = previous?.kind === 'comma' ? before.at(-2) : previous;
	const followsNoun = behindComma?.kind === 'noun' || behindComma?.kind === 'prepositional';
	if (lower === 'even' && /^(?:though|if|as|when)$/.test(tokens[first + 1]?.lower ?? '')) {
		return {kind: 'subordinator', first, end: Math.min(end, first + 2)};
	}

	if (relatives.has(lower) && followsNoun && (lower !== 'that' || previous?.kind !== 'comma')) {
		const isDeterminer = lower === 'that' && isBareNoun(tokens, first + 1, end);
		return isDeterminer ? undefined : {kind: 'relative', first, end: first + 1};
	}

	if (!subordinators.has(lower)) {
		return undefined;
	}

	if (lower === 'that') {
		return isBareNoun(tokens, first + 1, end) && !clauseFollows(tokens, first + 1, end)
			? undefined
			: {kind: 'subordinator', first, end: first + 1};
	}

	if (prepositionOrClause.has(lower) && !clauseFollows(tokens, first + 1, end)) {
		return undefined;
	}

	return {kind: 'subordinator', first, end: first + 1};
}

/** «that day», «that man left»: «that» points. «that he», «that the»: it joins. */
function isBareNoun(tokens: readonly Token[], at: number, end: number): boolean {
	const token = at < end ? tokens[at] : undefined;
	return token?.tag === 'NOUN' && !token.lower.endsWith('s') && !isFiniteVerbAt(tokens, at + 1, end);
}

/** Whether a noun phrase and then a finite verb stand from a token on. */
function clauseFollows(tokens: readonly Token[], first: number, end: number): boolean {
	const start = tokens[first]?.tag === 'ADV' ? first + 1 : first;
	const noun = readNounPhrase(tokens, start, end, {
		isObject: true,
		isFiniteVerb: index => isFiniteVerbAt(tokens, index, end),
	});
	return noun !== undefined && isFiniteVerbAt(tokens, skipPrepositional(tokens, noun, end), end);
}

function readVerb(tokens: readonly Token[], first: number, end: number): Chunk | undefined {
	const verb = readVerbGroup(tokens, first, end);
	return verb === undefined ? undefined : {kind: 'verb', first, end: verb.end, verb};
}

function readPrepositional(tokens: readonly Token[], first: number, end: number): Chunk | undefined {
	let at = first;
	while (at < end && at < first + 3 && isPreposition(tokens[at] as Token)) {
		at++;
	}

	if (at === first) {
		return undefined;
	}

	let objectStart = at;
	const gerund = readVerbGroup(tokens, at, end);
	if (gerund?.form === 'gerund') {
		at = gerund.end;
		objectStart = at;
	} else if (gerund !== undefined) {
		return undefined;
	}

	const object = readNounPhrase(tokens, objectStart, end, {
		isObject: !isBetween(tokens, first),
		isFiniteVerb: index => isFiniteVerbAt(tokens, index, end),
	});
	if (object !== undefined) {
		return {
			kind: 'prepositional',
			first,
			end: object,
			object: {first: objectStart, end: object},
		};
	}

	return gerund === undefined ? undefined : {kind: 'prepositional', first, end: at};
}

function isPreposition(token: Token): boolean {
	return token.tag === 'ADP' || (/^(?:SCONJ|ADV)$/.test(token.tag) && prepositionOrClause.has(token.lower));
}

function readNoun(
	tokens: readonly Token[],
	first: number,
	end: number,
	before: readonly Chunk[],
): Chunk | undefined {
	const noun = readNounPhrase(tokens, first, end, {
		isObject: isBehindVerb(tokens, before),
		isFiniteVerb: index => isFiniteVerbAt(tokens, index, end),
	});
	return noun === undefined ? undefined : {kind: 'noun', first, end: noun};
}

/** Whether the clause so far has its verb. */
function isBehindVerb(tokens: readonly Token[], before: readonly Chunk[]): boolean {
	// «He said he and Trump differ»: behind such a verb the phrase is the subject of what is said.
	const last = before.at(-1)?.verb;
	if (last !== undefined && clauseTakers.has(tokens[last.head]?.lemma ?? '')) {
		return false;
	}

	for (let index = before.length - 1; index >= Math.max(0, before.length - 8); index--) {
		const {kind, verb} = before[index] as Chunk;
		if (verb !== undefined) {
			return true;
		}

		if (kind === 'stop' || kind === 'subordinator' || kind === 'relative' || kind === 'comma') {
			return false;
		}
	}

	return false;
}
