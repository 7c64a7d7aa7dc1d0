import {describe, expect, test} from 'vitest';
import {
	bestOf,
	type Example,
	type Options,
	randomFrom,
	scoresOf,
	shuffle,
	trainPerceptron,
} from '../../scripts/perceptron.ts';

const options: Options = {rounds: 5, step: 0.5, margin: 1, seed: 3};
const example = (features: string[], right: number, start = [0, 0, 0]): Example => ({
	features: features.map(feature => [feature, 1]),
	start,
	right,
});
const examples = [
	example(['harbour', 'wet'], 0),
	example(['harbour', 'dry'], 0),
	example(['office', 'wet'], 1),
	example(['office', 'dry'], 1),
	example(['garden', 'wet'], 2),
	example(['garden', 'dry'], 2),
];

describe('an averaged perceptron', () => {
	test('learns which feature tells the class and which does not', () => {
		const model = trainPerceptron(examples, options);
		for (const one of examples) {
			expect(bestOf(scoresOf(feature => model.get(feature), one))).toBe(one.right);
		}

		const [strongest = 0] = (model.get('harbour') ?? []).toSorted((a, b) => b - a);
		expect(strongest).toBeGreaterThan(Math.max(...(model.get('wet') ?? []).map(Math.abs)));
	});

	test('leaves alone what is known beforehand by more than the margin', () => {
		expect(trainPerceptron([example(['harbour'], 0, [9, 0, 0])], options).size).toBe(0);
	});

	test('gives the mean of the weights over all steps', () => {
		// One mistake at the first of five steps, none later: the weights stand from then on.
		const model = trainPerceptron([example(['harbour'], 1, [0.5, 0, -9])], {...options, margin: 0, step: 1});
		expect(model.get('harbour')).toEqual([-1, 1, 0]);
	});

	test('gives the same weights for the same seed', () => {
		expect([...trainPerceptron(examples, options)]).toEqual([...trainPerceptron(examples, options)]);
	});

	test('learns nothing from nothing', () => {
		expect(trainPerceptron([], options).size).toBe(0);
		expect(bestOf([])).toBe(-1);
	});
});

describe('a seeded order', () => {
	test('keeps all items and depends on the seed alone', () => {
		const orderOf = (seed: number) => {
			const list = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
			shuffle(list, randomFrom(seed));
			return list;
		};

		expect(orderOf(4).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect(orderOf(4)).toEqual(orderOf(4));
		expect(orderOf(4)).not.toEqual(orderOf(5));
	});
});
