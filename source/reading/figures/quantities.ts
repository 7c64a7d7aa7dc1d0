/*
Quantities: a number with the currency before it or the unit behind it, and the second number of a range or a score.

Catches: «$3.5 million», «20 per cent», «a 14-year-old», «10–15», «$10 to $15 million», «30,000 square feet», «3-2».
Must not: «5 second chances» (singular: no unit), «24/7».
*/
import currencies from '../../../data/lexicons/currencies.json' with {type: 'json'};
import unitWords from '../../../data/lexicons/units.json' with {type: 'json'};
import type {Token, Tokens} from '../analysis.ts';
import {readDuration, readTimes, readTwice} from './multiples.ts';
import {canBeginNumber, isScale, type ReadNumber, readNumber} from './numbers.ts';
import {entryOf, isIndefinite} from './words.ts';

export type Quantity = {
	readonly first: number;
	readonly end: number;
	readonly value: number;
	readonly upTo?: number;
	readonly unit?: string;
	readonly form: ReadNumber['form'];
	/** A hyphen joins it to its unit or noun: it stands before what it measures («a six-month sentence»). */
	readonly isAdjective: boolean;
	readonly isAge: boolean;
};

const symbols: Readonly<Record<string, string>> = currencies.symbols;
const currencyWords: Readonly<Record<string, string>> = currencies.words;
const currencyPairs: Readonly<Record<string, string>> = currencies.adjectives;
const units: Readonly<Record<string, string>> = unitWords.units;
const weightWords = new Set(unitWords.weightWords);
const dash = /^[-‐‑–]$/;
/** «3 – 0» with spaces is a score only between numbers that a match can end with. */
const highestSpacedScore = 30;

/** Whether a word, in lower case, is a currency's sign before a number. */
export function isCurrencySign(word: string): boolean {
	return Object.hasOwn(symbols, word);
}

/** Reads the quantity that begins at a token; no token at or behind `end` is read. */
export function readQuantity(tokens: Tokens, first: number, end: number): Quantity | undefined {
	const score = readScore(tokens, first, end);
	if (score !== undefined) {
		return score;
	}

	const special = readDuration(tokens, first, end) ?? readTwice(tokens, first, end);
	if (special !== undefined) {
		return special;
	}

	const currency = entryOf(symbols, tokens.get(first)?.lower ?? '');
	const start = currency === undefined ? first : first + 1;
	if (start >= end || !canBeginNumber(tokens.get(start) as Token)) {
		return undefined;
	}

	const number = readNumber(tokens, start, end, currency !== undefined);
	if (number === undefined || (currency !== undefined && number.form !== 'digits')) {
		return undefined;
	}

	const range = readRangeEnd(tokens, number, end, currency);
	const value = range?.low ?? number.value;
	const at = range?.end ?? number.end;
	const unit =
		currency === undefined
			? (readUnit(tokens, at, end, range?.high ?? value) ??
				readTimes(tokens, at, end) ??
				(number.form === 'rough' || number.form === 'share' ? readUnitBehindOf(tokens, at, end) : undefined))
			: undefined;
	const name = currency ?? unit?.name;
	const isJoined = isJointAt(tokens, at);
	return {
		first,
		end: unit?.end ?? at,
		value,
		...(range === undefined ? {} : {upTo: range.high}),
		...(name === undefined ? {} : {unit: name}),
		form: number.form,
		isAdjective: unit?.isJoined ?? isJoined,
		isAge: unit?.isAge ?? false,
	};
}

/** A hyphen or a short dash that touches what is before it: «10–15». */
function isDashAt(tokens: Tokens, at: number): boolean {
	const token = tokens.get(at);
	return token !== undefined && dash.test(token.text) && token.start === tokens.get(at - 1)?.end;
}

/** A dash that touches on both sides. */
function isJointAt(tokens: Tokens, at: number): boolean {
	return isDashAt(tokens, at) && tokens.get(at + 1)?.start === tokens.get(at)?.end;
}

/** «3-2» in one token or three, and «5 to 4»: the higher number comes first, or no plural and no unit follow. */
function readScore(tokens: Tokens, first: number, end: number): Quantity | undefined {
	const pair = pairAt(tokens, first, end);
	if (pair === undefined || isNoScore(tokens, first, pair)) {
		return undefined;
	}

	const {value, other, behind, isWhole} = pair;
	const next = behind < end ? tokens.get(behind) : undefined;
	const unit = readUnit(tokens, behind, end, other);
	if (unit === undefined && !(value < other && isPluralBehind(next))) {
		return next !== undefined && isScale(next)
			? undefined
			: {
					first,
					end: behind,
					value,
					upTo: other,
					unit: 'score',
					form: 'digits',
					isAdjective: false,
					isAge: false,
				};
	}

	// Tokens apart are read as a range elsewhere.
	return value < other && isWhole
		? {
				first,
				end: unit?.end ?? behind,
				value,
				upTo: other,
				...(unit === undefined ? {} : {unit: unit.name}),
				form: 'digits',
				isAdjective: unit?.isJoined ?? false,
				isAge: unit?.isAge ?? false,
			}
		: undefined;
}

type Pair = {
	readonly value: number;
	readonly other: number;
	readonly behind: number;
	/** Both numbers are one token. */
	readonly isWhole: boolean;
};

function pairAt(tokens: Tokens, first: number, end: number): Pair | undefined {
	const token = tokens.get(first) as Token;
	const whole = /^(\d{1,3})[-–](\d{1,3})$/.exec(token.text);
	if (whole !== null) {
		return {value: Number(whole[1]), other: Number(whole[2]), behind: first + 1, isWhole: true};
	}

	const second = first + 2 < end ? tokens.get(first + 2) : undefined;
	if (second === undefined || !/^\d{1,3}$/.test(token.text) || !/^\d{1,3}$/.test(second.text)) {
		return undefined;
	}

	const [value, other] = [Number(token.text), Number(second.text)];
	const isTight = isJointAt(tokens, first + 1);
	const isSpaced =
		/^[–—-]$/.test(tokens.get(first + 1)?.text ?? '') && Math.max(value, other) < highestSpacedScore;
	const isSpoken =
		tokens.get(first + 1)?.lower === 'to' && value > other && tokens.get(first - 1)?.lower !== 'from';
	return isTight || isSpaced || isSpoken ? {value, other, behind: first + 3, isWhole: false} : undefined;
}

/** «9-11», «50-50», and pieces of longer chains («555-010-22»). */
function isNoScore(tokens: Tokens, first: number, {value, other, behind}: Pair): boolean {
	const before = tokens.get(first - 1);
	const isChained = isDashAt(tokens, behind) && /^\d/.test(tokens.get(behind + 1)?.text ?? '');
	const touchesBefore = before?.end === tokens.get(first)?.start && /^[-–/]$/.test(before?.text ?? '');
	return isChained || touchesBefore || (value === 9 && other === 11) || (value === other && value > 10);
}

function isPluralBehind(next: Token | undefined): boolean {
	return (
		next !== undefined &&
		/^(?:NOUN|ADJ|NUM|PROPN)$/.test(next.tag) &&
		(next.tag !== 'NOUN' || /s$|people/.test(next.lower))
	);
}

type RangeEnd = {readonly low: number; readonly high: number; readonly end: number};

/** The second number of «10–15», «10 to 15», «between 10 and 15», «two or three». */
function readRangeEnd(
	tokens: Tokens,
	number: ReadNumber,
	end: number,
	currency: string | undefined,
): RangeEnd | undefined {
	const at = number.end;
	const joint = tokens.get(at)?.lower ?? '';
	const isDash = isDashAt(tokens, at) || /^[–—]$/.test(joint);
	if (at + 1 >= end || number.form === 'share' || !(isDash || /^(?:to|or|and)$/.test(joint))) {
		return undefined;
	}

	if (joint === 'and' && !isBehindBetween(tokens, number, currency)) {
		return undefined;
	}

	let start = at + 1;
	if (currency !== undefined && entryOf(symbols, tokens.get(start)?.lower ?? '') === currency) {
		start++;
	}

	const second = start < end ? readNumber(tokens, start, end, currency !== undefined) : undefined;
	if (second === undefined || second.form === 'share' || second.form === 'rough' || number.form === 'rough') {
		return undefined;
	}

	// «5 to 10 million»: both are millions.
	const mantissa = second.value / second.scale;
	const low =
		number.scale === 1 && second.scale > 100 && number.value < mantissa
			? number.value * second.scale
			: number.value;
	return low < second.value ? {low, high: second.value, end: second.end} : undefined;
}

function isBehindBetween(tokens: Tokens, number: ReadNumber, currency: string | undefined): boolean {
	for (let at = number.end - 1; at >= Math.max(0, number.end - 5); at--) {
		if (tokens.get(at)?.lower === 'between') {
			return true;
		}
	}

	return currency === undefined ? false : tokens.get(number.end - 3)?.lower === 'between';
}

/** «millions of dollars», «hundreds of miles», «a quarter of a century». */
function readUnitBehindOf(tokens: Tokens, at: number, end: number): ReadUnit | undefined {
	if (tokens.get(at)?.lower !== 'of' || at + 1 >= end) {
		return undefined;
	}

	return isIndefinite(tokens.get(at + 1))
		? readUnit(tokens, at + 2, end, 1)
		: readUnit(tokens, at + 1, end, 2);
}

/** What `readUnit` finds behind a number. */
export type ReadUnit = {
	readonly name: string;
	readonly end: number;
	readonly isJoined: boolean;
	readonly isAge: boolean;
};

function readUnit(tokens: Tokens, at: number, end: number, value: number): ReadUnit | undefined {
	const isJoined = isJointAt(tokens, at);
	const index = isJoined ? at + 1 : at;
	const token = index < end ? tokens.get(index) : undefined;
	if (token === undefined) {
		return undefined;
	}

	const next = index + 1 < end ? tokens.get(index + 1) : undefined;
	const isNextJoined = next?.text === '-' && index + 2 < end;
	const second = isNextJoined ? tokens.get(index + 2) : next;
	const pair = `${token.lower} ${second?.lower ?? ''}`;
	const pairEnd = isNextJoined ? index + 3 : index + 2;
	const two = entryOf(units, pair.replace(' ', '-')) ?? entryOf(currencyPairs, pair);
	if (two !== undefined) {
		return {name: two, end: pairEnd, isJoined, isAge: false};
	}

	const money = entryOf(currencyWords, token.lower);
	if (money !== undefined && !(token.lower === 'won' && token.tag === 'VERB')) {
		const isWeight = money === 'GBP' && isAboutWeight(tokens, at, index + 1, end);
		return {name: isWeight ? 'pound' : money, end: index + 1, isJoined, isAge: false};
	}

	return readPlainUnit(tokens, index, end, value, isJoined);
}

function readPlainUnit(
	tokens: Tokens,
	index: number,
	end: number,
	value: number,
	isJoined: boolean,
): ReadUnit | undefined {
	const token = tokens.get(index) as Token;
	const name = entryOf(units, token.lower.replace(/\.$/, ''));
	const touches = token.start === tokens.get(index - 1)?.end && /^\d/.test(tokens.get(index - 1)?.text ?? '');
	if (name === undefined) {
		return touches && token.lower === 'm'
			? {name: 'metre', end: index + 1, isJoined: false, isAge: false}
			: undefined;
	}

	// «two second chances»: a unit in the singular behind more than one is none.
	const isSingularWord = token.lower === name && !/^(?:percent)$/.test(name);
	if (
		isSingularWord &&
		isTimeUnit(name) &&
		index + 1 < end &&
		/^olds?$/.test(tokens.get(index + 1)?.lower ?? '')
	) {
		return {name, end: index + 2, isJoined: true, isAge: true};
	}

	if (isSingularWord && !isJoined && value > 1 && !touches) {
		return isBareModifier(tokens, index, name)
			? {name, end: index + 1, isJoined: true, isAge: false}
			: undefined;
	}

	const isOldJoined =
		tokens.get(index + 1)?.text === '-' && /^olds?$/.test(tokens.get(index + 2)?.lower ?? '');
	const isOld = /^old$/.test(tokens.get(index + 1)?.lower ?? '') && isTimeUnit(name);
	if (isOldJoined && index + 2 < end) {
		return {name, end: index + 3, isJoined: true, isAge: true};
	}

	return {name, end: isOld && index + 1 < end ? index + 2 : index + 1, isJoined, isAge: isOld};
}

/** «a six hour flight»: a hyphen left out. */
function isBareModifier(tokens: Tokens, index: number, name: string): boolean {
	const isPlain = /^(?:minute|hour|week|month|year|mile|foot|metre|kilometre|degree|acre|pound|ton)$/.test(
		name,
	);
	const isDetermined = tokens.get(index - 2)?.tag === 'DET' && !/^(?:second|quarter|point)$/.test(name);
	const next = tokens.get(index + 1)?.tag ?? '';
	return (
		(next === 'NOUN' && (isPlain || isDetermined)) ||
		(isPlain && isDetermined && /^(?:ADJ|VERB|PROPN)$/.test(next))
	);
}

/** Whether a unit measures a duration. */
export function isTimeUnit(name: string): boolean {
	return unitWords.time.includes(name);
}

/** «5 pounds» is money unless words of weight stand near. */
function isAboutWeight(tokens: Tokens, first: number, behind: number, end: number): boolean {
	for (let at = Math.max(0, first - 6); at < Math.min(end, behind + 4); at++) {
		if (weightWords.has(tokens.get(at)?.lower ?? '')) {
			return true;
		}
	}

	return tokens.get(behind)?.lower === 'of';
}
