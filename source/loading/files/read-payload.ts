import {
	closeSync,
	constants,
	createReadStream,
	open as openDescriptor,
	openSync,
	readSync,
	statSync,
} from 'node:fs';
import {open} from 'node:fs/promises';
import {basename} from 'node:path';
import {Readable} from 'node:stream';
import {promisify} from 'node:util';
import {InputError} from '../../article/input-error.ts';
import type {Progress} from '../loader.ts';
import type {Payload} from '../payload.ts';
import {sizeInWords} from '../size-in-words.ts';

type OnProgress = (progress: Progress) => void;

const chunkLength = 1024 * 1024;
/** An article, or a page. */
const mostAtOnce = 256 * 1024;
const annotations = /\.ann$/i;

/**
Reads a file, or anything that can be read like one (a named pipe, `/dev/stdin`), and the text beside it where it is one of annotations on it: `story.txt` for `story.ann`.

A file is read as long as it was when it was opened: what is written to it meanwhile is left out. What has no length is read to its end.

@param name what to call it in errors.
@param mostBytes a longer file is refused without being read, a longer stream as soon as it is that long.
@throws {InputError} when there is no such file, when it is a folder, may not be read or is too long; the signal's reason once that is aborted.
*/
export async function readFilePayload(
	path: string,
	name: string,
	mostBytes: number,
	onProgress: OnProgress,
	signal: AbortSignal,
): Promise<Payload> {
	const bytes = await readBytes(path, name, mostBytes, onProgress, signal);
	const payload: Payload = {bytes, name, fileName: basename(path)};
	if (!annotations.test(path)) {
		return payload;
	}

	const textPath = path.replace(annotations, '.txt');
	if (statSync(textPath, {throwIfNoEntry: false}) === undefined) {
		return payload;
	}

	const textName = name.replace(annotations, '.txt');
	const text = await readBytes(textPath, textName, mostBytes, onProgress, signal);
	return {...payload, companion: {bytes: text, name: textName, fileName: basename(textPath)}};
}

/**
Reads a stream, such as standard input, to its end.

@throws {InputError} when it breaks or is longer than `mostBytes`; the signal's reason once that is aborted, also when the stream gives nothing.
*/
export async function readStreamPayload(
	stream: AsyncIterable<Uint8Array>,
	name: string,
	mostBytes: number,
	onProgress: OnProgress,
	signal: AbortSignal,
): Promise<Payload> {
	try {
		return {bytes: await collect(stream, name, mostBytes, onProgress, signal), name};
	} catch (error) {
		throw signal.aborted ? error : toInputError(error, name);
	}
}

async function readBytes(
	path: string,
	name: string,
	mostBytes: number,
	onProgress: OnProgress,
	signal: AbortSignal,
): Promise<Uint8Array> {
	signal.throwIfAborted();
	try {
		const status = statSync(path);
		if (status.isDirectory()) {
			throw new InputError(name, 'This is a folder. Name the files in it, as with: pullquote FOLDER/*.txt');
		}

		if (status.isFIFO()) {
			return await collect(await openPipe(path), name, mostBytes, onProgress, signal);
		}

		// Files that the system makes up as they are read have no length either.
		if (!status.isFile() || status.size === 0) {
			return await collect(createReadStream(path), name, mostBytes, onProgress, signal);
		}

		if (status.size > mostBytes) {
			throw tooLong(name, mostBytes);
		}

		return status.size <= mostAtOnce
			? readAtOnce(path, status.size, onProgress)
			: await readLength(path, status.size, onProgress, signal);
	} catch (error) {
		throw signal.aborted ? error : toInputError(error, name);
	}
}

/** Reads a small file up to a length: nothing else could be done in the time that a thread for it takes to start. @returns as `readLength`. */
function readAtOnce(path: string, total: number, onProgress: OnProgress): Uint8Array {
	const descriptor = openSync(path, 'r');
	try {
		const bytes = Buffer.allocUnsafeSlow(total);
		let done = 0;
		let read = -1;
		while (done < total && read !== 0) {
			read = readSync(descriptor, bytes, {offset: done, length: total - done});
			done += read;
		}

		onProgress({done, total, unit: 'bytes'});
		return bytes.subarray(0, done);
	} finally {
		closeSync(descriptor);
	}
}

/** Reads a file up to a length. @returns fewer bytes where the file has become shorter. */
async function readLength(
	path: string,
	total: number,
	onProgress: OnProgress,
	signal: AbortSignal,
): Promise<Uint8Array> {
	const file = await open(path);
	try {
		// Not of the pool, which others share.
		const bytes = Buffer.allocUnsafeSlow(total);
		let done = 0;
		while (done < total) {
			signal.throwIfAborted();
			const {bytesRead} = await file.read(bytes, done, Math.min(chunkLength, total - done));
			if (bytesRead === 0) {
				break;
			}

			done += bytesRead;
			onProgress({done, total, unit: 'bytes'});
		}

		return bytes.subarray(0, done);
	} finally {
		await file.close();
	}
}

/**
Opens a pipe without waiting for whoever writes to it. Opened as a file, it would keep a thread of Node's waiting for that, without which the program cannot even end.
*/
async function openPipe(path: string): Promise<Readable> {
	const {Socket} = await import('node:net');
	const descriptor = await promisify(openDescriptor)(path, constants.O_RDONLY | constants.O_NONBLOCK);
	return new Socket({fd: descriptor, readable: true, writable: false});
}

async function collect(
	stream: AsyncIterable<Uint8Array>,
	name: string,
	mostBytes: number,
	onProgress: OnProgress,
	signal: AbortSignal,
): Promise<Uint8Array> {
	signal.throwIfAborted();
	const {promise: aborted, reject} = Promise.withResolvers<never>();
	// It may never be waited for.
	aborted.catch(() => {});
	const onAbort = () => reject(signal.reason);
	signal.addEventListener('abort', onAbort);
	const chunks: Uint8Array[] = [];
	const iterator = stream[Symbol.asyncIterator]();
	let done = 0;
	try {
		for (;;) {
			const next = await Promise.race([iterator.next(), aborted]);
			if (next.done === true) {
				return Buffer.concat(chunks, done);
			}

			chunks.push(next.value);
			done += next.value.length;
			if (done > mostBytes) {
				throw tooLong(name, mostBytes);
			}

			onProgress({done, unit: 'bytes'});
		}
	} catch (error) {
		leave(stream, iterator);
		throw error;
	} finally {
		signal.removeEventListener('abort', onAbort);
	}
}

/** Lets a stream end. A generator that waits for its source cannot be asked to before that gives something: Node's streams are ended by themselves. */
function leave(stream: AsyncIterable<Uint8Array>, iterator: AsyncIterator<Uint8Array>): void {
	if (stream instanceof Readable) {
		stream.destroy();
	} else {
		iterator.return?.()?.catch(() => {});
	}
}

function tooLong(name: string, mostBytes: number): InputError {
	return new InputError(
		name,
		`Over ${sizeInWords(mostBytes)}: no article is that long. Cut it into parts, or raise the limit with --max-size.`,
	);
}

function toInputError(error: unknown, name: string): InputError {
	if (error instanceof InputError) {
		return error;
	}

	const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
	return new InputError(name, explainCode(code), {cause: error});
}

function explainCode(code: string): string {
	switch (code) {
		case 'ENOENT':
		case 'ENOTDIR':
		// A name with a zero byte in it, or longer than any can be.
		case 'ERR_INVALID_ARG_VALUE':
		case 'ENAMETOOLONG':
			return 'There is no such file. Check the name and the folder.';
		case 'EACCES':
		case 'EPERM':
			return 'You may not read this file. Ask its owner, or read a copy of your own.';
		case 'EISDIR':
			return 'This is a folder. Name the files in it, as with: pullquote FOLDER/*.txt';
		case 'ELOOP':
			return 'It is a link that leads back to itself. Name the file itself.';
		default:
			return `It cannot be read (${code}). Check the file and the disk it is on.`;
	}
}
