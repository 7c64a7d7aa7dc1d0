/*
Whether confidences mean what they say: of all that is said to be 0.9, nine in ten should hold.

Judgements are sorted into bins by what was said. The expected calibration error is how far, on average over all judgements, a bin's share that holds
is from the mean that was said in it (Naeini, Cooper and Hauskrecht, AAAI 2015).
*/
import {share} from './ratios.ts';

/** One finding: what the reading said, and whether the annotators agree. */
export type Judgement = {readonly confidence: number; readonly holds: boolean};

/** Judgements of about the same confidence, `[from, to)`; the last bin holds 1 too. */
export type ReliabilityBin = {
	readonly from: number;
	readonly to: number;
	readonly count: number;
	/** Mean confidence and share that holds; 0 where nothing is in the bin. */
	readonly said: number;
	readonly held: number;
};

export type Reliability = {readonly bins: readonly ReliabilityBin[]; readonly error: number};

const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Sorts judgements into the bins 0–0.5, then by tenths. */
export function reliabilityOf(judgements: readonly Judgement[]): Reliability {
	const bins = edges.slice(0, -1).map((from, index): ReliabilityBin => {
		const to = edges[index + 1] as number;
		const own = judgements.filter(
			({confidence}) => confidence >= from && (confidence < to || index === edges.length - 2),
		);
		const said = own.reduce((sum, {confidence}) => sum + confidence, 0);
		const held = own.filter(({holds}) => holds).length;
		return {from, to, count: own.length, said: share(said, own.length), held: share(held, own.length)};
	});
	const distance = bins.reduce((sum, {count, said, held}) => sum + count * Math.abs(said - held), 0);
	return {bins, error: share(distance, judgements.length)};
}
