import type {Span} from '../article/span.ts';
import {firstFrom} from './column.ts';
import {unfold} from './fold.ts';
import {
	insideWord,
	matchedLetters,
	matchWords,
	noScore,
	scoreOf,
	wholeWord,
	wordBeginning,
} from './match-words.ts';
import {firstWordOf, foldedPassage, type Passages} from './passages.ts';
import type {Postings} from './postings.ts';
import type {Term} from './query.ts';
import type {SearchIndex} from './search-index.ts';
import type {Vocabulary} from './vocabulary.ts';
import {isWordUnit} from './words.ts';

/** How a term of a query matches the words of an index: wherever such a word stands, the term is found. */
export type TermByWords = {
	readonly text: string;
	/** For each word of the vocabulary, how well the term matches it: see `scoreOf`. */
	readonly scores: Uint8Array;
	readonly isExact: boolean;
};

/** A literal term with marks in it, which may stand across words: all its places, in order. */
export type TermByPlaces = {readonly sentences: Places; readonly fields: Places};

export type FoundTerm = TermByWords | TermByPlaces;

/** Places of a literal term in passages, in columns. */
export type Places = {
	readonly starts: readonly number[];
	readonly ends: readonly number[];
	/** See `scoreOf`. */
	readonly scores: readonly number[];
	readonly passages: readonly number[];
	/** First and last word that each touches, as indices of the passages' words. */
	readonly firsts: readonly number[];
	readonly lasts: readonly number[];
};

/** Finds a term. */
export function findTerm(index: SearchIndex, term: Term): FoundTerm {
	const {vocabulary, sentences, postings, fields} = index;
	if (term.isExact && !isOfLetters(term.text)) {
		const sentencesWith = passagesWith(vocabulary, postings, sentences, term.text);
		return {
			sentences: findPlaces(sentences, term.text, sentencesWith),
			fields: findPlaces(fields, term.text),
		};
	}

	return {...term, scores: knownScores(vocabulary, term)};
}

/** Whether a literal term can only stand inside one word. */
function isOfLetters(text: string): boolean {
	return text.length <= longestInOneWord && /^[\p{L}\p{M}\p{N}]+$/u.test(text);
}

const longestInOneWord = 32;

/** Words of a query are asked for again with each letter of the next ones, and with what the article has grown by. */
const known = new WeakMap<Vocabulary, Map<string, Uint8Array>>();
const mostKnown = 64;

function knownScores(vocabulary: Vocabulary, {text, isExact}: Term): Uint8Array {
	let terms = known.get(vocabulary);
	if (!terms) {
		terms = new Map();
		known.set(vocabulary, terms);
	}

	const name = `${isExact ? "'" : ''}${text}`;
	const before = terms.get(name);
	if (before?.length === vocabulary.size) {
		return before;
	}

	const scores = new Uint8Array(vocabulary.size);
	scores.set(before ?? []);
	const from = before?.length ?? 0;
	if (isExact) {
		matchLiterally(vocabulary, text, scores, from);
	} else {
		matchWords(vocabulary, text, scores, from);
	}

	terms.delete(name);
	terms.set(name, scores);
	for (const oldest of terms.size > mostKnown ? terms.keys() : []) {
		terms.delete(oldest);
		break;
	}

	return scores;
}

function matchLiterally(vocabulary: Vocabulary, term: string, scores: Uint8Array, from: number): void {
	for (let word = from; word < scores.length; word++) {
		const {text} = vocabulary.foldedAt(word);
		let best = noScore;
		for (let start = text.indexOf(term); start !== -1; start = text.indexOf(term, start + 1)) {
			best = Math.min(best, scoreOf(0, positionIn(text, start, start + term.length)));
		}

		scores[word] = best;
	}
}

/** The passages that may hold a literal term, as marks: those with a word that has its longest stretch of letters; `undefined` for all. */
function passagesWith(
	vocabulary: Vocabulary,
	postings: Postings,
	{starts}: Passages,
	term: string,
): Uint8Array | undefined {
	const stretches = term.match(/[\p{L}\p{M}]+/gu) ?? [];
	const longest = stretches.reduce((best, stretch) => (stretch.length > best.length ? stretch : best), '');
	if (longest.length < 2 || longest.length > longestInOneWord) {
		return undefined;
	}

	const marks = new Uint8Array(starts.length);
	for (let word = 0; word < vocabulary.size; word++) {
		if (vocabulary.foldedAt(word).text.includes(longest)) {
			postings.mark(word, marks);
		}
	}

	return marks;
}

function findPlaces(passages: Passages, term: string, marks?: Uint8Array): Places {
	const places = {
		starts: [] as number[],
		ends: [] as number[],
		scores: [] as number[],
		passages: [] as number[],
		firsts: [] as number[],
		lasts: [] as number[],
	};
	for (let passage = 0; passage < passages.starts.length; passage++) {
		if (marks?.[passage] === 0) {
			continue;
		}

		const folded = foldedPassage(passages, passage);
		const {text} = folded;
		let word = firstWordOf(passages, passage);
		/** The last word that starts at or before an offset; offsets must come in order. */
		const wordAt = (offset: number) => {
			while (word < passages.words.length && (passages.wordStarts[word] as number) <= offset) {
				word++;
			}

			word = Math.max(0, word - 1);
			return word;
		};

		for (let start = text.indexOf(term); start !== -1; start = text.indexOf(term, start + term.length)) {
			const span = unfold(folded, start, start + term.length);
			const base = passages.starts[passage] as number;
			places.starts.push(base + span.start);
			places.ends.push(base + span.end);
			places.scores.push(scoreOf(0, positionIn(text, start, start + term.length)));
			places.passages.push(passage);
			places.firsts.push(wordAt(base + span.start));
			places.lasts.push(wordAt(base + span.end - 1));
		}
	}

	return places;
}

function positionIn(text: string, start: number, end: number): number {
	if (start > 0 && isWordUnit(text.charCodeAt(start - 1)) && isWordUnit(text.charCodeAt(start))) {
		return insideWord;
	}

	const isEnd =
		end === text.length || !isWordUnit(text.charCodeAt(end)) || !isWordUnit(text.charCodeAt(end - 1));
	return isEnd ? wholeWord : wordBeginning;
}

/** What is shown of a record: a span of one of the texts that are searched, and its words as a range of that text's words. */
export type Stretch = Span & {
	readonly side: 'sentences' | 'fields';
	readonly first: number;
	readonly last: number;
};

/** The letters of a term to show in a stretch: where it matches best, and wherever it stands as typed at the beginning of a word. */
export function lettersIn(
	term: FoundTerm,
	stretch: Stretch,
	passages: Passages,
	vocabulary: Vocabulary,
): Span[] {
	const found =
		'scores' in term
			? wordsFound(term, stretch, passages, vocabulary)
			: placesFound(term[stretch.side], stretch);
	const best = found.reduce((least, {score}) => Math.min(least, score), noScore);
	return found
		.filter(({score}) => score === best || (best < insideWord && score < insideWord))
		.flatMap(({letters}) => letters);
}

type Found = {readonly score: number; readonly letters: readonly Span[]};

function wordsFound(
	term: TermByWords,
	stretch: Stretch,
	passages: Passages,
	vocabulary: Vocabulary,
): Found[] {
	const {first, last} = stretch;
	const found: Found[] = [];
	for (let at = first; at < last; at++) {
		const score = term.scores[passages.words[at] as number] as number;
		if (score !== noScore) {
			const letters = lettersAt(term, passages, at, vocabulary);
			if (isWithin(letters, stretch)) {
				found.push({score, letters});
			}
		}
	}

	return found;
}

/** The letters that a term matches in one word, as spans of the passages' text. */
export function lettersAt(
	{text, isExact}: TermByWords,
	{words, wordStarts}: Passages,
	at: number,
	vocabulary: Vocabulary,
): Span[] {
	const base = wordStarts[at] as number;
	return matchedLetters(text, vocabulary.foldedAt(words[at] as number), isExact).map(({start, end}) => ({
		start: base + start,
		end: base + end,
	}));
}

/** Whether matched letters lie in a span. */
export function isWithin(letters: readonly Span[], {start, end}: Span): boolean {
	return (letters[0]?.start ?? end) >= start && (letters.at(-1)?.end ?? end) <= end;
}

function placesFound(places: Places, span: Span): Found[] {
	const found: Found[] = [];
	for (let place = firstFrom(places.starts, span.start); place < places.starts.length; place++) {
		const start = places.starts[place] as number;
		const end = places.ends[place] as number;
		if (start >= span.end) {
			break;
		}

		if (end <= span.end) {
			found.push({score: places.scores[place] as number, letters: [{start, end}]});
		}
	}

	return found;
}
