import {InputError} from './input-error.ts';

/** How the files begin that are most often taken for text, in Latin-1. */
const signatures: ReadonlyArray<readonly [beginning: string, kind: string]> = [
	['%PDF-', 'a PDF'],
	['PK\x03\x04', 'a ZIP archive or an office document'],
	['{\\rtf', 'an RTF document'],
	['\x89PNG', 'a picture'],
	['\xFF\xD8\xFF', 'a picture'],
	['\x1F\x8B', 'compressed'],
	['\xFF\xFE', 'UTF-16 text'],
	['\xFE\xFF', 'UTF-16 text'],
];

const sampleLength = 65_536;

/** Above this share of control characters nobody wrote it as text; a recorded terminal session stays far below. */
const mostControls = 0.1;

/**
Decodes UTF-8 strictly. A byte order mark is kept.

@param input its name, for the error.
@throws {InputError} on binary data and on the first byte that is not UTF-8.
*/
export function decodeUtf8(bytes: Uint8Array, input: string): string {
	const kind = binaryKind(bytes);
	if (kind !== undefined) {
		throw new InputError(input, `This is ${kind}, not plain text. Save it as plain UTF-8 text first.`);
	}

	try {
		return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
	} catch (error) {
		const offset = findInvalidUtf8(bytes);
		const line = countLines(bytes, offset);
		throw new InputError(
			input,
			`Not valid UTF-8 at byte ${offset} (line ${line}). Convert it first, as with: iconv -f WINDOWS-1252 -t UTF-8`,
			{cause: error},
		);
	}
}

function binaryKind(bytes: Uint8Array): string | undefined {
	const beginning = String.fromCharCode(...bytes.subarray(0, 8));
	const known = signatures.find(([signature]) => beginning.startsWith(signature));
	if (known !== undefined) {
		return known[1];
	}

	if (bytes.includes(0)) {
		return 'a binary file';
	}

	const sample = bytes.subarray(0, sampleLength);
	let controls = 0;
	for (const byte of sample) {
		controls += Number(isControl(byte));
	}

	return controls > sample.length * mostControls ? 'a binary file' : undefined;
}

/** C0 controls that text does not use: it has tabs, line and page breaks, and the escapes and backspaces of recorded terminals. */
function isControl(byte: number): boolean {
	return byte < 8 || (byte > 13 && byte < 32 && byte !== 0x1b) || byte === 127;
}

/**
Finds the first byte at which data stops being UTF-8 (Unicode Standard, table 3-7: no overlong forms, no surrogates, nothing above
U+10FFFF): the first byte of the sequence that is broken or cut off.

@returns the byte's offset, or the length of the data when all of it is valid.
*/
export function findInvalidUtf8(bytes: Uint8Array): number {
	let at = 0;
	while (at < bytes.length) {
		const length = sequenceLength(bytes, at);
		if (length === 0) {
			return at;
		}

		at += length;
	}

	return bytes.length;
}

/** Length in bytes of the well-formed sequence that starts here; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
	// The caller keeps `at` below the length.
	const lead = bytes[at] as number;
	if (lead < 0x80) {
		return 1;
	}

	const [length, least, most] = sequenceOf(lead);
	const second = bytes[at + 1] ?? 0;
	if (length === 0 || second < least || second > most) {
		return 0;
	}

	const rest = bytes.subarray(at + 2, at + length);
	return rest.length === length - 2 && rest.every(byte => byte >= 0x80 && byte <= 0xbf) ? length : 0;
}

/** What follows a lead byte: length of the sequence, least and most that its second byte may be. */
function sequenceOf(lead: number): readonly [length: number, least: number, most: number] {
	if (lead < 0xc2 || lead > 0xf4) {
		return [0, 0, 0];
	}

	const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
	switch (lead) {
		case 0xe0:
			return [length, 0xa0, 0xbf];
		case 0xed:
			return [length, 0x80, 0x9f];
		case 0xf0:
			return [length, 0x90, 0xbf];
		case 0xf4:
			return [length, 0x80, 0x8f];
		default:
			return [length, 0x80, 0xbf];
	}
}

function countLines(bytes: Uint8Array, end: number): number {
	let lines = 1;
	for (let at = bytes.indexOf(10); at !== -1 && at < end; at = bytes.indexOf(10, at + 1)) {
		lines++;
	}

	return lines;
}
