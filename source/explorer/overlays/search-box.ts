import {parseQuery, type SearchScope} from '../../search/query.ts';
import {offeredSearches} from '../commands/search-history.ts';
import {mostListed} from '../find-hits.ts';
import type {Rectangle} from '../layout.ts';
import type {Piece} from '../rows/fit-pieces.ts';
import {type Drawing, innerSize} from '../rows/frame.ts';
import {listRow} from '../rows/margin.ts';
import {keyHint} from '../shown-key.ts';
import type {SearchOverlay, State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';
import {hitIndent, hitRows} from './hit-rows.ts';
import {drawQueryRow} from './query-row.ts';

const scopes: Readonly<Record<SearchScope, string>> = {
	everything: 'everything',
	quotes: 'quotes and claims',
	actors: 'actors',
	figures: 'figures and times',
};

const hint = '" quotes   @ actors   # figures';

/** Rows inside the frame from which there is one to spare for a line under the query. */
const ruleFromHeight = 8;

/**
Draws the search box: the query with its caret, what it looks through, and the hits around the chosen one with their
matched letters, kind, speaker and paragraph.

@param rectangle with the border
*/
export function searchBox(state: State, overlay: SearchOverlay, rectangle: Rectangle, theme: Theme): Drawing {
	const {width, height} = innerSize(rectangle);
	const {hits, selected, query, caret} = overlay;
	const {scope, terms} = parseQuery(query);
	const more = hits.length === mostListed && terms.length > 0 ? '+' : '';
	const queryRow = drawQueryRow(
		{
			query,
			caret,
			sign: scope === 'everything' ? '/' : ' ',
			hasSigil: scope !== 'everything',
			count: hits.length === 0 ? '' : `${selected + 1}/${hits.length}${more}`,
		},
		width,
		theme,
	);
	const head =
		height < ruleFromHeight ? [queryRow.row] : [queryRow.row, theme.border(theme.signs.rule.repeat(width))];
	const found =
		hits.length === 0
			? {rows: [emptyRow(state, query, width, theme)], items: []}
			: hitRows(state, overlay, width, height - head.length, theme);
	return {
		frame: {
			title: `Search${theme.signs.between}${scopes[scope]}`,
			legend: theme.signs.spell(sayHistory(state, overlay)),
			isFocused: true,
		},
		rows: [...head, ...found.rows],
		items: [...head.map(() => undefined), ...found.items],
		caret: {x: queryRow.caret, y: 0},
	};
}

/** That there are earlier searches, as long as the arrow up leads to them, and which of them it has led to. */
function sayHistory(state: State, box: SearchOverlay): string {
	const {length} = offeredSearches(state.searches, box);
	if (box.recalled) {
		const where = `search ${length - box.recalled.back + 1} of ${length}`;
		const older = keyHint(state, 'searchBox.up', key => `${key} older`);
		const newer = keyHint(state, 'searchBox.down', key => `${key} newer`);
		return [where, older, newer].filter(part => part !== '').join('  ');
	}

	return length === 0 || box.selected > 0
		? ''
		: keyHint(state, 'searchBox.up', key => `${key} ${length === 1 ? 'earlier search' : 'earlier searches'}`);
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
