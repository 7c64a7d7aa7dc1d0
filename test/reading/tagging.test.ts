import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {tagParagraph} from '../../source/reading/tagging.ts';

const wordsOf = (text: string) => tagParagraph(text, {start: 0, end: text.length}).map(token => token.text);

describe('tagParagraph', () => {
	test('keeps words whole that have letters outside Latin-1', () => {
		expect(wordsOf('Zdzisław Śmigły met Zoran Đinđić in Łódź.')).toEqual([
			'Zdzisław',
			'Śmigły',
			'met',
			'Zoran',
			'Đinđić',
			'in',
			'Łódź',
			'.',
		]);
	});

	test('leaves possessive marks and contractions apart', () => {
		expect(wordsOf('Wałęsa’s party can’t.')).toEqual(['Wałęsa', '’s', 'party', 'ca', 'n’t', '.']);
		expect(wordsOf("“I’m here.” I'm too.")).toEqual([
			...['“', 'I', '’m', 'here', '.', '”', 'I', "'m", 'too', '.'],
		]);
	});

	test('begins no sentence where only a long stretch without spaces is cut', () => {
		const text = `It is ${'word-'.repeat(2000)}end.`;
		const opening = tagParagraph(text, {start: 0, end: text.length}).filter(token => token.opensSentence);
		expect(opening.map(token => token.text)).toEqual(['It']);
	});

	test('finds every letter of a long text at its place', () => {
		const piece = fc.constantFrom(
			'Łódź ',
			'word-',
			'𝒳',
			'. ',
			'“',
			'\u00A0',
			'\uD800',
			'a'.repeat(400),
			'\n',
			'n’t',
		);
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 400}), parts => {
				const text = `x${parts.join('')}`;
				let end = 1;
				for (const token of tagParagraph(text, {start: 1, end: text.length})) {
					expect(token.start).toBeGreaterThanOrEqual(end);
					expect(token.text).toBe(text.slice(token.start, token.end));
					end = token.end;
				}

				expect(end).toBeLessThanOrEqual(text.length);
			}),
			{numRuns: 40},
		);
	});
});
