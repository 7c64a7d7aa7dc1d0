/*
Multiples and single durations: «three times as high», «twice last year's price», «within a month».

Must not: «three times she called» (a count), «turned back twice» (how often), «$180,000 a year», «once a month» (a rate).
*/
import words from '../../../data/lexicons/number-words.json' with {type: 'json'};
import type {Tokens} from '../analysis.ts';
import type {Quantity, ReadUnit} from './quantities.ts';
import {isIndefinite, isPossessive} from './words.ts';

const singleUnits = new Set(words.countNouns);
const leads = new Set(words.durationLeads);
const compared =
	/^(?:as|more|less|higher|lower|larger|bigger|smaller|greater|longer|faster|worse|better|that|what)$/;

const plain = {form: 'words', isAdjective: false, isAge: false} as const;

/** «times» behind a number, where a comparison follows. */
export function readTimes(tokens: Tokens, at: number, end: number): ReadUnit | undefined {
	return tokens.get(at)?.lower === 'times' && at + 1 < end && compared.test(tokens.get(at + 1)?.lower ?? '')
		? {name: 'times', end: at + 1, isJoined: false, isAge: false}
		: undefined;
}

/** «twice as many», «twice last year's price». */
export function readTwice(tokens: Tokens, first: number, end: number): Quantity | undefined {
	const next = first + 1 < end ? tokens.get(first + 1) : undefined;
	const word = next?.lower ?? '';
	return tokens.get(first)?.lower === 'twice' &&
		(compared.test(word) || /^(?:the|last)$/.test(word) || isPossessive(next))
		? {first, end: first + 1, value: 2, unit: 'times', ...plain}
		: undefined;
}

/** «a month» behind a word that makes it a length of time. */
export function readDuration(tokens: Tokens, first: number, end: number): Quantity | undefined {
	const unit = first + 1 < end ? (tokens.get(first + 1)?.lower ?? '') : '';
	const isSingle = isIndefinite(tokens.get(first)) && singleUnits.has(unit);
	const next = first + 2 < end ? tokens.get(first + 2) : undefined;
	const isWhole =
		next === undefined ||
		!/^(?:NOUN|ADJ|ADP|PART)$/.test(next.tag) ||
		/^(?:in|at|on|for|to|by|with|after|before)$/.test(next.lower);
	return isSingle && isWhole && leads.has(tokens.get(first - 1)?.lower ?? '')
		? {first, end: first + 2, value: 1, unit, ...plain}
		: undefined;
}
