import type {Reading} from '../../reading/reading.ts';
import {memoise} from '../memoise.ts';
import {actorById, factById, readingOf} from '../selectors.ts';
import type {CardOverlay, State} from '../state.ts';
import {actorCard} from './actor-card.ts';
import {factCard} from './fact-card.ts';
import type {ItemList} from './item-list.ts';

const nothing: ItemList = {title: 'Card', items: [], empty: 'Still reading…'};

/** More cards than can lie over one another; the others are made again when they are looked at again. */
const mostKept = 24;

const cardsOf = memoise((_: Reading) => new Map<string, ItemList>());

/** What a card lists. Made once for each card and reading, however often it is drawn and walked through. */
export function cardItems(state: Pick<State, 'reading' | 'hidesUnsure'>, {subject}: CardOverlay): ItemList {
	const reading = readingOf(state);
	if (!reading) {
		return nothing;
	}

	const kept = cardsOf(reading);
	const name = `${subject.kind} ${subject.id} ${state.hidesUnsure}`;
	const card = kept.get(name) ?? makeCard(reading, subject, state.hidesUnsure);
	kept.delete(name);
	kept.set(name, card);
	for (const oldest of kept.keys()) {
		if (kept.size <= mostKept) {
			break;
		}

		kept.delete(oldest);
	}

	return card;
}

function makeCard(reading: Reading, {kind, id}: CardOverlay['subject'], hidesUnsure: boolean): ItemList {
	if (kind === 'actor') {
		const actor = actorById(reading, id);
		return actor === undefined ? nothing : actorCard(reading, actor, hidesUnsure);
	}

	const fact = factById(reading, id);
	return fact === undefined ? nothing : factCard(reading, fact, hidesUnsure);
}
