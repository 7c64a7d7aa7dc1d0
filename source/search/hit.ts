import type {Span} from '../article/span.ts';

/** What a search can find. Ids are those of `Actor` and of `Fact` (reading/facts.ts). */
export type Target =
	| {readonly kind: 'sentence'; readonly index: number}
	| {readonly kind: 'actor'; readonly id: string}
	| {readonly kind: 'fact'; readonly id: string};

/** One result of a search. */
export type Hit = {
	readonly target: Target;
	/** What was searched and is shown: the sentence, the name or alias or descriptor that matched, the fact's words. Not made safe for the terminal. */
	readonly text: string;
	/** The matched letters: spans of `text`, sorted, apart from each other. */
	readonly matches: readonly Span[];
	/** Where to go in the article: the sentence, the actor's first mention, the fact's words. */
	readonly place: Span;
	/** The matched letters as spans of `article.text`, where `text` is the article's own; empty otherwise. */
	readonly placeMatches: readonly Span[];
};
