/*
News-like text of a size, to time a reading on: the invented article of make-article.ts, and between its sentences people, bodies and towns of whom nothing else is
heard. News keeps bringing in new names, and a reading that compared each name with every other would be slow on these alone.
*/
import {numbersFrom} from '../support/numbers-from.ts';
import {namesFrom} from './invented-names.ts';
import {makeArticle} from './make-article.ts';

const charactersPerSentence = 110;

/** Text of just so many characters; the same seed gives the same text. The end may cut a word. */
export function makeNews({characters, seed}: {readonly characters: number; readonly seed: number}): string {
	const next = numbersFrom(seed);
	const name = namesFrom(next);
	const sentences: ReadonlyArray<() => string> = [
		() => `${name()} ${name()} of ${name()} met ${name()} ${name()} near ${name()}.`,
		() =>
			`“We lost ${Math.ceil(next() * 900)} tons of it,” said ${name()} ${name()}, 43, who runs ${name()} Foods Inc.`,
		() =>
			`Mr. ${name()} paid $${(next() * 90).toFixed(1)} million for it in ${1950 + Math.floor(next() * 70)}, ${name()} said.`,
	];
	const paragraphs: string[] = [];
	let length = 0;
	// Where the sentences come out shorter than they are on average, a second helping follows.
	for (let part = 0; length < characters; part++) {
		const sentenceCount = Math.ceil((characters - length) / charactersPerSentence) + 10;
		for (const paragraph of makeArticle({sentences: sentenceCount, seed: seed + part})
			.trim()
			.split('\n\n')) {
			const extended =
				next() < 0.5
					? paragraph
					: `${paragraph} ${(sentences[Math.floor(next() * sentences.length)] ?? name)()}`;
			paragraphs.push(extended);
			length += extended.length + 2;
		}
	}

	return paragraphs.join('\n\n').slice(0, characters);
}
