import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {speedTable} from '../../scripts/speed-table.ts';
import {type Baseline, compare, readBaseline} from './baseline.ts';
import type {Goal, Unit} from './measures.ts';

function comparedWith(before: number, value: number, unit: Unit, goal?: Goal) {
	const baseline: Baseline = {
		about: '',
		measures: {},
		speed: {measures: {one: {bench: 'start', value: before, unit}}},
	};
	const [compared] = compare([{what: 'one', value, unit, ...(goal && {goal})}], baseline);
	return compared;
}

test('a measure that has got worse by more than it differs from run to run is marked, one that has not is not', () => {
	expect(comparedWith(10, 12.4, 'ms')?.isWorse).toBe(false);
	expect(comparedWith(10, 12.6, 'ms')?.isWorse).toBe(true);
	expect(comparedWith(4, 4.3, '×')?.isWorse).toBe(false);
	expect(comparedWith(4, 4.5, '×')?.isWorse).toBe(true);
	expect(comparedWith(10, 1, 'ms')?.isWorse).toBe(false);
});

test('where more is better, less is worse', () => {
	expect(comparedWith(500_000, 400_000, 'per second')?.isWorse).toBe(true);
	expect(comparedWith(500_000, 900_000, 'per second')?.isWorse).toBe(false);
	expect(comparedWith(50, 40, 'MB/s')?.isWorse).toBe(true);
	expect(comparedWith(50, 60, 'MB/s')?.isWorse).toBe(false);
	expect(comparedWith(50, 40, '×', {limit: 50, isHigh: true})?.isWorse).toBe(true);
	expect(comparedWith(50, 60, '×', {limit: 50, isHigh: true})?.isWorse).toBe(false);
});

test('a measure that has not been recorded is compared with nothing', () => {
	const baseline: Baseline = {about: '', measures: {}, speed: {measures: {}}};
	expect(compare([{what: 'new', value: 1, unit: 'ms'}], baseline)).toEqual([
		{what: 'new', value: 1, unit: 'ms', isWorse: false},
	]);
});

test('a figure of the reading is compared with what the reading’s own benchmark has recorded', () => {
	const baseline: Baseline = {
		about: '',
		measures: {'F1 · set': {value: 0.7, atLeast: 0.6, aim: 0.8}},
		speed: {measures: {}},
	};
	expect(compare([{what: 'F1 · set', value: 0.68, unit: 'share'}], baseline)[0]).toMatchObject({
		before: 0.7,
		isWorse: true,
	});
});

test('the table of speed says what is missed', () => {
	const table = speedTable({
		speed: {
			measures: {
				fast: {bench: 'start', value: 3.5, unit: '×', goal: {limit: 6, aim: 4}},
				slow: {bench: 'keys', value: 40, unit: 'ms', goal: {limit: 33}},
			},
		},
	});
	expect(table).toContain('| fast | 3.50 × | ≤ 6 × | ≤ 4 × | bench:start |');
	expect(table).toContain('| slow | 40 ms: missed | ≤ 33 ms |  | bench:keys |');
});

test('the README has the speed that is recorded', () => {
	const page = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
	const [, table] = /<!-- speed -->\n(.*?)\n<!-- \/speed -->/su.exec(page) ?? [];
	expect(table, 'run `npm run docs`').toBe(speedTable(readBaseline()));
});
