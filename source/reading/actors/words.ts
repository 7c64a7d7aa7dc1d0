/*
Words as names are made of: tokens that touch across a hyphen or slash are one («al-Assad», «Bosnia-Herzegovina»), while a
possessive mark, a quotation mark and other punctuation stay apart.

Catches: «Ban Ki-moon» – two words. Must not: «the U.S.-led force» – the hyphen joins a name to a word that is none, so
«U.S.» stays a word and what hangs on it is left out.
*/

import type {Span} from '../../article/span.ts';
import type {Analysis, Tag, Token, Tokens} from '../analysis.ts';
import {isCommonWord} from './lexicon.ts';

export type Shape =
	/** «Kyiv» */
	| 'capital'
	/** «NATO», «U.S.» */
	| 'upper'
	/** «McDonald», «iPhone», «al-Assad» */
	| 'mixed'
	| 'lower'
	/** numbers and marks */
	| 'other';

export type Word = Span & {
	readonly text: string;
	/** In lower case, apostrophes straight. */
	readonly lower: string;
	readonly lemma: string;
	readonly tag: Tag;
	readonly sentence: number;
	readonly shape: Shape;
	/** Whether it stands where any word gets a capital: first in a sentence, a quotation, behind a colon or a dateline. */
	readonly opens: boolean;
};

/** What is the same wherever a word is written and tagged alike. */
type Look = Pick<Word, 'text' | 'lower' | 'lemma' | 'tag' | 'shape'> & {
	/** Whether any word behind it gets a capital. */
	readonly openMark: boolean;
	readonly isNumber: boolean;
	/** The same word with another tag or lemma, if there is one. */
	other: Look | undefined;
};

/** A word in its place. All words of an article are kept at once while its names are looked for, so each holds three numbers and its look. */
class PlacedWord implements Word {
	readonly start: number;
	readonly sentence: number;
	readonly opens: boolean;
	readonly #look: Look;

	constructor(start: number, sentence: number, opens: boolean, look: Look) {
		this.start = start;
		this.sentence = sentence;
		this.opens = opens;
		this.#look = look;
	}

	get end(): number {
		return this.start + this.#look.text.length;
	}

	get text(): string {
		return this.#look.text;
	}

	get lower(): string {
		return this.#look.lower;
	}

	get lemma(): string {
		return this.#look.lemma;
	}

	get tag(): Tag {
		return this.#look.tag;
	}

	get shape(): Shape {
		return this.#look.shape;
	}
}

const hyphen = /^[-‐‑/]$/;
const startsWithLetter = /^\p{L}/u;
const endsInLetter = /[\p{L}\p{M}]$/u;
const compoundTail =
	/^(?:led|born|like|wide|style|era|elect|designate|owned|only|area|level|type|centric|bound|run|held|made|built|bred|based|[a-z]+(?:ed|ing|ly))$/;

/** «ISIS-sympathetic», «Prize-winner»: parts of names in lower case («Ban Ki-moon») are shorter. */
const plainTail = /^[a-z]{5,}$/;

/**
Joins an article's tokens to words.

@returns words in order of the text, punctuation among them as words of shape `other`. Linear in the number of tokens.
*/
export function wordsOf(analysis: Analysis): Word[] {
	const {tokens} = analysis;
	const {text} = analysis.article;
	const words: Word[] = [];
	const looks = new Map<string, Look>();
	let opens = true;
	let isDateline = false;
	let sentence = -1;
	let index = 0;
	while (index < tokens.length) {
		const token = tokens.get(index) as Token;
		if (token.sentence !== sentence) {
			sentence = token.sentence;
			opens = true;
			isDateline = false;
		}

		const last = lastJoined(tokens, index);
		const end = last === index ? token : (tokens.get(last) as Token);
		const own = last === index ? token.text : text.slice(token.start, end.end);
		const lemma = last === index ? token.lemma : own.toLowerCase();
		const tag = last === index ? token.tag : tagOfJoined(tokens, index, last);
		const look = lookOf(own, lemma, tag, looks);
		const {shape} = look;
		words.push(new PlacedWord(token.start, sentence, opens && shape !== 'other', look));
		isDateline = staysDateline(isDateline, shape, opens);
		if (shape !== 'other' || look.isNumber) {
			opens = false;
		} else if (look.openMark || (isDateline && /^(?:[—–-]|--)$/.test(own))) {
			opens = true;
		}

		index = last + 1;
	}

	return words;
}

/** «VELMORA, Oct. 14 —»: a word in capitals opens it, and no small word stands in it. */
function staysDateline(isDateline: boolean, shape: Shape, opens: boolean): boolean {
	return shape === 'other' ? isDateline : (isDateline && shape !== 'lower') || (opens && shape === 'upper');
}

function lookOf(text: string, lemma: string, tag: Tag, known: Map<string, Look>): Look {
	const first = known.get(text);
	let last = first;
	for (let look = first; look !== undefined; look = look.other) {
		if (look.tag === tag && look.lemma === lemma) {
			return look;
		}

		last = look;
	}

	const added: Look = {
		text,
		lemma,
		tag,
		shape: first?.shape ?? shapeOf(text),
		lower: first?.lower ?? text.toLowerCase().replaceAll('’', "'"),
		openMark: first?.openMark ?? /^(?:[“‘"«„:•*]|``)$/.test(text),
		isNumber: first?.isNumber ?? /\d/.test(text),
		other: undefined,
	};
	if (last === undefined) {
		known.set(text, added);
	} else {
		last.other = added;
	}

	return added;
}

function tagOfJoined(tokens: Tokens, first: number, last: number): Tag {
	for (let index = first; index <= last; index++) {
		if ((tokens.get(index) as Token).tag === 'PROPN') {
			return 'PROPN';
		}
	}

	return (tokens.get(last) as Token).tag;
}

/** The last token that hangs on token `index` by hyphens, where both sides can be parts of one word. */
function lastJoined(tokens: Tokens, index: number): number {
	let last = index;
	while (true) {
		const here = tokens.get(last) as Token;
		const next = tokens.get(last + 1);
		if (next === undefined || next.start !== here.end || !endsInLetter.test(here.text)) {
			return last;
		}

		const behind = tokens.get(last + 2);
		if (
			behind === undefined ||
			!hyphen.test(next.text) ||
			behind.start !== next.end ||
			!startsWithLetter.test(behind.text) ||
			((compoundTail.test(behind.text) || (here.text.length > 1 && plainTail.test(behind.text))) &&
				isCommonWord(behind.lower))
		) {
			return last;
		}

		last += 2;
	}
}

/** What the capitals of a word look like. */
export function shapeOf(text: string): Shape {
	if (!/\p{L}/u.test(text)) {
		return 'other';
	}

	if (/^\p{Lu}/u.test(text)) {
		const letters = text.replaceAll(/[^\p{L}]/gu, '');
		if (letters.length > 1 && !/\p{Ll}/u.test(letters)) {
			return 'upper';
		}

		return letters.length === 1 && text.length > 1 ? 'upper' : 'capital';
	}

	return /\p{Lu}/u.test(text) ? 'mixed' : 'lower';
}
