/*
Verb groups: the words that together say what happens, with auxiliaries, negation, particles, the adverbs among them and the verbs
that they lead to.

Catches: «has not yet agreed to take part», «continues to collapse», «stalled out», «was reportedly involved», «is likely to fall».
Must not: «urged civilians to leave» — «to leave» stands behind an object and is no part of «urged»; «the leaked memo» — no verb.
*/
import words from '../../../data/lexicons/clause-words.json' with {type: 'json'};
import type {Token} from '../analysis.ts';

/**
`finite`: says when (was struck, collapses); `past`: a form that may be past tense or participle (approved); `participle`: cannot be
past tense (given); `gerund`: -ing without an auxiliary; `infinitive`: with «to».
*/
export type VerbForm = 'finite' | 'past' | 'participle' | 'gerund' | 'infinitive';

export type VerbGroup = {
	/** Index behind its last token. */
	readonly end: number;
	readonly form: VerbForm;
	/** The first full verb of the group, or its last auxiliary: what decides which objects may follow. */
	readonly head: number;
};

const participles = new Set(words.participles);
const particles = new Set(words.particles);
const chainAdjectives = new Set(words.chainAdjectives);
const unchangingPast = new Set(words.unchangingPast);
const negations = new Set(words.negations);
const upVerbs = new Set(words.upVerbs);
/** A group of more verbs than this is noise: «to to to …». */
const longestChain = 6;

/** Reads the verb group that begins at a token; `undefined` when none does. */
export function readVerbGroup(tokens: readonly Token[], first: number, end: number): VerbGroup | undefined {
	const form = formAt(tokens, first, end);
	if (form === undefined) {
		return undefined;
	}

	const core = readCore(tokens, first, end);
	if (core === undefined) {
		return undefined;
	}

	let at = core.end;
	for (let count = 0; count < longestChain; count++) {
		const next = readChain(tokens, at, end, core.head);
		if (next === undefined) {
			break;
		}

		at = next;
	}

	return {end: at, form, head: core.head};
}

/** Whether a verb that says when begins at a token, adverbs before it allowed. */
export function isFiniteVerbAt(tokens: readonly Token[], index: number, end: number): boolean {
	const group = readVerbGroup(tokens, index, end);
	return group !== undefined && (group.form === 'finite' || group.form === 'past');
}

function formAt(tokens: readonly Token[], first: number, end: number): VerbForm | undefined {
	let at = first;
	if (tokens[at]?.lower === 'to' && tokens[at]?.tag === 'PART') {
		return isVerbal(tokens[skipAdverbs(tokens, at + 1, end)]) ? 'infinitive' : undefined;
	}

	at = skipAdverbs(tokens, at, end);
	const token = at < end ? tokens[at] : undefined;
	if (token === undefined || !isVerbal(token)) {
		return undefined;
	}

	return formOf(token);
}

function formOf(token: Token): VerbForm {
	const {lower} = token;
	if (lower.endsWith('ing') && lower !== token.lemma && lower.length > 4) {
		return 'gerund';
	}

	if (participles.has(lower)) {
		return 'participle';
	}

	if (token.tag === 'AUX') {
		return lower === 'be' ? 'participle' : 'finite';
	}

	if (lower === token.lemma || (lower.endsWith('s') && !lower.endsWith('ss'))) {
		return 'finite';
	}

	return 'past';
}

function isVerbal(token: Token | undefined): boolean {
	return token !== undefined && (token.tag === 'VERB' || token.tag === 'AUX');
}

/** «has never before been». */
function isNeverBefore(tokens: readonly Token[], at: number): boolean {
	return tokens[at]?.lower === 'before' && /^n?ever$/.test(tokens[at - 1]?.lower ?? '');
}

function isMark(token: Token | undefined): boolean {
	return token !== undefined && /^(?:[“"‘]|``)$/.test(token.text);
}

/** Behind adverbs and negations. */
function skipAdverbs(tokens: readonly Token[], from: number, end: number): number {
	let at = from;
	let behind = from;
	// Quotation marks count only where the group goes on behind them: «has “expanded the party”».
	while (
		at < Math.min(end, from + longestChain) &&
		(tokens[at]?.tag === 'ADV' ||
			negations.has(tokens[at]?.lower ?? '') ||
			isMark(tokens[at]) ||
			isNeverBefore(tokens, at))
	) {
		at++;
		behind = isMark(tokens[at - 1]) ? behind : at;
	}

	return at < end && isVerbal(tokens[at]) ? at : behind;
}

/** «to», auxiliaries, adverbs and one full verb with its particle. */
function readCore(
	tokens: readonly Token[],
	first: number,
	end: number,
): {end: number; head: number} | undefined {
	let at = first;
	if (tokens[at]?.lower === 'to') {
		at++;
	}

	let head: number | undefined;
	let last = first;
	while (at < end) {
		at = skipAdverbs(tokens, at, end);
		const token = at < end ? tokens[at] : undefined;
		if (token === undefined) {
			break;
		}

		// «was short-listed».
		const isCompound = head !== undefined && at + 2 < end && isHyphenated(tokens, at);
		const isFull =
			isCompound || token.tag === 'VERB' || (head !== undefined && isVerbalAdjective(tokens, at, end));
		if (!isFull && token.tag !== 'AUX') {
			break;
		}

		at += isCompound ? 2 : 0;

		head = at;
		last = at;
		at++;
		if (isFull) {
			break;
		}
	}

	if (head === undefined) {
		return undefined;
	}

	const behind = negations.has(tokens[last + 1]?.lower ?? '') ? last + 2 : last + 1;
	return {end: Math.min(end, behind + particleLength(tokens, behind, end, tokens[last]?.lemma ?? '')), head};
}

function isHyphenated(tokens: readonly Token[], at: number): boolean {
	const hyphen = tokens[at + 1] as Token;
	const next = tokens[at + 2] as Token;
	return (
		hyphen.text === '-' &&
		hyphen.start === tokens[at]?.end &&
		next.start === hyphen.end &&
		/(?:ed|ing)$/.test(next.lower) &&
		next.tag === 'VERB'
	);
}

/** «was involved in», «are crippling the economy»: tagged as adjectives behind a form of «be», and verbs nonetheless. */
function isVerbalAdjective(tokens: readonly Token[], at: number, end: number): boolean {
	const token = tokens[at] as Token;
	if (token.tag !== 'ADJ') {
		return false;
	}

	const next = at + 1 < end ? tokens[at + 1] : undefined;
	return (
		(/[^e]ed$/.test(token.lower) && next?.tag !== 'NOUN') ||
		(/ing$/.test(token.lower) && /^(?:PROPN|DET|PRON)$/.test(next?.tag ?? ''))
	);
}

function particleLength(tokens: readonly Token[], at: number, end: number, verb: string): number {
	const token = at < end ? tokens[at] : undefined;
	if (token === undefined || !particles.has(token.lower) || !/^(?:ADV|ADP|PART)$/.test(token.tag)) {
		return 0;
	}

	// «picked up all the delegates»: no preposition, whatever the tagger says.
	if (token.lower === 'up' && upVerbs.has(verb)) {
		return 1;
	}

	const next = at + 1 < end ? tokens[at + 1]?.tag : 'PUNCT';
	return next === undefined || /^(?:ADP|ADV|PUNCT|CCONJ|SCONJ|PART)$/.test(next) ? 1 : 0;
}

/** «agreed | to conduct», «continue | announcing», «is able | to pay». */
function readChain(tokens: readonly Token[], from: number, end: number, head: number): number | undefined {
	let at = skipAdverbs(tokens, from, end);
	const verb = tokens[head];
	if (at < end && tokens[head]?.tag === 'AUX' && chainAdjectives.has(tokens[at]?.lower ?? '')) {
		at++;
	}

	if (at >= end) {
		return undefined;
	}

	const token = tokens[at] as Token;
	if (token.lower === 'to' && token.tag === 'PART') {
		const verbAt = skipAdverbs(tokens, at + 1, end);
		if (verbAt < end && isVerbal(tokens[verbAt])) {
			return readCore(tokens, at, end)?.end;
		}

		return undefined;
	}

	// «remains closed», «got hurt».
	const isLinking = /^(?:remain|stay|become|get|seem|appear|feel|look)$/.test(verb?.lemma ?? '');
	const isState =
		/(?:ed|en|t)$/.test(token.lower) && (token.lower !== token.lemma || unchangingPast.has(token.lower));
	if (isLinking && token.tag === 'VERB' && isState) {
		return readCore(tokens, at, end)?.end;
	}

	// «helped maintain», «let go».
	const isHelp = /^(?:help|let|dare)$/.test(verb?.lemma ?? '');
	if (at === from && isHelp && token.tag === 'VERB' && token.lower === token.lemma) {
		return readCore(tokens, at, end)?.end;
	}

	if (at === from && token.tag === 'VERB' && formOf(token) === 'gerund' && verb?.tag === 'VERB') {
		return readCore(tokens, at, end)?.end;
	}

	return undefined;
}
