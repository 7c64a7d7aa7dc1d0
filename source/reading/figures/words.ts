/* What the rules for figures ask of single tokens. */
import type {Token, Tokens} from '../analysis.ts';

/** The words of a range of tokens as qualifiers are listed: in lower case, with one space between them. */
export function phraseOf(tokens: Tokens, first: number, end: number): string {
	return tokens
		.slice(first, end)
		.map(token => token.lower)
		.join(' ');
}

/** Whether a token is a hyphen, touched or not. */
export function isHyphen(token: Token | undefined): boolean {
	return token !== undefined && /^[-‐‑]$/.test(token.text);
}

/** Whether a hyphen stands at an index and touches the token before it. */
export function isHyphenAt(tokens: Tokens, at: number): boolean {
	const token = tokens.get(at);
	return isHyphen(token) && token?.start === tokens.get(at - 1)?.end;
}

/** «a», «an». */
export function isIndefinite(token: Token | undefined): boolean {
	return token !== undefined && /^an?$/.test(token.lower);
}

/** «his», «their». */
export function isPossessive(token: Token | undefined): boolean {
	return token !== undefined && /^(?:his|her|its|their|my|our|your)$/.test(token.lower);
}

/** The value of a lexicon's entry; `undefined` for what the language put into the object, like `constructor`. */
export function entryOf<Value>(lexicon: Readonly<Record<string, Value>>, word: string): Value | undefined {
	return Object.hasOwn(lexicon, word) ? lexicon[word] : undefined;
}
