/*
A reading of an article of any length to search in, without the time and the changes of real reading: the invented article of make-article.ts with
as many different names among its sentences as news has (a search compares with each different word, so their number counts),
and facts where patterns find them.
*/
import type {Span} from '../../source/article/span.ts';
import type {Actor, Figure, Reading, Statement} from '../../source/reading/reading.ts';
import {numbersFrom} from '../support/numbers-from.ts';
import {readingOf} from '../support/reading.ts';
import {sure} from '../support/sure.ts';
import {namesFrom} from './invented-names.ts';
import {makeArticle} from './make-article.ts';

/** About `sentences` sentences, one in four of them about places and people whose names are made of syllables. */
function makeText(sentences: number, seed: number): string {
	const next = numbersFrom(seed);
	const name = namesFrom(next, ['é']);
	const paragraphs = makeArticle({sentences: Math.round(sentences * 0.75), seed})
		.trim()
		.split('\n\n');
	const wanted = Math.round(sentences * 0.25);
	for (let written = 0; written < wanted; written++) {
		const at = 1 + Math.floor(next() * (paragraphs.length - 1));
		paragraphs[at] += ` ${name()} ${name()} of ${name()} met ${name()} ${name()} near ${name()}.`;
	}

	return paragraphs.join('\n\n');
}

function spansOf(text: string, pattern: RegExp): Span[] {
	return [...text.matchAll(pattern)].map(match => ({start: match.index, end: match.index + match[0].length}));
}

/** Reads an invented article of about so many sentences; the same seed gives the same reading. */
export function makeReading({sentences, seed}: {readonly sentences: number; readonly seed: number}): Reading {
	const text = makeText(sentences, seed);
	const reading = readingOf(text);
	const statements = spansOf(text, /(?:“[^”\n]+”|that [^.\n]+)/g).map(
		(span, index): Statement => ({id: `s${index + 1}`, kind: 'direct', content: [span], ...sure}),
	);
	const figures = spansOf(text, /\d[\d,]*(?: percent)?/g).map(
		(span): Figure => ({...span, value: 1, ...sure}),
	);
	const names = new Map<string, Span>();
	for (const span of spansOf(text, /\p{Lu}[\p{L}]+ \p{Lu}[\p{L}]+/gu)) {
		const name = text.slice(span.start, span.end);
		names.set(name, names.get(name) ?? span);
	}

	const actors = [...names].slice(0, 400).map(
		([name, span], index): Actor => ({
			id: `a${index + 1}`,
			name,
			kind: 'person',
			...sure,
			aliases: [name.split(' ')[1] ?? name],
			descriptors: [],
			mentions: [{...span, form: 'name'}],
		}),
	);
	const assertions = reading.sentences.map(({start, end}, index) => {
		const middle = Math.floor((start + end) / 2);
		return {
			id: `c${index + 1}`,
			subject: {start, end: middle},
			predicate: {start: middle, end: end - 1},
			arguments: [],
			actors: [],
		};
	});
	return {...reading, actors, statements, assertions, figures};
}
