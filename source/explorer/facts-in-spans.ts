import type {Span} from '../article/span.ts';
import {overlaps} from '../article/span.ts';
import type {Fact} from '../reading/facts.ts';
import type {Actor} from '../reading/reading.ts';
import {memoise} from './memoise.ts';

/*
Which facts have words in a stretch of the text, and which have to do with an actor: by binary search in a list that is sorted by place, so that the
cost is that of what is found and not of the list. Facts are told as their indices into that list.
*/

/** The spans that belong to a fact, without the gaps between them, in the order of the text. */
function partsOf(fact: Fact): readonly Span[] {
	if (fact.kind === 'statement') {
		const {source, cue, content} = fact.statement;
		return [source, cue, ...content].filter(part => part !== undefined).sort((a, b) => a.start - b.start);
	}

	if (fact.kind === 'assertion') {
		const {subject, predicate, arguments: others} = fact.assertion;
		return [subject, predicate, ...others].sort((a, b) => a.start - b.start);
	}

	return [fact.span];
}

/** For each fact of a sorted list, the furthest that it or one before it reaches. */
const furthestEnds = memoise((facts: readonly Fact[]): Int32Array => {
	const ends = new Int32Array(facts.length);
	let furthest = 0;
	for (const [place, {span}] of facts.entries()) {
		furthest = Math.max(furthest, span.end);
		ends[place] = furthest;
	}

	return ends;
});

/** The facts, as indices into a sorted list, that have words in a span. */
export function placesOver(facts: readonly Fact[], span: Span): number[] {
	const ends = furthestEnds(facts);
	const places: number[] = [];
	for (
		let place = firstWhere(facts.length, at => (ends[at] as number) > span.start);
		place < facts.length;
		place++
	) {
		const fact = facts[place] as Fact;
		if (fact.span.start >= span.end) {
			break;
		}

		if (overlaps(fact.span, span) && partsOf(fact).some(part => overlaps(part, span))) {
			places.push(place);
		}
	}

	return places;
}

/** The first of `count` indices for which a condition holds that holds for all behind it; `count` where it holds for none. */
export function firstWhere(count: number, isBehind: (index: number) => boolean): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (isBehind(middle)) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}

	return low;
}

/** Which facts of a sorted list each speaker says, by the speaker's id. */
export const placesBySpeaker = memoise((facts: readonly Fact[]): ReadonlyMap<string, readonly number[]> => {
	const places = new Map<string, number[]>();
	for (const [place, fact] of facts.entries()) {
		const speaker = fact.kind === 'statement' ? fact.statement.speaker : undefined;
		if (speaker !== undefined) {
			const said = places.get(speaker);
			if (said) {
				said.push(place);
			} else {
				places.set(speaker, [place]);
			}
		}
	}

	return places;
});

const placesByActor = memoise((_: readonly Fact[]) => new WeakMap<Actor, readonly number[]>());

/**
The facts, as ascending indices into a sorted list, that an actor has to do with: it speaks them or is mentioned in them, or they are figures and times
inside of one of those.
*/
export function placesOfActor(facts: readonly Fact[], actor: Actor): readonly number[] {
	const known = placesByActor(facts);
	let places = known.get(actor);
	if (!places) {
		places = findPlacesOfActor(facts, actor);
		known.set(actor, places);
	}

	return places;
}

function findPlacesOfActor(facts: readonly Fact[], actor: Actor): readonly number[] {
	const places = new Set(placesBySpeaker(facts).get(actor.id));
	for (const mention of actor.mentions) {
		for (const place of placesOver(facts, mention)) {
			places.add(place);
		}
	}

	// What is found counts itself only: the figures and times inside of it hold nothing.
	for (const place of [...places]) {
		for (const part of figuresAndTimesIn(facts, place)) {
			places.add(part);
		}
	}

	return [...places].sort((a, b) => a - b);
}

/** A figure or time that is part of a longer fact comes behind it. */
function figuresAndTimesIn(facts: readonly Fact[], place: number): number[] {
	const end = facts[place]?.span.end ?? 0;
	const parts: number[] = [];
	for (let at = place + 1; (facts[at]?.span.start ?? end) < end; at++) {
		const fact = facts[at] as Fact;
		if ((fact.kind === 'figure' || fact.kind === 'time') && fact.span.end <= end) {
			parts.push(at);
		}
	}

	return parts;
}
