/*
The kind of each form of a name: what the points of its mentions say, the longer names first; a bare surname then takes its kind from the person that
bears it.

Catches: «Ines Calder … Calder» – a person both, though «Calder» alone could be a town. Must not: «George Washington … Washington» – a
place as well known as that stays one.
*/
import type {ActorKind} from '../reading.ts';
import type {Points} from './kinds.ts';
import {
	isCommonWord,
	isKnownOrganisation,
	isPeople,
	organisationWords,
	placeRank,
	titles,
} from './lexicon.ts';
import type {Form} from './name-forms.ts';

export type Bearers = {
	/** Forms of people by surname and by first name. */
	readonly persons: ReadonlyMap<string, readonly Form[]>;
	/** Forms of companies and clubs by the one word that is left of them. */
	readonly companies: ReadonlyMap<string, Form>;
};

/** Sets the kind of each form. A form that this part of the text does not name has the kind that its actor is known to have. */
export function settleKinds(forms: ReadonlyMap<string, Form>): Bearers {
	const persons = new Map<string, Form[]>();
	const companies = new Map<string, Form>();
	for (const form of forms.values()) {
		if (form.names.length === 0) {
			form.kind = form.known?.owner.kind ?? 'none';
		} else if (form.parts.length > 1) {
			form.kind = best(form.points);
		}

		const short = form.kind === 'organisation' ? shortOf(form.parts) : undefined;
		if (short !== undefined && (form.names.length > 0 || !companies.has(short))) {
			companies.set(short, form);
		}

		if (form.parts.length > 1 && form.kind === 'person') {
			addBearer(persons, form);
		}
	}

	for (const form of forms.values()) {
		if (form.parts.length === 1 && form.names.length > 0) {
			settleWord(form, persons.has(form.key) && placeRank(form.key) < 3, companies.has(form.key));
		}
	}

	return {persons, companies};
}

/** A name of one word: whether somebody bears it, or a company is called so for short, counts as much as a title. */
function settleWord(form: Form, isBorne: boolean, isShort: boolean): void {
	const {person, organisation, ...others} = form.points;
	form.points = {
		person: person + (isBorne ? 4 : 0),
		organisation: organisation + (isShort ? 4 : 0),
		...others,
	};
	form.kind = best(form.points);
}

function addBearer(persons: Map<string, Form[]>, form: Form): void {
	for (const word of bearingWords(form.parts)) {
		const bearers = persons.get(word) ?? [];
		bearers.push(form);
		persons.set(word, bearers);
	}
}

/** The words by which a person of this name may be called: surname and first name. */
export function bearingWords(parts: readonly string[]): ReadonlySet<string> {
	return new Set([surnameOf(parts), parts[0] as string]);
}

/** The one word that surely stands for an organisation of this name: «Teklon» for «Teklon Industries», «Rovers» for «Norsk Rovers». */
export function shortOf(parts: readonly string[]): string | undefined {
	const [head, tail] = parts as [string, string];
	if (parts.length !== 2) {
		return undefined;
	}

	if (organisationWords.clubs.has(tail) && tail !== 'united') {
		return tail;
	}

	const isCompany =
		organisationWords.suffixes.has(tail) ||
		organisationWords.companyTails.has(tail) ||
		(isKnownOrganisation(parts.join(' ')) && !isCommonWord(head));
	return isCompany && placeRank(head) === 0 && !isPeople(head) ? head : undefined;
}

function best(points: Points): ActorKind | 'none' {
	let kind: ActorKind | 'none' = 'person';
	for (const other of ['organisation', 'place', 'none'] as const) {
		if (points[other] > points[kind]) {
			kind = other;
		}
	}

	return kind;
}

/** Points of a kind over those of the next best; below 0 where another name's kind was taken over. */
export function leadOf(points: Points, kind: ActorKind): number {
	const others = (['person', 'organisation', 'place', 'none'] as const).filter(other => other !== kind);
	return points[kind] - Math.max(...others.map(other => points[other]));
}

function surnameOf(parts: readonly string[]): string {
	let last = parts.length - 1;
	while (last > 0 && titles.suffixes.has(parts[last] as string)) {
		last--;
	}

	return parts[last] as string;
}
