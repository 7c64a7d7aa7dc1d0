import {contains, type Span} from '../../article/span.ts';
import {isUnsure} from '../../reading/confidence.ts';
import type {Fact} from '../../reading/facts.ts';
import type {Actor, Judged, Reading} from '../../reading/reading.ts';
import {firstMentionIn} from '../actor-relations.ts';
import {placesOver} from '../facts-in-spans.ts';
import {sayReason, sayShare} from '../rows/judgement-words.ts';
import {actorById, actorsIn, factsOf, isUnsureFact} from '../selectors.ts';
import {actorPieces, factEntry, sayActor, section, type Words, wordsEntry} from './card-entries.ts';
import type {Entry, Heading} from './item-list.ts';

/** What every entry on the card of a fact has. */
export type Own = Pick<Entry, 'selects' | 'cards'>;

/** What is chosen on a fact's card marks that fact; its own card is open, and the speaker's is one key away. */
export function ownOf(fact: Fact): Own {
	const actor = fact.kind === 'statement' ? fact.statement.speaker : undefined;
	return {selects: {fact: fact.id}, cards: () => ({fact: fact.id, actor})};
}

/** Some words of the article behind a label. */
export function partEntry(
	reading: Reading,
	own: Own,
	part: Pick<Words, 'id' | 'label' | 'place' | 'pieces' | 'say'>,
): Entry {
	return wordsEntry(reading, {...own, ...part});
}

/** Our own words behind a label. */
export function toldEntry(reading: Reading, own: Own, label: string, words: string, place?: Span): Entry {
	return partEntry(reading, own, {
		id: label,
		label,
		place,
		pieces: (_, theme) => [{text: theme.signs.spell(words)}],
		say: words,
	});
}

/** How sure the reading is, and by which rule and which of the article's words. */
export function judgementEntries(reading: Reading, own: Own, judged: Judged): Entry[] {
	const unsure = isUnsure(judged) ? ': unsure, half or more of what is found like this is wrong' : '';
	const {text} = reading.article;
	return [
		toldEntry(reading, own, 'sure', sayShare(judged) + unsure, judged.why.words[0]),
		partEntry(reading, own, {
			id: 'why',
			label: 'why',
			place: judged.why.words[0],
			pieces: (_, theme) => [{text: sayReason(judged, text, theme.signs)}],
			say: sayReason(judged, text),
		}),
	];
}

/** The actors that some spans mention, in the order of the text. */
export function actorSection(
	reading: Reading,
	spans: readonly Span[],
	own: Own,
	hidesUnsure: boolean,
): (Heading | Entry)[] {
	const places = new Map<Actor, Span>();
	for (const span of spans) {
		for (const id of actorsIn(reading, span)) {
			const actor = actorById(reading, id);
			if (actor !== undefined && !places.has(actor)) {
				places.set(actor, firstMentionIn(actor, span) ?? span);
			}
		}
	}

	const shown = [...places].filter(([actor]) => !(hidesUnsure && isUnsure(actor)));
	const entries = shown.map(([actor, place]) => actorEntry(reading, own, actor, place));
	return section('Actors in it', entries, places.size);
}

/** An actor of a fact. Enter goes to where it is mentioned there, `a` opens its card. */
function actorEntry(reading: Reading, {selects}: Own, actor: Actor, place: Span): Entry {
	return wordsEntry(reading, {
		id: `actor:${actor.id}`,
		label: 'actor',
		place,
		pieces: (isSelected, theme) => actorPieces(actor, isSelected, theme),
		say: sayActor(actor),
		selects: {...selects, actor: actor.id},
		cards: () => ({actor: actor.id}),
	});
}

/** The figures and times that stand in some spans. */
export function figureSection(
	reading: Reading,
	spans: readonly Span[],
	hidesUnsure: boolean,
): (Heading | Entry)[] {
	const inside = spans.flatMap(span =>
		factsOver(reading, span).filter(
			fact => (fact.kind === 'figure' || fact.kind === 'time') && contains(span, fact.span),
		),
	);
	return factSection('Figures and times in it', reading, inside, hidesUnsure);
}

/** What is said or stated in words that a figure or time is part of. */
export function holderSection(reading: Reading, span: Span, hidesUnsure: boolean): (Heading | Entry)[] {
	const holders = factsOver(reading, span).filter(({kind}) => kind === 'statement' || kind === 'assertion');
	return factSection('Part of', reading, holders, hidesUnsure);
}

/** Facts under a heading, without those that are hidden. */
export function factSection(
	words: string,
	reading: Reading,
	facts: readonly Fact[],
	hidesUnsure: boolean,
): (Heading | Entry)[] {
	const different = [...new Set(facts)];
	const shown = different.filter(fact => !(hidesUnsure && isUnsureFact(fact)));
	return section(
		words,
		shown.map(fact => factEntry(fact, reading, `${words}:${fact.id}`)),
		different.length,
	);
}

function factsOver(reading: Reading, span: Span): Fact[] {
	const facts = factsOf(reading);
	return placesOver(facts, span).map(place => facts[place] as Fact);
}
