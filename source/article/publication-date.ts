/*
The day an article was published, from a line that says nothing else.

Catches: «March 2, 2022», «Published: Wednesday, 2 March 2022, 10:15 GMT», «Updated 5:30 p.m. ET, Mar. 2, 2022», «2022-03-02T10:15:00Z».
Must not: «The talks began on March 2, 2022.» (a sentence), «March 2022» (no day), «02/03/2022» (February or March: nobody can
tell; «23/03/2022» can only be March).
A day of updating counts only where no day of publication is given.
*/
const mostLength = 120;

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = String.raw`(?<month>${monthNames.join('|')})[a-z]{0,6}\.?`;
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const year = String.raw`(?<year>1[5-9]\d\d|2[01]\d\d)`;
const forms = [
	new RegExp(String.raw`\b${month}\s+${day},?\s+${year}\b`, 'giu'),
	new RegExp(String.raw`\b${day}\s+${month},?\s+${year}\b`, 'giu'),
	new RegExp(String.raw`\b${year}-(?<month>\d\d)-(?<day>\d\d)(?:T[\d:.+-]*Z?|\b)`, 'gu'),
	new RegExp(String.raw`\b(?<first>\d{1,2})[/.](?<second>\d{1,2})[/.]${year}\b`, 'gu'),
];

const labels = /\b(?:first|last|published|posted|updated|modified|released|filed|issued|dated?|on|at)\b/giu;
const updating = /\b(?:updated|modified)\b/iu;
const weekdays = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/giu;
const timesOfDay = /\b\d{1,2}(?:[:.]\d\d){0,2}\s*(?:[ap]\.?m\b\.?)?(?:\s*\(?[A-Z]{1,5}\b\)?)?/giu;
const wordCharacters = /[\p{L}\p{N}]/u;

/** A day that stands in a line, and where. */
export type FoundDay = {
	/** `YYYY-MM-DD`. */
	readonly day: string;
	readonly isUpdate: boolean;
	/** Offsets in the line. */
	readonly start: number;
	readonly end: number;
};

/**
The days that a line names in full, in order. Days that there are not (30 February) and forms that can be read in two ways are left out.

@param line a longer one than any date line gives nothing.
*/
export function findDays(line: string): FoundDay[] {
	if (line.length > mostLength) {
		return [];
	}

	const matches = forms.flatMap(form => [...line.matchAll(form)]).sort((a, b) => a.index - b.index);
	const found: FoundDay[] = [];
	for (const match of matches) {
		const before = line.slice(found.at(-1)?.end ?? 0, match.index);
		const calendarDay = toDay(match.groups ?? {});
		if (calendarDay !== undefined) {
			found.push({
				day: calendarDay,
				isUpdate: updating.test(before),
				start: match.index,
				end: match.index + match[0].length,
			});
		}
	}

	return found;
}

/** Whether a line names a day and says nothing beside it but labels, weekday and time of day. */
export function isDateLine(line: string): boolean {
	const days = findDays(line);
	if (days.length === 0) {
		return false;
	}

	let rest = line;
	for (const {start, end} of days.toReversed()) {
		rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
	}

	rest = rest.replaceAll(timesOfDay, ' ').replaceAll(labels, ' ').replaceAll(weekdays, ' ');
	return !wordCharacters.test(rest);
}

/**
The day of publication, from the lines at an article's head.

@param lines the head's paragraphs; those that are no date lines are passed over.
@returns `YYYY-MM-DD`.
*/
export function findPublicationDay(lines: readonly string[]): string | undefined {
	const days = lines.filter(isDateLine).flatMap(findDays);
	return (days.find(({isUpdate}) => !isUpdate) ?? days[0])?.day;
}

function toDay(groups: Readonly<Record<string, string | undefined>>): string | undefined {
	const {year: yearDigits, month: monthName, day: dayDigits, first, second} = groups;
	if (first !== undefined && second !== undefined) {
		const [a, b] = [Number(first), Number(second)];
		return a > 12 || a === b
			? toCalendarDay(yearDigits, b, a)
			: b > 12
				? toCalendarDay(yearDigits, a, b)
				: undefined;
	}

	const named = monthNames.indexOf((monthName ?? '').slice(0, 3).toLowerCase()) + 1;
	return toCalendarDay(yearDigits, named === 0 ? Number(monthName) : named, Number(dayDigits));
}

function toCalendarDay(
	yearDigits: string | undefined,
	monthNumber: number,
	dayNumber: number,
): string | undefined {
	const pad = (part: number) => String(part).padStart(2, '0');
	const written = `${yearDigits}-${pad(monthNumber)}-${pad(dayNumber)}`;
	return isCalendarDay(written) ? written : undefined;
}

/** Whether a text is a day of the calendar as `YYYY-MM-DD`. */
export function isCalendarDay(written: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(written)) {
		return false;
	}

	// A day past the month's end rolls over into the next month.
	const time = Date.parse(`${written}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}
