/*
Verb groups: a verb with the auxiliaries, negation and adverbs that belong to it.

	The minister    has repeatedly said    that he    would not resign.
	                └────── group ─────┘              └─── group ────┘

All verbs are grouped, cues or not: they tell where clauses end and whose subject is whose. Within a sentence the scan
runs left to right, once. A group is

	[to] (adverb | auxiliary | negation)* verb [particle]

and keeps the adverbs right before its first verb («also said», «first reported»), as the annotation guide of PolNeAR asks of cues.

Whether a word is a verb: the tagger's word is taken, but overruled both ways for forms of the verbs in the lexicons.
- «Polls show that …», «Trump slams the press»: tagged as nouns, verbs by their place between a noun and a determiner, that, or quotation.
- «the claims of workers», «his call»: tagged as verbs, nouns by the determiner or possessive before them.
Near miss that stays wrong: «Police reports show promise» without any tag for a verb; nothing is found rather than half.
*/
import type {Token, TokenRange, Tokens} from '../analysis.ts';
import {type Frames, framesOf, particles, verbForms} from './cue-lexicon.ts';
import {endsLikeAdverb, isOn} from './statement-words.ts';

/** `participle` stands for a gerund or participle without auxiliary: «accusing», «asked about it, …». */
export type VerbGroupForm = 'finite' | 'participle' | 'infinitive';

/** A half-open range of tokens with what is known of its verb. */
export type VerbGroup = {
	readonly first: number;
	readonly end: number;
	/** The verb itself; for a bare auxiliary («is», «had») that. */
	readonly head: number;
	/** With its particle: `point out`. */
	readonly lemma: string;
	readonly form: VerbGroupForm;
	readonly isPassive: boolean;
	readonly isNegated: boolean;
	/** With «would», «may», «should» and the like: said of what might be. */
	readonly isModal: boolean;
	/** No lexical verb: «is confident», «has doubts». */
	readonly isCopula: boolean;
	/** Past without auxiliary that may as well be a participle: «asked», «called». */
	readonly isAmbiguous: boolean;
	/** Whether it is in the present, as «says». */
	readonly isPresent: boolean;
	/** Present when the verb can mark a statement. */
	readonly frames?: Frames;
};

const beForms = /^(?:be|am|is|are|was|were|been|being|['’](?:s|re|m)|gets?|got|getting)$/;
const modals = /^(?:do|does|did|will|would|can|could|may|might|must|shall|should|ca|wo|['’](?:ll|d))$/;
const negations = /^(?:not|n['’]t|never)$/;
const subjectPronouns = /^(?:he|she|they|i|we|who|it|you|that|which|many|some|others|critics)$/;

/** Finds the verb groups of one sentence, in order, without overlap. */
export function findVerbGroups(tokens: Tokens, range: TokenRange): VerbGroup[] {
	const groups: VerbGroup[] = [];
	let at = range.first;
	while (at < range.end) {
		const group = groupFrom(tokens, at, range, groups.at(-1)?.end ?? range.first);
		if (group === undefined) {
			at++;
		} else {
			groups.push(group);
			at = group.end;
		}
	}

	return groups;
}

function groupFrom(tokens: Tokens, at: number, range: TokenRange, floor: number): VerbGroup | undefined {
	const isInfinitive = (tokens.get(at) as Token).lower === 'to';
	let cursor = isInfinitive ? at + 1 : at;
	let head = -1;
	let lastAuxiliary = -1;
	let hasBe = false;
	let isNegated = false;
	while (cursor < range.end) {
		const token = tokens.get(cursor) as Token;
		if (isAuxiliary(tokens, cursor)) {
			lastAuxiliary = cursor;
			hasBe = beForms.test(token.lower);
		} else if (negations.test(token.lower)) {
			isNegated = true;
		} else if (isVerb(tokens, cursor, range, isInfinitive || lastAuxiliary !== -1)) {
			head = cursor;
			break;
		} else if (
			token.tag !== 'ADV' ||
			(lastAuxiliary === -1 && !isInfinitive) ||
			cursor - at > 8 ||
			/^(?:how|when|where|why)$/.test(token.lower)
		) {
			break;
		}

		cursor++;
	}

	if (head === -1) {
		if (lastAuxiliary === -1 || (isInfinitive && lastAuxiliary === -1)) {
			return undefined;
		}

		const end = negations.test(tokens.get(lastAuxiliary + 1)?.lower ?? '')
			? lastAuxiliary + 2
			: lastAuxiliary + 1;
		return finish(tokens, {
			at,
			head: lastAuxiliary,
			end,
			isInfinitive,
			hasBe,
			isNegated,
			floor,
			lastAuxiliary,
		});
	}

	return finish(tokens, {at, head, end: head + 1, isInfinitive, hasBe, isNegated, floor, lastAuxiliary});
}

type Found = {
	readonly at: number;
	readonly head: number;
	readonly end: number;
	readonly isInfinitive: boolean;
	readonly hasBe: boolean;
	readonly isNegated: boolean;
	readonly floor: number;
	readonly lastAuxiliary: number;
};

function finish(tokens: Tokens, found: Found): VerbGroup {
	const {at, head, isInfinitive, hasBe, lastAuxiliary} = found;
	const word = tokens.get(head) as Token;
	const isCopula = head === lastAuxiliary;
	const form = isCopula ? undefined : verbForms.get(word.lower);
	let lemma = form?.lemma ?? word.lemma;
	let {end} = found;
	const particle = Object.hasOwn(particles, lemma) ? particles[lemma] : undefined;
	if (particle !== undefined && tokens.get(end)?.lower === particle && framesOf.has(`${lemma} ${particle}`)) {
		lemma = `${lemma} ${particle}`;
		end++;
	}

	const isGerund = word.lower.endsWith('ing') && !isCopula;
	const isParticiple =
		!isGerund &&
		(form === undefined
			? /(?:ed|en|wn|ought|aught)$/.test(word.lower)
			: form.inflections.has('participle') || form.inflections.has('past'));
	const hasAuxiliary = lastAuxiliary !== -1;
	const frames = isCopula ? undefined : framesOf.get(lemma);
	const first = isInfinitive ? at : withAdverbs(tokens, at, found.floor);
	const opensWithGerund = /^(?:having|being)$/.test((tokens.get(at) as Token).lower);
	return {
		first,
		end,
		head,
		lemma: isCopula ? copulaLemma(word.lower) : lemma,
		form: isInfinitive
			? 'infinitive'
			: opensWithGerund || (isGerund && !hasAuxiliary)
				? 'participle'
				: 'finite',
		isPassive: hasBe && isParticiple && !isCopula,
		isNegated: found.isNegated || /^(?:not|never)$/.test((tokens.get(first) as Token).lower),
		isCopula,
		isModal:
			hasAuxiliary &&
			/^(?:will|would|can|could|may|might|must|should|shall|['’](?:ll|d))$/.test(
				firstAuxiliary(tokens, at, head),
			),
		isAmbiguous: !hasAuxiliary && !isInfinitive && isParticiple,
		isPresent: !hasAuxiliary && !isParticiple && !isGerund,
		...(frames !== undefined && {frames}),
	};
}

function firstAuxiliary(tokens: Tokens, at: number, head: number): string {
	for (let cursor = at; cursor <= head; cursor++) {
		const {lower} = tokens.get(cursor) as Token;
		if (isOn('auxiliaries', lower)) {
			return lower;
		}
	}

	return '';
}

function copulaLemma(word: string): string {
	if (beForms.test(word)) {
		return 'be';
	}

	return /^(?:has|have|had|having|['’]ve)$/.test(word) ? 'have' : 'do';
}

function withAdverbs(tokens: Tokens, at: number, floor: number): number {
	let first = at;
	while (
		first > floor &&
		first > at - 3 &&
		isLeadingAdverb((tokens.get(first - 1) as Token).lower) &&
		!/^(?:family|supply|ally|only|likely|early)$/.test((tokens.get(first - 1) as Token).lower)
	) {
		first--;
	}

	return first;
}

function isLeadingAdverb(word: string): boolean {
	return isOn('leadingAdverbs', word) || endsLikeAdverb(word);
}

function isAuxiliary(tokens: Tokens, at: number): boolean {
	const token = tokens.get(at) as Token;
	if (!isOn('auxiliaries', token.lower)) {
		return false;
	}

	if (/^['’]/.test(token.lower)) {
		return /^['’]s$/.test(token.lower)
			? token.tag === 'AUX' || token.tag === 'VERB' || subjectPronouns.test(tokens.get(at - 1)?.lower ?? '')
			: true;
	}

	// «Will believes», «Mark May said»: a name.
	if (
		/^\p{Lu}/u.test(token.text) &&
		verbForms.get(tokens.get(at + 1)?.lower ?? '')?.inflections.has('base') === false
	) {
		return false;
	}

	// «the will of the people», «May 5».
	return !/^(?:will|might|may|can|must)$/.test(token.lower) || token.tag === 'AUX' || token.tag === 'VERB';
}

function isVerb(tokens: Tokens, at: number, range: TokenRange, needsVerb: boolean): boolean {
	const token = tokens.get(at) as Token;
	const form = verbForms.get(token.lower);
	const before = at > range.first ? tokens.get(at - 1) : undefined;
	if (form === undefined) {
		return token.tag === 'VERB' && !isNounPlace(before, token) && !isName(tokens, at, range);
	}

	if (needsVerb) {
		return before !== undefined && !(isNounPlace(before, token) && !modals.test(before.lower));
	}

	if (
		isNounPlace(before, token) ||
		isName(tokens, at, range) ||
		lacksAgreement(before, token.lower, form.inflections)
	) {
		return false;
	}

	if (form.inflections.has('present') && isPluralNoun(tokens, at, before)) {
		return false;
	}

	if (token.tag === 'VERB' || token.tag === 'AUX') {
		return true;
	}

	return isVerbByPlace(tokens, at, range, form.inflections.has('past'));
}

/** «people in swing states whose votes …», «10 states he won», «Rust Belt states Ohio, Indiana and …». */
function isPluralNoun(tokens: Tokens, at: number, before: Token | undefined): boolean {
	const next = tokens.get(at + 1);
	return (
		before !== undefined &&
		/^(?:NOUN|ADJ|PROPN|NUM)$/.test(before.tag) &&
		(before.tag === 'NUM' ||
			next?.lower === 'whose' ||
			(tokens.get(at)?.lower === 'states' && next?.tag === 'PROPN' && tokens.get(at + 2)?.text === ','))
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
		(/^(?:of|in|for|with|about|from|by|on|at)$/.test(before.lower) && !token.lower.endsWith('ing'))
	);
}
