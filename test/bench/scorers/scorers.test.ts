import {describe, expect, test} from 'vitest';
import {breakDown, kindOf, patternOf} from './breakdown.ts';
import {noCounts, ratiosOf} from './ratios.ts';
import {reliabilityOf} from './reliability.ts';
import {scoreAssertions} from './score-assertions.ts';
import {holdingActors, scoreActors, scoreEntities} from './score-names.ts';
import {scoreStatements} from './score-statements.ts';

const text = 'Ines Calder said that ferries 😀 sink. “No,” she said. She told Dover Rail to wait.\n';

function at(words: string, from = 0): string {
	const start = [...text.slice(0, text.indexOf(words, from))].length;
	return `${start} ${start + [...words].length}`;
}

const gold = [
	`T1\tSource ${at('Ines Calder')}\tIt is not looked at`,
	`T2\tCue ${at('said')}\t`,
	`T3\tContent ${at('that ferries 😀 sink')}\t`,
	'E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1',
	`T4\tSource ${at('she')}\t`,
	`T5\tCue ${at('said', 40)}\t`,
	`T6\tContent ${at('“No,”')}\t`,
	'E2\tAttribution:T5 Content:T6 Cue:T5 Source:T4',
	`T7\tperson ${at('Ines Calder')}\t`,
	`T8\tperson ${at('she')}\t`,
	'A1\tForm T8 pronoun',
	`T9\torganisation ${at('Dover Rail')}\t`,
	'*\tCoref T7 T8',
	'',
].join('\n');

describe('statements', () => {
	test('gold against itself is all right, nothing against gold is nothing', () => {
		const full = scoreStatements(text, gold, gold);
		expect(ratiosOf(full.attribution).f1).toBe(1);
		expect(full.exact).toMatchObject({Cue: {right: 2, wanted: 2}, Content: {right: 2}});
		expect(full.quoted).toEqual({wanted: 1, contents: 1, speakers: 1});
		const empty = scoreStatements(text, gold, '');
		expect(empty.attribution).toEqual({...noCounts, wanted: 2});
	});

	test('offsets behind an emoji count code points', () => {
		const {wanted} = scoreStatements(text, gold, '');
		const [span = {start: 0, end: 0}] = wanted[1]?.Content.spans ?? [];
		expect(text.slice(span.start, span.end)).toBe('“No,”');
	});

	test('another source spoils a statement but not its quotation', () => {
		const other = gold.replace(`T4\tSource ${at('she')}`, `T4\tSource ${at('Dover Rail')}`);
		const score = scoreStatements(text, gold, other);
		expect(score.attribution).toMatchObject({right: 1, predicted: 2, wanted: 2});
		expect(score.quoted).toEqual({wanted: 1, contents: 1, speakers: 0});
	});

	test('half of the content’s words is enough, less is not', () => {
		const ours = (words: string) =>
			scoreStatements(text, gold, gold.replace(at('that ferries 😀 sink'), at(words))).attribution.right;
		expect(ours('ferries 😀 sink')).toBe(2);
		expect(ours('sink')).toBe(1);
	});

	test('kinds and forms', () => {
		const score = scoreStatements(text, gold, gold);
		const classes = (classOf: typeof kindOf) => [...breakDown([{text, score}], classOf).keys()];
		expect(classes(kindOf)).toEqual(['indirect', 'direct']);
		expect(classes(patternOf)).toEqual(['source, cue, content', 'content, source, cue']);
	});
});

describe('names', () => {
	test('a name counts with its kind, a pronoun is no name', () => {
		expect(scoreEntities(text, gold, gold)).toEqual({right: 2, predicted: 2, found: 2, wanted: 2});
		expect(scoreEntities(text, gold, gold.replace('organisation', 'place')).right).toBe(1);
	});

	test('a pronoun apart from its name costs precision of nothing but its own', () => {
		expect(scoreActors(text, gold, gold)).toEqual({
			mentions: {right: 3, predicted: 3, found: 3, wanted: 3},
			pronouns: {wanted: 1, right: 1},
		});
		const apart = scoreActors(text, gold, gold.replace('*\tCoref T7 T8', ''));
		expect(apart.mentions).toEqual({right: 3, predicted: 3, found: 2, wanted: 3});
		expect(apart.pronouns).toEqual({wanted: 1, right: 0});
	});

	test('a longer mention is the same when its last word is', () => {
		const longer = gold.replace(`T7\tperson ${at('Ines Calder')}`, `T7\tperson ${at('Calder')}`);
		expect(scoreActors(text, gold, longer).mentions.found).toBe(3);
	});
});

test('assertions are compared word by word within their sentence', () => {
	const sentence = 'Ines Calder told Dover Rail to wait .';
	const wanted = `${sentence}\ttold\tInes Calder\tDover Rail\tto wait\n${sentence}\tsank\tferries\n`;
	const document = (...texts: readonly [string, string, string]) => {
		const article = 'Ines Calder told Dover Rail to wait.';
		const [subject, predicate, argument] = texts.map(words => {
			const start = article.indexOf(words);
			return {start, end: start + words.length};
		});
		const none = {start: 0, end: 0};
		return {
			article: {text: article, paragraphs: [{start: 0, end: article.length}]},
			assertions: [{subject: subject ?? none, predicate: predicate ?? none, arguments: [argument ?? none]}],
		};
	};

	const all = scoreAssertions(wanted, document('Ines Calder', 'told', 'Dover Rail to wait'));
	expect(all).toEqual({right: 1, predicted: 1, found: 1, wanted: 2});
	const half = scoreAssertions(wanted, document('Calder', 'told', 'Dover'));
	expect(half.right).toBe(1);
	expect(half.found).toBeCloseTo(3 / 7);
	expect(scoreAssertions(wanted, document('Calder', 'wait', 'Dover')).right).toBe(0);
});

describe('confidences', () => {
	test('are compared with what holds, bin by bin', () => {
		const judgements = [0.9, 0.95, 1, 0.55, 0.55, 0.2].map((confidence, index) => ({
			confidence,
			holds: index < 2 || index === 3,
		}));
		const {bins, error} = reliabilityOf(judgements);
		expect(bins.map(({count}) => count)).toEqual([1, 2, 0, 0, 0, 3]);
		expect(bins.at(-1)).toMatchObject({from: 0.9, to: 1, held: 2 / 3});
		expect(bins[1]?.held).toBe(0.5);
		expect(error).toBeCloseTo((0.2 + 2 * 0.05 + 3 * (0.95 - 2 / 3)) / 6, 10);
	});

	test('of nothing have no error', () => {
		expect(reliabilityOf([]).error).toBe(0);
	});
});

describe('an actor holds', () => {
	const span = (words: string, form = 'name') => {
		const start = text.indexOf(words);
		return {start, end: start + words.length, form};
	};

	test('where its names end where annotated names of its kind do', () => {
		const actor = (kind: string, ...words: string[]) => ({kind, mentions: words.map(word => span(word))});
		const holds = (kind: string, ...words: string[]) => holdingActors(text, gold, [actor(kind, ...words)])[0];
		expect(holds('person', 'Ines Calder')).toBe(true);
		expect(holds('person', 'Calder')).toBe(true);
		expect(holds('place', 'Ines Calder')).toBe(false);
		expect(holds('person', 'Ines')).toBe(false);
		expect(holds('person', 'Ines Calder', 'Dover Rail')).toBe(false);
	});
});
