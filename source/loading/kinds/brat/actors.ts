import labels from '../../../../data/lexicons/entity-labels.json' with {type: 'json'};
import {type Span, slice} from '../../../article/span.ts';
import type {Actor, ActorKind, Mention, MentionForm} from '../../../reading/reading.ts';
import {oneSpan, type PlacedSpan} from './place-spans.ts';
import type {Standoff} from './standoff.ts';

const kindByLabel = new Map<string, ActorKind>(
	(['person', 'organisation', 'place'] as const).flatMap(kind =>
		labels[kind].map(label => [label, kind] as const),
	),
);
const formByWord = new Map(Object.entries(labels.forms)) as ReadonlyMap<string, MentionForm>;
const pronouns = new Set(labels.pronouns);

/** Longer than anything that is called by a name; in UTF-16 code units. */
const longestMention = 1000;

/** Which kind of actor a label means («PER», «Location»); nothing for other labels. */
export function actorKindOf(label: string): ActorKind | undefined {
	return kindByLabel.get(label.toLowerCase().replaceAll(/[_\s]/g, ''));
}

type Marked = Mention & {readonly id: string; readonly kind: ActorKind};

export type FoundActors = {
	readonly actors: readonly Actor[];
	/** How many mentions are of something that is nowhere named. */
	readonly nameless: number;
};

/**
The actors of an annotation file: what stands in one group, and else what has the same words, in a file without groups.

@param text the article's.
@param placed the spans that stand where they say; those whose labels mean no actor are passed over.
*/
export function actorsOf(
	text: string,
	placed: ReadonlyMap<string, PlacedSpan>,
	standoff: Standoff,
): FoundActors {
	const marked = [...placed.values()].flatMap(span => mentionOf(text, span, standoff));
	const groups =
		standoff.groups.length === 0 ? groupsByWords(text, marked) : groupsByIds(marked, standoff.groups);
	const named = groups.filter(group => group.some(({form}) => form === 'name'));
	const actors = named
		.map(group => group.toSorted((a, b) => a.start - b.start || a.end - b.end))
		.sort((a, b) => firstNamed(a).start - firstNamed(b).start)
		.map((group, index) => actorOf(text, group, `a${index + 1}`));
	return {actors, nameless: marked.length - named.reduce((sum, {length}) => sum + length, 0)};
}

function mentionOf(text: string, {id, label, pieces}: PlacedSpan, {forms}: Standoff): Marked[] {
	const kind = actorKindOf(label);
	const span = oneSpan(text, pieces);
	if (kind === undefined || span.end - span.start > longestMention) {
		return [];
	}

	const told = formByWord.get(forms.get(id) ?? '');
	const isPronoun = forms.size === 0 && pronouns.has(slice(text, span).toLowerCase());
	return [{...span, id, kind, form: told ?? (isPronoun ? 'pronoun' : 'name')}];
}

function groupsByWords(text: string, marked: readonly Marked[]): Marked[][] {
	return [
		...Map.groupBy(marked, mention =>
			mention.form === 'name' ? `${mention.kind} ${onOneLine(slice(text, mention))}` : mention.id,
		).values(),
	];
}

/** Groups that share a mention are one (union and find, with halved ways). */
function groupsByIds(marked: readonly Marked[], groups: ReadonlyArray<readonly string[]>): Marked[][] {
	const parents = new Map<string, string>(marked.map(({id}) => [id, id]));
	const rootOf = (id: string): string => {
		let at = id;
		for (let parent = parents.get(at) ?? at; parent !== at; parent = parents.get(at) ?? at) {
			parents.set(at, parents.get(parent) ?? parent);
			at = parent;
		}

		return at;
	};

	for (const group of groups) {
		const [first, ...others] = group.filter(id => parents.has(id));
		for (const other of others) {
			parents.set(rootOf(other), rootOf(first as string));
		}
	}

	return [...Map.groupBy(marked, ({id}) => rootOf(id)).values()];
}

function actorOf(text: string, group: readonly Marked[], id: string): Actor {
	const names = group.filter(({form}) => form === 'name');
	const forms = [...new Set(names.map(mention => onOneLine(slice(text, mention))))];
	const name = forms.reduce((fullest, form) => (fullness(form) > fullness(fullest) ? form : fullest));
	return {
		id,
		name,
		kind: mostFrequent(group.map(({kind}) => kind)),
		aliases: forms.filter(form => form !== name),
		descriptors: [],
		...annotated(firstNamed(group)),
		mentions: group.map(({start, end, form}) => ({start, end, form})),
	};
}

/** There is one in every group that becomes an actor. */
function firstNamed(group: readonly Marked[]): Marked {
	return group.find(({form}) => form === 'name') as Marked;
}

/** Whoever annotated is believed. */
export function annotated({start, end}: Span): Pick<Actor, 'confidence' | 'why'> {
	return {confidence: 1, why: {rule: 'annotated', words: [{start, end}]}};
}

/** More words are fuller, and of as many words the longer ones; a form with an article or a genitive is not. */
function fullness(form: string): number {
	const bare = form.replace(/^the\s/i, '').replace(/['’]s$/, '');
	return bare.split(' ').length * 10_000 + bare.length * 2 + Number(bare === form);
}

function mostFrequent(kinds: readonly ActorKind[]): ActorKind {
	const counted = [...Map.groupBy(kinds, kind => kind)].sort(([, a], [, b]) => b.length - a.length);
	return counted[0]?.[0] ?? 'person';
}

function onOneLine(words: string): string {
	return words.replaceAll(/\s+/g, ' ').trim();
}
