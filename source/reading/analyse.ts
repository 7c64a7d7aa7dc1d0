import type {Article} from '../article/article.ts';
import type {Analysis, TokenRange} from './analysis.ts';
import {findQuotations} from './quotations.ts';
import type {Sentence} from './reading.ts';
import {findSentenceStarts} from './sentences.ts';
import {type TaggedToken, tagParagraph} from './tagging.ts';
import {TokenColumns} from './token-columns.ts';

/**
Cuts an article into sentences, tokens and quotations: what all later stages read.

Sentences keep to paragraphs; each runs from its first token to its last, so that a paragraph's characters outside its
sentences are white space (or characters that no token holds) only. Any text is accepted.
*/
export function analyse(article: Article): Analysis {
	const tokens = new TokenColumns();
	const sentences: Sentence[] = [];
	const sentenceTokens: TokenRange[] = [];
	for (const [paragraph, span] of article.paragraphs.entries()) {
		const tagged = tagParagraph(article.text, span);
		const starts = findSentenceStarts(tagged);
		const offset = tokens.length;
		let first = offset;
		const endSentence = () => {
			if (first < tokens.length) {
				const opening = tagged[first - offset] as TaggedToken;
				const closing = tagged[tokens.length - 1 - offset] as TaggedToken;
				sentences.push({start: opening.start, end: closing.end, paragraph});
				sentenceTokens.push({first, end: tokens.length});
				first = tokens.length;
			}
		};

		for (let index = 0; index < tagged.length; index++) {
			if (index > 0 && starts[index]) {
				endSentence();
			}

			tokens.add(tagged[index] as TaggedToken, sentences.length);
		}

		endSentence();
	}

	return {
		article,
		tokens,
		sentences,
		sentenceTokens,
		quotations: findQuotations(article.text, article.paragraphs),
	};
}
