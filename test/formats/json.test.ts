import fc from 'fast-check';
import {expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {json} from '../../source/formats/json.ts';
import {read} from '../../source/reading/read.ts';
import {arbitraryReading} from '../support/arbitrary-reading.ts';
import {sure} from '../support/sure.ts';

const everything: ReadonlySet<never> = new Set();

test('absent values are null where a consumer counts on the key, and left out where not', () => {
	const article = articleFromPlainText('From 9.5 to 20 percent of boats sank.', 'boats.txt');
	const document = JSON.parse(
		json.print(
			{
				article,
				sentences: [{start: 0, end: 37, paragraph: 0}],
				actors: [],
				statements: [
					{
						id: 's1',
						kind: 'indirect',
						content: [{start: 0, end: 4}],
						confidence: 0.6,
						why: {rule: 'passive', words: [{start: 5, end: 8}]},
					},
				],
				assertions: [
					{id: 'c1', subject: {start: 0, end: 4}, predicate: {start: 32, end: 36}, arguments: [], actors: []},
				],
				figures: [
					{start: 0, end: 22, value: 20, from: 9.5, unit: 'percent', of: {start: 26, end: 31}, ...sure},
					{start: 12, end: 14, value: 20, ...sure},
				],
				times: [{start: 0, end: 4}],
			},
			everything,
		),
	);
	expect(document).toEqual({
		format: 'pullquote/1',
		article: {
			name: 'boats.txt',
			title: null,
			titleSpan: null,
			text: article.text,
			paragraphs: [{start: 0, end: 37}],
			isHardWrapped: false,
		},
		sentences: [{start: 0, end: 37, paragraph: 0}],
		actors: [],
		statements: [
			{
				id: 's1',
				kind: 'indirect',
				speaker: null,
				source: null,
				cue: null,
				content: [{start: 0, end: 4}],
				hedge: null,
				within: null,
				confidence: 0.6,
				why: {rule: 'passive', words: [{start: 5, end: 8}]},
			},
		],
		assertions: [
			{
				id: 'c1',
				subject: {start: 0, end: 4},
				predicate: {start: 32, end: 36},
				arguments: [],
				actors: [],
				hedge: null,
				within: null,
			},
		],
		figures: [
			{
				start: 0,
				end: 22,
				value: 20,
				from: 9.5,
				unit: 'percent',
				of: 'boats',
				ofSpan: {start: 26, end: 31},
				qualifier: null,
				qualifierSpan: null,
				...sure,
			},
			{
				start: 12,
				end: 14,
				value: 20,
				unit: null,
				of: null,
				ofSpan: null,
				qualifier: null,
				qualifierSpan: null,
				...sure,
			},
		],
		times: [{start: 0, end: 4}],
	});
});

test('title, byline and date of publication are the article’s', () => {
	const article = articleFromPlainText(
		'Town keeps ferry\n\nBy Jane Doe\n\nMarch 2, 2022\n\nThe council voted on Monday to keep it.',
		'ferry.txt',
	);
	expect(JSON.parse(json.print(read(article), everything)).article).toMatchObject({
		title: 'Town keeps ferry',
		titleSpan: {start: 0, end: 16},
		byline: 'Jane Doe',
		published: '2022-03-02',
	});
});

test('any reading is one line without invisible characters, and reads back as it was', () => {
	fc.assert(
		fc.property(arbitraryReading, reading => {
			const line = json.print(reading, everything);
			expect(line).toMatch(/^[^\n]+\n$/);
			expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200B\u2028\u2029]/u);
			const document = JSON.parse(line);
			expect(document.article.text).toBe(reading.article.text);
			expect(document.article.paragraphs).toEqual(reading.article.paragraphs);
			expect(document.actors).toEqual(reading.actors);
			expect(withoutNulls(document.statements)).toEqual(reading.statements);
			expect(withoutNulls(document.assertions)).toEqual(reading.assertions);
			expect(document.times).toEqual(reading.times);
			for (const [index, figure] of document.figures.entries()) {
				expect(figure.of).toBe(
					figure.ofSpan && document.article.text.slice(figure.ofSpan.start, figure.ofSpan.end),
				);
				expect(figure.why).toEqual(reading.figures[index]?.why);
				expect(figure.confidence).toBe((reading.figures[index]?.confidence ?? Number.NaN) + 0);
				expect(figure.ofSpan ?? undefined).toEqual(reading.figures[index]?.of);
				// JSON has no negative zero.
				expect(figure.value).toBe((reading.figures[index]?.value ?? Number.NaN) + 0);
			}
		}),
	);
});

function withoutNulls(values: ReadonlyArray<Record<string, unknown>>): unknown[] {
	return values.map(value => Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null)));
}
