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
const notWritten =
	/^(?:I(?:['’]|$)|[#@]|[RDI]-\p{Lu}|https?:|www\.|(?:pro|non|anti|pan|ex|un|pre|post|neo|mid|two|three)-\p{L})/u;

/** Function words that are also names when written so. */
const namesToo = /^(?:US|IT|WHO|May|Will)$/;

/** Whether a word can belong to a name, by its own look and what the article's capitals say. */
export function canBePart(words: readonly Word[], index: number, casing: Casing): boolean {
	const word = words[index] as Word;
	if (
		word.shape === 'lower' ||
		word.shape === 'other' ||
		notWritten.test(word.text) ||
		((word.opens || /-.*-/.test(word.text)) && isHyphenated(word.text)) ||
		(/^(?:Pro|Non|Anti|Ex)-/.test(word.text) && words[index + 1]?.shape === 'lower')
	) {
		return false;
	}

	const isHeadline = casing.isHeadline(word.sentence);
	if (word.text === 'The' && !word.opens) {
		return !isHeadline && words[index + 1]?.shape === 'capital';
	}

	// «Hội An», «An Khê»
	if (word.text === 'An' && !word.opens && !isHeadline && words[index + 1]?.shape !== 'lower') {
		return true;
	}

	if (functionWords.has(word.lower) && !namesToo.test(word.text)) {
		return !word.opens && !isHeadline && continuesName(words, index);
	}

	if (!word.opens && !isHeadline) {
		return true;
	}

	if (isHeadline && endsNameInHeadline(words, index, casing)) {
		return true;
	}

	const capitals = casing.capitals(word.lower);
	const lowers = casing.lowers(word.lower);
	if (capitals !== lowers) {
		return capitals > lowers;
	}

	if (!isHeadline) {
		return canOpen(words, index);
	}

	return isNameInHeadline(words, index, casing);
}

/** In a headline everyday words are no names; others are when a list knows them or the text below writes them so. */
function isNameInHeadline(words: readonly Word[], index: number, casing: Casing): boolean {
	const word = words[index] as Word;
	return (
		(word.shape === 'capital' || word.shape === 'upper' || word.shape === 'mixed') &&
		!isCommonWord(word.lower) &&
		(isKnown(word.lower) ||
			casing.capitals(word.lower) > casing.lowers(word.lower) ||
			(casing.openings(word.lower) > 0 &&
				casing.lowers(word.lower) === 0 &&
				!isManyPeople(word, words[index + 1])))
	);
}

/** The second word of «Norsk Library», «Norsk Rovers». */
function endsNameInHeadline(words: readonly Word[], index: number, casing: Casing): boolean {
	const word = words[index] as Word;
	const before = words[index - 1];
	return (
		word.shape === 'capital' &&
		isOrganisationEnd(word.lower) &&
		before !== undefined &&
		before.sentence === word.sentence &&
		!isOrganisationEnd(before.lower) &&
		isNameInHeadline(words, index - 1, casing)
	);
}

function isOrganisationEnd(lower: string): boolean {
	return (
		organisationWords.heads.has(lower) || organisationWords.clubs.has(lower) || placeWords.heads.has(lower)
	);
}

/** «Twelve-year-old», «Editor-at-Large», «London-based»: what hangs on the first part is everyday words. */
function isHyphenated(text: string): boolean {
	const [head = '', ...tail] = text.split(/[-‐‑]/);
	return (
		tail.length > 0 &&
		isCommonWord(head.toLowerCase()) &&
		tail.some(part => /^\p{Ll}{2,}$/u.test(part) && isCommonWord(part)) &&
		tail.every(part => isCommonWord(part.toLowerCase()))
	);
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
		return leadsName || isKnown(word.lower) || (word.tag === 'PROPN' && !isManyPeople(word, next));
	}

	if (leadsName) {
		return (
			canLead(word.lower) || isKnownWord(word.lower) || (word.tag === 'PROPN' && isCommonWord(next.lower))
		);
	}

	return (
		word.tag === 'PROPN' &&
		isSubjectLike(next) &&
		(firstName(word.lower)?.isCommon === true ||
			placeRank(word.lower) >= 2 ||
			isKnownOrganisation(word.lower))
	);
}

/** «Dockworkers in», «Honeybees that have»: a plural of two everyday words, or one with a verb in the plural, is a common noun. */
function isManyPeople({lower}: Word, next: Word | undefined): boolean {
	if (!/[^s]s$/.test(lower)) {
		return false;
	}

	if (/^(?:are|were|have|do|that|who)$/.test(next?.lower ?? '')) {
		return true;
	}

	for (let cut = 3; cut <= lower.length - 4; cut++) {
		if (isCommonWord(lower.slice(0, cut)) && isCommonWord(lower.slice(cut, -1))) {
			return true;
		}
	}

	return false;
}

/** What may follow a subject: an everyday word that is a name too («Grant said») is one only there. */
function isSubjectLike(next: Word | undefined): boolean {
	return next === undefined || /^(?:VERB|AUX|PART|PUNCT)$/.test(next.tag);
}

/** A word that is everyday English and a name all the same: «Grant», «Reading», «Baker». */
function isKnownWord(lower: string): boolean {
	return firstName(lower)?.isCommon === true || isSurname(lower) || placeRank(lower) > 0;
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
