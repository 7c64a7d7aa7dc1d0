/** Counts of one measure; they add up over articles. */
export type Counts = {
	/** What of the predicted is right. */
	readonly right: number;
	readonly predicted: number;
	/** What of the wanted is found; differs from `right` where the two are weighed apart. */
	readonly found: number;
	readonly wanted: number;
};

export type Ratios = {readonly precision: number; readonly recall: number; readonly f1: number};

/** Nothing predicted, nothing wanted. */
export const noCounts: Counts = {right: 0, predicted: 0, found: 0, wanted: 0};

/** The counts of two articles, or of two kinds, together. */
export function addCounts(a: Counts, b: Counts): Counts {
	return {
		right: a.right + b.right,
		predicted: a.predicted + b.predicted,
		found: a.found + b.found,
		wanted: a.wanted + b.wanted,
	};
}

/** How much of one set is in the other. */
export function countSets(predicted: ReadonlySet<unknown>, wanted: ReadonlySet<unknown>): Counts {
	const common = predicted.intersection(wanted).size;
	return {right: common, predicted: predicted.size, found: common, wanted: wanted.size};
}

/** Precision, recall and their harmonic mean; 0 where there is nothing to divide by. */
export function ratiosOf({right, predicted, found, wanted}: Counts): Ratios {
	const precision = share(right, predicted);
	const recall = share(found, wanted);
	return {precision, recall, f1: share(2 * precision * recall, precision + recall)};
}

/** One number through another, 0 for nothing of nothing. */
export function share(part: number, whole: number): number {
	return whole === 0 ? 0 : part / whole;
}
