import words from '../../../data/lexicons/time-words.json' with {type: 'json'};
import type {Token, TokenRange} from '../analysis.ts';

const nouns = new Set([
	...Object.keys(words.months),
	...Object.keys(words.weekdays),
	...Object.keys(words.units),
	...Object.keys(words.days),
	...words.dayParts,
	...words.seasons,
]);

/** Whether a noun phrase says when («last weekend», «this year», «Monday»): its last word names a time. */
export function isTimeNoun(tokens: readonly Token[], range: TokenRange): boolean {
	const last = tokens[range.end - 1];
	return last !== undefined && (nouns.has(last.lower) || /^(?:1[5-9]|20)\d\d$/.test(last.text));
}
