import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {articleFromBlocks, type Block} from '../../source/article/blocks.ts';
import {slice} from '../../source/article/span.ts';

const blocks: readonly Block[] = [
	{text: 'The council met\n on Monday.'},
	{text: 'What now?', level: 2},
	{text: ' \t '},
	{text: 'Nobody knows.'},
];

describe('an article of blocks', () => {
	test('has a paragraph for each block with words, on one line', () => {
		const {text, paragraphs} = articleFromBlocks(blocks, {}, 'a');
		expect(text).toBe('The council met on Monday.\n\nWhat now?\n\nNobody knows.');
		expect(paragraphs.map(span => slice(text, span))).toEqual([
			'The council met on Monday.',
			'What now?',
			'Nobody knows.',
		]);
	});

	test('begins with the title that is told', () => {
		const {text, title, titleSpan, headings, byline} = articleFromBlocks(
			blocks,
			{title: 'Ferry  stays', byline: 'Jane Doe'},
			'a',
		);
		expect(text).toMatch(/^Ferry stays\n\nThe council/);
		expect({title, titleSpan, byline}).toEqual({
			title: 'Ferry stays',
			titleSpan: {start: 0, end: 11},
			byline: 'Jane Doe',
		});
		expect(headings?.map(heading => [slice(text, heading), heading.level])).toEqual([['What now?', 2]]);
	});

	test('has its title once, when the blocks begin with it', () => {
		const own = [{text: 'FERRY STAYS', level: 1}, ...blocks];
		const {text, title, headings} = articleFromBlocks(own, {title: 'Ferry stays'}, 'a');
		expect(text).toMatch(/^FERRY STAYS\n\nThe council/);
		expect(title).toBe('FERRY STAYS');
		expect(headings).toHaveLength(1);
	});

	test('takes a first heading for its title, where none is told, and nothing else', () => {
		expect(articleFromBlocks([{text: 'Ferry stays', level: 1}, ...blocks], {}, 'a').title).toBe(
			'Ferry stays',
		);
		expect(articleFromBlocks(blocks, {}, 'a').title).toBeUndefined();
		expect(articleFromBlocks([], {}, 'a')).toMatchObject({text: '', paragraphs: []});
	});

	test('has spans without white space at their ends, in order, that leave nothing out', () => {
		const block = fc.record(
			{text: fc.string({unit: 'binary'}), level: fc.integer({min: 1, max: 6})},
			{requiredKeys: ['text']},
		);
		fc.assert(
			fc.property(fc.array(block), fc.option(fc.string(), {nil: undefined}), (given, title) => {
				const {text, paragraphs} = articleFromBlocks(given, title === undefined ? {} : {title}, 'a');
				const pieces = paragraphs.map(span => slice(text, span));
				expect(pieces.join('\n\n')).toBe(text);
				expect(pieces.every(piece => piece !== '' && piece.trim() === piece)).toBe(true);
				expect(pieces.every(piece => !/[\n\r\u0085\u2028\u2029]/u.test(piece))).toBe(true);
			}),
		);
	});
});
