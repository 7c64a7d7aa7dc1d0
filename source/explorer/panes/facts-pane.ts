import {contextOf} from '../keymap.ts';
import type {Rectangle} from '../layout.ts';
import {factHeight, factRows} from '../rows/fact-rows.ts';
import {type Drawing, innerSize} from '../rows/frame.ts';
import {listWindow} from '../rows/list-window.ts';
import {filterActor, listAnchor, litFacts, readingOf, visibleFacts} from '../selectors.ts';
import type {State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';
import {paneTitles} from './header.ts';
import {readingMessage} from './reading-message.ts';

/**
Draws what the article reports and states, all of it or what one actor has to do with.

@param rectangle with the border
*/
export function factsPane(state: State, rectangle: Rectangle, theme: Theme): Drawing {
	const {width} = innerSize(rectangle);
	const facts = visibleFacts(state);
	const filter = filterActor(state);
	const title = [paneTitles.facts, filter?.name, facts.length === 0 ? undefined : facts.length];
	const empty = filter === undefined ? 'No facts found in this article.' : 'Nothing said, nothing stated.';
	return {
		frame: {
			title: title.filter(part => part !== undefined).join(' · '),
			legend: filter === undefined ? '' : 'Esc shows all',
			isFocused: contextOf(state) === 'facts',
		},
		rows:
			facts.length === 0
				? readingMessage(state.reading, empty, width, theme)
				: rowsInside(state, rectangle, theme),
	};
}

function rowsInside(state: State, rectangle: Rectangle, theme: Theme): string[] {
	const reading = readingOf(state);
	if (reading === undefined) {
		return [];
	}

	const {width, height} = innerSize(rectangle);
	const facts = visibleFacts(state);
	const {fact: selected, filter} = state.place;
	const lit = litFacts(state);
	const {first, end} = listWindow(facts.length, listAnchor(state, 'facts'), height, index => {
		const fact = facts[index];
		return fact === undefined ? 1 : factHeight(fact, reading, filter, width, theme);
	});
	return facts.slice(first, end).flatMap(fact => {
		const status = {isSelected: fact.id === selected, isLit: lit.has(fact.id)};
		return factRows(fact, status, reading, filter, width, theme);
	});
}
