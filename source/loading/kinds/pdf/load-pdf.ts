import type {PDFDocumentProxy} from 'unpdf/pdfjs';
import {articleFromBlocks, type Block} from '../../../article/blocks.ts';
import {findByline} from '../../../article/byline.ts';
import {InputError} from '../../../article/input-error.ts';
import {type Metadata, mergeMetadata} from '../../../article/metadata.ts';
import {findPublicationDay} from '../../../article/publication-date.ts';
import type {LoadedArticle} from '../../loaded.ts';
import type {Task} from '../../loader.ts';
import type {Payload} from '../../payload.ts';
import {findBoldFonts} from './bold-fonts.ts';
import {withBoundedMemory} from './bounded-memory.ts';
import {type DocumentMetadata, readDocumentMetadata} from './document-metadata.ts';
import {type Flow, flowOf} from './flow.ts';
import {findLevels, fontsToAskFor} from './headings.ts';
import {openDocument} from './open-document.ts';
import {readOutline} from './outline.ts';
import {type ReadPages, readPages} from './read-pages.ts';

/** How many blocks an article's head has at most, as in plain text. */
const headLength = 8;
/** How many blocks may stand before the title: a kicker, the newspaper's name, a date. */
const mostBeforeTitle = 4;

const noText =
	'Its pages hold no text: they are pictures, as from a scanner. Run text recognition (OCR) over it first, for instance with ocrmypdf.';

/**
Makes an article of a PDF: its text in the order that it is read in, without running heads and page numbers, footnotes at the end.

@throws {InputError} when it is locked, damaged, without pages or without text, or when what is packed into it comes to more than the task allows.
*/
export async function loadPdf(payload: Payload, task: Task): Promise<LoadedArticle> {
	return withBoundedMemory(payload.name, task.mostBytes, async () => {
		const document = await openDocument(payload.bytes, payload.name);
		try {
			return await readDocument(document, payload, task);
		} finally {
			await document.loadingTask.destroy();
		}
	});
}

async function readDocument(
	document: PDFDocumentProxy,
	{name, address, metadata = {}}: Payload,
	task: Task,
): Promise<LoadedArticle> {
	const read = await readPages(document, task, name);
	if (read.pages.length === 0) {
		throw new InputError(
			name,
			read.damaged > 0
				? 'None of its pages can be read: this PDF is damaged. Fetch it anew, or print it to a new file.'
				: 'This PDF has no pages. Fetch it anew.',
		);
	}

	const flow = flowOf(read.pages);
	if (flow.paragraphs.length + flow.notes.length === 0) {
		throw new InputError(name, noText);
	}

	const bold = await findBoldFonts(document, fontsToAskFor(flow.paragraphs, flow.type));
	const levels = findLevels(flow.paragraphs, flow.type, bold, await readOutline(document));
	const own = await readDocumentMetadata(document);
	const told = mergeMetadata(
		toMetadata(flow, own),
		address === undefined ? {} : {url: address},
		metadata,
		own.created === undefined ? {} : {published: own.created},
	);
	const blocks = toBlocks(flow, levels);
	return {
		kind: 'article',
		article: articleFromBlocks(blocks, blocks[0]?.level === undefined ? told : withoutTitle(told), name),
		warnings: warningsOf(read),
	};
}

/** Blocks with the title first, the notes last. */
function toBlocks({paragraphs, notes}: Flow, levels: ReadonlyArray<number | undefined>): Block[] {
	const blocks = paragraphs.map(({text}, index): Block => {
		const level = levels[index];
		return level === undefined ? {text} : {text, level};
	});
	const head = blocks.slice(0, mostBeforeTitle + 1).map(({level}) => level ?? Number.POSITIVE_INFINITY);
	const highest = Math.min(...head);
	const at = highest === Number.POSITIVE_INFINITY ? -1 : head.indexOf(highest);
	const title = blocks[at];
	return [
		...(at > 0 && title !== undefined ? [title, ...blocks.slice(0, at), ...blocks.slice(at + 1)] : blocks),
		...notes.map(text => ({text})),
	];
}

/** What the first page says, then what the document says of itself. */
function toMetadata({paragraphs}: Flow, {title, byline, language}: DocumentMetadata): Metadata {
	const head = paragraphs.slice(0, headLength).map(({text}) => text);
	const named = head.map((line, index) => findByline(line, index === 0)).find(found => found !== undefined);
	const published = findPublicationDay(head);
	return mergeMetadata(
		{...(named !== undefined && {byline: named}), ...(published !== undefined && {published})},
		{
			...(title !== undefined && {title}),
			...(byline !== undefined && {byline}),
			...(language !== undefined && {language}),
		},
	);
}

/** A headline that stands there is what readers know it by. */
function withoutTitle({title: _, ...others}: Metadata): Metadata {
	return others;
}

function warningsOf({pages, damaged, beyond}: ReadPages): string[] {
	const empty = pages.filter(({pieces}) => pieces.length === 0).length;
	const turned = pages.filter(({hasTurned}) => hasTurned).length;
	return [
		...(damaged > 0 ? [`${count(damaged, 'page')} could not be read: the file is damaged.`] : []),
		...(beyond > 0
			? [
					`${count(beyond, 'page')} at the end ${beyond === 1 ? 'was' : 'were'} not read: only the first ${pages.length} are.`,
				]
			: []),
		...(empty > 0
			? [`${count(empty, 'page')} of ${pages.length} ${empty === 1 ? 'holds' : 'hold'} no text.`]
			: []),
		...(turned > 0 ? [`Words that stand upright or slanted on ${count(turned, 'page')} were left out.`] : []),
	];
}

function count(number: number, what: string): string {
	return `${number} ${what}${number === 1 ? '' : 's'}`;
}
