/*
Times that stand side by side and are one: a weekday and its date, a date and its clock time, the two ends of a range.

Catches: «Saturday, Feb. 13, at noon», «between June 3 and June 5», «from 2010 to 2015».
Must not: «on Monday and Wednesday» — two days; «In 2010, March was cold» — two times.
*/
import type {Analysis} from '../analysis.ts';
import type {FoundTime} from './find-times.ts';

const betweenDayAndDate = /^,?\s$/;
const betweenDateAndClock =
	/^(?:,?\s(?:(?:at|on|around|about|by|shortly\safter|just\safter|just\sbefore)\s)?)$/i;
const betweenEnds = /^(?:\s?[-–—]\s?|\s(?:to|until|till|through|and)\s)$/i;

/** Joins neighbours, each at most with the two behind it. Linear. */
export function joinTimes(analysis: Analysis, times: readonly FoundTime[]): FoundTime[] {
	const joined: FoundTime[] = [];
	for (const time of times) {
		const before = joined.at(-1);
		const both =
			before === undefined || before.sentence !== time.sentence ? undefined : join(analysis, before, time);
		if (both === undefined) {
			joined.push(time);
		} else {
			joined[joined.length - 1] = both;
		}
	}

	// A clock time alone, such as a score or a ratio may look like one, stays with its words.
	return joined;
}

function join(analysis: Analysis, first: FoundTime, second: FoundTime): FoundTime | undefined {
	const between = analysis.article.text.slice(first.end, second.start);
	if (between.length > 16) {
		return undefined;
	}

	const {start, sentence, token} = first;
	const {end} = second;
	if (first.joins === 'weekday' && second.joins === 'date' && betweenDayAndDate.test(between)) {
		return {...second, start, token, joins: 'date'};
	}

	if (second.joins === 'clock' && first.joins !== undefined && first.joins !== 'clock') {
		return betweenDateAndClock.test(between) ? {...first, end} : undefined;
	}

	if (first.joins === 'clock' && second.joins !== undefined) {
		if (second.joins === 'clock') {
			return betweenEnds.test(between) && !/and/i.test(between) ? {...first, end} : undefined;
		}

		return betweenDateAndClock.test(between) ? {...second, start, token} : undefined;
	}

	return joinRange(analysis, first, second, between, {start, end, sentence, token});
}

function joinRange(
	analysis: Analysis,
	first: FoundTime,
	second: FoundTime,
	between: string,
	place: {start: number; end: number; sentence: number; token: number},
): FoundTime | undefined {
	if (first.interval === undefined || second.interval === undefined || !betweenEnds.test(between)) {
		return undefined;
	}

	const before = analysis.tokens.get(first.token - 1)?.lower;
	const isAnd = /and/i.test(between);
	const isOpened = before === 'between' || (before === 'from' && !isAnd);
	const isDash = /[-–—]/.test(between);
	if (!(isAnd ? before === 'between' : isOpened || isDash || /through|until|till/i.test(between))) {
		return undefined;
	}

	const {from} = first.interval;
	const isWeek = first.joins === 'weekday' && second.joins === 'weekday';
	// «From Monday to Friday»: each was read as the last of its name, so that the second may have come out first.
	const to = second.interval.to + (isWeek && second.interval.to < from ? 7 : 0);
	return from > to ? undefined : {...place, interval: {from, to}};
}
