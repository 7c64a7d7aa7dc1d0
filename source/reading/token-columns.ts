import type {Tag, Token, Tokens} from './analysis.ts';

/** What is the same wherever a word is written and tagged alike; kept once. */
type Spelling = {
	readonly text: string;
	readonly lower: string;
	readonly lemma: string;
	readonly tag: Tag;
};

/** How many tokens are kept as objects at a time; a power of two. */
const kept = 4096;

/**
An article's tokens as columns of numbers: 16 bytes a token, where an object takes over a hundred. A token is made an object when it is
asked for, and the last few thousand are kept, as a stage looks at the same few sentences again and again.
*/
export class TokenColumns implements Tokens {
	readonly #spellings: Spelling[] = [];
	/** By tag, then by the word as written; a second lemma for the same word and tag gets an entry under a longer key. */
	readonly #ids = new Map<Tag, Map<string, number>>();
	readonly #recent: Array<Token | undefined> = Array.from({length: kept});
	readonly #recentIndex = new Int32Array(kept).fill(-1);
	#starts = new Uint32Array(1024);
	#ends = new Uint32Array(1024);
	#words = new Uint32Array(1024);
	#sentences = new Uint32Array(1024);
	#length = 0;

	get length(): number {
		return this.#length;
	}

	/** The token at an index; `undefined` outside the list. Asked twice, it need not be the same object: compare places. */
	get(index: number): Token | undefined {
		if (!(index >= 0 && index < this.#length)) {
			return undefined;
		}

		const slot = index & (kept - 1);
		if (this.#recentIndex[slot] === index) {
			return this.#recent[slot];
		}

		const {text, lower, lemma, tag} = this.#spellings[this.#words[index] as number] as Spelling;
		const token: Token = {
			start: this.#starts[index] as number,
			end: this.#ends[index] as number,
			text,
			lower,
			lemma,
			tag,
			sentence: this.#sentences[index] as number,
		};
		this.#recent[slot] = token;
		this.#recentIndex[slot] = index;
		return token;
	}

	*[Symbol.iterator](): Generator<Token, undefined> {
		for (let index = 0; index < this.#length; index++) {
			yield this.get(index) as Token;
		}
	}

	*entries(): Generator<[index: number, token: Token], undefined> {
		for (let index = 0; index < this.#length; index++) {
			yield [index, this.get(index) as Token];
		}
	}

	filter(test: (token: Token) => boolean): Token[] {
		const passed: Token[] = [];
		for (const token of this) {
			if (test(token)) {
				passed.push(token);
			}
		}

		return passed;
	}

	slice(first: number, end: number): Token[] {
		const part: Token[] = [];
		for (let index = Math.max(0, first); index < Math.min(end, this.#length); index++) {
			part.push(this.get(index) as Token);
		}

		return part;
	}

	indexAt(offset: number): number {
		let low = 0;
		let high = this.#length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((this.#starts[middle] as number) <= offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}

		return low - 1;
	}

	/** Adds a token behind the last one. */
	add(token: Token): void {
		if (this.#length === this.#starts.length) {
			this.#grow();
		}

		const index = this.#length++;
		this.#starts[index] = token.start;
		this.#ends[index] = token.end;
		this.#words[index] = this.#idOf(token);
		this.#sentences[index] = token.sentence;
	}

	#idOf({text, lower, lemma, tag}: Token): number {
		let byText = this.#ids.get(tag);
		if (byText === undefined) {
			byText = new Map();
			this.#ids.set(tag, byText);
		}

		let key = text;
		for (;;) {
			const id = byText.get(key);
			if (id === undefined) {
				byText.set(key, this.#spellings.length);
				this.#spellings.push({text, lower, lemma, tag});
				return this.#spellings.length - 1;
			}

			if ((this.#spellings[id] as Spelling).lemma === lemma) {
				return id;
			}

			key += ' ';
		}
	}

	#grow(): void {
		const grown = (column: Uint32Array<ArrayBuffer>) => {
			const wider = new Uint32Array(column.length * 2);
			wider.set(column);
			return wider;
		};

		this.#starts = grown(this.#starts);
		this.#ends = grown(this.#ends);
		this.#words = grown(this.#words);
		this.#sentences = grown(this.#sentences);
	}
}
