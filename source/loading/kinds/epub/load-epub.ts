import {articleFromBlocks, type Block} from '../../../article/blocks.ts';
import {InputError} from '../../../article/input-error.ts';
import {mergeMetadata} from '../../../article/metadata.ts';
import type {LoadedArticle} from '../../loaded.ts';
import type {Task} from '../../loader.ts';
import type {Payload} from '../../payload.ts';
import {blocksFromHtml} from '../html/blocks-from-html.ts';
import {cutChapter} from './cut-chapter.ts';
import {type ChapterTitle, headChapter, isSameTitle} from './head-chapter.ts';
import {type Book, openBook} from './open-book.ts';
import type {ContentsEntry} from './read-contents.ts';

/** As many as can be read in a list. */
const mostWarnings = 20;

/**
Makes an article of a book in EPUB (2 or 3): its documents in the order in which they are read, with the titles of its table of contents as headings.

What is left out: pages that say nothing (a cover, a title page that repeats title and author) and the table of contents itself, which the headings are.

@throws {InputError} when it is no EPUB, one that copy protection locks, a damaged one that nothing can be read of, or one that unpacks to more than the task allows.
*/
export async function loadEpub(payload: Payload, task: Task): Promise<LoadedArticle> {
	const {name, address, metadata: given = {}} = payload;
	const book = await openBook(payload.bytes, name, task.mostBytes);
	const {spine, metadata} = book.package;
	const contents = listChapters(book);
	const blocks: Block[] = [];
	let level = 1;
	for (const [index, path] of spine.entries()) {
		task.onProgress({done: index, total: spine.length, unit: 'chapters'});
		const titles = contents.get(path) ?? [];
		const source = await book.readDocument(path, titles[0]?.title);
		if (source === undefined) {
			continue;
		}

		const chapter = readChapter(source, titles, level);
		if (chapter.blocks.length > 0 && !isWithoutText(path, chapter.blocks, book)) {
			// A chapter has more blocks than a call can have arguments.
			for (const block of chapter.blocks) {
				blocks.push(block);
			}

			level = chapter.level;
		}
	}

	task.onProgress({done: spine.length, total: spine.length, unit: 'chapters'});
	const told = mergeMetadata(metadata, given, address === undefined ? {} : {url: address});
	const article = articleFromBlocks(blocks, told, name);
	if (blocks.length === 0) {
		throw new InputError(name, noText(book.warnings));
	}

	const {warnings} = book;
	const more = warnings.length - mostWarnings;
	return {
		kind: 'article',
		article,
		warnings:
			more > 0
				? [...warnings.slice(0, mostWarnings), `There are ${more} more such warnings.`]
				: [...warnings],
	};
}

function noText(warnings: readonly string[]): string {
	return warnings.length > 0
		? 'None of its chapters can be read: the file is damaged. Fetch it again.'
		: 'There is no text in this book; it may hold pictures only.';
}

/** The entries of the table of contents by the document that they point to. A single outermost entry that is the book itself is no chapter. */
function listChapters({contents, package: {metadata}}: Book): ReadonlyMap<string, readonly ContentsEntry[]> {
	const outermost = contents.filter(({level}) => level === 1);
	const [root] = outermost;
	const isBook =
		outermost.length === 1 &&
		contents.length > 1 &&
		root !== undefined &&
		isSameTitle(root.title, metadata.title ?? '');
	const byPath = new Map<string, ContentsEntry[]>();
	for (const entry of contents) {
		if (isBook && entry === root) {
			continue;
		}

		const entries = byPath.get(entry.path) ?? [];
		entries.push(isBook ? {...entry, level: entry.level - 1} : entry);
		byPath.set(entry.path, entries);
	}

	return byPath;
}

type Chapter = {
	readonly blocks: readonly Block[];
	/** Of the last title in it. */
	readonly level: number;
};

/** The blocks of a document with its headings, cut where the table of contents points into it. */
function readChapter(source: string, titles: readonly ContentsEntry[], levelAbove: number): Chapter {
	const pieces = cutChapter(
		source,
		new Set(titles.map(({fragment}) => fragment).filter(fragment => fragment !== undefined)),
	);
	const cutBy = new Map<string, number>();
	for (const [index, {fragments}] of pieces.entries()) {
		for (const fragment of fragments) {
			cutBy.set(fragment, index);
		}
	}

	const byPiece = pieces.map((): ChapterTitle[] => []);
	for (const title of titles) {
		const index = title.fragment === undefined ? 0 : cutBy.get(title.fragment);
		// A table that points to places which are not there would put all its titles at the head: the first may be right.
		if (index !== undefined || byPiece[0]?.length === 0) {
			byPiece[index ?? 0]?.push(title);
		}
	}

	let level = levelAbove;
	const blocks = pieces.flatMap(({html}, index) => {
		const here = byPiece[index] ?? [];
		const own = blocksFromHtml(html);
		const headed = headChapter(own, here, level);
		level = here.at(-1)?.level ?? (own[0]?.level === undefined ? level : 1);
		return headed;
	});
	return {blocks, level};
}

/** Whether a document is one that the book has for looks, or a title page with no other words than the book's metadata. */
function isWithoutText(path: string, blocks: readonly Block[], {package: book}: Book): boolean {
	if (path === book.nav || (book.withoutText.has(path) && blocks.length < 3)) {
		return true;
	}

	const {title, publisher, byline} = book.metadata;
	const known = [title, publisher, byline, ...book.makers, 'cover', 'title page'].filter(
		words => words !== undefined,
	);
	return blocks.every(({text}) => known.some(words => isSameTitle(words, text.replace(/^by\s/iu, ''))));
}
