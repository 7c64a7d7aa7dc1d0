/*
What the forms in time-patterns.ts mean: from the parts of a match to an interval of days.

Relative forms need the day of publication; without it they have no interval. News speaks of what was: «on Monday» is the Monday before
publication or its own day, unless the verb beside it speaks of what will be.
*/
import words from '../../../data/lexicons/time-words.json' with {type: 'json'};
import {type Interval, monthInterval, type Period, partsOf, validDay, yearsInterval} from './calendar.ts';

/** What is known where an expression stands. */
export type TimeContext = {
	/** Day of publication, when known. */
	readonly reference: number | undefined;
	/** Whether the words around speak of what is to come. */
	readonly isForward: () => boolean;
	/** The word before and the one behind the expression, in lower case. */
	readonly before: string;
	/** «the end of …», «early …» stands before: «the year» alone then is a time. */
	readonly hasEdge: boolean;
};

/** What an expression means. Without an interval it is kept for its words. `needs` holds back forms that say nothing alone. */
export type Meaning = {
	readonly interval?: Interval | undefined;
	readonly period?: Period;
	/** A clock time, or a weekday: joins a date beside it. */
	readonly joins?: 'clock' | 'weekday' | 'date';
	readonly check?: 'month' | 'year' | 'weekday' | 'season';
};

const months: Readonly<Record<string, number>> = words.months;
const decadeWords: Readonly<Record<string, number>> = words.decadeWords;
const weekdays: Readonly<Record<string, number>> = words.weekdays;
const fixedDays: Readonly<Record<string, readonly number[]>> = words.fixedDays;
/** Letters of the shortest weekday that is written in full. */
const longWeekday = 6;
const ordinals = ['zeroth', 'first', 'second', 'third', 'fourth'];

/** The named groups of a match; those that took no part are absent. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** Whether a word begins with a capital letter. */
export function isCapital(word: string): boolean {
	return /^\p{Lu}/u.test(word);
}

function thisYear(context: TimeContext): number | undefined {
	return context.reference === undefined ? undefined : partsOf(context.reference).year;
}

/** The year of a day that is named without one: the last such day before publication, or the next behind it. */
function nearestYear(monthNumber: number, dayNumber: number, context: TimeContext): number | undefined {
	const {reference} = context;
	const current = thisYear(context);
	if (reference === undefined || current === undefined) {
		return undefined;
	}

	const at = validDay(current, monthNumber, dayNumber) ?? reference;
	if (context.isForward()) {
		return at < reference ? current + 1 : current;
	}

	// An announcement in the near future is seldom marked by its verb: «The hearing is on March 9».
	return at > reference + 60 ? current - 1 : current;
}

export function readDate(groups: Groups, context: TimeContext): Meaning | undefined {
	const monthNumber = months[(groups['month'] ?? '').toLowerCase().replace('.', '')];
	const first = Number(groups['day']);
	if (monthNumber === undefined || first < 1 || first > 31 || !isCapital(groups['month'] ?? '')) {
		return undefined;
	}

	const named =
		groups['year'] === undefined ? nearestYear(monthNumber, first, context) : Number(groups['year']);
	if (named === undefined) {
		return {joins: 'date'};
	}

	const from = validDay(named, monthNumber, first);
	const to = groups['last'] === undefined ? from : validDay(named, monthNumber, Number(groups['last']));
	return from === undefined || to === undefined || to < from
		? {joins: 'date'}
		: {interval: {from, to}, period: 'day', joins: 'date'};
}

export function readMonth(groups: Groups, context: TimeContext): Meaning | undefined {
	const name = groups['month'] ?? '';
	const number = months[name.toLowerCase().replace('.', '')];
	if (number === undefined || !isCapital(name)) {
		return undefined;
	}

	if (groups['year'] !== undefined) {
		return {interval: monthInterval(Number(groups['year']), number), period: 'month'};
	}

	// An abbreviation alone («Mar», «Jan») is more often a name.
	if (name.length < 5 && !/^(?:may|june|july)$/i.test(name)) {
		return undefined;
	}

	return {interval: monthNear(number, context), period: 'month', check: 'month'};
}

function monthNear(number: number, context: TimeContext): Interval | undefined {
	const {reference, before} = context;
	if (reference === undefined) {
		return undefined;
	}

	const current = partsOf(reference);
	// «must file their February reports»: the verb is not the month's.
	const isModifier = /^(?:their|its|his|her|our|my|the|['’]s?)$/.test(before);
	if (!isModifier && context.isForward()) {
		return monthInterval(number < current.month ? current.year + 1 : current.year, number);
	}

	return monthInterval(number > current.month ? current.year - 1 : current.year, number);
}

export function readSlashed(groups: Groups): Meaning | undefined {
	const [first, second] = [Number(groups['first']), Number(groups['second'])];
	const named = Number(groups['year']);
	// «3/4/2016» is March in one country and April in another; only a number over 12 tells.
	const at =
		second > 12
			? validDay(named, first, second)
			: first > 12 || first === second
				? validDay(named, second, first)
				: undefined;
	return {joins: 'date', interval: at === undefined ? undefined : {from: at, to: at}};
}

export function readYearRange(groups: Groups): Meaning | undefined {
	const first = Number(groups['year']);
	const written = groups['last'] ?? '';
	const last = written.length === 2 ? Math.floor(first / 100) * 100 + Number(written) : Number(written);
	return last > first && last < first + 400 && last < 2200
		? {interval: yearsInterval(first, last)}
		: undefined;
}

export function readDecade(groups: Groups, context: TimeContext): Meaning | undefined {
	const written = groups['decade'] ?? '';
	const isMarked = groups['the'] !== undefined || groups['mark'] !== undefined || context.hasEdge;
	// «in her 50s» is an age.
	if (written.length === 2 && !isMarked && context.before !== 'the') {
		return undefined;
	}

	const first = written.length === 2 ? 1900 + Number(written) : Number(written);
	const period: Period = first % 100 === 0 && written.length === 4 && first < 2000 ? 'century' : 'decade';
	const interval = yearsInterval(first, first + (period === 'century' ? 99 : 9));
	return {interval, period};
}

/** «the sixties», «the early sixties»; «in her sixties» is an age, «the eighties» may be a temperature all the same. */
export function readDecadeWord(groups: Groups, context: TimeContext): Meaning | undefined {
	const first = decadeWords[(groups['decade'] ?? '').toLowerCase()];
	const isMarked = groups['the'] !== undefined || context.hasEdge;
	return first === undefined || !isMarked
		? undefined
		: {interval: yearsInterval(first, first + 9), period: 'decade'};
}

/** «the second week of August», «the first Monday in March»: weeks are counted from the month's first day. */
export function readNthOfMonth(groups: Groups, context: TimeContext): Meaning | undefined {
	const name = groups['month'] ?? '';
	const number = months[name.toLowerCase().replace('.', '')];
	if (number === undefined || !isCapital(name)) {
		return undefined;
	}

	const month =
		groups['year'] === undefined ? monthNear(number, context) : monthInterval(Number(groups['year']), number);
	const weekday =
		weekdays[(groups['weekday'] ?? '').toLowerCase()] ?? (groups['unit'] === 'weekend' ? 6 : undefined);
	if (month === undefined) {
		return {joins: 'date'};
	}

	const index = ordinals.indexOf((groups['nth'] ?? '').toLowerCase());
	if (weekday === undefined) {
		const from = index > 0 ? month.from + 7 * (index - 1) : month.to - 6;
		return {interval: {from, to: from + 6}, period: 'week', joins: 'date'};
	}

	const opening = month.from + ((weekday - partsOf(month.from).weekday + 7) % 7);
	const from = index > 0 ? opening + 7 * (index - 1) : opening + 7 * Math.floor((month.to - opening) / 7);
	return {interval: {from, to: groups['weekday'] === undefined ? from + 1 : from}, joins: 'date'};
}

/** «by spring», «in the fall»: words without days; «spring water» and «a fall» are none. */
export function readSeason(groups: Groups, context: TimeContext): Meaning | undefined {
	const isFall = groups['season']?.toLowerCase() === 'fall';
	const isLed = /^(?:in|by|until|till|since|during|through|before|after|throughout)$/.test(context.before);
	return isLed && (!isFall || groups['the'] !== undefined) ? {check: 'season'} : undefined;
}

export function readWeekday(groups: Groups, context: TimeContext): Meaning | undefined {
	const name = groups['weekday'] ?? '';
	const number = weekdays[name.toLowerCase()];
	const which = groups['which']?.toLowerCase().replaceAll(/\s/g, ' ');
	if (number === undefined || !isCapital(name)) {
		return undefined;
	}

	if (groups['plural'] !== undefined && name.length < longWeekday) {
		return undefined;
	}

	// «The next Tuesday» counts from where the story is; «hosts a Sunday show» tells of more than one.
	const isOfStory =
		(context.before === 'the' && /^(?:next|last)$/.test(which ?? '')) ||
		(/^an?$/.test(context.before) && context.isForward());
	if (groups['plural'] !== undefined || which === 'every' || which === 'each' || isOfStory) {
		return {};
	}

	const {reference} = context;
	if (reference === undefined) {
		return {joins: 'weekday', check: 'weekday'};
	}

	const back = (partsOf(reference).weekday - number + 7) % 7;
	const isNext =
		which === 'next' ||
		which === 'this coming' ||
		(which !== 'last' && which !== 'this past' && context.isForward());
	const at = isNext
		? reference + (back === 0 && which === undefined ? 0 : 7 - back)
		: reference - (back === 0 && (which === 'last' || which === 'this past') ? 7 : back);
	return {interval: {from: at, to: at}, joins: 'weekday', check: 'weekday'};
}

export function quarterOf(named: number, quarter: number): Interval {
	return {
		from: monthInterval(named, quarter * 3 - 2).from,
		to: monthInterval(named, quarter * 3).to,
	};
}

export function readPieceOfYear(groups: Groups, context: TimeContext): Meaning | undefined {
	const current = thisYear(context);
	const which = groups['which']?.toLowerCase();
	const shift = which === 'last' ? -1 : which === 'next' ? 1 : 0;
	const named =
		groups['year'] === undefined
			? which === undefined || current === undefined
				? undefined
				: current + shift
			: Number(groups['year']);
	const isHalf = groups['piece']?.toLowerCase() === 'half';
	if (named === undefined) {
		return isHalf && which === undefined ? undefined : {};
	}

	const index = ordinals.indexOf((groups['ordinal'] ?? '').toLowerCase());
	const number = index > 0 ? index : isHalf ? 2 : 4;
	if (isHalf) {
		return number > 2
			? {}
			: {interval: {from: quarterOf(named, number * 2 - 1).from, to: quarterOf(named, number * 2).to}};
	}

	return {interval: quarterOf(named, number), period: 'quarter'};
}

export function readFixedDay(groups: Groups, context: TimeContext): Meaning | undefined {
	const name = groups['name'] ?? '';
	const key = name.toLowerCase().replaceAll("'", '’').replaceAll(/\s/g, ' ');
	const [monthNumber, dayNumber] = fixedDays[key] ?? [];
	if (monthNumber === undefined || dayNumber === undefined || !isCapital(name)) {
		return undefined;
	}

	const named =
		groups['year'] === undefined ? nearestYear(monthNumber, dayNumber, context) : Number(groups['year']);
	const at = named === undefined ? undefined : validDay(named, monthNumber, dayNumber);
	return {interval: at === undefined ? undefined : {from: at, to: at}, joins: 'date'};
}
