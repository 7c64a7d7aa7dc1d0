import {writeFileSync} from 'node:fs';
import {optionAfter} from './bench-arguments.ts';
import {milliseconds, type Result} from './statistics.ts';

/** What a measure counts: how many times as much as something else, milliseconds, megabytes (10^6 bytes), pieces or megabytes in a second, or a share of 1. */
export type Unit = '×' | 'ms' | 'MB' | 'per second' | 'MB/s' | 'share';

/** One figure of a benchmark that is kept and compared with what it was. */
export type Measure = {
	/** Its name among those of all benchmarks. */
	readonly what: string;
	readonly value: number;
	readonly unit: Unit;
	/** Absent where the figure is only there to compare with. */
	readonly goal?: Goal;
};

/** What a measure must reach, and what it is wanted to reach; `isHigh` where more is better. */
export type Goal = {readonly limit: number; readonly aim?: number; readonly isHigh?: boolean};

/** A measure's value as people read it. */
export function measureText(value: number, unit: Unit): string {
	switch (unit) {
		case '×':
			return `${value.toFixed(2)} ×`;
		case 'ms':
			return milliseconds(value);
		case 'MB':
			return `${Math.round(value)} MB`;
		case 'per second':
			return `${value.toLocaleString('en-US', {maximumSignificantDigits: 3})}/s`;
		case 'MB/s':
			return `${value.toLocaleString('en-US', {maximumSignificantDigits: 3})} MB/s`;
		case 'share':
			return value.toFixed(3);
	}
}

/** A bound as people read it: `≤ 6 ×`. */
export function boundText(bound: number, unit: Unit, {isHigh = false}: Goal): string {
	const amount = bound.toLocaleString('en-US');
	return `${isHigh ? '≥' : '≤'} ${unit === 'share' ? amount : unit === 'per second' ? `${amount}/s` : `${amount} ${unit}`}`;
}

/** Whether a value is on the good side of a bound, or on it. */
export function reaches(value: number, bound: number, {isHigh = false}: Goal): boolean {
	return isHigh ? value >= bound : value <= bound;
}

/** A measure as a line of its benchmark's table; `detail` is said behind its value. */
export function resultOf({what, value, unit, goal}: Measure, detail = ''): Result {
	return {
		what,
		measured: detail === '' ? measureText(value, unit) : `${measureText(value, unit)} (${detail})`,
		...(goal && {target: judge(value, goal.limit, unit, goal)}),
		...(goal?.aim !== undefined && {aim: judge(value, goal.aim, unit, goal)}),
	};
}

function judge(value: number, bound: number, unit: Unit, goal: Goal): NonNullable<Result['target']> {
	return {text: boundText(bound, unit, goal), isMet: reaches(value, bound, goal)};
}

/** Writes what a benchmark has measured to the file that `--json FILE` names, for `npm run bench`; does nothing without it. */
export function handOver(measures: readonly Measure[]): void {
	const file = optionAfter('--json');
	if (file !== undefined) {
		writeFileSync(file, JSON.stringify(measures));
	}
}
