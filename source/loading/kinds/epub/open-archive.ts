/*
The files of a ZIP archive, unpacked in memory one at a time as they are asked for. Nothing is written to disk, and no name in it is ever taken for a path of one.

Bombs: a file is unpacked only where its declared size fits into what is left of the limit, it is stopped where it grows beyond that, and every
file that is unpacked counts, each time. So neither a great ratio nor files that overlap, nor archives in archives (which nobody opens) come to more.
*/
import zlib from 'node:zlib';
import {type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile} from 'yauzl';
import {InputError} from '../../../article/input-error.ts';
import {normalisePath} from './archive-path.ts';

/** As many as an archive has place for unless it says so in the form for greater ones. Books have hundreds. */
const mostFiles = 65_535;
/** What is set aside for a file before it is unpacked: its declared size may be a lie. */
const mostAtOnce = 1_048_576;
/** Ways of packing (APPNOTE.TXT 6.3.10, 4.4.5). */
const stored = 0;
const deflated = 8;

/** What came of unpacking a file. */
export type Unpacked = {
	readonly bytes: Uint8Array;
	/** Whether something is wrong with it, so that `bytes` may be the beginning only, or wrong here and there. */
	readonly isDamaged: boolean;
};

export type Archive = {
	/** Paths from the root, in the archive's order. Those that lead out of it are left out. */
	readonly paths: readonly string[];
	/** How many files have the path of one before them, and so are left out. */
	readonly doubled: number;
	/**
	Unpacks a file. Where none has that very path, one whose path differs in small and capital letters alone is taken, because many books were made where that is the same.

	@returns nothing where there is no such file.
	@throws {InputError} when it is locked, or when all that was unpacked comes to more than the limit.
	*/
	readonly unpack: (path: string) => Promise<Unpacked | undefined>;
};

/**
Opens an archive.

@param name what to call it in messages.
@param mostBytes what all that is unpacked from it may come to.
@throws {InputError} when it is no archive, or a damaged one.
*/
export async function openArchive(bytes: Uint8Array, name: string, mostBytes: number): Promise<Archive> {
	const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const zip = await openZip(archive, name);
	const entries = new Map<string, Entry>();
	let doubled = 0;
	try {
		for await (const entry of zip.eachEntry()) {
			if (zip.entriesRead > mostFiles) {
				throw new InputError(name, `There are more than ${mostFiles} files in it: no book has so many.`);
			}

			const path = pathOf(entry);
			if (path !== undefined && entries.has(path)) {
				doubled++;
			} else if (path !== undefined) {
				entries.set(path, entry);
			}
		}
	} catch (error) {
		throw error instanceof InputError ? error : damaged(name, error);
	}

	const byLetters = new Map([...entries].map(([path, entry]) => [path.toLowerCase(), entry]));
	let left = mostBytes;
	return {
		paths: [...entries.keys()],
		doubled,
		async unpack(path) {
			const entry = entries.get(path) ?? byLetters.get(path.toLowerCase());
			if (entry === undefined) {
				return undefined;
			}

			if (entry.isEncrypted()) {
				throw new InputError(
					name,
					'It is locked with a password. Unlock it first, or open a copy without one.',
				);
			}

			if (entry.uncompressedSize > left) {
				throw new InputError(
					name,
					`What is packed in it comes to more than ${megabytes(mostBytes)} MB, as in an archive made to fill a disk. Allow more with --max-size if you trust it.`,
				);
			}

			const unpacked = await unpackEntry(zip, archive, entry);
			left -= unpacked.bytes.length;
			return unpacked;
		},
	};
}

async function openZip(archive: Buffer, name: string): Promise<ZipFile> {
	try {
		// Names are decoded here: the library gives up on the whole archive where one of them leads out of it.
		return await fromBufferPromise(archive, {
			decodeStrings: false,
			validateEntrySizes: true,
		});
	} catch (error) {
		throw damaged(name, error);
	}
}

function damaged(name: string, cause: unknown): InputError {
	return new InputError(
		name,
		'The archive that it is packed in is damaged or not complete. Fetch it again.',
		{
			cause,
		},
	);
}

/** The entry's path, unless it is a folder or leads out of the archive. */
function pathOf(entry: Entry): string | undefined {
	const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
	const path = name.startsWith('/') || name.endsWith('/') ? undefined : normalisePath('', name);
	return path === '' ? undefined : path;
}

async function unpackEntry(zip: ZipFile, archive: Buffer, entry: Entry): Promise<Unpacked> {
	const bytes = (await unpackAtOnce(zip, archive, entry)) ?? (await unpackBeginning(zip, entry));
	// Node has it from 22.2 on.
	const sum = zlib.crc32?.(bytes) ?? entry.crc32;
	return {bytes, isDamaged: bytes.length !== entry.uncompressedSize || sum !== entry.crc32};
}

/** Most files are sound, and come at once four times as fast as in a stream. @returns nothing where something is wrong with this one. */
async function unpackAtOnce(zip: ZipFile, archive: Buffer, entry: Entry): Promise<Uint8Array | undefined> {
	const {compressedSize, uncompressedSize, compressionMethod} = entry;
	try {
		const {fileDataStart} = await zip.readLocalFileHeaderPromise(entry, {minimal: true});
		const packed = archive.subarray(fileDataStart, fileDataStart + compressedSize);
		if (compressionMethod !== deflated) {
			return compressionMethod === stored ? packed : undefined;
		}

		return zlib.inflateRawSync(packed, {
			maxOutputLength: Math.max(1, uncompressedSize),
			chunkSize: Math.min(mostAtOnce, Math.max(zlib.constants.Z_MIN_CHUNK, uncompressedSize + 1)),
		});
	} catch {
		return undefined;
	}
}

/** What comes before a fault. */
async function unpackBeginning(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	try {
		for await (const chunk of await zip.openReadStreamPromise(entry)) {
			chunks.push(chunk);
		}
	} catch {
		// Told by the length.
	}

	return Buffer.concat(chunks).subarray(0, entry.uncompressedSize);
}

function megabytes(bytes: number): number {
	return Math.max(1, Math.floor(bytes / 1_000_000));
}
