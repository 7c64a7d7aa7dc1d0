import {describe, expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {slice} from '../../source/article/span.ts';

const body =
	'The harbour council voted on Monday evening to keep the ferry, which has linked both islands since 1954. It had been expected to close in spring.';

function titleOf(...paragraphs: string[]): string | undefined {
	return articleFromPlainText(paragraphs.join('\n\n'), 'test').title;
}

describe('a first paragraph that is the title', () => {
	test.each([
		['in title case', 'Harbour Town Votes To Keep Its Ferry'],
		['in sentence case', 'Harbour town votes to keep its ferry'],
		['in capitals', 'HARBOUR TOWN VOTES TO KEEP ITS FERRY'],
		['a question in title case', 'What Now for the Last Ferry Between the Islands?'],
		['ending in a name with full stops, in title case', 'Harbour Ferry Finds Another Buyer in the U.S.'],
		['a quotation', '‘This boat is our road’'],
		['with a colon inside', 'Ferry vote: council keeps the boat'],
		['beginning in a small letter by name', 'eFerry sails for the first time'],
		['one word', 'Reprieved'],
		['beginning with a number', '12 islands, one boat'],
	])('%s', (_, line) => {
		expect(titleOf(line, body)).toBe(line);
	});

	test('with a byline, a date and a summary before the article begins', () => {
		expect(
			titleOf('Town keeps ferry', 'By Jane Doe', 'March 2, 2022', 'A close vote', 'HARBOUR (HN) —', body),
		).toBe('Town keeps ferry');
	});

	test('stands first among the paragraphs', () => {
		const article = articleFromPlainText(`\n  Town keeps ferry \n${body}`, 'test');
		expect(article.titleSpan).toEqual(article.paragraphs[0]);
		expect(article.titleSpan && slice(article.text, article.titleSpan)).toBe('Town keeps ferry');
	});

	test('cut over two lines is one title', () => {
		const article = articleFromPlainText(
			'Harbour town votes to keep its ferry\nuntil the bridge is open\n\nThe harbour council voted on Monday\nevening to keep the ferry, which has\nlinked both islands since 1954. It had\nbeen expected to close in spring.\n',
			'test',
		);
		expect(article.title).toBe('Harbour town votes to keep its ferry until the bridge is open');
	});
});

describe('a first paragraph that is no title', () => {
	test.each([
		['a sentence', 'The council met on Monday.'],
		['a sentence full of names', 'Maria Santos of the Harbour Council met John Roe on Monday.'],
		['a sentence that ends in a quotation', 'She said “This boat is our road.”'],
		['a question', 'What did the council decide?'],
		['a dateline', 'HARBOUR, Ireland (HN) —'],
		['a byline', 'By Jane Doe and John Roe'],
		['a date', 'Wednesday, March 2, 2022'],
		['a line that leads on', 'The council said in its statement:'],
		['the middle of a sentence', 'and so the boat sails on'],
		['a rule', '* * *'],
		['a long paragraph without an end', 'the boat '.repeat(40).trim()],
	])('%s', (_, line) => {
		expect(titleOf(line, body)).toBeUndefined();
	});

	test('the only one', () => {
		expect(titleOf('Harbour Town Votes To Keep Its Ferry')).toBeUndefined();
	});

	test('the first line of a list', () => {
		expect(titleOf('Milk', 'Bread and butter', 'Two lemons')).toBeUndefined();
	});
});
