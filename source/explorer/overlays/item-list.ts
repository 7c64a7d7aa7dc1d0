import type {Span} from '../../article/span.ts';
import type {Rectangle} from '../layout.ts';
import {scrollLegend} from '../panes/scroll-legend.ts';
import {fitPieces} from '../rows/fit-pieces.ts';
import {type Drawing, innerSize} from '../rows/frame.ts';
import {itemsOfRows, listWindow} from '../rows/list-window.ts';
import {listRow} from '../rows/margin.ts';
import type {Theme} from '../themes/theme.ts';
import {entryNumber, headingOver} from './item-outline.ts';

/** Something that can be chosen in a view. */
export type Entry = {
	readonly kind: 'entry';
	/** What it is, whatever else stands in the view: by that it stays chosen when the view's items change. Once in a view. */
	readonly id?: string | undefined;
	/** Where it stands in the article; choosing it shows that, and Enter goes there. */
	readonly place?: Span | undefined;
	/** What it selects in the lists, by id. */
	readonly selects?: {readonly actor?: string; readonly fact?: string} | undefined;
	/** By id, whose card and which fact's card can be opened from it; the fact is also what is copied. */
	readonly cards?:
		| (() => {readonly actor?: string | undefined; readonly fact?: string | undefined})
		| undefined;
	/** Which of its cards Enter opens; where left out, Enter goes to its place. */
	readonly opens?: 'actor' | 'fact' | undefined;
	/** One row or more of exactly `width` cells; called for what is on screen alone. */
	readonly draw: (width: number, isSelected: boolean, theme: Theme) => readonly string[];
	/** The same in words, for a screen reader. Not made safe. */
	readonly say: () => string;
};

/** A line over the entries that follow. */
export type Heading = {readonly kind: 'heading'; readonly words: string};

/** What a view lists, and its frame's title. */
export type ItemList = {
	/** May come from outside. */
	readonly title: string;
	/** Said in the lower border, when there is room. */
	readonly legend?: string;
	readonly items: readonly (Heading | Entry)[];
	/** Said where there are no items. */
	readonly empty: string;
};

/** Cells before an entry, with the mark of the chosen one. */
const indent = 2;

/**
Draws the items around the chosen one.

@param selected index into the items
@param rectangle with the border
@param scrolled how many rows of the chosen item are left out, where it is higher than the rectangle; no more than need be
@param top index of the first item shown, where that does not follow from the chosen one
*/
export function itemListDrawing(
	{title, legend = '', items, empty}: ItemList,
	selected: number,
	rectangle: Rectangle,
	theme: Theme,
	scrolled = 0,
	top?: number,
): Drawing {
	const {width, height} = innerSize(rectangle);
	const rowsOf = (index: number): readonly string[] => {
		const item = items[index];
		return item === undefined ? [] : itemRows(item, index === selected, width, theme);
	};

	const {first, end} = listWindow(items.length, selected, height, index => rowsOf(index).length, top);
	const above = first === selected ? Math.max(0, Math.min(scrolled, rowsOf(first).length - height)) : 0;
	const drawn = Array.from({length: end - first}, (_, index) => rowsOf(first + index));
	const rows = drawn.flat();
	const hasBelow = end < items.length || rows.length - above > height;
	const words = [placeWords(items, selected, first), legend].filter(part => part !== '').join('  ');
	return {
		frame: {
			title: theme.signs.spell(title),
			legend: scrollLegend(first > 0 || above > 0, hasBelow, theme.signs.spell(words), theme.signs),
			isFocused: true,
		},
		rows:
			items.length === 0
				? [listRow([{text: '  '}, {text: theme.signs.spell(empty), paint: theme.dim}], width, theme.signs)]
				: rows.slice(above),
		items: itemsOfRows(drawn, first).slice(above),
	};
}

/** How many rows an item takes in a view of that rectangle. */
export function itemHeight(
	{items}: ItemList,
	index: number,
	rectangle: Rectangle,
	isSelected: boolean,
	theme: Theme,
): number {
	const item = items[index];
	return item === undefined ? 0 : itemRows(item, isSelected, innerSize(rectangle).width, theme).length;
}

/** Which of the entries is chosen, and under which heading, where that is out of sight. */
function placeWords(items: ItemList['items'], selected: number, first: number): string {
	const {number, count} = entryNumber(items, selected);
	const heading = items[headingOver(items, selected)];
	const isHidden = heading?.kind === 'heading' && headingOver(items, selected) < first;
	return count === 0 ? '' : `${number}/${count}${isHidden ? `  ${heading.words}` : ''}`;
}

function itemRows(
	item: Heading | Entry,
	isSelected: boolean,
	width: number,
	theme: Theme,
): readonly string[] {
	if (item.kind === 'heading') {
		return [
			listRow([{text: ' '}, {text: theme.signs.spell(item.words), paint: theme.title}], width, theme.signs),
		];
	}

	const inner = Math.max(0, width - indent);
	return item.draw(inner, isSelected, theme).map((row, index) => {
		const mark =
			isSelected && index === 0 ? {text: theme.signs.selected, paint: theme.selectedMark} : {text: ' '};
		return fitPieces([mark], Math.min(indent, width)) + row;
	});
}
