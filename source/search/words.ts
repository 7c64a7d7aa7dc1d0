import type {Span} from '../article/span.ts';

/*
What counts as a word when searching: letters, marks and digits, with the marks that stand inside words (it’s, U.S., AT&T, 660,000) when a
letter or digit follows. Hyphens part words: «al-Assad» is found by «assad», and «well-known» is two words that stand together.
Everything outside the basic plane counts as a letter, so that emoji can be searched for.
*/

const unknown = 0;
const outside = 1;
const inside = 2;
const letterLike = /[\p{L}\p{M}\p{N}]/u;
/** What each UTF-16 unit is, as far as it has been asked for. */
const kinds = new Uint8Array(0x1_00_00);

/** Whether a UTF-16 unit is a letter, mark or digit, or half of a pair. */
export function isWordUnit(unit: number): boolean {
	let kind = kinds[unit];
	if (kind === unknown) {
		const isLetter = (unit >= 0xd8_00 && unit <= 0xdf_ff) || letterLike.test(String.fromCharCode(unit));
		kind = isLetter ? inside : outside;
		kinds[unit] = kind;
	}

	return kind === inside;
}

/** Marks that may stand between two letters of one word: ' ’ . & and the comma of a number. */
function isJoiner(unit: number, before: number, after: number): boolean {
	if (unit === 0x2c) {
		return isDigit(before) && isDigit(after);
	}

	return unit === 0x27 || unit === 0x20_19 || unit === 0x2e || unit === 0x26;
}

function isDigit(unit: number): boolean {
	return unit >= 0x30 && unit <= 0x39;
}

/** Longer stretches without a break are cut: they are no words, and what is done with words grows with the square of their length. */
const longestWord = 64;

/**
The words of a part of a text, in order.

@param text the text that offsets count in.
@param span the part; no word goes beyond it.
@param take is given the offsets of each word, half open.
*/
export function walkWords(text: string, span: Span, take: (start: number, end: number) => void): void {
	let index = span.start;
	while (index < span.end) {
		if (!isWordUnit(text.charCodeAt(index))) {
			index++;
			continue;
		}

		const start = index;
		const limit = Math.min(span.end, start + longestWord);
		index++;
		while (index < limit) {
			const unit = text.charCodeAt(index);
			if (isWordUnit(unit)) {
				index++;
			} else if (
				index + 1 < limit &&
				isWordUnit(text.charCodeAt(index + 1)) &&
				isJoiner(unit, text.charCodeAt(index - 1), text.charCodeAt(index + 1))
			) {
				index += 2;
			} else {
				break;
			}
		}

		take(start, index);
	}
}
