import type {ActorKind, Why} from '../reading.ts';
import type {Points} from './kinds.ts';
import type {Gender} from './lexicon.ts';

/** What is remembered of one form of a name: «united nations», «un». */
export type KnownForm = {
	readonly key: string;
	readonly owner: KnownActor;
	/** What its mentions so far told of its kind. */
	points: Points;
	/** How many mentions these were. */
	count: number;
};

/** What is remembered of an actor when the part of the text that it stood in has been read. It changes as the text goes on. */
export type KnownActor = {
	readonly id: string;
	/** Where it was mentioned first. */
	readonly firstStart: number;
	kind: ActorKind;
	/** All forms of its name as the article has them, in order of appearance. */
	spoken: readonly string[];
	name: string;
	aliases: readonly string[];
	descriptors: readonly string[];
	why: Why;
	gender: Gender | undefined;
	/** Key of the form whose points decide what kind it is. */
	root: string;
	readonly forms: KnownForm[];
	/** Names of it so far. */
	nameCount: number;
	/** The same, but those of each part before count half of those behind it: how much it is spoken of lately. Holds for `part`. */
	salience: number;
	part: number;
};
