import type {Span} from '../article/span.ts';
import type {Actor} from '../reading/reading.ts';
import {append} from './column.ts';
import {addPassages, noPassages, type Passages} from './passages.ts';
import type {Vocabulary} from './vocabulary.ts';

/** Names, aliases and descriptors of all actors, which the article may spell otherwise at each place: each a passage of a text made of them. */
export type ActorFields = Passages & {
	/** For each actor, the index behind its last field; the first is its name. */
	readonly fieldEnds: Int32Array<ArrayBuffer>;
};

/**
Lays out what actors are called, in steps of so many passages. Linear in the length of it.

@param vocabulary gets the words that are new.
*/
export function* layOutFields(
	actors: readonly Actor[],
	vocabulary: Vocabulary,
	stepSize: number,
): Generator<void, ActorFields, void> {
	const parts: string[] = [];
	const spans: Span[] = [];
	const fieldEnds: number[] = [];
	let offset = 0;
	for (const {name, aliases, descriptors} of actors) {
		for (const part of [name, ...aliases, ...descriptors]) {
			parts.push(part);
			spans.push({start: offset, end: offset + part.length});
			offset += part.length + 1;
		}

		fieldEnds.push(spans.length);
	}

	const text = parts.join('\n');
	let passages = noPassages(text);
	for (let first = 0; first < spans.length; first += stepSize) {
		yield;
		passages = addPassages(passages, text, spans.slice(first, first + stepSize), vocabulary);
	}

	return {...passages, fieldEnds: append(new Int32Array(0), fieldEnds)};
}
