/*
Folds text for comparing, with a way back: what a reader types on a plain keyboard must find what an editor typeset.
Case, diacritics, curly marks, ligatures and compatibility forms fall away.

	«İstanbul’da»  →  istanbul'da        «Straße»  →  strasse        «ﬁnale»  →  finale        «Zu¨rich» (NFD)  →  zurich

Folded text may be longer or shorter than its source, so every unit of it knows the stretch of the source that it came from. fuse.js can
fold as well (`ignoreDiacritics`), but then tells places in the folded text as if they were in the source.
*/

/** Folded text and, for each of its units, the stretch of the source behind it; without stretches, it is unit for unit. */
export type Folded = {
	readonly text: string;
	readonly source?: {readonly starts: ArrayLike<number>; readonly ends: ArrayLike<number>};
};

/** Letters that no normalisation takes apart, and marks with more than one shape. */
const replacements: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
	'‐': '-',
	'‑': '-',
};
const singleQuotes = /[‘’‚‛ʼ′]/;
const doubleQuotes = /[“”„‟″«»]/;
const marks = /\p{M}/gu;

/** Folds a text. Any string is accepted; lone surrogates stay as they are. Linear. */
export function fold(text: string): Folded {
	if (/^[\x00-\x7F]*$/.test(text)) {
		return {text: text.toLowerCase()};
	}

	const replaced = foldUnitForUnit(text);
	if (replaced !== undefined) {
		return {text: replaced};
	}

	const stretches = new Stretches(text.length);
	let folded = '';
	let offset = 0;
	for (const [run, ascii = ''] of text.matchAll(/([\x00-\x7F]+)|[^\x00-\x7F]/gu)) {
		const end = offset + run.length;
		if (ascii === '') {
			const letters = foldCharacter(run);
			folded += letters;
			stretches.add(offset, end, letters.length);
		} else {
			folded += ascii.toLowerCase();
			for (let unit = offset; unit < end; unit++) {
				stretches.add(unit, unit + 1, 1);
			}
		}

		offset = end;
	}

	return {text: folded, source: stretches};
}

/** Folds a text in which every unit becomes one unit, as is usual; `undefined` for others. */
function foldUnitForUnit(text: string): string | undefined {
	let isUnitForUnit = true;
	const folded = text.replace(/[^\x00-\x7F]/gu, character => {
		const letters = foldCharacter(character);
		isUnitForUnit &&= letters.length === 1 && character.length === 1;
		return letters;
	});
	return isUnitForUnit ? folded.toLowerCase() : undefined;
}

/** Grows with the folded text: one stretch of the source for each of its units. */
class Stretches {
	starts: Int32Array;
	ends: Int32Array;
	#count = 0;

	constructor(expected: number) {
		this.starts = new Int32Array(expected);
		this.ends = new Int32Array(expected);
	}

	/** Says that the next `units` units come from a stretch; none do when it is a mark, which then belongs to the letter before it. */
	add(start: number, end: number, units: number): void {
		if (units === 0 && this.#count > 0) {
			this.ends[this.#count - 1] = end;
		}

		if (this.#count + units > this.starts.length) {
			this.starts = grown(this.starts, units);
			this.ends = grown(this.ends, units);
		}

		for (let unit = 0; unit < units; unit++) {
			this.starts[this.#count] = start;
			this.ends[this.#count] = end;
			this.#count++;
		}
	}
}

function grown(array: Int32Array, least: number): Int32Array {
	const larger = new Int32Array(array.length * 2 + least);
	larger.set(array);
	return larger;
}

/** Folds a word; of a number, the commas between its thousands fall away too, so that 660000 finds «660,000». */
export function foldWord(word: string): Folded {
	const folded = fold(word);
	if (!/^\d{1,3}(?:,\d{3})+(?!\d)/.test(folded.text)) {
		return folded;
	}

	let text = '';
	const starts: number[] = [];
	const ends: number[] = [];
	for (const [index, character] of folded.text.split('').entries()) {
		if (character !== ',') {
			const stretch = unfold(folded, index, index + 1);
			text += character;
			starts.push(stretch.start);
			ends.push(stretch.end);
		}
	}

	return {text, source: {starts, ends}};
}

/** What has been asked for; a book has some dozens. */
const knownCharacters = new Map<string, string>();
const mostKnownCharacters = 10_000;

function foldCharacter(character: string): string {
	let folded = knownCharacters.get(character);
	if (folded === undefined) {
		folded = foldNewCharacter(character);
		if (knownCharacters.size < mostKnownCharacters) {
			knownCharacters.set(character, folded);
		}
	}

	return folded;
}

function foldNewCharacter(character: string): string {
	if (singleQuotes.test(character)) {
		return "'";
	}

	if (doubleQuotes.test(character)) {
		return '"';
	}

	const lower = character.normalize('NFKD').toLowerCase().replace(marks, '');
	return replacements[lower] ?? lower;
}

/** The stretch of the source behind `[start, end)` of the folded text; `start < end`. */
export function unfold(folded: Folded, start: number, end: number): {start: number; end: number} {
	return {
		start: folded.source?.starts[start] ?? start,
		end: folded.source?.ends[end - 1] ?? end,
	};
}
