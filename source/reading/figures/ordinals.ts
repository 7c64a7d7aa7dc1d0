/*
Ordinals: «the fourth drought», «his 21st goal», «the second-largest maker», «the first woman to lead».

«First» is mostly an order of telling; it is a figure where what follows says since when, in how long or to do what.
Must not: «the first lady», «a third party», «Second Avenue», «the second half», «for the first time», «at first».
*/
import words from '../../../data/lexicons/number-words.json' with {type: 'json'};
import type {Token, TokenRange} from '../analysis.ts';
import {type CountedPlace, phraseFrom} from './counted.ts';
import {entryOf, isHyphenAt} from './words.ts';

const ordinals: Readonly<Record<string, number>> = words.ordinals;
const cardinals: Readonly<Record<string, number>> = words.cardinals;
const idioms = new Set(words.behindOrdinal);

export type Rank = TokenRange & {readonly value: number; readonly counted: TokenRange};

/** Whether a token can be an ordinal: a cheap test. */
export function isOrdinal({lower}: Token): boolean {
	return Object.hasOwn(ordinals, lower) || /^\d{1,3}(?:st|nd|rd|th)$/.test(lower);
}

/** The ordinal at `place.first` with what it numbers; `undefined` where it is part of a name or an idiom. */
export function readOrdinal(place: CountedPlace): Rank | undefined {
	const {tokens, sentence, first} = place;
	const token = tokens.get(first) as Token;
	const tens = tensBefore(place);
	const start = tens === undefined ? first : first - 2;
	const value = (tens ?? 0) + (ordinals[token.lower] ?? Number.parseInt(token.lower, 10));
	const isSuperlative =
		isHyphenAt(tokens, first + 1) && /est$|^most$/.test(tokens.get(first + 2)?.lower ?? '');
	const behind = isSuperlative ? first + 2 : first + 1;
	const next = tokens.get(behind);
	const isName =
		next === undefined ||
		(/^\p{Lu}/u.test(next.text) && !isSuperlative) ||
		(/^\p{Lu}/u.test(token.text) && first > sentence.first);
	if (isName || behind >= sentence.end || !/^(?:NOUN|ADJ|VERB)$/.test(next.tag) || idioms.has(next.lower)) {
		return undefined;
	}

	const counted = phraseFrom(place, behind);
	if (
		counted === undefined ||
		counted.first !== behind ||
		idioms.has(tokens.get(counted.end - 1)?.lower ?? '')
	) {
		return undefined;
	}

	const isTelling = value === 1 && (next.lower === 'time' || !saysWhereof(place, counted));
	return isTelling ? undefined : {first: start, end: first + 1, value, counted};
}

/** 20 in «twenty-first». */
function tensBefore(place: CountedPlace): number | undefined {
	const {tokens, sentence, first} = place;
	const word = tokens.get(first - 2)?.lower ?? '';
	return isHyphenAt(tokens, first - 1) && first - 2 >= sentence.first && word.endsWith('ty')
		? entryOf(cardinals, word)
		: undefined;
}

/** «to lead», «since 1990», «in five months», «ever». */
function saysWhereof({tokens, sentence, isTime}: CountedPlace, counted: TokenRange): boolean {
	const [next, second] = [tokens.get(counted.end), tokens.get(counted.end + 1)];
	if (next === undefined || second === undefined || counted.end + 1 >= sentence.end) {
		return next?.lower === 'ever' && counted.end < sentence.end;
	}

	return (
		/^(?:since|ever)$/.test(next.lower) ||
		(next.lower === 'to' && second.tag === 'VERB') ||
		(/^(?:in|for)$/.test(next.lower) && second.tag === 'NUM' && !isTime(second))
	);
}
