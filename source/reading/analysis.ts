import type {Article} from '../article/article.ts';
import type {Span} from '../article/span.ts';
import type {Sentence} from './reading.ts';

/** Universal part-of-speech tags (Nivre et al. 2020), as wink-nlp gives them. */
export type Tag =
	| 'ADJ'
	| 'ADP'
	| 'ADV'
	| 'AUX'
	| 'CCONJ'
	| 'DET'
	| 'INTJ'
	| 'NOUN'
	| 'NUM'
	| 'PART'
	| 'PRON'
	| 'PROPN'
	| 'PUNCT'
	| 'SCONJ'
	| 'SPACE'
	| 'SYM'
	| 'VERB'
	| 'X';

/** A word, number or mark. `didn’t` is two tokens, `did` and `n’t`; white space is none. */
export type Token = Span & {
	/** The article's own characters. */
	readonly text: string;
	readonly lower: string;
	/** Dictionary form in lower case (`told` → `tell`). */
	readonly lemma: string;
	readonly tag: Tag;
	/** Index of its sentence. */
	readonly sentence: number;
};

/** Tokens in the order of the text. Asked twice for one, a list may give two objects: compare places, not tokens. */
export type Tokens = Iterable<Token> & {
	readonly length: number;
	/** `undefined` outside the list, before its first too. */
	readonly get: (index: number) => Token | undefined;
	readonly entries: () => Iterable<[index: number, token: Token]>;
	readonly filter: (test: (token: Token) => boolean) => Token[];
	/** The tokens of a half-open range of indices, as far as there are any. */
	readonly slice: (first: number, end: number) => Token[];
	/** Index of the last token that starts at or before an offset; -1 where none does. */
	readonly indexAt: (offset: number) => number;
};

/** A half-open range of token indices. */
export type TokenRange = {readonly first: number; readonly end: number};

/** Words between quotation marks, marks included. */
export type Quotation = Span & {
	/** The same without the marks. */
	readonly inner: Span;
	/** 0 for marks that stand in no other marks, 1 for marks inside those, and so on. */
	readonly depth: number;
	/**
	How it ends: `closed` by its own mark; `continued` when it is open at its paragraph's end and the next paragraph
	opens with a mark again (the convention for speech over several paragraphs); `unclosed` when it just never ends, in
	which case it is taken to run to the paragraph's end.
	*/
	readonly ending: 'closed' | 'continued' | 'unclosed';
	/** Whether the quotation before it in the list (same depth) was `continued` into this one. */
	readonly isContinuation: boolean;
};

/** What the later stages read: the text cut into sentences, tokens and quotations, all in the order of the text. */
export type Analysis = {
	readonly article: Article;
	readonly tokens: Tokens;
	readonly sentences: readonly Sentence[];
	/** For each sentence the tokens in it. Together the ranges cover all tokens. */
	readonly sentenceTokens: readonly TokenRange[];
	/** Sorted by start, outer before inner. Scare quotes and titles of works are among them. */
	readonly quotations: readonly Quotation[];
};
