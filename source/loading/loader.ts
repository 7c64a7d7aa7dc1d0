import type {Loaded} from './loaded.ts';
import type {Payload} from './payload.ts';

/** How far something has come. */
export type Progress = {
	readonly done: number;
	/** Where it is known beforehand. */
	readonly total?: number;
	readonly unit: 'bytes' | 'pages' | 'chapters' | 'entries';
};

/** What a loader is given beside its payload. */
export type Task = {
	/** May be called at any rate. */
	readonly onProgress: (progress: Progress) => void;
	/** What unpacking, decoding or expanding may come to, in bytes. */
	readonly mostBytes: number;
};

/**
Turns bytes of one kind into an article or a list of them. It runs in a process of its own, with a limit to its time and its memory; it is started afresh each time, fetches nothing and runs no
script of the document.

@throws {InputError} when there is no article to be had from them, with what is wrong and what to do. Never anything else.
*/
export type Loader = (payload: Payload, task: Task) => Promise<Loaded>;
