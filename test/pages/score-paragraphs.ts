/** How much of what was found is right, and how much of what is right was found, each from 0 to 1. */
export type Score = {readonly precision: number; readonly recall: number; readonly f1: number};

const shingleLength = 4;

/**
Compares paragraphs by their shingles: runs of four words, which may not reach from one paragraph into the next, so that paragraphs that were joined or cut cost something
too. Paragraphs of fewer words count as one shingle.
*/
export function scoreParagraphs(found: readonly string[], right: readonly string[]): Score {
	const [one, other] = [shinglesOf(found), shinglesOf(right)];
	let shared = 0;
	for (const [shingle, count] of one) {
		shared += Math.min(count, other.get(shingle) ?? 0);
	}

	const precision = ratio(shared, sum(one));
	const recall = ratio(shared, sum(other));
	return {precision, recall, f1: ratio(2 * precision * recall, precision + recall)};
}

function shinglesOf(paragraphs: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const paragraph of paragraphs) {
		const words = paragraph.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
		for (let index = 0; index < Math.max(1, words.length - shingleLength + 1); index++) {
			const shingle = words.slice(index, index + shingleLength).join(' ');
			counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
		}
	}

	return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
	return [...counts.values()].reduce((total, count) => total + count, 0);
}

function ratio(part: number, whole: number): number {
	return whole === 0 ? 0 : part / whole;
}
