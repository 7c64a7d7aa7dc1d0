import type {Article} from '../article/article.ts';
import {emptyReading, joinParts} from './join-parts.ts';
import {usualSizes} from './parts/cut-into-parts.ts';
import {type ReadingOptions, readInParts} from './read-in-parts.ts';
import type {Reading} from './reading.ts';

/**
Reads an article: who is in it, what each of them said, and what it states.

Pure and deterministic. Any text gives a reading, perhaps an empty one; nothing throws. Every span of the result lies in `article.text`. A long article is
read in parts, and this is all of them. Of a text that is surely not English there are sentences only, and the reading says which language it is.
*/
export function read(article: Article, options: ReadingOptions = {}): Reading {
	return joinParts(emptyReading(article), [...readInParts(article, usualSizes, options)]);
}
