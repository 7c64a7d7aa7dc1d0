import type {Actor} from '../reading/reading.ts';
import type {Passages} from './passages.ts';
import type {Vocabulary} from './vocabulary.ts';
import {walkWords} from './words.ts';

/** Names, aliases and descriptors of all actors, which the article may spell otherwise at each place: each a passage of a text made of them. */
export type ActorFields = Passages & {
	readonly actors: readonly Actor[];
	/** For each actor, the index behind its last field; the first is its name. */
	readonly fieldEnds: Int32Array<ArrayBuffer>;
};

/**
Lays out what actors are called, in steps of so many actors. Linear in the length of it; what is as it was before is copied, which is fast.

@param before the fields of an earlier reading of the same article, whose actors these begin with
@param vocabulary gets the words that are new.
*/
export function* layOutFields(
	actors: readonly Actor[],
	vocabulary: Vocabulary,
	stepSize: number,
	before?: ActorFields,
): Generator<void, ActorFields, void> {
	const layout = new Layout(vocabulary);
	/** Actors `[first, place)` are called as before, and not copied as yet. */
	let first = 0;
	for (const [place, actor] of actors.entries()) {
		if (place % stepSize === stepSize - 1) {
			yield;
		}

		const known = before?.actors[place];
		if (!known || !isCalledTheSame(known, actor)) {
			layout.copy(before, first, place);
			layout.add(fieldsOf(actor));
			first = place + 1;
		}
	}

	layout.copy(before, first, actors.length);
	return {actors, ...layout.finish()};
}

function fieldsOf({name, aliases, descriptors}: Actor): string[] {
	return [name, ...aliases, ...descriptors];
}

function isCalledTheSame(one: Actor, other: Actor): boolean {
	return (
		one === other ||
		(one.name === other.name &&
			isSame(one.aliases, other.aliases) &&
			isSame(one.descriptors, other.descriptors))
	);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
	return one.length === other.length && one.every((text, place) => text === other[place]);
}

/** The columns of `ActorFields` in the making. */
class Layout {
	readonly #parts: string[] = [];
	readonly #starts = new Column();
	readonly #ends = new Column();
	readonly #wordEnds = new Column();
	readonly #wordStarts = new Column();
	readonly #words = new Column();
	readonly #fieldEnds = new Column();
	readonly #vocabulary: Vocabulary;
	#offset = 0;

	constructor(vocabulary: Vocabulary) {
		this.#vocabulary = vocabulary;
	}

	/** Adds an actor with its fields. */
	add(fields: readonly string[]): void {
		for (const field of fields) {
			walkWords(field, {start: 0, end: field.length}, (start, end) => {
				this.#wordStarts.push(this.#offset + start);
				this.#words.push(this.#vocabulary.add(field.slice(start, end)));
			});
			this.#starts.push(this.#offset);
			this.#ends.push(this.#offset + field.length);
			this.#wordEnds.push(this.#words.length);
			this.#parts.push(field);
			this.#offset += field.length + 1;
		}

		this.#fieldEnds.push(this.#ends.length);
	}

	/** Adds actors `[first, end)` of a layout that has them. */
	copy(known: ActorFields | undefined, first: number, end: number): void {
		if (!known || first === end) {
			return;
		}

		const field = first === 0 ? 0 : (known.fieldEnds[first - 1] as number);
		const fieldEnd = known.fieldEnds[end - 1] as number;
		const word = field === 0 ? 0 : (known.wordEnds[field - 1] as number);
		const wordEnd = known.wordEnds[fieldEnd - 1] as number;
		const start = known.starts[field] as number;
		const stop = known.ends[fieldEnd - 1] as number;
		const shift = this.#offset - start;
		this.#fieldEnds.pushAll(known.fieldEnds.subarray(first, end), this.#ends.length - field);
		this.#wordEnds.pushAll(known.wordEnds.subarray(field, fieldEnd), this.#words.length - word);
		this.#starts.pushAll(known.starts.subarray(field, fieldEnd), shift);
		this.#ends.pushAll(known.ends.subarray(field, fieldEnd), shift);
		this.#wordStarts.pushAll(known.wordStarts.subarray(word, wordEnd), shift);
		this.#words.pushAll(known.words.subarray(word, wordEnd), 0);
		this.#parts.push(known.text.slice(start, stop));
		this.#offset += stop - start + 1;
	}

	finish(): Omit<ActorFields, 'actors'> {
		return {
			text: this.#parts.join('\n'),
			starts: this.#starts.finish(),
			ends: this.#ends.finish(),
			wordEnds: this.#wordEnds.finish(),
			wordStarts: this.#wordStarts.finish(),
			words: this.#words.finish(),
			fieldEnds: this.#fieldEnds.finish(),
		};
	}
}

/** A column in the making. */
class Column {
	#values = new Int32Array(1024);
	length = 0;

	push(value: number): void {
		this.#makeRoom(1);
		this.#values[this.length] = value;
		this.length++;
	}

	/** Adds numbers, each so much greater. */
	pushAll(values: Int32Array, shift: number): void {
		this.#makeRoom(values.length);
		this.#values.set(values, this.length);
		const end = this.length + values.length;
		for (let place = shift === 0 ? end : this.length; place < end; place++) {
			this.#values[place] = (this.#values[place] as number) + shift;
		}

		this.length = end;
	}

	#makeRoom(count: number): void {
		if (this.length + count > this.#values.length) {
			const larger = new Int32Array(2 * (this.length + count));
			larger.set(this.#values);
			this.#values = larger;
		}
	}

	finish(): Int32Array<ArrayBuffer> {
		return this.#values.slice(0, this.length);
	}
}
