import {cardActor, cardFact} from '../card-subject.ts';
import type {CardOverlay, Overlay, State} from '../state.ts';
import {topOverlay} from '../state.ts';
import {chosenEntry, goToChosen, isItemList, openItems, originOf} from './items.ts';

/** What the keys of the cards do. */
export const cardCommands = {
	'card.actor': (state: State) => openCard(state, 'actor', cardActor(state)?.id),
	'card.fact': (state: State) => openCard(state, 'fact', cardFact(state)?.id),
	'items.actorCard': (state: State) => openChosen(state, 'actor'),
	'items.factCard': (state: State) => openChosen(state, 'fact'),
	'items.go'(state: State): State {
		const opens = chosenEntry(state)?.opens;
		return opens === undefined ? goToChosen(state) : openChosen(state, opens);
	},
};

type Kind = CardOverlay['subject']['kind'];

/** Cards over cards that Escape leads back through. Beyond, the oldest goes. */
export const mostCards = 20;

/** The state with the card of an actor or a fact over it. The article comes into sight where it was not, and goes again with the card. */
export function openCard(state: State, kind: Kind, id: string | undefined): State {
	if (id === undefined) {
		return state;
	}

	const place = {...state.place, pane: 'article', [kind]: id} as const;
	const overlays = withoutOldest(state.overlays);
	return openItems(
		{...state, place, overlays},
		{kind: 'card', subject: {kind, id}, selected: 0, ...originOf(state)},
	);
}

function openChosen(state: State, kind: Kind): State {
	const id = chosenEntry(state)?.cards?.()[kind];
	if (id === undefined) {
		return {...state, notice: kind === 'actor' ? 'No actor here' : 'No fact here'};
	}

	const overlay = topOverlay(state);
	const isOpen = overlay?.kind === 'card' && overlay.subject.kind === kind && overlay.subject.id === id;
	return isOpen ? {...state, notice: 'This is its card'} : openCard(state, kind, id);
}

/** What lay over the oldest card comes back to where that would have come back to. */
function withoutOldest(overlays: readonly Overlay[]): readonly Overlay[] {
	const oldest = overlays.find(overlay => overlay.kind === 'card');
	if (oldest === undefined || overlays.filter(({kind}) => kind === 'card').length < mostCards) {
		return overlays;
	}

	const {origin, originFlash} = oldest;
	const over = overlays[overlays.indexOf(oldest) + 1];
	return overlays
		.filter(overlay => overlay !== oldest)
		.map(overlay => (overlay === over && isItemList(overlay) ? {...overlay, origin, originFlash} : overlay));
}
