import {indexAt, slice} from '../../article/span.ts';
import type {Reading} from '../../reading/reading.ts';
import type {Hit} from '../../search/hit.ts';
import {walkGraphemes} from '../../terminal/cells.ts';
import {makeSafe} from '../../terminal/safe-text.ts';
import type {Rectangle} from '../layout.ts';
import {fitPieces, type Piece} from '../rows/fit-pieces.ts';
import {type Drawing, innerSize} from '../rows/frame.ts';
import {listWindow} from '../rows/list-window.ts';
import {listRow, marginEndWidth} from '../rows/margin.ts';
import {kindMarks, selectedMark} from '../rows/marks.ts';
import {actorById, factById, readingOf} from '../selectors.ts';
import type {SearchOverlay, State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';
import {snippetPieces} from './snippet.ts';

/** What a query looks through, in words, by its sigil. */
const scopes: Readonly<Record<string, string>> = {
	'"': 'quotes and claims',
	'@': 'actors',
	'#': 'figures and times',
};

const hint = '" quotes   @ actors   # figures';

const headHeight = 2;
const roomyFromHeight = 12;
const oneRowFromWidth = 70;

/** Of a hit's place and kind, when they stand behind its text. */
const widestAbout = 36;
const promptWidth = 3;
const countWidth = 9;

/**
Draws the search box: the query with its caret, what it looks through, and the hits around the chosen one with their
matched letters, kind, speaker and paragraph. A hit takes two rows where there are many rows and they are short.

@param rectangle with the border
*/
export function searchBox(state: State, overlay: SearchOverlay, rectangle: Rectangle, theme: Theme): Drawing {
	const {width, height} = innerSize(rectangle);
	const {hits, selected, query} = overlay;
	const scope = scopes[query.charAt(0)];
	const queryWidth = Math.max(1, width - promptWidth - countWidth);
	const {pieces, caret} = queryPieces(overlay, queryWidth, theme);
	const count = hits.length === 0 ? '' : `${selected + 1}/${hits.length}`;
	const queryRow =
		fitPieces([{text: scope === undefined ? ' / ' : '', paint: theme.key}], promptWidth) +
		fitPieces(pieces, queryWidth) +
		listRow([{text: count.padStart(countWidth - 1), paint: theme.dim}], width - promptWidth - queryWidth);
	return {
		frame: {title: `Search · ${scope ?? 'everything'}`, isFocused: true},
		rows: [
			queryRow,
			theme.border('─'.repeat(width)),
			...(hits.length === 0
				? [emptyRow(query, width, theme)]
				: hitRows(state, overlay, width, height - headHeight, theme)),
		],
		caret: {x: promptWidth + caret, y: 0},
	};
}

/** What is said where there are no hits: that nothing matches, or, as long as nothing is asked for, how to narrow. */
function emptyRow(query: string, width: number, theme: Theme): string {
	const asked = scopes[query.charAt(0)] === undefined ? query : query.slice(1);
	const said: Piece =
		asked.trim() === ''
			? {text: query === '' ? hint : '', paint: theme.dim}
			: {text: 'no match', paint: theme.unsure};
	return listRow([{text: ' '.repeat(promptWidth)}, said], width);
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
	const hasSigil = first === 0 && scopes[query.charAt(0)] !== undefined;
	const pieces = hasSigil
		? [{text: shown.slice(0, 1), paint: theme.key}, {text: shown.slice(1)}]
		: [{text: shown}];
	return {pieces, caret: cells};
}

function hitRows(
	state: State,
	{hits, selected}: SearchOverlay,
	width: number,
	height: number,
	theme: Theme,
): string[] {
	const isRoomy = height >= roomyFromHeight && width < oneRowFromWidth;
	const {first, end} = listWindow(hits.length, selected, height, () => (isRoomy ? 2 : 1));
	return hits.slice(first, end).flatMap((hit, index) => {
		const isSelected = first + index === selected;
		return isRoomy
			? twoRowHit(hit, isSelected, state, width, theme)
			: [oneRowHit(hit, isSelected, state, width, theme)];
	});
}

function mark(isSelected: boolean, theme: Theme): Piece[] {
	return [
		{text: ' '},
		isSelected ? {text: selectedMark, paint: theme.selectedMark} : {text: ' '},
		{text: ' '},
	];
}

function twoRowHit(hit: Hit, isSelected: boolean, state: State, width: number, theme: Theme): string[] {
	const text = snippetPieces(
		hit.text,
		hit.matches,
		width - promptWidth - marginEndWidth,
		theme.match,
		isSelected ? theme.selected : undefined,
	);
	const about = [`¶${paragraphOf(hit, state)}`, ...hitKind(hit, state)].join(' · ');
	return [
		listRow([...mark(isSelected, theme), ...text], width),
		listRow([{text: '   '}, {text: about, paint: theme.dim}], width),
	];
}

function oneRowHit(hit: Hit, isSelected: boolean, state: State, width: number, theme: Theme): string {
	const about = [`¶${paragraphOf(hit, state)}`, ...hitKind(hit, state)].join(' · ');
	const aboutWidth = Math.min(widestAbout, Math.floor(width / 3));
	const textWidth = width - aboutWidth;
	const text = snippetPieces(
		hit.text,
		hit.matches,
		textWidth - promptWidth - marginEndWidth,
		theme.match,
		isSelected ? theme.selected : undefined,
	);
	return (
		listRow([...mark(isSelected, theme), ...text], textWidth) +
		listRow([{text: about, paint: theme.dim}], aboutWidth)
	);
}

/** What was found, and whose it is: the label and speaker of a fact, the kind of an actor. */
function hitKind(hit: Hit, state: State): string[] {
	const {target} = hit;
	const reading = readingOf(state);
	if (target.kind === 'sentence' || reading === undefined) {
		return ['sentence'];
	}

	if (target.kind === 'actor') {
		const actor = actorById(reading, target.id);
		const kind = actor === undefined ? 'actor' : `${kindMarks[actor.kind]} ${actor.kind}`;
		return actor === undefined || actor.name === hit.text ? [kind] : [kind, actor.name];
	}

	const fact = factById(reading, target.id);
	const speaker = fact?.kind === 'statement' ? speakerOf(fact.statement, reading) : undefined;
	return [fact?.label ?? 'fact', ...(speaker === undefined ? [] : [speaker])];
}

function speakerOf(statement: Reading['statements'][number], reading: Reading): string {
	const source =
		statement.source === undefined ? 'unattributed' : slice(reading.article.text, statement.source);
	return actorById(reading, statement.speaker)?.name ?? source;
}

function paragraphOf(hit: Hit, state: State): number {
	return indexAt(state.article.paragraphs, hit.place.start) + 1;
}
