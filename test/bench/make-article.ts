/*
Makes articles of any length to measure with: invented people, bodies and towns in invented sentences, recombined by a
seed. The same seed and length give the same text on every machine. It has what a reading must work for (quotes of all
kinds, pronouns, titles, figures, times, sources without a name), in about the measure that news has it.
*/
import {numbersFrom} from '../support/numbers-from.ts';
import words from './invented-words.json' with {type: 'json'};

type Person = {
	readonly name: string;
	readonly family: string;
	readonly role: string;
	readonly pronoun: string;
};

class Writer {
	readonly #next: () => number;
	readonly #people: readonly Person[];

	constructor(seed: number) {
		this.#next = numbersFrom(seed);
		this.#people = words.families.map((family, index): Person => {
			const isWoman = index % 2 === 0;
			return {
				family,
				name: `${this.#one(isWoman ? words.women : words.men)} ${family}`,
				role: this.#one(words.roles),
				pronoun: isWoman ? 'she' : 'he',
			};
		});
	}

	/** A paragraph that brings in one person by title and name, and goes on about them and other things. */
	paragraph(length: number): string {
		const person = this.#one(this.#people);
		const first = this.#one(this.#aboutSomebody(`${person.role} ${person.name}`));
		const rest = Array.from({length: length - 1}, () => {
			const who = this.#one([person.family, person.family, person.pronoun]);
			return this.#one([...this.#aboutSomebody(who), ...this.#aboutThings()]);
		});
		return [first, ...rest].map(write => capitalised(write())).join(' ');
	}

	#aboutSomebody(who: string): readonly (() => string)[] {
		return [
			() => `${who} ${this.#one(words.verbs)} that ${this.#claim()}.`,
			() => `“${capitalised(this.#claim())},” ${who} said ${this.#one(words.times)}.`,
			() => `“${capitalised(this.#one(words.claims))},” ${who} warned. “${capitalised(this.#claim())}.”`,
			() => `${who} called the plan “${this.#one(words.fragments)}” and left ${this.#one(words.places)}.`,
			() => `${who} reportedly told ${this.#one(words.bodies)} that ${this.#claim()}.`,
		];
	}

	#aboutThings(): readonly (() => string)[] {
		return [
			() => `${this.#one(words.bodies)} ${this.#one(words.happenings)} because ${this.#one(words.reasons)}.`,
			() => `according to ${this.#one(words.bodies)}, ${this.#claim()}.`,
			() => `officials said on ${this.#one(words.weekdays)} that ${this.#claim()}.`,
			() => `more than ${this.#count()} ${this.#one(words.counted)} were recorded ${this.#whenAndWhere()}.`,
			() =>
				`fares rose from ${this.#upTo(9)} percent to ${10 + this.#upTo(30)} percent ${this.#whenAndWhere()}, ${this.#one(words.bodies)} said.`,
		];
	}

	#whenAndWhere(): string {
		return `in ${this.#one(words.places)} ${this.#one(words.times)}`;
	}

	#claim(): string {
		return `${this.#one(words.claims)} because ${this.#one(words.reasons)}`;
	}

	#one<Value>(values: readonly Value[]): Value {
		// The index lies within the list, and no list here is empty.
		return values[Math.floor(this.#next() * values.length)] as Value;
	}

	#upTo(most: number): number {
		return 1 + Math.floor(this.#next() * most);
	}

	#count(): string {
		return (1000 + this.#upTo(90_000)).toLocaleString('en-US');
	}
}

function capitalised(text: string): string {
	return text.replace(/\p{L}/u, letter => letter.toUpperCase());
}

/** A plain text article of about `sentences` sentences, in paragraphs of up to four under a title. */
export function makeArticle({sentences, seed}: {readonly sentences: number; readonly seed: number}): string {
	const writer = new Writer(seed);
	const paragraphs = ['Harbour Towns Weigh A Long Winter As Ferries, Rails And Banks Fall Out'];
	for (let written = 0; written < sentences; ) {
		const length = Math.min(1 + (paragraphs.length % 4), sentences - written);
		paragraphs.push(writer.paragraph(length));
		written += length;
	}

	return `${paragraphs.join('\n\n')}\n`;
}
