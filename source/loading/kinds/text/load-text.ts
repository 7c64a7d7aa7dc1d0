import {InputError} from '../../../article/input-error.ts';
import {mergeMetadata} from '../../../article/metadata.ts';
import {articleFromPlainText} from '../../../article/plain-text.ts';
import {decodeText} from '../../encoding/decode-text.ts';
import type {LoadedArticle} from '../../loaded.ts';
import type {Payload} from '../../payload.ts';

/**
Makes an article of plain text in any encoding. Its text is the document's own: only a byte order mark is dropped, and CR LF becomes LF.

What the text says of itself counts before what is told from outside; a title that is told is no part of the text.

@throws {InputError} when there is nothing in it but white space.
*/
export async function loadText(payload: Payload): Promise<LoadedArticle> {
	const {name, metadata = {}, address} = payload;
	const {text, warnings} = await decodeText(payload.bytes, payload);
	const article = articleFromPlainText(text, name);
	if (article.paragraphs.length === 0) {
		throw new InputError(name, 'There is no text in it. Give an article as plain text.');
	}

	const told = mergeMetadata(article, address === undefined ? {} : {url: address}, metadata);
	return {kind: 'article', article: {...article, ...told}, warnings, isVerbatim: true};
}
