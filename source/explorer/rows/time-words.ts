import type {Time} from '../../reading/reading.ts';

/**
The days that a time means, as short as ISO 8601 has it: «2022-02-28», «2022-02-21 – 2022-02-27», «2019-03» for a whole
month, «1777» for a whole year, «1704 – 1787».

@returns `undefined` where the days are not known
*/
export function timeMeaning({from, to = from}: Time): string | undefined {
	if (from === undefined || to === undefined) {
		return undefined;
	}

	const precision = wholeYears(from, to)
		? 'YYYY'.length
		: wholeMonths(from, to)
			? 'YYYY-MM'.length
			: undefined;
	const first = from.slice(0, precision);
	const last = to.slice(0, precision);
	return first === last ? first : `${first} – ${last}`;
}

function wholeYears(from: string, to: string): boolean {
	return from.endsWith('-01-01') && to.endsWith('-12-31');
}

function wholeMonths(from: string, to: string): boolean {
	return from.endsWith('-01') && to.slice(-2) === String(lastDayOf(to)).padStart(2, '0');
}

function lastDayOf(day: string): number {
	const [year = 0, month = 0] = day.split('-').map(Number);
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
