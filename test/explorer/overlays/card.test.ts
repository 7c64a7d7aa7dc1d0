import {describe, expect, it, test} from 'vitest';
import {firstState} from '../../../source/explorer/first-state.ts';
import {defaultSettings} from '../../../source/explorer/settings.ts';
import {update} from '../../../source/explorer/update.ts';
import type {Reading} from '../../../source/reading/reading.ts';
import {readingOf} from '../../support/reading.ts';
import {openDoubtful, openHarbour, type Reader, readerOf} from '../harbour.ts';
import {drawRows, readRows} from '../panes/screen.tsx';
import {cells, controls, hostile, plain} from '../rows/ansi.ts';

const sizes = [
	{columns: 200, rows: 60},
	{columns: 120, rows: 40},
	{columns: 80, rows: 24},
	{columns: 60, rows: 20},
	{columns: 40, rows: 12},
];

/** The rows inside the frame of a view, without blanks at their ends. */
function inside({state}: Reader): string[] {
	const rows = readRows(state);
	const top = rows.findIndex(row => row.includes('┏'));
	const left = rows[top]?.indexOf('┏') ?? 0;
	return rows
		.slice(top + 1)
		.filter(row => row[left] === '┃')
		.map(row => row.slice(left + 1, -1).trimEnd());
}

/** The same as one text, for words that are broken over rows. */
const prose = (reader: Reader) => inside(reader).join(' ').replaceAll(/\s+/g, ' ');

function open(reading: Reading, columns = 120, rows = 40): Reader {
	const {state} = update(firstState(reading.article, {columns, rows}), {type: 'readingArrived', reading});
	return readerOf(state);
}

describe('the card of an actor', () => {
	it('tells who it is, what it says, what is said of it and where it is mentioned', () => {
		expect(inside(openHarbour({columns: 200, rows: 60}).press('alt-2 a')).filter(row => row !== '')).toEqual([
			'▸ ● Ada Lindqvist · person',
			'  90 % sure · by hand',
			'  ¶2  also      Lindqvist',
			'  ¶2  called    Mayor',
			expect.stringMatching(/^ {2}[▁▂▃▄▅▆▇]{100}$/u),
			expect.stringMatching(/^ {2}¶1 +¶2 .*¶5$/u),
			' Says · 3',
			'  ¶2  quote     said “We will rebuild the quay,”',
			'  ¶4  claim     answered that the state would pay',
			'  ¶4  quote     said “Nobody else will,”',
			' Is said of · 1',
			'  ¶2  stated    Mayor Ada Lindqvist opened the meeting on Monday',
			' Mentions · 4',
			'  ¶2  name      Mayor Ada Lindqvist opened the meeting on Monday.',
			'  ¶2  name      “We will rebuild the quay,” Lindqvist said.',
			'  ¶4  name      Lindqvist answered that the state would pay.',
			'  ¶4  pronoun   “Nobody else will,” she said.',
		]);
	});

	it('lists whom it is mentioned with, and Enter there opens that card', () => {
		const reading = readingOf('Ada Okonjo met Bo Marsh. Bo Marsh left.', {
			actors: [{name: 'Ada Okonjo'}, {name: 'Bo Marsh', mentions: ['Bo Marsh', 'Bo Marsh#2']}],
		});
		const card = open(reading).press('alt-2 j a');
		expect(prose(card)).toContain('Mentioned with · 1 ¶1 1× ● Bo Marsh');
		const other = card.press('tab enter');
		expect(inside(other)[0]).toBe('▸ ● Bo Marsh · person');
		expect(card.press('tab').flash).toEqual(['Bo Marsh']);
	});

	it('marks the mention in its sentence without colour', () => {
		const rows = drawRows(openHarbour({columns: 200, rows: 60}).press('alt-2 a').state, 0);
		const row = rows.find(
			each => plain(each).includes('“Nobody else will,” she said.') && each.includes('pronoun'),
		);
		expect(row).toMatch(/\u001B\[1m\u001B\[4mshe\u001B/);
	});

	it('says that an actor is unsure with a sign', () => {
		expect(inside(openDoubtful().press('alt-2 j a'))[0]).toBe('▸ ● Bo Marsh ? · person');
	});
});

describe('the card of a statement', () => {
	it('tells all of its parts, how sure it is and why', () => {
		expect(
			inside(openHarbour({columns: 200, rows: 60}).press('/').type('a costly dream').press('enter i')).filter(
				row => row !== '',
			),
		).toEqual([
			'▸ source    He',
			'  speaker   ● Bo Marsh · person',
			'  cue       called',
			'  content   the plan “a costly dream”',
			'  kind      mixed: part of it stands in quotation marks',
			'  hedge     no hedge',
			'  sure      90 %',
			'  why       by hand',
			' Its sentence · 1',
			'  He called the plan “a costly dream” and said that the town owed 40 million crowns.',
		]);
	});

	it('leads from the speaker to the name that a pronoun goes back to', () => {
		const card = openHarbour().press('/').type('a costly dream').press('enter i j');
		expect(card.flash).toEqual(['Bo Marsh']);
		expect(card.sentence).toBe('Councillor Bo Marsh disagreed.');
	});

	it('lists what stands in it: other statements, clauses, figures, times and actors', () => {
		const text = 'Ada Okonjo said that Bo Marsh had claimed on Monday that 40 ships were lost.';
		const made = readingOf(text, {
			actors: [{name: 'Ada Okonjo'}, {name: 'Bo Marsh'}],
			statements: [
				{
					kind: 'indirect',
					source: 'Ada Okonjo',
					cue: 'said',
					content: ['that Bo Marsh had claimed on Monday that 40 ships were lost'],
					speaker: 'Ada Okonjo',
				},
				{
					kind: 'indirect',
					source: 'Bo Marsh',
					cue: 'claimed',
					content: ['that 40 ships were lost'],
					speaker: 'Bo Marsh',
				},
			],
			assertions: [{subject: '40 ships', predicate: 'were lost'}],
			figures: [{words: '40', value: 40, of: 'ships'}],
			times: ['on Monday'],
		});
		const [outer, inner] = made.statements;
		const claimed = text.indexOf('claimed');
		const reading: Reading = {
			...made,
			statements: [
				outer,
				inner && {...inner, within: 's1', hedge: {start: claimed, end: claimed + 7}},
			].filter(statement => statement !== undefined),
			assertions: made.assertions.map(assertion => ({...assertion, within: 's2'})),
		};
		const first = open(reading, 200, 60).press('alt-3 i');
		expect(prose(first)).toContain('Statements in it · 1 ¶1 claim ~ ↳ Bo Marsh claimed');
		expect(prose(first)).toContain('Figures and times in it · 2 ¶1 time on Monday ¶1 figure 40 · ships');
		expect(prose(first)).toContain('Actors in it · 1 actor ● Bo Marsh');
		const second = first.press('tab i');
		expect(prose(second)).toContain('hedge claimed');
		expect(prose(second)).toContain('Inside of what another says · 1 ¶1 claim Ada Okonjo said');
		expect(prose(second)).toContain('Clauses in it · 1 clause 40 ships were lost');
	});

	it('says so where nobody is named, and where the words stand free', () => {
		const reading = readingOf('“Never!” The crowd left.', {statements: [{content: ['“Never!”']}]});
		const card = open(reading).press('alt-3 i');
		expect(prose(card)).toContain(
			'source nobody is named speaker unattributed cue none: the words stand free content “Never!”',
		);
	});

	it('shows all of the content, however long', () => {
		const speech = `“${Array.from({length: 60}, (_, index) => `word${index}`).join(' ')}”`;
		const reading = readingOf(`Jo said ${speech}.`, {
			statements: [{source: 'Jo', cue: 'said', content: [speech]}],
		});
		expect(prose(open(reading).press('alt-3 i'))).toContain(`content ${speech}`);
	});
});

describe('the cards of other facts', () => {
	it('what is stated: subject, predicate and arguments, in the article’s own voice', () => {
		expect(prose(openHarbour().press('alt-3 i'))).toMatch(
			/^▸ subject Mayor Ada Lindqvist predicate opened argument the meeting argument on Monday voice the article’s own: nobody is named for it hedge no hedge Figures and times in it · 1 ¶2 time Monday Actors in it · 1 actor ● Ada Lindqvist Its sentence/,
		);
	});

	it('a figure: value, unit, why, and what says it', () => {
		expect(prose(openHarbour().press('#').type('crowns').press('enter i'))).toMatch(
			/^▸ words 40 million crowns value 40,000,000 unit crown sure 90 % why by hand Part of · 1 ¶3 claim Bo Marsh said that the town owed 40 million crowns Its sentence/,
		);
	});

	it('a figure: ranges, changes, currencies, what is counted and how exactly', () => {
		const text = 'It rose from 9.5 to 20 percent. More than 3 to 5 men came. It cost 7 dollars.';
		const made = readingOf(text, {
			figures: [
				{words: '9.5 to 20 percent', value: 20, unit: 'percent'},
				{words: 'More than 3 to 5', value: 3, of: 'men'},
				{words: '7 dollars', value: 7, unit: 'USD'},
			],
		});
		const extra = [
			{from: 9.5},
			{upTo: 5, qualifier: {start: text.indexOf('More'), end: text.indexOf('More') + 9}},
			{},
		];
		const reading = {...made, figures: made.figures.map((figure, index) => ({...figure, ...extra[index]}))};
		const reader = open(reading).press('alt-3');
		expect(prose(reader.press('i'))).toContain('before 9.5 after 20 unit percent');
		expect(prose(reader.press('j i'))).toContain('from 3 up to 5 counts men qualifier More than');
		expect(prose(reader.press('j j i'))).toContain('unit USD (US Dollar)');
	});

	it('a time: the days that it means, or why these are not known', () => {
		const made = readingOf('It rained last week, and on Monday.', {times: ['last week', 'Monday']});
		expect(prose(open(made).press('alt-3 i'))).toContain(
			'words last week days not known: the article has no publication date',
		);
		const reading: Reading = {
			...made,
			article: {...made.article, published: '2022-03-02'},
			times: made.times.map((time, index) =>
				index === 0 ? {...time, from: '2022-02-21', to: '2022-02-27'} : {...time, from: '2022-02-28'},
			),
		};
		expect(prose(open(reading).press('alt-3 i'))).toContain(
			'days Monday, 21 February 2022 – Sunday, 27 February 2022, 7 days as a date 2022-02-21 – 2022-02-27 published Wednesday, 2 March 2022',
		);
		expect(prose(open(reading).press('alt-3 j i'))).toContain('days Monday, 28 February 2022 as a date');
	});
});

describe.each(sizes)('in $columns×$rows', size => {
	test.each([
		['an actor', 'alt-2 a'],
		['a statement', '] i'],
		['what is stated', 'alt-3 i'],
		['a figure', 't j i'],
		['a time', 't i'],
		['the timeline', 't'],
	])('the rows of the card of %s are as wide as the window, and the article stays in sight', (_, keys) => {
		for (const level of [0, 3] as const) {
			let reader = openHarbour(size).press(keys);
			for (let step = 0; step < 8; step++) {
				const rows = drawRows(reader.state, level);
				expect(rows).toHaveLength(size.rows);
				// Blanks at the ends of header and footer are not drawn.
				expect(new Set(rows.slice(1, -1).map(row => cells(row)))).toEqual(new Set([size.columns]));
				expect(rows.some(row => plain(row).includes('Article'))).toBe(true);
				reader = reader.press('j');
			}
		}
	});
});

test('with ASCII alone the screen holds nothing else', () => {
	const opened = openHarbour();
	for (const keys of ['alt-2 a', '] i', 't', 't j i']) {
		const {state} = opened.press(keys);
		const ascii = {...state, settings: {...defaultSettings, isAscii: true}};
		const rows = readRows(ascii);
		expect(rows.join('')).toMatch(/par\. \d/);
		// The article's own words keep their marks.
		expect(rows.join('').replaceAll(/[“”]/g, '')).toMatch(/^[\0-\x7F]*$/);
	}
});

test.each(hostile)('nothing of an article that a terminal would obey comes through: %j', given => {
	const words = given.replaceAll('\r\n', '\n');
	const name = `Jo${words}`;
	const text = `${name} said “${words}”. On ${words}Monday.`;
	const reading = readingOf(text, {
		actors: [{name, aliases: [words], descriptors: [words]}],
		statements: [{source: name, cue: 'said', content: [`“${words}”`], speaker: name}],
		times: [`${words}Monday`],
	});
	for (const keys of ['alt-2 a', 'alt-3 i', 't', 't i']) {
		const rows = drawRows(open(reading).press(keys).state, 0);
		expect(rows.flatMap(controls)).toEqual([]);
		expect(new Set(rows.slice(1, -1).map(row => cells(row)))).toEqual(new Set([120]));
	}
});
