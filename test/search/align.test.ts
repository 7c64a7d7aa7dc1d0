import fc from 'fast-check';
import {expect, test} from 'vitest';
import {align} from '../../source/search/align.ts';

/** The word with the letters in brackets that the term has too, and a bar where the alignment ends. */
function draw(term: string, word: string, mostErrors: number): string | undefined {
	const alignment = align(term, word, mostErrors);
	if (!alignment) {
		return undefined;
	}

	const common = new Set(alignment.common);
	const letters = [...word].map((letter, at) => (common.has(at) ? letter.toUpperCase() : letter));
	letters.splice(alignment.length, 0, '|');
	return `${alignment.errors} ${letters.join('')}`;
}

test.each([
	['the same word', 'putin', 'putin', 2, '0 PUTIN|'],
	['a beginning', 'govern', 'government', 2, '0 GOVERN|ment'],
	['swapped neighbours: one error, and both letters are there', 'ptuin', 'putin', 1, '1 PUTIN|'],
	['a letter left out', 'goverment', 'government', 1, '1 GOVERnMENT|'],
	['a letter too many', 'puttin', 'putin', 1, '1 PUTIN|'],
	['a wrong letter', 'pubin', 'putin', 1, '1 PUtIN|'],
	['a swap and a letter left out', 'govermnet', 'government', 2, '2 GOVERnMENT|'],
	['more errors than are forgiven', 'ptuni', 'putin', 1, undefined],
])('%s', (_, term, word, mostErrors, drawn) => {
	expect(draw(term, word, mostErrors)).toBe(drawn);
});

test('letters in common are in order, inside what is covered, and as many as errors leave', () => {
	const letters = fc.stringMatching(/^[abc]{1,12}$/);
	fc.assert(
		fc.property(letters, letters, (term, word) => {
			const alignment = align(term, word, 3);
			if (alignment) {
				const {common, errors, length} = alignment;
				expect(common).toEqual([...new Set(common)].toSorted((a, b) => a - b));
				expect(common.every(at => at < length)).toBe(true);
				expect(common.length).toBeGreaterThanOrEqual(term.length - errors);
			}
		}),
	);
});
