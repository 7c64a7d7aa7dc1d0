/*
How near a reading comes to a gold reading, by the measures that the literature uses:

- attribution: found when the cues share a character, the sources share one (or both have none) and the words of the contents have a Jaccard of
  at least 0.5; one to one, best first (after Pareti 2016 and Newell et al. 2018).
- speakers, kinds, nesting: of the statements found, the share whose actor is the gold one, that are rightly direct, mixed or indirect, and that rightly stand
  within another or in none.
- entities: names with their exact span and kind.
- actors: B-cubed over mentions by name and pronoun (Bagga and Baldwin 1998).
- assertions: CaRB's word matching (Bhardwaj et al. 2019), over assertions in the article's own voice.
- figures: same value, spans that overlap; details: of the figures found, the share whose unit, other value, qualifier and what they count are right (half of the
  words). times: spans that overlap, and the same interval where gold has one.

A measure of what gold has none of is absent, unless something was found. Each measure keeps the words that it missed and those that are too many, so
that whoever breaks one sees what fell.
*/
import {contains, overlaps, type Span, slice} from '../../source/article/span.ts';
import type {Assertion, Figure, Reading, Statement} from '../../source/reading/reading.ts';
import {pairOneToOne} from '../bench/scorers/one-to-one.ts';
import {type Counts, countSets, ratiosOf} from '../bench/scorers/ratios.ts';
import {matchSlots, type Slots, slotsOf} from '../bench/scorers/score-assertions.ts';
import {wordPattern} from '../bench/scorers/score-statements.ts';
import type {GoldAssertion, GoldFigure, GoldReading, GoldStatement} from './gold.ts';

/** One measure: a share of 0 to 1, and the words in the article that keep it from 1. */
export type Measure = {
	readonly value: number;
	readonly missed: readonly string[];
	/** Found, and not in gold or other than there. */
	readonly wrong: readonly string[];
};

export const measureNames = [
	'attribution',
	'speakers',
	'kinds',
	'nesting',
	'entities',
	'actors',
	'assertions',
	'figures',
	'details',
	'times',
] as const;

export type Scores = Partial<Record<(typeof measureNames)[number], Measure>>;

/** Scores one reading against the gold reading of the same text. */
export function score(gold: GoldReading, reading: Reading): Scores {
	const pairs = pairStatements(gold, reading);
	const figurePairs = pairSpans(
		gold.figures,
		reading.figures,
		(a, b) => Math.abs(a.value - b.value) <= Math.abs(a.value) * 0.001,
	);
	const timePairs = pairSpans(
		gold.times,
		reading.times,
		(a, b) => a.from === undefined || (a.from === b.from && a.to === b.to),
	);
	const all: Record<keyof Scores, Measure | undefined> = {
		attribution: harmonicMean(gold, pairs, gold.statements, reading.statements, wordsOfStatement),
		speakers: share(gold, pairs, (a, b) => isSameSpeaker(gold, reading, a, b), wordsOfStatement),
		kinds: share(gold, pairs, (a, b) => a.kind === b.kind, wordsOfStatement),
		nesting: share(gold, pairs, (a, b) => isNested(gold, a) === (b.within !== undefined), wordsOfStatement),
		entities: scoreEntities(gold, reading),
		actors: scoreActors(gold, reading),
		assertions: scoreAssertions(gold, reading),
		figures: harmonicMean(gold, figurePairs, gold.figures, reading.figures, slice),
		details: share(gold, figurePairs, (a, b) => isSameFigure(gold, a, b), slice),
		times: harmonicMean(gold, timePairs, gold.times, reading.times, slice),
	};
	return Object.fromEntries(Object.entries(all).filter(([, measure]) => measure !== undefined));
}

type Pairs<A, B> = ReadonlyArray<readonly [A, B]>;

/** F1 of pairs, with what has no partner on either side. */
function harmonicMean<A, B>(
	{article}: GoldReading,
	pairs: Pairs<A, B>,
	wanted: readonly A[],
	found: readonly B[],
	wordsOf: (text: string, item: A | B) => string,
): Measure | undefined {
	const [left, right] = [new Set(pairs.map(([a]) => a)), new Set(pairs.map(([, b]) => b))];
	const words = (item: A | B) => wordsOf(article.text, item);
	return measure(
		{right: pairs.length, predicted: found.length, found: pairs.length, wanted: wanted.length},
		wanted.filter(item => !left.has(item)).map(words),
		found.filter(item => !right.has(item)).map(words),
	);
}

function share<A, B>(
	{article}: GoldReading,
	pairs: Pairs<A, B>,
	isRight: (a: A, b: B) => boolean,
	wordsOf: (text: string, item: A | B) => string,
): Measure | undefined {
	const wrong = pairs.filter(([a, b]) => !isRight(a, b)).map(([, b]) => wordsOf(article.text, b));
	return pairs.length === 0 ? undefined : {value: 1 - wrong.length / pairs.length, missed: [], wrong};
}

function wordsOfStatement(text: string, {cue, content}: GoldStatement | Statement): string {
	return `[${cue === undefined ? '' : slice(text, cue)}] ${content.map(piece => slice(text, piece)).join(' … ')}`;
}

/** F1 of counts; none where nothing is wanted and nothing was found. */
function measure(counts: Counts, missed: readonly string[], wrong: readonly string[]): Measure | undefined {
	return counts.predicted + counts.wanted === 0 ? undefined : {value: ratiosOf(counts).f1, missed, wrong};
}

/** The words of spans, as offsets of their first characters. */
function wordsOf(text: string, spans: readonly Span[]): Set<number> {
	const found = new Set<number>();
	for (const span of spans) {
		for (const match of slice(text, span).matchAll(wordPattern)) {
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
			const isCued = a.isCueOpen || isSameOrNone(a.cue, b.cue);
			const isSourced = a.isSourceOpen || isSameOrNone(a.source, b.source);
			if (likeness >= 0.5 && isCued && isSourced) {
				candidates.push({likeness, a, b});
			}
		}
	}

	return bestFirst(candidates);
}

function bestFirst<A, B>(candidates: ReadonlyArray<{likeness: number; a: A; b: B}>): Array<[A, B]> {
	return pairOneToOne(candidates.toSorted((x, y) => y.likeness - x.likeness)).map(({a, b}) => [a, b]);
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

/** Whether a statement stands inside the words of another. */
function isNested({statements}: GoldReading, {cue, content}: GoldStatement): boolean {
	const own = cue ?? content[0];
	return statements.some(
		other => own !== undefined && other.cue !== cue && contains(hullOf(other.content), own),
	);
}

function hullOf(spans: readonly Span[]): Span {
	return {start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0};
}

function isSameFigure({article: {text}}: GoldReading, a: GoldFigure, b: Figure): boolean {
	const found = (span: Span | undefined) => (span === undefined ? '' : slice(text, span).toLowerCase());
	const words = (phrase: string) => new Set(phrase.match(/[\p{L}\p{N}]+/gu));
	const [wanted, counted] = [words(a.of?.toLowerCase() ?? ''), words(found(b.of))];
	const both = wanted.intersection(counted).size;
	return (
		a.unit === b.unit &&
		a.from === b.from &&
		a.upTo === b.upTo &&
		(a.qualifier ?? '').toLowerCase() === found(b.qualifier) &&
		(wanted.size + counted.size === 0 || both / wanted.union(counted).size >= 0.5)
	);
}

const pronouns =
	/^(?:I|me|my|mine|myself|you|yours?|yourself|he|him|his|himself|she|hers?|herself|it|its|we|ours?|they|them|theirs?)$/i;

function scoreEntities(gold: GoldReading, reading: Reading): Measure | undefined {
	const {text} = gold.article;
	const key = (span: Span, kind: string) => `${slice(text, span)} (${kind}, at ${span.start})`;
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
	return measure(countSets(found, wanted), [...wanted.difference(found)], [...found.difference(wanted)]);
}

function scoreActors(gold: GoldReading, reading: Reading): Measure | undefined {
	const wanted = gold.actors.map(actor => actor.mentions);
	const found = reading.actors.map(actor => actor.mentions.filter(mention => mention.form !== 'description'));
	const {text} = gold.article;
	const places = (groups: ReadonlyArray<readonly Span[]>) =>
		new Set(groups.flat().map(span => `${slice(text, span)} (at ${span.start})`));
	return measure(
		{
			right: bCubed(found, wanted),
			predicted: found.flat().length,
			found: bCubed(wanted, found),
			wanted: wanted.flat().length,
		},
		[...places(wanted).difference(places(found))],
		[...places(found).difference(places(wanted))],
	);
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

function scoreAssertions(gold: GoldReading, reading: Reading): Measure | undefined {
	const {text} = gold.article;
	const words = (span: Span) => slice(text, span);
	const slots = ({subject, predicate, arguments: given}: GoldAssertion | Assertion): Slots =>
		slotsOf(words(predicate), words(subject), given.map(words));
	const wanted = gold.assertions.map(slots);
	// A title repeats what the text says, and gold leaves it out.
	const found = reading.assertions
		.filter(
			assertion =>
				assertion.within === undefined &&
				assertion.predicate.start >= (gold.article.paragraphs[1]?.start ?? 0),
		)
		.map(slots);
	const {right, found: recalled, pairs} = matchSlots(wanted, found);
	const [left, taken] = [new Set(pairs.map(({a}) => a)), new Set(pairs.map(({b}) => b))];
	const show = (list: readonly Slots[]) =>
		list.map(each => each.map(slot => [...slot.keys()].join(' ')).join(' | '));
	return measure(
		{right, predicted: found.length, found: recalled, wanted: wanted.length},
		show(wanted.filter((_, index) => !left.has(index))),
		show(found.filter((_, index) => !taken.has(index))),
	);
}

function pairSpans<A extends Span, B extends Span>(
	wanted: readonly A[],
	found: readonly B[],
	isSame: (a: A, b: B) => boolean,
): Array<[A, B]> {
	return bestFirst(
		wanted.flatMap(a => found.filter(b => overlaps(a, b) && isSame(a, b)).map(b => ({likeness: 1, a, b}))),
	);
}
