import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {actorHeight, actorRows} from '../../../source/explorer/rows/actor-rows.ts';
import {factHeight, factRows} from '../../../source/explorer/rows/fact-rows.ts';
import {createTheme} from '../../../source/explorer/themes/theme.ts';
import {listFacts} from '../../../source/reading/facts.ts';
import type {Figure, Judged, Reading, Statement, Time} from '../../../source/reading/reading.ts';
import {arbitraryReading} from '../../support/arbitrary-reading.ts';
import {readingOf, spanOf} from '../../support/reading.ts';
import {sure} from '../../support/sure.ts';
import {cells, controls, leftOn, plain, runs} from './ansi.ts';

const theme = createTheme(0);
const calm = {isSelected: false, isLit: false};

/** The facts as the list shows them, without styles and the blanks at the rows' ends. */
function listed(reading: Reading, {width = 60, filter}: {width?: number; filter?: string} = {}): string[] {
	return listFacts(reading).flatMap(fact =>
		factRows(fact, calm, reading, filter, width, theme).map(row => plain(row).trimEnd()),
	);
}

const speech = 'Ada Okonjo, the minister, said “never again”. Officials allegedly agreed.';
const okonjo = {
	actors: [{name: 'Ada Okonjo'}],
	statements: [{source: 'Ada Okonjo', cue: 'said', content: ['“never again”'], speaker: 'Ada Okonjo'}],
};

function withStatement(change: Partial<Statement>, without: readonly (keyof Statement)[] = []): Reading {
	const reading = readingOf(speech, okonjo);
	const statement = {...reading.statements[0], ...change} as Statement;
	const entries = Object.entries(statement).filter(([key]) => !without.includes(key as keyof Statement));
	// Only optional fields are left out.
	return {...reading, statements: [Object.fromEntries(entries) as Statement]};
}

describe('factRows', () => {
	it('tells a statement as who, cue, words', () => {
		expect(listed(readingOf(speech, okonjo))).toEqual(['  quote    Ada Okonjo said “never again”']);
	});

	it('names the speaker by the actor’s name, whatever the source says', () => {
		const reading = withStatement({source: spanOf(speech, 'the minister')});
		expect(listed(reading)).toEqual(['  quote    Ada Okonjo said “never again”']);
	});

	it('keeps the words of a source that no actor answers to', () => {
		const reading = withStatement({source: spanOf(speech, 'Officials')}, ['speaker']);
		expect(listed(reading)[0]).toContain('Officials said');
	});

	it('says so where nobody is named', () => {
		const reading = withStatement({}, ['speaker', 'source']);
		expect(listed(reading)).toEqual(['  quote    unattributed said “never again”']);
	});

	it('does not name the speaker again when the list is narrowed to it', () => {
		expect(listed(readingOf(speech, okonjo), {filter: 'a1'})).toEqual(['  quote    said “never again”']);
	});

	it('marks a hedge, and shows it where it is in no other part', () => {
		const hedge = spanOf(speech, 'allegedly');
		expect(listed(withStatement({hedge}))).toEqual(['  quote  ~ Ada Okonjo allegedly said “never again”']);
		expect(listed(withStatement({hedge, cue: spanOf(speech, 'allegedly agreed')}))).toEqual([
			'  quote  ~ Ada Okonjo allegedly agreed “never again”',
		]);
	});

	it('marks what is under half sure, before a hedge', () => {
		const hedge = spanOf(speech, 'allegedly');
		expect(listed(withStatement({confidence: 0.49}))).toEqual(['  quote  ? Ada Okonjo said “never again”']);
		expect(listed(withStatement({confidence: 0.49, hedge}))[0]).toMatch(
			/^ {2}quote {2}\? Ada Okonjo allegedly/,
		);
		expect(listed(withStatement({confidence: 0.5}))).toEqual(['  quote    Ada Okonjo said “never again”']);
	});

	it('says under the chosen fact how sure the reading is, and by which words', () => {
		const why = {rule: 'cue behind the content', words: [spanOf(speech, 'said')]};
		const reading = withStatement({confidence: 0.876, why});
		const [fact] = listFacts(reading);
		const rows = fact ? factRows(fact, {isSelected: true, isLit: false}, reading, undefined, 60, theme) : [];
		expect(rows.map(row => plain(row).trimEnd())).toEqual([
			' ▸quote    Ada Okonjo said “never again”',
			'           88 % sure · cue behind the content: said',
		]);
	});

	it('marks what is said inside what somebody else says', () => {
		expect(listed(withStatement({within: 's9'}))).toEqual(['  quote    ↳ Ada Okonjo said “never again”']);
	});

	it('shows that something stands between the pieces of a content', () => {
		const content = [spanOf(speech, 'Ada'), spanOf(speech, 'agreed')];
		expect(listed(withStatement({content}))[0]).toContain('said Ada … agreed');
	});

	it('tells what the article states in the order of the text, with the marks between its parts', () => {
		const reading = readingOf('On Monday, the bridge was closed by the town.', {
			assertions: [{subject: 'the bridge', predicate: 'was closed', arguments: ['On Monday', 'by the town']}],
		});
		expect(listed(reading)).toEqual(['  stated   On Monday, the bridge was closed by the town']);
	});

	it('shows that words of the article are left out of what it states', () => {
		const reading = readingOf('The bridge, old as it is, was not closed.', {
			assertions: [{subject: 'The bridge', predicate: 'was not closed'}],
		});
		expect(listed(reading)).toEqual(['  stated   The bridge … was not closed']);
	});

	it('says no word twice where the parts of an assertion overlap', () => {
		const reading = readingOf('The old bridge was closed.', {
			assertions: [{subject: 'The old bridge', predicate: 'was closed', arguments: ['bridge was', 'old']}],
		});
		expect(listed(reading)).toEqual(['  stated   The old bridge was closed']);
	});

	it('tells a figure as amount, what is counted, qualifier, in the article’s words', () => {
		const text = 'More than 660,000 refugees fled, and 40 million crowns or more were given.';
		expect(figure(text, 'More than 660,000', {value: 660_000}, 'refugees', 'More than')).toBe(
			'660,000 · refugees · More than',
		);
		expect(figure(text, '40 million crowns', {value: 40_000_000, unit: 'crown'})).toBe('40 million crowns');
		expect(figure(text, '40 million crowns or more', {value: 40_000_000}, undefined, 'or more')).toBe(
			'40 million crowns · or more',
		);
	});

	it('tells a change as the value before and after it', () => {
		const text = 'It raised interest rates from 9.5 percent to 20 percent.';
		const change = {value: 20, from: 9.5, unit: 'percent'};
		expect(figure(text, 'from 9.5 percent to 20 percent', change, 'interest rates')).toBe(
			'9.5 → 20 percent · interest rates',
		);
	});

	it('says what days a time means, when they are known', () => {
		expect(time({})).toBe('Monday');
		expect(time({from: '2022-02-28', to: '2022-02-28'})).toBe('Monday · 2022-02-28');
		expect(time({from: '2020-02-01', to: '2020-02-29'})).toBe('Monday · 2020-02');
		expect(time({from: '2021-02-01', to: '2021-02-27'})).toBe('Monday · 2021-02-01 – 2021-02-27');
		expect(time({from: '2019-01-01', to: '2021-12-31'})).toBe('Monday · 2019 – 2021');
		expect(time({from: '2022-02-21', to: '2022-02-27'})).toBe('Monday · 2022-02-21 – 2022-02-27');
	});

	it('does not say again what the words of a time say', () => {
		const reading = readingOf('It was 1777.', {times: ['1777']});
		const [given] = reading.times;
		const year = {start: 0, end: 0, ...given, from: '1777-01-01', to: '1777-12-31'};
		expect(wordsOf({...reading, times: [year]})).toBe('1777');
	});

	it('goes on for three rows at most, under its own words, and says that there is more', () => {
		const text = 'The council decided on the harbour, the bridge, the road, the school and the park.';
		const reading = readingOf(text, {assertions: [{subject: text, predicate: 'decided'}]});
		expect(listed(reading, {width: 32})).toEqual([
			'  stated   The council decided',
			'           on the harbour, the',
			'           bridge, the road, t…',
		]);
	});

	it('marks the chosen fact, shows its parts apart, and puts a bar before each row of a lit one', () => {
		const reading = readingOf(speech, okonjo);
		const [fact] = listFacts(reading);
		const rows = fact ? factRows(fact, {isSelected: true, isLit: true}, reading, undefined, 30, theme) : [];
		expect(rows.map(row => plain(row).trimEnd())).toEqual([
			'▌▸quote    Ada Okonjo said',
			'▌          “never again”',
			'▌          90 % sure · by',
			'▌          hand',
		]);
		expect(runs(rows.join('')).filter(run => /Okonjo|said|never/.test(run.text))).toEqual([
			{text: 'Ada Okonjo', look: 'bold underline'},
			{text: 'said', look: 'reverse'},
			{text: '“never again”', look: 'bold'},
		]);
	});

	it('costs no more for a speech that fills a book', () => {
		const text = `Lee said ${'and so on '.repeat(100_000)}`;
		const reading = readingOf('x');
		const content = [{start: 9, end: text.length}];
		const long: Reading = {
			...reading,
			article: {...reading.article, text},
			statements: [{id: 's1', kind: 'indirect', content, ...sure}],
		};
		const [fact] = listFacts(long);
		expect(fact && factRows(fact, calm, long, undefined, 60, theme)).toHaveLength(3);
	});

	it('is as wide and as high as it says, for any reading', () => {
		fc.assert(
			fc.property(
				arbitraryReading,
				fc.integer({min: 1, max: 200}),
				fc.boolean(),
				(reading, width, isSelected) => {
					for (const fact of listFacts(reading)) {
						const rows = factRows(fact, {isSelected, isLit: true}, reading, undefined, width, theme);
						expect(rows).toHaveLength(factHeight(fact, isSelected, reading, undefined, width, theme));
						expectSound(rows, width);
					}
				},
			),
		);
	});
});

describe('actorRows', () => {
	const reading = readingOf('Ada Okonjo met Lee. Okonjo left.', {
		actors: [
			{
				name: 'Ada Okonjo',
				descriptors: ['minister', 'chair'],
				mentions: ['Ada Okonjo', 'Okonjo#2'],
			},
		],
	});
	const [actor] = reading.actors;
	const rowsOf = (status: typeof calm, width: number): string[] =>
		actor ? actorRows(actor, status, reading.article.text, width, theme) : [];
	const shown = (status: typeof calm, width: number): string[] =>
		rowsOf(status, width).map(row => plain(row));

	it('shows kind, name, count of mentions and where they are', () => {
		expect(shown(calm, 40)).toEqual(['  ● Ada Okonjo              2  ▇▁▁▁▁▇▁▁ ']);
	});

	it('marks one of under half sure, in a column of its own', () => {
		const unsure = actor && {...actor, confidence: 0.2};
		const rows = unsure ? actorRows(unsure, calm, reading.article.text, 40, theme) : [];
		expect(rows.map(row => plain(row))).toEqual(['  ● Ada Okonjo          ?   2  ▇▁▁▁▁▇▁▁ ']);
	});

	it('shows what the article calls the chosen one, and how sure the reading is of it', () => {
		expect(shown({isSelected: true, isLit: true}, 40)).toEqual([
			'▌▸● Ada Okonjo              2  ▇▁▁▁▁▇▁▁ ',
			'▌   minister · chair                    ',
			'▌   90 % sure · by hand                 ',
		]);
	});

	it('shows more exactly where the mentions are in a wide list', () => {
		const [row = ''] = shown(calm, 70);
		expect(row).toMatch(/^ {2}● Ada Okonjo {26}2 {2}▇▁+▇▁+ $/);
		expect(row.match(/[▁▇]/g)).toHaveLength(26);
	});

	it('keeps the name and the count where there is no room for bars', () => {
		expect(shown(calm, 20)).toEqual(['  ● Ada Okonjo    2 ']);
		expect(shown(calm, 16)).toEqual(['  ● Ada O…    2 ']);
	});

	it('is as wide and as high as it says, for any actor', () => {
		fc.assert(
			fc.property(
				arbitraryReading,
				fc.integer({min: 1, max: 200}),
				fc.boolean(),
				(given, width, isSelected) => {
					for (const any of given.actors) {
						const rows = actorRows(any, {isSelected, isLit: true}, given.article.text, width, theme);
						expect(rows).toHaveLength(actorHeight(any, isSelected));
						expectSound(rows, width);
					}
				},
			),
		);
	});
});

function expectSound(rows: readonly string[], width: number): void {
	for (const row of rows) {
		expect(cells(row)).toBe(width);
		expect(controls(row)).toEqual([]);
		expect(leftOn(row)).toBe('');
	}
}

function figure(
	text: string,
	words: string,
	figure: Omit<Figure, 'start' | 'end' | keyof Judged>,
	of?: string,
	qualifier?: string,
): string {
	const given: Figure = {
		...spanOf(text, words),
		...sure,
		...figure,
		...(of === undefined ? {} : {of: spanOf(text, of)}),
		...(qualifier === undefined ? {} : {qualifier: spanOf(text, qualifier)}),
	};
	return wordsOf({...readingOf(text), figures: [given]});
}

function time(interval: Omit<Time, 'start' | 'end'>): string {
	const reading = readingOf('It was Monday.', {times: ['Monday']});
	return wordsOf({...reading, times: reading.times.map(given => ({...given, ...interval}))});
}

function wordsOf(reading: Reading): string {
	return listed(reading)
		.map(row => row.slice(11))
		.join(' ');
}
