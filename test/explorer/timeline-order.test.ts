import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type TimelineRow, timelineRows} from '../../source/explorer/timeline-order.ts';
import type {Reading, Time} from '../../source/reading/reading.ts';
import {readingOf} from '../support/reading.ts';

/** A reading with days for its times, in the order in which the times are given. */
function dated(
	text: string,
	times: Readonly<Record<string, readonly [from: string, to?: string] | undefined>>,
	figures: readonly string[] = [],
	published?: string,
): Reading {
	const reading = readingOf(text, {
		times: Object.keys(times),
		figures: figures.map((words, index) => ({words, value: index})),
	});
	const days = Object.values(times);
	const withDays = reading.times
		.map((time, index): Time => {
			const [from, to = from] = days[index] ?? [];
			return from === undefined || to === undefined ? time : {...time, from, to};
		})
		.sort((a, b) => a.start - b.start);
	const article = published === undefined ? reading.article : {...reading.article, published};
	return {...reading, article, times: withDays};
}

/** Rows in words: headings in brackets, what is listed under a time with an arrow before it. */
function tell(reading: Reading, rows: readonly TimelineRow[]): string[] {
	return rows.map(row => {
		if (row.kind === 'group') {
			return `[${row.period ?? 'no day'}]`;
		}

		if (row.kind === 'published') {
			return `published ${row.day}`;
		}

		const {start, end} = row.fact.span;
		return `${row.isUnder ? '→ ' : ''}${reading.article.text.slice(start, end)}`;
	});
}

const calendar = (reading: Reading) => tell(reading, timelineRows(reading, 'calendar', false));
const asText = (reading: Reading) => tell(reading, timelineRows(reading, 'text', false));

describe('by the calendar', () => {
	test('times come by their first day, then by their last, then as the text has them', () => {
		const reading = dated('On Friday, in March, on Monday, early in March and that Friday.', {
			Friday: ['2022-03-04'],
			'in March': ['2022-03-01', '2022-03-31'],
			Monday: ['2022-02-28'],
			'early in March': ['2022-03-01', '2022-03-10'],
			'that Friday': ['2022-03-04'],
		});
		expect(calendar(reading)).toEqual([
			'[2022]',
			'Monday',
			'early in March',
			'in March',
			'Friday',
			'that Friday',
		]);
	});

	test('a figure stands under the dated time of its sentence, the nearest of several', () => {
		const reading = dated(
			'On Monday 40 people came and 50 more on Tuesday. In all 90 are here.',
			{Monday: ['2022-02-28'], Tuesday: ['2022-03-01']},
			['40', '50', '90'],
		);
		expect(calendar(reading)).toEqual(['[2022]', 'Monday', '→ 40', 'Tuesday', '→ 50', '[no day]', '90']);
	});

	test('a figure beside a time without a day stays with the others, in the order of the text', () => {
		const reading = dated(
			'Last week 40 people came. On Monday it rained.',
			{
				'Last week': undefined,
				Monday: ['2022-02-28'],
			},
			['40'],
		);
		expect(calendar(reading)).toEqual(['[2022]', 'Monday', '[no day]', 'Last week', '40']);
	});

	test('the day of publication stands among them', () => {
		const reading = dated(
			'On Monday. On Friday.',
			{Monday: ['2022-02-28'], Friday: ['2022-03-04']},
			[],
			'2022-03-02',
		);
		expect(calendar(reading)).toEqual(['[2022]', 'Monday', 'published 2022-03-02', 'Friday']);
	});

	test('a year with many times is cut into months; what lasts longer stands before them', () => {
		const reading = dated('a b c d e f g. In 2022 h.', {
			a: ['2022-01-01'],
			b: ['2022-01-02'],
			c: ['2022-01-03'],
			d: ['2022-02-01', '2022-02-28'],
			e: ['2022-02-01'],
			f: ['2022-02-27', '2022-03-05'],
			g: ['1997-01-01', '1997-12-31'],
			'2022': ['2022-01-01', '2022-12-31'],
		});
		expect(calendar(reading)).toEqual([
			'[1997]',
			'g',
			'[2022]',
			'2022',
			'[2022-01]',
			'a',
			'b',
			'c',
			'[2022-02]',
			'e',
			'd',
			'f',
		]);
	});

	test('many times within one month stay under the year', () => {
		const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
		const reading = dated(
			`${words.join(' ')}.`,
			Object.fromEntries(words.map(word => [word, ['2022-01-01']] as const)),
		);
		expect(calendar(reading)).toEqual(['[2022]', ...words]);
	});

	test('without any times it is the figures alone; without anything it is empty', () => {
		expect(calendar(dated('There were 40.', {}, ['40']))).toEqual(['[no day]', '40']);
		expect(calendar(dated('Nothing.', {}))).toEqual([]);
	});
});

test('in the order of the text nothing is moved, and the day of publication comes first', () => {
	const reading = dated(
		'On Friday 40 came, on Monday none.',
		{Friday: ['2022-03-04'], Monday: ['2022-02-28']},
		['40'],
		'2022-03-02',
	);
	expect(asText(reading)).toEqual(['published 2022-03-02', 'Friday', '40', 'Monday']);
});

test('unsure figures are left out where they are hidden, times are not', () => {
	const {figures, ...rest} = dated('On Monday 40 people and 50 cows came.', {Monday: ['2022-02-28']}, [
		'40',
		'50',
	]);
	const reading: Reading = {
		...rest,
		figures: figures.map((figure, index) => ({...figure, confidence: index === 0 ? 0.2 : 0.9})),
	};
	expect(tell(reading, timelineRows(reading, 'calendar', true))).toEqual(['[2022]', 'Monday', '→ 50']);
	expect(tell(reading, timelineRows(reading, 'text', true))).toEqual(['Monday', '50']);
});

test('whatever days times have, both orders list each time and figure once, and the calendar never goes back', () => {
	const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
	const anyDay = fc
		.tuple(fc.integer({min: 2019, max: 2022}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28}))
		.map(parts => parts.map(part => String(part).padStart(2, '0')).join('-'));
	const anyTime = fc.option(fc.tuple(anyDay, anyDay), {nil: undefined});
	fc.assert(
		fc.property(fc.array(anyTime, {minLength: 10, maxLength: 10}), days => {
			const reading = dated(
				`${words.join(' ')} 1 2. ${'k'} 3.`,
				Object.fromEntries(
					words.map((word, index) => {
						const [first, last] = days[index] ?? [];
						return [word, first && last ? ([first, last].sort() as [string, string]) : undefined];
					}),
				),
				['1', '2', '3'],
			);
			const listed = (rows: readonly TimelineRow[]) =>
				rows.flatMap(row => (row.kind === 'item' ? [row.fact.id] : [])).sort();
			const rows = timelineRows(reading, 'calendar', false);
			expect(listed(rows)).toEqual(listed(timelineRows(reading, 'text', false)));
			const periods = rows.flatMap(row => (row.kind === 'group' ? [row.period ?? '9999'] : []));
			expect(periods).toEqual([...new Set(periods)].sort());
			let group = '';
			let before = '';
			for (const row of rows) {
				if (row.kind === 'group') {
					group = row.period ?? '';
					before = '';
				} else if (row.kind === 'item' && row.fact.kind === 'time' && row.fact.time.from) {
					expect(row.fact.time.from.startsWith(group)).toBe(true);
					expect(row.fact.time.from >= before).toBe(true);
					before = row.fact.time.from;
				}
			}
		}),
	);
});
