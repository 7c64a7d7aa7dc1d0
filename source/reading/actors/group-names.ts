/*
Names grouped into actors by sieves, the surest first (after Raghunathan et al. 2010 and Lee et al. 2013): the same words; other names of
one country; a name and its abbreviation; a person's full name, then surname, then first name; an organisation's longer and shorter name.

Catches: «Vladimir Putin … Putin»; «World Health Organization (WHO) … WHO». Must not: «Bill Clinton … Hillary Clinton» – one surname,
two people; a bare «Clinton» behind them goes to the one named in full most often, and «Mrs. Clinton» to the woman.

Where a text is read in parts, the actors of earlier parts that names of this one could mean take part in all sieves: their forms stand among
the forms of this part, with no names but with what is known of them.
*/
import type {ActorKind} from '../reading.ts';
import {isAboutSport, pointsOfContext} from './context-points.ts';
import {settleKinds} from './form-kinds.ts';
import {joinForms} from './join-forms.ts';
import {type Points, pointsOfForm} from './kinds.ts';
import type {KnownActor} from './known-actor.ts';
import type {KnownActors} from './known-actors.ts';
import {countryNamed} from './lexicon.ts';
import type {Form} from './name-forms.ts';
import type {Name} from './names.ts';
import {addNeighbours} from './neighbours.ts';
import type {Word} from './words.ts';

export type Group = {
	readonly kind: ActorKind;
	/** In the order of the text. */
	readonly names: readonly Name[];
	/** By how many points its kind is ahead of the next, for the form of the name that decided. */
	readonly lead: number;
	/** The form that decided, and those that can mean nobody else. */
	readonly root: Form;
	readonly forms: readonly Form[];
	/** The actor of earlier parts of the text that it is. */
	readonly known?: KnownActor;
};

/** Sorts names into actors, in the order of first mention; names that are no actors after all are left out. */
export function groupNames(words: readonly Word[], names: readonly Name[], known: KnownActors): Group[] {
	const forms = collectForms(words, names, known);
	known.recall(forms);
	return joinForms(words, forms, settleKinds(forms));
}

function collectForms(
	words: readonly Word[],
	names: readonly Name[],
	actors: KnownActors,
): Map<string, Form> {
	const forms = new Map<string, Form>();
	const isSport = isAboutSport(words);
	for (const name of names) {
		const key = normalKey(name.key);
		let form = forms.get(key);
		if (form === undefined) {
			const known = actors.formOf(key);
			const evidence = known === undefined ? pointsOfForm(name, words) : {...known.points};
			form = {key, parts: key.split(' '), names: [], evidence, points: evidence, kind: 'none', known};
			forms.set(key, form);
		}

		form.names.push(name);
		const count = (form.known?.count ?? 0) + form.names.length;
		if (name.title !== undefined && count > 1) {
			form.evidence.person += 2;
		}

		// The first few mentions weigh most: what is said of a name often is no better evidence.
		add(form.evidence, pointsOfContext(name, words, isSport), 1 / Math.sqrt(count));
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
