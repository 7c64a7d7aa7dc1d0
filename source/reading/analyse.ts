import type {Article} from '../article/article.ts';
import type {Span} from '../article/span.ts';
import type {Analysis, TokenRange} from './analysis.ts';
import {findQuotations} from './quotations.ts';
import type {Sentence} from './reading.ts';
import {findSentenceStarts} from './sentences.ts';
import {type TaggedToken, tagParagraph} from './tagging.ts';
import {TokenColumns} from './token-columns.ts';

/**
Cuts an article into sentences, tokens and quotations: what all later stages read.

Sentences keep to paragraphs; each runs from its first token to its last, so that a paragraph's characters outside its
sentences are white space (or characters that no token holds) only. A dateline is a sentence for itself here, so that no stage takes it for part of what
follows; `joinDateline` gives the sentences that readers know. Any text is accepted.
*/
export function analyse(article: Article): Analysis {
	const tokens = new TokenColumns();
	const sentences: Sentence[] = [];
	const sentenceTokens: TokenRange[] = [];
	for (const [paragraph, span] of article.paragraphs.entries()) {
		const tagged = tagParagraph(article.text, span);
		const starts = startsWithDateline(findSentenceStarts(tagged), tagged, article.dateline);
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

/** Lets a dateline be one sentence, and another one begin behind it. */
function startsWithDateline(
	starts: boolean[],
	tokens: readonly TaggedToken[],
	dateline: Span | undefined,
): boolean[] {
	const [first] = tokens;
	if (first === undefined || dateline?.start !== first.start) {
		return starts;
	}

	const behind = tokens.findIndex(token => token.end > dateline.end);
	// A mark that has grown together with the next word parts nothing.
	const isApart = behind === -1 || (tokens[behind] as TaggedToken).start >= dateline.end;
	return isApart
		? starts.map((start, index) =>
				behind === -1 || index < behind ? index === 0 : start || index === behind,
			)
		: starts;
}

/** The sentences of an analysis as readers know them: a dateline is the beginning of the one that follows it in its paragraph. */
export function joinDateline({article, sentences}: Analysis): readonly Sentence[] {
	const {dateline} = article;
	const at = dateline === undefined ? -1 : sentences.findIndex(({start}) => start === dateline.start);
	const [own, next] = at === -1 ? [] : sentences.slice(at, at + 2);
	return own === undefined ||
		next === undefined ||
		own.end > (dateline?.end ?? 0) ||
		own.paragraph !== next.paragraph
		? sentences
		: sentences.toSpliced(at, 2, {...own, end: next.end});
}
