/*
What each word is to the noun phrase around it, by its tag and the words beside it.

Catches: «the leaked memo», «Sanders’ plan», «a well-established rule», «more than 20 people» — one phrase each.
Must not: «took the stage | Tuesday», «a victory | last month» — when it was is a phrase of its own.
*/
import timeWords from '../../../data/lexicons/time-words.json' with {type: 'json'};
import type {Token} from '../analysis.ts';

const standalonePronouns =
	/^(?:i|he|she|it|they|we|you|him|them|us|me|there|himself|herself|itself|themselves|ourselves|myself|yourself|who|whom|someone|somebody|something|anyone|anybody|anything|everyone|everybody|everything|nobody|nothing|mine|hers|ours|theirs|yours)$/;
/** Marks that open or close a quotation. */
export const quoteMarks = /^(?:[“”"‘’«»„]|``|'')$/;

const possessives = /^(?:my|your|his|her|its|our|their|whose)$/;

/** What a word is to the noun phrase around it: `alone` is a phrase by itself, `end` no part of it. */
export type Role = 'noun' | 'alone' | 'modifier' | 'determiner' | 'end';

/** What token `at` is to the noun phrase that begins at `first`. */
export function roleOf(
	tokens: readonly Token[],
	at: number,
	first: number,
	end: number,
	hasDeterminer: boolean,
): Role {
	const token = tokens[at] as Token;
	const next = at + 1 < end ? tokens[at + 1] : undefined;
	if (token.tag !== 'PUNCT' && (isBehindHyphen(tokens, at, first) || isBeforeHyphen(tokens, at, end))) {
		return /^(?:NOUN|PROPN|NUM)$/.test(token.tag) ? 'noun' : 'modifier';
	}

	if (isComparison(tokens, at, end)) {
		return 'modifier';
	}

	const isFirst = at === first || isPredeterminer(tokens[at - 1]);
	const closed = (isInside: boolean): Role => (isInside ? 'modifier' : 'end');
	switch (token.tag) {
		case 'NOUN':
		case 'PROPN':
		case 'NUM':
		case 'X':
			return at > first && isLooseTime(tokens, at) ? 'end' : 'noun';
		case 'SYM':
			return token.text === '%' ? 'noun' : 'modifier';
		case 'ADJ':
			return closed(at === first || !startsAfresh(tokens, at));
		case 'DET':
			return isFirst ? 'determiner' : 'end';
		case 'PRON':
			return pronounRole(token, next, isFirst);
		case 'PART':
			return closed(/^['’]s?$/.test(token.lower) && at > first);
		case 'PUNCT':
			return punctuationRole(tokens, at, first, next);
		case 'ADV':
			if (isBehindPeriod(tokens, at, first)) {
				return 'noun';
			}

			return closed(isInnerAdverb(token, next, at > first, hasDeterminer));
		case 'CCONJ':
			return closed(joinsModifiers(tokens, at, at > first));
		case 'VERB':
			return closed(isInnerParticiple(token, next, at > first, hasDeterminer));
		default:
			return 'end';
	}
}

/** «took the stage | Tuesday»: a weekday behind a noun, with nothing behind it that it could belong to. */
function isLooseTime(tokens: readonly Token[], at: number): boolean {
	const {lower} = tokens[at] as Token;
	return (
		(Object.hasOwn(timeWords.weekdays, lower) || Object.hasOwn(timeWords.days, lower)) &&
		/^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.tag ?? '') &&
		!/^(?:NOUN|PROPN|PART)$/.test(tokens[at + 1]?.tag ?? '') &&
		!Object.hasOwn(timeWords.weekdays, tokens[at - 1]?.lower ?? '')
	);
}

/** «a victory | last month», «the firm | responsible for it»: adjectives that do not go on a noun's phrase. */
function startsAfresh(tokens: readonly Token[], at: number): boolean {
	return (
		/^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.tag ?? '') &&
		/^(?:last|next|past|able|unable|available|likely|unlikely|responsible|open|due|early|late)$/.test(
			tokens[at]?.lower ?? '',
		)
	);
}

/** «well-established», «below-the-belt»: words that hyphens join are one. */
function isBehindHyphen(tokens: readonly Token[], at: number, first: number): boolean {
	return at - 1 > first && isTightHyphen(tokens, at - 1);
}

function isBeforeHyphen(tokens: readonly Token[], at: number, end: number): boolean {
	return at + 2 < end && isTightHyphen(tokens, at + 1);
}

function isTightHyphen(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	return (
		token !== undefined &&
		/^[-‐‑]$/.test(token.text) &&
		tokens[at - 1]?.end === token.start &&
		tokens[at + 1]?.start === token.end
	);
}

/** «more than» and «as much as» before a number, each of their words. */
export function isComparison(tokens: readonly Token[], at: number, end: number): boolean {
	for (let first = Math.max(0, at - 2); first <= at; first++) {
		if (
			first + 3 < end &&
			tokens[first]?.lower === 'as' &&
			/^(?:much|many|few|little)$/.test(tokens[first + 1]?.lower ?? '') &&
			tokens[first + 2]?.lower === 'as' &&
			/^(?:NUM|SYM)$/.test(tokens[first + 3]?.tag ?? '')
		) {
			return true;
		}
	}

	const isThan = tokens[at]?.lower === 'than';
	const first = isThan ? at - 1 : at;
	return (
		first + 2 < end &&
		/^(?:more|less|fewer|greater)$/.test(tokens[first]?.lower ?? '') &&
		tokens[first + 1]?.lower === 'than' &&
		/^(?:NUM|SYM)$/.test(tokens[first + 2]?.tag ?? '')
	);
}

function isPredeterminer(token: Token | undefined): boolean {
	return token !== undefined && /^(?:all|both|half|such|what|many|not|only|even|just)$/.test(token.lower);
}

function pronounRole(token: Token, next: Token | undefined, isFirst: boolean): Role {
	if (!isFirst) {
		return 'end';
	}

	const canModify = next !== undefined && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.tag);
	if (possessives.test(token.lower) && (canModify || /^(?:VERB|PUNCT)$/.test(next?.tag ?? ''))) {
		return token.lower === 'her' && !canModify ? 'alone' : 'determiner';
	}

	return standalonePronouns.test(token.lower) || !canModify ? 'alone' : 'determiner';
}

function punctuationRole(tokens: readonly Token[], at: number, first: number, next: Token | undefined): Role {
	const token = tokens[at] as Token;
	const before = at > first ? tokens[at - 1] : undefined;
	if (/^[-‐‑–/]$/.test(token.text) && before?.end === token.start && next?.start === token.end) {
		return 'modifier';
	}

	// «Sanders’ plan».
	if (/^['’]$/.test(token.text) && before?.end === token.start && /s$/.test(before.lower)) {
		return next !== undefined && next.start > token.end && /^(?:NOUN|ADJ|PROPN|NUM|VERB)$/.test(next.tag)
			? 'modifier'
			: 'end';
	}

	const isHyphenApart = token.text === '-' && before !== undefined && next !== undefined;
	const opens = quoteMarks.test(token.text) && next !== undefined && next.tag !== 'PUNCT';
	return isHyphenApart || (opens && next.start === token.end) ? 'modifier' : 'end';
}

function isInnerAdverb(
	token: Token,
	next: Token | undefined,
	isInside: boolean,
	hasDeterminer: boolean,
): boolean {
	if (next === undefined || /^(?:where|when|how|why|as|so|then|there)$/.test(token.lower)) {
		return false;
	}

	const follows = hasDeterminer
		? /^(?:ADJ|NUM|ADV|NOUN|PROPN)$/
		: isInside
			? /^(?:ADJ|NUM|ADV)$/
			: /^(?:NUM|ADJ)$/;
	return follows.test(next.tag);
}

/** «a year | earlier», «two hours | later». */
function isBehindPeriod(tokens: readonly Token[], at: number, first: number): boolean {
	return (
		at > first &&
		/^(?:earlier|later|ago)$/.test(tokens[at]?.lower ?? '') &&
		/^(?:minute|hour|day|week|month|quarter|season|year|decade|century)$/.test(tokens[at - 1]?.lemma ?? '')
	);
}

function joinsModifiers(tokens: readonly Token[], at: number, isInside: boolean): boolean {
	const before = tokens[at - 1];
	const next = tokens[at + 1];
	// «European and US sanctions».
	const isNations =
		before?.tag === 'PROPN' &&
		/(?:ean|ian|can|ish|ese|ench)$/.test(before.lower) &&
		next?.tag === 'PROPN' &&
		tokens[at + 2]?.tag === 'NOUN';
	return isInside && (isNations || (before?.tag === 'ADJ' && next?.tag === 'ADJ'));
}

/** «the leaked memo», «falling demand» at a phrase's head only behind a determiner. */
function isInnerParticiple(
	token: Token,
	next: Token | undefined,
	isInside: boolean,
	hasDeterminer: boolean,
): boolean {
	return (
		isInside &&
		hasDeterminer &&
		/(?:ed|ing|en|n)$/.test(token.lower) &&
		/^(?:NOUN|PROPN|ADJ)$/.test(next?.tag ?? '')
	);
}
