import type {Article} from '../article/article.ts';
import {KnownActors} from './actors/known-actors.ts';
import {foreignLanguageOf} from './language.ts';
import {cutIntoParts, type PartSizes, type TextPart, usualSizes} from './parts/cut-into-parts.ts';
import {readForeignPart} from './read-foreign-part.ts';
import {readPart} from './read-part.ts';
import type {Reading, ReadingPart} from './reading.ts';

/** What can be asked of a reading. */
export type ReadingOptions = {
	/** The language that the text is to be read in, as a code («en»), whatever it looks like. */
	readonly language?: string;
};

/**
Reads an article part by part, in the order of the text, so that results come early and memory stays bounded: from one part to the next only what is known of
the actors is kept. Stopping between two parts costs nothing; ask for no more.

@param sizes how long parts are; articles up to `sizes.whole` are one part.
@returns at least one part. Any text is accepted; nothing throws.
*/
export function* readInParts(
	article: Article,
	sizes: PartSizes = usualSizes,
	{language: asked}: ReadingOptions = {},
): Generator<ReadingPart, void, void> {
	const language = foreignLanguageOf(article, asked);
	const known = new KnownActors();
	let statementCount = 0;
	let assertionCount = 0;
	for (const part of cutIntoParts(article, sizes)) {
		known.beginPart();
		const found =
			language === undefined ? readPart(article, part, known) : readForeignPart(article, part, language);
		yield numbered(found, part, statementCount, assertionCount);
		statementCount += found.statements.length;
		assertionCount += found.assertions.length;
	}
}

/** Lets ids and paragraphs of a part run on from those before it. */
function numbered(
	found: Omit<Reading, 'article'>,
	{firstParagraph, end}: TextPart,
	statementCount: number,
	assertionCount: number,
): ReadingPart {
	if (firstParagraph === 0 && statementCount === 0 && assertionCount === 0) {
		return {...found, end};
	}

	const ofStatement = (id: string) => `s${Number(id.slice(1)) + statementCount}`;
	return {
		...found,
		sentences: found.sentences.map(sentence => ({
			...sentence,
			paragraph: sentence.paragraph + firstParagraph,
		})),
		statements: found.statements.map(statement => ({
			...statement,
			id: ofStatement(statement.id),
			...(statement.within !== undefined && {within: ofStatement(statement.within)}),
		})),
		assertions: found.assertions.map(assertion => ({
			...assertion,
			id: `c${Number(assertion.id.slice(1)) + assertionCount}`,
			...(assertion.within !== undefined && {within: ofStatement(assertion.within)}),
		})),
		end,
	};
}
