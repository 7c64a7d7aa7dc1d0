import {strToU8, type Zippable, zipSync} from 'fflate';

/** A document of a book that a test makes. */
export type MadeChapter = {
	/** Path beside the package document. */
	readonly path: string;
	/** What stands in `body`. */
	readonly body?: string;
	/** The whole document, where it is not to be a sound one. */
	readonly source?: string | Uint8Array;
	/** As the table of contents has it. None: it is not in the table. */
	readonly title?: string;
	/** Of the manifest: `nav`, `cover-image`. */
	readonly properties?: string;
};

/** A book that a test makes. */
export type MadeBook = {
	readonly chapters: readonly MadeChapter[];
	/** What stands in `metadata`, beside or instead of a title. */
	readonly metadata?: string;
	readonly title?: string;
	/** A list of lists, for a table of contents that is not simply the chapters' titles. */
	readonly nav?: string;
	/** The table of contents in the form of EPUB 2: what stands in `navMap`. */
	readonly ncx?: string;
	/** More files, by path from the root; `undefined` takes one away. */
	readonly files?: Readonly<Record<string, string | Uint8Array | undefined>>;
	readonly spine?: string;
};

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A chapter as a document of its own. */
export function xhtml(body: string, title = 'Chapter'): string {
	return `${xml}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>${title}</title></head><body>${body}</body></html>`;
}

/** The files of a book, by path from the root, as text or bytes. */
export function bookFiles(book: MadeBook): Readonly<Record<string, string | Uint8Array>> {
	const {chapters, title, metadata = '', nav, ncx} = book;
	const items = chapters
		.map(
			({path, properties}, index) =>
				`<item id="c${index}" href="${path}" media-type="application/xhtml+xml"${properties === undefined ? '' : ` properties="${properties}"`}/>`,
		)
		.join('');
	const list =
		nav ??
		`<ol>${chapters
			.filter(chapter => chapter.title !== undefined)
			.map(({path, title: chapterTitle}) => `<li><a href="${path}">${chapterTitle}</a></li>`)
			.join('')}</ol>`;
	const told = `${title === undefined ? '' : `<dc:title>${title}</dc:title>`}${metadata}`;
	const files: Record<string, string | Uint8Array | undefined> = {
		mimetype: 'application/epub+zip',
		'META-INF/container.xml': `${xml}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
		'OEBPS/book.opf': `${xml}<package version="3.0" xmlns="http://www.idpf.org/2007/opf" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${told}</metadata><manifest>${items}${ncx === undefined ? '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>' : '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'}</manifest><spine${ncx === undefined ? '' : ' toc="ncx"'}>${book.spine ?? chapters.map((_, index) => `<itemref idref="c${index}"/>`).join('')}</spine></package>`,
		...(ncx === undefined
			? {'OEBPS/nav.xhtml': xhtml(`<nav epub:type="toc">${list}</nav>`, 'Contents')}
			: {'OEBPS/toc.ncx': `${xml}<ncx><navMap>${ncx}</navMap></ncx>`}),
		...Object.fromEntries(
			chapters.map(({path, body = '', source, title: chapterTitle}) => [
				`OEBPS/${path}`,
				source ?? xhtml(body, chapterTitle),
			]),
		),
		...book.files,
	};
	return Object.fromEntries(
		Object.entries(files).filter((entry): entry is [string, string | Uint8Array] => entry[1] !== undefined),
	);
}

/** Packs files into an archive, in order. */
export function pack(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
	const zippable: Zippable = {};
	for (const [path, content] of Object.entries(files)) {
		const bytes = typeof content === 'string' ? strToU8(content) : content;
		// The first file says what the archive is, so it is not to be packed (OCF 3.3, 4.3).
		zippable[path] = [bytes, {level: path === 'mimetype' ? 0 : 6, mtime: '2022-03-02T10:00:00'}];
	}

	return zipSync(zippable);
}

/** A whole book. */
export function makeEpub(book: MadeBook): Uint8Array {
	return pack(bookFiles(book));
}
