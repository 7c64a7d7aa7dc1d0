import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {overlaps, slice} from '../../../source/article/span.ts';
import {analyse} from '../../../source/reading/analyse.ts';
import {findFigures} from '../../../source/reading/figures/find-figures.ts';
import {findTimes} from '../../../source/reading/times/find-times.ts';

/** Each figure as «words = from → value – upTo unit · of», what is absent left out. */
function figuresOf(text: string): string[] {
	const analysis = analyse(articleFromPlainText(text, 'test'));
	return findFigures(analysis, findTimes(analysis)).map(figure => {
		const {from, value, upTo, unit, of} = figure;
		const number = `${from === undefined ? '' : `${from} → `}${Number(value.toFixed(4))}${upTo === undefined ? '' : ` – ${upTo}`}`;
		return `${slice(text, figure)} = ${number}${unit === undefined ? '' : ` ${unit}`}${of === undefined ? '' : ` · ${slice(text, of)}`}`;
	});
}

describe('money and shares', () => {
	test.each([
		['The bridge cost $3.5 million.', '$3.5 million = 3500000 USD · bridge'],
		['The loan was €20bn in all.', '€20bn = 20000000000 EUR · loan'],
		['She paid five pounds at the gate.', 'five pounds = 5 GBP'],
		['He weighs 150 pounds.', '150 pounds = 150 pound'],
		['They raised 100 Canadian dollars.', '100 Canadian dollars = 100 CAD'],
		['The firm has $1 billion in debt.', '$1 billion = 1000000000 USD · debt'],
		['They want $10 to $15 million.', '$10 to $15 million = 10000000 – 15000000 USD'],
		['Inflation hit 9.5 percent.', '9.5 percent = 9.5 percent · Inflation'],
		['It is a 20% tax.', '20% = 20 percent · tax'],
		['Support fell by two percentage points.', 'two percentage points = 2 percentage point · Support'],
		['Over 50 per cent of drivers agreed.', 'Over 50 per cent = 50 percent · drivers'],
		['A third of voters stayed home.', 'A third = 0.3333 · voters'],
		['Two-thirds of the farms closed.', 'Two-thirds = 0.6667 · farms'],
		['One in five women said no.', 'One in five = 0.2 · women'],
		['Nine out of 10 drivers agreed.', 'Nine out of 10 = 0.9 · drivers'],
	])('%s', (text, expected) => {
		expect(figuresOf(text)).toEqual([expected]);
	});
});

describe('counts, measures, ranges and changes', () => {
	test.each([
		['More than 660,000 refugees fled.', 'More than 660,000 = 660000 · refugees'],
		['They come from twenty-seven states.', 'twenty-seven = 27 · states'],
		['A hundred and fifty soldiers marched.', 'A hundred and fifty = 150 · soldiers'],
		['Half a million people came.', 'Half a million = 500000 · people'],
		['Hundreds of thousands of people came.', 'Hundreds of thousands = 100000 · people'],
		['Several hundred miners struck.', 'Several hundred = 100 · miners'],
		['About a few thousand people came.', 'About a few thousand = 1000 · people'],
		['A couple of dozen ships left.', 'A couple of dozen = 12 · ships'],
		['It cost several hundred thousand dollars.', 'several hundred thousand dollars = 100000 USD'],
		['Some 911 calls came in.', 'Some 911 = 911 · calls'],
		['They sold 911 ships.', '911 = 911 · ships'],
		['At least 33 of the 50 clubs closed.', 'At least 33 = 33 · clubs'],
		['It has a population of 54,000.', '54,000 = 54000 · population'],
		['The death toll rose to at least 41.', 'at least 41 = 41 · death toll'],
		['The number of patients doubled to 400.', '400 = 400 · number of patients'],
		['Curry added 26 at home.', '26 = 26'],
		['Orders were up 4 percent.', '4 percent = 4 percent · Orders'],
		['The flood hit between 5 and 10 farms.', '5 and 10 = 5 – 10 · farms'],
		['It takes two or three days.', 'two or three days = 2 – 3 day'],
		['The hike is 10–15 miles.', '10–15 miles = 10 – 15 mile · hike'],
		['She got a six-month sentence.', 'six-month = 6 month · sentence'],
		['It is a six hour flight.', 'six hour = 6 hour · flight'],
		['A 14-year-old girl was found.', '14-year-old = 14 year · girl'],
		['Maria Lopez, 45, was found.', '45 = 45 year · Maria Lopez'],
		['She died at the age of twenty-four.', 'twenty-four = 24 year'],
		['It ran on a tight 24 hour cycle.', '24 hour = 24 hour · cycle'],
		['They had 48 hours of course.', '48 hours = 48 hour'],
		['The hall has 30,000 square feet.', '30,000 square feet = 30000 square foot'],
		['They talked for three-and-a-half hours.', 'three-and-a-half hours = 3.5 hour'],
		['United won 3-2 at home.', '3-2 = 3 – 2 score'],
		['Rovers beat Elm City 5-2.', '5-2 = 5 – 2 score'],
		['He served 10-15 years.', '10-15 years = 10 – 15 year'],
		[
			'Revenue rose to €1.9 billion from €1.7 billion a year earlier.',
			'€1.9 billion from €1.7 billion = 1700000000 → 1900000000 EUR · Revenue',
		],
		['The mayor’s 20 percent tax passed.', '20 percent = 20 percent · tax'],
		['The next five minutes decided it.', 'five minutes = 5 minute'],
		['Seven were hurt.', 'Seven = 7'],
		[
			'The bank raised interest rates from 9.5 percent to 20 percent.',
			'9.5 percent to 20 percent = 9.5 → 20 percent · interest rates',
		],
		[
			'Profit was $5 million, up from $3 million.',
			'$5 million, up from $3 million = 3000000 → 5000000 USD · Profit',
		],
		['Prices ranged from 10 to 15 dollars.', '10 to 15 dollars = 10 – 15 USD'],
	])('%s', (text, expected) => {
		expect(figuresOf(text)[0]).toBe(expected);
	});

	test('the qualifier is part of the figure and has its own span', () => {
		const text = 'It drew as many as 400 boats and 20 or more kites.';
		const analysis = analyse(articleFromPlainText(text, 'test'));
		const words = findFigures(analysis, []).map(figure => [
			slice(text, figure),
			figure.qualifier === undefined ? '' : slice(text, figure.qualifier),
		]);
		expect(words).toEqual([
			['as many as 400', 'as many as'],
			['20 or more', 'or more'],
		]);
	});
});

describe('ordinals', () => {
	test.each([
		['It was his 21st goal of the season.', '21st = 21 ordinal · goal'],
		['Mr. Hale began his second term quietly.', 'second = 2 ordinal · term'],
		['It is Europe’s third-largest maker of kites.', 'third = 3 ordinal · largest maker'],
		['She was the first woman to lead the club.', 'first = 1 ordinal · woman'],
		['The first ferry in five months came.', 'first = 1 ordinal · ferry'],
		['They found a fourth body on the shore.', 'fourth = 4 ordinal · body'],
		['He set his twenty-first record there.', 'twenty-first = 21 ordinal · record'],
	])('%s', (text, expected) => {
		expect(figuresOf(text)[0]).toBe(expected);
	});

	test.each([
		'The first lady waved.',
		'A third party won.',
		'They met on Second Avenue.',
		'It was quiet in the second half.',
		'At first the first car stopped.',
		'It happened for the first time since the war.',
		'He lives on the 33rd floor.',
	])('none: %s', text => {
		expect(figuresOf(text)).toEqual([]);
	});
});

describe('ages, multiples, durations and amounts that are vague', () => {
	test.each([
		['She is 71 and lives there.', '71 = 71 year'],
		['He has sung since he was sixteen.', 'sixteen = 16 year'],
		['He started at fourteen, sweeping.', 'fourteen = 14 year'],
		['A 19 year old man came.', '19 year old = 19 year · man'],
		['Rents are nearly three times as high.', 'nearly three times = 3 times · Rents'],
		['She paid twice the price.', 'twice = 2 times'],
		['Results would take a month.', 'a month = 1 month'],
		['Within an hour the post was gone.', 'an hour = 1 hour'],
		['They lost millions of dollars.', 'millions of dollars = 1000000 USD'],
		['It stood for a quarter of a century.', 'a quarter of a century = 0.25 century'],
		['Costs fell by a third.', 'a third = 0.3333 · Costs'],
		['Eleven of them were dead.', 'Eleven = 11'],
		['Four hundred.', 'Four hundred = 400'],
		['Hale leads the race with 61.', '61 = 61'],
		['Carson has three.', 'three = 3'],
		['Sweden defeated Panama 3 – 0 at noon.', '3 – 0 = 3 – 0 score'],
		['The seats increased from 9 to 10.', '9 to 10 = 9 → 10 · seats'],
		[
			'It lends 9,000 books a month, up from 6,500.',
			'9,000 books a month, up from 6,500 = 6500 → 9000 · books',
		],
		['The share rose to 20 percent, from 9.5.', '20 percent, from 9.5 = 9.5 → 20 percent · share'],
		['Costs fell by half to $60.', 'half = 0.5 · Costs'],
		['The price was raised from 2.90 crowns to 3.40.', '2.90 crowns to 3.40 = 2.9 → 3.4 crown · price'],
		['One officer was killed there.', 'One = 1 · officer'],
	])('%s', (text, expected) => {
		expect(figuresOf(text)[0]).toBe(expected);
	});
});

test('each number of a list of ages is one', () => {
	expect(figuresOf('Children ages 3, 5 and 8 were hurt.')).toEqual([
		'3 = 3 year',
		'5 = 5 year',
		'8 = 8 year',
	]);
	expect(figuresOf('A girl, aged 7, and 30 men came.')).toEqual(['7 = 7 year', '30 = 30 · men']);
});

describe('no figures', () => {
	test.each([
		'Route 66 was closed, and so was Interstate 5.',
		'The Boeing 737 landed at gate B12.',
		'The Boeing 737-800 landed.',
		'The G20 met without COVID-19 or an F-16.',
		'One of them said that no one came.',
		'It happened one day, at one point.',
		'Call 555-0143 for help.',
		'Police got 911 calls and a 999 operator rang back.',
		'She called 911, and 911 was busy.',
		'Dial 112 or 116 123.',
		'They met at 10 Downing Street.',
		'It was the third of May in 2015.',
		'She left at 5 p.m. on March 2.',
		'2. Wash the rice.',
		'“Never,” said one man.',
		'One question remains open.',
		'They wrote it on 4chan.',
		'The number 9 tram ran on day five.',
		'They were turned back twice.',
		'A couple of ships left, and several men stayed for a few of them.',
	])('%s', text => {
		expect(figuresOf(text)).toEqual([]);
	});
});

test('what a figure counts ends before the day', () => {
	expect(figuresOf('There were 20 people Monday night.')).toEqual(['20 = 20 · people']);
});

describe('any text', () => {
	const word = fc.constantFrom(
		...'$ € 5 3.5 million two hundred and a half of percent % from to up more than dozens thousands - – 3-2 year old people rates , in between 1,000 ½ points Monday 2016 \uDC00 \u200b'.split(
			' ',
		),
	);
	const text = fc.oneof(
		fc.string({unit: 'binary', maxLength: 80}),
		fc.array(word, {maxLength: 30}).map(words => words.join(' ')),
		fc.array(word, {maxLength: 30}).map(words => words.join('')),
	);

	test('gives figures inside the text, in order, apart from each other and from times', () => {
		fc.assert(
			fc.property(text, source => {
				const analysis = analyse(articleFromPlainText(source, 'test'));
				const times = findTimes(analysis);
				let reached = 0;
				for (const figure of findFigures(analysis, times)) {
					expect(figure.start).toBeGreaterThanOrEqual(reached);
					expect(figure.end).toBeGreaterThan(figure.start);
					expect(figure.end).toBeLessThanOrEqual(analysis.article.text.length);
					expect(Number.isFinite(figure.value)).toBe(true);
					expect(times.some(time => overlaps(time, figure))).toBe(false);
					reached = figure.end;
				}
			}),
			{numRuns: 150},
		);
	});
});
