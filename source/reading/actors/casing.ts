/*
What an article's own capitals say about its words.

A capital means a name in mid-sentence; it means nothing at the beginning of a sentence, in a headline or in text that is
all capitals. The rest of the article often settles those: «Stall» in a headline is written «stalled» or «stall» below,
«Putin» is not. Near miss: «May» opens a sentence and is seen as a month elsewhere; the tagger decides, then.
*/
import {indexAt} from '../../article/span.ts';
import {
	firstName,
	headlineSmallWords,
	isCommonWord,
	isOrganisationWord,
	isTitle,
	placeRank,
} from './lexicon.ts';
import type {Word} from './words.ts';

export type Casing = {
	/** How often a word (in lower case) stands with a capital where only a name would. */
	capitals(lower: string): number;
	/** How often it stands with a capital where any word would have one, headlines not counted. */
	openings(lower: string): number;
	/** How often it stands in lower case. */
	lowers(lower: string): number;
	/** Whether a sentence's capitals mean nothing, because nearly all its words have one. */
	isHeadline(sentence: number): boolean;
};

/**
Counts the capitals of an article once; the answers are looked up.

@param dateline offset at which the article's dateline begins: its capitals are those of names.
*/
export function readCasing(words: readonly Word[], dateline?: number): Casing {
	const headlines = findHeadlines(words, dateline);
	const capitals = new Map<string, number>();
	const openings = new Map<string, number>();
	const lowers = new Map<string, number>();
	for (const word of words) {
		if (word.shape === 'lower') {
			lowers.set(word.lower, (lowers.get(word.lower) ?? 0) + 1);
		} else if (word.shape !== 'other' && !word.opens && !headlines.has(word.sentence)) {
			capitals.set(word.lower, (capitals.get(word.lower) ?? 0) + 1);
		} else if (word.shape !== 'other' && !headlines.has(word.sentence)) {
			openings.set(word.lower, (openings.get(word.lower) ?? 0) + 1);
		}
	}

	return {
		capitals: lower => capitals.get(lower) ?? 0,
		openings: lower => openings.get(lower) ?? 0,
		lowers: lower => lowers.get(lower) ?? 0,
		isHeadline: sentence => headlines.has(sentence),
	};
}

/** «Stall», «Says»: an everyday word that no name, title or office needs to be written so. */
function isPlainCapital(word: Word): boolean {
	return (
		word.shape === 'capital' &&
		isCommonWord(word.lower) &&
		!isTitle(word.lower) &&
		firstName(word.lower) === undefined &&
		placeRank(word.lower) === 0 &&
		!isOrganisationWord(word.lower)
	);
}

type Count = {capital: number; lower: number; shout: number; stops: boolean; everyday: number};

function findHeadlines(words: readonly Word[], dateline: number | undefined): Set<number> {
	const headlines = new Set<number>();
	let sentence = -1;
	let count = noCount();
	for (const word of words) {
		if (word.sentence !== sentence) {
			if (isHeadline(count)) {
				headlines.add(sentence);
			}

			sentence = word.sentence;
			count = noCount();
		}

		addTo(count, word);
	}

	if (isHeadline(count)) {
		headlines.add(sentence);
	}

	const own = dateline === undefined ? undefined : words[indexAt(words, dateline)];
	if (own?.start === dateline && own !== undefined) {
		headlines.delete(own.sentence);
	}

	return headlines;
}

function noCount(): Count {
	return {capital: 0, lower: 0, shout: 0, stops: false, everyday: 0};
}

function addTo(count: Count, word: Word): void {
	count.stops = word.text === '.' || (count.stops && word.shape === 'other');
	if (word.shape === 'other' || /^['’]/.test(word.text)) {
		return;
	}

	if (word.shape !== 'lower') {
		count.capital++;
		count.everyday += !word.opens && isPlainCapital(word) ? 1 : 0;
		count.shout += word.shape === 'upper' ? 1 : 0;
	} else if (!headlineSmallWords.has(word.lower)) {
		count.lower++;
	}
}

/** A headline has at least four words that could be small, hardly one of them is, and a full stop ends it only when it shouts or capitals sit on everyday words. */
function isHeadline({capital, lower, shout, stops, everyday}: Count): boolean {
	if (capital < 4) {
		return false;
	}

	return stops ? lower === 0 && (shout === capital || everyday >= 2) : lower * 5 <= capital;
}
