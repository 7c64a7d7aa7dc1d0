/*
Forms of one actor's name: which abbreviation stands for which name, and which name is another one cut short.

Catches: «World Health Organization (WHO)», «UN» and «United Nations», «Liberal Party» and «Liberal Party of Canada».
Must not: «Democratic Party of Serbia» and «Democratic Party of Japan» – «Democratic Party» alone could be either, and stays by itself.
*/
import type {ActorKind} from '../reading.ts';
import type {Points} from './kinds.ts';
import type {KnownForm} from './known-actor.ts';
import {countryNamed, isKnownOrganisation, organisationWords, titles} from './lexicon.ts';
import type {Name} from './names.ts';
import type {Word} from './words.ts';

/** All mentions of one key, while groups are still being joined. */
export type Form = {
	readonly key: string;
	readonly parts: readonly string[];
	/** None where only earlier parts of the text have it. */
	readonly names: Name[];
	/** What its mentions tell of its kind, those of earlier parts among them. */
	readonly evidence: Points;
	/** The same, and what other names tell of it. */
	points: Points;
	kind: ActorKind | 'none';
	/** What earlier parts of the text told. */
	readonly known: KnownForm | undefined;
};

const smallWords = /^(?:of|the|and|for|on|de|la|du|in|to|&|'s)$/;

/** Sets `aliases` from each abbreviation to the form that it stands for; the abbreviation takes that one's kind. */
export function joinAbbreviations(
	words: readonly Word[],
	kept: readonly Form[],
	aliases: Map<Form, Form>,
): void {
	const initials = formsByInitials(kept);
	const byStart = new Map<number, Form>();
	for (const form of kept) {
		for (const name of form.names) {
			byStart.set(name.first, form);
		}
	}

	for (const form of kept) {
		for (const name of form.names) {
			const short = form.parts.length > 1 ? bracketedBehind(words, name, byStart) : undefined;
			// «NEW YORK (AFP)» says who reports, not what the town is called for short.
			const isOther = form.kind === 'place' && short !== undefined && isKnownOrganisation(short.key);
			if (short !== undefined && short !== form && countryNamed(short.key) === undefined && !isOther) {
				short.kind = form.kind;
				aliases.set(short, form);
			}
		}
	}

	for (const form of kept) {
		const long = form.parts.length === 1 && !aliases.has(form) ? initials.get(form.key) : undefined;
		if (long !== undefined && form.names.some(name => words[name.first]?.shape === 'upper')) {
			form.kind = long.kind;
			aliases.set(form, long);
		}
	}
}

function formsByInitials(kept: readonly Form[]): Map<string, Form> {
	const byInitials = new Map<string, Form>();
	for (const form of kept) {
		if (form.parts.length < 2 || form.kind === 'person') {
			continue;
		}

		for (const initials of initialsOf(form.parts)) {
			if (!byInitials.has(initials)) {
				byInitials.set(initials, form);
			}
		}
	}

	return byInitials;
}

/** What the words of a name may be abbreviated to, the small words left out or not. */
export function initialsOf(words: readonly string[]): string[] {
	return [words.filter(word => !smallWords.test(word)), words]
		.map(own => own.map(word => word[0]).join(''))
		.filter(initials => initials.length > 1);
}

/** The one-word form in capitals that stands in brackets right behind a name. */
function bracketedBehind(
	words: readonly Word[],
	name: Name,
	byStart: ReadonlyMap<number, Form>,
): Form | undefined {
	const [opening, inside, closing] = words.slice(name.last + 1, name.last + 4);
	if (opening?.text !== '(' || closing?.text !== ')' || inside === undefined) {
		return undefined;
	}

	return inside.shape === 'upper' || inside.shape === 'mixed' ? byStart.get(name.last + 2) : undefined;
}

/** Sets `aliases` from each shortened form («John Kennedy», «Liberal Party», «Microsoft») to the one longer form that it can be short for. */
export function joinLongerNames(kept: readonly Form[], aliases: Map<Form, Form>): void {
	const longer = new Map<string, Set<Form>>();
	for (const form of kept) {
		for (const key of shortenings(form)) {
			const holders = longer.get(`${form.kind} ${key}`) ?? new Set();
			holders.add(form);
			longer.set(`${form.kind} ${key}`, holders);
		}
	}

	for (const form of kept) {
		const holders = longer.get(`${form.kind} ${form.key}`);
		const [long] = holders ?? [];
		if (
			long === undefined ||
			holders?.size !== 1 ||
			long === form ||
			aliases.has(form) ||
			aliases.has(long)
		) {
			continue;
		}

		const standsAlone =
			form.kind === 'organisation' && form.parts.length === 1 && isKnownOrganisation(form.key);
		if (!standsAlone || isLeftOff(long.parts.at(-1) as string)) {
			aliases.set(form, long);
		}
	}
}

/** Whether people leave this word off at the end of an organisation's name: «Ltd», «Industries», «United». */
function isLeftOff(tail: string): boolean {
	return (
		organisationWords.suffixes.has(tail) ||
		organisationWords.companyTails.has(tail) ||
		organisationWords.clubs.has(tail) ||
		organisationWords.clubsOrPlaces.has(tail)
	);
}

/** The keys of what a name of this kind may be shortened to. */
export function shortenings({kind, parts}: Pick<Form, 'kind' | 'parts'>): string[] {
	if (kind === 'person' && parts.length > 2) {
		const end = parts.findIndex((part, index) => index > 0 && titles.suffixes.has(part));
		const core = end > 0 ? parts.slice(0, end) : parts;
		return [`${core[0]} ${core.at(-1)}`, core.join(' '), core.slice(1).join(' ')];
	}

	if (kind !== 'organisation' || parts.length < 2) {
		return [];
	}

	const keys: string[] = [];
	const tail = parts.at(-1) as string;
	if (isLeftOff(tail)) {
		keys.push(parts.slice(0, -1).join(' '));
	}

	if (organisationWords.clubs.has(tail)) {
		keys.push(tail);
	}

	if (parts.length === 2 && isKnownOrganisation(parts.join(' '))) {
		keys.push(parts[0] as string);
	}

	const preposition = parts.findIndex((part, index) => index > 0 && /^(?:of|for|on)$/.test(part));
	if (preposition > 0) {
		keys.push(parts.slice(0, preposition).join(' '));
	}

	if (parts.length > 2) {
		keys.push(parts.slice(1).join(' '));
	}

	return keys;
}
