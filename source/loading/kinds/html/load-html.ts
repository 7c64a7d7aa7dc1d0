import {articleFromBlocks} from '../../../article/blocks.ts';
import {InputError} from '../../../article/input-error.ts';
import {mergeMetadata} from '../../../article/metadata.ts';
import {decodeText} from '../../encoding/decode-text.ts';
import type {LoadedArticle} from '../../loaded.ts';
import type {Task} from '../../loader.ts';
import type {Payload} from '../../payload.ts';
import {blocksFromHtml} from './blocks-from-html.ts';
import {extractArticle} from './extract-article.ts';

const cutWarning = 'This page is too large to be read whole: its end is missing.';
const stubWarning =
	'This is the beginning of the article only: its page says that the rest is for subscribers.';

/**
Makes an article of a page's HTML: its text without what stands around it, and what the page tells of it.

@throws {InputError} when there is no article in it.
*/
export async function loadHtml(payload: Payload, task: Task): Promise<LoadedArticle> {
	const {name, address, metadata = {}, charset} = payload;
	const {text, warnings} = await decodeText(payload.bytes, {
		name,
		...(charset !== undefined && {charset}),
		declaredIn: 'html',
	});
	if (text.length > task.mostBytes) {
		throw new InputError(name, 'This page is too large to be read. Save the part of it that you want.');
	}

	const found = payload.isFragment ? wholeFragment(text) : extractArticle(text, address);
	if (found === undefined) {
		throw new InputError(
			name,
			'There is no article in this page. Give the page of one article; where a script writes the text, save the page from a browser first.',
		);
	}

	const told = mergeMetadata(found.metadata, metadata);
	return {
		kind: 'article',
		article: articleFromBlocks(found.blocks, told, name),
		warnings: [...warnings, ...(found.isCut ? [cutWarning] : []), ...(found.isStub ? [stubWarning] : [])],
	};
}

/** What is an article's text as a whole: nothing around it is to be told from it. */
function wholeFragment(html: string): ReturnType<typeof extractArticle> {
	let isCut = false;
	const blocks = blocksFromHtml(html, () => {
		isCut = true;
	});
	return blocks.length === 0 ? undefined : {blocks, metadata: {}, isCut, isStub: false};
}
