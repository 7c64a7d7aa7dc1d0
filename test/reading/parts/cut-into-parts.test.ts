import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {slice} from '../../../source/article/span.ts';
import {cutIntoParts, type PartSizes, type TextPart} from '../../../source/reading/parts/cut-into-parts.ts';
import {hostileText} from '../../support/hostile-text.ts';

const line = 'The council of the harbour town met again and spoke of the ferry for two hours.';
const small: PartSizes = {whole: 500, part: 400};

function partsOf(text: string, sizes = small): TextPart[] {
	return [...cutIntoParts(articleFromPlainText(text, 'test'), sizes)];
}

/** The first words of each part but the first. */
function openings(text: string, sizes = small): string[] {
	return partsOf(text, sizes)
		.slice(1)
		.map(({paragraphs}) => slice(text, paragraphs[0] ?? {start: 0, end: 0}).slice(0, 20));
}

describe('an article that is short', () => {
	test('is one part with all its paragraphs', () => {
		const article = articleFromPlainText(`${line}\n\n${line}`, 'test');
		expect([...cutIntoParts(article, small)]).toEqual([
			{paragraphs: article.paragraphs, firstParagraph: 0, end: article.text.length},
		]);
	});

	test('is one part, too, when there is nothing in it', () => {
		expect(partsOf('')).toEqual([{paragraphs: [], firstParagraph: 0, end: 0}]);
	});
});

describe('a long article is cut', () => {
	test('before a heading rather than just where a part is long enough', () => {
		const text = [line, line, line, line, 'Chapter Two', line, line, line, line, line].join('\n\n');
		expect(openings(text)).toEqual(['Chapter Two']);
	});

	test('behind a row of stars', () => {
		const text = [line, line, line, line, '* * *', `Then ${line}`, line, line, line, line].join('\n\n');
		expect(openings(text)).toEqual([`Then ${line}`.slice(0, 20)]);
	});

	test('where blank lines leave a gap', () => {
		const text = `${[line, line, line, line].join('\n\n')}\n\n\n\n\n${['Later', line, line, line, line].join(' ')}`;
		expect(openings(text)).toEqual(['Later The council of']);
	});

	test('before a paragraph that does not look back', () => {
		const text = [line, line, line, line, `He said so. ${line}`, line, line, line, line].join('\n\n');
		for (const opening of openings(text)) {
			expect(opening).not.toMatch(/^He/);
		}
	});

	test('not between a heading and what stands under it', () => {
		const text = [line, line, line, line, 'A Heading', line, line, line, line].join('\n\n');
		expect(openings(text)).toEqual(['A Heading']);
	});

	test('not inside speech that goes on over paragraphs', () => {
		const spoken = ['“We met on Monday.', '“We met again.', '“That was a long evening.” He left.'];
		const text = [line, line, line, line, ...spoken, line, line, line, line].join('\n\n');
		for (const opening of openings(text, {whole: 0, part: 400})) {
			expect(opening).not.toMatch(/^“We met again|^“That was/);
		}
	});

	test('all the same where a quotation never ends', () => {
		const text = Array.from({length: 60}, () => `“${line}`).join('\n\n');
		expect(partsOf(text).length).toBeGreaterThan(8);
	});

	test('behind a sentence where one paragraph is longer than a part', () => {
		const text = Array.from({length: 30}, () => line).join(' ');
		const parts = partsOf(text);
		expect(parts.length).toBeGreaterThan(4);
		for (const {paragraphs, firstParagraph} of parts) {
			expect(firstParagraph).toBe(0);
			expect(slice(text, paragraphs[0] ?? {start: 0, end: 0})).toMatch(/^The .*\.$/);
		}
	});

	test('in such a paragraph outside quotations', () => {
		const text =
			`${`${line} `.repeat(4)}“We came. ${'We saw. '.repeat(6)}We left,” he said. ${`${line} `.repeat(8)}`.trim();
		for (const opening of openings(text)) {
			expect(opening).not.toMatch(/^We /);
		}
	});

	test('behind a word where no sentence ends, and in a word where there is no space', () => {
		expect(openings('harbour '.repeat(200).trim()).every(opening => opening.startsWith('harbour '))).toBe(
			true,
		);
		expect(partsOf('a'.repeat(2000)).length).toBeGreaterThan(3);
	});

	test('never inside a character', () => {
		for (const {end} of partsOf('😀'.repeat(900))) {
			expect(end % 2).toBe(0);
		}
	});
});

test('the parts of any text hold all its paragraphs, in order', () => {
	fc.assert(
		fc.property(hostileText, fc.integer({min: 1, max: 300}), (text, part) => {
			const article = articleFromPlainText(text, 'test');
			const parts = [...cutIntoParts(article, {whole: 0, part})];
			const held = parts.flatMap(({paragraphs, firstParagraph}) =>
				paragraphs.map((span, index) => ({span, paragraph: firstParagraph + index})),
			);
			const words = held.map(({span}) => slice(article.text, span)).join('');
			const given = article.paragraphs.map(span => slice(article.text, span)).join('');
			expect(words.replaceAll(/\s/gu, '')).toBe(given.replaceAll(/\s/gu, ''));
			for (const {span, paragraph} of held) {
				const whole = article.paragraphs[paragraph];
				expect(whole !== undefined && whole.start <= span.start && span.end <= whole.end).toBe(true);
				expect(span.start).toBeLessThan(span.end);
			}

			const ends = parts.map(({end}) => end);
			expect(ends).toEqual(ends.toSorted((a, b) => a - b));
			expect(ends.at(-1)).toBe(article.text.length);
		}),
		{numRuns: 300},
	);
});
