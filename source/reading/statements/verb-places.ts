/*
Whether a word is a verb in its place.

The tagger's word is taken, but overruled both ways for forms of the verbs in the lexicons.

	Polls show that …            tagged as nouns, verbs by their place between a noun and a determiner, that, or quotation
	Trump slams the press
	Pike talks about the road    or by the preposition or particle that goes with them
	the claims of workers        tagged as verbs, nouns by the determiner or possessive before them
	voters like the mayor        rare verbs are left to the tagger, which takes this one for a preposition

Near miss that stays wrong: «Police reports show promise» without any tag for a verb; nothing is found rather than half.
*/
import type {Token, TokenRange, Tokens} from '../analysis.ts';
import {framesOf, particles, type VerbForm, verbForms} from './cue-lexicon.ts';

const modals = /^(?:do|does|did|will|would|can|could|may|might|must|shall|should|ca|wo|['’](?:ll|d))$/;

/** Words that can be all of a subject right before its verb. */
export const subjectPronouns = /^(?:he|she|they|i|we|who|it|you|that|which|many|some|others|critics)$/;

/**
Whether the word at a token is a verb.

@param range the sentence.
@param needsVerb whether an auxiliary or «to» stands before it.
*/
export function isVerb(tokens: Tokens, at: number, range: TokenRange, needsVerb: boolean): boolean {
	const token = tokens.get(at) as Token;
	const form = verbForms.get(token.lower);
	const before = at > range.first ? tokens.get(at - 1) : undefined;
	if (form === undefined || form.isRare) {
		return token.tag === 'VERB' && !isNounPlace(before, token) && !isName(tokens, at, range);
	}

	if (needsVerb) {
		return before !== undefined && !(isNounPlace(before, token) && !modals.test(before.lower));
	}

	if (
		isNounPlace(before, token) ||
		isName(tokens, at, range) ||
		(lacksAgreement(before, token.lower, form.inflections) && !takesThat(token, tokens.get(at + 1)))
	) {
		return false;
	}

	if (form.inflections.has('present') && isPluralNoun(tokens, at, before)) {
		return false;
	}

	if (isModifier(tokens, at, before, form)) {
		return false;
	}

	if (token.tag === 'VERB' || token.tag === 'AUX') {
		return true;
	}

	return (
		isVerbByPlace(tokens, at, range, form.inflections.has('past')) || isVerbByComplement(tokens, at, form)
	);
}

/** «Pike talks about», «victims sound off», «Pike railing against»: a verb by the preposition or particle that goes with it. */
function isVerbByComplement(tokens: Tokens, at: number, {lemma, inflections}: VerbForm): boolean {
	const before = tokens.get(at - 1);
	const next = tokens.get(at + 1)?.lower ?? '';
	const takesNext =
		framesOf.get(lemma)?.prepositions.has(next) === true ||
		(Object.hasOwn(particles, lemma) && particles[lemma] === next && framesOf.has(`${lemma} ${next}`));
	if (!takesNext || before === undefined) {
		return false;
	}

	const isPlural = before.tag === 'NOUN' && /[^s]s$/.test(before.lower);
	return inflections.has('base') && !inflections.has('past')
		? isPlural || /^(?:them|they|who|we|people|others|many|some)$/.test(before.lower)
		: before.tag === 'PROPN' || isPlural;
}

/** «60 pledged delegates», «regarding the plan»: a participle that describes the noun behind it, or a preposition. */
function isModifier(tokens: Tokens, at: number, before: Token | undefined, {inflections}: VerbForm): boolean {
	const token = tokens.get(at) as Token;
	const next = tokens.get(at + 1);
	return (
		token.lower === 'regarding' ||
		(inflections.has('participle') &&
			/^(?:NUM|ADJ)$/.test(before?.tag ?? '') &&
			next?.tag === 'NOUN' &&
			next.lower.endsWith('s'))
	);
}

/** «people in swing states whose votes …», «10 states he won», «Rust Belt states Ohio, Indiana and …». */
function isPluralNoun(tokens: Tokens, at: number, before: Token | undefined): boolean {
	const next = tokens.get(at + 1);
	return (
		before !== undefined &&
		/^(?:NOUN|ADJ|PROPN|NUM)$/.test(before.tag) &&
		(before.tag === 'NUM' ||
			next?.lower === 'whose' ||
			(tokens.get(at)?.lower === 'states' &&
				((next?.tag === 'PROPN' && tokens.get(at + 2)?.text === ',') ||
					(tokens.get(at)?.tag === 'NOUN' && before.tag !== 'NOUN'))))
	);
}

/** «United States», «said Concord resident»: a capital in mid-sentence, where the sentence is not a headline in capitals. */
function isName(tokens: Tokens, at: number, range: TokenRange): boolean {
	const behind = verbForms.get(tokens.get(at + 1)?.lower ?? '');
	if (at === range.first && behind?.inflections.has('past') === true) {
		return startsUpper(tokens.get(at));
	}

	const opensWords = at === range.first || /^[“‘«:.?!]$/.test(tokens.get(at - 1)?.text ?? '');
	if (opensWords || !startsUpper(tokens.get(at))) {
		return false;
	}

	for (let cursor = at - 4; cursor < at + 8; cursor++) {
		if (
			cursor >= range.first &&
			cursor < range.end &&
			/^\p{Ll}{4}/u.test((tokens.get(cursor) as Token).text)
		) {
			return true;
		}
	}

	return false;
}

function startsUpper(token: Token | undefined): boolean {
	return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** «a news report», «the star support»: a bare form behind a noun in the singular is no verb, if it can be a noun at all. */
function lacksAgreement(before: Token | undefined, word: string, inflections: ReadonlySet<string>): boolean {
	return (
		before !== undefined &&
		!/^(?:say|tell|think|believe|argue|insist|know|write|ask)$/.test(word) &&
		inflections.has('base') &&
		!inflections.has('past') &&
		/^(?:NOUN|PROPN)$/.test(before.tag) &&
		!/(?:s|people|men|women|children|police|media|public|staff|percent|data|public|majority|half|third|most|others)$/.test(
			before.lower,
		)
	);
}

/** «Orr and Hale suggest that»: agreement cannot be seen in names, and «that» opens a clause. */
function takesThat(token: Token, next: Token | undefined): boolean {
	return token.tag === 'VERB' && next?.lower === 'that' && next.tag === 'SCONJ';
}

/** A form of a known verb that the tagger takes for something else. */
function isVerbByPlace(tokens: Tokens, at: number, range: TokenRange, isPast: boolean): boolean {
	const before = at > range.first ? (tokens.get(at - 1) as Token) : undefined;
	const after = at + 1 < range.end ? (tokens.get(at + 1) as Token) : undefined;
	if (before === undefined) {
		return false;
	}

	if (subjectPronouns.test(before.lower)) {
		const opensObject = /^(?:PRON|DET|PROPN|SCONJ|AUX)$/.test(after?.tag ?? '');
		return (
			isPast ||
			!/^(?:that|which|some|many|others)$/.test(before.lower) ||
			(before.lower !== 'that' && opensObject)
		);
	}

	const followsSubject =
		/^(?:NOUN|PROPN|PRON|NUM)$/.test(before.tag) ||
		/^[,”"’»)]$/.test(before.text) ||
		before.tag === 'ADV' ||
		(before.lower === 'and' && isPast && /^(?:PRON|DET)$/.test(after?.tag ?? ''));
	if (!followsSubject) {
		return false;
	}

	if (isPast) {
		return after === undefined || !/^(?:NOUN|ADJ)$/.test(after.tag) || before.tag === 'PROPN';
	}

	return (
		after !== undefined &&
		(/^(?:DET|PRON|PROPN|SCONJ|AUX)$/.test(after.tag) || /^(?:that|to|for|[“"‘:])$/.test(after.lower))
	);
}

/** Behind a determiner or a possessive a noun stands, not a verb; behind a preposition only a gerund is one. */
function isNounPlace(before: Token | undefined, token: Token): boolean {
	if (before === undefined) {
		return false;
	}

	return (
		/^(?:the|a|an|my|your|his|her|its|our|their|these|those|this|no|any|each|every|such)$/.test(
			before.lower,
		) ||
		(/^['’]s?$/.test(before.text) && before.tag === 'PART') ||
		/\p{L}['’]s$/u.test(before.text) ||
		(/^(?:of|in|for|with|about|from|by|on|at)$/.test(before.lower) && !token.lower.endsWith('ing'))
	);
}
