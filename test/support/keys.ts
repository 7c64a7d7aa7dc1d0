const named: Readonly<Record<string, string>> = {
	Enter: '\r',
	Escape: '\u001B',
	Tab: '\t',
	'Shift-Tab': '\u001B[Z',
	Space: ' ',
	Backspace: '\u007F',
	Delete: '\u001B[3~',
	Up: '\u001B[A',
	Down: '\u001B[B',
	Right: '\u001B[C',
	Left: '\u001B[D',
	'Alt-Right': '\u001B[1;3C',
	'Alt-Left': '\u001B[1;3D',
	Home: '\u001B[H',
	End: '\u001B[F',
	PageUp: '\u001B[5~',
	PageDown: '\u001B[6~',
};

/**
The bytes that a terminal sends for a key: `j`, `"`, `Enter`, `Ctrl-d`, `Alt-x`, `PageDown`.

@throws where the key has a long name that is not known, so that a slip in a test does not type its letters.
*/
export function bytesOfKey(key: string): string {
	const bytes = named[key];
	if (bytes !== undefined) {
		return bytes;
	}

	const [, modifier, letter] = /^(Ctrl|Alt)-(.)$/u.exec(key) ?? [];
	if (modifier === 'Ctrl' && letter) {
		return String.fromCharCode(letter.toUpperCase().charCodeAt(0) & 0x1f);
	}

	if (modifier === 'Alt' && letter) {
		return `\u001B${letter}`;
	}

	if ([...new Intl.Segmenter().segment(key)].length !== 1) {
		throw new Error(`No key is called ${JSON.stringify(key)}; to type several letters use type().`);
	}

	return key;
}
