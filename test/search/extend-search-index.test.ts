import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {listFacts} from '../../source/reading/facts.ts';
import type {Actor, Reading} from '../../source/reading/reading.ts';
import {search} from '../../source/search/search.ts';
import {
	createSearchIndex,
	extendSearchIndex,
	growIndex,
	type SearchIndex,
} from '../../source/search/search-index.ts';
import {readingOf} from '../support/reading.ts';
import {sure} from '../support/sure.ts';

const word = fc.constantFrom(
	...'minister minsiter Okonjo okonjo’s Müller routine putin port ports U.S. AT&T 660,000 it’s the at ßtraße well-known 👍 n\u0303o'.split(
		' ',
	),
);
const sentence = fc.array(word, {minLength: 1, maxLength: 6}).map(words => `Then ${words.join(' ')} came.`);
const sentences = fc.array(sentence, {minLength: 2, maxLength: 12});
const name = fc.array(word, {minLength: 1, maxLength: 2}).map(words => words.join(' '));
const names = fc.array(name, {maxLength: 2});
const query = fc.oneof(
	word,
	fc.array(word, {minLength: 1, maxLength: 3}).map(words => words.join(' ')),
	fc.constantFrom(
		'minstre',
		'outine',
		'p',
		'th',
		'"',
		'@',
		'#',
		'@okonjo',
		'#the',
		"'’s",
		"'port",
		"'.",
		'"came',
	),
);

/** A reading of all sentences, with facts within, over and across them. */
function readingWithFacts(texts: readonly string[]): Reading {
	const base = readingOf(texts.join(' '));
	const inSentences = base.sentences.map(({start, end}) => ({start, end}));
	return {
		...base,
		figures: inSentences.map(({start, end}) => ({
			start: start + 5,
			end: end - 6,
			value: 1,
			...sure,
			...(start % 2 === 0 ? {of: {start, end: start + 4}} : {}),
		})),
		times: inSentences.flatMap(({start, end}) => [
			{start: start + 2, end: end - 2},
			{start: start + 2, end: Math.min(end + 9, base.article.text.length)},
		]),
		statements: inSentences.map(({start, end}, index) => ({
			id: `s${index + 1}`,
			kind: 'direct',
			content: [{start, end}],
			...sure,
		})),
	};
}

/** What had been read of a reading when so many sentences were, with the actors that were known then. */
function upTo(reading: Reading, count: number, actors: readonly Actor[]): Reading {
	const end = reading.sentences[count]?.start ?? reading.article.text.length;
	const isRead = ({start}: {readonly start: number}) => start < end;
	return {
		...reading,
		sentences: reading.sentences.slice(0, count),
		figures: reading.figures.filter(isRead),
		times: reading.times.filter(isRead),
		statements: reading.statements.slice(0, count),
		actors,
	};
}

function actorOf(called: string, aliases: readonly string[], index: number): Actor {
	const mentions = [{start: index, end: index + 1, form: 'name' as const}];
	return {id: `a${index + 1}`, name: called, kind: 'person', aliases, descriptors: [], mentions, ...sure};
}

/** A hit as plain data. */
function hitsOf(index: SearchIndex, typed: string): unknown[] {
	return search(index, typed, 30).map(({target, text, matches, place, placeMatches}) => ({
		target,
		text,
		matches,
		place,
		placeMatches,
	}));
}

const grown = fc
	.record({
		texts: sentences,
		called: fc.array(fc.record({before: name, after: name, aliases: names, keeps: fc.boolean()}), {
			minLength: 1,
			maxLength: 5,
		}),
		queries: fc.array(query, {minLength: 1, maxLength: 6}),
	})
	.chain(made => fc.record({made: fc.constant(made), first: fc.nat(), second: fc.nat(), known: fc.nat()}))
	.map(({made: {texts, called, queries}, first, second, known}) => {
		const whole = readingWithFacts(texts);
		const count = whole.sentences.length;
		const cut = 1 + (first % Math.max(1, count - 1));
		const secondCut = cut + 1 + (second % Math.max(1, count - cut));
		// Parts are read one by one, so nothing that is found reaches across their ends.
		const cuts = [cut, secondCut].map(at => whole.sentences[at]?.start ?? 0);
		const times = whole.times.filter(({start, end}) => !cuts.some(at => start < at && at <= end));
		const reading = {...whole, times};
		const late = called.map(({before, after, aliases, keeps}, index) =>
			keeps ? actorOf(before, [], index) : actorOf(after, aliases, index),
		);
		const early = called
			.map(({before}, index) => actorOf(before, [], index))
			.slice(0, known % (called.length + 1));
		return {
			queries,
			shorter: upTo(reading, cut, early),
			middle: upTo(reading, secondCut, late),
			longer: upTo(reading, count, late),
		};
	});

describe('an index that grew', () => {
	test('answers as one that is made anew, and the shorter one as before', () => {
		fc.assert(
			fc.property(grown, ({queries, shorter, middle, longer}) => {
				const index = createSearchIndex(shorter);
				let last = index;
				for (const reading of [middle, longer]) {
					// Cuts may fall together.
					if (reading.sentences.length > last.reading.sentences.length) {
						last = extendSearchIndex(last, reading);
						const anew = createSearchIndex(reading, last.facts);
						for (const typed of queries) {
							expect(hitsOf(last, typed)).toEqual(hitsOf(anew, typed));
						}
					}
				}

				const before = createSearchIndex(shorter);
				for (const typed of queries) {
					expect(hitsOf(index, typed)).toEqual(hitsOf(before, typed));
				}
			}),
			{numRuns: 300},
		);
	});

	test('may be one of two that begin alike', () => {
		fc.assert(
			fc.property(grown, ({queries, shorter, middle, longer}) => {
				fc.pre(middle.sentences.length > shorter.sentences.length);
				const index = createSearchIndex(shorter);
				const one = extendSearchIndex(index, middle);
				const other = extendSearchIndex(index, longer);
				for (const typed of queries) {
					expect(hitsOf(one, typed)).toEqual(hitsOf(createSearchIndex(middle, one.facts), typed));
					expect(hitsOf(other, typed)).toEqual(hitsOf(createSearchIndex(longer, other.facts), typed));
				}
			}),
		);
	});

	test('is not made out of that of another text', () => {
		const index = createSearchIndex(readingOf('Ada came. Ben left.'));
		expect(() => extendSearchIndex(index, readingOf('Ada came. Ben left. Cleo stayed.'))).toThrow(
			'does not continue',
		);
	});
});

test('an index in the making yields many times, and takes facts that are listed already', () => {
	const reading = readingOf('Okonjo said so. '.repeat(3000));
	const facts = listFacts(reading);
	const steps = growIndex(undefined, reading, facts);
	let count = 0;
	let step = steps.next();
	for (; !step.done; step = steps.next()) {
		count++;
	}

	expect(count).toBeGreaterThanOrEqual(6);
	expect(step.value.facts).toBe(facts);
	expect(search(step.value, 'okonjo', 5)).toHaveLength(5);
});
