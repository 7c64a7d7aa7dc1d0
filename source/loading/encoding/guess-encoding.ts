import {encodingOf, siblingFor} from './encodings.ts';

/** Of lines that are not ASCII: more does not make a guess better. */
const mostSampled = 32_768;
/** What chardet gives to what has hardly anything for it. */
const leastConfidence = 15;
/** Of the characters that are not ASCII: a text may be damaged and still be told. */
const mostImpossible = 0.02;

const notAscii = /[^\0-\u007f]/g;
/** What a wrong encoding makes of a text. A next line is one of EBCDIC's line ends, and is met with. */
const impossible = /[\uFFFD\u0080-\u0084\u0086-\u009f]/g;

/**
Guesses the encoding of bytes that are neither UTF-8 nor UTF-16, by the statistics of chardet (those of ICU: how frequent pairs of bytes and groups of three letters are in the
languages that each encoding is used for). A guess that leaves much undecoded, or decodes it to control characters, is passed over; with nothing to go by it is Windows-1252, as
browsers have it.
*/
export async function guessEncoding(bytes: Uint8Array): Promise<string> {
	const {rankEncodings} = await import('./rank-encodings.ts');
	const sample = piecesThatTell(bytes);
	for (const {name, confidence} of rankEncodings(sample)) {
		const known = encodingOf(name);
		if (confidence < leastConfidence || known === undefined || known.startsWith('utf-')) {
			continue;
		}

		const encoding =
			known === 'iso-8859-2' && isPolishInWindows1250(sample) ? 'windows-1250' : siblingFor(known, sample);
		if (isPlausible(new TextDecoder(encoding).decode(sample))) {
			return encoding;
		}
	}

	return 'windows-1252';
}

/** Whether so little of a decoded text is undecoded or control characters that the encoding may be the right one. */
export function isPlausible(text: string): boolean {
	return countOf(impossible, text) <= countOf(notAscii, text) * mostImpossible;
}

/**
Polish differs in the two by «ą», «ś» and «ź» alone, and without the last two has no control characters in Windows-1250 that would tell: «ą» is «š» in ISO-8859-2, which stands beside «ł» or «ż»
in no language.
*/
function isPolishInWindows1250(bytes: Uint8Array): boolean {
	const has = (byte: number) => bytes.includes(byte);
	return has(0xb9) && !has(0xb1) && (has(0xb3) || has(0xbf));
}

/** The lines that are not ASCII, up to a length; of longer ones pieces that end at a space. Neither ends within a character in any encoding. */
function piecesThatTell(bytes: Uint8Array): Uint8Array {
	if (bytes.length <= mostSampled) {
		return bytes;
	}

	const pieces: Uint8Array[] = [];
	let length = 0;
	let start = 0;
	while (start < bytes.length && length < mostSampled) {
		const window = bytes.subarray(start, start + mostSampled);
		const piece = window.subarray(0, endOfPiece(window));
		if (piece.some(byte => byte >= 0x80)) {
			pieces.push(piece);
			length += piece.length;
		}

		start += piece.length;
	}

	return Buffer.concat(pieces, length);
}

function endOfPiece(window: Uint8Array): number {
	const lineEnd = window.indexOf(0x0a);
	if (lineEnd !== -1) {
		return lineEnd + 1;
	}

	const space = window.lastIndexOf(0x20);
	return space === -1 ? window.length : space + 1;
}

function countOf(pattern: RegExp, text: string): number {
	return text.match(pattern)?.length ?? 0;
}
