import {widthCells} from '../../terminal/cells.ts';
import {longestGrapheme, makeSafe} from '../../terminal/safe-text.ts';
import type {Filter} from '../filters.ts';
import {filterWords} from '../rows/filter-words.ts';
import {fitPieces} from '../rows/fit-pieces.ts';
import {listRow, marginEndWidth, marginWidth} from '../rows/margin.ts';
import type {TargetPiece} from '../rows/target-at.ts';
import {readingOf} from '../selectors.ts';
import type {State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';

/*
The filters that are on, one chip each, above the facts: `[Ada Okonjo ×] [direct ×]`. The one that was put on last is the last one, because Escape takes that
off; where there is no room for all, the first ones are counted: `+3 [direct ×] [hedged ×]`.
*/

/** Longer names are cut; two such chips stand side by side in a pane of usual width. */
const mostWordsCells = 28;

/** The brackets, a blank and the cross. */
const aroundWords = 4;

/** Of `+12` and a blank, which must leave room for a chip behind it. */
const leadCells = 4;

/** Where the screen has fewer rows than these, chips take one of them and not two. */
const roomyFromRows = 20;

/** `cells`: of the words alone. */
type Chip = {readonly words: string; readonly cells: number; readonly filter: Filter};

type ChipLines = {
	/** How many of the first filters are not shown. */
	readonly hidden: number;
	readonly lines: readonly (readonly Chip[])[];
};

/** How many rows of the facts pane the chips take, from its first row on: 0 to 2. @param width of the pane inside its frame, in cells */
export function chipRowCount(state: State, width: number): number {
	return layOutChips(state, width).lines.length;
}

/** Draws the filters that are on. @param width of each row, in cells @returns as many rows as `chipRowCount` says */
export function chipRows(state: State, width: number, theme: Theme): string[] {
	return chipPieces(state, width, theme).map(pieces => listRow(pieces, width, theme.signs));
}

/** The pieces of those rows, each chip with its filter. */
export function chipPieces(
	state: State,
	width: number,
	theme: Theme,
): readonly (readonly TargetPiece<Filter>[])[] {
	const {hidden, lines} = layOutChips(state, width);
	return lines.map((line, index) => {
		const lead = index === 0 && hidden > 0 ? [`+${hidden}`] : [];
		const drawn = [...lead.map(text => ({text})), ...line.map(chip => drawChip(chip, theme))];
		return [{text: ' '.repeat(marginWidth)}, ...withBlanks(drawn)];
	});
}

function layOutChips(state: State, width: number): ChipLines {
	const reading = readingOf(state);
	const {filters} = state.place;
	if (!reading || filters.length === 0 || width < 1) {
		return {hidden: 0, lines: []};
	}

	const room = Math.max(1, width - marginWidth - marginEndWidth);
	const most = state.size.rows < roomyFromRows ? 1 : 2;
	// No more fit, however short their words are.
	const first = Math.max(0, filters.length - most * Math.ceil(room / aroundWords));
	const chips = filters.slice(first).map(filter => chipOf(filter, filterWords(filter, reading), room));
	for (let dropped = 0; ; dropped++) {
		const hidden = first + dropped;
		const lines = wrapChips(chips.slice(dropped), hidden === 0 ? 0 : `+${hidden}`.length, room);
		if (lines.length <= most || dropped >= chips.length - 1) {
			return {hidden, lines: lines.slice(0, most)};
		}
	}
}

function chipOf(filter: Filter, words: string, room: number): Chip {
	const most = Math.max(1, Math.min(mostWordsCells, room - aroundWords - leadCells));
	const looked = words.slice(0, (most + 1) * longestGrapheme);
	return {filter, words: looked, cells: Math.min(most, widthCells(makeSafe(looked)))};
}

/** Chips line by line. @param lead cells of what stands before the first */
function wrapChips(chips: readonly Chip[], lead: number, room: number): Chip[][] {
	const lines: Chip[][] = [[]];
	let used = lead;
	for (const chip of chips) {
		const cells = chip.cells + aroundWords;
		if (used > 0 && used + 1 + cells > room) {
			lines.push([]);
			used = 0;
		}

		lines.at(-1)?.push(chip);
		used += cells + (used > 0 ? 1 : 0);
	}

	return lines;
}

function drawChip({words, cells, filter}: Chip, theme: Theme): TargetPiece<Filter> {
	const fitted = fitPieces([{text: words}], cells, theme.signs);
	return {text: `[${fitted} ${theme.signs.spell('×')}]`, paint: theme.selected, target: filter};
}

function withBlanks(pieces: readonly TargetPiece<Filter>[]): TargetPiece<Filter>[] {
	return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [{text: ' '}, piece]));
}
