import {contextOf} from '../keymap.ts';
import type {Rectangle} from '../layout.ts';
import {factHeight, factRows} from '../rows/fact-rows.ts';
import {type Drawing, innerSize} from '../rows/frame.ts';
import {itemsOfRows, listWindow} from '../rows/list-window.ts';
import {
	factsOf,
	filterActor,
	hiddenCounts,
	listAnchor,
	litFacts,
	readingOf,
	visibleFacts,
} from '../selectors.ts';
import {keyHint} from '../shown-key.ts';
import {type State, scrolledTo} from '../state.ts';
import type {Theme} from '../themes/theme.ts';
import {chipRows} from './chip-rows.ts';
import {paneTitles} from './header.ts';
import {allHiddenWords, countWords, hiddenWords} from './hidden-words.ts';
import {readingMessage} from './reading-message.ts';
import {scrollLegend} from './scroll-legend.ts';

/**
Draws what the article reports and states, all of it or what the filters leave, under the filters that are on.

@param rectangle with the border
*/
export function factsPane(state: State, rectangle: Rectangle, theme: Theme): Drawing {
	const {width, height} = innerSize(rectangle);
	const reading = readingOf(state);
	const facts = visibleFacts(state);
	const isFocused = contextOf(state) === 'facts';
	const title = factsTitle(state, theme);
	const chips = chipRows(state, width, theme);
	if (reading === undefined || facts.length === 0) {
		const rows = readingMessage(state, theme.signs.spell(noFactsWords(state)), width, theme);
		return {frame: {title, legend: theme.signs.spell(wayOut(state)), isFocused}, rows: [...chips, ...rows]};
	}

	const filter = filterActor(state)?.id;
	const room = Math.max(0, height - chips.length);
	const {first, end} = listWindow(
		facts.length,
		listAnchor(state, 'facts'),
		room,
		index => {
			const fact = facts[index];
			return fact === undefined
				? 1
				: factHeight(fact, fact.id === state.place.fact, reading, filter, width, theme);
		},
		scrolledTo(state, 'facts'),
	);
	const lit = litFacts(state);
	const drawn = facts.slice(first, end).map(fact => {
		const status = {isSelected: fact.id === state.place.fact, isLit: lit.has(fact.id)};
		return factRows(fact, status, reading, filter, width, theme);
	});
	const rows = drawn.flat();
	const items = [...chips.map(() => undefined), ...itemsOfRows(drawn, first)];
	const isMore = end < facts.length || rows.length > room;
	const legend = scrollLegend(first > 0, isMore, theme.signs.spell(wayOut(state)), theme.signs);
	return {frame: {title, legend, isFocused}, rows: [...chips, ...rows], items};
}

function factsTitle(state: State, theme: Theme): string {
	const reading = readingOf(state);
	const all = reading === undefined ? 0 : factsOf(reading).length;
	const shown = visibleFacts(state).length;
	return [paneTitles.facts, countWords(shown, all - shown)]
		.filter(part => part !== '')
		.join(theme.signs.between);
}

function wayOut(state: State): string {
	const {length} = state.place.filters;
	const one = keyHint(state, 'back', key => `${key} ${length === 1 ? 'shows all' : 'takes one off'}`);
	const all = keyHint(state, 'filters.clear', key => (one === '' ? `${key} shows all` : `${key} all`));
	const off = length === 0 ? [] : length === 1 && one !== '' ? [one] : [one, all];
	return [...off, hiddenWords(state, hiddenCounts(state).facts)].filter(part => part !== '').join('  ');
}

function noFactsWords(state: State): string {
	if (hiddenCounts(state).facts > 0) {
		return allHiddenWords(state, 'facts');
	}

	if (state.place.filters.length === 0) {
		return 'No facts found in this article.';
	}

	return state.place.filters.length === 1 && filterActor(state) !== undefined
		? 'Nothing said, nothing stated.'
		: `No fact is all of this.${keyHint(state, 'back', key => ` ${key} takes the last filter off.`)}`;
}
