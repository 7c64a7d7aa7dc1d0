/*
How near the actors come to annotated ones:

- entities: names with their exact span and kind.
- actors: B-cubed over mentions by name and pronoun (Bagga and Baldwin 1998). Mentions are the same by exact span, else by their last word, because corpora
  mark whole noun phrases where we mark names.
- pronouns: he, she and their forms whose annotated actor has a name: right where our actor of that pronoun has one of those names too.
*/
import type {Span} from '../../../source/article/span.ts';
import {type Annotations, readAnnotations} from './annotations.ts';
import {type Counts, countSets} from './ratios.ts';

const kinds = new Map([
	['person', 'person'],
	['per', 'person'],
	['organisation', 'organisation'],
	['organization', 'organisation'],
	['org', 'organisation'],
	['place', 'place'],
	['loc', 'place'],
	['location', 'place'],
	['gpe', 'place'],
]);
const scoredPronoun = /^(?:he|she|him|hers?|his|himself|herself)$/i;

/** Scores the names of one article, all kinds together. */
export function scoreEntities(text: string, wanted: string, predicted: string): Counts {
	return countSets(namesOf(readAnnotations(predicted, text)), namesOf(readAnnotations(wanted, text)));
}

function namesOf({spans, forms}: Annotations): Set<string> {
	return new Set(
		spans.flatMap(({id, label, pieces}) => {
			const kind = kinds.get(label.toLowerCase());
			const isName = (forms.get(id) ?? 'name') === 'name';
			return kind !== undefined && isName ? [`${pieces[0]?.start} ${pieces.at(-1)?.end} ${kind}`] : [];
		}),
	);
}

/** Of an actor of ours, what says whether it holds. */
export type FoundActor = {
	readonly kind: string;
	readonly mentions: readonly (Span & {readonly form: string})[];
};

/**
Which of one article's actors hold: more than half of an actor's names end where an annotated name of its kind ends and, where the file groups
mentions, belong to one annotated group.
*/
export function holdingActors(text: string, wanted: string, actors: readonly FoundActor[]): boolean[] {
	const annotations = readAnnotations(wanted, text);
	const groupOf = new Map(annotations.groups.flatMap((ids, index) => ids.map(id => [id, index] as const)));
	const groupByName = new Map<string, string>();
	for (const {id, label, pieces} of annotations.spans) {
		const kind = kinds.get(label.toLowerCase());
		const [first] = pieces;
		if (kind !== undefined && first !== undefined && (annotations.forms.get(id) ?? 'name') === 'name') {
			const group = annotations.groups.length === 0 ? 'all' : `${groupOf.get(id) ?? id}`;
			groupByName.set(
				`${endOfName(text, {start: first.start, end: pieces.at(-1)?.end ?? first.end})} ${kind}`,
				group,
			);
		}
	}

	return actors.map(({kind, mentions}) => {
		const names = mentions.filter(({form}) => form === 'name');
		const groups = names.flatMap(name => groupByName.get(`${endOfName(text, name)} ${kind}`) ?? []);
		const sizes = Map.groupBy(groups, group => group)
			.values()
			.map(({length}) => length);
		return Math.max(0, ...sizes) > names.length / 2;
	});
}

/** Behind the last word of a name, a possessive left aside. */
function endOfName(text: string, {start, end}: Span): number {
	const possessive = /['’]s?$/.exec(text.slice(start, end))?.[0].length ?? 0;
	return endOfLastWord(text, {start, end: end - possessive});
}

type Mentions = {
	/** In the order of the file. */
	readonly mentions: readonly {readonly id: string; readonly span: Span; readonly isName: boolean}[];
	/** For each id the mentions of its actor, itself among them. */
	readonly groupOf: ReadonlyMap<string, readonly string[]>;
};

/** Scores the grouping of one article's names and pronouns. */
export function scoreActors(
	text: string,
	wanted: string,
	predicted: string,
): {readonly mentions: Counts; readonly pronouns: {readonly wanted: number; readonly right: number}} {
	const gold = mentionsOf(readAnnotations(wanted, text));
	const ours = mentionsOf(readAnnotations(predicted, text));
	const oursOf = pairMentions(text, gold, ours);
	const goldOf = new Map([...oursOf].map(([a, b]) => [b, a]));
	const pronouns = {wanted: 0, right: 0};
	for (const {id, span} of gold.mentions) {
		const names = (gold.groupOf.get(id) ?? []).filter(other =>
			gold.mentions.some(one => one.id === other && one.isName),
		);
		if (names.length > 0 && scoredPronoun.test(text.slice(span.start, span.end))) {
			pronouns.wanted++;
			const group = ours.groupOf.get(oursOf.get(id) ?? '') ?? [];
			pronouns.right += names.some(name => group.includes(oursOf.get(name) ?? '')) ? 1 : 0;
		}
	}

	return {
		mentions: {
			right: togetherness(ours, gold, goldOf),
			predicted: ours.mentions.length,
			found: togetherness(gold, ours, oursOf),
			wanted: gold.mentions.length,
		},
		pronouns,
	};
}

function mentionsOf({spans, forms, groups}: Annotations): Mentions {
	const mentions = spans
		.filter(({label}) => /^(?:person|org|place)/i.test(label))
		.map(({id, pieces}) => ({id, span: pieces[0] ?? {start: 0, end: 0}, form: forms.get(id) ?? 'name'}))
		.filter(({form}) => form === 'name' || form === 'pronoun')
		.map(({id, span, form}) => ({id, span, isName: form === 'name'}));
	const groupOf = new Map(mentions.map(({id}) => [id, [id]]));
	for (const group of groups) {
		const ids = group.filter(id => groupOf.has(id));
		for (const id of ids) {
			groupOf.set(id, ids);
		}
	}

	return {mentions, groupOf};
}

/** Id of a mention of gold → id of the same of ours. The shortest mention of gold goes first. */
function pairMentions(text: string, gold: Mentions, ours: Mentions): Map<string, string> {
	const pairs = new Map<string, string>();
	const taken = new Set<string>();
	const sorted = gold.mentions.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
	for (const keyOf of [
		({start, end}: Span) => `${start} ${end}`,
		(span: Span) => `${endOfLastWord(text, span)}`,
	]) {
		const table = Map.groupBy(ours.mentions, mention => keyOf(mention.span));
		for (const {id, span} of sorted) {
			const other = pairs.has(id) ? undefined : table.get(keyOf(span))?.find(one => !taken.has(one.id));
			if (other !== undefined) {
				pairs.set(id, other.id);
				taken.add(other.id);
			}
		}
	}

	return pairs;
}

function endOfLastWord(text: string, {start, end}: Span): number {
	const last = [...text.slice(start, end).matchAll(/[\p{L}\p{N}_]+/gu)].at(-1);
	return last === undefined ? end : start + last.index + last[0].length;
}

/** For each mention of `some`, the share of its group that `others` has together with it; summed. */
function togetherness(some: Mentions, others: Mentions, otherOf: ReadonlyMap<string, string>): number {
	let sum = 0;
	for (const {id} of some.mentions) {
		const group = some.groupOf.get(id) ?? [];
		const home = others.groupOf.get(otherOf.get(id) ?? '');
		sum +=
			home === undefined
				? 0
				: group.filter(one => home.includes(otherOf.get(one) ?? '')).length / group.length;
	}

	return sum;
}
