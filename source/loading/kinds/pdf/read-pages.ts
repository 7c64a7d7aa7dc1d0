import type {PDFDocumentProxy} from 'unpdf/pdfjs';
import {InputError} from '../../../article/input-error.ts';
import type {Task} from '../../loader.ts';
import {type DrawnText, type PageText, turnPage} from './pieces.ts';

/** The pages that could be read, and what became of the others. */
export type ReadPages = {
	readonly pages: readonly PageText[];
	/** How many could not be read. */
	readonly damaged: number;
	/** How many there are beyond those that are read. */
	readonly beyond: number;
};

/** More than the longest book has. A document may say that it has billions. */
const mostPages = 2000;
/** Behind so many pages in a row that are not there, there are none. */
const mostDamaged = 20;
/** More on one page than the densest has, even where each letter is drawn alone: forms that hold each other ten times over come to billions. */
const mostPieces = 30_000;
/** What a piece of text takes beside its letters, in bytes. */
const pieceBytes = 200;

/**
Reads the words of all pages and where they stand.

@throws {InputError} when they come to more than the task allows: forms that hold each other ten times over are more text than any memory.
*/
export async function readPages(
	document: PDFDocumentProxy,
	{onProgress, mostBytes}: Task,
	name: string,
): Promise<ReadPages> {
	const total = Math.min(document.numPages, mostPages);
	const pages: PageText[] = [];
	let damaged = 0;
	let damagedInRow = 0;
	let room = mostBytes;
	for (let number = 1; number <= total && damagedInRow < mostDamaged; number++) {
		const drawn: DrawnText[] = [];
		try {
			const page = await document.getPage(number);
			for await (const item of textOf(page.streamTextContent())) {
				drawn.push(item);
				room -= item.str.length * 2 + pieceBytes;
				if (room < 0 || drawn.length > mostPieces) {
					room = -1;
					break;
				}
			}

			pages.push(turnPage(number, drawn, page.view));
			page.cleanup();
			damagedInRow = 0;
		} catch {
			// pdf.js throws errors of many kinds where a page is not as it should be; the others may be.
			damaged++;
			damagedInRow++;
		}

		if (room < 0) {
			throw new InputError(
				name,
				`Page ${number} has more text than any article. Save the pages that you need to a file of their own.`,
			);
		}

		onProgress({done: number, total, unit: 'pages'});
	}

	return {
		pages,
		damaged: damaged - (damagedInRow >= mostDamaged ? mostDamaged - 1 : 0),
		beyond: document.numPages - total,
	};
}

/** A stream that is not read to its end is left alone: pdf.js fails, and nobody can catch it, when it is cancelled while it is being filled. */
async function* textOf(stream: ReadableStream): AsyncGenerator<DrawnText> {
	for await (const {items} of stream.values({preventCancel: true})) {
		for (const item of items) {
			if (isDrawnText(item)) {
				yield item;
			}
		}
	}
}

function isDrawnText(item: unknown): item is DrawnText {
	return typeof item === 'object' && item !== null && 'str' in item && item.str !== '';
}
