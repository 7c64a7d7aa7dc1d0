/*
Lays a mistyped word over the word that was meant, and tells which letters are in both.

The distance is optimal string alignment (Damerau 1964, restricted as in Boytsov 2011): inserting, leaving out or replacing a letter, or swapping two
neighbours, is one error each. The term must begin where the word begins and may end before the word does, because it may still be
being typed.

	term  goverm    ptuin     recieved
	word  goverN|ment    pUTin     recEIve|d      (capitals: what is wrong; | where the alignment ends)
*/

/** How a term lies over the beginning of a word. */
export type Alignment = {
	readonly errors: number;
	/** How much of the word it covers, in UTF-16 units. */
	readonly length: number;
	/** Units of the word that the term has too, in order. */
	readonly common: readonly number[];
};

/**
The alignment with the fewest errors and, of those, the one that covers most.

@param term folded.
@param word folded. Time and space grow with the product of both lengths.
@param mostErrors more than these is no alignment.
*/
export function align(term: string, word: string, mostErrors: number): Alignment | undefined {
	const width = Math.min(word.length, term.length + mostErrors) + 1;
	const distances = fillTable(term, word, width);
	let length = 0;
	for (let column = 1; column < width; column++) {
		const here = distances[term.length * width + column] as number;
		if (here <= (distances[term.length * width + length] as number)) {
			length = column;
		}
	}

	const errors = distances[term.length * width + length] as number;
	return errors <= mostErrors
		? {errors, length, common: traceCommon(term, word, distances, width, length)}
		: undefined;
}

/** Rows stand for the term's units, columns for the word's; each cell is the distance of what lies before both. */
function fillTable(term: string, word: string, width: number): Uint8Array {
	const distances = new Uint8Array((term.length + 1) * width);
	for (let column = 0; column < width; column++) {
		distances[column] = column;
	}

	for (let row = 1; row <= term.length; row++) {
		distances[row * width] = row;
		for (let column = 1; column < width; column++) {
			const at = row * width + column;
			const isSame = term.charCodeAt(row - 1) === word.charCodeAt(column - 1);
			let least = (distances[at - width - 1] as number) + (isSame ? 0 : 1);
			least = Math.min(least, (distances[at - 1] as number) + 1, (distances[at - width] as number) + 1);
			if (isSwap(term, word, row, column)) {
				least = Math.min(least, (distances[at - 2 * width - 2] as number) + 1);
			}

			distances[at] = least;
		}
	}

	return distances;
}

function isSwap(term: string, word: string, row: number, column: number): boolean {
	return (
		row > 1 &&
		column > 1 &&
		term.charCodeAt(row - 1) === word.charCodeAt(column - 2) &&
		term.charCodeAt(row - 2) === word.charCodeAt(column - 1)
	);
}

function traceCommon(
	term: string,
	word: string,
	distances: Uint8Array,
	width: number,
	length: number,
): number[] {
	const common: number[] = [];
	let row = term.length;
	let column = length;
	while (row > 0 && column > 0) {
		const at = row * width + column;
		const here = distances[at] as number;
		const isSame = term.charCodeAt(row - 1) === word.charCodeAt(column - 1);
		if (isSame && here === distances[at - width - 1]) {
			common.push(column - 1);
			row--;
			column--;
		} else if (isSwap(term, word, row, column) && here === (distances[at - 2 * width - 2] as number) + 1) {
			common.push(column - 1, column - 2);
			row -= 2;
			column -= 2;
		} else if (here === (distances[at - width - 1] as number) + 1) {
			row--;
			column--;
		} else if (here === (distances[at - 1] as number) + 1) {
			column--;
		} else {
			row--;
		}
	}

	return common.reverse();
}
