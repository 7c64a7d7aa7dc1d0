/*
What stands around a mention and tells what kind of actor it is.

Catches: «the airline Norsk», «Norsk employees», «the city of Norsk», «Norsk, 43, said» – an organisation twice, a place, a person.
Must not: «the Norsk story» – a noun that goes with all kinds says nothing.
*/

import {noPoints, type Points} from './kinds.ts';
import {
	isCommonWord,
	isTitle,
	kindNouns,
	notActors,
	organisationWords,
	placeRank,
	placeWords,
	titles,
} from './lexicon.ts';
import type {Name} from './names.ts';
import type {Word} from './words.ts';

/** How many different words of sport make a story about sport. */
const sportWords = 4;

/** Whether an article is about sport, where towns play and win. */
export function isAboutSport(words: readonly Word[]): boolean {
	const found = new Set<string>();
	for (const word of words) {
		if (kindNouns.sport.has(word.lower)) {
			found.add(word.lower);
		}
	}

	return found.size >= sportWords;
}

/** Points for what stands around one mention. */
export function pointsOfContext(name: Name, words: readonly Word[], isSport: boolean): Points {
	const points = noPoints();
	const before = words[name.first - 1];
	if (before !== undefined) {
		addPreceding(points, words, name, before);
	}

	if (words[name.last + 1] !== undefined) {
		addFollowing(points, words, name.last + 1);
		addNounBehind(points, words, name);
		addDateline(points, words, name);
	}

	addBusiness(points, words, name);
	addMembership(points, words, name);
	if (isSport) {
		addSport(points, words, name);
	}

	return points;
}

/** «VELMORA, Oct. 14 — Dockers», «NORSK — Rain fell»: where the story comes from. */
function addDateline(points: Points, words: readonly Word[], name: Name): void {
	const opening = words[name.first] as Word;
	if (!opening.opens || opening.shape !== 'upper') {
		return;
	}

	for (let index = name.last + 1; index < name.last + 6; index++) {
		const word = words[index];
		if (word === undefined || word.shape === 'lower') {
			return;
		}

		if (/^(?:[—–-]|--)$/.test(word.text)) {
			points.place += 4;
			return;
		}
	}
}

/** «Shares of Norsk», «Norsk profit falls», «an analyst at Norsk». */
function addBusiness(points: Points, words: readonly Word[], name: Name): void {
	const before = words[name.first - 1];
	const second = words[name.first - 2];
	if (before?.lower === 'of' && second !== undefined && kindNouns.heldIn.has(second.lower)) {
		points.organisation += 1.5;
	}

	if (/^(?:at|for|with)$/.test(before?.lower ?? '') && second !== undefined) {
		const isEmployee = kindNouns.employee.has(second.lower) && before?.lower === 'at';
		const isWork = /^(?:work|job|career|contract)s?(?:ed|ing)?$/.test(second.lower);
		points.organisation += isEmployee ? 2 : isWork ? 1 : 0;
	}

	const after = words[name.last + 1];
	if (after !== undefined && after.sentence === words[name.last]?.sentence) {
		points.organisation += kindNouns.business.has(after.lower) ? 1.3 : 0;
		const phrase = words.slice(name.last + 1, name.last + 5).map(word => word.lower);
		if (phrase.join(' ').endsWith('in a statement')) {
			points.organisation += 1.2;
		}
	}
}

/** «members of Norsk», «she joined Norsk», «Norsk Venn (NV)», «Norsk won three seats». */
function addMembership(points: Points, words: readonly Word[], name: Name): void {
	const before = words[name.first - 1]?.lower === 'the' ? words[name.first - 2] : words[name.first - 1];
	const second = words[name.first - (words[name.first - 1]?.lower === 'the' ? 3 : 2)];
	if (before?.lower === 'of' && second !== undefined && kindNouns.ofOrganisation.has(second.lower)) {
		points.organisation += 1.5;
	}

	if (before !== undefined && /^(?:join|rejoin|quit|co-found)$/.test(before.lemma)) {
		points.organisation += 1.2;
	}

	const [first, inside, closing] = words.slice(name.last + 1, name.last + 4);
	if (
		first?.text === '(' &&
		closing?.text === ')' &&
		/^\p{Lu}[\p{L}-]*\p{Lu}$/u.test(inside?.text ?? '') &&
		name.last > name.first
	) {
		points.organisation += isPlaceWord(inside) ? 0 : 2.5;
	}

	if (
		first?.tag === 'VERB' &&
		words.slice(name.last + 2, name.last + 7).some(word => word.lower === 'seats')
	) {
		points.organisation += 1.5;
	}
}

/** «beat Norsk», «Norsk City 3-2», «Norsk manager Jane Roe». */
function addSport(points: Points, words: readonly Word[], name: Name): void {
	const before = words[name.first - 1];
	const closing = words[name.last] as Word;
	const after = words[name.last + 1];
	const isClubLike = name.last > name.first && organisationWords.clubsOrPlaces.has(closing.lower);
	let clues = 0;
	clues += before !== undefined && kindNouns.beforeClub.has(before.lower) ? 1 : 0;
	clues += after !== undefined && kindNouns.afterClub.has(after.lower) ? 2 : 0;
	clues += /^\d{1,3}(?:[-–]\d{1,3})?$/.test(after?.text ?? '') ? 1 : 0;
	clues +=
		after?.tag === 'VERB' && /^(?:win|beat|lose|draw|score|play|lead|finish)$/.test(after.lemma) ? 0.7 : 0;
	if (isClubLike && clues > 0) {
		points.organisation += 3;
	}

	points.organisation += clues;
}

function addPreceding(points: Points, words: readonly Word[], name: Name, before: Word): void {
	const after = words[name.last + 1];
	if (placeWords.before.has(before.lower)) {
		points.place += /^(?:in|near|across|throughout)$/.test(before.lower) ? 1.2 : 0.4;
	}

	const isAttribute =
		after !== undefined &&
		after.shape === 'lower' &&
		(/^(?:NOUN|ADJ)$/.test(after.tag) || /.{3}ing$/.test(after.lower));
	if (before.lower === 'the' && !isAttribute) {
		points.organisation += 1.2;
		points.none += 0.5;
		points.person -= 1.5;
	}

	if (before.lower === ',' && isPlaceWord(words[name.first - 2])) {
		points.place += 1;
	}

	if (/^['’]s?$/.test(before.text) && isPlaceWord(words[name.first - 2]) && name.first === name.last) {
		points.place += 0.8;
	}

	addMarks(points, words, name, before);
	const noun = before.lower === 'called' || before.lower === 'named' ? words[name.first - 2] : before;
	if (noun === undefined || noun.shape !== 'lower') {
		return;
	}

	if (before.lower === 'of' && kindNouns.beforePlace.has(words[name.first - 2]?.lower ?? '')) {
		points.place += 2;
	}

	if (notActors.works.has(noun.lower) || noun.lower === 'journal') {
		points.none += 1.5;
	}

	if (kindNouns.organisation.has(noun.lower)) {
		points.organisation += 2;
	} else if (titles.before.has(noun.lower) || kindNouns.person.has(noun.lower)) {
		points.person += 2;
	} else if (kindNouns.place.has(noun.lower)) {
		points.place += 1.5;
	}
}

/** What brackets and quotation marks around a name say: «open resources (OER)» and «her novel “Norsk”» name no actor. */
function addMarks(points: Points, words: readonly Word[], name: Name, before: Word): void {
	const bracketed = words[name.first - 2];
	if (before.text === '(' && bracketed?.shape === 'lower' && words[name.first]?.shape === 'upper') {
		points.none += 1.5;
	}

	if (/^[“‘"«]$/.test(before.text) && /^[”’"»,.]$/.test(words[name.last + 1]?.text ?? '')) {
		points.none += name.first === name.last ? 1.5 : 2.5;
	}
}

function addFollowing(points: Points, words: readonly Word[], index: number): void {
	const after = words[index] as Word;
	const second = words[index + 1];
	if (after.lower === ',' && second !== undefined) {
		if (/^\d{1,2}$/.test(second.text) && words[index + 2]?.lower === ',') {
			points.person += 3;
		} else if (second.lower === 'who') {
			points.person += 2;
		} else if (isPlaceWord(second) && /^[,.;)]$/.test(words[index + 2]?.text ?? '.')) {
			points.place += 1.2;
		} else {
			addApposition(points, words, index + 1);
		}
	}

	if (/^\d+$/.test(after.text) && isCommonWord((words[index - 1] as Word).lower)) {
		points.none += 3;
	}

	if (after.text === '(' && second !== undefined) {
		addBracketed(points, second, words[index + 2]);
	}

	if (after.lower === 'who') {
		points.person += 2;
	}

	// «Tennessee Senator Al Gore»
	if (after.shape !== 'lower' && isTitle(after.lower) && isPlaceWord(words[index - 1])) {
		points.place += 3;
	}

	if (after.tag === 'VERB' && speechLemmas.test(after.lemma)) {
		points.person += 0.8;
		points.organisation += 0.5;
	}
}

/** «Norsk (born 1950)» is a person, «Norsk (1950)» a work. */
function addBracketed(points: Points, inside: Word, closing: Word | undefined): void {
	if (/^(?:born|b\.|née|aged)$/.test(inside.lower)) {
		points.person += 3;
	} else if (/^(?:1[5-9]|20)\d\d$/.test(inside.text) && closing?.text === ')') {
		points.none += 2.5;
	}
}

const speechLemmas = /^(?:say|tell|ask|add|reply|write|think|believe|announce|deny|claim|argue)$/;

/** «Norsk, a small town in», «Norsk, the company that»: the first noun that has a kind, before anything but adjectives and nouns. */
function addApposition(points: Points, words: readonly Word[], index: number): void {
	if (!/^(?:a|an|the|one|its|his|her|their|our)$/.test(words[index]?.lower ?? '')) {
		return;
	}

	for (let at = index + 1; at < index + 6; at++) {
		const word = words[at];
		if (word === undefined || !/^(?:ADJ|NOUN|PROPN|NUM)$/.test(word.tag)) {
			return;
		}

		const kind = kindOfNoun(word.lower);
		if (kind !== undefined && words[at + 1]?.tag !== 'NOUN') {
			points[kind] += 2;
			return;
		}
	}
}

function kindOfNoun(lower: string): 'person' | 'organisation' | 'place' | undefined {
	if (kindNouns.organisation.has(lower)) {
		return 'organisation';
	}

	if (kindNouns.place.has(lower)) {
		return 'place';
	}

	return kindNouns.person.has(lower) || titles.before.has(lower) ? 'person' : undefined;
}

function addNounBehind(points: Points, words: readonly Word[], name: Name): void {
	const noun = words[name.last + 1] as Word;
	if (noun.shape !== 'lower') {
		return;
	}

	if (
		kindNouns.afterOrganisation.has(noun.lower) ||
		(noun.lower === 'led' && words[name.last + 2]?.tag === 'NOUN')
	) {
		points.organisation += 1.3;
	} else if (
		notActors.works.has(noun.lower) ||
		/^(?:theory|theorem|missile|missiles|aircraft|virus|disease|syndrome)$/.test(noun.lower)
	) {
		points.none += 1;
	} else if (/^(?:family|brothers|sisters)$/.test(noun.lower)) {
		points.person += 1.5;
	} else if (
		placeWords.heads.has(noun.lower) ||
		/^(?:residents|resident|suburb|airport|police|voters|river|area|region|crossing)$/.test(noun.lower)
	) {
		points.place += 1.3;
	}
}

function isPlaceWord(word: Word | undefined): boolean {
	return word !== undefined && word.shape !== 'lower' && placeRank(word.lower) >= 2;
}
