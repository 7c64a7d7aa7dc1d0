import type {PDFDocumentProxy} from 'unpdf/pdfjs';
import {headingKey} from './headings.ts';

type Item = {readonly title: string; readonly items: readonly Item[]};

/** More than any book's table of contents has. */
const mostItems = 5000;

/** The levels, from 1, of the titles in a document's outline, as `headingKey` writes them. Empty where there is none or it is damaged. */
export async function readOutline(document: PDFDocumentProxy): Promise<ReadonlyMap<string, number>> {
	const levels = new Map<string, number>();
	let items: readonly Item[] = (await document.getOutline().catch(() => undefined)) ?? [];
	for (let level = 1; items.length > 0 && levels.size < mostItems; level++) {
		for (const {title} of items.slice(0, mostItems)) {
			const key = headingKey(title);
			if (key !== '' && !levels.has(key)) {
				levels.set(key, level);
			}
		}

		items = items.flatMap(item => item.items);
	}

	return levels;
}
