import {onOneLine} from '../../../article/blocks.ts';
import {InputError} from '../../../article/input-error.ts';
import {type DecodedText, decodeText} from '../../encoding/decode-text.ts';
import {findLockedPaths, findPackagePath, notABook} from './container.ts';
import {type Archive, openArchive} from './open-archive.ts';
import {type ContentsEntry, readNav, readNcx} from './read-contents.ts';
import {type Package, readPackage} from './read-package.ts';

const containerPath = 'META-INF/container.xml';
const encryptionPath = 'META-INF/encryption.xml';
const mostTitle = 80;

/** An EPUB that has been opened: what it says of itself; its documents are unpacked as they are asked for. */
export type Book = {
	readonly package: Package;
	readonly contents: readonly ContentsEntry[];
	/**
	A document's source. Of a damaged one what comes before the damage.

	@param title what to call it in a warning, beside its path.
	@returns nothing where it cannot be read at all; the warnings then say so.
	@throws {InputError} when what was unpacked comes to too much.
	*/
	readonly readDocument: (path: string, title?: string) => Promise<string | undefined>;
	/** Grows as documents are read. */
	readonly warnings: readonly string[];
};

/**
Opens an EPUB.

@param mostBytes what all that is unpacked from it may come to.
@throws {InputError} when it is none, when copy protection locks its text, or when it is too damaged to find its documents.
*/
export async function openBook(bytes: Uint8Array, name: string, mostBytes: number): Promise<Book> {
	const archive = await openArchive(bytes, name, mostBytes);
	const warnings: string[] = [];
	const readDocument = documentReader(archive, name, warnings);
	const container = await readXml(archive, containerPath, name);
	const path = container === undefined ? undefined : findPackagePath(container);
	if (path === undefined) {
		throw notABook(archive.paths, name);
	}

	const source = await readXml(archive, path, name);
	const book = source === undefined ? undefined : readPackage(source, path);
	if (book === undefined || book.spine.length === 0) {
		throw new InputError(
			name,
			'It does not say which documents the book consists of: it is damaged. Fetch it again.',
		);
	}

	const encryption = await readXml(archive, encryptionPath, name);
	const locked = encryption === undefined ? new Set<string>() : findLockedPaths(encryption);
	if (book.spine.some(document => locked.has(document))) {
		throw new InputError(
			name,
			'Copy protection (DRM) locks this book, so it can only be read with its seller’s own program. Open a copy without it.',
		);
	}

	if (archive.doubled > 0) {
		warnings.push(`Files in it have the same name (${archive.doubled} of them): the first of each was read.`);
	}

	return {package: book, contents: await readContents(archive, book, name), readDocument, warnings};
}

/** The table of contents in the newer form; in the older one where there is none or an empty one. */
async function readContents(
	archive: Archive,
	book: Package,
	name: string,
): Promise<readonly ContentsEntry[]> {
	const {nav, ncx} = book;
	const newer = nav === undefined ? undefined : await readXml(archive, nav, name);
	const entries = newer === undefined || nav === undefined ? [] : readNav(newer, nav);
	if (entries.length > 0 || ncx === undefined) {
		return entries;
	}

	const older = await readXml(archive, ncx, name);
	return older === undefined ? [] : readNcx(older, ncx);
}

/** A file that describes the book. @returns nothing where it is missing. */
async function readXml(archive: Archive, path: string, name: string): Promise<string | undefined> {
	const unpacked = await archive.unpack(path);
	return unpacked === undefined ? undefined : (await decoded(unpacked.bytes, name))?.text;
}

function documentReader(archive: Archive, name: string, warnings: string[]): Book['readDocument'] {
	return async (path, title) => {
		const called = onOneLine(title === undefined ? path : `${title.slice(0, mostTitle)} (${path})`);
		const unpacked = await archive.unpack(path);
		const isEmpty = unpacked?.isDamaged === true && unpacked.bytes.length === 0;
		const document = unpacked === undefined || isEmpty ? undefined : await decoded(unpacked.bytes, name);
		if (unpacked === undefined || document === undefined) {
			const fault = unpacked === undefined ? 'missing' : 'damaged';
			warnings.push(`A chapter is ${fault} and left out: ${called}`);
			return undefined;
		}

		if (unpacked.isDamaged) {
			warnings.push(`A chapter is damaged, and what follows the damage may be wrong or missing: ${called}`);
		}

		warnings.push(...document.warnings.map(warning => onOneLine(`${called}: ${warning}`)));
		return document.text;
	};
}

/** @returns nothing where it is no text. */
async function decoded(bytes: Uint8Array, name: string): Promise<DecodedText | undefined> {
	try {
		return await decodeText(bytes, {name, declaredIn: 'xml'});
	} catch (error) {
		if (error instanceof InputError) {
			return undefined;
		}

		throw error;
	}
}
