import type {Passages} from './passages.ts';

/** Where each word of a vocabulary stands in the sentences, as a chain from its last place to its first. Only grows, with the sentences. */
export class Postings {
	/** How many of the sentences' words are in it. */
	size = 0;
	/** For each place the place before it of the same word, or -1, and the sentence that it is in. */
	#previous = new Int32Array(1024);
	#sentences = new Int32Array(1024);
	/** For each word of the vocabulary its last place, or -1, and how many it has. */
	#lasts = new Int32Array(256).fill(-1);
	#counts = new Int32Array(256);

	/** Takes in the words of sentences from one on. */
	add({wordEnds, words}: Passages, sentence: number): void {
		for (let current = sentence; current < wordEnds.length; current++) {
			for (; this.size < (wordEnds[current] as number); this.size++) {
				this.#addPlace(words[this.size] as number, current);
			}
		}
	}

	#addPlace(word: number, sentence: number): void {
		if (this.size === this.#previous.length) {
			this.#previous = enlarged(this.#previous, this.size * 2, 0);
			this.#sentences = enlarged(this.#sentences, this.size * 2, 0);
		}

		if (word >= this.#lasts.length) {
			this.#lasts = enlarged(this.#lasts, word * 2, -1);
			this.#counts = enlarged(this.#counts, word * 2, 0);
		}

		this.#previous[this.size] = this.#lasts[word] as number;
		this.#sentences[this.size] = sentence;
		this.#lasts[word] = this.size;
		this.#counts[word] = (this.#counts[word] as number) + 1;
	}

	/** How often a word of the vocabulary stands in the sentences. */
	countOf(word: number): number {
		return this.#counts[word] ?? 0;
	}

	/** Marks with 1 the sentences that hold a word. */
	mark(word: number, marks: Uint8Array): void {
		let place = this.#lasts[word] ?? -1;
		while (place !== -1) {
			const sentence = this.#sentences[place] as number;
			// Those of a longer reading are none of the marks' concern.
			if (sentence < marks.length) {
				marks[sentence] = 1;
			}

			place = this.#previous[place] as number;
		}
	}
}

function enlarged(column: Int32Array<ArrayBuffer>, length: number, value: number): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(length).fill(value, column.length);
	larger.set(column);
	return larger;
}
