import type {Article} from '../article/article.ts';
import {analyse, joinDateline} from './analyse.ts';
import {sentencesOf} from './foreign-sentences.ts';
import {foreignLanguageOf} from './language.ts';
import {cutIntoParts} from './parts/cut-into-parts.ts';
import type {Sentence} from './reading.ts';

/** The sentences of an article as its reading has them, and nothing else of that. */
export function readSentences(article: Article): Sentence[] {
	const language = foreignLanguageOf(article);
	if (language !== undefined) {
		return sentencesOf(article.text, article.paragraphs, language);
	}

	return [...cutIntoParts(article)].flatMap(({paragraphs, firstParagraph}) =>
		joinDateline(analyse({...article, paragraphs})).map(sentence => ({
			...sentence,
			paragraph: sentence.paragraph + firstParagraph,
		})),
	);
}
