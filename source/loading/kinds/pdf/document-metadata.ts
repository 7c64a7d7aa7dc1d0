/*
What a PDF tells of itself in its information dictionary (ISO 32000-1, 14.3.3) and in XMP. Programs fill these in without being asked, so most of it is not believed at once.

Believed: «The ferry stays» as a title, «Jane Doe» as an author. Not: «Microsoft Word - ferry final 2.docx», «untitled», «ferry.indd», «Administrator».
*/
import type {PDFDocumentProxy} from 'unpdf/pdfjs';
import {onOneLine} from '../../../article/blocks.ts';
import type {Metadata} from '../../../article/metadata.ts';
import {isCalendarDay} from '../../../article/publication-date.ts';

const byProgram = /^(?:microsoft\s+(?:word|powerpoint|excel)|powerpoint presentation|slide \d+)\s*[-–:]?\s*/i;
const fileName =
	/(?:^|\S)\.(?:docx?|pdf|indd|qx[dp]|tex|dvi|pptx?|xlsx?|od[tp]|rtf|txt|html?|pages|pub|wp[ds]?)$|^[a-z]:\\|^file:/i;
const noTitle =
	/^(?:untitled.*|\(?anonymous\)?|\(?unspecified\)?|no title|title|document\s*\d*|unbenannt.*|sans titre.*|[\W\d_]*)$/i;
const noAuthor =
	/^(?:admin(?:istrator)?|user|owner|unknown|\(?anonymous\)?|\(?unspecified\)?|author|default|root|guest|pc|[\W\d_]*)$|@|\\|microsoft|adobe|openoffice|libreoffice/i;
const mostLength = 300;

/** What the document says of itself, and the day that it was made, which may be the day that it was printed. */
export type DocumentMetadata = Metadata & {readonly created?: string};

/** Reads what a document tells of itself. */
export async function readDocumentMetadata(document: PDFDocumentProxy): Promise<DocumentMetadata> {
	const told = await document.getMetadata().catch(() => undefined);
	const info: Readonly<Record<string, unknown>> = {...told?.info};
	const xmp = (name: string): unknown => told?.metadata?.get(name);
	const title = [xmp('dc:title'), info['Title']].map(titleIn).find(found => found !== undefined);
	const byline = [xmp('dc:creator'), info['Author']].map(authorIn).find(found => found !== undefined);
	const language = [info['Language'], xmp('dc:language')].map(languageIn).find(found => found !== undefined);
	const created = dayIn(info['CreationDate']);
	return {
		...(title !== undefined && {title}),
		...(byline !== undefined && {byline}),
		...(language !== undefined && {language}),
		...(created !== undefined && {created}),
	};
}

function textIn(value: unknown): string {
	const text = Array.isArray(value) ? value.filter(each => typeof each === 'string').join(', ') : value;
	return typeof text === 'string' ? onOneLine(text.slice(0, mostLength).replaceAll('\0', '')) : '';
}

function titleIn(value: unknown): string | undefined {
	const title = textIn(value).replace(byProgram, '');
	return noTitle.test(title) || fileName.test(title) ? undefined : title;
}

function authorIn(value: unknown): string | undefined {
	const author = textIn(value).replace(/^by\s+/i, '');
	return noAuthor.test(author) ? undefined : author;
}

function languageIn(value: unknown): string | undefined {
	return /^[a-z]{2,3}(?=[-_]|$)/.exec(textIn(value).toLowerCase())?.[0];
}

/** The day of «D:20220302101500Z». */
function dayIn(value: unknown): string | undefined {
	const [, year, month, day] = /^(?:D:)?(\d{4})(\d\d)(\d\d)/.exec(textIn(value)) ?? [];
	const written = `${year}-${month}-${day}`;
	return isCalendarDay(written) ? written : undefined;
}
