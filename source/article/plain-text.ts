import {findAddress, isAddressLine, mostAround} from './address.ts';
import type {Article} from './article.ts';
import {findByline} from './byline.ts';
import {findDateline, toldByDateline} from './dateline.ts';
import {findParagraphs} from './paragraphs.ts';
import {findPublicationDay} from './publication-date.ts';
import {slice} from './span.ts';
import {isTitle} from './title.ts';

/** How many paragraphs an article's head (title, byline, date, summary) has at most. */
const headLength = 8;

/**
Makes an article of plain text: its paragraphs, and the title, byline and publication date that its head gives, the address that it names for itself at
either end, and its dateline with what that tells.

@param source decoded text; a byte order mark at its head is dropped and CR LF becomes LF.
@param name what to call it in messages.
*/
export function articleFromPlainText(source: string, name: string): Article {
	const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
	const {spans: paragraphs, isHardWrapped} = findParagraphs(text);
	const head = paragraphs.slice(0, headLength).map(span => slice(text, span));
	const tail = paragraphs.slice(-mostAround).map(span => slice(text, span));
	const titleSpan = isTitle(head) && !isAddressLine(head[0] ?? '') ? paragraphs[0] : undefined;
	const byline = head.map((line, index) => findByline(line, index === 0)).find(found => found !== undefined);
	const dateline = findDateline(text, titleSpan === undefined ? paragraphs : paragraphs.slice(1));
	const told = dateline === undefined ? {} : toldByDateline(text, dateline);
	const published = findPublicationDay(head);
	const url = findAddress(head, tail);
	return {
		name,
		...(titleSpan !== undefined && {title: slice(text, titleSpan).replaceAll(/\s+/g, ' '), titleSpan}),
		text,
		paragraphs,
		isHardWrapped,
		...told,
		...(byline !== undefined && {byline}),
		...(published !== undefined && {published}),
		...(url !== undefined && {url}),
		...(dateline !== undefined && {dateline}),
	};
}
