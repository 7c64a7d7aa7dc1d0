import type {Block} from '../../../article/blocks.ts';
import {parseHtml} from './parse-html.ts';
import {readBlocks} from './read-blocks.ts';

/**
All paragraphs of a piece of HTML, in order: a chapter of a book, an entry of a feed, an e-mail. Nothing is sought out or left out but what is hidden.

@param html a document or a part of one, however broken. Nothing of it is run or fetched.
*/
export function blocksFromHtml(html: string): readonly Block[] {
	return readBlocks(parseHtml(html).body).map(({text, level}) => ({
		text,
		...(level !== undefined && {level}),
	}));
}
