import {FetchFailure, notWanted} from './fetch-failure.ts';

/** How often the time-out fits into what a page may take altogether: 30 s and 5 minutes. */
const timeoutsAltogether = 10;

/** Longer, and Node's timers would fire at once. */
const longestMs = 2 ** 31 - 1;

/** How long is waited for a page. */
export type Patience = {
	/** Aborted when it has come to its end, or when the page is not wanted any more; its reason is the error to throw. */
	readonly signal: AbortSignal;
	/** From now on the time-out counts for this. @param awaited what has not happened then, as a sentence without its end: «harbor.example did not answer». */
	readonly await: (awaited: string) => void;
	/** Nothing is waited for any more. */
	readonly end: () => void;
};

/**
Three limits: a time-out for each step (looking up the name, connecting, the head of the answer), the same for the silence between two pieces of the body, and ten times as much for everything together, so
that a server that sends a byte now and then comes to an end too.

@param timeoutMs of a step.
@param wanted aborted when the page is not wanted any more.
*/
export function startPatience(timeoutMs: number, wanted: AbortSignal): Patience {
	const controller = new AbortController();
	let since = performance.now();
	let awaited = '';
	let timer: NodeJS.Timeout | undefined;
	let isOver = false;

	const giveUp = (fault: string, advice: string) => {
		controller.abort(new FetchFailure(fault, advice, {isOutage: true}));
	};

	const onTimeout = () => {
		const from = since;
		// This process may have been the one that was late: what has come meanwhile is looked at first.
		setImmediate(() => {
			if (since === from) {
				giveUp(
					`${awaited} in ${seconds(timeoutMs)}.`,
					'Check the network, try again later, or allow more time with --timeout.',
				);
			}
		});
	};

	const totalMs = timeoutMs * timeoutsAltogether;
	const total = setTimeout(
		() => {
			giveUp(
				`It was still coming after ${seconds(totalMs)}, as slowly as an answer that never ends.`,
				'Try again later, or allow more time with --timeout.',
			);
		},
		Math.min(totalMs, longestMs),
	);
	const onUnwanted = () => controller.abort(notWanted(wanted.reason));
	if (wanted.aborted) {
		onUnwanted();
	} else {
		wanted.addEventListener('abort', onUnwanted, {once: true});
	}

	return {
		signal: controller.signal,
		await(what) {
			awaited = what;
			since = performance.now();
			clearTimeout(timer);
			// A connection that is given up may still tell of itself.
			timer = isOver ? undefined : setTimeout(onTimeout, Math.min(timeoutMs, longestMs));
		},
		end() {
			isOver = true;
			clearTimeout(timer);
			clearTimeout(total);
			wanted.removeEventListener('abort', onUnwanted);
		},
	};
}

function seconds(ms: number): string {
	const count = Math.round(ms / 100) / 10;
	return count === 1 ? '1 second' : `${count} seconds`;
}

/** What a promise gives, unless the signal is aborted first: its reason is thrown then. */
export async function unlessAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
	let onAbort: (() => void) | undefined;
	const aborted = new Promise<never>((_, reject) => {
		onAbort = () => reject(signal.reason);
		if (signal.aborted) {
			onAbort();
		} else {
			signal.addEventListener('abort', onAbort, {once: true});
		}
	});
	try {
		return await Promise.race([promise, aborted]);
	} finally {
		signal.removeEventListener('abort', onAbort as () => void);
	}
}
