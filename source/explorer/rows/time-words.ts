import type {Time} from '../../reading/reading.ts';
import {showNumber} from './figure-words.ts';

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

/**
The same in full, with the days of the week: «Monday, 28 February 2022», «Monday, 21 February 2022 – Sunday, 27 February 2022, 7 days».

@returns `undefined` where the days are not known
*/
export function timeInFull({from, to = from}: Time): string | undefined {
	if (from === undefined || to === undefined) {
		return undefined;
	}

	const days = Math.round((Date.parse(to) - Date.parse(from)) / msPerDay) + 1;
	return from === to ? dayInFull(from) : `${dayInFull(from)} – ${dayInFull(to)}, ${showNumber(days)} days`;
}

const msPerDay = 86_400_000;

/** A month or a year as a heading: «February 2022», «2022». @param period `YYYY-MM` or `YYYY` */
export function periodInFull(period: string): string {
	return period.length === 'YYYY'.length
		? period
		: formatDay(`${period}-01`, {month: 'long', year: 'numeric'});
}

/** A day of the calendar: «Monday, 28 February 2022». @param day `YYYY-MM-DD` */
export function dayInFull(day: string): string {
	return formatDay(day, {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'});
}

function formatDay(day: string, parts: Intl.DateTimeFormatOptions): string {
	const time = Date.parse(day);
	return Number.isNaN(time)
		? day
		: new Intl.DateTimeFormat('en-GB', {...parts, timeZone: 'UTC'}).format(time);
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
