/*
How fast the reading is, beside what npm offers: compromise (people, places, organisations and quotations, as its users ask it) and wink-nlp (sentences and
tags alone, the least that a reading of ours stands on). All read the same invented text, round after round in turn, so that a slow minute slows all of
them; of each the median counts. What is timed is the processor time of this thread, which is what the clock shows where nothing else runs. wink-nlp is given the whole text at once, as its users do, and paragraph by paragraph, as we do.

Growth and memory: 1 MB and 10 MB are read in processes of their own, in turn. V8 lets its heap grow to several times what is alive in it before it collects, so the peak of a
process left to itself says little of what a reading needs; 10 MB are therefore also read part by part in a heap of a fixed size, which fails if that is not enough.
*/
import {execFileSync} from 'node:child_process';
import {loadavg} from 'node:os';
import process from 'node:process';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {slice} from '../../source/article/span.ts';
import {findActors} from '../../source/reading/actors/find-actors.ts';
import {resolvePronouns} from '../../source/reading/actors/resolve-pronouns.ts';
import {analyse} from '../../source/reading/analyse.ts';
import {findAssertions} from '../../source/reading/assertions/find-assertions.ts';
import {findFigures} from '../../source/reading/figures/find-figures.ts';
import {read} from '../../source/reading/read.ts';
import {resolveSpeakers} from '../../source/reading/speakers/resolve-speakers.ts';
import {findStatements} from '../../source/reading/statements/find-statements.ts';
import {findTimes} from '../../source/reading/times/find-times.ts';
import {countArgument} from './bench-arguments.ts';
import {makeNews} from './make-news.ts';
import {handOver, type Measure, resultOf} from './measures.ts';
import {columnsOf, median, tableOf} from './statistics.ts';

const seed = 20_261_124;
const characters = 1_000_000;
const rounds = countArgument(5);
const growthRounds = Math.min(3, rounds);
const targets = {perSecond: 400_000, ratio: 3.3, growth: 10.5, peakMegabytes: 400};

const text = makeNews({characters, seed});
const article = articleFromPlainText(text, 'article');
const wink = winkNlp(model, ['sbd', 'pos']);

function tagWithWink(words: string): void {
	const document = wink.readDoc(words);
	document.sentences().out(wink.its.span);
	document.tokens().out(wink.its.pos);
}

function readWithCompromise(): void {
	const document = compromise(text);
	document.people().out('array');
	document.places().out('array');
	document.organizations().out('array');
	document.quotations().out('array');
}

/** Times by name, one a round. */
const times = new Map<string, number[]>();

function time<Value>(name: string, run: () => Value): Value {
	const before = process.threadCpuUsage();
	const value = run();
	const {user, system} = process.threadCpuUsage(before);
	const known = times.get(name) ?? [];
	known.push((user + system) / 1000);
	times.set(name, known);
	return value;
}

function medianOf(name: string): number {
	return median(times.get(name) ?? []);
}

/** The stages of `read`, each timed. */
function readByStages(): void {
	const analysis = time('sentences and tags', () => analyse(article));
	const named = time('actors', () => findActors(analysis));
	const unattributed = time('statements', () => findStatements(analysis, named));
	const actors = time('pronouns', () => resolvePronouns(analysis, named, unattributed));
	const statements = time('speakers', () => resolveSpeakers(analysis, actors, unattributed));
	time('assertions', () => findAssertions(analysis, actors, statements));
	const found = time('times', () => findTimes(analysis));
	time('figures', () => findFigures(analysis, found));
}

const stages = [
	'sentences and tags',
	'actors',
	'statements',
	'pronouns',
	'speakers',
	'assertions',
	'times',
	'figures',
];
const whole = 'pullquote, whole reading';
const winkWhole = 'wink-nlp, sentences and tags, text at once';
const winkParagraphs = 'wink-nlp, sentences and tags, by paragraph';
const npm = 'compromise, names and quotations';

read(article);
tagWithWink(text);
for (let round = 0; round < rounds; round++) {
	time(npm, readWithCompromise);
	time(winkWhole, () => tagWithWink(text));
	time(winkParagraphs, () => {
		for (const paragraph of article.paragraphs) {
			tagWithWink(slice(text, paragraph));
		}
	});
	time(whole, () => read(article));
	readByStages();
}

type OneReading = {readonly tookMs: number; readonly statements: number; readonly peakMegabytes: number};

function readApart(
	size: number,
	mode: 'whole' | 'parts' = 'whole',
	flags: readonly string[] = [],
): OneReading {
	const script = new URL('time-one-reading.ts', import.meta.url).pathname;
	const printed = execFileSync(process.execPath, [...flags, script, `${size}`, `${seed}`, mode], {
		encoding: 'utf8',
	});
	// What that script prints.
	return JSON.parse(printed) as OneReading;
}

const pairs = Array.from({length: growthRounds}, () => ({
	small: readApart(characters),
	large: readApart(characters * 10),
}));
const growth = median(pairs.map(({small, large}) => large.tookMs / small.tookMs));
const peakMegabytes = median(pairs.map(({large}) => large.peakMegabytes));
const heapMegabytes = 256;
const bounded = readApart(characters * 10, 'parts', [
	`--max-old-space-size=${heapMegabytes}`,
	'--max-semi-space-size=16',
]);

function charactersPerSecond(name: string): number {
	return (characters / medianOf(name)) * 1000;
}

console.log(
	`1 MB of invented news, ${article.paragraphs.length} paragraphs; medians of ${rounds} rounds in turn; load ${loadavg()[0]?.toFixed(1)}\n`,
);
console.log(
	columnsOf([
		['', 'time', 'characters a second'],
		...[npm, winkWhole, winkParagraphs, whole, ...stages].map(name => [
			stages.includes(name) ? `  ${name}` : name,
			`${Math.round(medianOf(name))} ms`,
			charactersPerSecond(name).toLocaleString('en-US', {maximumSignificantDigits: 3}),
		]),
	]),
);
const measures: readonly Measure[] = [
	{
		what: 'characters read, 1 MB of news',
		value: charactersPerSecond(whole),
		unit: 'per second',
		goal: {limit: targets.perSecond, isHigh: true},
	},
	{what: 'the same by compromise: names and quotations', value: charactersPerSecond(npm), unit: 'per second'},
	{
		what: 'the same by wink-nlp: sentences and tags alone',
		value: charactersPerSecond(winkWhole),
		unit: 'per second',
	},
	{
		what: 'time of a reading, ÷ wink-nlp’s for the text at once',
		value: medianOf(whole) / medianOf(winkWhole),
		unit: '×',
		goal: {limit: targets.ratio},
	},
	{
		what: 'time of a reading, ÷ wink-nlp’s by paragraph',
		value: medianOf(whole) / medianOf(winkParagraphs),
		unit: '×',
	},
	{
		what: 'time of a reading at 10 MB, ÷ that at 1 MB',
		value: growth,
		unit: '×',
		goal: {limit: targets.growth},
	},
	{
		what: 'most memory of a reading of 10 MB in one process',
		value: peakMegabytes,
		unit: 'MB',
		goal: {limit: targets.peakMegabytes},
	},
	{
		what: `the same part by part, in a heap of ${heapMegabytes} MB`,
		value: bounded.peakMegabytes,
		unit: 'MB',
		goal: {limit: targets.peakMegabytes},
	},
	{
		what: 'its time, ÷ that of the whole reading in one process',
		value: bounded.tookMs / median(pairs.map(({large}) => large.tookMs)),
		unit: '×',
	},
];
console.log(`\n${tableOf(measures.map(measure => resultOf(measure)))}`);
handOver(measures);
