/*
What a figure counts or measures: a noun phrase of the article beside it.

Catches: «660,000 | refugees», «dozens of | young people», «a 20 percent | cut», «$1 billion in | debt», «raised | interest rates | to 20 percent»,
«| Inflation | hit 9 percent», «| The death toll | rose to 41».
Must not: «20 people Monday» — «people» alone; «$5 million in Ohio» — nothing.
*/

import numberWords from '../../../data/lexicons/number-words.json' with {type: 'json'};
import qualifiers from '../../../data/lexicons/qualifiers.json' with {type: 'json'};
import type {Token, TokenRange, Tokens} from '../analysis.ts';
import type {Quantity} from './quantities.ts';
import {isHyphen, isHyphenAt, isPossessive} from './words.ts';

const measuring = new Set(qualifiers.rising);
const moved = new Set(qualifiers.moved);
const pluralModifiers = new Set(numberWords.pluralModifiers);
const longestPhrase = 8;

export type CountedPlace = {
	readonly tokens: Tokens;
	/** Range of the sentence. */
	readonly sentence: TokenRange;
	/** First token of the figure with its qualifier. */
	readonly first: number;
	/** Behind the figure before; nothing in front of it is looked at. */
	readonly floor: number;
	readonly isTime: (token: Token) => boolean;
	/** The figure is a change: what it measures stands before it. */
	readonly isChange: boolean;
};

/** Finds the noun phrase that a quantity counts or measures; `undefined` where the article names none beside it. */
export function findCounted(quantity: Quantity, place: CountedPlace): TokenRange | undefined {
	const {tokens, sentence} = place;
	const {end, unit} = quantity;
	if (unit === 'score') {
		return undefined;
	}

	if (tokens.get(end)?.lower === 'of' && end < sentence.end && tokens.get(end + 1)?.lower !== 'course') {
		// «within 150 feet of a school» is a distance from it.
		const isDistance =
			unit !== undefined && tokens.get(end + 1)?.tag === 'DET' && !/^(?:percent|[A-Z]{3})$/.test(unit);
		return isDistance ? undefined : phraseFrom(place, end + 1);
	}

	if (quantity.isAdjective || quantity.form === 'share') {
		if (isHyphen(tokens.get(end)) && unit === undefined) {
			// «a five-member panel» has five members, not five panels.
			return tokens.get(end + 1)?.tag === 'NOUN' ? {first: end + 1, end: end + 2} : undefined;
		}

		const isStep = tokens.get(place.first - 1)?.lower === 'by';
		return phraseFrom(place, end) ?? (isStep ? measuredBefore(place, false) : undefined);
	}

	return unit === undefined ? findBareCounted(place, end) : findMeasured(quantity, place);
}

/** «54,000 people», «a population of 54,000», «The death toll rose to 41». */
function findBareCounted(place: CountedPlace, end: number): TokenRange | undefined {
	const isMeasured = place.isChange || place.tokens.get(place.first - 1)?.lower === 'of';
	return phraseFrom(place, end) ?? (isMeasured ? measuredBefore(place, false) : countingSubject(place, end));
}

/** «The death toll | rose to 41»; not «Curry | added 26», whose number counts something else. */
function countingSubject(place: CountedPlace, end: number): TokenRange | undefined {
	const {tokens, sentence, first} = place;
	const before = tokens.get(first - 1);
	const closes = end >= sentence.end || /^(?:PUNCT|ADP|CCONJ|SCONJ|ADV)$/.test(tokens.get(end)?.tag ?? '');
	const subject = closes ? subjectBefore(place, before?.lower === 'to' ? first - 2 : first - 1) : undefined;
	return subject !== undefined && tokens.get(subject.end - 1)?.tag === 'NOUN' ? subject : undefined;
}

function findMeasured(quantity: Quantity, place: CountedPlace): TokenRange | undefined {
	const {tokens, sentence, first} = place;
	const {end} = quantity;
	const unit = quantity.unit ?? '';
	const before = tokens.get(first - 1);
	if (
		first > sentence.first &&
		(before?.tag === 'DET' || /^['’]s?$/.test(before?.lower ?? '') || isPossessive(before))
	) {
		const behind = phraseFrom(place, end);
		if (behind !== undefined) {
			return behind;
		}
	}

	const isMoney = /^[A-Z]{3}$/.test(unit);
	if (
		/^(?:in|worth)$/.test(tokens.get(end)?.lower ?? '') &&
		end + 1 < sentence.end &&
		(isMoney || unit === 'percent')
	) {
		const from = end + (tokens.get(end + 1)?.lower === 'of' ? 2 : 1);
		const behind = tokens.get(from)?.tag === 'DET' ? undefined : phraseFrom(place, from);
		if (behind !== undefined && tokens.get(behind.first)?.tag !== 'PROPN') {
			return behind;
		}
	}

	return measuredBefore(place, isMoney);
}

/** The noun phrase from a token on, determiner left out. */
export function phraseFrom(place: CountedPlace, from: number): TokenRange | undefined {
	const {tokens, sentence, isTime} = place;
	let at = from;
	while (
		at < Math.min(sentence.end, from + longestPhrase) &&
		(/^(?:DET|NUM)$/.test(tokens.get(at)?.tag ?? '') || isPossessive(tokens.get(at)))
	) {
		at++;
	}

	const first = at;
	let end: number | undefined;
	while (at < sentence.end && at < first + longestPhrase) {
		const token = tokens.get(at) as Token;
		const isDated = end === undefined && tokens.get(at + 1)?.tag === 'NOUN';
		if (
			(isTime(token) && !isDated && !isTime(tokens.get(at + 1) ?? token)) ||
			!isPhrasePart(tokens, at, first)
		) {
			break;
		}

		if (isTime(token) && end !== undefined) {
			break;
		}

		// «nine times Sanders has …», «38 countries cast votes»: something new begins behind a plural, and a name behind a noun.
		const isNameBehindNoun = token.tag === 'PROPN' && tokens.get(at - 1)?.tag === 'NOUN';
		const isBehindPlural = /^(?:NOUN|ADJ)$/.test(token.tag) && isPlural(tokens.get(at - 1));
		if (at > first && (isNameBehindNoun || isBehindPlural)) {
			break;
		}

		at++;
		if (token.tag === 'NOUN' || token.tag === 'PROPN') {
			end = at;
		}
	}

	return end === undefined ? undefined : {first, end};
}

function isPlural(token: Token | undefined): boolean {
	return (
		token?.tag === 'NOUN' &&
		token.lower.endsWith('s') &&
		token.lower !== token.lemma &&
		!pluralModifiers.has(token.lower)
	);
}

function isPhrasePart(tokens: Tokens, at: number, first: number): boolean {
	const token = tokens.get(at) as Token;
	const next = tokens.get(at + 1);
	switch (token.tag) {
		case 'NOUN':
		case 'PROPN':
		case 'ADJ':
			return true;
		case 'PART':
			return at > first && /^['’]s?$/.test(token.lower);
		case 'PUNCT':
			return at > first && isHyphenAt(tokens, at) && token.end === next?.start;
		case 'VERB':
			return (
				/(?:ed|ing)$/.test(token.lower) &&
				/^(?:NOUN|ADJ)$/.test(next?.tag ?? '') &&
				!isPlural(tokens.get(at - 1))
			);
		case 'CCONJ':
			return tokens.get(at - 1)?.tag === 'ADJ' && /^(?:ADJ|PROPN)$/.test(next?.tag ?? '');
		default:
			return false;
	}
}

/** What stands before: «rates | to», «unemployment rate | of», «Inflation | hit». */
function measuredBefore(place: CountedPlace, isMoney: boolean): TokenRange | undefined {
	const {tokens, sentence, first} = place;
	let at = tokens.get(first - 1)?.lower === 'between' ? first - 2 : first - 1;
	if (at < sentence.first) {
		return undefined;
	}

	const joint = tokens.get(at)?.lower ?? '';
	if (/^(?:of|at|by|to|from)$/.test(joint) || (joint === 'for' && isMoney)) {
		const isObject = tokens.get(at - 1)?.tag === 'NOUN' && at - 1 >= Math.max(sentence.first, place.floor);
		if (isObject) {
			return phraseEndingAt(place, at - 1);
		}

		at--;
	}

	return subjectBefore(place, at);
}

/** The subject directly before a measuring verb that ends at a token. */
function subjectBefore(place: CountedPlace, last: number): TokenRange | undefined {
	const {tokens, sentence} = place;
	let at = last;
	// «were up 4 percent».
	while (
		at >= sentence.first &&
		(tokens.get(at)?.tag === 'ADV' || /^(?:up|down)$/.test(tokens.get(at)?.lower ?? ''))
	) {
		at--;
	}

	const verb = tokens.get(at);
	if (verb === undefined || at < sentence.first || !isMeasuring(tokens, at)) {
		return undefined;
	}

	// «The buses cost $41 million»: the tagger takes it for a noun.
	if (verb.tag === 'NOUN') {
		return phraseEndingAt(place, at - 1);
	}

	while (at >= sentence.first && /^(?:VERB|AUX|ADV|PART)$/.test(tokens.get(at)?.tag ?? '')) {
		at--;
	}

	return at >= sentence.first ? wholeSubject(place, phraseEndingAt(place, at)) : undefined;
}

/** A noun; a sentence's first word too, which the tagger takes for a name. */
function isHead({tokens, sentence}: CountedPlace, at: number): boolean {
	const tag = tokens.get(at)?.tag;
	return tag === 'NOUN' || (tag === 'PROPN' && at === sentence.first);
}

/** «fell», «was raised», and «cost» behind a noun. */
function isMeasuring(tokens: Tokens, at: number): boolean {
	const verb = tokens.get(at) as Token;
	if (verb.tag === 'NOUN') {
		return verb.lower === 'cost' && tokens.get(at - 1)?.tag === 'NOUN';
	}

	const isPassive = moved.has(verb.lemma) && tokens.get(at - 1)?.lemma === 'be';
	return /^(?:VERB|AUX)$/.test(verb.tag) && (measuring.has(verb.lemma) || isPassive);
}

/** «Support for the government | slipped»: the head of a subject stands before its preposition. */
function wholeSubject(place: CountedPlace, phrase: TokenRange | undefined): TokenRange | undefined {
	const {tokens, sentence} = place;
	if (phrase === undefined) {
		return undefined;
	}

	const joint = tokens.get(phrase.first - 1)?.tag === 'DET' ? phrase.first - 2 : phrase.first - 1;
	const head = joint - 1;
	const isJoint = /^(?:for|in|on|among|against|at|with)$/.test(tokens.get(joint)?.lower ?? '');
	const outer =
		isJoint && head >= sentence.first && isHead(place, head) ? phraseEndingAt(place, head) : undefined;
	return outer === undefined ? phrase : {first: outer.first, end: phrase.end};
}

/** The noun phrase whose last token this is, with what «of» joins to it. */
function phraseEndingAt(place: CountedPlace, last: number): TokenRange | undefined {
	const {tokens, sentence, isTime} = place;
	let first = last + 1;
	for (let at = last; at >= Math.max(sentence.first, place.floor, last - longestPhrase); at--) {
		const token = tokens.get(at) as Token;
		const isJoint = token.lower === 'of' && first === at + 1 && at < last;
		const isInner =
			/^(?:NOUN|PROPN|ADJ)$/.test(token.tag) ||
			(token.tag === 'PART' && /^['’]s?$/.test(token.lower)) ||
			(isHyphen(token) && tokens.get(at + 1)?.start === token.end);
		if (
			isTime(token) ||
			!(isJoint || isInner || (token.tag === 'DET' && tokens.get(at - 1)?.lower === 'of'))
		) {
			break;
		}

		first = token.tag === 'PUNCT' ? first : at;
	}

	// A phrase does not begin with its joint.
	while (first <= last && /^(?:ADP|PART|PUNCT|DET)$/.test(tokens.get(first)?.tag ?? '')) {
		first++;
	}

	return first <= last && /^(?:NOUN|PROPN)$/.test(tokens.get(last)?.tag ?? '')
		? {first, end: last + 1}
		: undefined;
}
