import {contextOf} from '../keymap.ts';
import type {Rectangle} from '../layout.ts';
import {actorHeight, actorRows} from '../rows/actor-rows.ts';
import {type Drawing, innerSize} from '../rows/frame.ts';
import {itemsOfRows, listWindow} from '../rows/list-window.ts';
import {hiddenCounts, listAnchor, litActors, visibleActors} from '../selectors.ts';
import {type State, scrolledTo} from '../state.ts';
import type {Signs} from '../themes/signs.ts';
import type {Theme} from '../themes/theme.ts';
import {paneTitles} from './header.ts';
import {allHiddenWords, countWords, hiddenWords} from './hidden-words.ts';
import {readingMessage} from './reading-message.ts';
import {scrollLegend} from './scroll-legend.ts';

/**
Draws who is in the article: kind, name, count of mentions and where they are.

@param rectangle with the border
*/
export function actorsPane(state: State, rectangle: Rectangle, theme: Theme): Drawing {
	const {width, height} = innerSize(rectangle);
	const actors = visibleActors(state);
	const hidden = hiddenCounts(state).actors;
	const lit = litActors(state);
	const {signs} = theme;
	const isSelected = (id: string): boolean => id === state.place.actor;
	const {first, end} = listWindow(
		actors.length,
		listAnchor(state, 'actors'),
		height,
		index => {
			const actor = actors[index];
			return actor === undefined ? 1 : actorHeight(actor, isSelected(actor.id));
		},
		scrolledTo(state, 'actors'),
	);
	const drawn = actors
		.slice(first, end)
		.map(actor =>
			actorRows(
				actor,
				{isSelected: isSelected(actor.id), isLit: lit.has(actor.id)},
				state.article.text,
				width,
				theme,
			),
		);
	const rows = drawn.flat();
	return {
		frame: {
			title: [paneTitles.actors, countWords(actors.length, hidden)]
				.filter(part => part !== '')
				.join(signs.between),
			legend: scrollLegend(
				first > 0,
				end < actors.length || rows.length > height,
				signs.spell(hiddenWords(state, hidden)) || kindsLegend(signs),
				signs,
			),
			isFocused: contextOf(state) === 'actors',
		},
		rows:
			actors.length === 0
				? readingMessage(
						state,
						hidden > 0 ? signs.spell(allHiddenWords(state, 'actors')) : 'Nobody is named in this article.',
						width,
						theme,
					)
				: rows,
		items: itemsOfRows(drawn, first),
	};
}

function kindsLegend({kinds}: Signs): string {
	return Object.entries(kinds)
		.map(([kind, sign]) => `${sign} ${kind}`)
		.join('  ');
}
