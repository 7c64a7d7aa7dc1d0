import type {Span} from '../../article/span.ts';
import {indexAt, overlaps} from '../../article/span.ts';
import type {Analysis, Token} from '../analysis.ts';

const first = new Set(['i', 'me', 'my', 'mine', 'myself']);
const second = new Set(['you', 'your', 'yours', 'yourself']);

/** Pronouns by which whoever speaks a text means himself and whom he speaks to, outside quotation marks, each list in the order of the text. */
export type SpokenPronouns = {readonly firsts: readonly Token[]; readonly seconds: readonly Token[]};

/** Whether a token is «I» or one of its forms. */
export function isFirstPerson({lower}: Token): boolean {
	return first.has(lower);
}

/** Finds «I» and «you» with their forms outside quotation marks. */
export function spokenPronouns(analysis: Analysis): SpokenPronouns {
	const firsts: Token[] = [];
	const seconds: Token[] = [];
	for (const token of analysis.tokens) {
		const list = first.has(token.lower) ? firsts : second.has(token.lower) ? seconds : undefined;
		if (list !== undefined && !isQuoted(analysis, token)) {
			list.push(token);
		}
	}

	return {firsts, seconds};
}

/** Whether a span touches a quotation, whatever it stands in. Logarithmic in the number of quotations, and linear in how many are nested. */
export function isQuoted(analysis: Analysis, span: Span): boolean {
	for (let index = indexAt(analysis.quotations, span.start); index >= 0; index--) {
		const quotation = analysis.quotations[index];
		if (quotation === undefined || quotation.depth === 0) {
			return quotation !== undefined && overlaps(quotation, span);
		}
	}

	return false;
}

/** The paragraph that a token stands in. */
export function paragraphOf(analysis: Analysis, token: Token): number {
	return analysis.sentences[token.sentence]?.paragraph ?? 0;
}

/** How many of the tokens stand in each paragraph that has any. */
export function countByParagraph(analysis: Analysis, tokens: readonly Token[]): Map<number, number> {
	const counts = new Map<number, number>();
	for (const token of tokens) {
		const paragraph = paragraphOf(analysis, token);
		counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
	}

	return counts;
}
