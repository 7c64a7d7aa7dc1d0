import {contextOf} from '../keymap.ts';
import type {Rectangle} from '../layout.ts';
import {factHeight, factRows} from '../rows/fact-rows.ts';
import {type Drawing, innerSize} from '../rows/frame.ts';
import {listWindow} from '../rows/list-window.ts';
import {filterActor, hiddenCounts, listAnchor, litFacts, readingOf, visibleFacts} from '../selectors.ts';
import type {State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';
import {paneTitles} from './header.ts';
import {countWords, hiddenWords} from './hidden-words.ts';
import {readingMessage} from './reading-message.ts';
import {scrollLegend} from './scroll-legend.ts';

/**
Draws what the article reports and states, all of it or what one actor has to do with.

@param rectangle with the border
*/
export function factsPane(state: State, rectangle: Rectangle, theme: Theme): Drawing {
	const {width, height} = innerSize(rectangle);
	const reading = readingOf(state);
	const facts = visibleFacts(state);
	const filter = filterActor(state);
	const isFocused = contextOf(state) === 'facts';
	const hidden = hiddenCounts(state).facts;
	const title = [paneTitles.facts, filter?.name ?? '', countWords(facts.length, hidden)]
		.filter(part => part !== '')
		.join(theme.signs.between);
	const wayOut = [filter === undefined ? '' : 'Esc shows all', hiddenWords(hidden)]
		.filter(part => part !== '')
		.join('  ');
	if (reading === undefined || facts.length === 0) {
		const none = filter === undefined ? 'No facts found in this article.' : 'Nothing said, nothing stated.';
		const empty = hidden > 0 ? 'All facts here are unsure: u shows them.' : none;
		const rows = readingMessage(state.reading, empty, width, theme);
		return {frame: {title, legend: wayOut, isFocused}, rows};
	}

	const {first, end} = listWindow(facts.length, listAnchor(state, 'facts'), height, index => {
		const fact = facts[index];
		return fact === undefined
			? 1
			: factHeight(fact, fact.id === state.place.fact, reading, filter?.id, width, theme);
	});
	const lit = litFacts(state);
	const rows = facts.slice(first, end).flatMap(fact => {
		const status = {isSelected: fact.id === state.place.fact, isLit: lit.has(fact.id)};
		return factRows(fact, status, reading, filter?.id, width, theme);
	});
	const legend = scrollLegend(first > 0, end < facts.length || rows.length > height, wayOut, theme.signs);
	return {frame: {title, legend, isFocused}, rows};
}
