/*
What a ZIP archive holds, by the names in its central directory (APPNOTE.TXT 6.3.10, § 4.3.12 and 4.3.16). Nothing is unpacked.
*/
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;
const entryLength = 46;
const mostEntries = 2000;

/** What is in an archive of each, and how people call it. */
const documents: ReadonlyArray<readonly [beginning: string, called: string]> = [
	['word/', 'a Word document'],
	['xl/', 'an Excel document'],
	['ppt/', 'a PowerPoint document'],
	['Index/Document.iwa', 'a Pages document'],
	['Index.zip', 'a Pages document'],
	['META-INF/MANIFEST.MF', 'a program'],
	['classes.dex', 'a program'],
];

const openDocuments: ReadonlyArray<readonly [ending: string, called: string]> = [
	['text', 'an OpenDocument text'],
	['spreadsheet', 'an OpenDocument table'],
	['presentation', 'an OpenDocument presentation'],
];

/** What an archive is: an EPUB, another document by what people call it, or nothing that is known. `isBroken` where its directory cannot be read. */
export type ArchiveKind = {readonly isEpub: boolean; readonly called?: string; readonly isBroken?: boolean};

/** Whether bytes are a ZIP archive. */
export function isArchive(bytes: Uint8Array): boolean {
	return (
		bytes[0] === 0x50 &&
		bytes[1] === 0x4b &&
		((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
	);
}

/** Tells what a ZIP archive is: an EPUB by its media type, which is the first entry and not compressed (OCF 3.3, § 4.3), or by its container. */
export function archiveKind(bytes: Uint8Array): ArchiveKind {
	const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
	if (head.startsWith('mimetypeapplication/epub+zip', 30)) {
		return {isEpub: true};
	}

	if (head.startsWith('mimetypeapplication/vnd.oasis.opendocument.', 30)) {
		const kind = openDocuments.find(([ending]) => head.startsWith(ending, 73));
		return {isEpub: false, called: kind?.[1] ?? 'an OpenDocument file'};
	}

	const names = entryNames(bytes);
	if (names === undefined) {
		return {isEpub: false, isBroken: true};
	}

	if (names.includes('META-INF/container.xml')) {
		return {isEpub: true};
	}

	const document = documents.find(([beginning]) => names.some(name => name.startsWith(beginning)));
	return {isEpub: false, ...(document !== undefined && {called: document[1]})};
}

/** The names of the first entries; nothing where there is no directory at the end. */
function entryNames(bytes: Uint8Array): string[] | undefined {
	const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const end = findEnd(data);
	if (end === undefined) {
		return undefined;
	}

	const names: string[] = [];
	let at = data.readUInt32LE(end + 16);
	while (
		names.length < mostEntries &&
		at + entryLength <= data.length &&
		data.readUInt32LE(at) === entrySignature
	) {
		const nameLength = data.readUInt16LE(at + 28);
		const nameStart = at + entryLength;
		names.push(data.toString('latin1', nameStart, nameStart + nameLength));
		at = nameStart + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
	}

	return names;
}

/** The record at the end of the archive, which a comment may follow. */
function findEnd(data: Buffer): number | undefined {
	const first = Math.max(0, data.length - endLength - longestComment);
	for (let at = data.length - endLength; at >= first; at--) {
		if (data.readUInt32LE(at) === endSignature) {
			return at;
		}
	}

	return undefined;
}
