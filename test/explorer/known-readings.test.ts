import {expect, test} from 'vitest';
import {createKnownReadings} from '../../source/explorer/known-readings.ts';
import {emptyReading} from '../../source/reading/join-parts.ts';
import {harbourArticle, harbourReading} from './harbour.ts';
import {plainArticle} from './shelf.ts';

test('an article that comes again as it was has its reading, which is of that very article', () => {
	const known = createKnownReadings();
	expect(known.find(harbourArticle)).toBeUndefined();
	known.keep(harbourReading);
	const again = structuredClone(harbourArticle);
	const found = known.find(again);
	expect(found?.article).toBe(again);
	expect(found?.statements).toBe(harbourReading.statements);
});

test('one of other words, or of another day, has to be read', () => {
	const known = createKnownReadings();
	known.keep(harbourReading);
	expect(known.find({...harbourArticle, published: '2026-11-28'})).toBeUndefined();
	expect(
		known.find({...harbourArticle, text: harbourArticle.text.replace('Friday', 'Monday')}),
	).toBeUndefined();
});

test('the latest are kept, up to so many and so much text', () => {
	const known = createKnownReadings();
	const many = Array.from({length: 40}, (_, index) => plainArticle(`Article ${index}`));
	for (const article of many) {
		known.keep(emptyReading(article));
	}

	const found = many.map(article => known.find(article) !== undefined);
	expect(found.filter(Boolean)).toHaveLength(30);
	expect(found.slice(10)).not.toContain(false);
	const books = [1, 2, 3].map(index => plainArticle(`Book ${index} ${'word '.repeat(100_000)}`));
	for (const book of books) {
		known.keep(emptyReading(book));
	}

	expect(books.map(book => known.find(book) !== undefined)).toEqual([false, false, true]);
	known.keep(emptyReading(plainArticle('word '.repeat(300_000))));
	expect(known.find(plainArticle('word '.repeat(300_000)))).toBeUndefined();
});
