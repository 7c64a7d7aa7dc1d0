/*
Learns data/models/name-kinds.json: what an averaged perceptron adds to the points of source/reading/actors/kinds.ts and context-points.ts.

Reads gum/train and crossner-politics/train in the folder PULLQUOTE_CORPORA (else ../shared/corpora), finds names in them as the reading does, asks
the annotation for the kind of each, and prints how well kinds of names in texts left out come out with and without what was learned:

	node scripts/train-name-kinds.ts
*/
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {articleFromPlainText} from '../source/article/plain-text.ts';
import {readCasing} from '../source/reading/actors/casing.ts';
import {isAboutSport, pointsOfContext} from '../source/reading/actors/context-points.ts';
import {withoutEvents} from '../source/reading/actors/events.ts';
import {normalKey} from '../source/reading/actors/group-names.ts';
import {type Points, rulePointsOfForm} from '../source/reading/actors/kinds.ts';
import {addLearned, featuresOfForm, weightsToAPoint} from '../source/reading/actors/learned-points.ts';
import {findRuns} from '../source/reading/actors/name-runs.ts';
import {type Name, namesOf} from '../source/reading/actors/names.ts';
import {wordsOf} from '../source/reading/actors/words.ts';
import {analyse} from '../source/reading/analyse.ts';
import {type Annotations, readAnnotations} from '../test/bench/scorers/annotations.ts';
import {bestOf, type Example, type Model, type Options, trainPerceptron} from './perceptron.ts';

const kinds = ['person', 'organisation', 'place', 'none'] as const;
const options: Options = {rounds: 8, step: 0.1, margin: 4, seed: 7};
/** A feature that fewer examples have says too little to be kept. */
const leastExamples = 3;
const folds = 5;

type Marked = {readonly start: number; readonly end: number; readonly kind: number};
type Document = {readonly set: string; readonly examples: readonly Example[]};

function corpusFolder(): string {
	const folder =
		process.env['PULLQUOTE_CORPORA'] ?? new URL('../../shared/corpora', import.meta.url).pathname;
	if (!existsSync(`${folder}/gum/train`) || !existsSync(`${folder}/crossner-politics/train`)) {
		console.error(
			`train: no gum/train and crossner-politics/train in ${folder}; name their folder in PULLQUOTE_CORPORA`,
		);
		process.exit(1);
	}

	return folder;
}

function markedNames({spans, forms}: Annotations): Marked[] {
	return spans.flatMap(({id, label, pieces}) => {
		const kind = kinds.indexOf(label as (typeof kinds)[number]);
		const start = pieces[0]?.start;
		const end = pieces.at(-1)?.end;
		return kind < 0 || start === undefined || end === undefined || (forms.get(id) ?? 'name') !== 'name'
			? []
			: [{start, end, kind}];
	});
}

/** The kind that the annotation gives a name; nothing where it marks other words than we found. */
function rightKind(name: Name, marked: readonly Marked[], areWholePhrases: boolean): number | undefined {
	const touching = marked.filter(({start, end}) => start < name.end && name.start < end);
	if (touching.length === 0) {
		return kinds.indexOf('none');
	}

	const exact = touching.find(({start, end}) => start === name.start && end === name.end);
	if (exact !== undefined || !areWholePhrases) {
		return exact?.kind;
	}

	// GUM marks whole noun phrases: the smallest that ends where the name does is the name's own.
	const own = touching
		.filter(({start, end}) => start <= name.start && end >= name.end && end - name.end <= 2)
		.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
	return own?.kind;
}

function examplesOf(text: string, annotations: Annotations, areWholePhrases: boolean): Example[] {
	const words = wordsOf(analyse(articleFromPlainText(text, 'train')));
	const names = namesOf(words, withoutEvents(words, findRuns(words, readCasing(words))));
	const marked = markedNames(annotations);
	const isSport = isAboutSport(words);
	const examples: Example[] = [];
	for (const own of Map.groupBy(names, name => normalKey(name.key)).values()) {
		const rights = own.flatMap(name => rightKind(name, marked, areWholePhrases) ?? []);
		const right = mostFrequent(rights);
		const first = own[0];
		if (right === undefined || first === undefined) {
			continue;
		}

		const start = rulePointsOfForm(first, words);
		for (const [index, name] of own.entries()) {
			const weight = 1 / Math.sqrt(index + 1);
			addTo(start, pointsOfContext(name, words, isSport), weight);
			start.person += index > 0 && name.title !== undefined ? 2 : 0;
		}

		const features = featuresOfForm(first, words).map(feature => [feature, 1] as const);
		examples.push({features, start: kinds.map(kind => start[kind]), right});
	}

	return examples;
}

function pointsFrom([person = 0, organisation = 0, place = 0, none = 0]: readonly number[]): Points {
	return {person, organisation, place, none};
}

function addTo(into: Points, points: Points, weight: number): void {
	for (const kind of kinds) {
		into[kind] += points[kind] * weight;
	}
}

function mostFrequent(items: readonly number[]): number | undefined {
	const counts = new Map<number, number>();
	for (const item of items) {
		counts.set(item, (counts.get(item) ?? 0) + 1);
	}

	return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function readDocuments(folder: string): Document[] {
	return ['gum', 'crossner-politics'].flatMap(set => {
		const own = `${folder}/${set}/train`;
		return readdirSync(own)
			.filter(file => file.endsWith('.txt'))
			.sort()
			.map(file => {
				const text = readFileSync(`${own}/${file}`, 'utf8');
				const annotations = readAnnotations(
					readFileSync(`${own}/${file.replace(/txt$/, 'ann')}`, 'utf8'),
					text,
				);
				return {set, examples: examplesOf(text, annotations, set === 'gum')};
			});
	});
}

/** Without the features of too few examples, in whole numbers; the same in the order of their names. */
function sparse(model: Model, examples: readonly Example[]): Map<string, readonly number[]> {
	const counts = new Map<string, number>();
	for (const {features} of examples) {
		for (const feature of new Set(features.map(([name]) => name))) {
			counts.set(feature, (counts.get(feature) ?? 0) + 1);
		}
	}

	const kept = [...model].flatMap(([feature, weights]) => {
		const whole = weights.map(weight => Math.round(weight * weightsToAPoint));
		return (counts.get(feature) ?? 0) >= leastExamples && whole.some(weight => weight !== 0)
			? [[feature, whole] as const]
			: [];
	});
	return new Map(
		kept.map(([feature, whole]) => [feature, whole] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
	);
}

function train(documents: readonly Document[]): Map<string, readonly number[]> {
	const examples = documents.flatMap(({examples}) => examples);
	return sparse(trainPerceptron(examples, options), examples);
}

function crossValidate(documents: readonly Document[]): void {
	const table = new Map<string, {all: number; rules: number; learned: number}>();
	for (let fold = 0; fold < folds; fold++) {
		const weights = train(documents.filter((_, index) => index % folds !== fold));
		for (const {set, examples} of documents.filter((_, index) => index % folds === fold)) {
			const entry = table.get(set) ?? {all: 0, rules: 0, learned: 0};
			table.set(set, entry);
			for (const example of examples) {
				const points = pointsFrom(example.start);
				addLearned(
					points,
					example.features.map(([feature]) => feature),
					weights,
				);
				entry.all++;
				entry.rules += bestOf(example.start) === example.right ? 1 : 0;
				entry.learned += bestOf(kinds.map(kind => points[kind])) === example.right ? 1 : 0;
			}
		}
	}

	for (const [set, {all, rules, learned}] of table) {
		const percent = (count: number) => `${((100 * count) / all).toFixed(1)} %`;
		console.log(
			`${set}: kind right for ${percent(rules)} of ${all} names by rules, ${percent(learned)} with what was learned`,
		);
	}
}

const documents = readDocuments(corpusFolder());
crossValidate(documents);
const weights = train(documents);
writeFileSync(
	new URL('../data/models/name-kinds.json', import.meta.url),
	`${JSON.stringify(
		{
			origin:
				'Trained by scripts/train-name-kinds.ts on GUM (Zeldes 2017; annotations CC BY 4.0) and CrossNER politics (Liu et al. 2021; MIT), their training parts.',
			licence: 'CC BY 4.0, with credit to GUM and CrossNER.',
			weights: [...weights].map(([feature, own]) => [feature, ...own].join('\t')).join('\n'),
		},
		undefined,
		'\t',
	)}\n`,
);
console.log(`name-kinds.json: ${weights.size} features`);
