import type {Article} from '../article/article.ts';
import type {Progress} from '../loading/loader.ts';
import type {ShelfItem} from '../loading/shelf.ts';
import {memoise} from './memoise.ts';

/*
What there is to open, as far as the reader knows it: the items of the shelf, which of them is on screen, and which is on its way.
*/

/** What is being opened. */
export type Opening = {
	readonly id: string;
	/** How far it is, where that has been told. */
	readonly progress?: Progress | undefined;
};

export type ShelfState = {
	/** In the order of the list. None where the article is all that there is. */
	readonly items: readonly ShelfItem[];
	/** The item that the article is from, by id. */
	readonly open?: string | undefined;
	readonly opening?: Opening | undefined;
	/** The item that was asked for last, by id: «next» and «previous» count from there. */
	readonly at?: string | undefined;
	/** Ids of the items that have been on screen in this run. */
	readonly seen: ReadonlySet<string>;
	/** Why an item could not be opened, by its id. */
	readonly failures: ReadonlyMap<string, string>;
};

/** Where the article is all that there is. */
export const noShelf: ShelfState = {items: [], seen: new Set(), failures: new Map()};

/** Stands for the article as long as there is none. */
export const nothingOpen: Article = {name: '', text: '', paragraphs: [], isHardWrapped: false};

/** Whether there is an article on screen. All of them have a name. */
export function isOpen({article}: {readonly article: Article}): boolean {
	return article.name !== '' || article.text !== '';
}

const indexesOf = memoise(
	(items: readonly ShelfItem[]): ReadonlyMap<string, number> =>
		new Map(items.map(({id}, index) => [id, index])),
);

/** Where an item stands on the shelf, or -1. */
export function indexOfItem({items}: Pick<ShelfState, 'items'>, id: string | undefined): number {
	return id === undefined ? -1 : (indexesOf(items).get(id) ?? -1);
}

/** What an item is called in the list and in messages. From outside: not made safe. */
export function itemName(item: ShelfItem | undefined): string {
	const title = item?.title.trim() ?? '';
	return title === '' ? 'untitled' : title;
}

/** The item that is being opened. */
export function itemBeingOpened({items, opening}: ShelfState): ShelfItem | undefined {
	return opening && items[indexOfItem({items}, opening.id)];
}
