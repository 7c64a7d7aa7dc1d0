/*
Small words between a subject and its verb, stepped over from right to left.

	Orr and Pell both        said      the quantifier belongs to both of them, and is no subject
	The mayor last month     said      when it was said
	Jo Reed (D-Ohio)         said      what stands in brackets
	The count, however,      shows     an aside of one word

Near miss: «Both said so» has nothing before the quantifier, which is then the whole subject.
*/
import type {Token, Tokens} from '../analysis.ts';
import {isOn} from './statement-words.ts';

/** Steps back over «both», «have all» behind a noun: «Orr and Pell both said», «the towns have all asked». */
export function withoutQuantifier(tokens: Tokens, at: number, floor: number): number {
	if (!/^(?:both|all|each)$/.test((tokens.get(at) as Token).lower)) {
		return at;
	}

	const before = /^(?:have|had|has)$/.test(tokens.get(at - 1)?.lower ?? '') ? at - 2 : at - 1;
	return before >= floor && /^(?:NOUN|PROPN)$/.test(tokens.get(before)?.tag ?? '') ? before : at;
}

/** Steps back over «last month», «on Tuesday», «this week» between subject and verb. */
export function withoutDate(tokens: Tokens, end: number, floor: number): number {
	const last = tokens.get(end - 1);
	const before = tokens.get(end - 2);
	if (last === undefined || before === undefined || end - 2 <= floor) {
		return end;
	}

	if (last.lower === 'ago') {
		let at = end - 1;
		while (at - 1 > floor && at > end - 7 && isAgoWord((tokens.get(at - 1) as Token).lower)) {
			at--;
		}

		return at;
	}

	const isDay = isOn('days', last.lower) || /^(?:yesterday|today)$/.test(last.lower);
	const isPeriod = isOn('periods', last.lower);
	if (
		(isPeriod && /^(?:last|this|next)$/.test(before.lower)) ||
		(isDay && /^(?:on|last|this)$/.test(before.lower))
	) {
		return end - 2;
	}

	return isDay && /^(?:PROPN|NOUN)$/.test(before.tag) ? end - 1 : end;
}

/** Steps back over «(D-Ohio)» before `end`. */
export function withoutBrackets(tokens: Tokens, end: number): number {
	if (tokens.get(end - 1)?.text !== ')') {
		return end;
	}

	for (let at = end - 2; at > end - 10 && at > 0; at--) {
		if (tokens.get(at)?.text === '(') {
			return at;
		}
	}

	return end;
}

function isAgoWord(word: string): boolean {
	return isOn('agoWords', word) || /^\d+$/.test(word);
}

/** Steps over «, however,» and «, in turn,» between subject and verb; gives the token that the subject ends at. */
export function hopAside(tokens: Tokens, at: number, floor: number): number {
	if (tokens.get(at)?.text !== ',') {
		return at;
	}

	for (let left = at - 1; left > floor && left >= at - 3; left--) {
		if ((tokens.get(left) as Token).text === ',') {
			const inner = tokens.get(left + 1) as Token;
			return /^(?:however|too|meanwhile|though|instead|therefore|also|moreover|likewise|for|in|of)$/.test(
				inner.lower,
			)
				? left - 1
				: at;
		}
	}

	return at;
}
