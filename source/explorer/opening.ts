import {isInputError} from '../article/input-error.ts';
import type {Progress} from '../loading/loader.ts';
import type {Opened, Shelf, Watch} from '../loading/shelf.ts';

/*
Opens items of a shelf, one at a time: whoever is asked for takes the place of what is being opened. What comes of that is told to the explorer, how far it is no
more often than a reader can see.
*/

/** Who is told. Nothing is told of an item any more once another is asked for, or it is cancelled. */
export type OpeningListener = {
	readonly onProgress: (id: string, progress: Progress) => void;
	readonly onOpened: (id: string, opened: Opened) => void;
	/** `input` is what it is called in messages, where that is known. */
	readonly onFailed: (id: string, message: string, input: string | undefined) => void;
};

export type Opener = {
	readonly open: (id: string) => void;
	readonly cancel: () => void;
};

const everyMs = 100;

/** Makes an opener. Nothing is opened until it is asked to; without a shelf nothing is. */
export function createOpener(shelf: Pick<Shelf, 'open'> | undefined, listener: OpeningListener): Opener {
	let current: AbortController | undefined;

	function cancel(): void {
		const cancelled = current;
		current = undefined;
		cancelled?.abort();
	}

	async function run(from: Pick<Shelf, 'open'>, id: string, own: AbortController): Promise<void> {
		const pace = createPace(progress => {
			if (current === own) {
				listener.onProgress(id, progress);
			}
		});
		const watch: Watch = {onProgress: pace.tell, signal: own.signal};
		const outcome = await from.open(id, watch).then(
			opened => () => listener.onOpened(id, opened),
			(error: unknown) => () => listener.onFailed(id, ...explain(error)),
		);
		pace.end();
		if (current === own) {
			current = undefined;
			outcome();
		}
	}

	return {
		open(id) {
			cancel();
			if (shelf !== undefined) {
				current = new AbortController();
				void run(shelf, id, current);
			}
		},
		cancel,
	};
}

/** Passes on the first value at once, and of those that follow the latest every so often. */
function createPace(pass: (progress: Progress) => void): {
	readonly tell: (progress: Progress) => void;
	readonly end: () => void;
} {
	let latest: Progress | undefined;
	let timer: NodeJS.Timeout | undefined;
	let isOver = false;

	function tick(): void {
		timer = undefined;
		if (latest !== undefined) {
			const progress = latest;
			latest = undefined;
			timer = setTimeout(tick, everyMs).unref();
			pass(progress);
		}
	}

	return {
		tell(progress) {
			latest = progress;
			if (timer === undefined && !isOver) {
				tick();
			}
		},
		end() {
			isOver = true;
			clearTimeout(timer);
		},
	};
}

function explain(error: unknown): [message: string, input: string | undefined] {
	return isInputError(error)
		? [error.message, error.input]
		: [
				`This is a fault of pullquote itself (${error}). Please report it; PULLQUOTE_DEBUG=1 shows where it is.`,
				undefined,
			];
}
