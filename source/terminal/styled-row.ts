import {type CellStyle, plainStyle, styleAfter} from './cell-style.ts';
import {isPlain, walkGraphemes} from './cells.ts';

/** One row of the screen, cell by cell from the left, as far as something is to be seen; blank behind that. */
export type StyledRow = {
	/** What it was read from. */
	readonly source: string;
	/** The grapheme that begins in each cell; empty where a cell is the further part of a wide one. */
	readonly texts: readonly string[];
	readonly styles: readonly CellStyle[];
	/** The cells whose graphemes not all terminals draw as wide as we count them. */
	readonly unsure: ReadonlySet<number>;
};

const noneUnsure: ReadonlySet<number> = new Set();

/** A row on which nothing is to be seen. */
export const emptyRow: StyledRow = {source: '', texts: [], styles: [], unsure: noneUnsure};

const escapeCharacter = '\u001B';
const selectGraphicRendition = /\u001B\[[\d;]*m/y;
const otherSequence = /\u001B(?:\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|\[[^@-~]*[@-~]?|.?)/y;

/**
A grapheme that every table of widths agrees on: a letter or digit of any script, with or without marks that take no cell in the oldest tables
in use either (those of Latin, Cyrillic, Hebrew, Arabic, Hindi and Thai; many others came to Unicode later, and take one there), and the
punctuation of East Asian print. Not among them: what may be an emoji; sequences that are drawn as one or as several (families,
flags, conjuncts); Hangul in its parts.
*/
const agreedWidth =
	/^[[\p{Letter}\p{Decimal_Number}\u3001-\u3029\u3030\uFF01-\uFF60]--[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF\u{10000}-\u{1FFFF}]][\u0300-\u036F\u0483-\u0486\u0591-\u05BD\u064B-\u0652\u0901\u0902\u093C\u0941-\u0948\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]*$/v;

/**
Reads a row as Ink draws it: text and SGR sequences. Other escape sequences and control characters are left out. What stands beyond
the last column is cut off, and a wide character that would be cut in two becomes a blank.

@param columns how many cells the screen is wide.
*/
export function readRow(source: string, columns: number): StyledRow {
	const texts: string[] = [];
	const styles: CellStyle[] = [];
	const unsure = new Set<number>();
	let style = plainStyle;
	for (let index = 0; index < source.length && texts.length < columns; ) {
		if (source[index] === escapeCharacter) {
			const sequence = match(selectGraphicRendition, source, index);
			style = sequence === '' ? style : styleAfter(style, sequence);
			index += sequence.length || match(otherSequence, source, index).length;
			continue;
		}

		const next = source.indexOf(escapeCharacter, index);
		const end = next === -1 ? source.length : next;
		if (isPlain(source, index, end)) {
			for (const last = Math.min(end, index + columns - texts.length); index < last; index++) {
				texts.push(source[index] as string);
				styles.push(style);
			}
		} else {
			readGraphemes(source.slice(index, end), style, columns, {texts, styles, unsure});
		}

		index = end;
	}

	settleBlanks(texts, styles);
	return {source, texts, styles, unsure: unsure.size === 0 ? noneUnsure : unsure};
}

type Cells = {readonly texts: string[]; readonly styles: CellStyle[]; readonly unsure: Set<number>};

function readGraphemes(
	text: string,
	style: CellStyle,
	columns: number,
	{texts, styles, unsure}: Cells,
): void {
	for (const {start, end, width} of walkGraphemes(text)) {
		const grapheme = text.slice(start, end);
		const column = width === 0 ? texts.findLastIndex(before => before !== '') : texts.length;
		if (width === 0) {
			// The terminal adds a mark by itself to whatever stands before it.
			if (column !== -1 && !/\p{Control}/u.test(grapheme)) {
				texts[column] += grapheme;
			}
		} else if (column + width > columns) {
			texts.push(' ');
			styles.push(style);
			return;
		} else {
			texts.push(grapheme);
			styles.push(style);
			for (let further = 1; further < width; further++) {
				texts.push('');
				styles.push(style);
			}
		}

		if (column !== -1 && !hasAgreedWidth(texts[column] as string)) {
			unsure.add(column);
		}

		if (texts.length >= columns) {
			return;
		}
	}
}

function hasAgreedWidth(grapheme: string): boolean {
	return (grapheme.length === 1 && isPlain(grapheme)) || agreedWidth.test(grapheme);
}

/**
Blanks whose style is not seen get one that saves bytes and follows from the row alone: that of the cells on both sides of a single one,
where they have the same, else none. None are kept at the end.
*/
function settleBlanks(texts: string[], styles: CellStyle[]): void {
	let length = 0;
	for (let column = 0; column < texts.length; column++) {
		if (texts[column] !== ' ' || styles[column]?.isSeenOnBlanks) {
			length = column + 1;
			continue;
		}

		const before = styles[column - 1] ?? plainStyle;
		const isWithin = length === column && texts[column + 1] !== ' ' && styles[column + 1] === before;
		styles[column] = isWithin && !before.isSeenOnBlanks ? before : plainStyle;
	}

	texts.length = length;
	styles.length = length;
}

function match(pattern: RegExp, text: string, index: number): string {
	pattern.lastIndex = index;
	return pattern.exec(text)?.[0] ?? '';
}
