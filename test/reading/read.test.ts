import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {contains, type Span} from '../../source/article/span.ts';
import {listFacts} from '../../source/reading/facts.ts';
import {read} from '../../source/reading/read.ts';
import type {Reading} from '../../source/reading/reading.ts';

/** Every span of a reading, with the name of what holds it. */
function spansOf(reading: Reading): Array<[string, Span]> {
	const spans: Array<[string, Span | undefined]> = [
		...reading.sentences.map((span): [string, Span] => ['sentence', span]),
		...reading.actors.flatMap(actor =>
			actor.mentions.map((span): [string, Span] => [`mention of ${actor.name}`, span]),
		),
		...reading.figures.map((span): [string, Span] => ['figure', span]),
		...reading.figures.flatMap(
			(figure): Array<[string, Span | undefined]> => [
				['of', figure.of],
				['qualifier', figure.qualifier],
			],
		),
		...reading.times.map((span): [string, Span] => ['time', span]),
	];
	for (const {source, cue, content, hedge, id} of reading.statements) {
		for (const span of [source, cue, hedge, ...content]) {
			spans.push([`statement ${id}`, span]);
		}
	}

	for (const {subject, predicate, hedge, id, ...rest} of reading.assertions) {
		for (const span of [subject, predicate, hedge, ...rest.arguments]) {
			spans.push([`assertion ${id}`, span]);
		}
	}

	return spans.filter((entry): entry is [string, Span] => entry[1] !== undefined);
}

function cutsSurrogatePair(text: string, at: number): boolean {
	return /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
}

function expectSound(reading: Reading): void {
	const {text} = reading.article;
	for (const [name, span] of spansOf(reading)) {
		const isSound = span.start >= 0 && span.start < span.end && span.end <= text.length;
		expect(isSound, `${name}: ${span.start}–${span.end} of ${text.length}`).toBe(true);
		expect(
			cutsSurrogatePair(text, span.start) || cutsSurrogatePair(text, span.end),
			`${name} cuts a character`,
		).toBe(false);
	}

	const actors = new Map(reading.actors.map(actor => [actor.id, actor]));
	const statements = new Map(reading.statements.map(statement => [statement.id, statement]));
	expect(actors.size).toBe(reading.actors.length);
	expect(statements.size).toBe(reading.statements.length);
	for (const actor of reading.actors) {
		expect(actor.mentions.some(mention => mention.form === 'name')).toBe(true);
		expect(actor.mentions).toEqual(actor.mentions.toSorted((a, b) => a.start - b.start || b.end - a.end));
	}

	for (const statement of reading.statements) {
		expect(statement.content.length).toBeGreaterThan(0);
		expect(statement.speaker === undefined || actors.has(statement.speaker)).toBe(true);
		const outer = statement.within === undefined ? undefined : statements.get(statement.within);
		expect(outer === undefined).toBe(statement.within === undefined);
		if (outer !== undefined) {
			const hull = {start: outer.content[0]?.start ?? 0, end: outer.content.at(-1)?.end ?? 0};
			expect(statement.content.every(span => contains(hull, span))).toBe(true);
		}
	}

	for (const assertion of reading.assertions) {
		expect(assertion.within === undefined || statements.has(assertion.within)).toBe(true);
		expect(assertion.actors.every(id => actors.has(id))).toBe(true);
	}

	expect(new Set(listFacts(reading).map(fact => fact.id)).size).toBe(listFacts(reading).length);
	expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
}

const pieces = fc.oneof(
	fc.constantFrom(
		...[
			'Mr. Adair',
			'the U.S. minister',
			'said',
			'said that',
			'according to',
			'told reporters,',
			'“We won’t go,”',
			'"no"',
			'‘yes’',
			'he',
			'She',
			'they',
			'it',
		],
		...[
			'accusing',
			'more than 40 ships',
			'$3.5 million',
			'9.5 percent to 20 percent',
			'on Monday',
			'last weekend',
			'in 1917',
			'Q:',
			'A:',
			'—',
			'…',
			'...',
			'.',
			'?',
			'!',
		],
		...[
			'\n',
			'\n\n',
			'Ines Calder',
			'CALDER',
			'who',
			'which',
			'and',
			'but',
			'reportedly',
			'claims',
			'“',
			'”',
			'(',
			')',
			'3-2',
			'a third of',
			'NASA (the National Agency)',
		],
		...[
			'\u{1F600}',
			'\uD800',
			'\uDC00',
			'e\u0301\u0301\u0301',
			'\u200D',
			'\u200F',
			'\u202Eabc',
			'\u0007',
			'\u001B[31m',
			'\u0000',
			'，',
			'東京',
			'\uFEFF',
			'İstanbul',
			'ß',
		],
	),
	fc.string({unit: 'grapheme', maxLength: 8}),
	fc.string({unit: 'binary', maxLength: 4}),
);

describe('any text', () => {
	test('gives a reading whose spans are sound', () => {
		fc.assert(
			fc.property(fc.array(pieces, {maxLength: 60}), parts => {
				expectSound(read(articleFromPlainText(parts.join(' '), 'test')));
			}),
			{numRuns: 400},
		);
	});

	test.each([
		['nothing', ''],
		['one word', 'Fire'],
		[
			'no punctuation',
			'the minister said that nobody had asked him and he left for paris on monday '.repeat(60),
		],
		[
			'all capitals',
			'THE MINISTER SAID ON MONDAY THAT “NOBODY” HAD ASKED HIM. HE LEFT FOR PARIS.\n'.repeat(20),
		],
		['a poem', 'O harbour bell,\nwho said\nthat you\nwere mine?\n'],
		['code', 'const x = (a) => { return a ? "said" : \'told\'; } // he said\n'.repeat(20)],
		['a table', 'Name\tAge\tSaid\nAdair\t43\t“no”\nCalder\t51\t“yes”\n'],
		[
			'another language',
			'Der Minister sagte am Montag, er wisse von nichts. „Das ist neu“, sagte er in Köln.',
		],
		['right to left', 'אמר ראש הממשלה “שלום” ביום שני. قال الوزير إنه سيغادر.'],
		['one long word', 'a'.repeat(50_000)],
		['only marks', '“”"\'‘’—…?!()[]{}'.repeat(300)],
	])('%s', (_name, text) => {
		expectSound(read(articleFromPlainText(text, 'test')));
	});

	test('gives the same reading twice', () => {
		const text = 'Ines Calder said on Monday that “we” lost $3 million. She accused Acme Corp. of lying.';
		expect(read(articleFromPlainText(text, 'test'))).toEqual(read(articleFromPlainText(text, 'test')));
	});
});
