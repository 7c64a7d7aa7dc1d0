import {type AnsiCode, diffAnsiCodes, reduceAnsiCodesIncremental, tokenize} from '@alcalzone/ansi-tokenize';

/*
How cells are drawn, as a set of SGR attributes (ECMA-48, 8.3.117), and the shortest way from one such set to another.

A theme knows few styles and a screen has thousands of cells, so each style exists once: styles are compared by identity, and what
has been found out about a pair of them is kept.
*/

/** A set of attributes; there is one value for each set, so `===` compares. Made by `styleAfter` alone. */
export type CellStyle = {
	readonly codes: readonly AnsiCode[];
	/** Whether it is seen where nothing is written: a background, a line, a reversed cell. Bold, italic and a foreground are not. */
	readonly isSeenOnBlanks: boolean;
	/** Whether it takes so many bytes to set, as exact colours do, that it is worth two moves of the cursor not to set it again. */
	readonly isDear: boolean;
	/** What is known already: the style behind an escape sequence, the way to another style. */
	readonly known: {readonly after: Map<string, CellStyle>; readonly changes: Map<CellStyle, string>};
};

const interned = new Map<string, CellStyle>();

/** More than a move of the cursor takes, there and back. */
const dearBytes = 10;

/** The attributes that leave a blank as it is: weights, italics, foregrounds. */
const unseenOnBlanks = /^\u001B\[(?:[123]|3[0-7]|38;[\d;]+|9[0-7])m$/;

/** The terminal's own style, without any attribute. */
export const plainStyle: CellStyle = intern([]);

/**
The style in force behind an escape sequence.

@param sequence one SGR sequence, `ESC [ … m`, of one or more attributes.
*/
export function styleAfter(style: CellStyle, sequence: string): CellStyle {
	const known = style.known.after.get(sequence);
	if (known !== undefined) {
		return known;
	}

	const tokens = tokenize(sequence).filter(token => token.type === 'ansi');
	const after = intern(reduceAnsiCodesIncremental([...style.codes], tokens));
	style.known.after.set(sequence, after);
	return after;
}

/** The shortest escape sequence that takes a terminal from one style to another: only what differs, or all of it after a reset. Empty from a style to itself. */
export function styleChange(from: CellStyle, to: CellStyle): string {
	if (from === to) {
		return '';
	}

	const known = from.known.changes.get(to);
	if (known !== undefined) {
		return known;
	}

	const difference = sequenceOf(diffAnsiCodes([...from.codes], [...to.codes]).map(parametersOf));
	// An empty parameter is a zero, the reset.
	const afresh = sequenceOf(['', ...to.codes.map(parametersOf)]);
	const change = difference.length <= afresh.length ? difference : afresh;
	from.known.changes.set(to, change);
	return change;
}

function intern(codes: readonly AnsiCode[]): CellStyle {
	const sorted = codes.toSorted((one, other) => (one.code < other.code ? -1 : 1));
	const key = sorted.map(({code}) => code).join('');
	let style = interned.get(key);
	if (style === undefined) {
		style = {
			codes: sorted,
			isDear: key.length > dearBytes,
			isSeenOnBlanks: !sorted.every(({code}) => unseenOnBlanks.test(code)),
			known: {after: new Map(), changes: new Map()},
		};
		interned.set(key, style);
	}

	return style;
}

function parametersOf({code}: AnsiCode): string {
	return code.slice(2, -1);
}

function sequenceOf(parameters: readonly string[]): string {
	return `\u001B[${[...new Set(parameters)].join(';')}m`;
}
