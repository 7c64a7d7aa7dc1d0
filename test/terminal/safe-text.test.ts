import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {walkGraphemes} from '../../source/terminal/cells.ts';
import {longestGrapheme, makeSafe} from '../../source/terminal/safe-text.ts';
import {anyText, newsText} from './texts.ts';

/** The same where nothing is joined: a base and six marks, of two units each. */
const longestOfOne = 14;

function lengthsOf(text: string): number[] {
	return [...walkGraphemes(text)].map(({start, end}) => end - start);
}

describe('makeSafe', () => {
	test.each([
		['shows an escape sequence and does not obey it', '\u001B[2Jgone', '␛[2Jgone'],
		['shows a null and a delete', 'a\u0000b\u007F', 'a␀b␡'],
		['draws tabs and line breaks of any kind as spaces', 'a\tb\r\nc\u2028d\u0085e', 'a b  c d e'],
		['shows the one-byte escape of the C1 set', '\u009B31m', '\uFFFD31m'],
		['does not let an override turn a name around', 'txt.\u202Eexe', 'txt.\uFFFDexe'],
		['shows isolates and marks of direction', '\u2066a\u2069\u200F', '\uFFFDa\uFFFD\uFFFD'],
		['shows characters of no width', 'pass\u200Bword\uFEFF', 'pass\uFFFDword\uFFFD'],
		['shows a soft hyphen at its place', 'co\u00ADoperate', 'co‧operate'],
		['shows half a surrogate pair', 'a\uD83D b\uDE00', 'a\uFFFD b\uFFFD'],
		['shows hidden tags as the two units that they are', 'a\u{E0041}', 'a\uFFFD\uFFFD'],
		['shows the invisible letters of Hangul', '\u115F\u3164', '\uFFFD\uFFFD'],
		['gives a mark without a letter a place of its own', ' \u0301e', ' \uFFFDe'],
		['keeps accents', 'cafe\u0301 Tha\u0302\u0323y', 'cafe\u0301 Tha\u0302\u0323y'],
		['keeps the joiner in an emoji', '👩‍🚀', '👩‍🚀'],
		['keeps selector and keycap', '☎️ 1️⃣', '☎️ 1️⃣'],
		['keeps the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
		['keeps joiners where spelling needs them', 'می\u200Cخواهم क्\u200Dष', 'می\u200Cخواهم क्\u200Dष'],
		['shows a joiner between Latin letters', 'a\u200Db', 'a\uFFFDb'],
		['keeps a couple with a heart, in every skin', '👩🏻‍❤️‍💋‍👨🏻 👨‍👩‍👧‍👦', '👩🏻‍❤️‍💋‍👨🏻 👨‍👩‍👧‍👦'],
		['keeps the joined consonants of Sanskrit', 'कार्त्स्न्य', 'कार्त्स्न्य'],
		['keeps Hangul in its parts', '한국어'.normalize('NFD'), '한국어'.normalize('NFD')],
		['shows parts of Hangul that make no syllable', 'ᄀᄀ가ᅡᆨᆨ', '\uFFFD\uFFFD가\uFFFD\uFFFD\uFFFD'],
		['shows a vowel sign without its consonant', ' \u093E', ' \uFFFD'],
		['shows a tone of skin without an emoji', '🏽👍🏽🏽', '\uFFFD\uFFFD👍🏽\uFFFD\uFFFD'],
		['shows a letter that leans on nothing', '\u0D4E \u0D4Eക', '\uFFFD \u0D4Eക'],
		['shows a second selector', '☎\uFE0F\uFE0F', '☎\uFE0F\uFFFD'],
	])('%s', (_, text, expected) => {
		expect(makeSafe(text)).toBe(expected);
	});

	test('spreads a flood of marks over cells, six on each', () => {
		const flood = makeSafe(`Z${'\u0301'.repeat(20)}`);
		expect(flood).toBe(`Z${'\u0301'.repeat(6)}\uFFFD${'\u0301'.repeat(6)}\uFFFD${'\u0301'.repeat(6)}`);
	});

	test('ends a chain of emoji or of consonants that would be drawn as one for ever', () => {
		for (const link of ['👩\u200D', 'क्', 'क\u200D\u094D', 'ᬓ᭄', '👩🏽\u200D']) {
			const chain = makeSafe(link.repeat(40));
			expect(chain).toContain('\uFFFD');
			expect(Math.max(...lengthsOf(chain))).toBeLessThanOrEqual(longestGrapheme);
		}
	});

	test('leaves no character of which a flood is one grapheme, and none without a cell', () => {
		for (let code = 0x20; code < 0xe_10_00; code++) {
			// What is not assigned, and scripts of thousands of characters that are all alike.
			code = code === 0x4_00_00 ? 0xe_00_00 : code;
			const character = String.fromCodePoint(code);
			if (
				/[\p{Cn}\p{Script=Han}\p{Script=Tangut}\p{Script=Egyptian_Hieroglyphs}\uAC00-\uD7A3\uE000-\uF8FF]/u.test(
					character,
				)
			) {
				continue;
			}

			const flood = makeSafe(character.repeat(20));
			if (
				Math.max(...lengthsOf(flood)) > longestOfOne ||
				[...walkGraphemes(flood)].some(({width}) => width === 0)
			) {
				expect.fail(`U+${code.toString(16)}`);
			}
		}
	});

	test('leaves no long grapheme, and none without a cell', () => {
		fc.assert(
			fc.property(anyText, text => {
				for (const {start, end, width} of walkGraphemes(makeSafe(text))) {
					expect(end - start).toBeLessThanOrEqual(longestGrapheme);
					expect(width).toBeGreaterThanOrEqual(1);
				}
			}),
		);
	});

	test('keeps every offset, and does nothing the second time', () => {
		fc.assert(
			fc.property(anyText, text => {
				const safe = makeSafe(text);
				expect(safe).toHaveLength(text.length);
				expect(makeSafe(safe)).toBe(safe);
			}),
		);
	});

	test('lets nothing through that a terminal obeys or a reader cannot see', () => {
		fc.assert(
			fc.property(anyText, text => {
				const safe = makeSafe(text);
				expect(safe).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/u);
				const hidden = safe.match(/\p{Default_Ignorable_Code_Point}/gu) ?? [];
				const flags = safe.match(/\p{RGI_Emoji_Tag_Sequence}/gv) ?? [];
				const inFlags = flags.join('').match(/\p{Default_Ignorable_Code_Point}/gu) ?? [];
				const kept = hidden.filter(character => !/[\u200C\u200D]|\p{Variation_Selector}/u.test(character));
				expect(kept).toHaveLength(inFlags.length);
			}),
		);
	});

	test('leaves news as it is, but for tabs and line breaks', () => {
		fc.assert(
			fc.property(newsText, text => {
				expect(makeSafe(text)).toBe(text.replace(/[\t\n]/g, ' '));
			}),
		);
	});

	test('gives the same whether a text is cut at graphemes before or after', () => {
		fc.assert(
			fc.property(anyText, text => {
				const safe = makeSafe(text);
				for (const {start, end} of walkGraphemes(safe)) {
					expect(makeSafe(text.slice(start))).toBe(safe.slice(start));
					expect(makeSafe(text.slice(0, end))).toBe(safe.slice(0, end));
				}
			}),
		);
	});
});
