/*
The word lists that names are judged by, each unpacked at first use. All are asked in lower case, with straight apostrophes.
*/
import commonWordList from '../../../data/lexicons/common-words.json' with {type: 'json'};
import countryList from '../../../data/lexicons/countries.json' with {type: 'json'};
import firstNameList from '../../../data/lexicons/first-names.json' with {type: 'json'};
import functionWordList from '../../../data/lexicons/function-words.json' with {type: 'json'};
import kindNounList from '../../../data/lexicons/kind-nouns.json' with {type: 'json'};
import knownOrganisationList from '../../../data/lexicons/known-organisations.json' with {type: 'json'};
import notActorList from '../../../data/lexicons/not-actors.json' with {type: 'json'};
import organisationWordList from '../../../data/lexicons/organisation-words.json' with {type: 'json'};
import placeWordList from '../../../data/lexicons/place-words.json' with {type: 'json'};
import placeList from '../../../data/lexicons/places.json' with {type: 'json'};
import relationWordList from '../../../data/lexicons/relation-words.json' with {type: 'json'};
import surnameList from '../../../data/lexicons/surnames.json' with {type: 'json'};
import titleList from '../../../data/lexicons/titles.json' with {type: 'json'};

export type Gender = 'female' | 'male';

function once<Value>(make: () => Value): () => Value {
	let made: {readonly value: Value} | undefined;
	return () => {
		made ??= {value: make()};
		return made.value;
	};
}

const lines = (joined: string) => joined.split('\n');

export const titles = {
	before: new Set(titleList.before),
	modifiers: new Set(titleList.modifiers),
	female: new Set(titleList.female),
	male: new Set(titleList.male),
	honorifics: new Set(titleList.honorifics),
	suffixes: new Set(titleList.suffixes),
	nobility: new Set(titleList.nobility),
};

/** Whether a word is a title that can stand before a name: «president», «senators», «governor-general», «mrs.». */
export function isTitle(lower: string): boolean {
	if (titles.before.has(lower) || titles.honorifics.has(lower)) {
		return true;
	}

	if (lower.includes('-')) {
		const parts = lower.split('-');
		return parts.every(part => part === 'in' || titles.modifiers.has(part) || isTitle(part));
	}

	return lower.endsWith('s') && titles.before.has(lower.slice(0, -1));
}

export const organisationWords = {
	heads: new Set(organisationWordList.heads),
	suffixes: new Set(organisationWordList.suffixes),
	/** Whose organisation it is, in its name: «People’s», «Workers’». */
	possessors: new Set(organisationWordList.possessors),
	/** Behind a club's name: «Rovers», «United». */
	clubs: new Set(organisationWordList.clubs),
	/** Behind a club's name and behind a place's: «City», «Park». */
	clubsOrPlaces: new Set(organisationWordList.clubsOrPlaces),
	/** Behind a company's name, and often left off: «Industries», «Group». */
	companyTails: new Set(organisationWordList.companyTails),
};

export const placeWords = {
	heads: new Set(placeWordList.heads),
	leading: new Set(placeWordList.leading),
	before: new Set(placeWordList.before),
};

/** Nouns that tell the kind of the name beside them. */
export const kindNouns = {
	organisation: new Set(kindNounList.organisation),
	place: new Set(kindNounList.place),
	person: new Set(kindNounList.person),
	afterOrganisation: new Set(kindNounList.afterOrganisation),
	beforePlace: new Set(kindNounList.beforePlace),
	/** Who or what is «of» a party or a body. */
	ofOrganisation: new Set(kindNounList.ofOrganisation),
	/** What members of parliament are sent from. */
	seats: new Set(kindNounList.seats),
	afterClub: new Set(kindNounList.afterClub),
	beforeClub: new Set(kindNounList.beforeClub),
	/** What a story about sport is full of. */
	sport: new Set(kindNounList.sport),
	/** What only a company has. */
	business: new Set(kindNounList.business),
	/** Who is «at» an organisation, or does something there. */
	employee: new Set(kindNounList.employee),
	/** What is «of» an organisation. */
	heldIn: new Set(kindNounList.heldIn),
};

/** Nouns that mean one person of a known gender, each with it. */
export const relationGenders: ReadonlyMap<string, Gender> = new Map([
	...relationWordList.female.map(word => [word, 'female'] as const),
	...relationWordList.male.map(word => [word, 'male'] as const),
]);

export const notActors = {
	times: new Set(notActorList.times),
	peoples: new Set(notActorList.peoples),
	events: new Set(notActorList.events),
	works: new Set(notActorList.works),
	eventNouns: new Set(notActorList.eventNouns),
	eventKinds: new Set(notActorList.eventKinds),
};

/** Pronouns, articles, conjunctions and the like, which are no names whatever their capitals. */
export const functionWords: ReadonlySet<string> = new Set(functionWordList.words);

/** Words that stay small in a headline in title case. */
export const headlineSmallWords: ReadonlySet<string> = new Set(functionWordList.headlineSmallWords);

/** Small words inside names: «von», «de», «bin». */
export const nameParticles: ReadonlySet<string> = new Set(functionWordList.nameParticles);

const demonyms = new Set<string>();
const countryOfDemonym = new Map<string, string>();
const countryOfName = new Map<string, string>();
for (const {names, demonyms: people} of countryList.countries) {
	const country = (names[0] as string).toLowerCase();
	for (const name of names) {
		countryOfName.set(name.toLowerCase(), country);
	}

	for (const word of people) {
		const lower = word.toLowerCase();
		countryOfDemonym.set(lower, country);
		demonyms.add(lower);
		if (!countryOfName.has(`${lower}s`)) {
			demonyms.add(`${lower}s`);
		}
	}
}

/** Whether words name a people, a creed or a language («Ukrainian», «Ukrainians», «Catholic»): no actor of their own. */
export function isPeople(lower: string): boolean {
	if (
		lower.includes('-') &&
		lower
			.split('-')
			.every(part => demonyms.has(part) || /^(?:anglo|afro|sino|franco|russo|indo|euro)$/.test(part))
	) {
		return true;
	}

	return demonyms.has(lower) || notActors.peoples.has(lower.replaceAll('.', ''));
}

/** Whether words are a nationality or belong to a region («Ukrainian», «South Korean»). */
export function isDemonym(lower: string): boolean {
	return demonyms.has(lower);
}

/** The country (or region) that a nationality belongs to, by its first name in our list, in lower case. */
export function countryOf(demonym: string): string | undefined {
	return countryOfDemonym.get(demonym);
}

/** One name, in lower case, for all names of a country or region: «u.s.», «america» → «united states». */
export function countryNamed(lower: string): string | undefined {
	return countryOfName.get(lower);
}

const largePlaces = once(
	() => new Set([...lines(placeList.regions), ...lines(placeList.large), ...placeWordList.known]),
);
const smallPlaces = once(() => new Set(lines(placeList.small)));

/** How well known a place of this name is: 3 country or continent, 2 region or large city, 1 town, 0 none that we know. */
export function placeRank(lower: string): 0 | 1 | 2 | 3 {
	if (countryOfName.has(lower)) {
		return 3;
	}

	return largePlaces().has(lower) ? 2 : smallPlaces().has(lower) ? 1 : 0;
}

const firstNames = once(() => {
	const all = new Map<string, {readonly gender: Gender | undefined; readonly isCommon: boolean}>();
	const add = (joined: string, gender: Gender | undefined, isCommon: boolean) => {
		for (const name of lines(joined)) {
			all.set(name, {gender, isCommon});
		}
	};

	add(firstNameList.rareFemale, 'female', false);
	add(firstNameList.rareMale, 'male', false);
	add(firstNameList.either, undefined, true);
	add(firstNameList.female, 'female', true);
	add(firstNameList.male, 'male', true);
	return all;
});

/** What we know of a first name: whether it is common, and whose it mostly is. */
export function firstName(
	lower: string,
): {readonly gender: Gender | undefined; readonly isCommon: boolean} | undefined {
	return firstNames().get(lower);
}

const surnames = once(() => new Set(lines(surnameList.surnames)));

/** Whether this is a common last name of our short list. */
export function isSurname(lower: string): boolean {
	return surnames().has(lower);
}

const knownOrganisations = once(
	() =>
		new Set([
			...lines(knownOrganisationList.organisations),
			...organisationWordList.known,
			...organisationWordList.knownParties,
		]),
);

/** Whether this is an organisation that most readers know by name alone («NATO», «Microsoft»). */
export function isKnownOrganisation(lower: string): boolean {
	return knownOrganisations().has(lower);
}

const commonWords = once(() => new Set(lines(commonWordList.words)));

/** Whether this is an everyday English word, in any regular inflection; «grant» and «mark» are, and are names too. */
export function isCommonWord(lower: string): boolean {
	const words = commonWords();
	if (words.has(lower)) {
		return true;
	}

	// Ends a plain word may have been given, and what stood there before.
	switch (lower.charAt(lower.length - 1)) {
		case 's':
			return (
				words.has(lower.slice(0, -1)) ||
				(lower.endsWith('es') && words.has(lower.slice(0, -2))) ||
				(lower.endsWith('ies') && words.has(`${lower.slice(0, -3)}y`))
			);
		case 'd':
			return words.has(lower.slice(0, -1)) || (lower.endsWith('ed') && words.has(lower.slice(0, -2)));
		case 'y':
			return lower.endsWith('ly') && words.has(lower.slice(0, -2));
		case 'g':
			return lower.endsWith('ing') && (words.has(lower.slice(0, -3)) || words.has(`${lower.slice(0, -3)}e`));
		default:
			return false;
	}
}

/** Whether a word says that its name is an organisation's or a place's: «ministry», «party», «river». */
export function isOrganisationWord(lower: string): boolean {
	return (
		organisationWords.heads.has(lower) ||
		titles.modifiers.has(lower) ||
		placeWords.heads.has(lower) ||
		placeWords.leading.has(lower)
	);
}
