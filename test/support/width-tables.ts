import type {IUnicodeHandling, IUnicodeVersionProvider} from '@xterm/headless';
import stringWidth from 'string-width';

/* How many cells terminals give to code points. They differ, and what is drawn must be straight in all of them. */

type Width = 0 | 1 | 2;

/**
What every table says the same of: letters and digits, accents and vowels of Hebrew, Arabic, Hindi and Thai, what printed news and screens are drawn with, and the marks of East Asian print. Not
emoji, nor what is drawn as one with others, nor signs and symbols, nor most other marks.
*/
const agreed =
	/[[\p{Letter}\p{Decimal_Number}\u0020-\u04FF\u2010-\u28FF\u0591-\u05BD\u064B-\u0652\u0901\u0902\u093C\u0941-\u0948\u0E31\u0E34-\u0E3A\u0E47-\u0E4E\u3001-\u3029\u3030\uFF01-\uFF60\uFFFD]--[\p{Variation_Selector}\p{Emoji_Presentation}\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF\u{10000}-\u{1FFFF}]]/v;

const tables: Readonly<Record<string, (code: number) => Width>> = {
	/** A table of today in a terminal that looks at one code point after the other: a family takes eight cells. */
	'code by code': code => Math.min(2, stringWidth(String.fromCodePoint(code))) as Width,
	/** What nobody is sure of takes no, one or two cells, as it comes. */
	whimsical(code) {
		const character = String.fromCodePoint(code);
		return agreed.test(character)
			? (Math.min(2, stringWidth(character)) as Width)
			: (((Math.imul(code, 2_654_435_761) >>> 13) % 3) as Width);
	},
};

const byGrapheme = 'by grapheme';

/** The tables by name; «6» is the headless terminal's own, of Unicode 6. With «by grapheme» a flag, a family and a sign with a selector take two cells each. */
export const widthTables: readonly string[] = ['6', ...Object.keys(tables), byGrapheme];

/** Gives a headless terminal one of the tables. */
export function setWidthTable(unicode: IUnicodeHandling, name: string): void {
	const wcwidth = tables[name];
	if (wcwidth) {
		unicode.register(providerOf(name, wcwidth));
	} else if (name === byGrapheme) {
		unicode.register(graphemeProvider);
	}

	unicode.activeVersion = name;
}

function providerOf(version: string, wcwidth: (code: number) => Width): IUnicodeVersionProvider {
	return {
		version,
		wcwidth,
		// What xterm.js packs into a number: the width from the second bit on, in the first whether the character joins the one before.
		charProperties(code, preceding) {
			const width = wcwidth(code);
			return width === 0 && preceding !== 0 ? preceding | 1 : width << 1;
		},
	};
}

const joins = /\p{Mark}|\p{Emoji_Modifier}|\u200C|\u200D|[\u{E0020}-\u{E007F}]/u;
const regional = /\p{Regional_Indicator}/u;
const afterJoiner = 1;
const afterRegional = 2;

/**
A terminal of today that draws graphemes (as with xterm.js's addon for them, kitty, Ghostty): what xterm.js packs into a number is a state from the fourth bit on, the width in
the second and third, and in the first whether the character joins the one before.
*/
const graphemeProvider: IUnicodeVersionProvider = {
	version: byGrapheme,
	wcwidth: code => Math.min(2, stringWidth(String.fromCodePoint(code))) as Width,
	charProperties(code, preceding) {
		const character = String.fromCodePoint(code);
		const widthBefore = (preceding >> 1) & 3;
		const stateBefore = preceding >> 3;
		const isRegional = regional.test(character);
		const isJoined =
			widthBefore > 0 &&
			(joins.test(character) || stateBefore === afterJoiner || (isRegional && stateBefore === afterRegional));
		const own = Math.min(2, stringWidth(character));
		const width = !isJoined ? (isRegional ? 1 : own) : code === 0xfe0f || isRegional ? 2 : widthBefore;
		const state = code === 0x200d ? afterJoiner : isRegional && !isJoined ? afterRegional : 0;
		return (state << 3) | (width << 1) | (isJoined ? 1 : 0);
	},
};
