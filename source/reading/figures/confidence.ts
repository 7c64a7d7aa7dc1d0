/*
How sure a figure is: by what makes a number one that a reader would note.

Catches: «40 percent», whose unit leaves no doubt, and «40 boats», whose noun stands right behind.
Must not: «one» before a noun, which mostly points rather than counts, and a number whose noun was looked for further off.
*/
import type {Token, Tokens} from '../analysis.ts';
import {confidenceOf} from '../confidence.ts';
import type {Figure, Judged} from '../reading.ts';

type Found = Omit<Figure, keyof Judged>;

/** Judges a figure by its parts. Its words are the figure's own and what it counts. */
export function judgeFigure(tokens: Tokens, figure: Found): Judged {
	const {start, end, of} = figure;
	const [rule, points] = ruleOf(tokens, figure);
	const word = tokens.get(tokens.indexAt(end - 1)) as Token;
	const isOne = word.lower === 'one' && figure.value === 1;
	const own = {start, end};
	const words =
		of === undefined || (of.start < end && of.end > start) ? [own] : of.start < start ? [of, own] : [own, of];
	return {confidence: confidenceOf(points - (isOne ? 3 : 0)), why: {rule, words}};
}

function ruleOf(tokens: Tokens, {start, end, unit, from, upTo, of}: Found): readonly [string, number] {
	if (from !== undefined) {
		return ['change', 4];
	}

	if (unit !== undefined) {
		return unit === 'ordinal'
			? ['ordinal and noun', 3]
			: unit === 'score'
				? ['score', 3]
				: ['number and unit', 5];
	}

	if (of === undefined) {
		return [upTo === undefined ? 'number alone' : 'range alone', 0];
	}

	const isBehind = tokens.indexAt(of.start) - tokens.indexAt(end - 1) === 1;
	const isInside = of.start < end && of.end > start;
	return isBehind || isInside ? ['number and noun', 4] : ['number and a noun further off', 2];
}
