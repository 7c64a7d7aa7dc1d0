import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {cutIntoBlocks, longestBlock} from '../../../source/explorer/rows/blocks.ts';
import {rowsOf} from '../../../source/explorer/viewport.ts';
import {walkGraphemes} from '../../../source/terminal/cells.ts';

const bits = fc.constantFrom(
	'harbour ',
	'The quay. ',
	'“No.” ',
	'a',
	'漢字',
	'👩‍🚀',
	'e\u0301',
	'🇺🇦',
	'\u00A0',
	'     ',
	'-',
);
/** Paragraphs of a few hundred to forty thousand units: bits, repeated. */
const paragraphs = fc
	.array(fc.tuple(fc.array(bits, {minLength: 1, maxLength: 6}), fc.integer({min: 20, max: 4000})), {
		minLength: 1,
		maxLength: 3,
	})
	.map(list => list.map(([words, times]) => `x${words.join('').repeat(times).slice(0, 40_000)}`));

function blocksOf(text: string) {
	const article = articleFromPlainText(text, 'long.txt');
	return {article, blocks: cutIntoBlocks(article.text, article.paragraphs)};
}

describe('blocks', () => {
	test('are the paragraphs themselves where none is very long', () => {
		const {article, blocks} = blocksOf(`One.\n\n${'word '.repeat(longestBlock / 5 - 1)}\n\nThree.`);
		expect(blocks.spans).toBe(article.paragraphs);
		expect([0, 1, 2].map(block => blocks.isLast(block))).toEqual([true, true, true]);
		expect(blocks.paragraphOf(2)).toBe(2);
	});

	test('hold all of the text but white space, begin and end with none, and are never long', () => {
		fc.assert(
			fc.property(paragraphs, list => {
				const {article, blocks} = blocksOf(list.join('\n\n'));
				let end = 0;
				for (const [index, span] of blocks.spans.entries()) {
					expect(article.text.slice(end, span.start)).toMatch(/^\s*$/u);
					const drawn = article.text.slice(span.start, span.end);
					expect(drawn).toBe(drawn.trim());
					expect(drawn.length).toBeGreaterThan(0);
					expect(drawn.length).toBeLessThanOrEqual(longestBlock);
					const paragraph = article.paragraphs[blocks.paragraphOf(index)];
					expect(paragraph && paragraph.start <= span.start && span.end <= paragraph.end).toBe(true);
					expect(blocks.isLast(index)).toBe(paragraph?.end === span.end);
					end = span.end;
				}

				expect(end).toBe(article.paragraphs.at(-1)?.end);
			}),
			{numRuns: 50},
		);
	});

	test('begin behind a sentence’s end, else at a word, else at a grapheme', () => {
		const startsOf = (text: string) => {
			const {article, blocks} = blocksOf(text);
			expect(blocks.spans.length).toBeGreaterThan(2);
			return blocks.spans.slice(1).map(({start}) => ({start, before: article.text.slice(0, start)}));
		};

		for (const {before} of startsOf('The mayor (of 70) said “nothing.” Then she left. '.repeat(600))) {
			expect(before).toMatch(/(?:nothing\.”|left\.) $/u);
		}

		for (const {before} of startsOf('the quay was closed and '.repeat(1200))) {
			expect(before).toMatch(/ $/u);
		}

		const emoji = '👩‍🚀e\u0301'.repeat(4000);
		const graphemes = new Set([...walkGraphemes(emoji)].map(({start}) => start));
		for (const {start} of startsOf(emoji)) {
			expect(graphemes.has(start)).toBe(true);
		}
	});
});

test('the last row of a paragraph of a million characters is found by wrapping its last block alone', () => {
	// A million characters wrapped whole would ask for each of them; here most of them are never looked at.
	const article = articleFromPlainText('word '.repeat(200_000), 'long.txt');
	let asked = 0;
	const counting = new Proxy(new String(article.text), {
		get(target, property) {
			const value: unknown = Reflect.get(target, property);
			if (property !== 'slice' || typeof value !== 'function') {
				return typeof value === 'function' ? value.bind(target) : value;
			}

			return (start: number, end: number) => {
				asked += end - start;
				return target.slice(start, end);
			};
		},
	});
	// A text that counts what is taken of it.
	const rows = rowsOf({...article, text: counting as unknown as string}, 60);
	rows.walk(rows.last, -40);
	rows.rowAt(500_000);
	expect(asked).toBeGreaterThan(0);
	expect(asked).toBeLessThan(50_000);
});
