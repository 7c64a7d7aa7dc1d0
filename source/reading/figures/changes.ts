/*
Changes: two quantities that are the ends of one.

Catches: «from 9.5 to 20 percent», «to 20 percent from 9.5 percent», «to 20 percent, from 9.5», «20 percent, up from 9.5», «9,000 books a month, up from 6,500».
Must not: «ranging from 10 to 20» (a range), «from 40 farms to the sea».
*/
import qualifiers from '../../../data/lexicons/qualifiers.json' with {type: 'json'};
import type {Span} from '../../article/span.ts';
import type {Token, TokenRange, Tokens} from '../analysis.ts';
import {type Quantity, readQuantity} from './quantities.ts';
import {phraseOf} from './words.ts';

const before = new Set(qualifiers.before);
/** How many words of what is counted may stand between a number and «up from». */
const longestCounted = 5;

/** A quantity with the one before a change; its tokens reach over both. */
export type Change = Quantity & {readonly from?: number};

/** «from 9.5 to 20 percent», «to 20 percent from 9.5 percent», «20 percent, up from 9.5». */
export function readChange(
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

	const directed = behindDirection(tokens, end, sentence);
	const joint = tokens.get(end)?.text === ',' ? end + 1 : end;
	const isBackward = opening === 'to' && tokens.get(joint)?.lower === 'from';
	if (directed === undefined && !isBackward) {
		return undefined;
	}

	const earlier = secondQuantity(tokens, directed ?? joint + 1, sentence, isTime);
	return earlier !== undefined && fits(quantity, earlier)
		? {...quantity, end: earlier.end, from: earlier.value, ...unitOf(quantity, earlier)}
		: undefined;
}

/** Behind «up from» or «down from», which stands behind the quantity or behind what it counts. */
function behindDirection(tokens: Tokens, end: number, sentence: TokenRange): number | undefined {
	for (let at = end; at < Math.min(sentence.end - 2, end + longestCounted); at++) {
		const isComma = tokens.get(at)?.text === ',';
		const word = isComma ? at + 1 : at;
		if (/^(?:up|down)$/.test(tokens.get(word)?.lower ?? '') && tokens.get(word + 1)?.lower === 'from') {
			return word + 2;
		}

		if (isComma || !/^(?:NOUN|ADJ|DET|PROPN)$/.test(tokens.get(at)?.tag ?? '')) {
			return undefined;
		}
	}

	return undefined;
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
			const isNumber = start === at || before.has(phraseOf(tokens, at, start));
			const quantity = isNumber ? readQuantity(tokens, start, sentence.end) : undefined;
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

/** Whether a token of a range belongs to a time. */
export function isTimeWithin(tokens: Tokens, range: TokenRange, isTime: (token: Span) => boolean): boolean {
	for (let at = range.first; at < range.end; at++) {
		if (isTime(tokens.get(at) as Token)) {
			return true;
		}
	}

	return false;
}
