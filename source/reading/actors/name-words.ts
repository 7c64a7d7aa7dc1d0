/*
Which words can belong to a name.

In mid-sentence a capital is enough. Where any word has one (first in a sentence, in a headline), the rest of the article decides;
where it is silent, the tagger and what we know of the word do.

Catches: «Zelenskyy acknowledged …» as the first words of an article. Must not: «Displays of charity», «Alright. So …».
*/
import type {Casing} from './casing.ts';
import {
	firstName,
	functionWords,
	isCommonWord,
	isKnownOrganisation,
	isPeople,
	isSurname,
	isTitle,
	notActors,
	organisationWords,
	placeRank,
	placeWords,
	titles,
} from './lexicon.ts';
import type {Word} from './words.ts';

const functionTags = /^(?:DET|ADP|ADV|CCONJ|SCONJ|PRON|AUX|NUM|PART|PUNCT|SYM|INTJ)$/;

/** «I», tags and addresses of the web, the party and state behind a senator's name («R-Iowa»), and adjectives made of names («pro-Brandel»). */
const notWritten = /^(?:I(?:['’]|$)|[#@]|[RDI]-\p{Lu}|https?:|www\.|(?:pro|non|anti|pan)-\p{L})/u;

/** Function words that are also names when written so. */
const namesToo = /^(?:US|IT|WHO|May|Will)$/;

/** Whether a word can belong to a name, by its own look and what the article's capitals say. */
export function canBePart(words: readonly Word[], index: number, casing: Casing): boolean {
	const word = words[index] as Word;
	if (word.shape === 'lower' || word.shape === 'other' || notWritten.test(word.text)) {
		return false;
	}

	const isHeadline = casing.isHeadline(word.sentence);
	if (word.text === 'The' && !word.opens) {
		return !isHeadline && words[index + 1]?.shape === 'capital';
	}

	if (functionWords.has(word.lower) && !namesToo.test(word.text)) {
		return !word.opens && !isHeadline && continuesName(words, index);
	}

	if (!word.opens && !isHeadline) {
		return true;
	}

	const capitals = casing.capitals(word.lower);
	const lowers = casing.lowers(word.lower);
	if (capitals !== lowers) {
		return capitals > lowers;
	}

	return isHeadline ? isKnown(word.lower) && !isCommonWord(word.lower) : canOpen(words, index);
}

/** «Thomas More», «Freedom From Religion»: a small word with a capital it needs not have, right behind a name. */
function continuesName(words: readonly Word[], index: number): boolean {
	const word = words[index] as Word;
	const before = words[index - 1];
	return (
		word.shape === 'capital' &&
		before !== undefined &&
		(before.shape === 'capital' || before.shape === 'mixed') &&
		before.sentence === word.sentence &&
		!functionWords.has(before.lower) &&
		!/^(?:DET|PRON|AUX)$/.test(word.tag) &&
		(word.tag !== 'ADP' || words[index + 1]?.shape === 'capital') &&
		!notActors.times.has(words[index + 1]?.lower ?? '')
	);
}

/** Whether a word that opens a sentence, and stands nowhere else, is a name or begins one. */
function canOpen(words: readonly Word[], index: number): boolean {
	const word = words[index] as Word;
	if (functionTags.test(word.tag) && word.shape === 'capital') {
		return false;
	}

	const next = words[index + 1];
	const leadsName =
		next !== undefined && next.shape !== 'lower' && next.shape !== 'other' && !functionWords.has(next.lower);
	if (!isCommonWord(word.lower)) {
		return word.tag === 'PROPN' || isKnown(word.lower) || leadsName;
	}

	if (leadsName) {
		return word.tag === 'PROPN' || canLead(word.lower) || !isCommonWord(next.lower);
	}

	return (
		word.tag === 'PROPN' &&
		isSubjectLike(next) &&
		(firstName(word.lower)?.isCommon === true ||
			placeRank(word.lower) >= 2 ||
			isKnownOrganisation(word.lower))
	);
}

/** What may follow a subject: an everyday word that is a name too («Grant said») is one only there. */
function isSubjectLike(next: Word | undefined): boolean {
	return next === undefined || /^(?:VERB|AUX|PART|PUNCT)$/.test(next.tag);
}

function isKnown(lower: string): boolean {
	return (
		placeRank(lower) >= 2 ||
		isKnownOrganisation(lower) ||
		firstName(lower)?.isCommon === true ||
		isSurname(lower) ||
		isPeople(lower)
	);
}

/** Everyday words that names begin with, or that stand before them. */
function canLead(lower: string): boolean {
	return (
		isTitle(lower) ||
		titles.modifiers.has(lower) ||
		organisationWords.heads.has(lower) ||
		placeWords.leading.has(lower) ||
		isPeople(lower)
	);
}
