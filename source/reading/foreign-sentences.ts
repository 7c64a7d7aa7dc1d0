/*
Sentences of texts in any language, by the rules of Unicode (UAX 29) as Intl.Segmenter has them for the language, and mended where those rules know no words.

Mended: «Dr. | Müller», «Frau K. | Meier», «am 3. | März» are one sentence; so are words in small letters behind a closing mark («« Vraiment ? » | demande-t-elle.», «— Да! | — сказал он.»);
a closing mark behind a space belongs to what it closes («« Oui ! | »»), and an opening one at an end to what follows («去った。「 | はい！»).
Must not: join «Elle part. | Il arrive.».
*/
import lexicon from '../../data/lexicons/languages.json' with {type: 'json'};
import {type Span, trimSpan} from '../article/span.ts';
import type {Sentence} from './reading.ts';

const abbreviations = new Set(lexicon.abbreviations);

/** Nothing that ends a sentence lies further back, or further on. */
const reach = 24;

const startsSmall = /^[\s\p{Pd}\p{Pe}\p{Pf}"'”“’»«]*\p{Ll}/u;
const closingFirst = /^(?:[»”“’"')\]」』]+)(?=[\s.,;:!?…]|$)\s*/u;
/** No space parts it from the word that it opens, as one would part a closing mark from the next word. */
const openingLast = /(?:[「『（【《〈]+|(?<=\p{Script=Han}[。！？])“)$/u;
const lastWord = /(?:^|[^\p{L}\p{M}\p{N}.])(?<word>[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*|\d{1,2})\.\s*$/u;

/**
Cuts paragraphs into sentences.

@param language a code of ISO 639; one that Intl does not know is cut by the general rules.
@returns sentences in order, white space between them left out, each with its paragraph's index in `paragraphs`. Linear in the text's length.
*/
export function sentencesOf(text: string, paragraphs: readonly Span[], language: string): Sentence[] {
	const segmenter = new Intl.Segmenter(language, {granularity: 'sentence'});
	const months = monthsOf(language);
	return paragraphs.flatMap((span, paragraph) => {
		// A line break would end a sentence. Replaced one for one, so that offsets stay.
		const words = text.slice(span.start, span.end).replaceAll(/\s/gu, ' ');
		return mendedStarts(words, segmenter, months)
			.map((start, index, starts) =>
				trimSpan(text, {start: span.start + start, end: span.start + (starts[index + 1] ?? words.length)}),
			)
			.filter(({start, end}) => start < end)
			.map(sentence => ({...sentence, paragraph}));
	});
}

/** Where sentences begin in a paragraph. */
function mendedStarts(words: string, segmenter: Intl.Segmenter, months: ReadonlySet<string>): number[] {
	const starts: number[] = [];
	for (const {index} of segmenter.segment(words)) {
		const start = index - (openingLast.exec(words.slice(Math.max(0, index - reach), index))?.[0].length ?? 0);
		const closing = index === 0 ? undefined : closingFirst.exec(words.slice(start, start + reach))?.[0];
		const at = start + (closing?.length ?? 0);
		const last = starts.at(-1) ?? -1;
		if (at > last && at < words.length && (index === 0 || !goesOn(words, at, months))) {
			starts.push(at);
		}
	}

	return starts;
}

/** Whether the sentence before a place goes on behind it. */
function goesOn(words: string, at: number, months: ReadonlySet<string>): boolean {
	const before = words.slice(Math.max(0, at - reach), at);
	const behind = words.slice(at, at + reach);
	if (startsSmall.test(behind)) {
		return true;
	}

	const word = lastWord.exec(before)?.groups?.['word'];
	if (word === undefined) {
		return false;
	}

	if (/^\d/.test(word)) {
		return months.has((/^\p{L}+/u.exec(behind)?.[0] ?? '').toLowerCase());
	}

	const isInitial = /^\p{Lu}$/u.test(word) || (/^\p{Ll}$/u.test(word) && /^\p{L}\./u.test(behind));
	return isInitial || abbreviations.has(word.toLowerCase());
}

/** The names of a language's months in small letters: behind «3.» they go on with the sentence. */
function monthsOf(language: string): ReadonlySet<string> {
	const format = new Intl.DateTimeFormat(language, {month: 'long', day: 'numeric', timeZone: 'UTC'});
	const names = Array.from({length: 12}, (_, month) =>
		format.formatToParts(Date.UTC(2024, month, 3)).find(({type}) => type === 'month'),
	);
	return new Set(names.map(part => part?.value.toLowerCase() ?? ''));
}
