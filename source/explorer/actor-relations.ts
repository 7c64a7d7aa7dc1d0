import {indexAt, type Span} from '../article/span.ts';
import type {Fact} from '../reading/facts.ts';
import type {Actor, Mention, Reading} from '../reading/reading.ts';
import {placesOfActor} from './facts-in-spans.ts';
import {memoise} from './memoise.ts';
import {actorById, actorsIn, factsOf} from './selectors.ts';

/*
What a reading knows of one actor beside itself: what it says, what is said of it, and in whose company the article names it. Everything is found by
binary search from the actor's mentions, so that it costs what the actor has and not what the article has.
*/

/** Another actor that some sentences name together with this one. */
export type Companion = {
	readonly actor: Actor;
	/** How many sentences; 1 or more. */
	readonly sentences: number;
	/** The other one's first mention in the first of these sentences. */
	readonly first: Span;
};

export type ActorRelations = {
	/** What the actor says, in the order of the text. */
	readonly says: readonly Fact[];
	/** What others say and what the article states where the actor is mentioned, in the order of the text. */
	readonly saidOf: readonly Fact[];
	/** Those with the most shared sentences first, then in the order of the text. */
	readonly companions: readonly Companion[];
};

const relationsByActor = memoise((_: Reading) => new WeakMap<Actor, ActorRelations>());

/** What an actor of a reading says, what is said of it, and who it is mentioned with. Remembered as long as the reading lives. */
export function relationsOf(reading: Reading, actor: Actor): ActorRelations {
	const known = relationsByActor(reading);
	let relations = known.get(actor);
	if (!relations) {
		relations = {...factsAbout(reading, actor), companions: companionsOf(reading, actor)};
		known.set(actor, relations);
	}

	return relations;
}

function factsAbout(reading: Reading, actor: Actor): Pick<ActorRelations, 'says' | 'saidOf'> {
	const facts = factsOf(reading);
	const about = placesOfActor(facts, actor).map(place => facts[place] as Fact);
	const isOwn = (fact: Fact): boolean => fact.kind === 'statement' && fact.statement.speaker === actor.id;
	return {
		says: about.filter(isOwn),
		saidOf: about.filter(fact => !isOwn(fact) && (fact.kind === 'statement' || fact.kind === 'assertion')),
	};
}

function companionsOf(reading: Reading, {id, mentions}: Actor): Companion[] {
	const counts = new Map<string, {sentences: number; readonly sentence: Span}>();
	let last = -1;
	for (const mention of mentions) {
		const index = indexAt(reading.sentences, mention.start);
		const sentence = reading.sentences[index];
		if (index === last || sentence === undefined) {
			continue;
		}

		last = index;
		for (const other of actorsIn(reading, sentence)) {
			const known = counts.get(other);
			if (known) {
				known.sentences++;
			} else if (other !== id) {
				counts.set(other, {sentences: 1, sentence});
			}
		}
	}

	return [...counts]
		.flatMap(([other, {sentences, sentence}]) => {
			const actor = actorById(reading, other);
			return actor ? [{actor, sentences, first: firstMentionIn(actor, sentence) ?? sentence}] : [];
		})
		.sort((a, b) => b.sentences - a.sentences || a.first.start - b.first.start);
}

/** The first mention of an actor that begins in a span. */
export function firstMentionIn({mentions}: Actor, {start, end}: Span): Mention | undefined {
	const first = mentions[indexAt(mentions, start - 1) + 1];
	return first !== undefined && first.start < end ? first : undefined;
}

/**
Where the article calls an actor by some of its words (an alias, a descriptor): the first place in a sentence that mentions it. Line breaks and
capitals may differ.

@returns `undefined` where none of its first mentions has them nearby
*/
export function placeOfWords(reading: Reading, {mentions}: Actor, words: string): Span | undefined {
	const parts = words.split(/\s+/u).filter(part => part !== '');
	if (parts.length === 0) {
		return undefined;
	}

	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}])${parts.map(escapePattern).join('\\s+')}(?![\\p{L}\\p{N}])`,
		'iu',
	);
	const {text} = reading.article;
	let last = -1;
	for (const mention of mentions.slice(0, mostLookedAt)) {
		const index = indexAt(reading.sentences, mention.start);
		const sentence = reading.sentences[index];
		if (index === last || sentence === undefined) {
			continue;
		}

		last = index;
		const start = Math.max(sentence.start, mention.start - mostUnits);
		const match = pattern.exec(text.slice(start, Math.min(sentence.end, mention.end + mostUnits)));
		if (match) {
			return {start: start + match.index, end: start + match.index + match[0].length};
		}
	}

	return undefined;
}

function escapePattern(words: string): string {
	return words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Whoever is called something is called so early, and near the mention; more is not looked at. */
const mostLookedAt = 500;
const mostUnits = 1000;
