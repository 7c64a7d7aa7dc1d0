/*
Plain fuse.js, to compare our search with: every sentence, every fact and every field of an actor is a text that fuse.js looks through, word of the
query by word of it, with the options that we give it (`fuseOptions`); records that it finds for all words are its hits.

They are put in order by rank.ts, as ours are. Where a word of the text has the term as a whole, at its beginning or inside as typed, that says
how well it matches; anywhere else, also across two words, fuse.js's score says how many errors there are, and the match is weak.
*/
import Fuse from 'fuse.js';
import type {Span} from '../../source/article/span.ts';
import {indexAt} from '../../source/article/span.ts';
import type {Fact} from '../../source/reading/facts.ts';
import type {Reading} from '../../source/reading/reading.ts';
import {wordsOfFact} from '../../source/search/fact-words.ts';
import {fold} from '../../source/search/fold.ts';
import {
	firstWeakScore,
	fuseOptions,
	insideMistyped,
	matchWords,
	partsOf,
	scoreOf,
} from '../../source/search/match-words.ts';
import {
	actorRank,
	compareRanked,
	factRank,
	type Ranked,
	rankOf,
	sentenceRank,
} from '../../source/search/rank.ts';
import type {Vocabulary} from '../../source/search/vocabulary.ts';
import {type Nested, withoutOuter} from '../../source/search/without-outer.ts';
import {walkWords} from '../../source/search/words.ts';

/** One of the texts that fuse.js looks through. */
export type PlainRecord = Pick<Nested, 'place' | 'sentence' | 'factKind'> & {
	/** Names the sentence, fact or actor: see `keyOf` in search.ts. */
	readonly key: string;
	readonly kind: number;
	/** Folded as our words are. */
	readonly text: string;
	/** Numbers of its words in the vocabulary. */
	readonly words: readonly number[];
	/** The record of the only sentence that it lies in; -1 where there is none such. */
	readonly within: number;
};

export type PlainHit = Ranked &
	Nested & {
		readonly key: string;
		/** What fuse.js's scores say, added up over all terms. */
		readonly fuseErrors: number;
	};

/** All records of a reading: sentences, then facts, then fields of actors. */
export function makeRecords(
	{article, sentences, actors}: Reading,
	facts: readonly Fact[],
	vocabulary: Vocabulary,
): PlainRecord[] {
	const textAt = ({start, end}: Span) => article.text.slice(start, end);
	const textual = (text: string) => {
		const words: number[] = [];
		walkWords(text, {start: 0, end: text.length}, (start, end) => {
			words.push(vocabulary.add(text.slice(start, end)));
		});
		return {text: fold(text).text.replace(/(?<=\d),(?=\d{3})/g, ''), words};
	};

	return [
		...sentences.map((place, sentence) => ({
			...textual(textAt(place)),
			key: String(sentence),
			kind: sentenceRank,
			place,
			sentence,
			within: -1,
		})),
		...facts.map(fact => {
			const place = wordsOfFact(fact);
			const sentence = indexAt(sentences, fact.span.start);
			const around = sentences[sentence];
			return {
				...textual(textAt(place)),
				key: fact.id,
				kind: factRank,
				factKind: fact.kind,
				place,
				sentence,
				within: around && around.start <= place.start && place.end <= around.end ? sentence : -1,
			};
		}),
		...actors.flatMap(({id, name, aliases, descriptors, mentions: [place]}) =>
			[name, ...aliases, ...descriptors].map(field => ({
				...textual(field),
				key: id,
				kind: actorRank,
				place: place ?? {start: 0, end: 0},
				sentence: -1,
				within: -1,
			})),
		),
	];
}

/** The places of the records in which fuse.js finds a term, and the errors that it sees there. */
export function askFuse(
	records: readonly PlainRecord[],
	places: readonly number[],
	term: string,
): Map<number, number> {
	const texts = places.map(place => (records[place] as PlainRecord).text);
	return new Map(
		new Fuse(texts, fuseOptions(term.length))
			.search(term)
			.map(({refIndex, score = 0}) => [places[refIndex] as number, Math.round(score * term.length)]),
	);
}

/**
As `askFuse` for all records, in less time and with the same result: what a sentence has not, no fact in it has.
*/
export function askFuseBySentences(
	records: readonly PlainRecord[],
	places: readonly number[],
	term: string,
): Map<number, number> {
	const isSentence = (place: number) => records[place]?.kind === sentenceRank;
	const found = askFuse(records, places.filter(isSentence), term);
	const others = places.filter(place => {
		const {within = -1} = records[place] ?? {};
		return !isSentence(place) && (within === -1 || found.has(within));
	});
	return new Map([...found, ...askFuse(records, others, term)]);
}

/** What fuse.js finds for all terms, in our order, without the hits that inner ones stand for. */
export function rankPlainly(
	records: readonly PlainRecord[],
	vocabulary: Vocabulary,
	terms: readonly string[],
	found: readonly ReadonlyMap<number, number>[],
): PlainHit[] {
	const scores = terms.map(term => {
		const byWord = new Uint8Array(vocabulary.size);
		matchWords(vocabulary, term, byWord);
		return byWord;
	});
	const best = new Map<string, PlainHit>();
	for (const place of found[0]?.keys() ?? []) {
		if (found.every(errors => errors.has(place))) {
			const record = records[place] as PlainRecord;
			const hit = hitOf(
				record,
				found.map(errors => errors.get(place) ?? 0),
				scores,
			);
			const known = best.get(record.key);
			if (!known || compareRanked(hit, known) < 0) {
				best.set(record.key, hit);
			}
		}
	}

	const hits = [...best.values()].sort(compareRanked);
	const actors = hits.filter(({kind}) => kind === actorRank);
	return [...actors, ...withoutOuter(hits.filter(({kind}) => kind !== actorRank))].sort(compareRanked);
}

function hitOf(
	{key, kind, place, sentence, factKind, words}: PlainRecord,
	errorsOfTerms: readonly number[],
	scores: readonly Uint8Array[],
): PlainHit {
	let errors = 0;
	let position = 0;
	let isWeak = false;
	for (const [term, fuseErrors] of errorsOfTerms.entries()) {
		const byWords = Math.min(...words.map(word => scores[term]?.[word] ?? firstWeakScore));
		const score = byWords < firstWeakScore ? byWords : scoreOf(fuseErrors, insideMistyped);
		errors += partsOf(score).errors;
		position += partsOf(score).position;
		isWeak ||= score >= firstWeakScore;
	}

	const isPhrase =
		scores.length > 1 &&
		words.some((_, at) =>
			scores.every((byWord, offset) => (byWord[words[at + offset] ?? -1] ?? 0xff) < firstWeakScore),
		);
	const isAll = words.length === scores.length && position === 0 && (isPhrase || scores.length === 1);
	return {
		key,
		kind,
		place,
		sentence,
		...(factKind === undefined ? {} : {factKind}),
		start: place.start,
		rank: rankOf({isWeak, errors, position, isPhrase, isAll}),
		fuseErrors: errorsOfTerms.reduce((sum, count) => sum + count, 0),
	};
}
