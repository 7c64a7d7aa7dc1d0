/*
What a name's words add to the points of kinds.ts where no lexicon of ours has them: the list of word-kinds.ts says what such a word mostly names, and
weights that an averaged perceptron learned say how much that is worth. It started from the points of the rules, so it speaks where they are wrong
or silent, and it can never add so much that a rule that is sure is overruled. docs/model-card.md says on what it was trained, and how well it does.

Catches: «Upminster voted» – a place, where the rules take an unknown word for a person. Must not: overrule «Mayor Upminster» – a title outweighs
all that it can say of a word.
*/
import nameKindModel from '../../../data/models/name-kinds.json' with {type: 'json'};
import type {Points} from './kinds.ts';
import type {Name} from './names.ts';
import {wordKind} from './word-kinds.ts';
import type {Word} from './words.ts';

/** Weights are kept as whole numbers, so many to a point. */
export const weightsToAPoint = 20;

/** No kind gains more points on another than this. */
const most = 1.5;

/** Four weights for each feature: person, organisation, place, none. */
export type Weights = ReadonlyMap<string, readonly number[]>;

/** Reads weights from lines of a feature and four whole numbers, parted by tabs; other lines are passed over. */
export function readWeights(lines: string): Weights {
	return new Map(
		lines.split('\n').flatMap(line => {
			const [feature, ...weights] = line.split('\t');
			return feature === undefined || weights.length !== 4 ? [] : [[feature, weights.map(Number)] as const];
		}),
	);
}

const shippedWeights = readWeights(nameKindModel.weights);

/** What the list of words says of a name's first and last word; nothing for words that it does not have. */
export function featuresOfForm(name: Name, words: readonly Word[]): string[] {
	const opening = words[name.first] as Word;
	const closing = words[name.last] as Word;
	return name.first === name.last
		? featureOf('only', closing.lower)
		: [...featureOf('first', opening.lower), ...featureOf('last', closing.lower)];
}

function featureOf(position: string, lower: string): string[] {
	const learned = wordKind(lower);
	return learned === undefined ? [] : [`${position} ${learned.kind}${learned.isSure ? ' surely' : ''}`];
}

/** Adds to points what the weights say of some features. Features without weights add nothing. */
export function addLearned(points: Points, features: readonly string[], weights = shippedWeights): void {
	const learned = [0, 0, 0, 0];
	for (const feature of features) {
		for (const [kind, weight] of (weights.get(feature) ?? []).entries()) {
			learned[kind] = (learned[kind] as number) + weight / weightsToAPoint;
		}
	}

	const spread = Math.max(...learned) - Math.min(...learned);
	const share = spread > most ? most / spread : 1;
	points.person += (learned[0] as number) * share;
	points.organisation += (learned[1] as number) * share;
	points.place += (learned[2] as number) * share;
	points.none += (learned[3] as number) * share;
}
