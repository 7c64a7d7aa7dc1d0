import type {Fact} from '../reading/facts.ts';
import type {Actor} from '../reading/reading.ts';
import {
	actorById,
	actorsOf,
	factById,
	firstLit,
	litActors,
	litFacts,
	readingOf,
	selectedActor,
	selectedFact,
} from './selectors.ts';
import type {State} from './state.ts';

/** The fact whose card is meant: the chosen one where its list has the keys or its words are under the cursor, else the first of the sentence. */
export function cardFact(state: State): Fact | undefined {
	const reading = readingOf(state);
	const lit = litFacts(state);
	const chosen = selectedFact(state);
	return chosen && (state.place.pane === 'facts' || lit.has(chosen.id))
		? chosen
		: reading && factById(reading, [...lit][0]);
}

/** The actor whose card is meant: the chosen one where its list has the keys, else who speaks in the chosen fact, else the chosen one, else one of the sentence. */
export function cardActor(state: State): Actor | undefined {
	const reading = readingOf(state);
	const chosen = selectedActor(state);
	if (!reading || (chosen && state.place.pane === 'actors')) {
		return chosen;
	}

	const fact = cardFact(state);
	const speaker = fact?.kind === 'statement' ? actorById(reading, fact.statement.speaker) : undefined;
	return speaker ?? chosen ?? actorsOf(reading)[firstLit(actorsOf(reading), litActors(state))];
}
