import type {Article} from '../article/article.ts';
import {read} from './read.ts';
import type {ReadingPart} from './reading.ts';

/** Reads an article part by part, in the order of the text. */
export function* readInParts(article: Article): Generator<ReadingPart, void, void> {
	const {article: _, ...found} = read(article);
	yield {...found, end: article.text.length};
}
