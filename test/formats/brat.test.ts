import fc from 'fast-check';
import {expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import type {Span} from '../../source/article/span.ts';
import {brat} from '../../source/formats/brat.ts';
import type {Reading} from '../../source/reading/reading.ts';
import {arbitraryReading} from '../support/arbitrary-reading.ts';
import {type BratDocument, parseBrat, sliceCodePoints} from '../support/parse-brat.ts';
import {sure} from '../support/sure.ts';

const everything: ReadonlySet<never> = new Set();

function readingOf(text: string, parts: Partial<Reading>): Reading {
	return {
		article: articleFromPlainText(text, 'test'),
		sentences: [],
		actors: [],
		statements: [],
		assertions: [],
		figures: [],
		times: [],
		...parts,
	};
}

function find(text: string, words: string): Span {
	const start = text.indexOf(words);
	expect(start).not.toBe(-1);
	return {start, end: start + words.length};
}

test('mentions, coreference and statements, line by line', () => {
	const text = 'We won, Jane Doe said, and she kept the cup. A boat sank.';
	const reading = readingOf(text, {
		actors: [
			{
				id: 'a1',
				...sure,
				name: 'Jane Doe',
				kind: 'person',
				aliases: [],
				descriptors: [],
				mentions: [
					{...find(text, 'Jane Doe'), form: 'name'},
					{...find(text, 'she'), form: 'pronoun'},
				],
			},
		],
		statements: [
			{
				id: 's1',
				...sure,
				kind: 'indirect',
				speaker: 'a1',
				source: find(text, 'Jane Doe'),
				cue: find(text, 'said'),
				content: [find(text, 'We won'), find(text, 'and she kept the cup')],
			},
			{id: 's2', ...sure, kind: 'indirect', content: [find(text, 'A boat sank')]},
		],
	});
	expect(brat.print(reading, everything).split('\n')).toEqual([
		'T1\tperson 8 16\tJane Doe',
		'T2\tperson 27 30\tshe',
		'A1\tForm T2 pronoun',
		'*\tCoref T1 T2',
		'T3\tCue 17 21\tsaid',
		'T4\tSource 8 16\tJane Doe',
		'T5\tContent 0 6;23 43\tWe won and she kept the cup',
		'E1\tAttribution:T3 Content:T5 Cue:T3 Source:T4',
		'T6\tContent 45 56\tA boat sank',
		'E2\tAttribution:T6 Content:T6',
		'',
	]);
});

test('offsets count code points, not UTF-16 code units', () => {
	const text = '😀😀 Ann';
	const reading = readingOf(text, {
		actors: [
			{
				id: 'a1',
				...sure,
				name: 'Ann',
				kind: 'person',
				aliases: [],
				descriptors: [],
				mentions: [{...find(text, 'Ann'), form: 'name'}],
			},
		],
	});
	expect(brat.print(reading, everything)).toBe('T1\tperson 3 6\tAnn\n');
});

test('a folder gets the text as it is, and the annotations after it', () => {
	const reading = readingOf('One.\r\nTwo.', {});
	expect([...brat.files(reading, everything)]).toEqual([
		['.txt', 'One.\nTwo.'],
		['.ann', ''],
	]);
});

test('reading the annotations back gives the spans that went in, and no control characters', () => {
	fc.assert(
		fc.property(arbitraryReading, reading => {
			const annotations = brat.print(reading, everything);
			const document = parseBrat(annotations);
			const {text} = reading.article;
			expect(annotations).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029]/);
			for (const {pieces, words} of document.spans.values()) {
				const sliced = pieces.map(([start, end]) => sliceCodePoints(text, start, end)).join(' ');
				expect(words).toBe(sliced.replaceAll(/[\0-\x1F\x7F-\x9F\u2028\u2029]/g, ' '));
			}

			expect(document.events.map(event => toStatement(document, event))).toEqual(
				reading.statements.map(({source, cue, content}) => ({
					source: source && inCodePoints(text, [source]),
					cue: cue && inCodePoints(text, [cue]),
					content: inCodePoints(text, content),
				})),
			);
			expect(document.groups.map(group => group.map(id => document.spans.get(id)?.pieces))).toEqual(
				reading.actors
					.filter(({mentions}) => mentions.length > 1)
					.map(({mentions}) => mentions.map(mention => inCodePoints(text, [mention]))),
			);
		}),
	);
});

function toStatement({spans}: BratDocument, event: ReadonlyMap<string, string>) {
	const [source, cue, content] = ['Source', 'Cue', 'Content'].map(
		role => spans.get(event.get(role) ?? '')?.pieces,
	);
	return {source, cue, content};
}

/** Counted the slow and certain way. */
function inCodePoints(text: string, spans: readonly Span[]): Array<[number, number]> {
	return spans.map(({start, end}) => [[...text.slice(0, start)].length, [...text.slice(0, end)].length]);
}
