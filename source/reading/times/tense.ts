import type {Analysis, Token, TokenRange, Tokens} from '../analysis.ts';

const future = /^(?:will|'ll|’ll|wo|shall)$/;
const planned = /^(?:set|scheduled|expected|due|planned|slated|plans?|planning|expects?|upcoming|coming)$/;
/** Verbs further away than this belong to other clauses. */
const farthest = 18;

/**
Whether the verb that goes with a time speaks of what is to come: «will meet on Monday», «is due to open on Friday».

The nearest verb group before it in its sentence decides; where there is none, the first behind it («On Monday the court will …»).
*/
export function pointsForward(analysis: Analysis, index: number): boolean {
	const {tokens} = analysis;
	const range = analysis.sentenceTokens[tokens.get(index)?.sentence ?? 0] as TokenRange;
	for (let at = index - 1; at >= Math.max(range.first, index - farthest); at--) {
		const token = tokens.get(at) as Token;
		if (token.tag === 'VERB' || token.tag === 'AUX') {
			const first = Math.max(range.first, at - 4);
			return speaksOfFuture(tokens, first, at + 1);
		}
	}

	for (let at = index + 1; at < Math.min(range.end, index + farthest); at++) {
		const token = tokens.get(at) as Token;
		if (token.tag === 'VERB' || token.tag === 'AUX') {
			return speaksOfFuture(tokens, at, Math.min(range.end, at + 4));
		}
	}

	return false;
}

/** From the last verb backwards, as far as one group can reach. */
function speaksOfFuture(tokens: Tokens, first: number, end: number): boolean {
	for (let at = end - 1; at >= first; at--) {
		const token = tokens.get(at) as Token;
		const isGoingTo =
			token.lower === 'going' && tokens.get(at + 1)?.lower === 'to' && tokens.get(at + 2)?.tag === 'VERB';
		if (future.test(token.lower) || planned.test(token.lower) || isGoingTo) {
			return true;
		}

		if (/^(?:PUNCT|NOUN|PROPN|PRON)$/.test(token.tag)) {
			return false;
		}
	}

	return false;
}
