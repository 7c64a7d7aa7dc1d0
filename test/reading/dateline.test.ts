import {expect, test} from 'vitest';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {slice} from '../../source/article/span.ts';
import {read} from '../../source/reading/read.ts';
import {readSentences} from '../../source/reading/read-sentences.ts';

function readingOf(first: string) {
	const article = articleFromPlainText(
		`${first}\n\nThe harbour council met later, and talked for long.`,
		'ferry.txt',
	);
	const reading = read(article);
	const wordsOf = (spans: readonly {readonly start: number; readonly end: number}[]) =>
		spans.map(span => slice(article.text, span));
	return {article, reading, wordsOf};
}

test('a dateline is no part of what somebody says, nor of what the article states', () => {
	const {reading, wordsOf} = readingOf(
		'JERUSALEM - Israel will not accept the plan, Prime Minister Dov Halevi said on Monday. The council voted.',
	);
	expect(reading.statements.map(({content}) => wordsOf(content))).toEqual([
		['Israel will not accept the plan'],
	]);
	expect(reading.assertions.map(({subject}) => wordsOf([subject])[0])).toContain('Israel');
	for (const {subject, predicate, arguments: rest} of reading.assertions) {
		expect(wordsOf([subject, predicate, ...rest]).join(' ')).not.toContain('JERUSALEM');
	}
});

test('it is the beginning of its sentence, and its place an actor', () => {
	const {article, reading, wordsOf} = readingOf(
		'KYIV, Ukraine (AP) — The council kept the ferry. It voted late.',
	);
	expect(wordsOf(reading.sentences).slice(0, 2)).toEqual([
		'KYIV, Ukraine (AP) — The council kept the ferry.',
		'It voted late.',
	]);
	expect(reading.actors.filter(({kind}) => kind === 'place').map(({name}) => name)).toEqual([
		'KYIV',
		'Ukraine',
	]);
	expect(readSentences(article)).toEqual(reading.sentences);
});

test('alone in its paragraph it is a sentence', () => {
	const {reading, wordsOf} = readingOf('HARBOUR, Ireland (HN) —\n\nThe council kept the ferry.');
	expect(wordsOf(reading.sentences).slice(0, 2)).toEqual([
		'HARBOUR, Ireland (HN) —',
		'The council kept the ferry.',
	]);
});

test('grown together with the next word, it leaves the reading as it is', () => {
	const {reading, wordsOf} = readingOf(
		'BOSTON —Standing on the quay, Mayor Jane Doe said that the ferry would stay.',
	);
	expect(wordsOf(reading.sentences)[0]).toMatch(/^BOSTON —Standing .* stay\.$/);
	expect(reading.statements).toHaveLength(1);
});
