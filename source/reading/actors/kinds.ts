/*
What kind of actor a name is, if any: every mention gives points to «person», «organisation», «place» and «none», the points of
all mentions of one name are added up, and the most points win. The points are rough log odds, set by reading errors.
*/
import type {ActorKind} from '../reading.ts';
import {addLearned, featuresOfForm} from './learned-points.ts';
import {
	countryNamed,
	firstName,
	isCommonWord,
	isKnownOrganisation,
	isPeople,
	isSurname,
	notActors,
	organisationWords,
	placeRank,
	placeWords,
	titles,
} from './lexicon.ts';
import {isOrganisationHead} from './name-runs.ts';
import type {Name} from './names.ts';
import type {Word} from './words.ts';

export type Points = Record<ActorKind | 'none', number>;

/** Points to start from: none for any kind. */
export function noPoints(): Points {
	return {person: 0, organisation: 0, place: 0, none: 0};
}

/** Points for what the name itself looks like. */
export function pointsOfForm(name: Name, words: readonly Word[]): Points {
	const points = rulePointsOfForm(name, words);
	addLearned(points, featuresOfForm(name, words));
	return points;
}

/** The same without what was learned. */
export function rulePointsOfForm(name: Name, words: readonly Word[]): Points {
	const points: Points = {person: 0.3, organisation: 0, place: 0, none: 0};
	const own = words.slice(name.first, name.last + 1);
	const opening = own[0] as Word;
	const closing = own.findLast((word, index) => index === 0 || !isNumbering(word)) as Word;
	const preposition = own.findIndex((word, index) => index > 0 && /^(?:of|for|on|to)$/.test(word.lower));
	const head = preposition > 0 ? (own[preposition - 1] as Word) : closing;
	addOrganisation(points, own, head, closing, name);
	addPlace(points, own, head, opening, name);
	addPerson(points, own, opening, closing, name);
	addNone(points, own, head, opening, closing, name);
	return points;
}

/** «World War II», «Apollo 11»: the word before it says what it is. */
function isNumbering(word: Word): boolean {
	return word.shape === 'other' || /^[IVX]+$/.test(word.text);
}

function addOrganisation(points: Points, own: readonly Word[], head: Word, closing: Word, name: Name): void {
	if (isKnownOrganisation(name.key)) {
		points.organisation += 4;
	}

	if (countryNamed(name.key) !== undefined) {
		return;
	}

	if (isOrganisationHead(head.lower) && (own.length > 1 || head.shape !== 'upper')) {
		points.organisation += own.length > 1 ? 4 : 1.5;
	} else if (isOrganisationHead(closing.lower) && own.length > 1) {
		points.organisation += 3;
	} else if (own.slice(0, -1).some(word => isOrganisationHead(word.lower))) {
		points.organisation += 1.5;
	}

	if (own.length > 1 && organisationWords.suffixes.has(closing.lower)) {
		points.organisation += 4;
	} else if (own.length > 1 && organisationWords.clubs.has(closing.lower)) {
		points.organisation += 3;
	} else if (own.length > 1 && organisationWords.companyTails.has(closing.lower)) {
		points.organisation += 2;
	}

	addLetters(points, own, closing, name);
	if (own.some(word => word.lower === '&')) {
		points.organisation += 2.5;
	}

	if (own.length > 1 && isPeople((own[0] as Word).lower)) {
		points.organisation += 1;
	}

	if (own.some(word => /^(?:for|on|and)$/.test(word.lower))) {
		points.organisation += 1;
	}
}

/** Capitals as only organisations have them: «CREDO», «CREDO Action», «ColorOfChange». */
function addLetters(points: Points, own: readonly Word[], closing: Word, name: Name): void {
	if (own.length > 1) {
		// «Demand Progress», «Public Voice»: no first name before and no surname behind.
		const isWorded =
			firstName((own[0] as Word).lower)?.isCommon !== true &&
			closing.text.length > 3 &&
			isCommonWord(closing.lower) &&
			!isSurname(closing.lower) &&
			firstName(closing.lower) === undefined &&
			own.every(word => word.shape !== 'lower' || /^(?:of|for|to|and|the|on)$/.test(word.lower));
		points.organisation += isWorded && name.title === undefined ? 1 : 0;
		const isMade = own.some((word, index) => isCoined(word) || (index > 0 && isAcronym(word)));
		points.organisation += isMade ? 1.3 : 0;
	} else if (closing.shape === 'upper' && /^\p{Lu}{2,6}s?$/u.test(closing.text.replaceAll('.', ''))) {
		points.organisation += 2;
	} else if (isCoined(closing) && firstName(name.key) === undefined && name.title === undefined) {
		points.organisation += 1;
	}
}

/** «ColorOfChange», «MPower», not «McDonald», «DeVos» and «al-Assad». */
function isCoined({text, shape}: Word): boolean {
	return (
		shape === 'mixed' &&
		/^\p{Lu}/u.test(text) &&
		/\p{Lu}\p{Ll}+$/u.test(text) &&
		!/^(?:Ma?c|O['’]|D['’]|De|Di|Du|La|Le|Van|Fitz|St)/.test(text) &&
		!/[-‐‑]/.test(text)
	);
}

function isAcronym({text, shape}: Word): boolean {
	return shape === 'upper' && /^\p{Lu}{3,6}$/u.test(text) && !/^[IVX]+$/.test(text);
}

function addPlace(points: Points, own: readonly Word[], head: Word, opening: Word, name: Name): void {
	if (countryNamed(name.key) !== undefined) {
		points.place += 6;
	} else {
		const rank = placeRank(name.key);
		points.place += rank === 2 ? 3 : rank === 1 ? (own.length > 1 ? 2 : 0.8) : 0;
	}

	if (/^(?:d\.c|n\.y|l\.a)\.$/.test(name.key.split(' ').at(-1) ?? '')) {
		points.place += 4;
	}

	if (own.some(word => /^[-–]$/.test(word.text))) {
		points.place += 4;
	}

	if (placeWords.heads.has(head.lower) && own.length > 1) {
		// «Tiger Woods», «Anita Hill»: surnames too.
		const isPersonToo = own.length === 2 && firstName(opening.lower) !== undefined && isSurname(head.lower);
		points.place += isPersonToo ? 0.8 : 3.5;
	}

	if (own.length > 1 && placeWords.leading.has(opening.lower)) {
		const rest = own
			.slice(1)
			.map(word => word.lower)
			.join(' ');
		points.place += placeRank(rest) >= 2 || isLandform(opening.lower) ? 2.5 : 1.5;
	}
}

/** «Port Sella», «Lake Venn»: who is called so has another name before it. */
function isLandform(lower: string): boolean {
	return /^(?:port|lake|mount|fort|cape|gulf|strait|loch)$/.test(lower);
}

function addPerson(points: Points, own: readonly Word[], opening: Word, closing: Word, name: Name): void {
	if (name.title !== undefined) {
		points.person += 4;
	}

	const first = firstName(opening.lower);
	if (own.length > 1 && own.length <= 5) {
		points.person += first === undefined ? 0.5 : first.isCommon ? 3 : 1.2;
		if (
			own.some((word, index) => index > 0 && /^\p{Lu}\.$/u.test(word.text)) ||
			/^(?:\p{Lu}\.)+$/u.test(opening.text)
		) {
			points.person += 2.5;
		}

		if (titles.suffixes.has(closing.lower)) {
			points.person += 2;
		}

		if (own.some(word => /^(?:de|von|van|der|bin|ibn|di|da|al-.*|el-.*)$/.test(word.lower))) {
			points.person += 1;
		}

		if (isSurname(closing.lower)) {
			points.person += 1;
		}
	} else if (own.length === 1) {
		points.person += first?.isCommon === true && placeRank(name.key) < 2 ? 1 : 0;
		points.person += isSurname(closing.lower) ? 1 : 0;
	}

	if (titles.nobility.has(opening.lower)) {
		points.person += 3;
	}
}

function addNone(
	points: Points,
	own: readonly Word[],
	head: Word,
	opening: Word,
	closing: Word,
	name: Name,
): void {
	const isTimeOrPeople = own.every(
		word => notActors.times.has(word.lower.replaceAll('.', '')) || isPeople(word.lower),
	);
	if (isTimeOrPeople && !(own.length > 1 && isKnownOrganisation(name.key))) {
		points.none += 8;
	}

	// «Texas Republicans»
	if (
		own.length > 1 &&
		closing.lower.endsWith('s') &&
		isPeople(closing.lower) &&
		(placeRank(opening.lower) >= 2 || isOrganisationHead(opening.lower)) &&
		!isKnownOrganisation(name.key)
	) {
		points.none += 4;
	}

	// «Middle Eastern», not «Dawn French»
	if (
		own.length === 2 &&
		isPeople(closing.lower) &&
		firstName(opening.lower) === undefined &&
		name.title === undefined
	) {
		points.none += isKnownOrganisation(name.key) ? 0 : 2;
	}

	const isHeaded = head !== closing && isOrganisationHead(head.lower);
	if (notActors.events.has(head.lower) || (notActors.events.has(closing.lower) && !isHeaded)) {
		points.none += 6;
	} else if (notActors.works.has(closing.lower) || notActors.works.has(opening.lower)) {
		points.none += 2.5;
	}

	if (
		!isHeaded &&
		!isOrganisationHead(closing.lower) &&
		own.some(word => notActors.events.has(word.lower)) &&
		own.length > 1
	) {
		points.none += 1.5;
	}

	if (own.every(word => word.shape === 'upper' && word.text.length > 3 && isCommonWord(word.lower))) {
		points.none += 3;
	}

	if (own.length === 1) {
		addNoneForWord(points, opening, name);
	}
}

/** What a name of one word looks like when it is none. */
function addNoneForWord(points: Points, opening: Word, name: Name): void {
	if (
		firstName(name.key) === undefined &&
		placeRank(name.key) === 0 &&
		/(?:ism|ists?|ites?|ians?|crats?|phobia|phobic|-americans?|-language|(?:i|e|o)ans)$/.test(name.key)
	) {
		points.none += 2.5;
	}

	if (
		titles.before.has(name.key) ||
		titles.modifiers.has(name.key) ||
		titles.honorifics.has(name.key) ||
		titles.suffixes.has(name.key)
	) {
		points.none += 4;
	}

	if (/^\p{L}\.?$/u.test(opening.text) || /^\p{Lu}\p{Ll}{1,3}\d/u.test(opening.text)) {
		points.none += 4;
	}

	const isPlain = opening.shape === 'capital' && isCommonWord(name.key);
	if (isPlain && placeRank(name.key) < 2 && firstName(name.key)?.isCommon !== true) {
		points.none += isOrganisationHead(name.key) || placeRank(name.key) === 1 || isSurname(name.key) ? 0.3 : 1;
	}
}
