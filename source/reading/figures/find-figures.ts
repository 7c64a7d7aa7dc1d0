/*
Figures: quantities, with what they count.

A figure is read where a number or a currency's sign stands: the quantity (numbers.ts, quantities.ts), the qualifier around it, a change that joins two
of them («from 9.5 percent to 20 percent»), and the noun phrase that it counts (counted.ts). What only looks like one is held back (figure-checks.ts).
Durations («for six hours») are figures; points in time («six hours ago», «1917») are times and no figures.

Catches: «more than 660,000 refugees» — 660000 · refugees · «more than».
Must not: «Route 66», «on March 2», «one of them».
*/
import qualifiers from '../../../data/lexicons/qualifiers.json' with {type: 'json'};
import {indexAt, type Span} from '../../article/span.ts';
import type {Analysis, Token, TokenRange, Tokens} from '../analysis.ts';
import type {Figure, Time} from '../reading.ts';
import {findCounted} from './counted.ts';
import {isFigure} from './figure-checks.ts';
import {canBeginNumber} from './numbers.ts';
import {isCurrencySign, type Quantity, readQuantity} from './quantities.ts';

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
			const found = canBegin(tokens.get(at) as Token)
				? readFigure(tokens, at, sentence, floor, isTime)
				: undefined;
			if (found?.figure !== undefined) {
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

	const change = readChange(tokens, quantity, sentence, isTime);
	const read = change ?? quantity;
	const isYears = isAge(tokens, read, sentence);
	const whole: Quantity = isYears ? {...read, unit: 'year', isAge: true} : read;
	const qualifier =
		qualifierBefore(tokens, first, floor, whole) ?? qualifierBehind(tokens, whole.end, sentence.end);
	const start = qualifier === undefined ? first : Math.min(first, qualifier.first);
	const end = qualifier === undefined ? whole.end : Math.max(whole.end, qualifier.end);
	const counted = isYears
		? ageOf(tokens, whole, sentence)
		: findCounted(whole, {tokens, sentence, first: start, floor, isTime});
	const isShown = isFigure(tokens, sentence, whole, counted, qualifier !== undefined);
	if (!isShown || (qualifier !== undefined && isTime(tokens.get(start) as Token))) {
		return {figure: undefined, end: quantity.end};
	}

	return {
		end,
		figure: {
			...spanOf(tokens, {first: start, end}),
			value: whole.value,
			...(whole.upTo === undefined ? {} : {upTo: whole.upTo}),
			...(change?.from === undefined ? {} : {from: change.from}),
			...(whole.unit === undefined ? {} : {unit: whole.unit}),
			...(counted === undefined ? {} : {of: spanOf(tokens, counted)}),
			...(qualifier === undefined ? {} : {qualifier: spanOf(tokens, qualifier)}),
		},
	};
}

function spanOf(tokens: Tokens, range: TokenRange): Span {
	return {start: (tokens.get(range.first) as Token).start, end: (tokens.get(range.end - 1) as Token).end};
}

function isTimeWithin(tokens: Tokens, range: TokenRange, isTime: (token: Span) => boolean): boolean {
	for (let at = range.first; at < range.end; at++) {
		if (isTime(tokens.get(at) as Token)) {
			return true;
		}
	}

	return false;
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
			const words = tokens
				.slice(start, first)
				.map(token => token.lower)
				.join(' ');
			if (before.has(words) && !isOtherUse(tokens, start, words, quantity)) {
				return {first: start, end: first};
			}
		}
	}

	return undefined;
}

/** «over three years» is as long as it says; «over» is «more than» only behind another preposition there. */
function isOtherUse(tokens: Tokens, start: number, words: string, quantity: Quantity): boolean {
	const isDuration = /^(?:second|minute|hour|day|night|week|weekend|month|year|decade|century)$/.test(
		quantity.unit ?? '',
	);
	return (
		isDuration &&
		/^(?:over|under|around|near)$/.test(words) &&
		tokens.get(start - 1)?.tag !== 'ADP' &&
		!quantity.isAge
	);
}

function qualifierBehind(tokens: Tokens, at: number, end: number): TokenRange | undefined {
	const words = `${tokens.get(at)?.lower ?? ''} ${tokens.get(at + 1)?.lower ?? ''}`;
	return at + 2 <= end && behind.has(words) ? {first: at, end: at + 2} : undefined;
}

type Change = Quantity & {readonly from?: number};

/** «from 9.5 to 20 percent», «to 20 percent from 9.5 percent», «20 percent, up from 9.5». */
function readChange(
	tokens: Tokens,
	quantity: Quantity,
	sentence: TokenRange,
	isTime: (token: Span) => boolean,
): Change | undefined {
	const {first, end} = quantity;
	const opening = first > sentence.first ? tokens.get(first - 1)?.lower : undefined;
	if (opening === 'from' && first - 2 >= sentence.first && !isSpread(tokens, first - 2)) {
		if (quantity.upTo !== undefined) {
			const {upTo, ...rest} = quantity;
			return {...rest, value: upTo, from: quantity.value};
		}

		const second =
			tokens.get(end)?.lower === 'to' ? secondQuantity(tokens, end + 1, sentence, isTime) : undefined;
		return second !== undefined && fits(quantity, second)
			? {...second, first, from: quantity.value, ...unitOf(second, quantity)}
			: undefined;
	}

	const isComma = tokens.get(end)?.text === ',';
	const word = isComma ? end + 1 : end;
	const isDirected =
		/^(?:up|down)$/.test(tokens.get(word)?.lower ?? '') && tokens.get(word + 1)?.lower === 'from';
	const isBackward = !isComma && opening === 'to' && tokens.get(end)?.lower === 'from';
	if (!isDirected && !isBackward) {
		return undefined;
	}

	const earlier = secondQuantity(tokens, isDirected ? word + 2 : end + 1, sentence, isTime);
	return earlier !== undefined && fits(quantity, earlier)
		? {...quantity, end: earlier.end, from: earlier.value, ...unitOf(quantity, earlier)}
		: undefined;
}

/** «ranging from 10 to 20», «anywhere from 10 to 20»: a range and no change. */
function isSpread(tokens: Tokens, at: number): boolean {
	const token = tokens.get(at);
	return (
		token !== undefined &&
		(/^(?:range|vary)$/.test(token.lemma) || /^(?:ranging|anywhere|somewhere|varying)$/.test(token.lower))
	);
}

function secondQuantity(
	tokens: Tokens,
	at: number,
	sentence: TokenRange,
	isTime: (token: Span) => boolean,
): Quantity | undefined {
	for (const start of [at, at + 1, at + 2]) {
		if (start < sentence.end) {
			const words = tokens
				.slice(at, start)
				.map(token => token.lower)
				.join(' ');
			const quantity =
				start === at || before.has(words) ? readQuantity(tokens, start, sentence.end) : undefined;
			if (quantity !== undefined) {
				return isTimeWithin(tokens, quantity, isTime) ? undefined : quantity;
			}
		}
	}

	return undefined;
}

/** Two quantities can be the ends of one change when their units do not differ. */
function fits(first: Quantity, second: Quantity): boolean {
	return (
		second.unit !== 'score' &&
		first.value !== second.value &&
		(first.unit === second.unit || first.unit === undefined || second.unit === undefined)
	);
}

function unitOf(own: Quantity, other: Quantity): {unit?: string} {
	const unit = own.unit ?? other.unit;
	return unit === undefined ? {} : {unit};
}

/** «Maria Lopez, 45, said»: whose age it is. */
function ageOf(tokens: Tokens, quantity: Quantity, sentence: TokenRange): TokenRange | undefined {
	if (tokens.get(quantity.first - 1)?.text !== ',') {
		return undefined;
	}

	const end = quantity.first - 1;
	let first = end;
	while (first > sentence.first && tokens.get(first - 1)?.tag === 'PROPN') {
		first--;
	}

	return first < end ? {first, end} : undefined;
}

function isAge(tokens: Tokens, quantity: Quantity, sentence: TokenRange): boolean {
	const {first, end, value, unit, form} = quantity;
	if (unit !== undefined || value < 1 || value > 115 || !Number.isInteger(value)) {
		return false;
	}

	if (tokens.get(first - 1)?.lower === 'of' && tokens.get(first - 2)?.lower === 'age') {
		return true;
	}

	if (form !== 'digits') {
		return false;
	}

	const word = tokens.get(first - 1)?.lower ?? '';
	if (/^(?:age|aged|ages)$/.test(word)) {
		return true;
	}

	const closes = end >= sentence.end || /^[,.;)]$/.test(tokens.get(end)?.text ?? '');
	const isName =
		first - 2 >= sentence.first &&
		tokens.get(first - 2)?.tag === 'PROPN' &&
		/^\p{Lu}\p{Ll}/u.test(tokens.get(first - 2)?.text ?? '');
	return word === ',' && closes && isName && value > 4;
}
