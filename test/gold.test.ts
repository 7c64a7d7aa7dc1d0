/*
Gold readings, scored. test/gold/floors.json holds what the reading reaches, rounded down; floors only ever rise: a change that lifts a
score lifts its floor, and a change that falls below one is not finished. `GOLD_FLOORS=raise` lifts them.
*/
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {afterAll, describe, expect, test} from 'vitest';
import {read} from '../source/reading/read.ts';
import {type GoldReading, readGold} from './support/gold.ts';
import {type Scores, score} from './support/score.ts';

type Floors = Record<string, Record<string, number>>;

const folder = new URL('gold/', import.meta.url).pathname;
const floorsFile = `${folder}floors.json`;
const floors = JSON.parse(readFileSync(floorsFile, 'utf8')) as Floors;
const golds = readdirSync(folder)
	.filter(file => file.endsWith('.gold'))
	.map(file => readGold(folder + file));

/** F1 of each measure; for speakers the share that is right. */
function figuresOf(gold: GoldReading): Record<string, number> {
	const scores: Scores = score(gold, read(gold.article));
	return Object.fromEntries(
		Object.entries(scores).map(([name, value]) => [name, typeof value === 'number' ? value : value.f1]),
	);
}

describe.each(golds)('the reading of $name', gold => {
	test.each(Object.entries(figuresOf(gold)))('%s is no worse than it was: %d', (measure, value) => {
		expect(value).toBeGreaterThanOrEqual(floors[gold.name]?.[measure] ?? Number.POSITIVE_INFINITY);
	});
});

afterAll(() => {
	if (process.env['GOLD_FLOORS'] === 'raise') {
		const raised = golds.map(gold => [
			gold.name,
			Object.fromEntries(
				Object.entries(figuresOf(gold)).map(([measure, value]) => [
					measure,
					Math.max(floors[gold.name]?.[measure] ?? 0, Math.floor(value * 100) / 100),
				]),
			),
		]);
		writeFileSync(floorsFile, `${JSON.stringify(Object.fromEntries(raised), undefined, '\t')}\n`);
	}
});
