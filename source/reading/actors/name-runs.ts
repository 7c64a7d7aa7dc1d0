/*
Runs of words that may be names: capitalised words, and the small words that names carry inside.

Catches: «the Ministry of Health and Social Care», «Ursula von der Leyen», «Johnson & Johnson».
Must not: «Sen. Cruz of Texas» – two names; «Meanwhile Russia» – an adverb that merely opens its sentence.
*/
import type {Casing} from './casing.ts';
import {
	firstName,
	isKnownOrganisation,
	isPeople,
	isTitle,
	kindNouns,
	nameParticles,
	notActors,
	organisationWords,
	placeRank,
	placeWords,
} from './lexicon.ts';
import {canBePart} from './name-words.ts';
import type {Word} from './words.ts';

/** Word indices, both inclusive. */
export type Run = {readonly first: number; readonly last: number};

/** All runs of an article, in order, without overlap. Linear in the number of words. */
export function findRuns(words: readonly Word[], casing: Casing): Run[] {
	const isPart = words.map((_, index) => canBePart(words, index, casing));
	const runs: Run[] = [];
	let index = 0;
	while (index < words.length) {
		if (!isPart[index]) {
			index++;
			continue;
		}

		const last = lastOfRun(words, isPart, index);
		runs.push({first: startsWithParticle(words, runs, index) ? index - 1 : index, last});
		index = last + 1;
	}

	return runs;
}

/** «de Gaulle», «von der Leyen» without a first name. */
function startsWithParticle(words: readonly Word[], runs: readonly Run[], index: number): boolean {
	const before = words[index - 1];
	return (
		before !== undefined &&
		/^(?:de|von|van|bin|ibn|del|da)$/.test(before.text) &&
		before.sentence === words[index]?.sentence &&
		(runs.at(-1)?.last ?? -1) < index - 1
	);
}

function lastOfRun(words: readonly Word[], isPart: readonly boolean[], first: number): number {
	let last = first;
	while (true) {
		const next = joinedTo(words, isPart, first, last);
		if (next === undefined) {
			return last;
		}

		last = next;
	}
}

/** The word that a run reaching to `last` goes on with, if it goes on. */
function joinedTo(
	words: readonly Word[],
	isPart: readonly boolean[],
	first: number,
	last: number,
): number | undefined {
	const here = words[last] as Word;
	const next = words[last + 1];
	if (next === undefined || next.sentence !== here.sentence) {
		return undefined;
	}

	if (isPart[last + 1]) {
		return last + 1;
	}

	const reachesPart = (index: number) =>
		isPart[index] && words[index]?.sentence === here.sentence ? index : undefined;
	if (next.lower === '&') {
		return reachesPart(last + 2);
	}

	// The one place whose names nobody keeps apart: «Washington, D.C.».
	if (next.lower === ',' && here.lower === 'washington' && /^d\.?c\.?$/.test(words[last + 2]?.lower ?? '')) {
		return reachesPart(last + 2);
	}

	// «the riding of Trinity - Spadina»: anywhere else a dash with spaces around it parts what it stands between.
	if (/^[-–]$/.test(next.text) && kindNouns.seats.has(words[first - 2]?.lower ?? '')) {
		return reachesPart(last + 2);
	}

	if (nameParticles.has(next.lower) && next.shape === 'lower' && !isTitle(here.lower)) {
		const after = words[last + 2];
		return after !== undefined && nameParticles.has(after.lower)
			? reachesPart(last + 3)
			: reachesPart(last + 2);
	}

	if (next.lower === "'s" || next.lower === '’s' || next.lower === "'" || next.lower === '’') {
		return joinsPossessive(words, last) ? reachesPart(last + 2) : undefined;
	}

	return joinedBySmallWord(words, isPart, first, last, reachesPart);
}

/** A run that goes on behind «of», «for» or «and». */
function joinedBySmallWord(
	words: readonly Word[],
	isPart: readonly boolean[],
	first: number,
	last: number,
	reachesPart: (index: number) => number | undefined,
): number | undefined {
	const here = words[last] as Word;
	const next = words[last + 1] as Word;
	const behindArticle = words[last + 2]?.lower === 'the' ? last + 3 : last + 2;
	switch (next.lower) {
		case 'of':
			return takesOf(words, first, last) && !isPersonAt(words, behindArticle)
				? reachesPart(behindArticle)
				: undefined;
		case 'for':
		case 'on':
		case 'to':
			return isOrganisationHead(here.lower) || takesFor(words, first, last)
				? reachesPart(behindArticle)
				: undefined;
		case 'and':
			return joinsAnd(words, isPart, first, last) ? reachesPart(last + 2) : undefined;
		default:
			return undefined;
	}
}

/** Whether a word, in lower case, heads the names of organisations: «ministry», «parties», «folkeparti». */
export function isOrganisationHead(lower: string): boolean {
	return (
		organisationWords.heads.has(lower) ||
		(lower.endsWith('s') && organisationWords.heads.has(lower.slice(0, -1))) ||
		/.{4}(?:partei|partiet|partij|parti|bund)$/.test(lower)
	);
}

function joinsPossessive(words: readonly Word[], last: number): boolean {
	const here = words[last] as Word;
	const before = words[last - 1];
	return (
		organisationWords.possessors.has(here.lower) ||
		organisationWords.possessors.has(here.lower.replace(/s$/, '')) ||
		/^(?:st\.?|saint)$/.test(before?.lower ?? '')
	);
}

/** A first name and a surname: a person, whatever stands before. */
function isPersonAt(words: readonly Word[], index: number): boolean {
	const word = words[index];
	const next = words[index + 1];
	return (
		word !== undefined &&
		next?.shape === 'capital' &&
		firstName(word.lower)?.isCommon === true &&
		placeRank(word.lower) < 2 &&
		!isPeople(word.lower) &&
		!isOrganisationHead(next.lower) &&
		!placeWords.heads.has(next.lower)
	);
}

/** «National Right to Life Committee», «Fatherland for All»: the words so far are no person and no place, and no title stands among them. */
function takesFor(words: readonly Word[], first: number, last: number): boolean {
	const own = words.slice(first, last + 1);
	return (
		own.some(word => isOrganisationHead(word.lower)) &&
		!own.some(word => isTitle(word.lower)) &&
		placeRank((words[last] as Word).lower) === 0
	);
}

/** «University of», «Gulf of», «President of» go on; a person or a town does not («Cruz of Texas»). */
function takesOf(words: readonly Word[], first: number, last: number): boolean {
	const here = (words[last] as Word).lower;
	if (
		takesFor(words, first, last) ||
		isOrganisationHead(here) ||
		placeWords.heads.has(here) ||
		isTitle(here) ||
		notActors.events.has(here)
	) {
		return true;
	}

	if (last > first && words.slice(first, last).some(word => isTitle(word.lower))) {
		return false;
	}

	return (
		firstName(here) === undefined &&
		placeRank(here) === 0 &&
		(words[last] as Word).shape === 'capital' &&
		!/^(?:\p{L}\.)+$/u.test(here) &&
		here.endsWith('s') &&
		!isPeople(here)
	);
}

function joinsAnd(words: readonly Word[], isPart: readonly boolean[], first: number, last: number): boolean {
	const next = words[last + 2];
	if (next === undefined || !isPart[last + 2] || next.shape === 'upper') {
		return false;
	}

	const isPlain = (word: Word) =>
		placeRank(word.lower) < 2 && !isKnownOrganisation(word.lower) && firstName(word.lower)?.isCommon !== true;
	if (!isPlain(next)) {
		return false;
	}

	const before = words.slice(first, last + 1);
	const preposition = before.findLastIndex(word => /^(?:of|for|on)$/.test(word.lower));
	if (preposition > 0 && isOrganisationHead((before[preposition - 1] as Word).lower)) {
		return (
			before.slice(preposition + 1).every(isPlain) &&
			!before.some(word => word.lower === 'university') &&
			!repeatsHead(words, isPart, before, last + 2)
		);
	}

	// «Food and Drug Administration»: what follows ends in the head that both belong to.
	let end = last + 2;
	while (isPart[end + 1] && end < last + 5) {
		end++;
	}

	return (
		end > last + 2 &&
		isOrganisationHead((words[end] as Word).lower) &&
		before.length <= 4 &&
		before.every(word => isPlain(word) && word.shape === 'capital' && !isOrganisationHead(word.lower))
	);
}

/** «Party of Labour and Party of Peace»: what follows «and» has a head of the same name, or one that goes on with «of». */
function repeatsHead(
	words: readonly Word[],
	isPart: readonly boolean[],
	before: readonly Word[],
	first: number,
): boolean {
	for (let index = first; isPart[index] && index < first + 6; index++) {
		const {lower} = words[index] as Word;
		if (
			isOrganisationHead(lower) &&
			(words[index + 1]?.lower === 'of' || before.some(word => word.lower === lower))
		) {
			return true;
		}
	}

	return false;
}
