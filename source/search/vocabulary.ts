import {type Folded, foldWord} from './fold.ts';
import {isWordUnit} from './words.ts';

/*
The different words of an index, of which there are few: in a book one for every forty words of it. A word of a query is compared with each of them, so what
rules most of them out stands in columns.
*/

/** Words by number. Only grows; a word's number never changes. */
export class Vocabulary {
	/** Which letters each word has, as bits: see `lettersOf`. */
	letters = new Int32Array(256);
	/** Which pairs of neighbouring letters each word has, as bits: see `pairsOf`. */
	pairs = new Int32Array(512);
	/** Length of each folded word, in units. */
	foldedLengths = new Uint8Array(256);
	/** Length of each word as the article spells it, in units. */
	lengths = new Uint8Array(256);
	/** Words by their spelling without the marks inside them, where they have any: `us` for U.S., `dont` for don’t. */
	readonly byCompact = new Map<string, number[]>();
	readonly #folded: Folded[] = [];
	readonly #bySpelling = new Map<string, number>();
	readonly #byFoldedText = new Map<string, number>();

	get size(): number {
		return this.#folded.length;
	}

	/** The word of that number, folded. */
	foldedAt(word: number): Folded {
		return this.#folded[word] as Folded;
	}

	/** The number of a word; spellings that fold to the same letters, unit for unit, are one word. */
	add(spelling: string): number {
		let word = this.#bySpelling.get(spelling);
		if (word === undefined) {
			const folded = foldWord(spelling);
			word = folded.source ? undefined : this.#byFoldedText.get(folded.text);
			word ??= this.#addNew(folded, spelling.length);
			this.#bySpelling.set(spelling, word);
		}

		return word;
	}

	#addNew(folded: Folded, length: number): number {
		const word = this.#folded.length;
		if (word === this.letters.length) {
			this.letters = doubled(this.letters);
			this.pairs = doubled(this.pairs);
			this.foldedLengths = doubled(this.foldedLengths);
			this.lengths = doubled(this.lengths);
		}

		this.#folded.push(folded);
		this.letters[word] = lettersOf(folded.text);
		const {low, high} = pairsOf(folded.text);
		this.pairs[2 * word] = low;
		this.pairs[2 * word + 1] = high;
		this.foldedLengths[word] = Math.min(0xff, folded.text.length);
		this.lengths[word] = length;
		if (!folded.source) {
			this.#byFoldedText.set(folded.text, word);
		}

		const compact = compactOf(folded.text);
		if (compact !== folded.text) {
			const same = this.byCompact.get(compact);
			if (same) {
				same.push(word);
			} else {
				this.byCompact.set(compact, [word]);
			}
		}

		return word;
	}
}

function doubled<Column extends Int32Array | Uint8Array>(column: Column): Column {
	const larger = new (column.constructor as new (length: number) => Column)(column.length * 2);
	larger.set(column);
	return larger;
}

/** A folded word without the marks inside it. */
export function compactOf(folded: string): string {
	return /^[a-z0-9]*$/.test(folded)
		? folded
		: [...folded].filter(character => isWordUnit(character.charCodeAt(0))).join('');
}

/**
Which letters a folded text has: a bit for each of a to z, one for all digits, five that the other characters share. A letter of a term that a
word has not costs at least one error.
*/
export function lettersOf(folded: string): number {
	let letters = 0;
	for (let index = 0; index < folded.length; index++) {
		const unit = folded.charCodeAt(index);
		if (unit >= 0x61 && unit <= 0x7a) {
			letters |= 1 << (unit - 0x61);
		} else if (unit >= 0x30 && unit <= 0x39) {
			letters |= 1 << 26;
		} else {
			letters |= 1 << (27 + (unit % 5));
		}
	}

	return letters;
}

/**
Which pairs of neighbouring letters a folded text has, as 64 bits that all possible pairs share. A letter left out, too many or wrong breaks two
pairs of a term at most, two letters swapped break three.
*/
export function pairsOf(folded: string): {low: number; high: number} {
	let low = 0;
	let high = 0;
	for (let index = 1; index < folded.length; index++) {
		const pair = (folded.charCodeAt(index - 1) * 37 + folded.charCodeAt(index)) % 64;
		if (pair < 32) {
			low |= 1 << pair;
		} else {
			high |= 1 << (pair - 32);
		}
	}

	return {low, high};
}

/** How many bits of a 32-bit number are set. */
export function countBits(bits: number): number {
	let left = bits - ((bits >>> 1) & 0x55_55_55_55);
	left = (left & 0x33_33_33_33) + ((left >>> 2) & 0x33_33_33_33);
	return Math.imul((left + (left >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}
