import type {Article} from '../article/article.ts';
import type {ReadingOptions} from '../reading/read-in-parts.ts';
import type {Action} from './actions.ts';
import type {Reader} from './read-in-worker.ts';
import {startReading} from './start-reading.ts';

/*
Has one article after another read, each by a thread of its own. A thread that was made ready for an article that need not be read waits for the next one.
*/

export type Readings = {
	/** Makes a thread ready for the article that comes next: it can be, while that is being opened. */
	readonly prepare: () => void;
	/** Has an article read, in place of the one before. */
	readonly begin: (article: Article) => void;
	/** No more is read of the article. */
	readonly leave: () => void;
	/** As of a `Reader`, for the article that is being read. */
	readonly stop: () => void;
	readonly goOn: () => void;
	/** Ends all threads. */
	readonly end: () => void;
};

/**
@param ready a thread that is getting ready already.
@param dispatch is told of the article that is being read.
*/
export function createReadings(
	ready: Reader | undefined,
	startReader: () => Reader,
	dispatch: (action: Action) => void,
	options: ReadingOptions = {},
): Readings {
	let waiting = ready;
	let reading: ReturnType<typeof startReading> | undefined;

	function leave(): void {
		reading?.end();
		reading = undefined;
	}

	return {
		prepare() {
			waiting ??= startReader();
		},
		begin(article) {
			leave();
			const reader = waiting ?? startReader();
			waiting = undefined;
			reading = startReading(article, reader, dispatch, options);
		},
		leave,
		stop: () => reading?.stop(),
		goOn: () => reading?.goOn(),
		end() {
			leave();
			waiting?.end();
		},
	};
}
