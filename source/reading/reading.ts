import type {Article} from '../article/article.ts';
import type {Span} from '../article/span.ts';

/** A sentence and the index of the paragraph that it stands in. Sentences of a paragraph cover all its characters but the white space between them. */
export type Sentence = Span & {readonly paragraph: number};

/** What a finding rests on: the rule that made it, and the article's words that it went by. */
export type Why = {
	/** A short phrase for people: «according to», «cue and clause», «number and unit». */
	readonly rule: string;
	/** The words that decided, in the order of the text, without overlaps. */
	readonly words: readonly Span[];
};

/** How sure the reading is of a finding, and why. */
export type Judged = {
	/** The share, from 0 to 1, of findings like this one that a careful reader would call right; under 0.5 it is unsure. */
	readonly confidence: number;
	readonly why: Why;
};

export type ActorKind = 'person' | 'organisation' | 'place';

export type MentionForm = 'name' | 'pronoun' | 'description';

/** One place where the article refers to an actor. */
export type Mention = Span & {readonly form: MentionForm};

/** Someone or something that is named in the article. */
export type Actor = Judged & {
	/** `a1`, `a2`, … in the order of first mention. */
	readonly id: string;
	/** The fullest form that the article uses. */
	readonly name: string;
	readonly kind: ActorKind;
	/** Other forms of the name that the article uses, in order of appearance, without `name`. */
	readonly aliases: readonly string[];
	/** What the article calls it beside its name («Ukrainian President»), in order of appearance. */
	readonly descriptors: readonly string[];
	/** In the order of the text; at least one by name. */
	readonly mentions: readonly Mention[];
};

/** `direct`: all of the content stands in quotation marks; `mixed`: part of it; `indirect`: none. */
export type StatementKind = 'direct' | 'mixed' | 'indirect';

/**
Speech, writing, thought or demand that the article reports: the source–cue–content scheme of the attribution
literature (PARC3: Pareti 2016; PolNeAR: Newell, Margolin and Ruths 2018).
*/
export type Statement = Judged & {
	/** `s1`, `s2`, … in the order of the text. */
	readonly id: string;
	readonly kind: StatementKind;
	/** The actor that the source resolves to; absent for sources that no actor answers to («officials») and for none. */
	readonly speaker?: string;
	/** Who, in the article's words; absent where the article names nobody. */
	readonly source?: Span;
	/** The words that mark it: said, accusing, according to; absent for quotations that stand free. */
	readonly cue?: Span;
	/** What, in one piece or several, in the order of the text; marks of quotation are part of it. */
	readonly content: readonly Span[];
	/** A word by which the article keeps its distance: reportedly, allegedly, claims. */
	readonly hedge?: Span;
	/** The statement in whose content this one stands. */
	readonly within?: string;
};

/** A clause that says what happened or holds. Outside any statement it is the article's own voice. */
export type Assertion = {
	/** `c1`, `c2`, … in the order of the text. */
	readonly id: string;
	readonly subject: Span;
	/** With its auxiliaries, particles and negation. */
	readonly predicate: Span;
	/** Objects, complements, where and when, in the order of the text. */
	readonly arguments: readonly Span[];
	/** Ids of the actors mentioned in subject and arguments, subject's first, each once. */
	readonly actors: readonly string[];
	readonly hedge?: Span;
	/** The innermost statement in whose content it stands. */
	readonly within?: string;
	/** Its predicate is a participle right behind the noun that it describes («the road leading north»): part of a longer clause rather than one to be read alone. */
	readonly isReduced?: boolean;
};

/** A quantity. Its own span holds number, unit and qualifier («more than 660,000»), for a change both values. */
export type Figure = Span &
	Judged & {
		/** The number; for a range its lower end, for a change the value after it, for a score (unit `score`) the number that the article names first. */
		readonly value: number;
		/** The upper end of a range; of a score the second number, which may be the lower one. */
		readonly upTo?: number;
		/** The value before a change (9.5 in «from 9.5 percent to 20 percent»). */
		readonly from?: number;
		/** `percent`, an ISO 4217 code, the unit's name in the singular («kilometre», «year»), `ordinal` («the fourth drought») or `times` («three times as high»); absent for a bare count. */
		readonly unit?: string;
		/** What is counted or measured, a noun phrase of the article («refugees», «interest rates»). */
		readonly of?: Span;
		/** «more than», «nearly», «at least». */
		readonly qualifier?: Span;
	};

/** A date or time expression. */
export type Time = Span & {
	/** First day that it means, `YYYY-MM-DD`; absent when that takes a publication date and there is none. */
	readonly from?: string;
	/** Last day that it means, inclusive, `YYYY-MM-DD`. */
	readonly to?: string;
};

/** Everything found in one article: one immutable value of plain data. */
export type Reading = {
	readonly article: Article;
	/** The language of a text that is surely not English, as a code of ISO 639 («fr»): of such a text there are sentences only. */
	readonly language?: string;
	readonly sentences: readonly Sentence[];
	readonly actors: readonly Actor[];
	readonly statements: readonly Statement[];
	readonly assertions: readonly Assertion[];
	readonly figures: readonly Figure[];
	readonly times: readonly Time[];
};

/** What one more part of an article adds to its reading: findings of that part only, with offsets in the whole text and ids that run on. */
export type ReadingPart = Omit<Reading, 'article'> & {
	/**
	Those that the part mentions, with its mentions only, and with name, kind, aliases and descriptors as they are known now. An id known from an earlier
	part is the same actor.
	*/
	readonly actors: readonly Actor[];
	/** Offset up to which the article has been read. */
	readonly end: number;
};
