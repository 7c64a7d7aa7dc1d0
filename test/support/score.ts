/*
How near a reading comes to a gold reading, by the measures that the literature uses:

- attribution: found when the cues share a character, the sources share one (or both have none) and the words of the contents have a Jaccard of
  at least 0.5; one to one, best first (after Pareti 2016 and Newell et al. 2018).
- speakers: of the statements found, the share whose actor is the gold one.
- entities: names with their exact span and kind.
- actors: B-cubed over mentions by name and pronoun (Bagga and Baldwin 1998).
- assertions: CaRB's word matching (Bhardwaj et al. 2019), over assertions in the article's own voice.
- figures: same value, spans that overlap. times: spans that overlap, and the same interval where gold has one.
*/
import {overlaps, type Span, slice} from '../../source/article/span.ts';
import type {Reading, Statement} from '../../source/reading/reading.ts';
import type {GoldReading, GoldStatement} from './gold.ts';

export type Measure = {readonly precision: number; readonly recall: number; readonly f1: number};

export type Scores = {
	readonly attribution: Measure;
	/** Share of the statements found whose speaker is right. */
	readonly speakers: number;
	readonly entities: Measure;
	readonly actors: Measure;
	readonly assertions: Measure;
	readonly figures: Measure;
	readonly times: Measure;
};

/** Scores one reading against the gold reading of the same text. */
export function score(gold: GoldReading, reading: Reading): Scores {
	const pairs = pairStatements(gold, reading);
	return {
		attribution: measure(pairs.length, reading.statements.length, pairs.length, gold.statements.length),
		speakers:
			pairs.length === 0
				? 0
				: pairs.filter(([a, b]) => isSameSpeaker(gold, reading, a, b)).length / pairs.length,
		entities: scoreEntities(gold, reading),
		actors: scoreActors(gold, reading),
		assertions: scoreAssertions(gold, reading),
		figures: scoreSpans(
			gold.figures,
			reading.figures,
			(a, b) => Math.abs(a.value - b.value) <= Math.abs(a.value) * 0.001,
		),
		times: scoreSpans(
			gold.times,
			reading.times,
			(a, b) => a.from === undefined || (a.from === b.from && a.to === b.to),
		),
	};
}

function measure(hits: number, predicted: number, recalled: number, wanted: number): Measure {
	const precision = predicted === 0 ? 0 : hits / predicted;
	const recall = wanted === 0 ? 0 : recalled / wanted;
	return {
		precision,
		recall,
		f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
	};
}

/** The words of spans, as offsets of their first characters. */
function wordsOf(text: string, spans: readonly Span[]): Set<number> {
	const found = new Set<number>();
	for (const span of spans) {
		for (const match of slice(text, span).matchAll(/[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*|[:$%―]/gu)) {
			found.add(span.start + match.index);
		}
	}

	return found;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
	const both = a.intersection(b).size;
	return both === 0 ? 0 : both / (a.size + b.size - both);
}

function isSameOrNone(a: Span | undefined, b: Span | undefined): boolean {
	return a === undefined || b === undefined ? a === b : overlaps(a, b);
}

function pairStatements(gold: GoldReading, reading: Reading): Array<[GoldStatement, Statement]> {
	const {text} = gold.article;
	const candidates: Array<{likeness: number; a: GoldStatement; b: Statement}> = [];
	for (const a of gold.statements) {
		for (const b of reading.statements) {
			const likeness = jaccard(wordsOf(text, a.content), wordsOf(text, b.content));
			if (likeness >= 0.5 && isSameOrNone(a.cue, b.cue) && isSameOrNone(a.source, b.source)) {
				candidates.push({likeness, a, b});
			}
		}
	}

	return oneToOne(candidates);
}

function oneToOne<A, B>(candidates: ReadonlyArray<{likeness: number; a: A; b: B}>): Array<[A, B]> {
	const taken = new Set<unknown>();
	const pairs: Array<[A, B]> = [];
	for (const {a, b} of candidates.toSorted((x, y) => y.likeness - x.likeness)) {
		if (!taken.has(a) && !taken.has(b)) {
			taken.add(a).add(b);
			pairs.push([a, b]);
		}
	}

	return pairs;
}

/** The gold actor's name must be a mention of the predicted one, or neither has an actor. */
function isSameSpeaker(gold: GoldReading, reading: Reading, a: GoldStatement, b: Statement): boolean {
	const wanted = gold.actors.find(actor => actor.name === a.speaker);
	const found = reading.actors.find(actor => actor.id === b.speaker);
	if (wanted === undefined || found === undefined) {
		return wanted === undefined && found === undefined;
	}

	return found.mentions.some(
		mention => mention.form === 'name' && wanted.mentions.some(other => overlaps(mention, other)),
	);
}

const pronouns =
	/^(?:I|me|my|mine|myself|you|yours?|yourself|he|him|his|himself|she|hers?|herself|it|its|we|ours?|they|them|theirs?)$/i;

function scoreEntities(gold: GoldReading, reading: Reading): Measure {
	const {text} = gold.article;
	const key = (span: Span, kind: string) => `${span.start}-${span.end} ${kind}`;
	const wanted = new Set(
		gold.actors.flatMap(actor =>
			actor.mentions.filter(span => !pronouns.test(slice(text, span))).map(span => key(span, actor.kind)),
		),
	);
	const found = new Set(
		reading.actors.flatMap(actor =>
			actor.mentions.filter(mention => mention.form === 'name').map(mention => key(mention, actor.kind)),
		),
	);
	const hits = wanted.intersection(found).size;
	return measure(hits, found.size, hits, wanted.size);
}

function scoreActors(gold: GoldReading, reading: Reading): Measure {
	const wanted = gold.actors.map(actor => actor.mentions);
	const found = reading.actors.map(actor => actor.mentions.filter(mention => mention.form !== 'description'));
	return measure(bCubed(found, wanted), found.flat().length, bCubed(wanted, found), wanted.flat().length);
}

/** For each mention in `groups`, the share of its group that is also together in `others`; summed. */
function bCubed(groups: ReadonlyArray<readonly Span[]>, others: ReadonlyArray<readonly Span[]>): number {
	const otherGroup = new Map(
		others.flatMap((group, index) => group.map(span => [`${span.start}-${span.end}`, index] as const)),
	);
	let sum = 0;
	for (const group of groups) {
		const homes = group.map(span => otherGroup.get(`${span.start}-${span.end}`));
		for (const home of homes) {
			sum += home === undefined ? 0 : homes.filter(other => other === home).length / group.length;
		}
	}

	return sum;
}

type Slots = ReadonlyArray<ReadonlyMap<string, number>>;

function bag(text: string, spans: readonly Span[]): Map<string, number> {
	const words = new Map<string, number>();
	for (const span of spans) {
		for (const [word] of slice(text, span)
			.toLowerCase()
			.matchAll(/[\p{L}\p{N}_]+(?:[.,]\d+)*/gu)) {
			words.set(word, (words.get(word) ?? 0) + 1);
		}
	}

	return words;
}

function sizeOf(words: ReadonlyMap<string, number>): number {
	return [...words.values()].reduce((sum, count) => sum + count, 0);
}

function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const [word, count] of a) {
		sum += Math.min(count, b.get(word) ?? 0);
	}

	return sum;
}

function scoreAssertions(gold: GoldReading, reading: Reading): Measure {
	const {text} = gold.article;
	const slots = (assertion: {subject: Span; predicate: Span; arguments: readonly Span[]}): Slots => [
		bag(text, [assertion.predicate]),
		bag(text, [assertion.subject]),
		bag(text, assertion.arguments),
	];
	const wanted = gold.assertions.map(assertion => slots(assertion));
	// A title repeats what the text says, and gold leaves it out.
	const found = reading.assertions
		.filter(
			assertion =>
				assertion.within === undefined &&
				assertion.predicate.start >= (gold.article.paragraphs[1]?.start ?? 0),
		)
		.map(assertion => slots(assertion));
	const match = (a: Slots, b: Slots) => {
		const common = a.reduce((sum, slot, index) => sum + shared(slot, b[index] ?? new Map()), 0);
		const isPaired = shared(a[0] ?? new Map(), b[0] ?? new Map()) > 0;
		const size = (all: Slots) => all.reduce((sum, slot) => sum + sizeOf(slot), 0);
		return isPaired ? {precision: common / size(b), recall: common / size(a)} : {precision: 0, recall: 0};
	};

	let recall = 0;
	const candidates: Array<{likeness: number; a: Slots; b: Slots}> = [];
	for (const a of wanted) {
		recall += Math.max(0, ...found.map(b => match(a, b).recall));
		for (const b of found) {
			const {precision, recall: part} = match(a, b);
			if (precision + part > 0) {
				candidates.push({likeness: (2 * precision * part) / (precision + part), a, b});
			}
		}
	}

	const precision = oneToOne(candidates).reduce((sum, [a, b]) => sum + match(a, b).precision, 0);
	return measure(precision, found.length, recall, wanted.length);
}

function scoreSpans<A extends Span, B extends Span>(
	wanted: readonly A[],
	found: readonly B[],
	isSame: (a: A, b: B) => boolean,
): Measure {
	const candidates = wanted.flatMap(a =>
		found.filter(b => overlaps(a, b) && isSame(a, b)).map(b => ({likeness: 1, a, b})),
	);
	const hits = oneToOne(candidates).length;
	return measure(hits, found.length, hits, wanted.length);
}
