import type {FetchChoices} from '../fetch-choices.ts';
import type {KindName} from '../kinds/kind.ts';
import type {Loaded} from '../loaded.ts';
import type {Progress} from '../loader.ts';
import type {Payload} from '../payload.ts';

/** What the process is asked for, once: to load a payload, or to fetch an address first. */
export type LoadRequest =
	| {readonly kind: KindName; readonly payload: Payload; readonly mostBytes: number}
	| {readonly address: string; readonly choices: FetchChoices; readonly mostBytes: number};

/** What the process sends. Behind the last three there is nothing more. */
export type LoadMessage =
	| {readonly type: 'progress'; readonly progress: Progress}
	/** All bytes are there: from now on it only works, and can be held to a time. */
	| {readonly type: 'working'}
	| {readonly type: 'loaded'; readonly loaded: Loaded}
	/** The input cannot be opened. */
	| {readonly type: 'refused'; readonly input: string; readonly message: string}
	/** A fault of ours: where it was, in lines. */
	| {readonly type: 'failed'; readonly message: string};
