/*
Figures: quantities, with what they count.

A figure is read where a number or a currency's sign stands: the quantity (numbers.ts, quantities.ts), the qualifier around it, a change that joins two
of them («from 9.5 percent to 20 percent», changes.ts), and the noun phrase that it counts (counted.ts). What only looks like one is held back (figure-checks.ts).
Ordinals are read where no quantity is (ordinals.ts).
Durations («for six hours») are figures; points in time («six hours ago», «1917») are times and no figures.

Catches: «more than 660,000 refugees» — 660000 · refugees · «more than».
Must not: «Route 66», «on March 2», «one of them».
*/
import qualifiers from '../../../data/lexicons/qualifiers.json' with {type: 'json'};
import {indexAt, type Span} from '../../article/span.ts';
import type {Analysis, Token, TokenRange, Tokens} from '../analysis.ts';
import type {Figure, Time} from '../reading.ts';
import {ageOf, isAge} from './ages.ts';
import {type Change, isTimeWithin, readChange} from './changes.ts';
import {judgeFigure} from './confidence.ts';
import {type CountedPlace, findCounted} from './counted.ts';
import {isFigure} from './figure-checks.ts';
import {canBeginNumber} from './numbers.ts';
import {isOrdinal, readOrdinal} from './ordinals.ts';
import {isCurrencySign, isTimeUnit, type Quantity, readQuantity} from './quantities.ts';
import {phraseOf} from './words.ts';

const before = new Set(qualifiers.before);
const behind = new Set(qualifiers.behind);
const longestQualifier = 4;

/**
Finds the figures in an article.

@param times what is a time is no figure.
@returns figures in the order of the text, without overlaps among them or with the times. Linear in the text's length.
*/
export function findFigures(analysis: Analysis, times: readonly Time[]): Figure[] {
	const {tokens} = analysis;
	const isTime = (token: Span): boolean => {
		const time = times[indexAt(times, token.start)];
		return time !== undefined && time.end > token.start;
	};
	const figures: Figure[] = [];
	for (const sentence of analysis.sentenceTokens) {
		let floor = sentence.first;
		let at = sentence.first;
		while (at < sentence.end) {
			const token = tokens.get(at) as Token;
			const found =
				(canBegin(token) ? readFigure(tokens, at, sentence, floor, isTime) : undefined) ??
				(isOrdinal(token) ? readRank(tokens, at, sentence, floor, isTime) : undefined);
			if (found?.figure !== undefined && found.figure.start >= (figures.at(-1)?.end ?? 0)) {
				figures.push(found.figure);
			}

			at = Math.max(at + 1, found?.end ?? 0);
			floor = found === undefined ? floor : at;
		}
	}

	return figures;
}

function canBegin(token: Token): boolean {
	return canBeginNumber(token) || isCurrencySign(token.lower);
}

type Found = {readonly figure: Figure | undefined; readonly end: number};

function readFigure(
	tokens: Tokens,
	first: number,
	sentence: TokenRange,
	floor: number,
	isTime: (token: Span) => boolean,
): Found | undefined {
	if (isTime(tokens.get(first) as Token)) {
		return undefined;
	}

	const quantity = readQuantity(tokens, first, sentence.end);
	if (quantity === undefined || isTimeWithin(tokens, quantity, isTime)) {
		return undefined;
	}

	const change: Change | undefined = readChange(tokens, quantity, sentence, isTime);
	const read = change ?? quantity;
	const isYears = isAge(tokens, read, sentence);
	const whole: Quantity = isYears ? {...read, unit: 'year', isAge: true} : read;
	const qualifier =
		qualifierBefore(tokens, first, floor, whole) ?? qualifierBehind(tokens, whole.end, sentence.end);
	const start = qualifier === undefined ? first : Math.min(first, qualifier.first);
	const end = qualifier === undefined ? whole.end : Math.max(whole.end, qualifier.end);
	const counted = isYears
		? ageOf(tokens, whole, sentence)
		: countedBy(quantity, whole, {
				tokens,
				sentence,
				first: start,
				floor,
				isTime,
				isChange: change !== undefined,
			});
	const isShown = change !== undefined || isFigure(tokens, sentence, whole, counted, qualifier !== undefined);
	if (!isShown || (qualifier !== undefined && isTime(tokens.get(start) as Token))) {
		return {figure: undefined, end: quantity.end};
	}

	const found = {
		...spanOf(tokens, {first: start, end}),
		value: whole.value,
		...(whole.upTo === undefined ? {} : {upTo: whole.upTo}),
		...(change?.from === undefined ? {} : {from: change.from}),
		...(whole.unit === undefined ? {} : {unit: whole.unit}),
		...(counted === undefined ? {} : {of: spanOf(tokens, counted)}),
		...(qualifier === undefined ? {} : {qualifier: spanOf(tokens, qualifier)}),
	};
	return {end, figure: {...found, ...judgeFigure(tokens, found)}};
}

/** What stands behind the first of two numbers («9,000 books, up from 6,500»), else what both measure. */
function countedBy(quantity: Quantity, whole: Quantity, place: CountedPlace): TokenRange | undefined {
	const inner =
		whole.end > quantity.end && quantity.unit === undefined ? findCounted(quantity, place) : undefined;
	return inner !== undefined && inner.first >= quantity.end && inner.end <= whole.end
		? inner
		: findCounted(whole, place);
}

/** «the fourth drought»: the ordinal alone, and what it numbers. */
function readRank(
	tokens: Tokens,
	first: number,
	sentence: TokenRange,
	floor: number,
	isTime: (token: Span) => boolean,
): Found | undefined {
	const rank = isTime(tokens.get(first) as Token)
		? undefined
		: readOrdinal({tokens, sentence, first, floor, isTime, isChange: false});
	if (rank === undefined) {
		return undefined;
	}

	const found = {
		...spanOf(tokens, {first: rank.first, end: rank.end}),
		value: rank.value,
		unit: 'ordinal',
		of: spanOf(tokens, rank.counted),
	};
	return {end: rank.end, figure: {...found, ...judgeFigure(tokens, found)}};
}

function spanOf(tokens: Tokens, range: TokenRange): Span {
	return {start: (tokens.get(range.first) as Token).start, end: (tokens.get(range.end - 1) as Token).end};
}

/** The longest qualifier that ends directly before the number. */
function qualifierBefore(
	tokens: Tokens,
	first: number,
	floor: number,
	quantity: Quantity,
): TokenRange | undefined {
	for (let length = longestQualifier; length > 0; length--) {
		const start = first - length;
		if (start >= floor) {
			const words = phraseOf(tokens, start, first);
			if (before.has(words) && !isOtherUse(tokens, start, words, quantity)) {
				return {first: start, end: first};
			}
		}
	}

	return undefined;
}

/** «over three years» is as long as it says; «over» is «more than» only behind another preposition there. */
function isOtherUse(tokens: Tokens, start: number, words: string, quantity: Quantity): boolean {
	return (
		isTimeUnit(quantity.unit ?? '') &&
		/^(?:over|under|around|near)$/.test(words) &&
		tokens.get(start - 1)?.tag !== 'ADP' &&
		!quantity.isAge
	);
}

function qualifierBehind(tokens: Tokens, at: number, end: number): TokenRange | undefined {
	return at + 2 <= end && behind.has(phraseOf(tokens, at, at + 2)) ? {first: at, end: at + 2} : undefined;
}
