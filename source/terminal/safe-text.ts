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
Their floods must not: a mark without a letter before it, the seventh mark on one letter, a second selector or joiner in a
row each become U+FFFD, so that every cell holds a bounded load and columns hold. Six is more than pointed Hebrew
with its cantillation (five) and Vietnamese (two) need.

One pass from left to right, looking only at what it has already put out. So it is idempotent, and a text cut at a
grapheme's end and then made safe is the same as one made safe and then cut.
*/

const mostMarks = 6;
const replacement = '\uFFFD';

const suspicious =
	/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
const breaking = /[\t-\r\x85\u2028\u2029]/;
const selecting = /\p{Variation_Selector}/u;
const marking = /[\p{Mn}\p{Me}]/u;
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
const blank = /\p{White_Space}/u;
const flag = /\p{RGI_Emoji_Tag_Sequence}/vy;
/** What a joiner may stand behind: emoji, and the scripts whose spelling uses joiners. */
const joinable =
	/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Mymr}\p{scx=Khmr}\p{scx=Tibt}]/u;

/** What has been put out since the last character that takes a cell. */
type Load = {
	/** That character; `undefined` at the beginning and behind white space, which carries no marks. */
	base: string | undefined;
	/** Marks, selectors and joiners on it. */
	marks: number;
	hasSelector: boolean;
	endsInJoiner: boolean;
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

	const load: Load = {base: undefined, marks: 0, hasSelector: false, endsInJoiner: false};
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
			const last = text.charAt(index - 1);
			takeBase(load, last === ' ' || last === '\u00A0' ? undefined : last);
			continue;
		}

		flag.lastIndex = index;
		const character = flag.exec(text)?.[0] ?? characterAt(text, index);
		safe += makeCharacterSafe(character, load);
		index += character.length;
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
function makeCharacterSafe(character: string, load: Load): string {
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
		load.hasSelector ||= selecting.test(character);
		load.endsInJoiner = isJoiner(character);
		return character;
	}

	const shown = picture(character);
	takeBase(load, blank.test(shown) ? undefined : shown);
	return shown;
}

/** Whether the character hangs on the one before it, and may. */
function isCarried(character: string, load: Load): boolean {
	if (load.base === undefined || load.marks >= mostMarks) {
		return false;
	}

	if (isJoiner(character)) {
		return !load.endsInJoiner && joinable.test(load.base);
	}

	return selecting.test(character) ? !load.hasSelector : marking.test(character) && !hidden.test(character);
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

	return hidden.test(character) || marking.test(character) ? replacement.repeat(character.length) : character;
}

function takeBase(load: Load, base: string | undefined): void {
	load.base = base;
	load.marks = 0;
	load.hasSelector = false;
	load.endsInJoiner = false;
}
