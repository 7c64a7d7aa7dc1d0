/*
A reading of a book (make-book.ts) to search in, without the time and the changes of real reading: sentences by Unicode's rules, actors and facts where patterns
find them, in about the measure in which real reading finds them.
*/
import type {Span} from '../../source/article/span.ts';
import type {Actor, Assertion, Figure, Reading, Statement} from '../../source/reading/reading.ts';
import {readingOf} from '../support/reading.ts';
import {sure} from '../support/sure.ts';
import {makeBook} from './make-book.ts';

/** Of books out of the gold articles; a few more than that, and the rest is cut off. */
const wordsInSentence = 13;
const mostActors = 10_000;

function spansOf(text: string, pattern: RegExp): Span[] {
	return [...text.matchAll(pattern)].map(match => ({start: match.index, end: match.index + match[0].length}));
}

/** Reads a book of so many sentences; the same seed gives the same reading. */
export function makeReading({sentences, seed}: {readonly sentences: number; readonly seed: number}): Reading {
	const book = readingOf(makeBook({words: sentences * wordsInSentence, seed}));
	const {text} = book.article;
	const end = book.sentences[sentences]?.start ?? text.length;
	const find = (pattern: RegExp) => spansOf(text.slice(0, end), pattern);
	const statements = find(/“[^”\n]+”|\bthat [^.\n]+/g).map(
		(span, index): Statement => ({id: `s${index + 1}`, kind: 'direct', content: [span], ...sure}),
	);
	const figures = find(/\d[\d,]*(?: percent)?/g).map((span): Figure => ({...span, value: 1, ...sure}));
	const assertions = book.sentences.slice(0, sentences).map(
		({start, end: stop}, index): Assertion => ({
			id: `c${index + 1}`,
			subject: {start, end: start + Math.floor((stop - start) / 2)},
			predicate: {start: start + Math.floor((stop - start) / 2), end: stop - 1},
			arguments: [],
			actors: [],
		}),
	);
	return {
		...book,
		sentences: book.sentences.slice(0, sentences),
		actors: actorsOf(text, find(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu)),
		statements,
		assertions,
		figures,
	};
}

/** An actor for each different name, which may be called by its last word, too. */
function actorsOf(text: string, places: readonly Span[]): Actor[] {
	const names = new Map<string, Span>();
	for (const span of places) {
		const name = text.slice(span.start, span.end);
		names.set(name, names.get(name) ?? span);
	}

	return [...names].slice(0, mostActors).map(
		([name, span], index): Actor => ({
			id: `a${index + 1}`,
			name,
			kind: 'person',
			...sure,
			aliases: [name.split(' ').at(-1) ?? name],
			descriptors: [],
			mentions: [{...span, form: 'name'}],
		}),
	);
}
