/*
The encodings of the Encoding Standard (https://encoding.spec.whatwg.org), by their names there. The platform's TextDecoder knows them and their labels; what it does otherwise than
the standard is put right here.
*/

/** Names that are told otherwise than in capitals. */
const shownNames: Readonly<Record<string, string>> = {
	'utf-16le': 'UTF-16',
	'utf-16be': 'UTF-16',
	shift_jis: 'Shift-JIS',
	big5: 'Big5',
	macintosh: 'Mac Roman',
	'x-mac-cyrillic': 'Mac Cyrillic',
};

/** Supersets that decode the same and more. The standard decodes `gbk` so; `koi8-u` has letters where `koi8-r` draws boxes. */
const supersets: Readonly<Record<string, string>> = {
	gbk: 'gb18030',
	'koi8-r': 'koi8-u',
	'x-user-defined': 'windows-1252',
};

/**
The Windows encodings for the same languages as those of ISO 8859, which have letters and quotation marks where these have control characters. A text of ISO 8859 with
control characters is one of its sibling. (The standard itself takes ISO-8859-1 and 9 for their siblings.)
*/
const windowsSiblings: Readonly<Record<string, string>> = {
	'iso-8859-2': 'windows-1250',
	'iso-8859-4': 'windows-1257',
	'iso-8859-6': 'windows-1256',
	'iso-8859-7': 'windows-1253',
	'iso-8859-8': 'windows-1255',
	'iso-8859-8-i': 'windows-1255',
	'iso-8859-13': 'windows-1257',
	'iso-8859-15': 'windows-1252',
};

const severalBytes: ReadonlySet<string> = new Set([
	'utf-16le',
	'utf-16be',
	'gb18030',
	'big5',
	'euc-jp',
	'iso-2022-jp',
	'shift_jis',
	'euc-kr',
]);

/** The encoding that a label stands for: `latin1` is `windows-1252`. Nothing for a label that none has. */
export function encodingOf(label: string): string | undefined {
	try {
		const {encoding} = new TextDecoder(label);
		return supersets[encoding] ?? encoding;
	} catch {
		return undefined;
	}
}

/** What people call an encoding: `Windows-1252`. */
export function shownName(encoding: string): string {
	return (
		shownNames[encoding] ??
		(encoding.startsWith('windows') ? encoding.replace('w', 'W') : encoding.toUpperCase())
	);
}

/** The sibling of an encoding in which these bytes are no control characters. */
export function siblingFor(encoding: string, bytes: Uint8Array): string {
	const sibling = windowsSiblings[encoding];
	return sibling !== undefined && bytes.some(byte => byte >= 0x80 && byte <= 0x9f && byte !== 0x85)
		? sibling
		: encoding;
}

/** Whether a character may take several bytes. UTF-8 aside, where single bytes are told apart. */
export function isOfSeveralBytes(encoding: string): boolean {
	return severalBytes.has(encoding);
}
