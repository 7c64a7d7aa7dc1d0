import type {Article} from '../article/article.ts';
import {sentencesOf} from './foreign-sentences.ts';
import type {TextPart} from './parts/cut-into-parts.ts';
import type {Reading} from './reading.ts';

/**
Reads one part of an article that is not in English: its sentences. The other stages know English alone; of another language they would make things up.

@returns offsets in `article.text`, with indices of paragraphs that count from the part's first.
*/
export function readForeignPart(
	article: Article,
	{paragraphs}: TextPart,
	language: string,
): Omit<Reading, 'article'> {
	return {
		language,
		sentences: sentencesOf(article.text, paragraphs, language),
		actors: [],
		statements: [],
		assertions: [],
		figures: [],
		times: [],
	};
}
