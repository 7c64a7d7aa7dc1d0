import {expect, test} from 'vitest';
import {
	addMonths,
	dayOf,
	edgeOf,
	formatDay,
	type Interval,
	monthInterval,
	parseDay,
	periodAround,
	validDay,
	weekendAround,
} from '../../../source/reading/times/calendar.ts';

const written = ({from, to}: Interval): string => `${formatDay(from)}..${formatDay(to)}`;

test('a day survives being written and read', () => {
	expect(formatDay(parseDay('2024-02-29') ?? 0)).toBe('2024-02-29');
});

test.each(['2023-02-29', '2023-13-01', '2023-1-1', 'yesterday', ''])('%j is no day', text => {
	expect(parseDay(text)).toBeUndefined();
});

test('February has no 30th', () => {
	expect(validDay(2024, 2, 30)).toBeUndefined();
});

test('weeks begin on Monday, also seen from a Sunday', () => {
	expect(written(periodAround(dayOf(2022, 3, 6), 'week', 0))).toBe('2022-02-28..2022-03-06');
});

test('months run over the end of a year', () => {
	expect(written(periodAround(dayOf(2022, 1, 15), 'month', -1))).toBe('2021-12-01..2021-12-31');
});

test('a month after January 31 is the last of February', () => {
	expect(formatDay(addMonths(dayOf(2023, 1, 31), 1))).toBe('2023-02-28');
});

test('the weekend before is that of the week before', () => {
	expect(written(weekendAround(dayOf(2022, 3, 2), -1))).toBe('2022-02-26..2022-02-27');
});

test.each([
	['early', '2022-02-01..2022-02-10'],
	['mid', '2022-02-11..2022-02-20'],
	['late', '2022-02-21..2022-02-28'],
	['start', '2022-02-01..2022-02-07'],
	['end', '2022-02-22..2022-02-28'],
] as const)('%s February', (edge, expected) => {
	expect(written(edgeOf(monthInterval(2022, 2), 'month', edge))).toBe(expected);
});
