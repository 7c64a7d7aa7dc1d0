import {isUnsure} from '../reading/confidence.ts';
import {type Fact, judgementOf} from '../reading/facts.ts';
import type {ActorKind} from '../reading/reading.ts';

/*
What the facts can be narrowed by, and how that combines: by facets, as in a library's catalogue. What a fact has one of (its kind, its kind of speaker)
adds up within the facet; what it can have many of (actors, signs of distance) narrows; facets narrow each other.

Catches: «direct», «mixed» and «person» leave all quotes that a person says, whether they are quoted whole or in part. «Putin» and «Macron» leave the
facts that both have to do with.
Must not: «direct» and «hedged» leave no hedged claims beside the direct quotes: hedged is no kind, and narrows. «Putin» and «person» leave what
people say of Putin too, and not only what Putin says.
*/

/** What a fact is, and a statement further by how much of it is quoted. */
export const factKinds = ['direct', 'mixed', 'indirect', 'stated', 'figure', 'time'] as const;

/** Signs that the article, or the reading, does not stand for a fact. `unattributed`: a statement for which the article names nobody. */
export const distances = ['hedged', 'unattributed', 'unsure'] as const;

/** Who says a statement: an actor of that kind, a source that no actor answers to («officials»), or nobody that the article names. */
export const speakerKinds = ['person', 'organisation', 'place', 'unnamed', 'nobody'] as const;

export type FactKind = (typeof factKinds)[number];
export type Distance = (typeof distances)[number];
export type SpeakerKind = (typeof speakerKinds)[number];

/** One thing that the facts are narrowed by. Plain data. */
export type Filter =
	| {readonly facet: 'kind'; readonly value: FactKind}
	| {readonly facet: 'distance'; readonly value: Distance}
	| {readonly facet: 'speaker'; readonly value: SpeakerKind}
	/** An actor's id. */
	| {readonly facet: 'actor'; readonly value: string};

/** No filter is on. One array, so that whoever remembers by identity knows it again. */
export const noFilters: readonly Filter[] = [];

/** Whether two filters are one. */
export function isSameFilter(a: Filter, b: Filter): boolean {
	return a.facet === b.facet && a.value === b.value;
}

/** Whether two lists hold the same filters, put on in the same order. */
export function areSameFilters(a: readonly Filter[], b: readonly Filter[]): boolean {
	return (
		a === b || (a.length === b.length && a.every((filter, index) => isSameFilter(filter, b[index] ?? filter)))
	);
}

/** The filters with one more put on at the end, or without it where it is on already. */
export function withToggled(filters: readonly Filter[], filter: Filter): readonly Filter[] {
	const others = filters.filter(each => !isSameFilter(each, filter));
	return others.length < filters.length ? others : [...filters, filter];
}

/** The filters narrowed to one actor, put on last: it takes the place of all other actors. */
export function withActorAlone(filters: readonly Filter[], actor: string): readonly Filter[] {
	return [...filters.filter(({facet}) => facet !== 'actor'), {facet: 'actor', value: actor}];
}

/** What a fact has or has not, apart from its actors. */
export type Trait = FactKind | Distance | SpeakerKind;

const traitBits: ReadonlyMap<Trait, number> = new Map(
	[...factKinds, ...distances, ...speakerKinds].map((trait, index) => [trait, 1 << index]),
);

/** The bit of a trait, in what `traitsOf` gives. */
export function bitOf(trait: Trait): number {
	return traitBits.get(trait) ?? 0;
}

/** A fact’s kind, signs of distance and kind of speaker, as a sum of bits. @param kindOf the kind of an actor, by id */
export function traitsOf(fact: Fact, kindOf: (actor: string) => ActorKind | undefined): number {
	let traits = bitOf(factKindOf(fact));
	const judgement = judgementOf(fact);
	if (judgement !== undefined && isUnsure(judgement)) {
		traits |= bitOf('unsure');
	}

	if (hedgeOf(fact) !== undefined) {
		traits |= bitOf('hedged');
	}

	if (fact.kind === 'statement') {
		const {speaker, source} = fact.statement;
		const known = speaker === undefined ? undefined : kindOf(speaker);
		const kind = known ?? (source === undefined ? 'nobody' : 'unnamed');
		traits |= bitOf(kind) | (kind === 'nobody' ? bitOf('unattributed') : 0);
	}

	return traits;
}

function factKindOf(fact: Fact): FactKind {
	switch (fact.kind) {
		case 'statement':
			return fact.statement.kind;
		case 'assertion':
			return 'stated';
		case 'figure':
		case 'time':
			return fact.kind;
	}
}

function hedgeOf(fact: Fact): object | undefined {
	return fact.kind === 'statement'
		? fact.statement.hedge
		: fact.kind === 'assertion'
			? fact.assertion.hedge
			: undefined;
}

/** Whether filters keep a fact with those traits; what they say of actors is left out. */
export function traitTest(filters: readonly Filter[]): (traits: number) => boolean {
	const kinds = bitsOf(filters, 'kind');
	const speakers = bitsOf(filters, 'speaker');
	const distance = bitsOf(filters, 'distance');
	return traits =>
		(kinds === 0 || (traits & kinds) !== 0) &&
		(speakers === 0 || (traits & speakers) !== 0) &&
		(traits & distance) === distance;
}

function bitsOf(filters: readonly Filter[], facet: 'kind' | 'speaker' | 'distance'): number {
	let bits = 0;
	for (const filter of filters) {
		if (filter.facet === facet) {
			bits |= bitOf(filter.value);
		}
	}

	return bits;
}
