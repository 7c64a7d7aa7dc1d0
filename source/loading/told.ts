/*
What documents tell of themselves, as they write it: days, languages, addresses and names. Each is put into the form that `Metadata` has it in, or is nothing.
*/
import {findDays, isCalendarDay} from '../article/publication-date.ts';

/** Longer ones are no dates, languages or addresses, and are not looked at. */
const mostLength = 2000;

/** A year of two digits is one of 1950 to 2049 (RFC 5322, 4.3). */
const shortYear = /\b(?<day>\d{1,2}) (?<month>[A-Z][a-z]{2}) (?<year>\d\d)(?!\d)/u;
const compactDay = /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:T|$)/u;

/**
The calendar day of a date as it is written, in its own offset: «Wed, 02 Mar 2022 23:30:00 -0500» is 2 March there, and that is what «yesterday» in its text means.

@param written a date of RFC 5322 (mail, RSS) or RFC 3339 (Atom, EPUB), or one as people write them.
@returns `YYYY-MM-DD`; nothing where it names no day («2022»), or one of before 1500, which tools write for «unknown».
*/
export function writtenDay(written: string | undefined): string | undefined {
	const text = written?.trim().slice(0, 100) ?? '';
	const compact = compactDay.exec(text)?.groups;
	if (compact !== undefined) {
		const day = `${compact['year']}-${compact['month']}-${compact['day']}`;
		return isCalendarDay(day) ? day : undefined;
	}

	const short = shortYear.exec(text)?.groups;
	const century = Number(short?.['year']) < 50 ? '20' : '19';
	const full = short === undefined ? text : `${short['day']} ${short['month']} ${century}${short['year']}`;
	return findDays(full)[0]?.day;
}

/**
The language of a tag of BCP 47 («en-GB»).

@returns a code of two or three letters; nothing for «und» (undetermined), «mul» (several) and what is no tag.
*/
export function languageCode(tag: string | undefined): string | undefined {
	const code = /^\s*(?<code>[a-z]{2,3})(?:[-_]|\s*$)/iu
		.exec(tag?.slice(0, 40) ?? '')
		?.groups?.['code']?.toLowerCase();
	return code === 'und' || code === 'mul' || code === 'zxx' ? undefined : code;
}

/**
An address of the web.

@param base what it is relative to, where it is.
@returns it made absolute; nothing where it is of another kind (`javascript:`, `file:`) or none.
*/
export function webAddress(written: string | undefined, base?: string): string | undefined {
	const text = written?.trim() ?? '';
	const url = text === '' || text.length > mostLength ? null : URL.parse(text, base);
	return url !== null && /^https?:$/u.test(url.protocol) ? url.href : undefined;
}

/** Names as they stand in a byline: «Jane Doe, John Roe and Ann Poe». Each once. */
export function joinNames(names: readonly (string | undefined)[]): string | undefined {
	const told = new Set(
		names
			.map(name => name?.replaceAll(/\s+/gu, ' ').trim())
			.filter(name => name !== undefined && name !== ''),
	);
	const all = [...told];
	const last = all.pop();
	return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}
