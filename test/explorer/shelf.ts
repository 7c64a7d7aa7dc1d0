import type {Article} from '../../source/article/article.ts';
import {articleFromBlocks} from '../../source/article/blocks.ts';
import {articleFromPlainText} from '../../source/article/plain-text.ts';
import {firstState, startOf} from '../../source/explorer/first-state.ts';
import type {Size} from '../../source/explorer/state.ts';
import {update} from '../../source/explorer/update.ts';
import type {OpenedArticle, ShelfItem} from '../../source/loading/shelf.ts';
import {harbourArticle, harbourReading, type Reader, readerOf} from './harbour.ts';

/*
A shelf of four articles, of which the second is the one about the harbour.
*/

export const items: readonly ShelfItem[] = [
	{id: 'i1', title: 'The storm in numbers', detail: 'The Quay Courier'},
	{id: 'i2', title: 'Harbour vote splits the council', detail: '2026-11-28'},
	{id: 'i3', title: 'A page that is gone'},
	{id: 'i4', title: 'Ferries of the northern sound', detail: 'Bo Marsh'},
];

const usual: Size = {columns: 120, rows: 40};

/** Opens the shelf with nothing open yet: the list is over the panes. */
export function openShelf(size: Size = usual, shelved: readonly ShelfItem[] = items): Reader {
	return readerOf(firstState(undefined, size, undefined, undefined, startOf(undefined, shelved, undefined)));
}

/** The article about the harbour on screen, read, and the list closed. */
export function openOnShelf(size: Size = usual): Reader {
	const first = firstState(
		harbourArticle,
		size,
		undefined,
		'harbour.txt',
		startOf(harbourArticle, items, 'i2'),
	);
	const {state} = update(first, {type: 'readingArrived', reading: harbourReading});
	return readerOf(state).press('escape');
}

/** What comes of opening an item that is a plain article of that title. */
export function opened(title: string, more: Partial<OpenedArticle> = {}): OpenedArticle {
	return {kind: 'article', article: plainArticle(title), warnings: [], ...more};
}

export function plainArticle(title: string): Article {
	return articleFromPlainText(
		`${title}\n\nMayor Ada Lindqvist spoke of it.\n\nNobody else did.`,
		`${title}.txt`,
	);
}

/** The reader when an item has been opened. */
export function whenOpened(reader: Reader, id: string, what: OpenedArticle): Reader {
	return readerOf(update(reader.state, {type: 'articleOpened', id, opened: what}).state);
}

/** An article with headings of two levels. */
export const chaptered: Article = articleFromBlocks(
	[
		{text: 'A year at the harbour', level: 1},
		{text: 'It began with a storm.'},
		{text: 'The storm', level: 1},
		{text: 'Ada Lindqvist, the mayor, was asleep. “I heard nothing,” she said.'},
		{text: 'A morning after', level: 2},
		{text: 'The quay was gone.'},
		{text: 'The vote', level: 1},
		{text: 'It was split.'},
	],
	{
		byline: 'Ada Okonjo',
		published: '2026-11-28',
		modified: '2026-11-29',
		publisher: 'The Quay Courier',
		url: 'https://example.org/harbour',
		language: 'en',
	},
	'year.epub',
);

export function openChaptered(size: Size = usual): Reader {
	return readerOf(firstState(chaptered, size));
}
