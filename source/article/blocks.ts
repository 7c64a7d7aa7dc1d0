import type {Article, Heading} from './article.ts';
import {findDateline, toldByDateline} from './dateline.ts';
import type {Metadata} from './metadata.ts';
import type {Span} from './span.ts';

/** A piece of a document that knows its pieces: HTML, Markdown, EPUB. What is in it becomes one paragraph. */
export type Block = {
	readonly text: string;
	/** Of a heading: 1 for the highest, up to 6. */
	readonly level?: number;
};

/** Between two paragraphs, so that text formats show them apart. */
const between = '\n\n';

/**
Makes an article of blocks. Its text is the title (where one is told and the blocks do not begin with it), then one paragraph for each block that has words, with
white space of any kind and length as one space.

@param metadata what is told of the article beside its text; a title that is not told is the first block where that is a heading.
@param name what to call it in messages.
*/
export function articleFromBlocks(blocks: readonly Block[], metadata: Metadata, name: string): Article {
	const told = blocks.map(block => ({...block, text: onOneLine(block.text)})).filter(({text}) => text !== '');
	const title = metadata.title === undefined ? '' : onOneLine(metadata.title);
	const [first] = told;
	const beginsWithTitle =
		first !== undefined && (title === '' ? first.level !== undefined : isSame(first.text, title));
	const all = beginsWithTitle || title === '' ? told : [{text: title}, ...told];
	const hasTitle = beginsWithTitle || title !== '';
	const spans: Span[] = [];
	const headings: Heading[] = [];
	const pieces: string[] = [];
	let end = 0;
	for (const [index, {text, level}] of all.entries()) {
		const start = index === 0 ? 0 : end + between.length;
		end = start + text.length;
		pieces.push(text);
		spans.push({start, end});
		if (level !== undefined && !(hasTitle && index === 0)) {
			headings.push({start, end, level});
		}
	}

	const text = pieces.join(between);
	const titleSpan = hasTitle ? spans[0] : undefined;
	const {title: _, ...others} = metadata;
	const dateline = findDateline(text, titleSpan === undefined ? spans : spans.slice(1));
	return {
		name,
		...(titleSpan !== undefined && {title: pieces[0] ?? '', titleSpan}),
		text,
		paragraphs: spans,
		isHardWrapped: false,
		...(dateline !== undefined && toldByDateline(text, dateline)),
		...others,
		...(dateline !== undefined && {dateline}),
		...(headings.length > 0 && {headings}),
	};
}

/** White space of any kind as one space, none at the ends. Form feeds and other breaks would end a paragraph elsewhere. */
export function onOneLine(words: string): string {
	return words.replaceAll(whiteSpace, ' ').trim();
}

/** Anything but a single space: to put a space in place of each space takes five times as long. */
const whiteSpace = / [\s\u0085]+|[^\S ][\s\u0085]*|\u0085[\s\u0085]*/gu;

function isSame(one: string, other: string): boolean {
	return one.toLowerCase() === other.toLowerCase();
}
