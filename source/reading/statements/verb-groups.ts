/*
Verb groups: a verb with the auxiliaries, negation and adverbs that belong to it.

	The minister    has repeatedly said    that he    would not resign.
	                └────── group ─────┘              └─── group ────┘

All verbs are grouped, cues or not: they tell where clauses end and whose subject is whose. Within a sentence the scan
runs left to right, once. A group is

	[to] (adverb | auxiliary | negation)* verb [particle]

and keeps the adverbs right before its first verb («also said», «first reported»), as the annotation guide of PolNeAR asks of cues.

Whether a word is a verb at all is for verb-places.ts to say.
*/
import type {Token, TokenRange, Tokens} from '../analysis.ts';
import {type Frames, framesOf, particles, verbForms} from './cue-lexicon.ts';
import {endsLikeAdverb, isOn} from './statement-words.ts';
import {isVerb, subjectPronouns} from './verb-places.ts';

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
	/** Defined when the verb can mark a statement. */
	readonly frames: Frames | undefined;
};

const beForms = /^(?:be|am|is|are|was|were|been|being|['’](?:s|re|m)|gets?|got|getting)$/;
const negations = /^(?:not|n['’]t|never)$/;

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
			hasBe = beForms.test(token.lower) && !isShortHas(tokens, cursor);
		} else if (negations.test(token.lower)) {
			isNegated = true;
		} else if (lastAuxiliary !== -1 && isAdverbInside(tokens, cursor)) {
			cursor++;
			continue;
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

/** «has long complained», «has since said»: words that are verbs or conjunctions elsewhere. */
function isAdverbInside(tokens: Tokens, at: number): boolean {
	const {lower} = tokens.get(at) as Token;
	const next = verbForms.get(tokens.get(at + 1)?.lower ?? '');
	return /^(?:long|since)$/.test(lower) && next?.inflections.has('participle') === true;
}

/** «She’s argued that», «he’s called for»: short for «has», where «it’s called» is short for «is». */
function isShortHas(tokens: Tokens, at: number): boolean {
	const word = tokens.get(at + 1)?.lower ?? '';
	const behind = tokens.get(at + 2)?.lower ?? '';
	const form = verbForms.get(word);
	const frames = form && framesOf.get(form.lemma);
	if (
		!/^['’]s$/.test((tokens.get(at) as Token).lower) ||
		!/^(?:he|she|who)$/.test(tokens.get(at - 1)?.lower ?? '') ||
		form?.inflections.has('participle') !== true ||
		frames === undefined
	) {
		return false;
	}

	return (
		frames.prepositions.has(behind) ||
		(frames.isSpeech &&
			frames.has.has('that') &&
			/^(?:that|he|she|they|it|the|his|her|whether)$/.test(behind))
	);
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
		frames,
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
		(tokens.get(first - 1) as Token).tag !== 'PROPN' &&
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
