/** Days are counted from 1970-01-01; an interval's ends both belong to it. */
export type Interval = {readonly from: number; readonly to: number};

/** What an interval is one of: decides what its beginning, middle and end are. */
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

const millisecondsOfDay = 86_400_000;

/** The day's number; months are 1 to 12, and a day or month too many runs over into the next. */
export function dayOf(year: number, month: number, day: number): number {
	return Date.UTC(year, month - 1, day) / millisecondsOfDay;
}

/** `YYYY-MM-DD`. */
export function formatDay(day: number): string {
	return new Date(day * millisecondsOfDay).toISOString().slice(0, 10);
}

/** The day that `YYYY-MM-DD` names; `undefined` for other text and for days that no calendar has. */
export function parseDay(text: string): number | undefined {
	const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
	return match === null ? undefined : validDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day's number, or `undefined` when the month has no such day («February 30»). */
export function validDay(year: number, month: number, day: number): number | undefined {
	if (year < 1000 || month < 1 || month > 12 || day < 1) {
		return undefined;
	}

	const number = dayOf(year, month, day);
	return new Date(number * millisecondsOfDay).getUTCMonth() === month - 1 ? number : undefined;
}

/** Year, month (1 to 12), day of the month and weekday (Monday is 1, Sunday 7). */
export function partsOf(day: number): {year: number; month: number; day: number; weekday: number} {
	const date = new Date(day * millisecondsOfDay);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		weekday: date.getUTCDay() || 7,
	};
}

/** All days of a month; months under 1 and over 12 lie in the years before and after. */
export function monthInterval(year: number, month: number): Interval {
	return {from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) - 1};
}

/** All days from the first of January of one year to the last of December of another. */
export function yearsInterval(first: number, last: number): Interval {
	return {from: dayOf(first, 1, 1), to: dayOf(last, 12, 31)};
}

/**
The period that holds a day, or one so many before (negative) or after it. Weeks begin on Monday; a century is counted from its year 1.
*/
export function periodAround(day: number, period: Period, shift: number): Interval {
	const {year, month, weekday} = partsOf(day);
	switch (period) {
		case 'day':
			return {from: day + shift, to: day + shift};
		case 'week': {
			const from = day - weekday + 1 + 7 * shift;
			return {from, to: from + 6};
		}

		case 'month':
			return monthInterval(year, month + shift);
		case 'quarter': {
			const first = Math.floor((month - 1) / 3) * 3 + 1 + 3 * shift;
			return {from: dayOf(year, first, 1), to: dayOf(year, first + 3, 1) - 1};
		}

		case 'year':
			return yearsInterval(year + shift, year + shift);
		case 'decade': {
			const first = Math.floor(year / 10) * 10 + 10 * shift;
			return yearsInterval(first, first + 9);
		}

		case 'century': {
			const first = Math.floor((year - 1) / 100) * 100 + 1 + 100 * shift;
			return yearsInterval(first, first + 99);
		}

		default:
			return period satisfies never;
	}
}

/** Saturday and Sunday of the week that holds a day, or of one so many weeks before or after. */
export function weekendAround(day: number, shift: number): Interval {
	const week = periodAround(day, 'week', shift);
	return {from: week.from + 5, to: week.to};
}

/** A day so many months before or after; the last of the month when that has no such day. */
export function addMonths(day: number, months: number): number {
	const parts = partsOf(day);
	const month = monthInterval(parts.year, parts.month + months);
	return Math.min(month.from + parts.day - 1, month.to);
}

export type Edge = 'early' | 'mid' | 'late' | 'start' | 'end';

/**
The part of a period that «early», «mid», «late», «start» and «end» mean: by convention its thirds (days 1–10, 11–20, 21–; four months of a
year; years 0–3, 4–6, 7–9 of a decade), for start and end a month of a year and seven days of a month. Weeks and days stay whole.
*/
export function edgeOf(interval: Interval, period: Period, edge: Edge): Interval {
	const {year, month} = partsOf(interval.from);
	if (period === 'month') {
		const days = {early: [0, 9], mid: [10, 19], late: [20, 30], start: [0, 6], end: [-1, -1]}[edge];
		return edge === 'end'
			? {from: interval.to - 6, to: interval.to}
			: {
					from: interval.from + (days[0] ?? 0),
					to: Math.min(interval.to, interval.from + (days[1] ?? 30)),
				};
	}

	if (period === 'year' || period === 'quarter') {
		const length = period === 'year' ? 12 : 3;
		const third = length / 3;
		const [first, last] = {
			early: [0, third],
			mid: [third, 2 * third],
			late: [2 * third, length],
			start: [0, 1],
			end: [length - 1, length],
		}[edge] as [number, number];
		return {from: dayOf(year, month + first, 1), to: dayOf(year, month + last, 1) - 1};
	}

	if (period === 'decade' || period === 'century') {
		const scale = period === 'decade' ? 1 : 10;
		const [first, last] = {early: [0, 3], mid: [4, 6], late: [7, 9], start: [0, 1], end: [8, 9]}[edge] as [
			number,
			number,
		];
		return yearsInterval(year + first * scale, year + (last + 1) * scale - 1);
	}

	return interval;
}
