/*
How good the reading is: the built command reads annotated corpora, and its results are scored by the literature's measures (scorers/).

The corpora are not part of the repository: `PULLQUOTE_CORPORA` names their folder, else `../shared/corpora` beside this checkout is tried. A set
that is not there is left out of the table and said to be. Figures stand beside those of baseline.json, which `--record` rewrites.

It judges by its table alone; it ends with an error only where it could not measure.
*/
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import baseline from './baseline.json' with {type: 'json'};
import {handOver, type Measure} from './measures.ts';
import {type Breakdown, breakDown, kindOf, patternOf, type ScoredText} from './scorers/breakdown.ts';
import {addCounts, noCounts, ratiosOf, share} from './scorers/ratios.ts';
import {type Judgement, reliabilityOf} from './scorers/reliability.ts';
import {type AssertionDocument, scoreAssertions} from './scorers/score-assertions.ts';
import {type FoundActor, holdingActors, scoreActors, scoreEntities} from './scorers/score-names.ts';
import {scoreStatements, sumStatements} from './scorers/score-statements.ts';
import {columnsOf} from './statistics.ts';

const checkout = new URL('../..', import.meta.url).pathname;
const program = path.join(checkout, 'dist/bin.js');
const corpora = process.env['PULLQUOTE_CORPORA'] ?? path.join(checkout, '../shared/corpora');
const baselineFile = new URL('baseline.json', import.meta.url);
const worstCount = 20;
/** Below this many annotated statements an article’s F1 says little. */
const fewestStatements = 5;

type Measured = {readonly measure: string; readonly set: string; readonly value: number};

type Goal = {readonly value: number; readonly atLeast: number; readonly aim: number};

const goals: Readonly<Record<string, Goal>> = baseline.measures;

/** One text of a set: its characters, what is annotated and what the command found. */
type Sample = {
	readonly name: string;
	readonly text: string;
	readonly wanted: string;
	readonly predicted: string;
};

function runCommand(format: string, output: string, files: readonly string[]): void {
	execFileSync(process.execPath, [program, '--format', format, '--output', output, ...files], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
}

const samplesOf = new Map<string, readonly Sample[]>();

/** Reads each set once. */
function readSamples(set: string, scratch: string): readonly Sample[] {
	const samples = samplesOf.get(set) ?? readSet(set, scratch);
	samplesOf.set(set, samples);
	return samples;
}

function readSet(set: string, scratch: string): Sample[] {
	const folder = path.join(corpora, set);
	const output = path.join(scratch, set.replaceAll('/', '-'));
	const names = readdirSync(folder)
		.filter(file => file.endsWith('.ann'))
		.map(file => file.slice(0, -4))
		.sort();
	runCommand(
		'brat',
		output,
		names.map(name => path.join(folder, `${name}.txt`)),
	);
	return names.map(name => ({
		name,
		text: readFileSync(path.join(folder, `${name}.txt`), 'utf8'),
		wanted: readFileSync(path.join(folder, `${name}.ann`), 'utf8'),
		predicted: readFileSync(path.join(output, `${name}.ann`), 'utf8'),
	}));
}

/** What our own json format writes of how sure it is. */
type JudgedDocument = {
	readonly statements: ReadonlyArray<{readonly confidence: number}>;
	readonly actors: ReadonlyArray<FoundActor & {readonly confidence: number}>;
};

/** Reads a set once more, as JSON, and asks of each finding whether it holds. */
function judge(
	set: string,
	scratch: string,
	judgeOne: (sample: Sample, document: JudgedDocument) => Judgement[],
): Judgement[] {
	const samples = readSamples(set, scratch);
	const output = path.join(scratch, `${set.replaceAll('/', '-')}-json`);
	runCommand(
		'json',
		output,
		samples.map(({name}) => path.join(corpora, set, `${name}.txt`)),
	);
	return samples.flatMap(sample => {
		// What our own json format writes.
		const document = JSON.parse(
			readFileSync(path.join(output, `${sample.name}.json`), 'utf8'),
		) as JudgedDocument;
		return judgeOne(sample, document);
	});
}

/** A statement holds where an annotated one finds it; both formats write them in one order. */
function judgeStatements({text, wanted, predicted}: Sample, {statements}: JudgedDocument): Judgement[] {
	const found = new Set(scoreStatements(text, wanted, predicted).pairs.values());
	return statements.map(({confidence}, index) => ({confidence, holds: found.has(index)}));
}

function judgeActors({text, wanted}: Sample, {actors}: JudgedDocument): Judgement[] {
	const holding = holdingActors(text, wanted, actors);
	return actors.map(({confidence}, index) => ({confidence, holds: holding[index] === true}));
}

function tableOfReliability(judgements: readonly Judgement[]): string {
	const {bins, error} = reliabilityOf(judgements);
	const table = columnsOf([
		['said', 'how many', 'mean said', 'hold'],
		...bins.map(({from, to, count, said, held}) => [
			`${from.toFixed(1)}–${to.toFixed(1)}`,
			`${count}`,
			count === 0 ? '' : said.toFixed(2),
			count === 0 ? '' : held.toFixed(2),
		]),
	]);
	return `${table}\nexpected calibration error ${error.toFixed(3)}`;
}

function measureStatements(set: string, scratch: string): {measured: Measured[]; details: string} {
	const articles = readSamples(set, scratch).map(({name, text, wanted, predicted}) => ({
		name,
		text,
		score: scoreStatements(text, wanted, predicted),
	}));
	const {attribution, exact, byWord, quoted} = sumStatements(articles.map(({score}) => score));
	const {precision, recall, f1} = ratiosOf(attribution);
	const rows: ReadonlyArray<readonly [string, number]> = [
		['attribution F1', f1],
		['attribution precision', precision],
		['attribution recall', recall],
		['cue exact F1', ratiosOf(exact.Cue).f1],
		['source word F1', ratiosOf(byWord.Source).f1],
		['content word F1', ratiosOf(byWord.Content).f1],
		['direct and mixed found', share(quoted.contents, quoted.wanted)],
		['their speaker right', share(quoted.speakers, quoted.contents)],
	];
	return {
		measured: rows.map(([measure, value]) => ({measure, set, value})),
		details: [
			`Attribution on ${set} by kind of statement\n`,
			tableOfBreakdown(breakDown(articles, kindOf)),
			`\nAttribution on ${set} by form\n`,
			tableOfBreakdown(breakDown(articles, patternOf)),
			`\nThe ${worstCount} worst articles of ${set} (with ${fewestStatements} statements or more)\n`,
			tableOfWorst(articles),
		].join('\n'),
	};
}

function measureEntities(set: string, scratch: string): Measured[] {
	const counts = readSamples(set, scratch)
		.map(({text, wanted, predicted}) => scoreEntities(text, wanted, predicted))
		.reduce(addCounts, noCounts);
	return [{measure: 'entity F1', set, value: ratiosOf(counts).f1}];
}

function measureActors(set: string, scratch: string): Measured[] {
	const scores = readSamples(set, scratch).map(({text, wanted, predicted}) =>
		scoreActors(text, wanted, predicted),
	);
	const counts = scores.map(({mentions}) => mentions).reduce(addCounts, noCounts);
	const sum = (key: 'right' | 'wanted') => scores.reduce((total, {pronouns}) => total + pronouns[key], 0);
	const {precision, recall, f1} = ratiosOf(counts);
	return [
		{measure: 'actors F1 (B³)', set, value: f1},
		{measure: 'actors precision', set, value: precision},
		{measure: 'actors recall', set, value: recall},
		{measure: 'pronouns right', set, value: share(sum('right'), sum('wanted'))},
	];
}

function measureAssertions(set: string, scratch: string): Measured[] {
	runCommand('json', scratch, [path.join(corpora, `${set}.txt`)]);
	const written = readFileSync(path.join(scratch, `${path.basename(set)}.json`), 'utf8');
	// What our own json format writes.
	const document = JSON.parse(written) as AssertionDocument;
	const {precision, recall, f1} = ratiosOf(
		scoreAssertions(readFileSync(path.join(corpora, `${set}.tsv`), 'utf8'), document),
	);
	return [
		{measure: 'assertion F1', set, value: f1},
		{measure: 'assertion precision', set, value: precision},
		{measure: 'assertion recall', set, value: recall},
	];
}

function tableOfMeasures(measured: readonly Measured[]): string {
	return columnsOf([
		['measure', 'set', 'value', 'before', 'change', 'at least', 'aim', ''],
		...measured.map(({measure, set, value}) => {
			const goal = goals[`${measure} · ${set}`];
			const change = goal === undefined ? 0 : value - goal.value;
			return [
				measure,
				set,
				value.toFixed(3),
				goal?.value.toFixed(3) ?? '',
				Math.abs(change) < 0.0005 ? '' : `${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(3)}`,
				goal?.atLeast ? goal.atLeast.toFixed(2) : '',
				goal?.aim ? goal.aim.toFixed(2) : '',
				goal?.atLeast ? verdictOn(value, goal) : '',
			];
		}),
	]);
}

function verdictOn(value: number, {atLeast, aim}: Goal): string {
	return value >= aim ? 'aim met' : value >= atLeast ? 'met' : 'MISSED';
}

function tableOfBreakdown(breakdown: Breakdown): string {
	return columnsOf([
		['', 'annotated', 'of them found', 'ours', 'of them right', 'F1'],
		...[...breakdown].map(([name, counts]) => {
			const {precision, recall, f1} = ratiosOf(counts);
			return [
				name,
				`${counts.wanted}`,
				percent(recall),
				`${counts.predicted}`,
				percent(precision),
				f1.toFixed(3),
			];
		}),
	]);
}

function percent(value: number): string {
	return `${Math.round(value * 100)} %`;
}

function tableOfWorst(articles: ReadonlyArray<ScoredText & {readonly name: string}>): string {
	const worst = articles
		.map(({name, score}) => ({name, counts: score.attribution, f1: ratiosOf(score.attribution).f1}))
		.filter(({counts}) => counts.wanted >= fewestStatements)
		.sort((a, b) => a.f1 - b.f1)
		.slice(0, worstCount);
	return columnsOf([
		['F1', 'annotated', 'ours', 'right', 'article'],
		...worst.map(({name, counts, f1}) => [
			f1.toFixed(3),
			`${counts.wanted}`,
			`${counts.predicted}`,
			`${counts.right}`,
			name,
		]),
	]);
}

function measureOf({measure, set, value}: Measured): Measure {
	const what = `${measure} · ${set}`;
	const {atLeast = 0, aim = 0} = goals[what] ?? {};
	return {what, value, unit: 'share', ...(atLeast > 0 && {goal: {limit: atLeast, aim, isHigh: true}})};
}

function record(measured: readonly Measured[]): void {
	const measures: Record<string, Goal> = {...goals};
	for (const {measure, set, value} of measured) {
		const key = `${measure} · ${set}`;
		measures[key] = {atLeast: 0, aim: 0, ...measures[key], value: Number(value.toFixed(3))};
	}

	writeFileSync(baselineFile, `${JSON.stringify({...baseline, measures}, undefined, '\t')}\n`);
	console.log('\nRecorded in test/bench/baseline.json.');
}

const sets: ReadonlyArray<readonly [set: string, measure: (set: string, scratch: string) => Measured[]]> = [
	['crossner-politics/dev', measureEntities],
	['gum/dev', measureActors],
	['carb/dev', measureAssertions],
];

const judgedSets: ReadonlyArray<
	readonly [what: string, set: string, judgeOne: (sample: Sample, document: JudgedDocument) => Judgement[]]
> = [
	['statements', 'polnear/dev', judgeStatements],
	['statements', 'gum/dev', judgeStatements],
	['actors', 'crossner-politics/dev', judgeActors],
	['actors', 'gum/dev', judgeActors],
];

if (!existsSync(program)) {
	throw new Error('dist/bin.js is not there: run `npm run build` first.');
}

const scratch = mkdtempSync(path.join(tmpdir(), 'pullquote-bench-'));
try {
	const measured: Measured[] = [];
	let details = '';
	const isThere = (set: string) => {
		const isFound = existsSync(path.join(corpora, set)) || existsSync(path.join(corpora, `${set}.tsv`));
		if (!isFound) {
			console.log(`Skipped: there is no ${set} in ${corpora} (PULLQUOTE_CORPORA names another folder).`);
		}

		return isFound;
	};

	if (isThere('polnear/dev')) {
		const statements = measureStatements('polnear/dev', scratch);
		measured.push(...statements.measured);
		details = statements.details;
	}

	for (const [set, measure] of sets) {
		if (isThere(set)) {
			measured.push(...measure(set, scratch));
		}
	}

	const reliability = judgedSets
		.filter(([, set]) => existsSync(path.join(corpora, set)))
		.map(
			([what, set, judgeOne]) =>
				`\n\nHow sure, and how often right: ${what} on ${set}\n\n${tableOfReliability(judge(set, scratch, judgeOne))}`,
		);
	if (measured.length > 0) {
		console.log(`${tableOfMeasures(measured)}\n\n${details}${reliability.join('')}`);
	}

	handOver(measured.map(measureOf));
	if (process.argv.includes('--record')) {
		record(measured);
	}
} finally {
	rmSync(scratch, {recursive: true});
}
