/*
Gold readings, scored. test/gold/floors.json holds what the reading reaches, rounded down; floors only ever rise: a change that lifts a
score lifts its floor, and a change that falls below one is not finished. `GOLD_FLOORS=raise` lifts them.

A failure lists the words that the reading missed and those that it has too many. Compare with the list at the commit before: what is there now and was not, fell.

Whoever must lower a floor (gold was wrong, a measure changed its meaning) writes why into test/gold/lowered.json; without it the last test here
fails, which holds the floors against every commit that the repository knows.
*/
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {afterAll, describe, expect, test} from 'vitest';
import {read} from '../source/reading/read.ts';
import {type GoldReading, readGold} from './support/gold.ts';
import {type Measure, type Scores, score} from './support/score.ts';

type Floors = Record<string, Record<string, number>>;

const folder = new URL('gold/', import.meta.url).pathname;
const floorsFile = `${folder}floors.json`;
const floors = JSON.parse(readFileSync(floorsFile, 'utf8')) as Floors;
/** `ARTICLE MEASURE` to the reason why its floor is under what it once was. */
const lowered = JSON.parse(readFileSync(`${folder}lowered.json`, 'utf8')) as Record<string, string>;
const golds = readdirSync(folder)
	.filter(file => file.endsWith('.gold'))
	.map(file => readGold(folder + file));
const scored = golds.map(gold => ({name: gold.name, scores: score(gold, read(gold.article))}));
const isRaising = process.env['GOLD_FLOORS'] === 'raise';
const rounding = 1e-9;

function report(name: string, {value, missed, wrong}: Measure, floor: number): string {
	const list = (title: string, words: readonly string[]) =>
		words.length === 0 ? '' : `\n${title}:\n${words.map(line => `  ${line}`).join('\n')}`;
	return `${name}: ${value.toFixed(3)}, floor ${floor}${list('missed', missed)}${list('too many, or wrong', wrong)}\n`;
}

describe.each(scored)('the reading of $name', ({name, scores}) => {
	test.each(Object.keys(floors[name] ?? {}))('%s is no worse than it was', measure => {
		const reached = scores[measure as keyof Scores] ?? {value: 0, missed: ['all of it'], wrong: []};
		const floor = floors[name]?.[measure] ?? 1;
		expect(reached.value, report(measure, reached, floor)).toBeGreaterThanOrEqual(floor - rounding);
	});

	test.skipIf(isRaising)('each of its measures has a floor', () => {
		expect(Object.keys(floors[name] ?? {})).toEqual(expect.arrayContaining(Object.keys(scores)));
	});
});

/** Every content that a file had in the commits that led here; none outside of a repository. */
function formerContents(path: string): string[] {
	const git = (parameters: readonly string[], input = '') =>
		spawnSync('git', ['-C', folder, ...parameters], {input, encoding: 'utf8', maxBuffer: 2 ** 28});
	const commits = git(['log', '--format=%H', '--', path]);
	if (commits.status !== 0) {
		return [];
	}

	return commits.stdout
		.split('\n')
		.filter(Boolean)
		.map(commit => git(['show', `${commit}:./${path}`]))
		.filter(({status}) => status === 0)
		.map(({stdout}) => stdout);
}

describe('floors', () => {
	test.skipIf(isRaising)('hold every article that has a gold reading, and no other', () => {
		expect(Object.keys(floors).toSorted()).toEqual(golds.map(({name}: GoldReading) => name).toSorted());
	});

	test('never fell, but where lowered.json says why', () => {
		const fallen = formerContents('floors.json').flatMap(content =>
			Object.entries(JSON.parse(content) as Floors).flatMap(([name, measures]) =>
				Object.entries(measures)
					.filter(([measure, floor]) => floor > (floors[name]?.[measure] ?? 0))
					.map(([measure, floor]) => `${name} ${measure}: once ${floor}`),
			),
		);
		const unexplained = new Set(fallen.filter(entry => lowered[entry.replace(/:.*/, '')] === undefined));
		expect([...unexplained]).toEqual([]);
	});
});

/** The floors of before, lifted to what is reached. */
function raised({name, scores}: {readonly name: string; readonly scores: Scores}): Record<string, number> {
	const reached = Object.entries(scores).map(([measure, {value}]): [string, number] => [
		measure,
		Math.max(floors[name]?.[measure] ?? 0, Math.floor(value * 100 + rounding) / 100),
	]);
	return {...floors[name], ...Object.fromEntries(reached)};
}

afterAll(() => {
	if (isRaising) {
		const all = Object.fromEntries(scored.map(article => [article.name, raised(article)]));
		writeFileSync(floorsFile, `${JSON.stringify(all, undefined, '\t')}\n`);
	}
});
