import {expect, test} from 'vitest';
import {articleFromPlainText} from '../../../source/article/plain-text.ts';
import {slice} from '../../../source/article/span.ts';
import {read} from '../../../source/reading/read.ts';

/** Each statement as «speaker: words», `-` for no speaker. */
function turnsOf(paragraphs: readonly string[]): string[] {
	const {article, statements, actors} = read(articleFromPlainText(`${paragraphs.join('\n\n')}\n`, 'test'));
	return statements
		.filter(statement => statement.within === undefined)
		.map(({speaker, content}) => {
			const name = actors.find(({id}) => id === speaker)?.name ?? '-';
			return `${name}: ${content.map(span => slice(article.text, span)).join(' … ')}`;
		});
}

test('questions and answers in paragraphs of their own', () => {
	expect(
		turnsOf([
			'A Night With Jane Roe',
			'Poet Jane Roe opened the door in May.',
			'When do you write?',
			'I write at night. It is quiet then.',
			'My wife sleeps early.',
			'What do you read?',
			'Old letters. I told my wife that I love them.',
			'Is your house quiet?',
			'Always. I like it.',
		]),
	).toEqual([
		'-: When do you write?',
		'Jane Roe: I write at night. It is quiet then.',
		'Jane Roe: My wife sleeps early.',
		'-: What do you read?',
		'Jane Roe: Old letters. I told my wife that I love them.',
		'-: Is your house quiet?',
		'Jane Roe: Always. I like it.',
	]);
});

test('a column that asks is no interview', () => {
	expect(
		turnsOf([
			'The Old Ferry',
			'Is the ferry safe?',
			'The ferry was built long ago.',
			'Is the harbour safe?',
			'The harbour was built later.',
			'Is the town safe?',
			'The town was built last.',
		]),
	).toEqual([]);
});

test('a turn goes on while it speaks of «I», up to the next label', () => {
	expect(
		turnsOf([
			'Two Voices',
			'JANE ROE: I write at night.',
			'I sleep by day.',
			'The lamp burns low.',
			'TOM BROOK-ORR: I never write.',
		]),
	).toEqual(['JANE ROE: I write at night. … I sleep by day.', 'TOM BROOK-ORR: I never write.']);
});

test('names that are given once, or by their last word', () => {
	expect(
		turnsOf([
			'A Day With the Poet',
			'The Elm Hill News met the poet Jane Roe in May.',
			'Elm Hill News: When do you write?',
			'Jane Roe: I write at night.',
			'News: And where do you write?',
			'Roe: In bed.',
			'What do you read there?',
			'Old letters, and I answer them.',
		]),
	).toEqual([
		'Elm Hill News: When do you write?',
		'Jane Roe: I write at night.',
		'Elm Hill News: And where do you write?',
		'Jane Roe: In bed.',
		'Elm Hill News: What do you read there?',
		'Jane Roe: Old letters, and I answer them.',
	]);
});
