import type {Span} from '../../article/span.ts';
import {compareSpans} from '../../article/span.ts';
import type {Actor, Mention} from '../reading.ts';

/** A mention together with the actor that it refers to. */
export type ActorMention = {readonly actor: Actor; readonly mention: Mention};

/** Answers which actors are mentioned where. */
export type MentionIndex = {
	/** All mentions of all actors, in the order of the text. */
	readonly all: readonly ActorMention[];
	/** The mentions that share at least one code unit with a span, in the order of the text. Logarithmic in the number of mentions, and linear in the answer. */
	at(span: Span): readonly ActorMention[];
};

/**
Sorts the mentions of all actors once, so that looking up a span is a binary search.

@param actors as a reading has them: no two mentions overlap, or a mention overlaps only few others (a description may hold a name).
*/
export function indexMentions(actors: readonly Actor[]): MentionIndex {
	const all = actors
		.flatMap(actor => actor.mentions.map(mention => ({actor, mention})))
		.sort((a, b) => compareSpans(a.mention, b.mention));
	const furthest = furthestEnds(all);
	return {
		all,
		at(span) {
			const found: ActorMention[] = [];
			for (let index = firstReaching(furthest, span.start); index < all.length; index++) {
				const entry = all[index] as ActorMention;
				if (entry.mention.start >= span.end) {
					break;
				}

				if (entry.mention.end > span.start) {
					found.push(entry);
				}
			}

			return found;
		},
	};
}

/** For each mention the end of the mention that reaches furthest among it and those before it; this never falls, so it can be searched. */
function furthestEnds(all: readonly ActorMention[]): number[] {
	let furthest = 0;
	return all.map(({mention}) => {
		furthest = Math.max(furthest, mention.end);
		return furthest;
	});
}

/** The first index whose furthest end lies behind `offset`. */
function firstReaching(furthest: readonly number[], offset: number): number {
	let low = 0;
	let high = furthest.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((furthest[middle] as number) > offset) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}

	return low;
}
