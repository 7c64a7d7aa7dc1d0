/** An averaged perceptron for several classes (Collins 2002), for features that are there or not. */

/** One example: what it looks like, what is known of it beforehand, and what it is. */
export type Example = {
	/** Features with how much each counts. */
	readonly features: readonly (readonly [name: string, weight: number])[];
	/** A score for each class that stands before anything is learned. */
	readonly start: readonly number[];
	/** Index of the right class. */
	readonly right: number;
};

/** Averaged weights: for each feature one number a class. */
export type Model = ReadonlyMap<string, readonly number[]>;

export type Options = {
	readonly rounds: number;
	/** How much a mistake moves each weight. */
	readonly step: number;
	/** How far ahead the right class must be not to count as a mistake. */
	readonly margin: number;
	/** Any whole number; the same one gives the same order of examples. */
	readonly seed: number;
};

type Cell = {readonly now: number[]; readonly sum: number[]; readonly since: number[]};

/**
Learns weights from examples, in a shuffled order that the seed decides.

@returns the mean of the weights over all steps, which is far less sensitive to the last examples than the last weights are. No examples give no
weights. The same examples and options give the same weights.
*/
export function trainPerceptron(examples: readonly Example[], options: Options): Model {
	const random = randomFrom(options.seed);
	const cells = new Map<string, Cell>();
	const classes = examples[0]?.start.length ?? 0;
	const order = examples.map((_, index) => index);
	let time = 0;
	for (let round = 0; round < options.rounds; round++) {
		shuffle(order, random);
		for (const index of order) {
			time++;
			learn(cells, examples[index] as Example, options, time, classes);
		}
	}

	return new Map(
		[...cells].map(([feature, cell]) => [
			feature,
			cell.now.map(
				(value, index) =>
					((cell.sum[index] as number) + value * (time + 1 - (cell.since[index] as number))) /
					Math.max(1, time),
			),
		]),
	);
}

/** The score of each class. */
export function scoresOf(
	weightsOf: (feature: string) => readonly number[] | undefined,
	{features, start}: Pick<Example, 'features' | 'start'>,
): number[] {
	const scores = [...start];
	for (const [feature, weight] of features) {
		for (const [index, value] of (weightsOf(feature) ?? []).entries()) {
			scores[index] = (scores[index] as number) + value * weight;
		}
	}

	return scores;
}

/** The index of the highest score, the first of equal ones; -1 for none. */
export function bestOf(scores: readonly number[]): number {
	return scores.indexOf(Math.max(...scores));
}

function learn(
	cells: Map<string, Cell>,
	example: Example,
	{step, margin}: Options,
	time: number,
	classes: number,
): void {
	const scores = scoresOf(feature => cells.get(feature)?.now, example);
	const rivals = scores.map((score, index) =>
		index === example.right ? Number.NEGATIVE_INFINITY : score + margin,
	);
	const rival = bestOf(rivals);
	if (rival < 0 || (scores[example.right] as number) >= (rivals[rival] as number)) {
		return;
	}

	for (const [feature, weight] of example.features) {
		let cell = cells.get(feature);
		if (cell === undefined) {
			const zeros = () => Array.from<number>({length: classes}).fill(0);
			cell = {now: zeros(), sum: zeros(), since: zeros()};
			cells.set(feature, cell);
		}

		move(cell, example.right, step * weight, time);
		move(cell, rival, -step * weight, time);
	}
}

function move(cell: Cell, index: number, by: number, time: number): void {
	cell.sum[index] =
		(cell.sum[index] as number) + (cell.now[index] as number) * (time - (cell.since[index] as number));
	cell.since[index] = time;
	cell.now[index] = (cell.now[index] as number) + by;
}

/** Numbers from 0 up to 1 that look random and are the same for the same seed (a linear congruential generator). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

/** Puts a list into a random order, in place. */
export function shuffle<Item>(list: Item[], random: () => number): void {
	for (let index = list.length - 1; index > 0; index--) {
		const other = Math.floor(random() * (index + 1));
		[list[index], list[other]] = [list[other] as Item, list[index] as Item];
	}
}
