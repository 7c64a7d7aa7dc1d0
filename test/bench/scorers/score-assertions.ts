/*
How near assertions come to annotated ones by CaRB's word matching (Bhardwaj, Aggarwal and Mausam, EMNLP 2019): words are compared slot by slot
(predicate, subject, all arguments together), in lower case, without marks; a pair counts only where the predicates share a word.
Recall: each annotated one takes its best prediction. Precision: paired one to one, best first.
*/
import type {Span} from '../../../source/article/span.ts';
import {type Candidate, pairOneToOne} from './one-to-one.ts';
import {type Counts, share} from './ratios.ts';

type Bag = ReadonlyMap<string, number>;

/** Words of predicate, subject and arguments. */
export type Slots = readonly [Bag, Bag, Bag];

/** What of a JSON reading is scored here. */
export type AssertionDocument = {
	readonly article: {readonly text: string; readonly paragraphs: readonly Span[]};
	readonly assertions: ReadonlyArray<{
		readonly subject: Span;
		readonly predicate: Span;
		readonly arguments: readonly Span[];
	}>;
};

/**
Scores the assertions of sentences that are a paragraph each.

@param wanted lines of sentence, predicate, subject and further arguments, with tabs between them; several lines a sentence.
*/
export function scoreAssertions(wanted: string, {article, assertions}: AssertionDocument): Counts {
	const gold = Map.groupBy(
		wanted
			.split('\n')
			.map(line => line.split('\t'))
			.filter(fields => fields.length >= 3),
		([sentence = '']) => keyOf(sentence),
	);
	const cut = ({start, end}: Span) => article.text.slice(start, end);
	const ours = Map.groupBy(assertions, ({predicate}) => {
		const paragraph = article.paragraphs.find(
			({start, end}) => start <= predicate.start && predicate.start < end,
		);
		return paragraph === undefined ? '' : keyOf(cut(paragraph));
	});
	const counts = {right: 0, predicted: 0, found: 0, wanted: 0};
	for (const [sentence, lines] of gold) {
		const wantedSlots = lines.map(([, predicate = '', subject = '', ...rest]) =>
			slotsOf(predicate, subject, rest),
		);
		const ourSlots = (ours.get(sentence) ?? []).map(assertion =>
			slotsOf(cut(assertion.predicate), cut(assertion.subject), assertion.arguments.map(cut)),
		);
		const {right, found} = matchSlots(wantedSlots, ourSlots);
		counts.right += right;
		counts.predicted += ourSlots.length;
		counts.found += found;
		counts.wanted += wantedSlots.length;
	}

	return counts;
}

function wordsIn(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}_]+(?:[.,]\p{Nd}+)*/gu) ?? [];
}

/** Sentences are the same where their words are: corpora and articles differ in marks and spaces. */
function keyOf(sentence: string): string {
	return [...wordsIn(sentence).join('')].slice(0, 400).join('');
}

/** The words of one assertion, slot by slot. */
export function slotsOf(predicate: string, subject: string, rest: readonly string[]): Slots {
	return [bagOf(predicate), bagOf(subject), bagOf(rest.join(' '))];
}

function bagOf(text: string): Bag {
	const bag = new Map<string, number>();
	for (const word of wordsIn(text)) {
		bag.set(word, (bag.get(word) ?? 0) + 1);
	}

	return bag;
}

function sizeOf(bags: readonly Bag[]): number {
	return bags.flatMap(bag => [...bag.values()]).reduce((sum, count) => sum + count, 0);
}

function inBoth(a: Bag, b: Bag): number {
	return [...a].reduce((sum, [word, count]) => sum + Math.min(count, b.get(word) ?? 0), 0);
}

/**
Matches annotated assertions with predicted ones.

@returns summed precision of the pairs, summed recall of the annotated, and the pairs as indices.
*/
export function matchSlots(
	wanted: readonly Slots[],
	ours: readonly Slots[],
): {right: number; found: number; pairs: ReadonlyArray<Candidate<number, number>>} {
	const candidates: Array<Candidate<number, number> & {likeness: number; precision: number}> = [];
	let found = 0;
	for (const [a, gold] of wanted.entries()) {
		let best = 0;
		for (const [b, slots] of ours.entries()) {
			if (inBoth(gold[0], slots[0]) === 0) {
				continue;
			}

			const common = inBoth(gold[0], slots[0]) + inBoth(gold[1], slots[1]) + inBoth(gold[2], slots[2]);
			const precision = common / sizeOf(slots);
			const recall = common / sizeOf(gold);
			best = Math.max(best, recall);
			candidates.push({likeness: share(2 * precision * recall, precision + recall), precision, a, b});
		}

		found += best;
	}

	const pairs = pairOneToOne(
		candidates.sort((x, y) => y.likeness - x.likeness || y.precision - x.precision || y.a - x.a || y.b - x.b),
	);
	return {right: pairs.reduce((sum, {precision}) => sum + precision, 0), found, pairs};
}
