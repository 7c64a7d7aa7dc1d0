import type {Article} from '../article/article.ts';
import {emptyReading, joinPart} from '../reading/join-parts.ts';
import type {ReadingOptions} from '../reading/read-in-parts.ts';
import type {Action} from './actions.ts';
import type {Reader} from './read-in-worker.ts';

/*
From the parts of a reading to what the reader of the article sees of it.

The first part is shown at once, and then whatever makes a difference: with each reading the lists are sorted anew, and a book has a hundred parts. How
far the reading is, is told with each part.
*/

/** How much longer than what is shown the reading has to be for the panes to be filled again. */
const leastGrowth = 1.2;

/**
Has an article read by a thread, and tells of the reading as it grows.

@param dispatch is given `readingGrew` and `readOn` on the way, at the end `readingArrived` or `readingFailed`
@returns what stops the reading for a while, with all there is shown, goes on with it, and ends it for good
*/
export function startReading(
	article: Article,
	reader: Reader,
	dispatch: (action: Action) => void,
	options: ReadingOptions = {},
): Pick<Reader, 'stop' | 'goOn' | 'end'> {
	let reading = emptyReading(article);
	let end = 0;
	let shownEnd = 0;
	let isStopped = false;

	function show(): void {
		if (end > shownEnd) {
			shownEnd = end;
			dispatch({type: 'readingGrew', reading, end});
		}
	}

	reader.read(
		article,
		{
			onPart(part) {
				reading = joinPart(reading, part);
				end = part.end;
				if (end >= article.text.length) {
					// The whole reading comes next.
					return;
				}

				if (isStopped || end >= shownEnd * leastGrowth) {
					show();
				} else {
					dispatch({type: 'readOn', end});
				}
			},
			onDone() {
				dispatch({type: 'readingArrived', reading});
			},
			onFailed(message) {
				show();
				dispatch({type: 'readingFailed', message});
			},
		},
		options,
	);
	return {
		stop() {
			isStopped = true;
			reader.stop();
			show();
		},
		goOn() {
			isStopped = false;
			reader.goOn();
		},
		end: reader.end,
	};
}
