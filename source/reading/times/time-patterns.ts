/*
What a time looks like: one sticky pattern for each form, tried at a token's first character, and what it means.

A pattern never reads far: every repetition in it is bounded. Months and weekdays count only with a capital letter.
*/
import numberWords from '../../../data/lexicons/number-words.json' with {type: 'json'};
import words from '../../../data/lexicons/time-words.json' with {type: 'json'};
import {edgeOf, type Period, parseDay, periodAround, yearsInterval} from './calendar.ts';
import {readAgo, readRelativeMonth, readRelativeUnit, readSpanOfUnits} from './relative-times.ts';
import {
	type Groups,
	isCapital,
	type Meaning,
	quarterOf,
	readDate,
	readDecade,
	readDecadeWord,
	readFixedDay,
	readMonth,
	readNthOfMonth,
	readPieceOfYear,
	readSeason,
	readSlashed,
	readWeekday,
	readYearRange,
	type TimeContext,
} from './time-meanings.ts';

/** One form: what it looks like, and what a match means (`undefined`: no time after all). */
export type TimePattern = {
	readonly pattern: RegExp;
	readonly read: (groups: Groups, context: TimeContext) => Meaning | undefined;
};

const days: Readonly<Record<string, number>> = words.days;

const alternatives = (list: readonly string[]): string =>
	[...list]
		.sort((a, b) => b.length - a.length)
		.map(word => word.replaceAll('.', '\\.').replaceAll('’', "['’]").replaceAll(' ', '\\s'))
		.join('|');
const shortMonths = Object.keys(words.months).filter(
	name => name.length <= 4 && !/^(?:may|june|july)$/.test(name),
);
const longMonths = Object.keys(words.months).filter(name => !shortMonths.includes(name));
const month = `(?<month>(?:${alternatives(longMonths)})(?!\\p{L})|(?:${alternatives(shortMonths)})(?!\\p{L})\\.?)`;
const weekday = `(?<weekday>(?:${alternatives(Object.keys(words.weekdays))}))`;
const weekdayDot = '(?<=(?:mon|tues?|wed|thu(?:rs?)?|fri))\\.';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?<year>1\\d{3}|20\\d\\d)(?![\\d\\p{L}]|[.,]\\d)';
const part = `(?:${alternatives(words.dayParts)})`;
const season = `(?<season>${alternatives(words.seasons)})`;
const count = `(?<count>\\d{1,3}|an?|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:${alternatives(Object.keys(numberWords.cardinals))})|several|(?:a\\s)?few|(?:a\\s)?couple(?:\\sof)?|many|dozens\\sof|half\\sa)`;
const unit = '(?<unit>minute|hour|day|night|week|weekend|month|quarter|year|decade|century|centurie)';
const clockHour = alternatives(Object.keys(numberWords.cardinals).slice(1, 13));
const dayPartBehind = '(?:in\\sthe\\s(?:morning|afternoon|evening)|at\\snight)';
const end = '(?![\\p{L}\\p{N}])';

const sticky = (source: string): RegExp => new RegExp(`${source}${end}`, 'iuy');

/** All forms. Of several that match in one place the longest counts, the first among equals. */
export const timePatterns: readonly TimePattern[] = [
	{
		pattern: sticky(
			`${month}\\s${day}(?!:|[.,]\\d)(?:(?:\\s?[-–]\\s?|\\s(?:and|to|through)\\s)(?<last>\\d{1,2})(?:st|nd|rd|th)?(?![:%]|[.,]?\\d|\\s(?:percent|per|people)))?(?:,?\\s${year})?`,
		),
		read: readDate,
	},
	{
		pattern: sticky(
			`(?:the\\s)?${day}(?:\\s?[-–]\\s?(?<last>\\d{1,2}))?\\s(?:of\\s)?${month}(?:,?\\s${year})?`,
		),
		read: readDate,
	},
	{
		pattern: sticky(`${month}(?:,?\\s(?:of\\s)?${year})?`),
		read: readMonth,
	},
	{
		pattern: /(?<date>\d{4}-\d\d-\d\d)(?![\d-])/uy,
		read: ({date}) => {
			const at = parseDay(date ?? '');
			return at === undefined ? undefined : {interval: {from: at, to: at}, joins: 'date'};
		},
	},
	{
		pattern: /(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>(?:19|20)\d\d)(?![\d/])/uy,
		read: readSlashed,
	},
	{
		pattern: sticky(year),
		read: groups => {
			const value = Number(groups['year']);
			return {interval: yearsInterval(value, value), period: 'year', check: 'year'};
		},
	},
	{
		pattern: sticky('(?<year>1\\d{3}|20\\d\\d)\\s?[-–/]\\s?(?<last>\\d{4}|\\d\\d)(?![-–/])'),
		read: readYearRange,
	},
	{
		pattern: sticky("(?<the>the\\s)?(?<mark>['’])?(?<decade>1\\d\\d0|20\\d0|[1-9]0)['’]?s"),
		read: readDecade,
	},
	{
		pattern: sticky(`(?<the>the\\s)?(?<decade>${alternatives(Object.keys(words.decadeWords))})`),
		read: readDecadeWord,
	},
	{
		pattern: sticky(
			`(?:the\\s)?(?<nth>first|second|third|fourth|last)\\s(?:(?<unit>week|weekend)|${weekday})\\s(?:of|in)\\s${month}(?:,?\\s${year})?`,
		),
		read: readNthOfMonth,
	},
	{
		pattern: sticky(`(?:the\\s)?${part}\\sof\\sthe\\s\\d{1,2}(?:st|nd|rd|th)`),
		read: () => ({}),
	},
	{
		pattern: sticky("(?:the\\s)?(?<unit>year|month|week)['’]s\\send"),
		read: ({unit: name}, {reference}) => {
			const period = name?.toLowerCase() as Period;
			const interval = reference === undefined ? undefined : periodAround(reference, period, 0);
			return {interval: interval && edgeOf(interval, period, 'end')};
		},
	},
	{
		pattern: sticky('(?:the\\s)?(?<ordinal>\\d{1,2})(?:st|nd|rd|th)[-\\s]century'),
		read: ({ordinal}) => {
			const last = Number(ordinal) * 100;
			return last < 1100 || last > 2200 ? {} : {interval: yearsInterval(last - 99, last), period: 'century'};
		},
	},
	{
		pattern: sticky(
			`(?:(?<which>last|next|this\\spast|this\\scoming|this|every|each|past)\\s)?${weekday}(?:(?<plural>s)(?!\\p{L})|${weekdayDot})?(?:\\s${part}(?!\\p{L}))?`,
		),
		read: readWeekday,
	},
	{
		pattern: sticky(
			`(?:(?:earlier|later|early|late)\\s)?(?<deictic>yesterday|today|tonight|tomorrow)(?:\\s${part})?`,
		),
		read: ({deictic}, {reference}) => {
			const at = reference === undefined ? undefined : reference + (days[(deictic ?? '').toLowerCase()] ?? 0);
			return {interval: at === undefined ? undefined : {from: at, to: at}, joins: 'date'};
		},
	},
	{
		pattern: sticky(
			'(?:(?:earlier|later)\\s)?(?<which>this|last)\\s(?<part>morning|afternoon|evening|night)',
		),
		read: ({which, part: name}, {reference}) => {
			const isLast = which?.toLowerCase() === 'last';
			if (isLast !== (name?.toLowerCase() === 'night') || reference === undefined) {
				return {};
			}

			const at = isLast ? reference - 1 : reference;
			return {interval: {from: at, to: at}};
		},
	},
	{
		pattern: sticky(
			`(?:(?<edge>earlier|later|early|late)\\s(?:in\\s)?)?(?<which>(?:the\\s)?(?:last|next)|this\\spast|this|the\\spast|past|the\\scurrent|the\\scoming)\\s${unit}(?:(?<of>(?=\\sof\\s))|)`,
		),
		read: readRelativeUnit,
	},
	{
		pattern: sticky(`(?<which>last|next|this\\spast|this)\\s${month}`),
		read: readRelativeMonth,
	},
	{
		pattern: sticky(`(?:last|next|this\\spast|this)\\s${season}(?:\\s(?:of\\s)?${year})?`),
		read: ({season: name}, {hasEdge}) =>
			name?.toLowerCase() === 'fall' && hasEdge ? undefined : {joins: 'date'},
	},
	{
		pattern: sticky(`(?:the\\s)?${season}\\s(?:of\\s)?${year}`),
		read: () => ({}),
	},
	{
		pattern: sticky(`(?<the>the\\s)?${season}`),
		read: readSeason,
	},
	{
		pattern: sticky(
			`(?:the\\s)?(?<which>last|past|next|coming|previous|preceding|following)\\s${count}\\s${unit}s?`,
		),
		read: readSpanOfUnits,
	},
	{
		pattern: sticky(
			`(?:(?:about|around|nearly|almost|over|just\\sover|more\\sthan|roughly|some|only|just)\\s)?${count}(?:\\s|-)(?:and\\sa\\shalf\\s)?${unit}s?\\s(?<side>ago|earlier|later|beforehand|after|before|from\\snow|hence)`,
		),
		read: readAgo,
	},
	{
		pattern: sticky(
			`(?:the\\s)?(?<ordinal>first|second|third|fourth|last|final)[-\\s](?<piece>half|quarter)(?:\\sof\\s(?:${year}|(?<which>this|last|next|the)\\syear))?`,
		),
		read: readPieceOfYear,
	},
	{
		pattern: sticky(`Q(?<quarter>[1-4])(?:\\s(?:of\\s)?${year})?`),
		read: ({quarter, year: named}) =>
			named === undefined ? {} : {interval: quarterOf(Number(named), Number(quarter)), period: 'quarter'},
	},
	{
		pattern: sticky('the\\s(?<unit>day|week|month|year|decade|century)'),
		read: ({unit: name}, {reference, hasEdge}) => {
			const period = name?.toLowerCase() as Period;
			return hasEdge
				? {interval: reference === undefined ? undefined : periodAround(reference, period, 0), period}
				: undefined;
		},
	},
	{
		pattern: sticky(`(?<name>${alternatives(Object.keys(words.fixedDays))})(?:,?\\s${year})?`),
		read: readFixedDay,
	},
	{
		pattern: sticky(`(?<name>${alternatives(words.movingDays)})(?:\\s${year})?`),
		read: ({name}) => (isCapital(name ?? '') ? {joins: 'date'} : undefined),
	},
	{
		pattern:
			/(?:\d{1,2}(?::\d\d)?(?:\s?[-–]\s?\d{1,2}(?::\d\d)?)?\s?(?:a\.m\.|p\.m\.|[AaPp][Mm](?!\p{L}))|\d{1,2}:\d\d(?![\d:])|(?:noon|midnight)(?!\p{L}))(?:\s(?:[ECMP][SD]?T|GMT|BST|UTC|CET)(?!\p{L}))?/uy,
		read: () => ({joins: 'clock'}),
	},
	{
		pattern: sticky(
			`(?:half\\spast|(?:a\\s)?quarter\\s(?:past|to))\\s(?:${clockHour})(?:\\s${dayPartBehind})?|(?:${clockHour}|\\d{1,2})\\s?o['’]clock(?:\\s${dayPartBehind})?`,
		),
		read: () => ({joins: 'clock'}),
	},
	{
		pattern: sticky(`(?:${alternatives(words.vague)})`),
		read: () => ({}),
	},
];
