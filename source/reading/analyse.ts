import type {Article} from '../article/article.ts';
import type {Analysis, TokenRange} from './analysis.ts';
import {findQuotations} from './quotations.ts';
import type {Sentence} from './reading.ts';
import {findSentenceStarts} from './sentences.ts';
import {tagParagraph} from './tagging.ts';
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
		let first = tokens.length;
		const endSentence = () => {
			const opening = tokens.get(first);
			const closing = tokens.get(tokens.length - 1);
			if (opening !== undefined && closing !== undefined) {
				sentences.push({start: opening.start, end: closing.end, paragraph});
				sentenceTokens.push({first, end: tokens.length});
				first = tokens.length;
			}
		};

		for (const [index, token] of tagged.entries()) {
			if (index > 0 && starts[index]) {
				endSentence();
			}

			const {start, end, text, lower, lemma, tag} = token;
			tokens.add({start, end, text, lower, lemma, tag, sentence: sentences.length});
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
