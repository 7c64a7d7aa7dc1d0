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

const kittyCodes: Readonly<Record<string, number>> = {
	Enter: 13,
	Escape: 27,
	Tab: 9,
	Space: 32,
	Backspace: 127,
};
const kittyModifiers: Readonly<Record<string, number>> = {Shift: 1, Alt: 2, Ctrl: 4};

/**
The bytes for a key in the kitty keyboard protocol with its flag 1: keys that other terminals confuse are told as `CSI code ; modifiers u`, those
that type text and the arrows as always. `release of` before a name is what flag 2 adds.
*/
export function kittyBytesOfKey(key: string): string {
	const released = /^release of (.+)$/u.exec(key)?.[1];
	const [, modifier, name = ''] = /^(?:(Shift|Alt|Ctrl)-)?(.+)$/u.exec(released ?? key) ?? [];
	const code = kittyCodes[name] ?? (name.length === 1 ? name.codePointAt(0) : undefined);
	const isText = (modifier === undefined && name.length === 1) || name === 'Space';
	if (released === undefined && (code === undefined || isText)) {
		return bytesOfKey(key);
	}

	const modifiers = 1 + (kittyModifiers[modifier ?? ''] ?? 0);
	return `\u001B[${code};${modifiers}${released === undefined ? '' : ':3'}u`;
}
