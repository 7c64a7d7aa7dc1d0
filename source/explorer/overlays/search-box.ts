import {parseQuery, type SearchScope} from '../../search/query.ts';
import {walkGraphemes} from '../../terminal/cells.ts';
import {makeSafe} from '../../terminal/safe-text.ts';
import {mostListed} from '../find-hits.ts';
import type {Rectangle} from '../layout.ts';
import {fitPieces, type Piece} from '../rows/fit-pieces.ts';
import {type Drawing, innerSize} from '../rows/frame.ts';
import {listRow} from '../rows/margin.ts';
import type {SearchOverlay, State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';
import {hitIndent, hitRows} from './hit-rows.ts';

const scopes: Readonly<Record<SearchScope, string>> = {
	everything: 'everything',
	quotes: 'quotes and claims',
	actors: 'actors',
	figures: 'figures and times',
};

const hint = '" quotes   @ actors   # figures';

const countWidth = 9;

/** Rows inside the frame from which there is one to spare for a line under the query. */
const ruleFromHeight = 8;

/**
Draws the search box: the query with its caret, what it looks through, and the hits around the chosen one with their
matched letters, kind, speaker and paragraph.

@param rectangle with the border
*/
export function searchBox(state: State, overlay: SearchOverlay, rectangle: Rectangle, theme: Theme): Drawing {
	const {width, height} = innerSize(rectangle);
	const {hits, selected, query} = overlay;
	const {scope} = parseQuery(query);
	const queryWidth = Math.max(1, width - hitIndent - countWidth);
	const {pieces, caret} = queryPieces(overlay, queryWidth, theme);
	const more = hits.length === mostListed && parseQuery(query).terms.length > 0 ? '+' : '';
	const count = hits.length === 0 ? '' : `${selected + 1}/${hits.length}${more}`;
	const queryRow =
		fitPieces([{text: scope === 'everything' ? ' / ' : '', paint: theme.key}], hitIndent) +
		fitPieces(pieces, queryWidth, theme.signs) +
		listRow([{text: count.padStart(countWidth - 1), paint: theme.dim}], width - hitIndent - queryWidth);
	const head =
		height < ruleFromHeight ? [queryRow] : [queryRow, theme.border(theme.signs.rule.repeat(width))];
	return {
		frame: {title: `Search${theme.signs.between}${scopes[scope]}`, isFocused: true},
		rows: [
			...head,
			...(hits.length === 0
				? [emptyRow(state, query, width, theme)]
				: hitRows(state, overlay, width, height - head.length, theme)),
		],
		caret: {x: hitIndent + caret, y: 0},
	};
}

/** What is said where there are no hits: that nothing matches, that it is too early to know, or how to narrow. */
function emptyRow({reading}: State, query: string, width: number, theme: Theme): string {
	return listRow([{text: ' '.repeat(hitIndent)}, said()], width, theme.signs);

	function said(): Piece {
		if (parseQuery(query).terms.length === 0) {
			return {text: query === '' ? hint : '', paint: theme.dim};
		}

		return reading.status === 'pending'
			? {text: `reading${theme.signs.ellipsis}`, paint: theme.dim}
			: {text: reading.status === 'growing' ? 'no match so far' : 'no match', paint: theme.unsure};
	}
}

/** The query, or the end of it up to the caret where it is longer than its field, and the caret's cell in the field. */
function queryPieces(
	{query, caret}: SearchOverlay,
	width: number,
	theme: Theme,
): {pieces: Piece[]; caret: number} {
	const safe = makeSafe(query);
	const graphemes = [...walkGraphemes(safe)];
	let first = 0;
	let cells = graphemes.slice(0, caret).reduce((sum, grapheme) => sum + grapheme.width, 0);
	while (cells >= width && first < caret) {
		cells -= graphemes[first]?.width ?? 0;
		first++;
	}

	const shown = safe.slice(graphemes[first]?.start ?? 0);
	const hasSigil = first === 0 && parseQuery(query).scope !== 'everything';
	const pieces = hasSigil
		? [{text: shown.slice(0, 1), paint: theme.key}, {text: shown.slice(1)}]
		: [{text: shown}];
	return {pieces, caret: cells};
}
