import {findDays, isCalendarDay} from '../../../../article/publication-date.ts';

const ordered = /^(?<year>[12]\d{3})(?<mark>[-/.]?)(?<month>\d\d?)\k<mark>(?<day>\d\d?)(?=$|[T\s,]|\D)/u;

/**
The calendar day that a time stands for, as it is written: «2022-03-02T23:30:00-05:00» is the second of March, wherever the reader is.

@param written as ISO 8601, with slashes, dots or nothing between its parts, as in a letter's head, or in words.
@returns `YYYY-MM-DD`; nothing where there is no such day or nobody can tell which one is meant.
*/
export function toDay(written: string): string | undefined {
	const text = written.trim();
	const {year, month, day} = ordered.exec(text)?.groups ?? {};
	if (year !== undefined && month !== undefined && day !== undefined) {
		const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
		return isCalendarDay(found) ? found : undefined;
	}

	return findDays(text)[0]?.day;
}
