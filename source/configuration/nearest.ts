/**
The word that was probably meant: the one with the fewest slips (a letter more, less, other, or two that changed places), if that is at most a third of
its letters. Case does not count as a slip.
*/
export function nearest(word: string, words: readonly string[]): string | undefined {
	let best: {readonly word: string; readonly slips: number} | undefined;
	// A word of this length names nothing.
	for (const candidate of word.length > 60 ? [] : words) {
		const slips = countSlips(word.toLowerCase(), candidate.toLowerCase());
		if (slips <= Math.max(1, candidate.length / 3) && slips < (best?.slips ?? Number.POSITIVE_INFINITY)) {
			best = {word: candidate, slips};
		}
	}

	return best?.word;
}

/** Damerau and Levenshtein's distance, in its form where no place is edited twice (optimal string alignment). */
function countSlips(from: string, to: string): number {
	let before: number[] = [];
	let last: number[] = Array.from({length: to.length + 1}, (_, index) => index);
	for (let row = 1; row <= from.length; row++) {
		const next = [row];
		for (let column = 1; column <= to.length; column++) {
			const isSame = from[row - 1] === to[column - 1];
			const isSwapped =
				row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
			next.push(
				Math.min(
					at(last, column) + 1,
					at(next, column - 1) + 1,
					at(last, column - 1) + (isSame ? 0 : 1),
					isSwapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
				),
			);
		}

		before = last;
		last = next;
	}

	return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
	return row[column] ?? Number.POSITIVE_INFINITY;
}
