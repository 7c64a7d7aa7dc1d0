/*
How near statements come to annotated ones, after Pareti (2016) and Newell, Margolin and Ruths (2018):

- exact: a label's span counts when all its characters but white space agree.
- by word: a label's words that are in both, of those in one; marks are no words, save `:` and `―`, which can be cues, and `$` and `%`.
- attribution: found when the cues share a character, the sources share one (or both have none) and the words of the contents have a
  Jaccard of at least 0.5; one to one, from the best Jaccard down.
- quoted: statements with a double quotation mark in the content, touching it, or open around it. Their content is
  found by Jaccard alone; their speaker is right where then the sources share a character.
*/
import type {Span} from '../../../source/article/span.ts';
import {readAnnotations} from './annotations.ts';
import {pairOneToOne} from './one-to-one.ts';
import {addCounts, type Counts, countSets, noCounts} from './ratios.ts';

const labels = ['Cue', 'Source', 'Content'] as const;

export type Label = (typeof labels)[number];

/** What an E line says of one label, in the forms that scoring compares. */
type Part = {
	readonly spans: readonly Span[];
	readonly characters: ReadonlySet<number>;
	/** Offsets of the words' first characters. */
	readonly words: ReadonlySet<number>;
	/** The same for two parts whose characters other than white space are the same; empty for none. */
	readonly key: string;
};

/** A statement, annotated or predicted. */
export type MarkedStatement = Readonly<Record<Label, Part>>;

/** One article's statements side by side. */
export type StatementScore = {
	readonly wanted: readonly MarkedStatement[];
	readonly predicted: readonly MarkedStatement[];
	/** Index of a wanted statement → index of the predicted one that finds it. */
	readonly pairs: ReadonlyMap<number, number>;
	readonly attribution: Counts;
	readonly exact: Readonly<Record<Label, Counts>>;
	readonly byWord: Readonly<Record<Label, Counts>>;
	readonly quoted: {readonly wanted: number; readonly contents: number; readonly speakers: number};
};

/** Scores one article. @param wanted annotated `.ann` file. @param predicted ours. */
export function scoreStatements(text: string, wanted: string, predicted: string): StatementScore {
	const wordAt = wordsOf(text);
	const gold = statementsOf(text, wanted, wordAt);
	const ours = statementsOf(text, predicted, wordAt);
	const pairs = pair(gold, ours, true);
	const loosePairs = pair(gold, ours, false);
	const quoted = {wanted: 0, contents: 0, speakers: 0};
	for (const [index, statement] of gold.entries()) {
		if (isQuoted(text, statement)) {
			quoted.wanted++;
			const other = ours[loosePairs.get(index) ?? -1];
			if (other !== undefined) {
				quoted.contents++;
				quoted.speakers += isSame(statement.Source, other.Source) ? 1 : 0;
			}
		}
	}

	return {
		wanted: gold,
		predicted: ours,
		pairs,
		attribution: {right: pairs.size, predicted: ours.length, found: pairs.size, wanted: gold.length},
		exact: byLabel(label => countSets(keysOf(ours, label), keysOf(gold, label))),
		byWord: byLabel(label => countSets(allWords(ours, label), allWords(gold, label))),
		quoted,
	};
}

/** The scores of several articles as one. */
export function sumStatements(
	scores: readonly StatementScore[],
): Omit<StatementScore, 'wanted' | 'predicted' | 'pairs'> {
	const sum = (pick: (score: StatementScore) => Counts) => scores.map(pick).reduce(addCounts, noCounts);
	const total = (key: keyof StatementScore['quoted']) =>
		scores.reduce((all, {quoted}) => all + quoted[key], 0);
	return {
		attribution: sum(score => score.attribution),
		exact: byLabel(label => sum(score => score.exact[label])),
		byWord: byLabel(label => sum(score => score.byWord[label])),
		quoted: {wanted: total('wanted'), contents: total('contents'), speakers: total('speakers')},
	};
}

/** Whether a statement's content has to do with double quotation marks. */
export function isQuoted(text: string, statement: MarkedStatement): boolean {
	return statement.Content.spans.some(
		({start, end}) =>
			/["“”]/.test(text.slice(Math.max(0, start - 1), end + 1)) ||
			isInOpenQuotation(text, start) ||
			isInOpenQuotation(text, end),
	);
}

/** Whether a double quotation mark is open at an offset of a line. */
export function isInOpenQuotation(text: string, at: number): boolean {
	const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
	return (before.split('"').length - 1) % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
}

function byLabel<Value>(value: (label: Label) => Value): Record<Label, Value> {
	return {Cue: value('Cue'), Source: value('Source'), Content: value('Content')};
}

/** Words, and the marks that can be cues or say what a number is. */
export const wordPattern = /[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*|[:$%―]/gu;

/** For each character of a word, the offset of the word's first. */
function wordsOf(text: string): Map<number, number> {
	const wordAt = new Map<number, number>();
	for (const match of text.matchAll(wordPattern)) {
		for (let at = match.index; at < match.index + match[0].length; at++) {
			wordAt.set(at, match.index);
		}
	}

	return wordAt;
}

function statementsOf(text: string, file: string, wordAt: ReadonlyMap<number, number>): MarkedStatement[] {
	const {spans, events} = readAnnotations(file, text);
	const pieces = new Map(spans.map(span => [span.id, span.pieces]));
	return events
		.map(roles =>
			byLabel(label => {
				const ids = roles.filter(([role]) => role === label).map(([, id]) => id);
				return partOf(
					text,
					ids.flatMap(id => pieces.get(id) ?? []),
					wordAt,
				);
			}),
		)
		.filter(statement => labels.some(label => statement[label].spans.length > 0));
}

function partOf(text: string, spans: readonly Span[], wordAt: ReadonlyMap<number, number>): Part {
	const characters = new Set<number>();
	const words = new Set<number>();
	const solid: number[] = [];
	for (const {start, end} of spans) {
		for (let at = start; at < end; at++) {
			const word = wordAt.get(at);
			characters.add(at);
			if (word !== undefined) {
				words.add(word);
			}

			if (/\S/.test(text[at] ?? ' ')) {
				solid.push(at);
			}
		}
	}

	return {spans, characters, words, key: [...new Set(solid)].sort((a, b) => a - b).join(' ')};
}

function keysOf(statements: readonly MarkedStatement[], label: Label): Set<string> {
	return new Set(statements.map(statement => statement[label].key).filter(key => key !== ''));
}

function allWords(statements: readonly MarkedStatement[], label: Label): Set<number> {
	return new Set(statements.flatMap(statement => [...statement[label].words]));
}

/** Whether two parts share a character, or neither has any. */
function isSame(a: Part, b: Part): boolean {
	return a.characters.size === 0 || b.characters.size === 0
		? a.characters.size === b.characters.size
		: !a.characters.isDisjointFrom(b.characters);
}

/** Words in both of words in either. */
export function likeness(a: Part, b: Part): number {
	const both = a.words.intersection(b.words).size;
	const either = a.words.size + b.words.size - both;
	if (either > 0) {
		return both / either;
	}

	return a.characters.symmetricDifference(b.characters).size === 0 ? 1 : 0;
}

function pair(
	wanted: readonly MarkedStatement[],
	predicted: readonly MarkedStatement[],
	isStrict: boolean,
): Map<number, number> {
	const candidates: Array<{order: readonly number[]; a: number; b: number}> = [];
	for (const [a, gold] of wanted.entries()) {
		for (const [b, ours] of predicted.entries()) {
			const content = likeness(gold.Content, ours.Content);
			if (content >= 0.5 && (!isStrict || (isSame(gold.Cue, ours.Cue) && isSame(gold.Source, ours.Source)))) {
				const rest = likeness(gold.Cue, ours.Cue) + likeness(gold.Source, ours.Source);
				candidates.push({order: [-content, -rest, Math.abs(a - b), a, b], a, b});
			}
		}
	}

	const sorted = candidates.sort((one, other) => compareLists(one.order, other.order));
	return new Map(pairOneToOne(sorted).map(({a, b}) => [a, b]));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
