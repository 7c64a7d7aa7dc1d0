/*
Actors meant by what they are: «the Ukrainian president».

Only where the article itself has tied those words to one actor before: the noun ends one of its descriptors, and no other actor's.

Catches: «Ukrainian President Volodymyr Zelenskyy … The Ukrainian president said». Must not: «the president» in an article with two of
them; «the president of the club» – somebody else.
*/
import type {Actor, Mention} from '../reading.ts';
import type {KnownActors} from './known-actors.ts';
import {isTitle} from './lexicon.ts';
import {indexMentions} from './mention-index.ts';
import type {Word} from './words.ts';

/**
Adds description mentions to the actors, in the order of the text. Ids stay.

@param known tells where each actor was mentioned first.
*/
export function withDescriptions(
	words: readonly Word[],
	actors: readonly Actor[],
	known: KnownActors,
): Actor[] {
	const byNoun = actorsByNoun(actors);
	const mentions = indexMentions(actors);
	const added = new Map<Actor, Mention[]>();
	for (let index = 0; index < words.length; index++) {
		const described = byNoun.size > 0 ? describedAt(words, index, byNoun, known) : undefined;
		if (described !== undefined && mentions.at(described.mention).length === 0) {
			const own = added.get(described.actor) ?? [];
			own.push(described.mention);
			added.set(described.actor, own);
		}
	}

	return actors.map(actor => {
		const more = added.get(actor);
		return more === undefined
			? actor
			: {...actor, mentions: [...actor.mentions, ...more].sort((a, b) => a.start - b.start)};
	});
}

type Described = {readonly actor: Actor; readonly wordsOf: ReadonlySet<string>};

function actorsByNoun(actors: readonly Actor[]): Map<string, Described[]> {
	const byNoun = new Map<string, Described[]>();
	for (const actor of actors) {
		for (const descriptor of actor.kind === 'person' ? actor.descriptors : []) {
			const own = descriptor.toLowerCase().split(' ');
			const noun = own.at(-1) as string;
			const holders = byNoun.get(noun) ?? [];
			if (isTitle(noun)) {
				holders.push({actor, wordsOf: new Set(own)});
				byNoun.set(noun, holders);
			}
		}
	}

	return byNoun;
}

/** «the» at `index`, at most two words that a descriptor holds too, and its noun. */
function describedAt(
	words: readonly Word[],
	index: number,
	byNoun: ReadonlyMap<string, readonly Described[]>,
	known: KnownActors,
): {readonly actor: Actor; readonly mention: Mention} | undefined {
	const article = words[index] as Word;
	if (article.lower !== 'the') {
		return undefined;
	}

	for (let last = index + 1; last <= index + 3; last++) {
		const noun = words[last];
		if (noun === undefined || noun.sentence !== article.sentence || noun.shape === 'other') {
			return undefined;
		}

		const isPlain = noun.shape === 'lower' || noun.shape === 'capital';
		const holders = isPlain ? byNoun.get(noun.lower) : undefined;
		if (holders === undefined) {
			continue;
		}

		const qualifiers = words.slice(index + 1, last).map(word => word.lower);
		const fitting = new Set(
			holders
				.filter(holder => qualifiers.every(word => holder.wordsOf.has(word)))
				.map(holder => holder.actor),
		);
		const [actor] = fitting;
		const next = words[last + 1];
		const goesOn =
			next !== undefined &&
			(next.lower === 'of' || /^(?:NOUN|PROPN|ADJ)$/.test(next.tag) || /^['’]s?$/.test(next.text));
		const isKnown = actor !== undefined && (known.get(actor.id)?.firstStart ?? 0) < article.start;
		return fitting.size === 1 && actor !== undefined && isKnown && !goesOn
			? {actor, mention: {start: article.start, end: noun.end, form: 'description'}}
			: undefined;
	}

	return undefined;
}
