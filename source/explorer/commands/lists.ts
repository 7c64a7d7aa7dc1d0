import type {Fact} from '../../reading/facts.ts';
import type {Actor} from '../../reading/reading.ts';
import {withActorAlone} from '../filters.ts';
import {layOut} from '../layout.ts';
import {
	firstLit,
	litActors,
	litFacts,
	placeOf,
	positionOf,
	visibleActors,
	visibleFacts,
} from '../selectors.ts';
import type {State} from '../state.ts';
import {withCursorAt} from './cursor.ts';
import {jumpTo, remember} from './jump-list.ts';

/*
The two lists. The selected actor has its mentions marked in the article; the selected fact takes the article to its
words. Walking through the facts is one jump, however many are looked at: Ctrl-o goes back to where it began.
*/

/** What the keys of the actors and facts panes do. */
export const listCommands = {
	'list.next': (state: State) => moveInList(state, 1),
	'list.previous': (state: State) => moveInList(state, -1),
	'list.halfPageDown': (state: State) => moveInList(state, halfPage(state)),
	'list.halfPageUp': (state: State) => moveInList(state, -halfPage(state)),
	'list.pageDown': (state: State) => moveInList(state, 2 * halfPage(state)),
	'list.pageUp': (state: State) => moveInList(state, -2 * halfPage(state)),
	'list.first': (state: State) => moveInList(state, Number.NEGATIVE_INFINITY),
	'list.last': (state: State) => moveInList(state, Number.POSITIVE_INFINITY),
	'list.goToActor'(state: State): State {
		const list = visibleActors(state);
		const actor = list[positionOf(list, state.place.actor)];
		return actor ? goToActor(state, actor) : withSelection(state);
	},
	'list.goToFact'(state: State): State {
		const list = visibleFacts(state);
		const fact = list[positionOf(list, state.place.fact)];
		return fact ? goToFact(state, fact) : withSelection(state);
	},
	'cursor.showFact': showNextFact,
};

/** Narrows the facts to an actor, in the place of any other, and goes to its first mention. */
export function goToActor(state: State, actor: Actor): State {
	const filters = withActorAlone(state.place.filters, actor.id);
	const narrowed = {...state, place: {...state.place, filters}};
	const isListed = positionOf(visibleFacts(narrowed), state.place.fact) >= 0;
	const first = actor.mentions[0];
	const gone = jumpTo(state, {
		actor: actor.id,
		filters,
		fact: isListed ? state.place.fact : undefined,
		pane: 'article',
		cursor: first?.start ?? state.place.cursor,
	});
	return {...gone, flash: first ? [first] : []};
}

/** Selects a fact and goes to its words in the article. */
export function goToFact(state: State, fact: Fact): State {
	return {...jumpTo(state, {fact: fact.id, cursor: placeOf(fact).start, pane: 'article'}), flash: []};
}

/**
The selection that a list has when it gets the focus. The selected actor stays, because it was chosen; the selected fact
stays only as long as it belongs to the sentence under the cursor. Otherwise what does belong, or the next fact.
*/
export function withSelection(state: State): State {
	switch (state.place.pane) {
		case 'article':
			return state;
		case 'actors': {
			const list = visibleActors(state);
			const selected = positionOf(list, state.place.actor);
			const actor = list[selected >= 0 ? selected : Math.max(0, firstLit(list, litActors(state)))];
			return {...state, place: {...state.place, actor: actor?.id}};
		}

		case 'facts': {
			const list = visibleFacts(state);
			return {...state, place: {...state.place, fact: (list[nearestFact(state, list)] ?? list.at(-1))?.id}};
		}
	}
}

function nearestFact(state: State, list: readonly Fact[]): number {
	const {fact, cursor} = state.place;
	const lit = litFacts(state);
	if (fact !== undefined && lit.has(fact) && positionOf(list, fact) >= 0) {
		return positionOf(list, fact);
	}

	const first = firstLit(list, lit);
	return first >= 0 ? first : list.findIndex(({span}) => span.start >= cursor);
}

function moveInList(state: State, count: number): State {
	const {pane, actor, fact} = state.place;
	const list = pane === 'actors' ? visibleActors(state) : visibleFacts(state);
	const position = positionOf(list, pane === 'actors' ? actor : fact);
	if (position < 0) {
		return withSelection(state);
	}

	const target = Math.max(0, Math.min(position + count, list.length - 1));
	if (target === position) {
		return {...state, notice: count > 0 ? 'End of the list' : 'Beginning of the list'};
	}

	if (pane === 'actors') {
		return {...state, place: {...state.place, actor: list[target]?.id}, flash: []};
	}

	const next = visibleFacts(state)[target];
	return next ? showFact(state, next) : state;
}

/** Chooses the item at an index of a list, which gets the keys; the article follows a fact. */
export function chooseInList(state: State, pane: 'actors' | 'facts', index: number): State {
	const focused = {...state, place: {...state.place, pane}};
	const fact = pane === 'facts' ? visibleFacts(state)[index] : undefined;
	if (fact !== undefined) {
		return showFact(focused, fact);
	}

	const actor = pane === 'actors' ? visibleActors(state)[index] : undefined;
	return actor ? {...focused, place: {...focused.place, actor: actor.id}, flash: []} : state;
}

/** Selects a fact and lets the article follow. Where the reader came from is remembered once, not at each fact passed by. */
function showFact(state: State, fact: Fact): State {
	const moved = withCursorAt(state, placeOf(fact).start);
	const isWalking = moved === state || state.walkedTo === state.place.cursor;
	const kept = isWalking ? moved : {...remember(state), place: moved.place};
	const place = {...kept.place, fact: fact.id};
	return {...kept, place, flash: [], walkedTo: moved === state ? state.walkedTo : place.cursor};
}

/** Marks the facts of the sentence under the cursor one after another. */
function showNextFact(state: State): State {
	const list = visibleFacts(state);
	const positions = [...litFacts(state)]
		.map(id => positionOf(list, id))
		.filter(position => position >= 0)
		.sort((a, b) => a - b);
	const selected = positionOf(list, state.place.fact);
	const next = list[positions.find(position => position > selected) ?? positions[0] ?? -1];
	if (!next) {
		return {...state, notice: 'No facts in this sentence'};
	}

	return {...state, place: {...state.place, fact: next.id}, flash: []};
}

/** In items: what half of the pane shows, as far as that can be said without drawing them. */
function halfPage(state: State): number {
	const {pane} = state.place;
	const layout = layOut(state);
	const rows = layout.kind === 'too-small' ? 1 : ((layout.panes[pane]?.height ?? 3) - 2) / 2;
	return Math.max(1, Math.floor(pane === 'facts' ? rows / 2 : rows));
}
