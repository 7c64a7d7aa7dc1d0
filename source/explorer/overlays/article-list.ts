import type {ShelfItem} from '../../loading/shelf.ts';
import {widthCells} from '../../terminal/cells.ts';
import {longestGrapheme, makeSafe} from '../../terminal/safe-text.ts';
import {wrapSpan} from '../../terminal/wrap.ts';
import {type Asked, foundLetters} from '../find-items.ts';
import type {Rectangle} from '../layout.ts';
import {scrollLegend} from '../panes/scroll-legend.ts';
import {cutIntoPieces} from '../rows/cut-into-pieces.ts';
import {fitPieces, type Piece} from '../rows/fit-pieces.ts';
import {type Drawing, innerSize} from '../rows/frame.ts';
import {itemsOfRows, listWindow} from '../rows/list-window.ts';
import {listRow} from '../rows/margin.ts';
import {shelfEntries} from '../shelf-entries.ts';
import {itemName, type ShelfState} from '../shelf-state.ts';
import {type ArticlesOverlay, type State, scrolledTo} from '../state.ts';
import type {Paint} from '../themes/paint.ts';
import type {Theme} from '../themes/theme.ts';
import {drawQueryRow, queryIndent} from './query-row.ts';

/*
The list of what there is to open.

	Articles · 14
	 A harbor                                    2/3
	   ◆ Harbour vote splits the council  2026-11-28
	 ▸ × The harbour in numbers           2026-11-20
	     There is no page at this address (404).
	   ✓ Harbour master resigns           2026-11-02

A row is a title, cut where it is too long, and what tells it from others behind it; of the chosen one that could not be opened the reason follows.
*/

/** Rows inside the frame from which there is one to spare for a line under the query. */
const airyFromHeight = 12;
/** A row is no wider than that: from a title to what belongs to it the eye should not have to travel. */
const widestRow = 110;
/** What tells a title from others gets no more of a row than that. */
const mostForDetail = 0.4;
const gap = 2;
/** Rows that a reason gets. */
const mostReasonRows = 4;

/**
Draws the list of articles: what is typed, and the entries around the chosen one.

@param rectangle with the border
*/
export function articleList(
	state: State,
	{query, caret, selected}: ArticlesOverlay,
	rectangle: Rectangle,
	theme: Theme,
): Drawing {
	const {width, height} = innerSize(rectangle);
	const {signs} = theme;
	const {items, asked} = shelfEntries(state, query);
	const {length} = items;
	const count = length === 0 ? '' : `${selected + 1}/${length}`;
	const hint = query === '' ? signs.spell('type to find an article') : '';
	const queryRow = drawQueryRow({query, caret, sign: '/', hint, count}, width, theme);
	const head =
		height >= airyFromHeight ? [queryRow.row, theme.border(signs.rule.repeat(width))] : [queryRow.row];
	const rowsOf = (index: number): readonly string[] => {
		const item = items[index];
		return item === undefined ? [] : itemRows(item, asked, state.shelf, index === selected, width, theme);
	};

	const {first, end} = listWindow(
		length,
		selected,
		height - head.length,
		index => rowsOf(index).length,
		scrolledTo(state, 'overlay'),
	);
	const drawn = Array.from({length: end - first}, (_, index) => rowsOf(first + index));
	const rows = drawn.flat();
	const nothing = listRow(
		[{text: ' '.repeat(queryIndent)}, {text: 'no article is called that', paint: theme.unsure}],
		width,
		signs,
	);
	const hasBelow = end < length || rows.length > height - head.length;
	return {
		frame: {
			title: ['Articles', String(state.shelf.items.length)].join(signs.between),
			legend: scrollLegend(first > 0, hasBelow, '', signs),
			isFocused: true,
		},
		rows: [...head, ...(length === 0 ? [nothing] : rows)],
		items: [...head.map(() => undefined), ...itemsOfRows(drawn, first)],
		caret: {x: queryRow.caret, y: 0},
	};
}

function itemRows(
	item: ShelfItem,
	asked: Asked | undefined,
	shelf: ShelfState,
	isSelected: boolean,
	width: number,
	theme: Theme,
): readonly string[] {
	const failure = shelf.failures.get(item.id);
	const {sign, paint} = standing(item.id, shelf, theme);
	const head: Piece[] = [
		isSelected
			? {text: ` ${theme.signs.selected} `, paint: theme.selectedMark}
			: {text: ' '.repeat(queryIndent)},
		{text: `${sign} `, paint},
	];
	const headWidth = Math.min(queryIndent + 2, width);
	const room = Math.min(width, widestRow) - headWidth;
	const row =
		fitPieces(head, headWidth, theme.signs) +
		titleAndDetail(itemName(item), item.detail ?? '', asked, isSelected, room, theme);
	const own = fitPieces([{text: ''}], Math.max(0, width - headWidth - room));
	const reason = isSelected && failure !== undefined ? reasonRows(failure, headWidth, width, theme) : [];
	return [row + own, ...reason];
}

function titleAndDetail(
	title: string,
	detail: string,
	asked: Asked | undefined,
	isSelected: boolean,
	room: number,
	theme: Theme,
): string {
	const cells = detail === '' ? 0 : gap + widthCells(makeSafe(detail.slice(0, room * longestGrapheme)));
	const forDetail = Math.max(0, Math.min(cells, Math.floor(room * mostForDetail)));
	const shown = title.slice(0, (room + 1) * longestGrapheme);
	return (
		fitPieces(
			found(shown, asked, isSelected ? theme.selected : theme.name, theme),
			room - forDetail - 1,
			theme.signs,
		) +
		listRow(
			[
				{text: ' '.repeat(gap)},
				...found(detail.slice(0, (room + 1) * longestGrapheme), asked, theme.dim, theme),
			],
			forDetail + 1,
			theme.signs,
		)
	);
}

/** A text with the letters marked that were looked for. */
function found(text: string, asked: Asked | undefined, elsewhere: Paint, theme: Theme): Piece[] {
	const letters = asked === undefined ? [] : foundLetters(asked, text);
	const marked = letters.map(span => ({...span, paint: theme.match}));
	return cutIntoPieces(text, {start: 0, end: text.length}, marked, elsewhere);
}

function standing(
	id: string,
	shelf: ShelfState,
	theme: Theme,
): {readonly sign: string; readonly paint: Paint} {
	const {signs} = theme;
	if (id === shelf.open) {
		return {sign: signs.onScreen, paint: theme.key};
	}

	return shelf.failures.has(id)
		? {sign: signs.refused, paint: theme.failure}
		: {sign: shelf.seen.has(id) ? signs.seen : ' ', paint: theme.dim};
}

function reasonRows(reason: string, indent: number, width: number, theme: Theme): string[] {
	const words = makeSafe(reason.slice(0, width * mostReasonRows * longestGrapheme)).replaceAll(/\s+/gu, ' ');
	const lines = wrapSpan(
		words,
		{start: 0, end: words.length},
		Math.max(1, Math.min(width, widestRow) - indent - 1),
	);
	return lines
		.slice(0, mostReasonRows)
		.map(({start, end}) =>
			listRow(
				[{text: ' '.repeat(indent)}, {text: words.slice(start, end), paint: theme.failure}],
				width,
				theme.signs,
			),
		);
}
