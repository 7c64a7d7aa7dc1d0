import type {Span} from '../../article/span.ts';
import type {Rectangle} from '../layout.ts';
import {scrollLegend} from '../panes/scroll-legend.ts';
import {fitPieces} from '../rows/fit-pieces.ts';
import {type Drawing, innerSize} from '../rows/frame.ts';
import {listWindow} from '../rows/list-window.ts';
import {listRow} from '../rows/margin.ts';
import type {Theme} from '../themes/theme.ts';

/** Something that can be chosen in a view. */
export type Entry = {
	readonly kind: 'entry';
	/** Where it stands in the article; choosing it shows that, and Enter goes there. */
	readonly place?: Span | undefined;
	/** What it selects in the lists, by id. */
	readonly selects?: {readonly actor?: string; readonly fact?: string} | undefined;
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
*/
export function itemListDrawing(
	{title, legend = '', items, empty}: ItemList,
	selected: number,
	rectangle: Rectangle,
	theme: Theme,
): Drawing {
	const {width, height} = innerSize(rectangle);
	const rowsOf = (index: number): readonly string[] => {
		const item = items[index];
		return item === undefined ? [] : itemRows(item, index === selected, width, theme);
	};

	const {first, end} = listWindow(items.length, selected, height, index => rowsOf(index).length);
	const rows = Array.from({length: end - first}, (_, index) => rowsOf(first + index)).flat();
	return {
		frame: {
			title,
			legend: scrollLegend(first > 0, end < items.length || rows.length > height, legend, theme.signs),
			isFocused: true,
		},
		rows:
			items.length === 0
				? [listRow([{text: '  '}, {text: theme.signs.spell(empty), paint: theme.dim}], width, theme.signs)]
				: rows,
	};
}

function itemRows(
	item: Heading | Entry,
	isSelected: boolean,
	width: number,
	theme: Theme,
): readonly string[] {
	if (item.kind === 'heading') {
		return [listRow([{text: ' '}, {text: item.words, paint: theme.title}], width, theme.signs)];
	}

	const inner = Math.max(0, width - indent);
	return item.draw(inner, isSelected, theme).map((row, index) => {
		const mark =
			isSelected && index === 0 ? {text: theme.signs.selected, paint: theme.selectedMark} : {text: ' '};
		return fitPieces([mark], Math.min(indent, width)) + row;
	});
}
