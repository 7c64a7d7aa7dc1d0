/*
Names grouped into actors by sieves, the surest first (after Raghunathan et al. 2010 and Lee et al. 2013): the same words; other names of
one country; a name and its abbreviation; a person's full name, then surname, then first name; an organisation's longer and shorter name.

Catches: «Vladimir Putin … Putin»; «World Health Organization (WHO) … WHO». Must not: «Bill Clinton … Hillary Clinton» – one surname,
two people; a bare «Clinton» behind them goes to the one named in full most often, and «Mrs. Clinton» to the woman.
*/
import type {ActorKind} from '../reading.ts';
import {isAboutSport, pointsOfContext} from './context-points.ts';
import {noPoints, type Points, pointsOfForm} from './kinds.ts';
import {
	countryNamed,
	firstName,
	type Gender,
	isCommonWord,
	isKnownOrganisation,
	isPeople,
	organisationWords,
	placeRank,
	titles,
} from './lexicon.ts';
import type {Form} from './name-forms.ts';
import {joinAbbreviations, joinLongerNames} from './name-forms.ts';
import type {Name} from './names.ts';
import {addNeighbours} from './neighbours.ts';
import type {Word} from './words.ts';

export type Group = {
	readonly kind: ActorKind;
	/** In the order of the text. */
	readonly names: readonly Name[];
	/** By how many points its kind is ahead of the next, for the form of the name that decided. */
	readonly lead: number;
};

/** Sorts names into actors, in the order of first mention; names that are no actors after all are left out. */
export function groupNames(words: readonly Word[], names: readonly Name[]): Group[] {
	const forms = collectForms(words, names);
	return joinForms(words, forms, settleKinds(forms));
}

function collectForms(words: readonly Word[], names: readonly Name[]): Map<string, Form> {
	const forms = new Map<string, Form>();
	const isSport = isAboutSport(words);
	for (const name of names) {
		const key = normalKey(name.key);
		let form = forms.get(key);
		if (form === undefined) {
			form = {
				key,
				parts: key.split(' '),
				names: [],
				points: noPoints(),
				kind: 'none',
			};
			forms.set(key, form);
			add(form.points, pointsOfForm(name, words), 1);
		}

		form.names.push(name);
		if (name.title !== undefined && form.names.length > 1) {
			form.points.person += 2;
		}

		// The first few mentions weigh most: what is said of a name often is no better evidence.
		add(form.points, pointsOfContext(name, words, isSport), 1 / Math.sqrt(form.names.length));
	}

	addNeighbours(words, names, name => forms.get(normalKey(name.key)));
	return forms;
}

function add(into: Points, points: Points, weight: number): void {
	into.person += points.person * weight;
	into.organisation += points.organisation * weight;
	into.place += points.place * weight;
	into.none += points.none * weight;
}

/** A name's key without article and possessive, dots out of abbreviations, one key for all names of a country. */
export function normalKey(key: string): string {
	const plain = key.replace(/^the /, '').replace(/ ?'s?$/, '');
	const country = countryNamed(plain);
	if (country !== undefined) {
		return country;
	}

	return /^(?:\p{L}\.)+\p{L}?\.?$/u.test(plain) ? plain.replaceAll('.', '') : plain;
}

/** Kinds of the longer names first; a bare surname then takes its kind from the person that bears it. */
function settleKinds(forms: ReadonlyMap<string, Form>): Bearers {
	const persons = new Map<string, Form[]>();
	const companies = new Map<string, Form>();
	for (const form of forms.values()) {
		if (form.parts.length > 1) {
			form.kind = best(form.points);
			const short = form.kind === 'organisation' ? shortOf(form.parts) : undefined;
			if (short !== undefined) {
				companies.set(short, form);
			}

			if (form.kind === 'person') {
				addBearer(persons, form);
			}
		}
	}

	for (const form of forms.values()) {
		if (form.parts.length === 1) {
			if (persons.has(form.key) && placeRank(form.key) < 3) {
				form.points.person += 4;
			}

			form.points.organisation += companies.has(form.key) ? 4 : 0;
			form.kind = best(form.points);
		}
	}

	return {persons, companies};
}

function addBearer(persons: Map<string, Form[]>, form: Form): void {
	for (const word of new Set([surnameOf(form.parts), form.parts[0] as string])) {
		const bearers = persons.get(word) ?? [];
		bearers.push(form);
		persons.set(word, bearers);
	}
}

/** The one word that surely stands for an organisation of this name: «Teklon» for «Teklon Industries», «Rovers» for «Norsk Rovers». */
function shortOf(parts: readonly string[]): string | undefined {
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
function leadOf(points: Points, kind: ActorKind): number {
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

type Bearers = {
	/** Forms of people by surname and by first name. */
	readonly persons: ReadonlyMap<string, readonly Form[]>;
	/** Forms of companies and clubs by the one word that is left of them. */
	readonly companies: ReadonlyMap<string, Form>;
};

type Building = {readonly root: Form; kind: ActorKind; names: Name[]; gender: Gender | undefined};

function joinForms(
	words: readonly Word[],
	forms: ReadonlyMap<string, Form>,
	{persons, companies}: Bearers,
): Group[] {
	const groups = new Map<Form, Building>();
	const kept = [...forms.values()].filter(form => form.kind !== 'none');
	const aliases = new Map<Form, Form>();
	joinAbbreviations(words, kept, aliases);
	joinLongerNames(kept, aliases);
	const rootOf = (form: Form): Form => {
		const seen = new Set([form]);
		let root = form;
		// «US (UK) … UK (US)» would go round in circles.
		for (let next = aliases.get(root); next !== undefined && !seen.has(next); next = aliases.get(root)) {
			seen.add(next);
			root = next;
		}

		return root;
	};

	const buildingOf = (form: Form): Building => {
		const root = rootOf(form);
		let building = groups.get(root);
		if (building === undefined) {
			building = {root, kind: root.kind as ActorKind, names: [], gender: genderOfForm(root)};
			groups.set(root, building);
		}

		return building;
	};

	const late: Form[] = [];
	for (const form of kept) {
		const isBorne = form.parts.length === 1 && persons.has(form.key);
		if (isBorne && (form.kind === 'person' || companies.has(form.key))) {
			late.push(form);
		} else {
			const {names} = buildingOf(form);
			for (const name of form.names) {
				names.push(name);
			}
		}
	}

	for (const form of late) {
		const bearers = [...new Set((persons.get(form.key) ?? []).map(bearer => buildingOf(bearer)))];
		const prominence = bearers.map(bearer => ({
			bearer,
			firstStart: bearer.names.reduce((least, name) => Math.min(least, name.start), Number.POSITIVE_INFINITY),
			fullNames: bearer.names.filter(name => name.first < name.last).length,
		}));
		const company = companies.get(form.key);
		for (const name of form.names) {
			const building =
				company !== undefined && meansCompany(words, name, company, prominence)
					? buildingOf(company)
					: (choose(name, prominence) ?? buildingOf(form));
			building.names.push(name);
		}
	}

	return [...groups.values()]
		.filter(group => group.names.length > 0)
		.map(({root, kind, names}) => ({
			kind,
			names: names.sort((a, b) => a.start - b.start),
			lead: leadOf(root.points, kind),
		}))
		.sort((a, b) => (a.names[0] as Name).start - (b.names[0] as Name).start);
}

/**
Whether a word that is a company's name and somebody's surname means the company here: what stands around it decides, and where that says
nothing, who was named first.
*/
function meansCompany(
	words: readonly Word[],
	name: Name,
	company: Form,
	people: readonly {readonly firstStart: number}[],
): boolean {
	const points = pointsOfContext(name, words, false);
	const companyStart = company.names[0]?.start ?? 0;
	const isFirst = people.every(({firstStart}) => companyStart < firstStart);
	const person = points.person + (name.title === undefined ? 0 : 4);
	return points.organisation + (isFirst ? 0.5 : -0.5) > person;
}

type Bearer = {readonly bearer: Building; readonly firstStart: number; readonly fullNames: number};

/**
Whom a bare surname or first name means: somebody of the honorific's gender who was named before; of several, the one that the article is
about, named in full most often, or first.
*/
function choose(name: Name, bearers: readonly Bearer[]): Building | undefined {
	const gender = genderOfTitle(name.titleWords);
	const fitting = bearers.filter(
		({bearer}) => gender === undefined || bearer.gender === undefined || bearer.gender === gender,
	);
	const before = fitting.filter(({firstStart}) => firstStart < name.start);
	const [first, ...others] = before.length > 0 ? before : fitting;
	return first === undefined
		? undefined
		: others.reduce((most, other) => (other.fullNames > most.fullNames ? other : most), first).bearer;
}

/** The gender that titles and honorifics, in lower case, tell: «mrs.», «king», «spokeswoman». */
export function genderOfTitle(titleWords: readonly string[]): Gender | undefined {
	return titleWords.some(word => titles.female.has(word))
		? 'female'
		: titleWords.some(word => titles.male.has(word))
			? 'male'
			: undefined;
}

function genderOfForm(form: Form): Gender | undefined {
	for (const name of form.names) {
		const gender = genderOfTitle(name.titleWords);
		if (gender !== undefined) {
			return gender;
		}
	}

	return form.parts.length > 1 ? firstName(form.parts[0] as string)?.gender : undefined;
}
