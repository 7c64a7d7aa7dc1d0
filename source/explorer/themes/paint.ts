import type {ColourLevel} from '../../terminal/colour-level.ts';

/** One colour in the three ways that a terminal can be asked for it; without some of them where these have none that does. */
export type Hue = {
	/** SGR parameter of the base palette, 31–36 or 90–96. */
	readonly base?: number;
	/** Index into the part of xterm's 256 colours that is the same everywhere, 16–255. */
	readonly indexed?: number;
	readonly rgb: readonly [red: number, green: number, blue: number];
};

export type Style = {
	readonly hue?: Hue;
	readonly bold?: boolean;
	readonly dim?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly reverse?: boolean;
};

/** Wraps a text in escape sequences that set a style and take it back; the empty text stays empty. */
export type Paint = (text: string) => string;

/**
Makes the function that paints a style at a colour level. Level 0 leaves the hue out and keeps the rest.

Painted texts nest: inside wins where two hues meet, other attributes add up. Bold and dim are taken back by the same
sequence (ECMA-48, SGR 22), so neither may go on after the other inside it has ended; paint the pieces apart instead.
Sequences are built here because chalk, which Ink brings, drops bold and underline together with the colours.
*/
export function createPaint(style: Style, level: ColourLevel): Paint {
	let open = '';
	let close = '';
	const add = (start: string, end: string): void => {
		open += `\u001B[${start}m`;
		close = `\u001B[${end}m${close}`;
	};

	const hue = style.hue && hueParameters(style.hue, level);
	if (hue !== undefined) {
		add(hue, '39');
	}

	if (style.bold) {
		add('1', '22');
	}

	if (style.dim) {
		add('2', '22');
	}

	if (style.italic) {
		add('3', '23');
	}

	if (style.underline) {
		add('4', '24');
	}

	if (style.reverse) {
		add('7', '27');
	}

	return text => (text === '' || open === '' ? text : open + text + close);
}

/** Whether a terminal of that many colours can be asked for a hue. */
export function hasHue(hue: Hue, level: ColourLevel): boolean {
	return hueParameters(hue, level) !== undefined;
}

function hueParameters({base, indexed, rgb}: Hue, level: ColourLevel): string | undefined {
	switch (level) {
		case 0:
			return undefined;
		case 1:
			return base === undefined ? undefined : String(base);
		case 2:
			return indexed === undefined ? undefined : `38;5;${indexed}`;
		case 3:
			return `38;2;${rgb.join(';')}`;
	}
}
