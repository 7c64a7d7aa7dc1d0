/*
What forms that count from the day of publication mean: «last week», «the past two years», «three days ago». Without that day they have no interval.
*/
import numberWords from '../../../data/lexicons/number-words.json' with {type: 'json'};
import words from '../../../data/lexicons/time-words.json' with {type: 'json'};
import {
	addMonths,
	type Interval,
	monthInterval,
	type Period,
	partsOf,
	periodAround,
	weekendAround,
} from './calendar.ts';
import {type Groups, isCapital, type Meaning, type TimeContext} from './time-meanings.ts';

const months: Readonly<Record<string, number>> = words.months;
const lengths = new Set(words.lengths);
const cardinals: Readonly<Record<string, number>> = numberWords.cardinals;

export function readRelativeUnit(groups: Groups, context: TimeContext): Meaning | undefined {
	const name = (groups['unit'] ?? '').toLowerCase();
	const which = (groups['which'] ?? '').toLowerCase().replaceAll(/\s/g, ' ');
	const {reference} = context;
	if (/^(?:minute|hour|day|centurie)$/.test(name) || (name === 'night' && which !== 'last')) {
		return /^(?:the past|past)$/.test(which) && name === 'day' ? {} : undefined;
	}

	if (reference === undefined || name === 'night') {
		return {};
	}

	if (which.startsWith('the last') || which.startsWith('the next')) {
		// «The last year of his term» counts from the term's end.
		return groups['of'] === undefined
			? readRolling(name, which.endsWith('last'), reference, context.before)
			: {};
	}

	const shift = /^(?:last|this past)$/.test(which) ? -1 : /^(?:next|the coming)$/.test(which) ? 1 : 0;
	if (name === 'weekend') {
		const isPassed = shift === 0 && !context.isForward() && partsOf(reference).weekday < 5;
		return {interval: weekendAround(reference, isPassed ? -1 : shift)};
	}

	const period = name as Period;
	if (/past$/.test(which)) {
		return {interval: {from: stepBack(reference, 1, period), to: reference}};
	}

	return {interval: narrow(periodAround(reference, period, shift), groups['edge'], reference), period};
}

/** «over the last year» ends with publication; «the next week» counts from where the story is, unless it is a length («over the next decade»). */
function readRolling(name: string, isBack: boolean, reference: number, before: string): Meaning {
	const isLength = /^(?:over|in|within|during|for)$/.test(before);
	if (name === 'weekend' || !(isBack || isLength)) {
		return {};
	}

	const edge = stepBack(reference, isBack ? 1 : -1, name as Period);
	return {interval: {from: Math.min(reference, edge), to: Math.max(reference, edge)}};
}

/** «earlier this year» ends with publication, «later this year» begins with it. */
function narrow(interval: Interval, edge: string | undefined, reference: number): Interval {
	const isInside = interval.from <= reference && reference <= interval.to;
	if (isInside && /^earlier/i.test(edge ?? '')) {
		return {from: interval.from, to: reference};
	}

	return isInside && /^later/i.test(edge ?? '') ? {from: reference, to: interval.to} : interval;
}

export function readRelativeMonth(groups: Groups, context: TimeContext): Meaning | undefined {
	const name = groups['month'] ?? '';
	const number = months[name.toLowerCase().replace('.', '')];
	const {reference} = context;
	if (number === undefined || !isCapital(name)) {
		return undefined;
	}

	if (reference === undefined) {
		return {period: 'month'};
	}

	const current = partsOf(reference);
	const which = groups['which']?.toLowerCase() ?? '';
	const named =
		which === 'next'
			? current.year + (number <= current.month ? 1 : 0)
			: /^last|past$/.test(which)
				? current.year - (number >= current.month ? 1 : 0)
				: current.year;
	return {interval: monthInterval(named, number), period: 'month'};
}

function stepBack(reference: number, size: number, period: Period): number {
	switch (period) {
		case 'day':
			return reference - size;
		case 'week':
			return reference - 7 * size;
		case 'month':
			return addMonths(reference, -size);
		case 'quarter':
			return addMonths(reference, -3 * size);
		case 'year':
			return addMonths(reference, -12 * size);
		case 'decade':
			return addMonths(reference, -120 * size);
		case 'century':
			return addMonths(reference, -1200 * size);
		default:
			return period satisfies never;
	}
}

/** The number of a count; `undefined` for «several», «a few». */
function countOf(written: string): number | undefined {
	const lower = written.toLowerCase();
	if (/^\d+$/.test(lower)) {
		return Number(lower);
	}

	if (/^an?$/.test(lower)) {
		return 1;
	}

	const parts = lower.split('-').map(part => (Object.hasOwn(cardinals, part) ? cardinals[part] : undefined));
	return parts.includes(undefined) ? undefined : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

const periods: Readonly<Record<string, Period>> = {
	day: 'day',
	night: 'day',
	week: 'week',
	month: 'month',
	quarter: 'quarter',
	year: 'year',
	decade: 'decade',
	century: 'century',
	centurie: 'century',
};

export function readSpanOfUnits(groups: Groups, {reference}: TimeContext): Meaning | undefined {
	const size = countOf(groups['count'] ?? '');
	const period = periods[(groups['unit'] ?? '').toLowerCase()];
	const which = (groups['which'] ?? '').toLowerCase();
	// «The next five minutes» of a match are as long as they say, and no day: a figure.
	if (/^an?$/i.test(groups['count'] ?? '') || /^minute$/i.test(groups['unit'] ?? '')) {
		return undefined;
	}

	if (
		size === undefined ||
		period === undefined ||
		reference === undefined ||
		/^(?:prev|prec|foll)/.test(which)
	) {
		return {};
	}

	return /^(?:next|coming)$/.test(which)
		? {interval: {from: reference, to: stepBack(reference, -size, period)}}
		: {interval: {from: stepBack(reference, size, period), to: reference}};
}

export function readAgo(groups: Groups, {reference, before}: TimeContext): Meaning | undefined {
	const size = countOf(groups['count'] ?? '');
	const name = (groups['unit'] ?? '').toLowerCase();
	const side = (groups['side'] ?? '').toLowerCase();
	// «served two years before he left» says how long, and is a figure.
	if (/^(?:after|before)$/.test(side) && lengths.has(before)) {
		return undefined;
	}

	if (reference === undefined || size === undefined || !/^(?:ago|from|hence)/.test(side)) {
		return {};
	}

	if (/^(?:minute|hour)$/.test(name)) {
		return name === 'minute' || size < 12 ? {interval: {from: reference, to: reference}} : {};
	}

	const period = periods[name];
	if (period === undefined || size > 1000) {
		return {};
	}

	const at = stepBack(reference, side === 'ago' ? size : -size, period);
	if (partsOf(at).year < 1000) {
		return {};
	}

	// «A decade ago» is not that decade, but about that year.
	const grain: Period = period === 'decade' || period === 'century' || period === 'quarter' ? 'year' : period;
	return {interval: periodAround(at, grain, 0)};
}
