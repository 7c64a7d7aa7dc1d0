/** As much of a text as tells how it is encoded. */
const sampleLength = 16_384;

/** Spaces, line ends and commas are in any text; with their bytes swapped they are in none. */
const common = /[\t\n\r ,.、。，\u3000]/gu;
const commonWeight = 4;
const latin = /[0-9A-Za-z]/gu;
/** What is in no text: controls that text has no use for, and characters that are not given out. */
const impossible = /[\p{Cn}\p{Co}\p{Surrogate}]|(?![\t\n\f\r\u001b])\p{Cc}/gu;
const mostImpossible = 0.002;

/** Chinese, Japanese and Korean: what Latin text is when its bytes are taken by twos, and what is never UTF-8 as well when it is UTF-16. */
const ideographs = /[\u2e80-\u9fff\uac00-\ud7af]/gu;
const mostIdeographs = 0.05;

/** A text that was cut off in the middle of a unit must be longer: «a\0b» is binary. */
const fewestUnitsIfCut = 8;

/** Of the units of a text, those that a zero byte is in: spaces and line ends at least. */
const leastZeros = 0.003;
const leastZerosIfUtf8 = 0.05;

/**
Tells UTF-16 without a byte order mark by its zero bytes: every second one of a text in Latin letters is zero, and of every other those of its spaces or line ends. In the
other order of bytes these would be characters that nobody uses.

@param isUtf8 whether the bytes are UTF-8 too, as of Latin and Cyrillic letters in UTF-16 they are: then they must look all the more like UTF-16.
@returns `utf-16le` or `utf-16be`; nothing where the bytes are likely to be neither.
*/
export function tellUtf16(bytes: Uint8Array, isUtf8: boolean): 'utf-16le' | 'utf-16be' | undefined {
	const sample = bytes.subarray(0, Math.min(sampleLength, bytes.length - (bytes.length % 2)));
	const units = sample.length / 2;
	const isCut = bytes.length % 2 === 1;
	if ((isCut && units < fewestUnitsIfCut) || !sample.includes(0)) {
		return undefined;
	}

	const zeros = sample.reduce((count, byte) => count + Number(byte === 0), 0);
	const little = decodeUtf16(sample, 'utf-16le');
	const big = decodeUtf16(sample, 'utf-16be');
	const isLittle = weightOf(little) >= weightOf(big);
	const text = isLittle ? little : big;
	const isText =
		zeros >= units * (isUtf8 ? leastZerosIfUtf8 : leastZeros) &&
		countOf(impossible, text) <= units * mostImpossible &&
		!(isUtf8 && countOf(ideographs, text) > units * mostIdeographs);
	return isText ? (isLittle ? 'utf-16le' : 'utf-16be') : undefined;
}

/** Decodes UTF-16, with what is broken as it is: lone surrogates stay, and a byte that is left at the end becomes U+FFFD. */
export function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
	const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
	const little =
		encoding === 'utf-16le'
			? Buffer.from(whole.buffer, whole.byteOffset, whole.length)
			: Buffer.from(whole).swap16();
	return little.toString('utf16le') + (whole.length < bytes.length ? '\uFFFD' : '');
}

function weightOf(text: string): number {
	return countOf(common, text) * commonWeight + countOf(latin, text);
}

function countOf(pattern: RegExp, text: string): number {
	return text.match(pattern)?.length ?? 0;
}
