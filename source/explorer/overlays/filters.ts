import type {Reading} from '../../reading/reading.ts';
import {widthCells} from '../../terminal/cells.ts';
import {type FacetCount, type FacetCounts, facetCounts} from '../facet-counts.ts';
import {distances, type Filter, factKinds, isSameFilter, speakerKinds} from '../filters.ts';
import {memoiseLast} from '../memoise.ts';
import {countWords} from '../panes/hidden-words.ts';
import {filterWords} from '../rows/filter-words.ts';
import {fitPieces} from '../rows/fit-pieces.ts';
import {actorById, factsOf, readingOf, visibleActors} from '../selectors.ts';
import type {FiltersOverlay, State} from '../state.ts';
import {asciiSigns, unicodeSigns} from '../themes/signs.ts';
import type {Theme} from '../themes/theme.ts';
import type {Entry, Heading, ItemList} from './item-list.ts';

/*
The view of the filters: every filter that there is, whether it is on, and how many facts it would leave.

	Filters · 12 of 77 facts
	 Kind
	▸ [x] direct                  12
	  [ ] mixed                   +5
*/

/** A filter that can be put on, or a line over some. */
type Choice = Heading | {readonly kind: 'filter'; readonly filter: Filter};

/** Cells free at a row's end, and the least between words and count. */
const freeCells = 1;
const leastGap = 2;

/** In the order of the view, and as many as its items; none without a reading. */
function filterChoices(state: State): readonly Choice[] {
	return readingOf(state) === undefined ? [] : choicesWith(visibleActors(state));
}

/** The filter that stands at an index of the view's items. */
export function filterAt(state: State, index: number): Filter | undefined {
	const choice = filterChoices(state)[index];
	return choice?.kind === 'filter' ? choice.filter : undefined;
}

/** Where an actor stands among the view's items, or -1. */
export function indexOfActor(state: State, id: string | undefined): number {
	return filterChoices(state).findIndex(
		choice => choice.kind === 'filter' && choice.filter.facet === 'actor' && choice.filter.value === id,
	);
}

const choicesWith = memoiseLast((actors: readonly {readonly id: string}[]): readonly Choice[] => [
	{kind: 'heading', words: 'Kind'},
	...factKinds.map(value => choiceOf({facet: 'kind', value})),
	{kind: 'heading', words: 'Distance'},
	...distances.map(value => choiceOf({facet: 'distance', value})),
	{kind: 'heading', words: 'Kind of speaker'},
	...speakerKinds.map(value => choiceOf({facet: 'speaker', value})),
	...(actors.length === 0 ? [] : [{kind: 'heading', words: 'Actors'} as const]),
	...actors.map(({id}) => choiceOf({facet: 'actor', value: id})),
]);

function choiceOf(filter: Filter): Choice {
	return {kind: 'filter', filter};
}

/** What the view of the filters lists. */
export function filterItems(state: State, _overlay: FiltersOverlay): ItemList {
	const reading = readingOf(state);
	const signs = state.settings.isAscii ? asciiSigns : unicodeSigns;
	return reading === undefined
		? {title: 'Filters', items: [], empty: 'There is no reading of this article'}
		: itemsOf(reading, filterChoices(state), state.place.filters, state.hidesUnsure, signs.between);
}

const itemsOf = memoiseLast(
	(
		reading: Reading,
		choices: readonly Choice[],
		filters: readonly Filter[],
		hidesUnsure: boolean,
		between: string,
	): ItemList => {
		const counts = facetCounts(reading, filters, hidesUnsure);
		const words = countWords(counts.left, factsOf(reading).length - counts.left);
		return {
			title: ['Filters', words === '' ? 'no facts' : `${words} facts`].join(between),
			items: choices.map(choice =>
				choice.kind === 'heading' ? choice : entryOf(choice.filter, reading, filters, counts),
			),
			empty: 'Nothing to narrow by',
		};
	},
);

function entryOf(filter: Filter, reading: Reading, filters: readonly Filter[], counts: FacetCounts): Entry {
	const isOn = filters.some(each => isSameFilter(each, filter));
	return {
		kind: 'entry',
		id: `${filter.facet} ${filter.value}`,
		draw: (width, isSelected, theme) => [
			drawFilter(filter, isOn, reading, counts.of(filter), width, isSelected, theme),
		],
		say: () => sayFilter(filter, isOn, reading, counts.of(filter)),
	};
}

function drawFilter(
	filter: Filter,
	isOn: boolean,
	reading: Reading,
	{isMore, count}: FacetCount,
	width: number,
	isSelected: boolean,
	theme: Theme,
): string {
	const number = `${isMore ? '+' : ''}${count}`;
	const tail = Math.min(width, leastGap + widthCells(number) + freeCells);
	const actor = filter.facet === 'actor' ? actorById(reading, filter.value) : undefined;
	const name = filterWords(filter, reading);
	const paint = isSelected ? theme.selected : count === 0 && !isOn ? theme.dim : theme.name;
	const head = fitPieces(
		[
			{text: isOn ? '[x] ' : '[ ] ', ...(isOn ? {paint: theme.key} : {})},
			...(actor === undefined
				? []
				: [{text: theme.signs.kinds[actor.kind], paint: theme.kindMark}, {text: ' '}]),
			{text: name, paint},
		],
		width - tail,
		theme.signs,
	);
	return head + fitPieces([{text: number.padStart(tail - freeCells)}], tail, theme.signs);
}

/** «direct, on, 12 facts»; «mixed, 5 more facts». */
function sayFilter(filter: Filter, isOn: boolean, reading: Reading, {isMore, count}: FacetCount): string {
	const facts = `${count}${isMore ? ' more' : ''} ${count === 1 ? 'fact' : 'facts'}`;
	return [filterWords(filter, reading), isOn ? 'on' : 'off', facts].join(', ');
}
