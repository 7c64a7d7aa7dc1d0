import {isPlain, isPlainUnit} from './cells.ts';

/*
Makes text from outside safe to draw. A terminal obeys what it is sent: an article that holds `ESC [ 2 J` clears the
screen, a right-to-left override turns «txt.exe» around, a hundred marks on one letter cover the lines above it. Here every such
character becomes one that is seen and does nothing, unit for unit, so that offsets into the article stay right:

	C0 controls, DEL              their pictures: ESC is ␛, NUL is ␀
	tab, line and page breaks     a space
	soft hyphen                   ‧ (terminals disagree about its width)
	C1 controls; all format characters (bidi controls and overrides, zero-width space, byte order mark, tags); letters
	and marks that show nothing (Hangul fillers, grapheme joiner); noncharacters; lone surrogates     U+FFFD

What looks alike and must stay: accents on letters (é as two characters), the joiner inside 👩‍🚀, the selector in ☎️,
the flag of Scotland with its tags, joiners after letters of the scripts that spell with them (Persian, Hindi).
Their floods must not: a mark without a letter before it, the seventh mark on one letter, the eleventh mark or joiner of
characters that are drawn as one, a second selector or joiner in a row each become U+FFFD, so that every cell holds a bounded load and
columns hold. Six is more than pointed Hebrew with its cantillation (five) and Vietnamese (two) need, ten more than a family with a heart.
The parts of which Hangul syllables are made stand only as one leading consonant, one vowel, one trailing consonant; tones of skin
only behind an emoji that has skin; and the few letters that join whatever follows (Malayalam's dotted r) only before a letter.

With that every grapheme is short, takes a cell at least, and means the same number of cells to us and to Ink. Terminals go by other tables, and may
draw it wider or narrower: where that can be, whoever writes to the screen puts the cursor right behind it (see screen-diff.ts).

One pass from left to right, looking at what it has already put out and at the next character. So it is idempotent, and a text cut at a
grapheme's end and then made safe is the same as one made safe and then cut.
*/

/** Units that a grapheme of safe text has at most: ten marks, joiners and tones, and the emoji that they join. Each takes a cell at least. */
export const longestGrapheme = 64;

const mostMarks = 6;
const mostJoined = 10;
const replacement = '\uFFFD';

/**
Marks, and letters that hang on the one before them as marks do: Thai and Lao «am», half-width kana's voice marks. Not the spacing marks, of Myanmar and its
neighbours for the most part, that stand alone (UAX #29, table 2).
*/
const hanging =
	/[[\p{M}\u0E33\u0EB3\uFF9E\uFF9F]--[\u102B\u102C\u1038\u1062-\u1064\u1067-\u106D\u1083\u1087-\u108C\u108F\u109A-\u109C\u1A61\u1A63\u1A64\uAA7B\uAA7D\u{11720}\u{11721}]]/v;
/** Vowels of Kirat Rai, which join each other without end. Never shown; no printed text has them yet. */
const endless = /[\u{16D63}\u{16D67}-\u{16D6A}]/u;
/** Letters of which Unicode says that whatever follows is drawn with them. */
const leaning = /[\u0D4E\u{111C2}\u{111C3}\u{113D1}\u{1193F}\u{11941}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}]/u;
const leadingConsonant = /[\u1100-\u115E\uA960-\uA97C]/;
const vowel = /[\u1161-\u11A7\uD7B0-\uD7C6]/;
const trailingConsonant = /[\u11A8-\u11FF\uD7CB-\uD7FB]/;
const pictographic = /\p{Extended_Pictographic}/u;
const skinTone = /\p{Emoji_Modifier}/u;
const withSkin = /\p{Emoji_Modifier_Base}/u;
const suspicious = new RegExp(
	[
		/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u,
		...[hanging, endless, leaning, leadingConsonant, vowel, trailingConsonant, skinTone],
	]
		.map(({source}) => source)
		.join('|'),
	'v',
);
const breaking = /[\t-\r\x85\u2028\u2029]/;
const selecting = /\p{Variation_Selector}/u;
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
const blank = /\p{White_Space}/u;
const letter = /\p{L}/u;
const flag = /\p{RGI_Emoji_Tag_Sequence}/vy;
/** What a joiner may stand behind: emoji, and the scripts whose spelling uses joiners. */
const joinable =
	/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Mymr}\p{scx=Khmr}\p{scx=Tibt}]/u;

/** What makes one of the character before and the one behind: the joiner, and the signs of Indic scripts that stack consonants. */
const joining =
	/[\u200D\u094D\u09CD\u0ACD\u0B4D\u0C4D\u0D4D\u1039\u17D2\u1A60\u1B44\u1BAB\uA9C0\uAAF6\u{10A3F}\u{11133}\u{113D0}\u{1193E}\u{11A47}\u{11A99}\u{11F42}]/u;

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'});

/** What has been put out since the last character that takes a cell. */
type Load = {
	/** That character; `undefined` at the beginning and behind white space, which carries no marks. */
	base: string | undefined;
	/** Marks, selectors and joiners on it. */
	marks: number;
	hasSelector: boolean;
	endsInJoiner: boolean;
	/** Whether what follows may be drawn as one with it. */
	mayJoin: boolean;
	/** The character that was put out last. */
	last: string;
	/** The base and what it carries. */
	cluster: string;
	/** How many marks, selectors, joiners and tones all that is drawn as one with it has. */
	joined: number;
};

/**
The same text with everything visible and nothing that a terminal would obey, in the same number of UTF-16 units: what stands at
an offset of the text stands there in the result. Idempotent.

@param text any string at all, lone surrogates included.
*/
export function makeSafe(text: string): string {
	if (isPlain(text)) {
		return text;
	}

	const first = text.search(suspicious);
	if (first === -1) {
		return text;
	}

	const load: Load = {
		base: undefined,
		marks: 0,
		hasSelector: false,
		endsInJoiner: false,
		mayJoin: false,
		last: '',
		cluster: '',
		joined: 0,
	};
	// The first suspicious character may be a mark on the one before it, which may be a surrogate pair.
	let index = Math.max(0, first - 1);
	if (index > 0 && /[\uDC00-\uDFFF]/.test(text.charAt(index))) {
		index--;
	}

	let safe = text.slice(0, index);
	while (index < text.length) {
		const plainFrom = index;
		while (index < text.length && isPlainUnit(text.charCodeAt(index))) {
			index++;
		}

		if (index > plainFrom) {
			safe += text.slice(plainFrom, index);
			if (index - plainFrom > 1) {
				takeBase(load, undefined);
			}

			const last = text.charAt(index - 1);
			takeBase(load, last === ' ' || last === '\u00A0' ? undefined : last);
			continue;
		}

		flag.lastIndex = index;
		const character = flag.exec(text)?.[0] ?? characterAt(text, index);
		index += character.length;
		safe += makeCharacterSafe(character, characterAt(text, index), load);
	}

	return safe;
}

/**
The code point at an index, or half of a pair where the other half is missing. Not `codePointAt`: in Node 24.21 (V8 13.6), once
optimised, it reads on behind the end of a text that was sliced from a longer one.
*/
function characterAt(text: string, index: number): string {
	const pair = text.slice(index, index + 2);
	return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair) ? pair : pair.charAt(0);
}

/** One code point, or a flag made of tags, and what to draw for it: as many units as it has. */
function makeCharacterSafe(character: string, next: string, load: Load): string {
	if (breaking.test(character)) {
		takeBase(load, undefined);
		return ' ';
	}

	if (character.length > 2) {
		takeBase(load, character);
		return character;
	}

	if (isCarried(character, load)) {
		load.marks++;
		load.joined++;
		load.hasSelector ||= selecting.test(character);
		load.endsInJoiner = isJoiner(character);
		load.mayJoin ||= joining.test(character);
		load.cluster += character;
		load.last = character;
		return character;
	}

	const shown = isAtItsPlace(character, next, load.last)
		? picture(character)
		: replacement.repeat(character.length);
	takeBase(load, blank.test(shown) ? undefined : shown);
	return shown;
}

/** Whether the character hangs on the one before it, and may. */
function isCarried(character: string, load: Load): boolean {
	if (load.base === undefined || load.marks >= mostMarks || load.joined >= mostJoined) {
		return false;
	}

	if (isJoiner(character)) {
		return !load.endsInJoiner && joinable.test(load.base);
	}

	if (skinTone.test(character)) {
		return withSkin.test(load.last);
	}

	return selecting.test(character) ? !load.hasSelector : hanging.test(character) && !hidden.test(character);
}

/** Whether a character that hangs on none before it may stand where it does. */
function isAtItsPlace(character: string, next: string, last: string): boolean {
	if (leadingConsonant.test(character)) {
		return vowel.test(next);
	}

	if (vowel.test(character)) {
		return leadingConsonant.test(last);
	}

	if (trailingConsonant.test(character)) {
		return vowel.test(last) || isOpenSyllable(last);
	}

	if (leaning.test(character)) {
		return letter.test(next) && !suspicious.test(next);
	}

	return !hanging.test(character) && !endless.test(character) && !skinTone.test(character);
}

/** A Hangul syllable without a trailing consonant. */
function isOpenSyllable(character: string): boolean {
	const code = character.charCodeAt(0);
	return code >= 0xac00 && code <= 0xd7a3 && (code - 0xac00) % 28 === 0;
}

function isJoiner(character: string): boolean {
	return character === '\u200C' || character === '\u200D';
}

function picture(character: string): string {
	const code = character.codePointAt(0) as number;
	if (code < 0x20) {
		return String.fromCharCode(0x2400 + code);
	}

	if (code === 0x7f) {
		return '␡';
	}

	if (code === 0xad) {
		return '‧';
	}

	return hidden.test(character) ? replacement.repeat(character.length) : character;
}

function takeBase(load: Load, base: string | undefined): void {
	if (base === undefined || !load.mayJoin || !isDrawnWith(load, base)) {
		load.joined = 0;
	}

	load.cluster = base ?? '';
	load.base = base;
	load.marks = 0;
	load.hasSelector = false;
	load.endsInJoiner = false;
	load.mayJoin = false;
	load.last = base ?? '';
}

/** Whether a character is drawn as one with those before it: an emoji behind a joiner, a consonant behind a stacking sign. */
function isDrawnWith({base, last, cluster}: Load, character: string): boolean {
	if (pictographic.test(character)) {
		return last === '\u200D' && base !== undefined && pictographic.test(base);
	}

	const text = cluster + character;
	return graphemes.segment(text).containing(0)?.segment.length === text.length;
}
