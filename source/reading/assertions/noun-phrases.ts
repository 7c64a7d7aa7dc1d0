/*
Noun phrases, read from tags.

A base phrase is what stands between a determiner and its noun: «the two Ukrainian forces’ commanders». To it come phrases with «of»
(«the heart of our country»), and lists («Poland, Hungary and Romania»), unless the last member is the subject of a verb:

Catches: «leaders of Poland, Hungary and Romania» — one phrase.
Must not: «Russia shelled Kharkiv and the city burned» — «the city» is no second object of «shelled».
*/
import type {Token} from '../analysis.ts';
import {quoteMarks, roleOf} from './noun-roles.ts';

/** A list has no more members than this; longer ones are cut, so that reading stays linear. */
const longestList = 12;
/** Nor has a base phrase more words. */
const longestBase = 30;

export type NounPhraseOptions = {
	/** Whether a second member of a list that turns out to be a verb's subject stays outside. */
	readonly isObject: boolean;
	/** Whether a finite verb begins at a token; asked behind the last member of a list. */
	readonly isFiniteVerb: (index: number) => boolean;
};

/**
Reads the noun phrase that begins at a token, with its «of» phrases and the other members of its list.

@param end no token at or behind this index is read.
@returns the index behind it, or `undefined` when none begins here. Linear in the phrase's length.
*/
export function readNounPhrase(
	tokens: readonly Token[],
	first: number,
	end: number,
	options: NounPhraseOptions,
): number | undefined {
	const alone = readWithOf(tokens, first, end);
	if (alone === undefined) {
		return undefined;
	}

	return readList(tokens, alone, end, options) ?? alone;
}

function readWithOf(tokens: readonly Token[], first: number, end: number): number | undefined {
	let at = readBase(tokens, first, end);
	while (at !== undefined && at < end && tokens[at]?.lower === 'of') {
		const next = readBase(tokens, at + 1, end);
		if (next === undefined) {
			break;
		}

		at = next;
	}

	return at;
}

function readList(
	tokens: readonly Token[],
	from: number,
	end: number,
	options: NounPhraseOptions,
): number | undefined {
	let at = from;
	for (let members = 1; members < longestList; members++) {
		const isComma = tokens[at]?.text === ',';
		const conjunction = isComma ? at + 1 : at;
		const isLast = conjunction < end && /^(?:and|or|&)$/.test(tokens[conjunction]?.lower ?? '');
		if (!isLast && !isComma) {
			return undefined;
		}

		// «X, and Y» with only two members is more often two clauses than a list.
		if (isLast && isComma && members === 1) {
			return undefined;
		}

		const start = isLast ? conjunction + 1 : at + 1;
		const next = readWithOf(tokens, start, end);
		// «Altman, a former secretary and head of the fund» is one person.
		const isApposition =
			members === 1 && isComma && tokens[at - 1]?.tag === 'PROPN' && tokens[start]?.tag === 'DET';
		if (next === undefined || isApposition) {
			return undefined;
		}

		if (isLast) {
			return options.isObject && options.isFiniteVerb(next) ? undefined : next;
		}

		at = next;
	}

	return undefined;
}

/** «between the union and the port»: the preposition takes a pair, whatever verb comes behind. */
export function isBetween(tokens: readonly Token[], at: number): boolean {
	return tokens[at]?.lower === 'between';
}

/** Behind «and» and a noun phrase. */
function readSecond(tokens: readonly Token[], at: number, end: number): number | undefined {
	return at < end && tokens[at]?.lower === 'and' ? readWithOf(tokens, at + 1, end) : undefined;
}

/** Behind up to two phrases with prepositions and an adverb. */
export function skipPrepositional(tokens: readonly Token[], from: number, end: number): number {
	let at = from;
	for (let count = 0; count < 3 && at < end && tokens[at]?.tag === 'ADP'; count++) {
		const next = readWithOf(tokens, at + 1, end);
		if (next === undefined) {
			return at;
		}

		at = (isBetween(tokens, at) ? readSecond(tokens, next, end) : undefined) ?? next;
	}

	while (at < Math.min(end, from + longestBase) && tokens[at]?.tag === 'ADV') {
		at++;
	}

	return at;
}

/** The base phrase from a token on: determiner, modifiers, noun. */
function readBase(tokens: readonly Token[], first: number, end: number): number | undefined {
	let at = first;
	let lastNoun: number | undefined;
	let lastAdjective: number | undefined;
	let isOpen = true;
	let hasDeterminer = false;
	while (isOpen && at < Math.min(end, first + longestBase)) {
		const token = tokens[at] as Token;
		const role = roleOf(tokens, at, first, end, hasDeterminer);
		if (role === 'noun') {
			lastNoun = at;
		} else if (role === 'alone') {
			return at + 1;
		} else if (role === 'end') {
			isOpen = false;
		} else if (role === 'modifier') {
			const {tag} = token;
			hasDeterminer ||= tag === 'PART';
			// «the poor», «the most»: an adjective behind a determiner can end a phrase.
			if (tag === 'ADJ' && tokens[first]?.tag === 'DET' && lastNoun === undefined) {
				lastAdjective = at;
			}
		} else if (role === 'determiner') {
			hasDeterminer = true;
			if (/^(?:this|that|these|those|all|both|each|some|any|another|none)$/.test(token.lower)) {
				lastNoun = at;
			}
		}

		at++;
	}

	const last = lastNoun === undefined ? lastAdjective : withNounLike(tokens, first, lastNoun, end);
	return last === undefined ? undefined : last + 1 + closingMark(tokens, first, last + 1, end);
}

/** «the Russian military would»: a noun that the tagger takes for an adjective stands before the verb. */
function withNounLike(tokens: readonly Token[], first: number, lastNoun: number, end: number): number {
	const isAdjective = tokens[lastNoun + 1]?.tag === 'ADJ' && tokens[first]?.tag === 'DET';
	return isAdjective && lastNoun + 2 < end && tokens[lastNoun + 2]?.tag === 'AUX' ? lastNoun + 1 : lastNoun;
}

/** A quotation mark that opened inside the phrase closes inside it. */
function closingMark(tokens: readonly Token[], first: number, at: number, end: number): number {
	if (at >= end || !quoteMarks.test(tokens[at]?.text ?? '')) {
		return 0;
	}

	let open = 0;
	for (let index = first; index < at; index++) {
		open += quoteMarks.test(tokens[index]?.text ?? '') ? 1 : 0;
	}

	return open % 2;
}
