import type {Progress} from '../loading/loader.ts';
import {progressWords} from '../loading/progress-words.ts';
import {truncateCells} from '../terminal/cells.ts';
import {makeSafe} from '../terminal/safe-text.ts';

/*
One line on standard error that says how far something is: only where that is a terminal, only when it takes a while, and gone without a trace when it is done.
*/

/** What is done sooner needs no words. */
const patienceMs = 500;
const everyMs = 100;

const toLineStart = '\r';
const clearToEnd = '\u001B[K';

export type ProgressLine = {
	/** Something is being done that is called `name`. */
	readonly begin: (name: string) => void;
	readonly tell: (progress: Progress) => void;
	/** Nothing of the line is left. */
	readonly end: () => void;
};

/** @param terminal standard error; where it is no terminal, nothing is written. */
export function createProgressLine(
	terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>,
): ProgressLine {
	let timer: NodeJS.Timeout | undefined;
	let isShown = false;
	let words = '';
	let name = '';

	function draw(): void {
		isShown = true;
		// The last column stays free: some terminals go on to the next line behind it.
		const width = Math.max(1, (terminal.columns || 80) - 1);
		const line = words === '' ? `Opening ${name} …` : `Opening ${name}: ${words}`;
		terminal.write(toLineStart + truncateCells(makeSafe(line), width) + clearToEnd);
		timer = setTimeout(draw, everyMs).unref();
	}

	function end(): void {
		clearTimeout(timer);
		if (isShown) {
			isShown = false;
			terminal.write(toLineStart + clearToEnd);
		}
	}

	return {
		begin(called) {
			end();
			name = called;
			words = '';
			if (terminal.isTTY) {
				timer = setTimeout(draw, patienceMs).unref();
			}
		},
		tell(progress) {
			words = progressWords(progress);
		},
		end,
	};
}
