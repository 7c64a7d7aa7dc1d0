import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import type {Span} from '../../source/article/span.ts';
import type {Section} from '../../source/formats/format.ts';
import {text as format} from '../../source/formats/text.ts';
import {listFacts} from '../../source/reading/facts.ts';
import {read} from '../../source/reading/read.ts';
import type {Actor, Reading, Statement} from '../../source/reading/reading.ts';
import languages from '../reading/languages.json' with {type: 'json'};
import {arbitraryReading} from '../support/arbitrary-reading.ts';
import {sure} from '../support/sure.ts';

const text = `Town keeps ferry

By Jane Doe

March 2, 2022

The Harbour Council, which met on Monday, voted to keep the boat. “This boat
is our road,” Maria Santos said. She added that Roe reportedly wants a bridge.

More than 40 islanders came.`;

function at(words: string): Span {
	const start = text.indexOf(words);
	expect(start).not.toBe(-1);
	return {start, end: start + words.length};
}

const reading: Reading = {
	article: articleFromPlainText(text, 'ferry.txt'),
	sentences: [],
	actors: [
		{
			id: 'a1',
			...sure,
			name: 'Harbour Council',
			kind: 'organisation',
			aliases: [],
			descriptors: [],
			mentions: [{...at('Harbour Council'), form: 'name'}],
		},
		{
			id: 'a2',
			...sure,
			name: 'Maria Santos',
			kind: 'person',
			aliases: ['Santos'],
			descriptors: ['mayor'],
			mentions: [
				{...at('Maria Santos'), form: 'name'},
				{...at('She'), form: 'pronoun'},
			],
		},
	],
	statements: [
		{
			id: 's1',
			...sure,
			kind: 'direct',
			speaker: 'a2',
			source: at('Maria Santos'),
			cue: at('said'),
			content: [at('“This boat\nis our road,”')],
		},
		{
			id: 's2',
			...sure,
			kind: 'indirect',
			speaker: 'a2',
			source: at('She'),
			cue: at('added'),
			content: [at('that Roe'), at('wants a bridge')],
			hedge: at('reportedly'),
		},
		{id: 's3', ...sure, kind: 'indirect', source: at('Roe'), content: [at('a bridge')], within: 's2'},
		{id: 's4', ...sure, kind: 'indirect', content: [at('islanders came')]},
	],
	assertions: [
		{
			id: 'c1',
			subject: at('The Harbour Council'),
			predicate: at('voted'),
			arguments: [at('to keep the boat')],
			actors: ['a1'],
		},
		{
			id: 'c2',
			subject: at('Roe'),
			predicate: at('wants'),
			arguments: [at('a bridge')],
			actors: [],
			within: 's2',
		},
	],
	figures: [{...at('More than 40'), value: 40, of: at('islanders'), qualifier: at('More than'), ...sure}],
	times: [{...at('on Monday'), from: '2022-02-28', to: '2022-02-28'}, at('Monday')],
};

function linesOf(...sections: Section[]): string[] {
	return format.print(reading, new Set(sections)).split('\n');
}

test('the whole reading, for reading', () => {
	expect(linesOf()).toEqual([
		'Town keeps ferry',
		'ferry.txt · Jane Doe · 2022-03-02',
		'',
		'ACTORS · 2',
		'  person        2  Maria Santos · Santos · mayor',
		'  organisation  1  Harbour Council',
		'',
		'FACTS · 8',
		'  ¶4  stated  The Harbour Council … voted to keep the boat',
		'  ¶4  time    on Monday — 2022-02-28',
		'  ¶4  time    Monday',
		'  ¶4  quote   Maria Santos — said — “This boat is our road,”',
		'  ¶5  claim   Maria Santos — added — that Roe … wants a bridge (reportedly)',
		'  ¶5  claim   ↳ Roe — a bridge',
		'  ¶6  figure  More than 40 — islanders',
		'  ¶6  claim   (unattributed) — islanders came',
		'',
	]);
});

describe('narrowed', () => {
	test('to one kind of fact', () => {
		expect(linesOf('quote').slice(2)).toEqual([
			'',
			'FACTS · 1',
			'  ¶4  quote  Maria Santos — said — “This boat is our road,”',
			'',
		]);
	});

	test('to several', () => {
		expect(linesOf('figure', 'actor').slice(2)).toEqual([
			'',
			'ACTORS · 2',
			'  person        2  Maria Santos · Santos · mayor',
			'  organisation  1  Harbour Council',
			'',
			'FACTS · 1',
			'  ¶6  figure  More than 40 — islanders',
			'',
		]);
	});

	test('to something that is not there, it is empty', () => {
		expect(format.print({...reading, figures: []}, new Set(['figure']))).toBe('');
	});
});

test('an article of which nothing is known has its name and two empty lists', () => {
	const bare = {
		article: articleFromPlainText('…', 'bare.txt'),
		sentences: [],
		actors: [],
		statements: [],
		assertions: [],
		figures: [],
		times: [],
	};
	expect(format.print(bare, new Set())).toBe('bare.txt\n\nACTORS · 0\n\nFACTS · 0\n');
});

test('a text that is not English has one line that says so, and narrowed to something, nothing', () => {
	const reading = read(articleFromPlainText(languages.fr, 'ferry.txt'));
	expect(format.print(reading, new Set())).toBe(
		'ferry.txt\n\nThis is French: actors and facts are found in English texts only.\n',
	);
	expect(format.print(reading, new Set<Section>(['quote']))).toBe('');
	expect(format.print({...reading, language: '\u001B[2J'}, new Set())).not.toContain('\u001B');
});

test('any reading: whole lines, one for each item, and nothing that a terminal obeys', () => {
	fc.assert(
		fc.property(arbitraryReading, any => {
			const printed = format.print(any, new Set());
			expect(printed).not.toMatch(/[\0-\x09\x0B-\x1F\x7F-\x9F\u2028\u2029\p{Bidi_Control}]/u);
			const facts = listFacts(any).length;
			expect(printed.match(/^ {2}\S/gm)?.length ?? 0).toBeGreaterThanOrEqual(facts);
			expect(printed.endsWith('\n')).toBe(true);
			expect(printed).toContain(`FACTS · ${facts}\n`);
			expect(printed).toContain(`ACTORS · ${any.actors.length}\n`);
		}),
	);
});

test('what the reading is less than half sure of is said to be unsure', () => {
	const [council, ...actors] = reading.actors;
	const [boat, ...statements] = reading.statements;
	const doubtful = {
		...reading,
		actors: [{...council, confidence: 0.49} as Actor, ...actors],
		statements: [{...boat, confidence: 0.1} as Statement, ...statements],
	};
	const lines = format.print(doubtful, new Set()).split('\n');
	expect(lines.filter(line => line.endsWith(' (unsure)')).map(line => line.trim())).toEqual([
		'organisation  1  Harbour Council (unsure)',
		'¶4  quote   Maria Santos — said — “This boat is our road,” (unsure)',
	]);
});
