/** How files begin that are not text, and what people call them. */
type Signature = {
	/** In Latin-1. */
	readonly bytes: string;
	readonly at?: number;
	readonly called: string;
};

/** What no text begins with. */
const certain: readonly Signature[] = [
	{bytes: '{\\rtf', called: 'an RTF document'},
	{bytes: '%!PS-Adobe', called: 'a PostScript document'},
	{bytes: '\x89PNG', called: 'a picture'},
	{bytes: '\xff\xd8\xff', called: 'a picture'},
	{bytes: 'GIF87a', called: 'a picture'},
	{bytes: 'GIF89a', called: 'a picture'},
	{bytes: '\x1f\x8b', called: 'a compressed file'},
	{bytes: '\xfd7zXZ\0', called: 'a compressed file'},
	{bytes: '\x28\xb5\x2f\xfd', called: 'a compressed file'},
	{bytes: '7z\xbc\xaf\x27\x1c', called: 'a 7z archive'},
	{bytes: 'Rar!\x1a\x07', called: 'a RAR archive'},
	{bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', called: 'an old Word, Excel or Outlook document'},
	{bytes: '\x7fELF', called: 'a program'},
	{bytes: '\0asm', called: 'a program'},
	{bytes: 'SQLite format 3\0', called: 'a database'},
	{bytes: '\x1a\x45\xdf\xa3', called: 'a video'},
];

/** What text might begin with by chance: it only says what binary data is. */
const likely: readonly Signature[] = [
	{bytes: 'BOOKMOBI', at: 60, called: 'a Kindle book'},
	{bytes: 'ustar', at: 257, called: 'a TAR archive'},
	{bytes: 'ftypavif', at: 4, called: 'a picture'},
	{bytes: 'ftyphe', at: 4, called: 'a picture'},
	{bytes: 'ftypmif', at: 4, called: 'a picture'},
	{bytes: 'ftypM4A', at: 4, called: 'a sound recording'},
	{bytes: 'ftyp', at: 4, called: 'a video'},
	{bytes: 'WEBP', at: 8, called: 'a picture'},
	{bytes: 'WAVE', at: 8, called: 'a sound recording'},
	{bytes: 'AVI ', at: 8, called: 'a video'},
	{bytes: 'BZh', called: 'a compressed file'},
	{bytes: 'BM', called: 'a picture'},
	{bytes: 'II*\0', called: 'a picture'},
	{bytes: 'MM\0*', called: 'a picture'},
	{bytes: '8BPS', called: 'a picture'},
	{bytes: '\0\0\x01\0', called: 'a picture'},
	{bytes: 'ID3', called: 'a sound recording'},
	{bytes: '\xff\xfb', called: 'a sound recording'},
	{bytes: 'OggS', called: 'a sound recording'},
	{bytes: 'fLaC', called: 'a sound recording'},
	{bytes: 'AT&TFORM', called: 'a DjVu document'},
	{bytes: 'MZ', called: 'a program'},
	{bytes: '\xcf\xfa\xed\xfe', called: 'a program'},
	{bytes: '\xca\xfe\xba\xbe', called: 'a program'},
	{bytes: 'bplist00', called: 'a property list'},
	{bytes: 'wOF', called: 'a font'},
];

const headLength = 300;

/** What a file is called whose beginning no text has; nothing for any other. */
export function certainlyNotText(bytes: Uint8Array): string | undefined {
	return calledBy(certain, bytes);
}

/** What a file is called that is known not to be text; nothing where its beginning is not known. */
export function calledIfBinary(bytes: Uint8Array): string | undefined {
	return calledBy(likely, bytes);
}

function calledBy(signatures: readonly Signature[], bytes: Uint8Array): string | undefined {
	const head = String.fromCharCode(...bytes.subarray(0, headLength));
	return signatures.find(({bytes: beginning, at = 0}) => head.startsWith(beginning, at))?.called;
}
