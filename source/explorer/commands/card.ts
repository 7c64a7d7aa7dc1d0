import {cardActor, cardFact} from '../card-subject.ts';
import type {State} from '../state.ts';
import {openItems, originOf} from './items.ts';

/** What the keys of the cards do. */
export const cardCommands = {
	'card.actor': (state: State) => openCard(state, 'actor', cardActor(state)?.id),
	'card.fact': (state: State) => openCard(state, 'fact', cardFact(state)?.id),
	'items.actorCard': (state: State): State => state,
	'items.factCard': (state: State): State => state,
};

/** The state with the card of an actor or a fact over it. */
export function openCard(state: State, kind: 'actor' | 'fact', id: string | undefined): State {
	return id === undefined
		? state
		: openItems(state, {kind: 'card', subject: {kind, id}, selected: 0, ...originOf(state)});
}
