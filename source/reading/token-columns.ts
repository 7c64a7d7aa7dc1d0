import type {Span} from '../article/span.ts';
import type {Tag, Token, Tokens} from './analysis.ts';

/** What is the same wherever a word is written and tagged alike; kept once. */
type Spelling = {
	readonly text: string;
	readonly lower: string;
	readonly lemma: string;
	readonly tag: Tag;
	/** The same word with another tag or lemma, if there is one. */
	other: Spelling | undefined;
	readonly id: number;
};

/** Tokens of one column's piece; a power of two. */
const pieceLength = 16_384;

/** So many columns grow by pieces, for a column that is copied to grow needs its memory twice. */
type Piece = {
	readonly starts: Uint32Array;
	readonly lengths: Uint16Array;
	readonly spellings: Uint32Array;
	readonly sentences: Uint32Array;
};

/** How many tokens are kept as objects at a time; a power of two. */
const kept = 32_768;

/**
An article's tokens as columns of numbers: 14 bytes a token, where an object takes eighty. A token is made an object when it is
asked for, and the last ones are kept, as a stage looks at the same few sentences again and again.
*/
export class TokenColumns implements Tokens {
	readonly #spellings: Spelling[] = [];
	readonly #byText = new Map<string, Spelling>();
	readonly #pieces: Piece[] = [];
	readonly #recent: Array<Token | undefined> = Array.from({length: kept});
	readonly #recentIndex = new Int32Array(kept).fill(-1);
	#length = 0;

	get length(): number {
		return this.#length;
	}

	/** The token at an index; `undefined` outside the list. Asked twice, it need not be the same object: compare places. */
	get(index: number): Token | undefined {
		const slot = index & (kept - 1);
		return this.#recentIndex[slot] === index && index >= 0 ? this.#recent[slot] : this.#make(index);
	}

	#make(index: number): Token | undefined {
		if (!(index >= 0 && index < this.#length)) {
			return undefined;
		}

		const {starts, lengths, spellings, sentences} = this.#pieces[Math.floor(index / pieceLength)] as Piece;
		const at = index & (pieceLength - 1);
		const {text, lower, lemma, tag} = this.#spellings[spellings[at] as number] as Spelling;
		const start = starts[at] as number;
		const token: Token = {
			start,
			end: start + (lengths[at] as number),
			text,
			lower,
			lemma,
			tag,
			sentence: sentences[at] as number,
		};
		const slot = index & (kept - 1);
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
		for (let index = 0; index < this.#length; index++) {
			const token = this.get(index) as Token;
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
			const {starts} = this.#pieces[Math.floor(middle / pieceLength)] as Piece;
			if ((starts[middle & (pieceLength - 1)] as number) <= offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}

		return low - 1;
	}

	/** Adds a token behind the last one. */
	add(token: Span & Pick<Token, 'text' | 'lemma' | 'tag'>, sentence: number): void {
		const index = this.#length++;
		const at = index & (pieceLength - 1);
		if (at === 0) {
			this.#pieces.push({
				starts: new Uint32Array(pieceLength),
				lengths: new Uint16Array(pieceLength),
				spellings: new Uint32Array(pieceLength),
				sentences: new Uint32Array(pieceLength),
			});
		}

		const {starts, lengths, spellings, sentences} = this.#pieces.at(-1) as Piece;
		starts[at] = token.start;
		lengths[at] = token.end - token.start;
		spellings[at] = this.#spellingOf(token).id;
		sentences[at] = sentence;
	}

	#spellingOf({text, lemma, tag}: Pick<Token, 'text' | 'lemma' | 'tag'>): Spelling {
		const first = this.#byText.get(text);
		let last = first;
		for (let spelling = first; spelling !== undefined; spelling = spelling.other) {
			if (spelling.tag === tag && spelling.lemma === lemma) {
				return spelling;
			}

			last = spelling;
		}

		const id = this.#spellings.length;
		const lower = first?.lower ?? text.toLowerCase();
		const added: Spelling = {text: first?.text ?? text, lower, lemma, tag, other: undefined, id};
		this.#spellings.push(added);
		if (last === undefined) {
			this.#byText.set(text, added);
		} else {
			last.other = added;
		}

		return added;
	}
}
