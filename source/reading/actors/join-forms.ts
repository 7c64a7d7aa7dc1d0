/*
Forms of names joined to actors: the sieves that group-names.ts tells of.

Forms that an earlier part of the text gave to an actor stay with it. A form that is new goes to a known actor where a sieve says so: «WHO» to the World
Health Organization of an earlier part. Likewise a longer name that turns up later joins the shorter one that is known («Varga … Eva Varga»), but two
actors that were told apart before stay two.
*/
import type {ActorKind} from '../reading.ts';
import {pointsOfContext} from './context-points.ts';
import {type Bearers, leadOf} from './form-kinds.ts';
import type {Group} from './group-names.ts';
import type {KnownActor} from './known-actor.ts';
import {firstName, type Gender, titles} from './lexicon.ts';
import type {Form} from './name-forms.ts';
import {joinAbbreviations, joinLongerNames} from './name-forms.ts';
import type {Name} from './names.ts';
import type {Word} from './words.ts';

type Building = {
	readonly root: Form;
	readonly known: KnownActor | undefined;
	readonly kind: ActorKind;
	readonly names: Name[];
	readonly forms: Form[];
	readonly gender: Gender | undefined;
};

/** Joins the forms that are of a kind. @returns groups in the order of first mention, each with at least one name. */
export function joinForms(
	words: readonly Word[],
	forms: ReadonlyMap<string, Form>,
	{persons, companies}: Bearers,
): Group[] {
	const groups = new Map<Form | KnownActor, Building>();
	const kept = [...forms.values()].filter(form => form.kind !== 'none');
	const aliases = new Map<Form, Form>();
	joinAbbreviations(words, kept, aliases);
	joinLongerNames(kept, aliases);
	const newRoots = takenOver(kept, aliases, persons);
	const owners = new Map([...newRoots].map(([owner, root]) => [root, owner]));
	const buildingOf = (form: Form): Building => {
		const root = rootOf(form, aliases);
		const known = form.known?.owner ?? root.known?.owner ?? owners.get(root);
		let building = groups.get(known ?? root);
		if (building === undefined) {
			const main = known === undefined ? root : (newRoots.get(known) ?? forms.get(known.root) ?? form);
			building = buildingFrom(main, known);
			groups.set(known ?? root, building);
		}

		return building;
	};

	const late: Form[] = [];
	for (const form of kept) {
		const isBorne = form.parts.length === 1 && persons.has(form.key);
		if (isBorne && (form.kind === 'person' || companies.has(form.key))) {
			late.push(form);
		} else if (form.names.length > 0) {
			const building = buildingOf(form);
			building.forms.push(form);
			for (const name of form.names) {
				building.names.push(name);
			}
		}
	}

	for (const form of late) {
		const bearers = [...new Set((persons.get(form.key) ?? []).map(bearer => buildingOf(bearer)))];
		const prominence = bearers.map(bearerOf);
		const company = companies.get(form.key);
		for (const name of form.names) {
			const chosen =
				company !== undefined && meansCompany(words, name, company, prominence)
					? buildingOf(company)
					: choose(name, prominence);
			const building = chosen ?? buildingOf(form);
			building.names.push(name);
			if (chosen === undefined && building.forms.at(-1) !== form) {
				building.forms.push(form);
			}
		}
	}

	return [...groups.values()]
		.filter(group => group.names.length > 0)
		.map(({root, kind, names, forms: own, known}) => ({
			kind,
			names: names.sort((a, b) => a.start - b.start),
			lead: leadOf(root.points, kind),
			root,
			forms: own,
			...(known !== undefined && {known}),
		}))
		.sort((a, b) => (a.names[0] as Name).start - (b.names[0] as Name).start);
}

function rootOf(form: Form, aliases: ReadonlyMap<Form, Form>): Form {
	const seen = new Set([form]);
	let root = form;
	// «US (UK) … UK (US)» would go round in circles.
	for (let next = aliases.get(root); next !== undefined && !seen.has(next); next = aliases.get(root)) {
		seen.add(next);
		root = next;
	}

	return root;
}

/** The new roots that known actors take over, for their shorter names were met in earlier parts of the text. */
function takenOver(
	kept: readonly Form[],
	aliases: ReadonlyMap<Form, Form>,
	persons: Bearers['persons'],
): Map<KnownActor, Form> {
	const roots = new Map<KnownActor, Form>();
	const taken = new Set<Form>();
	const takeOver = (root: Form, owner: KnownActor) => {
		if (isNew(root) && !taken.has(root) && !roots.has(owner)) {
			roots.set(owner, root);
			taken.add(root);
		}
	};

	for (const form of kept) {
		if (form.known !== undefined) {
			takeOver(rootOf(form, aliases), form.known.owner);
		}
	}

	for (const {known, key, parts} of kept) {
		const bearers = known?.owner.kind === 'person' && parts.length === 1 ? persons.get(key) : undefined;
		if (known !== undefined && bearers?.every(isNew) === true) {
			const fitting = bearers.filter(bearer => canBeOfGender(genderOfForm(bearer), known.owner.gender));
			const most = mostNamed(fitting, bearer => bearer.names.length);
			if (most !== undefined) {
				takeOver(rootOf(most, aliases), known.owner);
			}
		}
	}

	return roots;
}

function isNew(form: Form): boolean {
	return form.known === undefined;
}

function buildingFrom(root: Form, known: KnownActor | undefined): Building {
	const kind = root.kind === 'none' ? (known?.kind ?? 'person') : root.kind;
	return {root, known, kind, names: [], forms: [], gender: known?.gender ?? genderOfForm(root)};
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
	const companyStart = company.known?.owner.firstStart ?? company.names[0]?.start ?? 0;
	const isFirst = people.every(({firstStart}) => companyStart < firstStart);
	const person = points.person + (name.title === undefined ? 0 : 4);
	return points.organisation + (isFirst ? 0.5 : -0.5) > person;
}

type Bearer = {
	readonly bearer: Building;
	readonly firstStart: number;
	/** How often it is named in full here, and what it was spoken of lately. */
	readonly prominence: number;
};

function bearerOf(bearer: Building): Bearer {
	const {known, names} = bearer;
	const firstName = names.reduce((least, name) => Math.min(least, name.start), Number.POSITIVE_INFINITY);
	const fullNames = names.filter(name => name.first < name.last).length;
	return {
		bearer,
		firstStart: known?.firstStart ?? firstName,
		prominence: fullNames + (known?.salience ?? 0),
	};
}

/**
Whom a bare surname or first name means: somebody of the honorific's gender who was named before; of several, the one that the article is
about, named in full most often, or first.
*/
function choose(name: Name, bearers: readonly Bearer[]): Building | undefined {
	const gender = genderOfTitle(name.titleWords);
	const fitting = bearers.filter(({bearer}) => canBeOfGender(bearer.gender, gender));
	const before = fitting.filter(({firstStart}) => firstStart < name.start);
	return mostNamed(before.length > 0 ? before : fitting, ({prominence}) => prominence)?.bearer;
}

/** The one with the most; the first of several. */
function mostNamed<Item>(items: readonly Item[], countOf: (item: Item) => number): Item | undefined {
	return items.reduce<Item | undefined>(
		(most, item) => (most === undefined || countOf(item) > countOf(most) ? item : most),
		undefined,
	);
}

function canBeOfGender(own: Gender | undefined, wanted: Gender | undefined): boolean {
	return own === undefined || wanted === undefined || own === wanted;
}

/** The gender that titles and honorifics, in lower case, tell: «mrs.», «king», «spokeswoman». */
function genderOfTitle(titleWords: readonly string[]): Gender | undefined {
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
