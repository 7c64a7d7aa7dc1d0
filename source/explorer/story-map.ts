import type {Span} from '../article/span.ts';
import {indexAt} from '../article/span.ts';
import type {Fact} from '../reading/facts.ts';
import type {Actor} from '../reading/reading.ts';
import {firstWhere, placesBySpeaker} from './facts-in-spans.ts';
import {noFilters} from './filters.ts';
import {memoise} from './memoise.ts';
import {visibleFacts} from './selectors.ts';
import type {State} from './state.ts';

/*
In which paragraphs an actor appears, and in which it speaks: what the story map draws. It is worked out for each actor that is looked at, once for each
reading, and looked up by binary search.
*/

/** What an actor does in a paragraph. */
export type Presence = 'absent' | 'present' | 'speaks';

/** Where an actor appears: lists of one length, one entry for each of those paragraphs, in the order of the text. */
export type Appearances = {
	/** Indices into the article's paragraphs. */
	readonly paragraphs: readonly number[];
	/** The first words there that are the actor's or of it. */
	readonly first: readonly Span[];
	/** Whether a statement of the actor has words there. */
	readonly speaks: readonly boolean[];
};

const appearancesIn = memoise((_: readonly Fact[]) => new WeakMap<Actor, Appearances>());

/** Where an actor appears and speaks, whatever the facts are narrowed to; without unsure statements where those are hidden. */
export function appearancesOf(state: State, actor: Actor): Appearances {
	const facts = visibleFacts({...state, place: {...state.place, filters: noFilters}});
	const known = appearancesIn(facts);
	let appearances = known.get(actor);
	if (!appearances) {
		appearances = findAppearances(state.article.paragraphs, facts, actor);
		known.set(actor, appearances);
	}

	return appearances;
}

type Found = {readonly first: Span; readonly speaks: boolean};

function findAppearances(paragraphs: readonly Span[], facts: readonly Fact[], actor: Actor): Appearances {
	const found = new Map<number, Found>();
	const add = (paragraph: number, words: Span, speaks: boolean): void => {
		const before = found.get(paragraph);
		const isFirst = before === undefined || words.start < before.first.start;
		found.set(paragraph, {
			first: isFirst ? words : before.first,
			speaks: speaks || before?.speaks === true,
		});
	};

	for (const mention of actor.mentions) {
		add(indexAt(paragraphs, mention.start), mention, false);
	}

	for (const place of placesBySpeaker(facts).get(actor.id) ?? []) {
		for (const part of saidParts(facts[place])) {
			eachParagraph(paragraphs, part, (paragraph, words) => add(paragraph, words, true));
		}
	}

	const sorted = [...found].filter(([paragraph]) => paragraph >= 0).sort(([a], [b]) => a - b);
	return {
		paragraphs: sorted.map(([paragraph]) => paragraph),
		first: sorted.map(([, {first}]) => first),
		speaks: sorted.map(([, {speaks}]) => speaks),
	};
}

function saidParts(fact: Fact | undefined): readonly Span[] {
	if (fact?.kind !== 'statement') {
		return [];
	}

	const {source, cue, content} = fact.statement;
	return [source, cue, ...content].filter(part => part !== undefined);
}

/** A quotation may go on from one paragraph to the next. */
function eachParagraph(
	paragraphs: readonly Span[],
	span: Span,
	look: (paragraph: number, words: Span) => void,
): void {
	for (let at = Math.max(0, indexAt(paragraphs, span.start)); at < paragraphs.length; at++) {
		const {start, end} = paragraphs[at] as Span;
		if (start >= span.end) {
			return;
		}

		const words = {start: Math.max(start, span.start), end: Math.min(end, span.end)};
		if (words.start < words.end) {
			look(at, words);
		}
	}
}

/** The first entry of an actor's appearances at or behind a paragraph; their number where there is none. */
export function appearanceFrom({paragraphs}: Appearances, paragraph: number): number {
	return firstWhere(paragraphs.length, index => (paragraphs[index] as number) >= paragraph);
}

/** What an actor does in some paragraphs, `first` to before `end`: in how many of them it appears, and speaks. */
export function presenceIn(
	appearances: Appearances,
	first: number,
	end: number,
): {readonly present: number; readonly speaks: number} {
	const from = appearanceFrom(appearances, first);
	const behind = appearanceFrom(appearances, end);
	let speaks = 0;
	for (let index = from; index < behind; index++) {
		speaks += appearances.speaks[index] ? 1 : 0;
	}

	return {present: behind - from, speaks};
}
