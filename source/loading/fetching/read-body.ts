import type {IncomingMessage} from 'node:http';
import {Transform, Writable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import zlib from 'node:zlib';
import type {Progress} from '../loader.ts';
import {sizeInWords} from '../size-in-words.ts';
import type {Answer} from './ask-server.ts';
import {FetchFailure} from './fetch-failure.ts';
import {codeOf} from './network-failure.ts';
import type {Patience} from './patience.ts';
import {knowsZstd} from './request-headers.ts';
import {shownHost} from './url-host.ts';

/** Nobody means well who compresses more often. */
const mostCodings = 2;

/** Larger pieces than Node's 16 KB: half the time for a large page. */
const chunkSize = 64 * 1024;

/** The window that RFC 9659 allows, 8 MB, as a power of two: more would be memory that the sender decides on. */
const zstdWindowLog = 23;

/** Codings of the registry of HTTP that are not undone; what is no coding at all (`utf-8`, `none`) is written there by mistake, and browsers pass over it. */
const unknownCodings = new Set(['compress', 'x-compress', 'exi', 'pack200-gzip', 'aes128gcm', 'dcb', 'dcz']);

type Decoder = () => Transform | ((source: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>);

const decoders: Readonly<Record<string, Decoder>> = {
	gzip: () => zlib.createGunzip({chunkSize}),
	'x-gzip': () => zlib.createGunzip({chunkSize}),
	br: () => zlib.createBrotliDecompress({chunkSize}),
	deflate: () => inflateEither,
	...(knowsZstd && {
		zstd: () =>
			zlib.createZstdDecompress({
				chunkSize,
				params: {[zlib.constants.ZSTD_d_windowLogMax]: zstdWindowLog},
			}),
	}),
};

/**
Reads a body to its end and undoes its compression (RFC 9110, 8.4).

@param mostBytes that it may come to, both as it is sent and as it is unpacked: what goes beyond is not read.
@param onProgress is told of bytes as they are sent, which is also what the server says the length of.
@throws {FetchFailure} when it is too long, cut off, damaged, or compressed in an unknown way; whatever `patience` has come to an end with.
*/
export async function readBody(
	answer: Answer,
	url: URL,
	mostBytes: number,
	onProgress: (progress: Progress) => void,
	patience: Patience,
): Promise<Uint8Array> {
	const {response} = answer;
	const undo = decodersOf(response);
	const total = lengthOf(response);
	refuseLonger(total ?? 0, mostBytes);
	let done = 0;
	const silence = `${shownHost(url)} sent nothing more`;
	patience.await(silence);
	const count = limited(mostBytes, length => {
		done = length;
		patience.await(silence);
		onProgress({done, unit: 'bytes', ...(total !== undefined && {total})});
	});
	const bytes: Uint8Array[] = [];
	const collect = new Writable({
		write(chunk: Uint8Array, _encoding, callback) {
			bytes.push(chunk);
			callback();
		},
	});
	try {
		// The types of Node know no list with a generator among its stages.
		const stages = [
			response,
			count,
			...undo.flatMap(make => [make(), limited(mostBytes)]),
			collect,
		] as unknown as Transform[];
		await pipeline(stages, {signal: patience.signal});
	} catch (error) {
		patience.signal.throwIfAborted();
		throw error instanceof FetchFailure ? error : bodyFailure(error, answer, done, total, url);
	}

	return Buffer.concat(bytes);
}

/** Lets so many bytes through, and fails at the next one: between two decoders too, where a bomb may be packed into another. */
function limited(mostBytes: number, onLength?: (length: number) => void): Transform {
	let length = 0;
	return new Transform({
		transform(chunk: Uint8Array, _encoding, callback) {
			length += chunk.length;
			onLength?.(length);
			callback(tooLong(length, mostBytes), chunk);
		},
	});
}

/** In the order in which they are undone. */
function decodersOf({headers}: IncomingMessage): readonly Decoder[] {
	const codings = (headers['content-encoding'] ?? '')
		.split(',')
		.map(coding => coding.trim().toLowerCase())
		.reverse();
	const unknown = codings.find(coding => unknownCodings.has(coding) || (coding === 'zstd' && !knowsZstd));
	if (unknown !== undefined) {
		throw new FetchFailure(
			`It comes compressed in a way that cannot be undone here (${unknown}), unasked for.`,
			'Open it with a browser, save the page there and open the file.',
		);
	}

	const found = codings.filter(coding => Object.hasOwn(decoders, coding));
	if (found.length > mostCodings) {
		throw new FetchFailure(
			`It comes compressed ${found.length} times over.`,
			'Nobody does so by accident: look at it with a browser.',
		);
	}

	return found.map(coding => decoders[coding] as Decoder);
}

/** The length that is told, unless it cannot be one: llhttp has refused those that are no numbers. */
function lengthOf({headers}: IncomingMessage): number | undefined {
	const told = headers['content-length'];
	return told === undefined || headers['transfer-encoding'] !== undefined ? undefined : Number(told);
}

/** The failure of what is longer than it may be; none where it is not. */
export function tooLong(length: number, mostBytes: number): FetchFailure | null {
	return length > mostBytes
		? new FetchFailure(
				`It is longer than ${sizeInWords(mostBytes)}, which is the limit.`,
				'Allow more with --max-size.',
			)
		: null;
}

function refuseLonger(length: number, mostBytes: number): void {
	const failure = tooLong(length, mostBytes);
	if (failure !== null) {
		throw failure;
	}
}

function bodyFailure(
	error: unknown,
	answer: Answer,
	done: number,
	total: number | undefined,
	url: URL,
): FetchFailure {
	const code = codeOf(error);
	const isCut = /^(?:ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE|Z_BUF_ERROR)$/.test(code);
	if (!isCut && /^(?:Z_|ERR_BROTLI|ERR__|ZSTD_|ERR_ZSTD|ERR_ZLIB|ERR_PADDING)/.test(code)) {
		return new FetchFailure(
			'What came is damaged: its compression cannot be undone.',
			'Try again later, or open it with a browser, save the page there and open the file.',
			{cause: error},
		);
	}

	const failure = answer.failure(error);
	const isGarbage = codeOf(failure.cause).startsWith('HPE_');
	if (!isCut || isGarbage) {
		return failure;
	}

	const came = total === undefined ? sizeInWords(done) : `${sizeInWords(done)} of ${sizeInWords(total)}`;
	return new FetchFailure(`${shownHost(url)} broke off after ${came}.`, 'Try again later.', {
		isOutage: true,
		cause: error,
	});
}

/** `deflate` is zlib's format by the standard, and deflated bytes alone as many servers send them: the first byte tells. */
async function* inflateEither(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	const pieces = source[Symbol.asyncIterator]();
	const first = await pieces.next();
	if (first.done === true) {
		return;
	}

	const isWrapped = ((first.value[0] ?? 0) & 0x0f) === 8;
	const inflate = isWrapped ? zlib.createInflate({chunkSize}) : zlib.createInflateRaw({chunkSize});
	const writing = pipeline(async function* () {
		yield first.value;
		yield* {[Symbol.asyncIterator]: () => pieces};
	}, inflate);
	// What goes wrong is told by what is read.
	writing.catch(() => undefined);
	yield* inflate;
}
