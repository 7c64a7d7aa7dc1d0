import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {slice} from '../../../source/article/span.ts';
import {analyse} from '../../../source/reading/analyse.ts';
import {findTimes} from '../../../source/reading/times/find-times.ts';

/** Each time as «words from..to»; published on a Wednesday. */
function timesOf(text: string, published: string | undefined = '2022-03-02'): string[] {
	const article = articleFromPlainText(text, 'test');
	const analysis = analyse(published === '' ? article : {...article, published});
	return findTimes(analysis).map(time => {
		const days = time.from === time.to ? time.from : `${time.from}..${time.to}`;
		return days === undefined ? slice(text, time) : `${slice(text, time)} = ${days}`;
	});
}

describe('times that name their year', () => {
	test.each([
		['The mill opened on March 2, 2019.', 'March 2, 2019 = 2019-03-02'],
		['The mill opened on 2 March 2019.', '2 March 2019 = 2019-03-02'],
		['The mill opened on Saturday, Feb. 13, 2016.', 'Saturday, Feb. 13, 2016 = 2016-02-13'],
		['It burned in April 2015.', 'April 2015 = 2015-04-01..2015-04-30'],
		['It burned in mid-April 2015.', 'mid-April 2015 = 2015-04-11..2015-04-20'],
		['The strike of 1917 ended quietly.', '1917 = 1917-01-01..1917-12-31'],
		['They met during the 2012 election.', '2012 = 2012-01-01..2012-12-31'],
		['The 2015–16 winter was mild.', '2015–16 = 2015-01-01..2016-12-31'],
		['He came in the early sixties.', 'the early sixties = 1960-01-01..1963-12-31'],
		['She grew up in the 1970s.', 'the 1970s = 1970-01-01..1979-12-31'],
		['He left in the late 1970s.', 'the late 1970s = 1977-01-01..1979-12-31'],
		['Work went on from 2010 to 2015.', '2010 to 2015 = 2010-01-01..2015-12-31'],
		['Sales fell in the first half of 2016.', 'the first half of 2016 = 2016-01-01..2016-06-30'],
		['Sales fell in the second quarter of 2016.', 'the second quarter of 2016 = 2016-04-01..2016-06-30'],
		['It was filed on 2016-05-03.', '2016-05-03 = 2016-05-03'],
		['It was a bridge of the 19th century.', 'the 19th century = 1801-01-01..1900-12-31'],
		['They wed in the summer of 2012.', 'the summer of 2012'],
	])('%s', (text, expected) => {
		expect(timesOf(text)).toEqual([expected]);
	});
});

describe('times that count from publication', () => {
	test.each([
		['The talks stalled on Monday.', 'Monday = 2022-02-28'],
		['The talks stalled on Wednesday.', 'Wednesday = 2022-03-02'],
		['The talks stalled on Monday night.', 'Monday night = 2022-02-28'],
		['The council will vote on Monday.', 'Monday = 2022-03-07'],
		['The rink is due to open on Friday.', 'Friday = 2022-03-04'],
		['Tuesday’s vote was close.', 'Tuesday = 2022-03-01'],
		['The roof fell last weekend.', 'last weekend = 2022-02-26..2022-02-27'],
		['The roof fell last week.', 'last week = 2022-02-21..2022-02-27'],
		['She will sing next week.', 'next week = 2022-03-07..2022-03-13'],
		['The roof fell three days ago.', 'three days ago = 2022-02-27'],
		['They moved in twenty-five years ago.', 'twenty-five years ago = 1997-01-01..1997-12-31'],
		['He left yesterday.', 'yesterday = 2022-03-01'],
		['It rained this month.', 'this month = 2022-03-01..2022-03-31'],
		['It rained earlier this month.', 'earlier this month = 2022-03-01..2022-03-02'],
		['It rained in late September.', 'late September = 2021-09-21..2021-09-30'],
		['Rents doubled in the past two years.', 'the past two years = 2020-03-02..2022-03-02'],
		['It must be paid by the end of the year.', 'the end of the year = 2022-12-01..2022-12-31'],
		[
			'The next five minutes decided it, as the past two days had.',
			'the past two days = 2022-02-28..2022-03-02',
		],
		['They voted on Nov. 8.', 'Nov. 8 = 2021-11-08'],
		['The shop will reopen on April 4.', 'April 4 = 2022-04-04'],
		['She works from Monday to Friday.', 'Monday to Friday = 2022-02-28..2022-03-04'],
		['Doors opened at 5 p.m. Friday.', '5 p.m. Friday = 2022-02-25'],
	])('%s', (text, expected) => {
		expect(timesOf(text)).toEqual([expected]);
	});

	test.each([
		['The trial continues on Monday.', 'Monday = 2022-03-07'],
		['The mayor is to visit on Thursday.', 'Thursday = 2022-03-03'],
		['The hearing is on March 9.', 'March 9 = 2022-03-09'],
		['Will it come again on Friday?', 'Friday = 2022-03-04'],
		['She vowed to return on Friday.', 'Friday = 2022-03-04'],
		['The fund should be spent by June.', 'June = 2022-06-01..2022-06-30'],
		['No riding before July.', 'July = 2022-07-01..2022-07-31'],
		['The council will vote on Wednesday.', 'Wednesday = 2022-03-02'],
		['She promised Monday to return.', 'Monday = 2022-02-28'],
		['She would not comment on Friday.', 'Friday = 2022-02-25'],
		['It comes after a vote on Monday.', 'Monday = 2022-02-28'],
		['The mayor says that on Monday nobody came.', 'Monday = 2022-02-28'],
		['She agreed to a meeting on Tuesday.', 'Tuesday = 2022-03-01'],
		['They were hurt since Sunday and will never work again.', 'Sunday = 2022-02-27'],
		['He praised her early wins on Tuesday.', 'Tuesday = 2022-03-01'],
		['They must file their February reports.', 'February = 2022-02-01..2022-02-28'],
		['Rents doubled over the last year.', 'the last year = 2021-03-02..2022-03-02'],
		['It will cost more over the next decade.', 'the next decade = 2022-03-02..2032-03-02'],
		['It rained in the second week of August.', 'the second week of August = 2021-08-08..2021-08-14'],
		['They met on the first Monday in February.', 'the first Monday in February = 2022-02-07'],
		['It must be done by year’s end.', 'year’s end = 2022-12-01..2022-12-31'],
	])('tense and rest: %s', (text, expected) => {
		expect(timesOf(text)).toEqual([expected]);
	});

	test('without a day of publication they keep their words and have no interval', () => {
		expect(timesOf('It fell on Monday, as it did last week and on Nov. 8.', '')).toEqual([
			'Monday',
			'last week',
			'Nov. 8',
		]);
	});

	test('a day of publication that no calendar has counts as none', () => {
		expect(timesOf('It fell yesterday.', '2022-02-31')).toEqual(['yesterday']);
	});
});

describe('vague times keep their words', () => {
	test.each([
		['Prices rose in recent weeks.', 'recent weeks'],
		['She came back two years later.', 'two years later'],
		['The polls opened on Super Tuesday.', 'Super Tuesday'],
		['They reopen this summer.', 'this summer'],
		['It happened several days ago.', 'several days ago'],
		['It comes two days after the vote.', 'two days after'],
		['The mill burned on the night of the 14th.', 'the night of the 14th'],
		['They hope to finish by spring.', 'spring'],
		['It struck at half past four in the morning.', 'half past four in the morning'],
		['It ran from 6AM to 9AM EST.', '6AM to 9AM EST'],
		['The shop opens on Fridays.', 'Fridays'],
		['She hosts a Sunday show.', 'Sunday'],
		['That was in the last year of his term.', 'the last year'],
	])('%s', (text, expected) => {
		expect(timesOf(text)).toEqual([expected]);
	});
});

describe('no times', () => {
	test.each([
		'The ministers may agree, Prime Minister May said.',
		'The general sent 2000 troops.',
		'She ran the 1500 metres.',
		'He writes for the Sunday Times.',
		'They walked for six hours.',
		'He served over three years.',
		'It won by 10 to 15 votes.',
		'The sun sat low.',
		'The windows of room 1950 were shut.',
		'It was a march for life.',
		'Thus the song ended.',
		'She is in her sixties.',
		'They drank spring water.',
		'It keeps a 2000 year old custom.',
		'He served two years before he left.',
	])('%s', text => {
		expect(timesOf(text)).toEqual([]);
	});
});

describe('any text', () => {
	const word = fc.constantFrom(
		...'the end of early late last next Monday March May 2 31 2016 2015–16 ’90s Feb. , - to and ago days three week p.m. 5 13/5/2016 \uD83D \u200b'.split(
			' ',
		),
	);
	const text = fc.oneof(
		fc.string({unit: 'binary', maxLength: 80}),
		fc.array(word, {maxLength: 30}).map(words => words.join(' ')),
	);

	test('gives times inside the text, in order, apart, with from before to', () => {
		fc.assert(
			fc.property(text, source => {
				const article = {...articleFromPlainText(source, 'test'), published: '2016-02-29'};
				let reached = 0;
				for (const {start, end, from, to} of findTimes(analyse(article))) {
					expect(start).toBeGreaterThanOrEqual(reached);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(article.text.length);
					expect(article.text.slice(start, end)).toBe(article.text.slice(start, end).trim());
					expect((from ?? '') <= (to ?? '')).toBe(true);
					reached = end;
				}
			}),
			{numRuns: 150},
		);
	});
});
