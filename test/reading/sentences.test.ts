import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {slice} from '../../source/article/span.ts';
import {analyse} from '../../source/reading/analyse.ts';

function sentencesOf(text: string): string[] {
	return analyse(articleFromPlainText(text, 'test')).sentences.map(sentence => slice(text, sentence));
}

describe('one sentence', () => {
	test.each([
		'Gen. Mark Hollis met Sen. Ruth Amado on Friday.',
		'The novel by J. K. Marlowe sold 3.5 million copies.',
		'“Why?” she asked the board.',
		'"Stop!" the driver shouted at them.',
		'“I waited… and waited,” Mr. Lowe said.',
		'He wanted it all... and then left.',
		'The U.S. Navy and the U.N. observers agreed.',
		'See No. 10 and Fig. 4 for the plan.',
		'The firm, Barlow & Sons Inc., closed at 5 p.m. on Jan. 3.',
		'Pay rose by 4.2 percent, to $3.10 an hour.',
	])('%s', text => {
		expect(sentencesOf(text)).toEqual([text]);
	});
});

describe('two sentences', () => {
	test.each([
		['The talks ended.', 'Nobody signed.'],
		['“It is over.”', 'The mayor left the room.'],
		['He called it “a farce.”', 'She did not.'],
		['They moved to the U.S.', 'The house was sold.'],
		['Did it work?', 'Nobody knows.'],
		['"We lost," he said.', '"We will be back."'],
	])('%s ¦ %s', (first, second) => {
		expect(sentencesOf(`${first} ${second}`)).toEqual([first, second]);
	});
});

test('a paragraph ends a sentence, with a full stop or without', () => {
	expect(sentencesOf('Storm closes harbour\n\nBoats stayed in.')).toEqual([
		'Storm closes harbour',
		'Boats stayed in.',
	]);
});

test('sentences and tokens lie in their paragraphs, in order, and leave out white space only', () => {
	const words = fc.constantFrom(
		'Mr.',
		'said',
		'“Yes',
		'no.”',
		'...',
		'\u{1F600}',
		'\uD800',
		'"',
		'(',
		'e\u0301',
		'\u200D',
		'3.5',
		'\u0007',
		'—',
		'\n\n',
		'U.S.',
		'?!',
		'\u202E',
	);
	fc.assert(
		fc.property(
			fc.array(fc.oneof(words, fc.string({unit: 'binary', maxLength: 6})), {maxLength: 30}),
			parts => {
				const article = articleFromPlainText(parts.join(' '), 'test');
				const {sentences, tokens, sentenceTokens, quotations} = analyse(article);
				let end = 0;
				for (const sentence of sentences) {
					expect(sentence.start).toBeGreaterThanOrEqual(end);
					expect(sentence.end).toBeGreaterThan(sentence.start);
					const paragraph = article.paragraphs[sentence.paragraph];
					expect(paragraph && paragraph.start <= sentence.start && sentence.end <= paragraph.end).toBe(true);
					end = sentence.end;
				}

				expect(sentenceTokens.reduce((sum, range) => sum + range.end - range.first, 0)).toBe(tokens.length);
				let last = 0;
				for (const token of tokens) {
					expect(token.start).toBeGreaterThanOrEqual(last);
					expect(slice(article.text, token)).toBe(token.text);
					last = token.end;
				}

				for (const quotation of quotations) {
					expect(quotation.start).toBeLessThan(quotation.inner.start);
					expect(quotation.inner.start).toBeLessThanOrEqual(quotation.inner.end);
					expect(quotation.inner.end).toBeLessThanOrEqual(quotation.end);
				}
			},
		),
		{numRuns: 300},
	);
});
