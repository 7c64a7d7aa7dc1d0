/*
Runs cut into names: titles and honorifics come off and are kept beside the name, and what stands inside a title is a name
of its own.

Catches: «UK Independence Party Leader Nigel Farage» – the party, the person, and the descriptor between them.
Must not: «Justice Department», «King County», «Stephen King» – words that are titles elsewhere and belong to the name here.
*/
import type {Span} from '../../article/span.ts';
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
import {isOrganisationHead, type Run} from './name-runs.ts';
import type {Word} from './words.ts';

/** A stretch of text that may name an actor. */
export type Name = Span & {
	/** Word indices, both inclusive. */
	readonly first: number;
	readonly last: number;
	/** Its words in lower case, one space between them. */
	readonly key: string;
	/** Titles and honorifics before it, as a span of the text. */
	readonly title?: Span;
	/** The words of the title in lower case. */
	readonly titleWords: readonly string[];
};

/** The names in some runs, in the order of the text, without overlap. */
export function namesOf(words: readonly Word[], runs: readonly Run[]): Name[] {
	const names: Name[] = [];
	for (const run of runs) {
		parse(words, run.first, run.last, names);
	}

	return names.sort((a, b) => a.start - b.start);
}

function parse(words: readonly Word[], first: number, last: number, into: Name[]): void {
	if (first > last) {
		return;
	}

	const split = titleEnd(words, first, last);
	if (split !== undefined) {
		const {name, titleLast} = split;
		const address = /^(?:sir|lord|lady|dame)$/.test((words[titleLast] as Word).lower) ? titleLast : name;
		addName(words, address, last, address > first ? {first, last: address - 1} : undefined, into);
		parse(words, first, trimTitleBackwards(words, first, titleLast), into);
		return;
	}

	const timeless = trimPeoples(words, first, trimTimes(words, first, last));
	const end = isPersonLike(words, first, timeless) ? timeless : trimTitleBackwards(words, first, timeless);
	const start = trimForwards(words, first, end);
	if (start > end) {
		return;
	}

	if (end < last || start > first) {
		parse(words, start, end, into);
		return;
	}

	const office = officeEnd(words, start, end);
	if (office !== undefined) {
		parseOffice(words, office, end, into);
		return;
	}

	addName(words, start, end, undefined, into);
}

/** Where the words behind «Prime Minister of» begin, when a stretch opens with an office. */
function officeEnd(words: readonly Word[], first: number, last: number): number | undefined {
	let index = first;
	while (index < last && titles.modifiers.has((words[index] as Word).lower)) {
		index++;
	}

	const title = words[index] as Word;
	if (
		words[index + 1]?.lower !== 'of' ||
		index + 2 > last ||
		!isTitle(title.lower) ||
		titles.nobility.has(title.lower)
	) {
		return undefined;
	}

	return words[index + 2]?.lower === 'the' ? index + 3 : index + 2;
}

/** «President of France» names France; «Minister of Foreign Affairs» names nobody, for what ministers look after is no actor. */
function parseOffice(words: readonly Word[], first: number, last: number, into: Name[]): void {
	const own = words.slice(first, last + 1);
	const preposition = own.findIndex(word => /^(?:for|and)$/.test(word.lower));
	if (preposition > 0) {
		parseOffice(words, first, first + preposition - 1, into);
		parseOffice(words, first + preposition + 1, last, into);
		return;
	}

	const key = own.map(word => word.lower).join(' ');
	const isPortfolio = /^(?:minister|secretary|ministers|chancellor|undersecretary)$/.test(
		words[first - (words[first - 1]?.lower === 'the' ? 3 : 2)]?.lower ?? '',
	);
	if (!isPortfolio || placeRank(key) >= 2 || isKnownOrganisation(key)) {
		parse(words, first, last, into);
	}
}

function addName(
	words: readonly Word[],
	first: number,
	last: number,
	title: Run | undefined,
	into: Name[],
): void {
	const own = words.slice(first, last + 1);
	const opening = own[0];
	const closing = own.at(-1);
	const key = own.map(word => word.lower).join(' ');
	const isPeoples = own.every(word => isPeople(word.lower)) && !(own.length > 1 && isKnownOrganisation(key));
	if (opening === undefined || closing === undefined || isPeoples) {
		return;
	}

	const span = {
		start: opening.start,
		end: closing.end - trailingStop(closing),
		first,
		last,
		key,
	};
	if (title === undefined) {
		into.push({...span, titleWords: []});
		return;
	}

	const titled = words.slice(title.first, title.last + 1);
	into.push({
		...span,
		title: {start: (titled[0] as Word).start, end: (titled.at(-1) as Word).end},
		titleWords: titled.map(word => word.lower),
	});
}

/** A full stop that the tagger left on a long word is no part of the name. */
function trailingStop(word: Word): number {
	const isStop =
		/\p{Ll}{3}\.$/u.test(word.text) &&
		!organisationWords.suffixes.has(word.lower) &&
		!titles.suffixes.has(word.lower);
	return isStop ? 1 : 0;
}

/** Where the last title of a run ends and the name begins; nothing when no title stands before a person's name. */
function titleEnd(
	words: readonly Word[],
	first: number,
	last: number,
): {readonly name: number; readonly titleLast: number} | undefined {
	for (let index = last - 1; index >= first; index--) {
		const word = words[index] as Word;
		// «Stephen King», but not «Tennessee Senator Al Gore».
		const isOwnName =
			index > first &&
			isGivenName(words, index - 1) &&
			!isTitle((words[index - 1] as Word).lower) &&
			placeRank((words[index - 1] as Word).lower) < 2;
		if (!isTitle(word.lower) || isOwnName) {
			continue;
		}

		if (titles.nobility.has(word.lower) && (words[index + 1] as Word).lower === 'of') {
			return undefined;
		}

		const name = personStart(words, index + 1, last);
		if (name !== undefined) {
			return {name, titleLast: name - 1};
		}
	}

	return undefined;
}

function isSuffix(words: readonly Word[], index: number): boolean {
	return titles.suffixes.has((words[index] as Word).lower);
}

function isGivenName(words: readonly Word[], index: number): boolean {
	return firstName((words[index] as Word).lower)?.isCommon === true;
}

/** Where the person begins in what follows a title; nothing when what follows is no person. */
function personStart(words: readonly Word[], first: number, last: number): number | undefined {
	const opening = words[first] as Word;
	const closing = words[last] as Word;
	if (opening.lower === 'of') {
		for (let index = first + 2; index < last; index++) {
			if (isGivenName(words, index) && (words[index - 1] as Word).shape !== 'lower') {
				return index;
			}
		}

		return undefined;
	}

	if (opening.shape === 'lower' && !/^(?:al|el|de|von|van|da|di|bin|ibn)/.test(opening.lower)) {
		return undefined;
	}

	if (last - first > 5 || isPeople(opening.lower) || notActors.times.has(closing.lower)) {
		return undefined;
	}

	const isNoPerson =
		isOrganisationHead(closing.lower) ||
		placeWords.heads.has(closing.lower) ||
		notActors.events.has(closing.lower) ||
		isTitle(closing.lower) ||
		titles.modifiers.has(closing.lower) ||
		words.slice(first, last).some(word => isOrganisationHead(word.lower) && !isGivenName(words, first));
	if (isNoPerson && !(last > first && isGivenName(words, first))) {
		return undefined;
	}

	if (isKnownOrganisation(opening.lower) && first === last) {
		return undefined;
	}

	return isSuffix(words, first) && first === last ? undefined : first;
}

function isPersonLike(words: readonly Word[], first: number, last: number): boolean {
	const own = words.slice(first, last + 1);
	return (
		own.length > 1 &&
		own.length < 5 &&
		isGivenName(words, first) &&
		!isTitle((own[0] as Word).lower) &&
		!(placeRank((own[0] as Word).lower) >= 2 && isTitle((own.at(-1) as Word).lower)) &&
		own.slice(1, -1).every(word => word.text.endsWith('.') || firstName(word.lower) !== undefined)
	);
}

/** The last word before a day or month that a name ran into («Norsk Wednesday», «Court of Appeal on July»). */
function trimTimes(words: readonly Word[], first: number, last: number): number {
	let end = last;
	while (end > first && isTime((words[end] as Word).lower)) {
		end--;
	}

	while (end > first && end < last && functionWords.has((words[end] as Word).lower)) {
		end--;
	}

	return end;
}

/** The last word before a people or creed that a name ran into: «Missouri Democratic». */
function trimPeoples(words: readonly Word[], first: number, last: number): number {
	let end = last;
	while (
		end > first &&
		isPeople((words[end] as Word).lower) &&
		!(words[end] as Word).lower.endsWith('s') &&
		(words[end - 1] as Word).shape !== 'lower' &&
		placeRank((words[end - 1] as Word).lower) >= 2
	) {
		end--;
	}

	return end;
}

function isTime(lower: string): boolean {
	return (
		notActors.times.has(lower.replaceAll('.', '')) && !/^(?:april|june|may|august|summer|autumn)$/.test(lower)
	);
}

/** The last word before the titles that end a stretch («UN Secretary General» → «UN»); `last` when it ends in none. */
function trimTitleBackwards(words: readonly Word[], first: number, last: number): number {
	const lower = (index: number) => (words[index] as Word).lower;
	const isOrganisation = words
		.slice(first, last)
		.some((word, index) => isOrganisationHead(word.lower) && lower(first + index + 1) === 'of');
	if (!isTitle(lower(last)) || isOrganisation) {
		return last;
	}

	let end = last;
	while (end >= first && (isTitle(lower(end)) || isBetweenTitles(lower(end)))) {
		const endsOrganisation =
			isOrganisationHead(lower(end)) &&
			end > first &&
			!isPeople(lower(end - 1)) &&
			!titles.modifiers.has(lower(end - 1));
		if (end < last && (endsOrganisation || placeRank(lower(end)) === 3 || isKnownOrganisation(lower(end)))) {
			break;
		}

		end--;
	}

	while (end >= first && (isPeople(lower(end)) || /^['’]s?$/.test(lower(end)))) {
		end--;
	}

	return end;
}

function isBetweenTitles(lower: string): boolean {
	return titles.modifiers.has(lower) || /^(?:of|the|for|and|&)$/.test(lower);
}

/** Where the person begins in «Political Affairs Wendy Sherman», which everyday words of an office open. */
function behindOffice(words: readonly Word[], first: number, last: number): number {
	let start = first;
	while (start < last && isOfficeWord((words[start] as Word).lower)) {
		start++;
	}

	const isPerson =
		start > first &&
		start < last &&
		last - start < 4 &&
		isGivenName(words, start) &&
		!isPeople((words[start] as Word).lower) &&
		placeRank((words[start] as Word).lower) < 2 &&
		words
			.slice(start, last + 1)
			.every(({lower}) => !isOrganisationHead(lower) && !placeWords.heads.has(lower));
	return isPerson ? start : first;
}

function isOfficeWord(lower: string): boolean {
	return (
		isCommonWord(lower) &&
		firstName(lower) === undefined &&
		placeRank(lower) === 0 &&
		!isSurname(lower) &&
		!isTitle(lower) &&
		!placeWords.leading.has(lower)
	);
}

function trimForwards(words: readonly Word[], first: number, last: number): number {
	let start = behindOffice(words, first, last);
	while (start < last) {
		const {lower} = words[start] as Word;
		const next = words[start + 1] as Word;
		// «The Hague»
		if (lower === 'the' && placeRank(`the ${next?.lower}`) > 0) {
			break;
		}

		const isNationalityOfPerson =
			isPeople(lower) &&
			start + 1 < last &&
			!words.slice(start, last + 1).some(word => isOrganisationHead(word.lower)) &&
			(isGivenName(words, start + 1) || (last === start + 2 && isSurname(words[last]?.lower ?? '')));
		if (
			isTime(lower) ||
			isNationalityOfPerson ||
			/^(?:the|a|an|former|late|ex|then|incumbent|outgoing|acting|longtime|veteran|current)$/.test(lower) ||
			((lower === 'of' || lower === 'and' || /^['’]s?$/.test(lower)) && next !== undefined)
		) {
			start++;
			continue;
		}

		break;
	}

	return start;
}
