/** What there is in bytes that are not UTF-8 as a whole. */
export type Utf8Weight = {
	/** Characters of several bytes, whole or cut off behind the second. Hardly anything but UTF-8 has them. */
	readonly sequences: number;
	/** Bytes that can belong to no character. Text in other encodings is full of them. */
	readonly strays: number;
	/** Strays, and characters that are cut off: what is decoded to one mark each. */
	readonly broken: number;
	/** What these are in bytes. */
	readonly brokenBytes: number;
	/** Offset of the first of those; the length of the data where there is none. */
	readonly firstBroken: number;
};

/**
Weighs how much in bytes is UTF-8 and how much is not (Unicode Standard, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF). What is broken is counted by
maximal subparts, each of which the Encoding Standard decodes to one U+FFFD.
*/
export function weighUtf8(bytes: Uint8Array): Utf8Weight {
	let sequences = 0;
	let strays = 0;
	let broken = 0;
	let brokenBytes = 0;
	let firstBroken = bytes.length;
	let at = 0;
	while (at < bytes.length) {
		// The index lies below the length.
		const lead = bytes[at] as number;
		if (lead < 0x80) {
			at++;
			continue;
		}

		const wanted = lengthFrom(lead);
		const length = lengthOfPart(bytes, at, lead, wanted);
		sequences += Number(length > 1);
		if (length < wanted || wanted === 1) {
			firstBroken = Math.min(firstBroken, at);
			strays += Number(length === 1);
			broken++;
			brokenBytes += length;
		}

		at += length;
	}

	return {sequences, strays, broken, brokenBytes, firstBroken};
}

/** How many bytes a lead byte above ASCII stands for; 1 where it can be no lead byte. */
function lengthFrom(lead: number): number {
	if (lead < 0xc2 || lead > 0xf4) {
		return 1;
	}

	return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** How many bytes from here on belong together, up to as many as are wanted. */
function lengthOfPart(bytes: Uint8Array, at: number, lead: number, wanted: number): number {
	let length = 1;
	while (length < wanted) {
		const byte = bytes[at + length] ?? 0;
		const least = length > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
		const most = length > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
		if (byte < least || byte > most) {
			break;
		}

		length++;
	}

	return length;
}
