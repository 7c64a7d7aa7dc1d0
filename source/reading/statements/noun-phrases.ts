/*
Noun phrases, from either end.

	A majority of those who answered   nounPhraseEndingAt: leftwards from the last word over words, of, by, in, and
	reporters from the capital that    nounPhraseStartingAt: rightwards from the first; only «of», «for» and «and» carry on

Tags decide what may belong; words that open a clause (as, that, when, because) and personal pronouns never do. A preposition
belongs only with a noun on its left: of «In Ohio voters», «Ohio voters» is the phrase.
Near miss: «told reporters Smith lied» read from the left gives «reporters Smith»; nothing in the tags parts the two.
*/
import type {Token, TokenRange, Tokens} from '../analysis.ts';
import {groupAt, type Scene} from './scene.ts';
import {isOn} from './statement-words.ts';

const reach = 60;
export const personal = /^(?:i|we|you|he|she|it|they|who)$/;
const nominal = /^(?:NOUN|PROPN|NUM|ADJ|DET|SYM|X)$/;

/**
The noun phrase whose last token is the one before `end`.

@returns its tokens, with what hangs on it by of, in, by and the like; `undefined` when no noun or pronoun stands there.
*/
export function nounPhraseEndingAt(scene: Scene, end: number, floor: number): TokenRange | undefined {
	const {tokens} = scene;
	const last = tokens.get(end - 1);
	if (last === undefined || end <= floor) {
		return undefined;
	}

	if (
		/^(?:whom|which)$/.test(last.lower) &&
		isLinkedToPhrase(tokens, end - 1, floor) &&
		/^(?:both|all|many|most|some|several|few|none|one|each|half)$/.test((tokens.get(end - 3) as Token).lower)
	) {
		return {first: end - 3, end};
	}

	if (
		personal.test(last.lower) ||
		(isOn('subjectPronouns', last.lower) && !isLinkedToPhrase(tokens, end - 1, floor))
	) {
		return {first: end - 1, end};
	}

	const quoted = scene.quotationTokens[scene.quotationOf[end - 1] as number];
	if (quoted !== undefined && quoted.end === end && quoted.end - quoted.first <= 6 && quoted.first > floor) {
		// «hundreds of “superdelegates”»
		const before = nounPhraseEndingAt(scene, quoted.first, floor);
		return {first: before?.first ?? quoted.first, end};
	}

	if (
		!isNominal(scene, end - 1) &&
		!isLinkedPronoun(tokens, end - 1, floor) &&
		!/^(?:himself|herself|themselves|itself)$/.test(last.lower) &&
		!isParticiplePart(scene, end - 1, floor) &&
		!isOn('subjectPronouns', last.lower)
	) {
		return undefined;
	}

	const endsInPronoun = isLinkedPronoun(tokens, end - 1, floor);
	let first = endsInPronoun || /^(?:himself|herself|themselves|itself)$/.test(last.lower) ? end - 1 : end;
	while (first > floor && first > end - reach && belongs(scene, first - 1, floor)) {
		first--;
	}

	while (first < end - 1 && !opensPhrase(tokens.get(first) as Token)) {
		first++;
	}

	return {first, end};
}

function isLinkedToPhrase(tokens: Tokens, at: number, floor: number): boolean {
	return at - 1 > floor && (tokens.get(at - 1) as Token).lower === 'of';
}

/** A noun and what goes with it by its tag, or a word with a capital that is part of no verb group. */
function isNominal(scene: Scene, at: number): boolean {
	const token = scene.tokens.get(at) as Token;
	return (
		nominal.test(token.tag) ||
		(token.tag === 'VERB' && groupAt(scene, at) === undefined) ||
		(/^(?:VERB|ADV|INTJ|AUX)$/.test(token.tag) &&
			/^\p{Lu}/u.test(token.text) &&
			groupAt(scene, at) === undefined)
	);
}

function belongs(scene: Scene, at: number, floor: number): boolean {
	const {tokens} = scene;
	const token = tokens.get(at) as Token;
	if (isOn('barriers', token.lower) || personal.test(token.lower)) {
		return false;
	}

	if (isNominal(scene, at) && groupAt(scene, at) === undefined) {
		return true;
	}

	const before = at > floor ? (tokens.get(at - 1) as Token) : undefined;
	if (isAbbreviationDot(tokens, at)) {
		return true;
	}

	if (/^['’]s?$/.test(token.text) && token.tag === 'PART') {
		return true;
	}

	if (
		/^(?:my|your|his|her|its|our|their|those|some|many|most|all|both|half|other|others)$/.test(token.lower)
	) {
		return true;
	}

	if (isOn('links', token.lower) || /^(?:and|or|&)$/.test(token.lower)) {
		return before !== undefined && isPhraseEnd(before) && !isVerbless(scene, at - 1);
	}

	if (token.tag === 'ADV' || /^[-–$#%@]$/.test(token.text)) {
		return before !== undefined && !/^(?:VERB|AUX)$/.test(before.tag);
	}

	return isParticiplePart(scene, at, floor);
}

/** «a source close to him»: a pronoun that hangs on a noun. */
function isLinkedPronoun(tokens: Tokens, at: number, floor: number): boolean {
	return (
		at - 1 > floor &&
		/^(?:him|her|them|it|us|me)$/.test((tokens.get(at) as Token).lower) &&
		isOn('links', (tokens.get(at - 1) as Token).lower)
	);
}

/** «Rev. Orr», «Ft. Worth»: a full stop that is a token of its own inside a name. */
function isAbbreviationDot(tokens: Tokens, at: number): boolean {
	const token = tokens.get(at) as Token;
	const before = tokens.get(at - 1);
	return (
		token.text === '.' &&
		before?.end === token.start &&
		/^\p{Lu}/u.test(before.text) &&
		tokens.get(at + 1)?.sentence === token.sentence &&
		/^\p{Lu}/u.test(tokens.get(at + 1)?.text ?? '')
	);
}

/** A verb group may not be taken for the noun that a preposition hangs on. */
function isVerbless(scene: Scene, at: number): boolean {
	return groupAt(scene, at) !== undefined && !isParticiplePart(scene, at, at - 1);
}

function isPhraseEnd(token: Token): boolean {
	return (
		/^(?:NOUN|PROPN|NUM|ADJ)$/.test(token.tag) ||
		/^(?:those|some|many|most|all|both|half|one|others|each|none|several|few|any)$/.test(token.lower) ||
		/^(?:VERB)$/.test(token.tag)
	);
}

/** «voters surveyed», «a count conducted by»: a participle without auxiliary right behind a noun. */
function isParticiplePart(scene: Scene, at: number, floor: number): boolean {
	const group = groupAt(scene, at);
	const before = at > floor ? scene.tokens.get(at - 1) : undefined;
	return (
		group !== undefined &&
		group.end - group.first === 1 &&
		group.isAmbiguous &&
		before !== undefined &&
		(before.tag === 'NOUN' ||
			before.lower === 'those' ||
			(before.tag === 'PROPN' && scene.tokens.get(at + 1)?.lower === 'by')) &&
		(/^(?:by|for|in|on|at|with|to|this|last|earlier)$/.test(scene.tokens.get(at + 1)?.lower ?? '') ||
			groupAt(scene, at + 1) !== undefined)
	);
}

function opensPhrase(token: Token): boolean {
	return !(
		/^(?:ADP|CCONJ|PART|PUNCT)$/.test(token.tag) ||
		(token.tag === 'ADV' && !/^(?:about|nearly|almost|roughly|more|most)$/.test(token.lower))
	);
}

/** The noun phrase that begins at a token and runs to the right: determiner, words, and what hangs on them. */
export function nounPhraseStartingAt(scene: Scene, first: number, ceiling: number): TokenRange | undefined {
	const {tokens} = scene;
	const opening = tokens.get(first);
	if (opening === undefined || first >= ceiling) {
		return undefined;
	}

	if (isOn('heldPronouns', opening.lower) && !isPossessive(tokens, first)) {
		return {first, end: first + 1};
	}

	let end = first;
	while (end < ceiling && end < first + reach) {
		const token = tokens.get(end) as Token;
		const isFresh =
			end > first &&
			/^(?:DET|PRON)$/.test(token.tag) &&
			!/^(?:of|and|for)$/.test(tokens.get(end - 1)?.lower ?? '');
		if (isFresh) {
			break;
		}

		const continues =
			(isNominal(scene, end) && groupAt(scene, end) === undefined) ||
			(/^['’]s?$/.test(token.text) && token.tag === 'PART') ||
			/^(?:my|your|his|her|its|our|their|those|some|many|most|all|both|half|others?)$/.test(token.lower) ||
			(/^[-–$#%@&]$/.test(token.text) && end > first) ||
			(end > first && isAbbreviationDot(tokens, end));
		const next = tokens.get(end + 1);
		const links =
			end > first &&
			(/^(?:of|and)$/.test(token.lower) || (isOn('links', token.lower) && token.lower === 'for')) &&
			next !== undefined &&
			end + 1 < ceiling &&
			(/^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(next.tag) ||
				/^(?:my|your|his|her|its|our|their)$/.test(next.lower)) &&
			groupAt(scene, end + 1) === undefined;
		if (!continues && !links) {
			break;
		}

		end++;
	}

	return end > first ? {first, end} : undefined;
}

function isPossessive(tokens: Tokens, at: number): boolean {
	return (
		(tokens.get(at) as Token).lower === 'her' && /^(?:NOUN|ADJ|PROPN)$/.test(tokens.get(at + 1)?.tag ?? '')
	);
}
