import fc from 'fast-check';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import type {Span} from '../../source/article/span.ts';
import type {Actor, Figure, Reading, Statement, Time} from '../../source/reading/reading.ts';

const characters = fc.constantFrom(
	...[
		'a',
		'Z',
		'é',
		'“',
		' ',
		'\n',
		'\t',
		'\r',
		'—',
		'1',
		'.',
		'…',
		'漢',
		'😀',
		'👩‍🚀',
		'𝔘',
		'\u202E',
		'\u200B',
		'\x1B',
		'\x9B',
		'\0',
		'\u2028',
	],
);

/**
Readings whose spans are right and whose contents are arbitrary: any characters, astral and control characters among
them, any overlap, statements with and without source and cue, contents in pieces. No span cuts a character in two.
*/
export const arbitraryReading: fc.Arbitrary<Reading> = fc
	.array(characters, {minLength: 1, maxLength: 60})
	// Spans count in the article's text, which is not always the source's: CR LF, for one, becomes LF.
	.map(list => articleFromPlainText(list.join(''), 'arbitrary\x1B.txt'))
	.chain(article => {
		const {text} = article;
		const offsets: number[] = [];
		let at = 0;
		for (const character of text) {
			offsets.push(at);
			at += character.length;
		}

		offsets.push(at);
		const offset = fc.constantFrom(...offsets);
		const span: fc.Arbitrary<Span> = fc
			.tuple(offset, offset)
			.map(([a, b]) => ({start: Math.min(a, b), end: Math.max(a, b)}))
			.filter(({start, end}) => start < end);
		const pieces = fc
			.uniqueArray(offset, {minLength: 2, maxLength: 8})
			.map(list => list.toSorted((a, b) => a - b))
			.map(list =>
				Array.from({length: Math.floor(list.length / 2)}, (_, index) => ({
					start: list[index * 2] as number,
					end: list[index * 2 + 1] as number,
				})),
			);
		const confidence = fc.double({min: 0, max: 1, noNaN: true});
		const why = fc.record({rule: fc.constantFrom('according to', 'cue and clause'), words: pieces});
		return fc.record({
			article: fc.constant(article),
			sentences: fc.constant([]),
			actors: fc
				.array(
					fc.record({
						name: fc.constantFrom('Ann', 'The\nBoard', '\x1B[2J', '漢 😀'),
						kind: fc.constantFrom('person' as const, 'organisation' as const, 'place' as const),
						aliases: fc.constantFrom([], ['A.', '\u202EB']),
						descriptors: fc.constantFrom([], ['mayor\tof Harbour']),
						confidence,
						why,
						mentions: fc.array(
							fc
								.tuple(span, fc.constantFrom('name' as const, 'pronoun' as const, 'description' as const))
								.map(([at, form]) => ({...at, form})),
							{minLength: 1, maxLength: 4},
						),
					}),
					{maxLength: 3},
				)
				.map(actors => actors.map((actor, index): Actor => ({id: `a${index + 1}`, ...actor}))),
			statements: fc
				.array(
					fc.record(
						{
							kind: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const),
							speaker: fc.constant('a1'),
							source: span,
							cue: span,
							content: pieces,
							hedge: span,
							confidence,
							why,
						},
						{requiredKeys: ['kind', 'content', 'confidence', 'why']},
					),
					{maxLength: 4},
				)
				.map(statements =>
					statements.map((statement, index): Statement => ({id: `s${index + 1}`, ...statement})),
				),
			assertions: fc
				.array(
					fc.record(
						{subject: span, predicate: span, arguments: fc.array(span, {maxLength: 3}), hedge: span},
						{requiredKeys: ['subject', 'predicate', 'arguments']},
					),
					{maxLength: 3},
				)
				.map(assertions =>
					assertions.map((assertion, index) => ({id: `c${index + 1}`, actors: [], ...assertion})),
				),
			figures: fc.array(
				fc
					.tuple(
						span,
						fc.record(
							{
								value: fc.double({noNaN: true, noDefaultInfinity: true}),
								unit: fc.constant('percent'),
								of: span,
								qualifier: span,
								from: fc.integer(),
								confidence,
								why,
							},
							{requiredKeys: ['value', 'confidence', 'why']},
						),
					)
					.map(([at, figure]): Figure => ({...at, ...figure})),
				{maxLength: 3},
			),
			times: fc.array(
				fc
					.tuple(
						span,
						fc.record({from: fc.constant('2022-03-02'), to: fc.constant('2022-03-04')}, {requiredKeys: []}),
					)
					.map(([at, time]): Time => ({...at, ...time})),
				{maxLength: 3},
			),
		});
	});
