import type {Block} from '../../../article/blocks.ts';
import {parseHtml} from './parse-html.ts';
import {readBlocks} from './read-blocks.ts';

/**
All paragraphs of a piece of HTML, in order: a chapter of a book, an entry of a feed, an e-mail. Nothing is sought out or left out but what is hidden.

@param html a document or a part of one, however broken. Nothing of it is run or fetched.
@param onCut called when there is more in it than can be read (hundreds of thousands of tags): the rest is then missing.
*/
export function blocksFromHtml(html: string, onCut?: () => void): readonly Block[] {
	return readBlocks(parseHtml(html, onCut).body).map(({text, level}) => ({
		text,
		...(level !== undefined && {level}),
	}));
}
