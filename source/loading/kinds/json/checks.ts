import {isCalendarDay} from '../../../article/publication-date.ts';
import type {Span} from '../../../article/span.ts';

/*
Checks of values that come from outside: each gives back what it has looked at as the type that it then is, or says which one is wrong, by its path
(«statements[3].content[0].end»), and what is wrong with it. What is made is new: keys that nobody knows are not in it.
*/

/** What is wrong with a document, and where. */
export class Fault extends Error {
	override readonly name = 'Fault';
	readonly path: string;
	readonly problem: string;

	constructor(path: string, problem: string) {
		super(`${path} ${problem}`);
		this.path = path;
		this.problem = problem;
	}
}

/** An object as JSON.parse gives it. */
export type Fields = Readonly<Record<string, unknown>>;

/** No name, title or reason is longer, in UTF-16 code units. */
const longestWords = 100_000;

/** @param path where the value stands. @throws {Fault} */
export function fieldsOf(value: unknown, path: string): Fields {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new Fault(path, 'is no object');
	}

	return value as Fields;
}

/**
Looks at each item of a list.

@param path where the list stands.
@param item is given an item and its path in itself, which is empty: the way to it is put before when something is wrong, and costs nothing else.
@throws {Fault}
*/
export function listOf<Item>(
	value: unknown,
	path: string,
	item: (value: unknown, path: string, index: number) => Item,
): Item[] {
	if (!Array.isArray(value)) {
		throw new Fault(path, 'is no list');
	}

	return value.map((each, index) => {
		try {
			return item(each, '', index);
		} catch (error) {
			throw error instanceof Fault ? new Fault(`${path}[${index}]${error.path}`, error.problem) : error;
		}
	});
}

/** Text that holds no half of a character. @throws {Fault} */
export function textOf(value: unknown, path: string): string {
	if (typeof value !== 'string') {
		throw new Fault(path, 'is no text');
	}

	if (!value.isWellFormed()) {
		throw new Fault(path, 'holds half a character');
	}

	return value;
}

/** @throws {Fault} */
export function wordsOf(value: unknown, path: string): string {
	const words = textOf(value, path);
	if (words.length > longestWords) {
		throw new Fault(path, 'is too long');
	}

	return words;
}

/** @throws {Fault} */
export function oneOf<Name extends string>(value: unknown, path: string, names: readonly Name[]): Name {
	const name = names.find(each => each === value);
	if (name === undefined) {
		throw new Fault(path, `is none of ${names.join(', ')}`);
	}

	return name;
}

/** @throws {Fault} */
export function flagOf(value: unknown, path: string): boolean {
	if (typeof value !== 'boolean') {
		throw new Fault(path, 'is neither true nor false');
	}

	return value;
}

/** A finite number, within bounds. @throws {Fault} */
export function numberOf(
	value: unknown,
	path: string,
	least = Number.NEGATIVE_INFINITY,
	most = Number.POSITIVE_INFINITY,
): number {
	if (typeof value !== 'number' || !Number.isFinite(value) || value < least || value > most) {
		throw new Fault(path, Number.isFinite(least) ? `is no number from ${least} to ${most}` : 'is no number');
	}

	return value;
}

/** `YYYY-MM-DD`. @throws {Fault} */
export function dayOf(value: unknown, path: string): string {
	if (typeof value !== 'string' || !isCalendarDay(value)) {
		throw new Fault(path, 'is no day of the calendar as YYYY-MM-DD');
	}

	return value;
}

/** What may be missing, or null. @throws {Fault} as `check` does. */
export function optional<Value>(
	value: unknown,
	path: string,
	check: (value: unknown, path: string) => Value,
): Value | undefined {
	return value === undefined || value === null ? undefined : check(value, path);
}

/** An object without the keys whose values are undefined. Called for every finding, and so without lists of entries. */
export function present<Values extends object>(values: Values): Present<Values> {
	const made: Record<string, unknown> = {};
	for (const key in values) {
		if (values[key] !== undefined) {
			made[key] = values[key];
		}
	}

	return made as Present<Values>;
}

type Present<Values> = {
	[Key in keyof Values as undefined extends Values[Key] ? never : Key]: Values[Key];
} & {
	[Key in keyof Values as undefined extends Values[Key] ? Key : never]?: Exclude<Values[Key], undefined>;
};

/** Checks spans of one text: inside it, not empty, no character cut in two. */
export class Spans {
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	/** @throws {Fault} */
	readonly one = (value: unknown, path: string): Span => {
		const {start, end} = fieldsOf(value, path);
		this.#checkOffset(start, path, '.start');
		this.#checkOffset(end, path, '.end');
		if ((start as number) >= (end as number)) {
			throw new Fault(path, 'is empty');
		}

		return {start: start as number, end: end as number};
	};

	/** Spans in the order of the text, apart from each other, at least one. @throws {Fault} */
	readonly apart = (value: unknown, path: string): Span[] => {
		const spans = listOf(value, path, this.one);
		if (spans.length === 0) {
			throw new Fault(path, 'is empty');
		}

		checkApart(spans, path);
		return spans;
	};

	#checkOffset(offset: unknown, path: string, key: string): void {
		if (typeof offset !== 'number' || !Number.isInteger(offset)) {
			throw new Fault(path + key, 'is no whole number');
		}

		if (offset < 0 || offset > this.#text.length) {
			throw new Fault(path + key, 'lies outside the text');
		}

		if (
			offset > 0 &&
			(this.#text.charCodeAt(offset) & 0xfc_00) === 0xdc_00 &&
			(this.#text.charCodeAt(offset - 1) & 0xfc_00) === 0xd8_00
		) {
			throw new Fault(path + key, 'cuts a character in two');
		}
	}
}

/** Spans are in the order of the text and do not overlap. @throws {Fault} */
export function checkApart(spans: readonly Span[], path: string): void {
	let behind = 0;
	for (const [index, {start, end}] of spans.entries()) {
		if (start < behind) {
			throw new Fault(`${path}[${index}]`, 'overlaps the one before it or is out of order');
		}

		behind = end;
	}
}
