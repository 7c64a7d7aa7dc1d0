/** Beyond these nothing is said: no rule is right always, and what was never right would not be a rule. */
const least = 0.03;
const most = 0.97;

/**
How sure a finding is, from points for and against it: a point is half a unit of log odds, so that 0 points are an even chance, 2 points three in
four, 5 points more than nine in ten.

@param points any number; what is not a number counts as 0.
@returns a share from 0.03 to 0.97 in hundredths.
*/
export function confidenceOf(points: number): number {
	const share = 1 / (1 + Math.exp(-(Number.isNaN(points) ? 0 : points) / 2));
	return Math.round(Math.min(most, Math.max(least, share)) * 100) / 100;
}

/** The least confidence of what a reader may lean on; what has less is shown as unsure. */
export const sureFrom = 0.5;

/** Whether a finding is shown as unsure. */
export function isUnsure({confidence}: {readonly confidence: number}): boolean {
	return confidence < sureFrom;
}
