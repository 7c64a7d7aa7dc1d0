/* Attribution by kind and by pattern: where statements are found and where not. Both sides, wanted and predicted, are told apart by the same tests on spans. */
import type {Span} from '../../../source/article/span.ts';
import {addCounts, type Counts, noCounts} from './ratios.ts';
import {isInOpenQuotation, isQuoted, type MarkedStatement, type StatementScore} from './score-statements.ts';

/** Counts by the name of a class. */
export type Breakdown = ReadonlyMap<string, Counts>;

/** One scored article with its text. */
export type ScoredText = {readonly text: string; readonly score: StatementScore};

/**
Splits the counts of attribution into classes. A wanted statement counts in its own class whatever the class of the one that finds it, and the
other way round, so `right` and `found` of a class may differ.
*/
export function breakDown(
	articles: readonly ScoredText[],
	classOf: (text: string, statement: MarkedStatement) => string,
): Breakdown {
	const classes = new Map<string, Counts>();
	const add = (name: string, counts: Partial<Counts>) => {
		classes.set(name, addCounts(classes.get(name) ?? noCounts, {...noCounts, ...counts}));
	};

	for (const {text, score} of articles) {
		const right = new Set(score.pairs.values());
		for (const [index, statement] of score.wanted.entries()) {
			add(classOf(text, statement), {wanted: 1, found: score.pairs.has(index) ? 1 : 0});
		}

		for (const [index, statement] of score.predicted.entries()) {
			add(classOf(text, statement), {predicted: 1, right: right.has(index) ? 1 : 0});
		}
	}

	return new Map([...classes].sort(([, a], [, b]) => b.wanted - a.wanted));
}

/** `direct`, `mixed` or `indirect`, by where the words of the content stand. */
export function kindOf(text: string, statement: MarkedStatement): string {
	if (!isQuoted(text, statement)) {
		return 'indirect';
	}

	const words = [...statement.Content.words];
	return words.every(at => isInOpenQuotation(text, at)) ? 'direct' : 'mixed';
}

const determiner =
	/(?:^|[\s(])(?:an?|the|this|that|these|those|his|her|its|their|our|my|your|no|any|some|\p{L}+['’]s?)\s*$/iu;

/** Which form a statement has: by its cue where that says it, else by the order of source, cue and content. */
export function patternOf(text: string, {Source, Cue, Content}: MarkedStatement): string {
	const cue = startOf(Cue.spans);
	if (cue === undefined) {
		return 'free, without cue';
	}

	const words = Cue.spans.map(({start, end}) => text.slice(start, end)).join(' ');
	if (/\baccording to\b/i.test(words)) {
		return 'according to';
	}

	if (!/[\p{L}\p{N}]/u.test(words)) {
		return 'colon or dash';
	}

	// A verb has no determiner or genitive before it, or as its first word.
	const beforeCue = text.slice(Math.max(0, cue - 20), cue);
	if (determiner.test(beforeCue) || /^(?:an?|the|his|her|its|their|['’]s?)\s/i.test(words)) {
		return 'noun as cue';
	}

	return orderOf(cue, startOf(Source.spans), Content.spans);
}

function orderOf(cue: number, source: number | undefined, content: readonly Span[]): string {
	const first = startOf(content) ?? Number.POSITIVE_INFINITY;
	const last = Math.max(...content.map(({start}) => start));
	if (first < cue && cue < last) {
		return 'content on both sides';
	}

	if (source === undefined) {
		return first < cue ? 'content, cue; no source' : 'cue, content; no source';
	}

	const parts: ReadonlyArray<readonly [number, string]> = [
		[cue, 'cue'],
		[source, 'source'],
		[first, 'content'],
	];
	return parts
		.toSorted(([a], [b]) => a - b)
		.map(([, name]) => name)
		.join(', ');
}

function startOf(spans: readonly Span[]): number | undefined {
	return spans.length === 0 ? undefined : Math.min(...spans.map(({start}) => start));
}
