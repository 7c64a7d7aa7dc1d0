/*
What a reader of a long text remembers of its people, organisations and places while he reads the next part.

Of each actor its names, kind, gender and what it is called are kept, and of each form of its name what the mentions so far told of its kind; no mention and
no word of the text. Before the names of a part are joined, the actors that they could mean are recalled: by the same name, and by
any shorter or longer one that the sieves of join-forms.ts know of. So the cost of a part hangs on the names in it, not on how many actors
the text has had before.

Catches: «Eva Varga» in the first part, «Varga» in the third – she is recalled, and the sieves decide whether it is she. Must not: recall each
Smith of a long book – of many by one name the few that were spoken of lately stand for all.
*/
import type {Actor} from '../reading.ts';
import {bearingWords, shortOf} from './form-kinds.ts';
import type {Group} from './group-names.ts';
import type {KnownActor, KnownForm} from './known-actor.ts';
import type {Gender} from './lexicon.ts';
import {type Form, initialsOf, shortenings} from './name-forms.ts';

/** So many actors at most are recalled by one shorter name. */
const mostRecalled = 12;

type Told = Pick<KnownActor, 'kind' | 'spoken' | 'name' | 'aliases' | 'descriptors' | 'why' | 'root'>;

export class KnownActors {
	readonly #forms = new Map<string, KnownForm>();
	/** Actors by the shorter names that may mean them. */
	readonly #byShorter = new Map<string, KnownActor[]>();
	readonly #actors = new Map<string, KnownActor>();
	#part = 0;

	/** How many actors there have been. */
	get count(): number {
		return this.#actors.size;
	}

	formOf(key: string): KnownForm | undefined {
		return this.#forms.get(key);
	}

	get(id: string): KnownActor | undefined {
		return this.#actors.get(id);
	}

	genderOf(id: string): Gender | undefined {
		return this.#actors.get(id)?.gender;
	}

	/** What has been found out of somebody's gender holds for the parts to come. */
	learnGender(id: string, gender: Gender): void {
		const actor = this.#actors.get(id);
		if (actor !== undefined) {
			actor.gender ??= gender;
		}
	}

	/** Begins another part of the text: what was spoken of before grows older. */
	beginPart(): void {
		this.#part++;
	}

	/** Adds to the forms of a part the forms of the known actors that these could mean. */
	recall(forms: Map<string, Form>): void {
		if (this.#actors.size === 0) {
			return;
		}

		const recalled = new Set<KnownActor>();
		for (const form of forms.values()) {
			if (form.known !== undefined) {
				recalled.add(form.known.owner);
			}

			for (const actor of this.#byShorter.get(form.key) ?? []) {
				recalled.add(actor);
			}

			for (const key of shorterKeys(form.parts)) {
				const shorter = this.#forms.get(key);
				if (shorter !== undefined) {
					recalled.add(shorter.owner);
				}
			}
		}

		for (const actor of recalled) {
			this.#age(actor);
			for (const known of actor.forms) {
				if (!forms.has(known.key)) {
					forms.set(known.key, recalledForm(known));
				}
			}
		}
	}

	/** Takes in what a part has told of an actor. */
	learn(actor: Omit<Actor, 'mentions'>, spoken: readonly string[], group: Group): void {
		const {id, kind, name, aliases, descriptors, why} = actor;
		const now = {kind, spoken, name, aliases, descriptors, why, root: group.root.key};
		const before = this.#actors.get(id);
		const known = before === undefined ? this.#add(id, group, now) : Object.assign(before, now);
		this.#age(known);
		known.nameCount += group.names.length;
		known.salience += group.names.length;
		for (const form of group.forms) {
			this.#learnForm(known, form);
		}
	}

	#add(id: string, {names}: Group, now: Told): KnownActor {
		const firstStart = names[0]?.start ?? 0;
		const never = {gender: undefined, nameCount: 0, salience: 0, part: this.#part};
		const added: KnownActor = {id, firstStart, ...now, ...never, forms: []};
		this.#actors.set(id, added);
		return added;
	}

	#learnForm(owner: KnownActor, {key, parts, evidence, names}: Form): void {
		const known = this.#forms.get(key);
		if (known === undefined) {
			const added: KnownForm = {key, owner, points: evidence, count: names.length};
			this.#forms.set(key, added);
			owner.forms.push(added);
			for (const shorter of shorterKeys(parts)) {
				this.#addShorter(shorter, owner);
			}
		} else if (known.owner === owner) {
			known.points = evidence;
			known.count += names.length;
		}
	}

	#addShorter(key: string, actor: KnownActor): void {
		const actors = this.#byShorter.get(key);
		if (actors === undefined) {
			this.#byShorter.set(key, [actor]);
		} else if (!actors.includes(actor)) {
			actors.push(actor);
			if (actors.length > mostRecalled) {
				this.#forgetLeast(actors);
			}
		}
	}

	#forgetLeast(actors: KnownActor[]): void {
		let least = 0;
		for (const [index, actor] of actors.entries()) {
			this.#age(actor);
			least = actor.salience < (actors[least] as KnownActor).salience ? index : least;
		}

		actors.splice(least, 1);
	}

	/** Halves what somebody was spoken of for each part that has gone by. */
	#age(actor: KnownActor): void {
		actor.salience *= 2 ** (actor.part - this.#part);
		actor.part = this.#part;
	}
}

function recalledForm(known: KnownForm): Form {
	const {key, points} = known;
	return {key, parts: key.split(' '), names: [], evidence: points, points, kind: 'none', known};
}

/** The keys of all that a name may be called for short, whatever its kind. */
function shorterKeys(parts: readonly string[]): ReadonlySet<string> {
	if (parts.length === 1) {
		return new Set();
	}

	const short = shortOf(parts);
	return new Set([
		...bearingWords(parts),
		...(short === undefined ? [] : [short]),
		...initialsOf(parts),
		...shortenings({kind: 'person', parts}),
		...shortenings({kind: 'organisation', parts}),
	]);
}
