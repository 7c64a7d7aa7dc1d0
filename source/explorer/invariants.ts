import type {Span} from '../article/span.ts';
import {indexAt} from '../article/span.ts';
import type {Reading} from '../reading/reading.ts';
import type {Hit} from '../search/hit.ts';
import {walkGraphemes} from '../terminal/cells.ts';
import {listEntries} from './command-entries.ts';
import {mostCards} from './commands/card.ts';
import {isSameFilter} from './filters.ts';
import {isMarkName} from './mark-names.ts';
import {memoise} from './memoise.ts';
import {itemListOf} from './overlays/item-lists.ts';
import {actorById, factById, readingOf, stopsOf} from './selectors.ts';
import {shelfEntries} from './shelf-entries.ts';
import {indexOfItem, isOpen} from './shelf-state.ts';
import {
	type ArticlesOverlay,
	type CommandsOverlay,
	type ItemListOverlay,
	type MapOverlay,
	type Overlay,
	type Place,
	paneNames,
	type SearchOverlay,
	type State,
	topOverlay,
} from './state.ts';

/*
What holds of every state that a reader can come to, whatever was pressed, pasted and resized before. `PULLQUOTE_DEBUG=1` has it looked at after
each step; what breaks it is a fault of a command, found where it is made and not where it is drawn.
*/

type Text = {readonly length: number};

/** What is wrong with a state, in one line; nothing where all is right. Pure; costs as much as what has changed since the state before. */
export function faultOf(state: State): string | undefined {
	const {size, place, back, forward, walkedTo, flash, search, overlays} = state;
	const {text} = state.article;
	return (
		faultOfSize(size) ??
		faultOfReading(state) ??
		faultOfShelf(state) ??
		faultOfPlace(state, place, 'the place') ??
		firstOf(back, (each, index) => faultOfPlace(state, each, `place ${index} to go back to`)) ??
		firstOf(forward, (each, index) => faultOfPlace(state, each, `place ${index} to go forward to`)) ??
		(walkedTo === undefined || isOffset(walkedTo, text)
			? undefined
			: `the walk led to ${walkedTo}, outside of the text`) ??
		firstOf(Object.entries(state.marks), ([name, offset]) =>
			isMarkName(name) && isOffset(offset, text) ? undefined : `the mark ${name} is at ${offset}`,
		) ??
		faultOfSpans(flash, text, 'what is lit') ??
		(search &&
			(faultOfIndex(search.current, search.hits, 'the hit gone to last') ??
				faultOfHits(state, search.hits) ??
				(isSortedByPlace(search.hits)
					? undefined
					: 'the hits of the finished search are not in the order of the text'))) ??
		firstOf(overlays, (overlay, index) => faultOfOverlay(state, overlay, index)) ??
		(overlays.filter(({kind}) => kind === 'card').length <= mostCards
			? undefined
			: `more than ${mostCards} cards lie over one another`)
	);
}

function faultOfSize({columns, rows}: State['size']): string | undefined {
	return isCount(columns) && columns > 0 && isCount(rows) && rows > 0
		? undefined
		: `the window has ${columns}×${rows} cells`;
}

function faultOfReading({reading, article}: State): string | undefined {
	if (reading.status === 'pending' || reading.reading === undefined) {
		return undefined;
	}

	if (reading.reading.article !== article) {
		return 'the reading is another article’s';
	}

	if (reading.status !== 'ready') {
		const {end} = reading;
		if (end === undefined || !isOffset(end, article.text)) {
			return `the article has been read up to ${end}, outside of the text`;
		}

		if (
			reading.status === 'growing' &&
			!(reading.progress >= end && reading.progress <= article.text.length)
		) {
			return `the reading has come to ${reading.progress}, not between its end ${end} and the text’s`;
		}
	}

	return faultOfSentences(reading.reading);
}

/** Sentences are in order and apart, and where only the beginning has been read, they are of that. */
const faultOfSentences = memoise((reading: Reading): string | undefined =>
	faultOfSpans(reading.sentences, reading.article.text, 'the sentences'),
);

function faultOfPlace(state: State, place: Place, name: string): string | undefined {
	const {text} = state.article;
	const {cursor, aim, top, pane, actor, fact, filters} = place;
	const stops = stopsOf(state);
	const stop = stops[indexAt(stops, cursor)];
	if (stops.length === 0 ? cursor !== 0 : stop?.start !== cursor) {
		return `${name} has its cursor at ${cursor}, where no sentence and no unread paragraph starts`;
	}

	if (aim !== undefined && !isOffset(aim, text)) {
		return `${name} aims at ${aim}, outside of the text`;
	}

	if (!isOffset(top, text)) {
		return `${name} has ${top} at its top, outside of the text`;
	}

	if (!paneNames.includes(pane)) {
		return `${name} is in a pane called ${pane}`;
	}

	const reading = readingOf(state);
	const isUnknown = (id: string): boolean => !(reading && actorById(reading, id));
	if (actor !== undefined && isUnknown(actor)) {
		return `${name} has ${actor} chosen, which is no actor of the reading`;
	}

	for (const [index, filter] of filters.entries()) {
		if (filter.facet === 'actor' && isUnknown(filter.value)) {
			return `${name} has ${filter.value} narrowed to, which is no actor of the reading`;
		}

		if (filters.findIndex(each => isSameFilter(each, filter)) !== index) {
			return `${name} has the filter ${filter.value} put on twice`;
		}
	}

	return fact === undefined || (reading && factById(reading, fact))
		? undefined
		: `${name} has ${fact} chosen, which is no fact of the reading`;
}

function faultOfOverlay(state: State, overlay: Overlay, index: number): string | undefined {
	// A card may lead to another.
	if (overlay.kind !== 'card' && state.overlays.findIndex(({kind}) => kind === overlay.kind) !== index) {
		return `two overlays are of the kind ${overlay.kind}`;
	}

	switch (overlay.kind) {
		case 'search':
			return faultOfCaret(overlay) ?? faultOfSearch(state, overlay);
		case 'help':
		case 'palette':
			return faultOfCaret(overlay) ?? faultOfCommands(state, overlay);
		case 'articles':
			return faultOfCaret(overlay) ?? faultOfArticles(state, overlay);
		case 'map':
			return faultOfMap(state, overlay);
		case 'card':
		case 'timeline':
		case 'filters':
		case 'places':
		case 'contents':
		case 'about':
			return faultOfItems(state, overlay);
	}
}

function faultOfCaret({query, caret}: {readonly query: string; readonly caret: number}): string | undefined {
	const length = [...walkGraphemes(query)].length;
	return isCount(caret) && caret <= length ? undefined : `the caret is at ${caret} of ${length} letters`;
}

function faultOfCommands(state: State, overlay: CommandsOverlay): string | undefined {
	const {kind, selected} = overlay;
	if (overlay !== topOverlay(state)) {
		return `the ${kind} is not on top`;
	}

	const {length} = listEntries(state);
	return isCount(selected) && selected < Math.max(1, length)
		? undefined
		: `the ${kind} has command ${selected} of ${length} chosen`;
}

function faultOfArticles(state: State, overlay: ArticlesOverlay): string | undefined {
	const {length} = shelfEntries(state, overlay.query).items;
	if (overlay !== topOverlay(state)) {
		return 'the list of articles is not on top';
	}

	return isCount(overlay.selected) && overlay.selected < Math.max(1, length)
		? undefined
		: `the list of articles has number ${overlay.selected} of ${length} chosen`;
}

function faultOfShelf({shelf, article, reading, marks, back, forward, search}: State): string | undefined {
	const {items, open, opening, at, seen, failures} = shelf;
	const named = [open, opening?.id, at, ...seen, ...failures.keys()];
	const unknown = named.find(id => id !== undefined && items.length > 0 && indexOfItem(shelf, id) < 0);
	if (unknown !== undefined) {
		return `${unknown} stands on no shelf`;
	}

	if (open !== undefined && (failures.has(open) || !seen.has(open))) {
		return `${open} is on screen, but not counted as seen, or counted as one that cannot be opened`;
	}

	if (opening !== undefined && opening.id === open) {
		return `${open} is on screen, and being opened`;
	}

	const isBare =
		open === undefined &&
		reading.status === 'pending' &&
		search === undefined &&
		Object.keys(marks).length + back.length + forward.length === 0;
	return isOpen({article}) || isBare ? undefined : 'no article is open, but something is known of one';
}

function faultOfMap(state: State, {actor, paragraph}: MapOverlay): string | undefined {
	const {paragraphs} = state.article;
	const reading = readingOf(state);
	return (actor === undefined || (reading && actorById(reading, actor))) &&
		isCount(paragraph) &&
		paragraph < Math.max(1, paragraphs.length)
		? undefined
		: `the map is at actor ${actor}, paragraph ${paragraph} of ${paragraphs.length}`;
}

function faultOfItems(state: State, overlay: ItemListOverlay): string | undefined {
	const {kind, selected, scrolled = 0, origin, originFlash} = overlay;
	const {items} = itemListOf(state, overlay);
	return (
		(items.length === 0 && selected === 0
			? undefined
			: faultOfIndex(selected, items, `the ${kind}’s choice`)) ??
		(items.length > 0 && items[selected]?.kind !== 'entry' && items.some(item => item.kind === 'entry')
			? `the ${kind} has a heading chosen`
			: undefined) ??
		(isCount(scrolled) ? undefined : `the ${kind} is scrolled by ${scrolled} rows`) ??
		faultOfPlace(state, origin, `where the ${kind} was opened`) ??
		faultOfSpans(originFlash, state.article.text, `what was lit where the ${kind} was opened`)
	);
}

function faultOfSearch(state: State, overlay: SearchOverlay): string | undefined {
	const {hits, selected, origin, originFlash} = overlay;
	return (
		(hits.length === 0 && selected === 0 ? undefined : faultOfIndex(selected, hits, 'the selected hit')) ??
		faultOfHits(state, hits) ??
		faultOfPlace(state, origin, 'where the search began') ??
		faultOfSpans(originFlash, state.article.text, 'what was lit where the search began')
	);
}

function faultOfIndex(index: number, list: readonly unknown[], name: string): string | undefined {
	return isCount(index) && index < list.length ? undefined : `${name} is number ${index} of ${list.length}`;
}

/** The hits that were right in a reading: most stay the same from step to step. */
const rightHits = memoise((_: Reading) => new WeakSet<readonly Hit[]>());

function faultOfHits(state: State, hits: readonly Hit[]): string | undefined {
	const reading = readingOf(state);
	if (!reading) {
		return hits.length === 0 ? undefined : 'there are hits without a reading';
	}

	if (rightHits(reading).has(hits)) {
		return undefined;
	}

	const fault = firstOf(hits, hit => faultOfHit(reading, hit));
	if (fault === undefined) {
		rightHits(reading).add(hits);
	}

	return fault;
}

function faultOfHit(reading: Reading, {target, text, matches, place, placeMatches}: Hit): string | undefined {
	const isKnown =
		target.kind === 'sentence'
			? reading.sentences[target.index] !== undefined
			: (target.kind === 'actor' ? actorById : factById)(reading, target.id) !== undefined;
	if (!isKnown) {
		return `a hit leads to a ${target.kind} that is not in the reading`;
	}

	const article = reading.article.text;
	return (
		faultOfSpans(matches, text, 'the matched letters of a hit') ??
		faultOfSpans([place], article, 'the place of a hit') ??
		faultOfSpans(placeMatches, article, 'the matched letters of a hit')
	);
}

function isSortedByPlace(hits: readonly Hit[]): boolean {
	return hits.every(({place}, index) => place.start >= (hits[index - 1]?.place.start ?? 0));
}

/** Spans are inside the text, in its order, not empty and apart from each other. */
function faultOfSpans(spans: readonly Span[], text: Text, name: string): string | undefined {
	let behind = 0;
	for (const {start, end} of spans) {
		if (!(isOffset(start, text) && isOffset(end, text) && start < end)) {
			return `${name} is at ${start} to ${end}, which is no stretch of the text`;
		}

		if (start < behind) {
			return `${name} at ${start} comes behind what ends at ${behind}`;
		}

		behind = end;
	}

	return undefined;
}

function firstOf<Item>(
	items: readonly Item[],
	fault: (item: Item, index: number) => string | undefined,
): string | undefined {
	for (const [index, item] of items.entries()) {
		const found = fault(item, index);
		if (found !== undefined) {
			return found;
		}
	}

	return undefined;
}

function isOffset(offset: number, {length}: Text): boolean {
	return isCount(offset) && offset <= length;
}

function isCount(number: number): boolean {
	return Number.isInteger(number) && number >= 0;
}
