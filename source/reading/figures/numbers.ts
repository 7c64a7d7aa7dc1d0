/*
Numbers, in digits and in words, read from tokens.

Catches: «660,000», «3.5 million», «twenty-seven», «a hundred and fifty», «two and a half million», «half a million», «hundreds of thousands», «several hundred»,
«two-thirds», «one in five», «nine out of 10».
Must not: «a third party» (an ordinal), «a second» (a time), «the hundreds digit».
*/
import words from '../../../data/lexicons/number-words.json' with {type: 'json'};
import type {Token, Tokens} from '../analysis.ts';
import {entryOf, isHyphenAt, isIndefinite, isPossessive, phraseOf} from './words.ts';

export type ReadNumber = {
	readonly value: number;
	/** Index behind its last token. */
	readonly end: number;
	/** `share`: a fraction of a whole; `rough`: «dozens», «several hundred», whose value is what it is a multiple of. */
	readonly form: 'digits' | 'words' | 'share' | 'rough';
	/** What multiplied it («million»), 1 where nothing did. */
	readonly scale: number;
};

const cardinals: Readonly<Record<string, number>> = words.cardinals;
const scales: Readonly<Record<string, number>> = words.scales;
const shortScales: Readonly<Record<string, number>> = words.shortScales;
const rough: Readonly<Record<string, number>> = words.rough;
const vague = new Set(words.vague);
const parts: Readonly<Record<string, number>> = words.parts;
const halves: Readonly<Record<string, number>> = {'½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3};

const openers = new Set([
	...Object.keys(cardinals),
	...Object.keys(rough),
	...Object.keys(halves),
	...vague,
	...Object.keys(scales),
	...['a', 'an', 'twice', 'half', 'tens'],
]);

const digits = /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d{1,6})?|\.\d{1,6})$/;

/**
Reads the number that begins at a token.

@param end no token at or behind this index is read.
@param isMoney whether a sign of a currency stands before it: «m» then means million.
*/
export function readNumber(
	tokens: Tokens,
	first: number,
	end: number,
	isMoney = false,
): ReadNumber | undefined {
	const plain = readPlain(tokens, first, end, isMoney);
	return (
		readVague(tokens, first, end) ??
		readRough(tokens, first, end) ??
		readFraction(tokens, first, end) ??
		(plain === undefined ? undefined : (readRatio(tokens, plain, end) ?? plain))
	);
}

/** Whether a token can be a number's first: a cheap test before the costly ones. */
export function canBeginNumber(token: Token): boolean {
	const first = token.text.charCodeAt(0);
	return (first >= 48 && first <= 57) || openers.has(token.lower) || /^\.\d/.test(token.text);
}

/** «million», «bn»: what multiplies the number before it. */
export function isScale({lower}: Token): boolean {
	return Object.hasOwn(scales, lower) || Object.hasOwn(shortScales, lower);
}

function readPlain(tokens: Tokens, first: number, end: number, isMoney: boolean): ReadNumber | undefined {
	const token = first < end ? tokens.get(first) : undefined;
	if (token === undefined) {
		return undefined;
	}

	if (digits.test(token.text)) {
		return readDigits(tokens, first, end, isMoney);
	}

	const fraction = entryOf(halves, token.text);
	return fraction === undefined
		? readWords(tokens, first, end)
		: {value: fraction, end: first + 1, form: 'digits', scale: 1};
}

function readDigits(tokens: Tokens, first: number, end: number, isMoney: boolean): ReadNumber {
	let value = Number((tokens.get(first) as Token).text.replaceAll(',', ''));
	let at = first + 1;
	const fraction = at < end ? entryOf(halves, tokens.get(at)?.text ?? '') : undefined;
	if (fraction !== undefined) {
		value += fraction;
		at++;
	} else if (isAndAHalf(tokens, at, end)) {
		value += 0.5;
		at += halfLength(tokens, at);
	}

	const scale = readScale(tokens, at, end, isMoney);
	return scale === undefined
		? {value, end: at, form: 'digits', scale: 1}
		: {value: times(value, scale.value), end: scale.end, form: 'digits', scale: scale.value};
}

/** A product without the dust of binary fractions (1.1 million is 1100000). */
function times(value: number, scale: number): number {
	return Number((value * scale).toPrecision(15));
}

function readScale(
	tokens: Tokens,
	at: number,
	end: number,
	isMoney: boolean,
): {value: number; end: number} | undefined {
	const before = tokens.get(at - 1);
	const index = isHyphenAt(tokens, at) ? at + 1 : at;
	const token = index < end ? tokens.get(index) : undefined;
	if (token === undefined) {
		return undefined;
	}

	const scale = entryOf(scales, token.lower);
	if (scale !== undefined) {
		return {value: scale, end: index + 1};
	}

	const short = entryOf(shortScales, token.lower);
	const touches = token.start === before?.end;
	const isPeople = index + 1 < end && /^(?:NOUN|ADJ)$/.test(tokens.get(index + 1)?.tag ?? '');
	return short !== undefined &&
		touches &&
		(isMoney || (isPeople && token.lower !== 't' && token.lower !== 'b'))
		? {value: short, end: index + 1}
		: undefined;
}

/** «and a half», with or without hyphens. */
function isAndAHalf(tokens: Tokens, at: number, end: number): boolean {
	return at + halfLength(tokens, at) <= end && halfLength(tokens, at) > 0;
}

function halfLength(tokens: Tokens, at: number): number {
	const opening = tokens.get(at)?.lower;
	return opening === 'and' && phraseOf(tokens, at, at + 3) === 'and a half'
		? 3
		: opening === '-' && phraseOf(tokens, at, at + 6) === '- and - a - half'
			? 6
			: 0;
}

function readWords(tokens: Tokens, first: number, end: number): ReadNumber | undefined {
	const opening = tokens.get(first)?.lower ?? '';
	if (opening === 'half') {
		return readHalf(tokens, first, end);
	}

	const start = isIndefinite(tokens.get(first)) ? first + 1 : first;
	if (start > first && entryOf(scales, tokens.get(start)?.lower ?? '') === undefined) {
		return undefined;
	}

	const sum = addWords(tokens, start, end);
	if (sum === undefined || !isAndAHalf(tokens, sum.end, end)) {
		return sum;
	}

	const behind = sum.end + halfLength(tokens, sum.end);
	const scale = behind < end ? entryOf(scales, tokens.get(behind)?.lower ?? '') : undefined;
	return {
		value: times(sum.value + 0.5, scale ?? 1),
		end: scale === undefined ? behind : behind + 1,
		form: 'words',
		scale: scale ?? sum.scale,
	};
}

/** «half a million», «half a dozen». */
function readHalf(tokens: Tokens, first: number, end: number): ReadNumber | undefined {
	const scale =
		isIndefinite(tokens.get(first + 1)) && first + 2 < end
			? entryOf(scales, tokens.get(first + 2)?.lower ?? '')
			: undefined;
	return scale === undefined ? undefined : {value: scale / 2, end: first + 3, form: 'words', scale};
}

/** Sums words of numbers as long as each can follow the one before. */
function addWords(tokens: Tokens, first: number, end: number): ReadNumber | undefined {
	let total = 0;
	let current: number | undefined;
	let scaled = 1;
	let last = first;
	for (let at = first; at < end; at = behindJoint(tokens, last, end)) {
		const word = tokens.get(at)?.lower ?? '';
		const cardinal = entryOf(cardinals, word);
		const scale = word.length > 3 ? entryOf(scales, word) : undefined;
		if (cardinal !== undefined && canFollow(current, cardinal)) {
			current = (current ?? 0) + cardinal;
		} else if (scale === undefined) {
			break;
		} else {
			const product = (current ?? 1) * scale;
			const isSmall = scale === 100 || scale === 12;
			total += isSmall ? 0 : product;
			current = isSmall ? product : undefined;
			scaled = Math.max(scaled, scale);
		}

		last = at + 1;
	}

	return last === first
		? undefined
		: {value: total + (current ?? 0), end: last, form: 'words', scale: scaled};
}

/** «twenty» + «seven», «hundred» + «fifty»; not «two» + «three». */
function canFollow(current: number | undefined, next: number): boolean {
	return (
		current === undefined ||
		(current % 100 === 0 && current > 0 && next > 0) ||
		(current % 10 === 0 && current % 100 >= 20 && next > 0 && next < 10)
	);
}

/** Over a hyphen that touches, or an «and» inside a number. */
function behindJoint(tokens: Tokens, at: number, end: number): number {
	if (at + 1 >= end) {
		return at;
	}

	const token = tokens.get(at) as Token;
	const next = tokens.get(at + 1) as Token;
	const isNumber = entryOf(cardinals, next.lower) !== undefined || entryOf(scales, next.lower) !== undefined;
	if (isHyphenAt(tokens, at) && isNumber) {
		return at + 1;
	}

	const isBehindScale = entryOf(scales, tokens.get(at - 1)?.lower ?? '') !== undefined;
	return token.lower === 'and' && isBehindScale && entryOf(cardinals, next.lower) !== undefined ? at + 1 : at;
}

/** «several hundred», «a few thousand», «a couple of dozen». */
function readVague(tokens: Tokens, first: number, end: number): ReadNumber | undefined {
	const lead = isIndefinite(tokens.get(first)) ? first + 1 : first;
	if (!vague.has(tokens.get(lead)?.lower ?? '')) {
		return undefined;
	}

	const start = tokens.get(lead + 1)?.lower === 'of' ? lead + 2 : lead + 1;
	let value = 1;
	let at = start;
	for (; at < end; at++) {
		const scale = entryOf(scales, tokens.get(at)?.lower ?? '');
		if (scale === undefined) {
			break;
		}

		value *= scale;
	}

	return at === start || !Number.isSafeInteger(value) ? undefined : {value, end: at, form: 'rough', scale: 1};
}

/** «dozens», «hundreds of thousands», «tens of millions». */
function readRough(tokens: Tokens, first: number, end: number): ReadNumber | undefined {
	const word = tokens.get(first)?.lower ?? '';
	const value = word === 'tens' ? 10 : entryOf(rough, word);
	if (value === undefined) {
		return undefined;
	}

	const inner =
		tokens.get(first + 1)?.lower === 'of' && first + 2 < end
			? entryOf(rough, tokens.get(first + 2)?.lower ?? '')
			: undefined;
	if (inner !== undefined) {
		return {value: value * inner, end: first + 3, form: 'rough', scale: 1};
	}

	return word === 'tens' ? undefined : {value, end: first + 1, form: 'rough', scale: 1};
}

/** «a third of», «two-thirds», «half the», «three quarters of». */
function readFraction(tokens: Tokens, first: number, end: number): ReadNumber | undefined {
	const word = tokens.get(first)?.lower ?? '';
	if (word === 'half') {
		const next = first + 1 < end ? tokens.get(first + 1) : undefined;
		const isShare = /^(?:of|the|all)$/.test(next?.lower ?? '') || isPossessive(next);
		return isShare || isStep(tokens, first, first + 1, end)
			? {value: 0.5, end: first + 1, form: 'share', scale: 1}
			: undefined;
	}

	const top = isIndefinite(tokens.get(first)) ? 1 : entryOf(cardinals, word);
	if (top === undefined || top === 0 || top > 12) {
		return undefined;
	}

	const isHyphen = tokens.get(first + 1)?.text === '-';
	const index = isHyphen ? first + 2 : first + 1;
	const part = index < end ? entryOf(parts, tokens.get(index)?.lower ?? '') : undefined;
	if (part === undefined) {
		return undefined;
	}

	// «a third» is an ordinal unless «of» follows; so is «one quarter» with a noun of its own.
	const isPlural = tokens.get(index)?.lower.endsWith('s') === true || tokens.get(index)?.lower === 'halves';
	const isOf =
		/^(?:of|more|less|fewer|higher|lower)$/.test(tokens.get(index + 1)?.lower ?? '') ||
		isStep(tokens, first, index + 1, end);
	return (top > 1 ? isPlural || isHyphen : isOf || (isHyphen && part !== 2))
		? {value: top / part, end: index + 1, form: 'share', scale: 1}
		: undefined;
}

/** «fell by a third», «by half»: nothing that a third could be of or number stands behind it. */
function isStep(tokens: Tokens, first: number, behind: number, end: number): boolean {
	return (
		tokens.get(first - 1)?.lower === 'by' &&
		(behind >= end || !/^(?:NOUN|ADJ|PROPN)$/.test(tokens.get(behind)?.tag ?? ''))
	);
}

/** «one in five», «nine out of 10», «one of every three». */
function readRatio(tokens: Tokens, top: ReadNumber, end: number): ReadNumber | undefined {
	const at = top.end;
	const pair = `${tokens.get(at)?.lower ?? ''} ${tokens.get(at + 1)?.lower ?? ''}`;
	const skip = /^(?:out of|of every|in every)$/.test(pair) ? 2 : tokens.get(at)?.lower === 'in' ? 1 : 0;
	if (skip === 0 || top.value > 20 || !Number.isInteger(top.value)) {
		return undefined;
	}

	const bottom = readPlain(tokens, at + skip, end, false);
	if (
		bottom === undefined ||
		bottom.value <= top.value ||
		bottom.value > 1000 ||
		isIndefinite(tokens.get(at + skip))
	) {
		return undefined;
	}

	// «two in three days» is no share.
	const isTime = /^(?:day|week|month|year|hour|minute|second|game|match|season|attempt)s?$/.test(
		tokens.get(bottom.end)?.lower ?? '',
	);
	return skip === 1 && isTime
		? undefined
		: {value: top.value / bottom.value, end: bottom.end, form: 'share', scale: 1};
}
