import {indexAt, slice} from '../../article/span.ts';
import type {Reading} from '../../reading/reading.ts';
import type {Hit} from '../../search/hit.ts';
import {walkGraphemes} from '../../terminal/cells.ts';
import {makeSafe} from '../../terminal/safe-text.ts';
import type {Rectangle} from '../layout.ts';
import {fitPieces, type Piece} from '../rows/fit-pieces.ts';
import {frameRows, innerSize} from '../rows/frame-rows.ts';
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

const roomyFrom = 12;
const promptWidth = 3;
const countWidth = 9;

/** A drawn search box, and where its caret stands: cells from the rectangle's top left corner. */
export type SearchBox = {
	readonly rows: readonly string[];
	readonly caret: {readonly x: number; readonly y: number};
};

/**
Draws the search box: the query with its caret, what it looks through, and the hits around the chosen one with their
matched letters, kind, speaker and paragraph. Where there is room a hit takes two rows.
*/
export function searchBox(
	state: State,
	overlay: SearchOverlay,
	rectangle: Rectangle,
	theme: Theme,
): SearchBox {
	const {width, height} = innerSize(rectangle);
	const {hits, selected} = overlay;
	const queryWidth = Math.max(1, width - promptWidth - countWidth - 1);
	const query = queryPieces(overlay, queryWidth, theme);
	const count = hits.length === 0 ? '' : `${selected + 1}/${hits.length}`;
	const queryRow =
		fitPieces([{text: query.hasSigil ? '   ' : ' / ', paint: theme.key}], promptWidth) +
		fitPieces(query.pieces, queryWidth) +
		listRow([{text: count.padStart(countWidth), paint: theme.dim}], width - promptWidth - queryWidth);
	const body = hits.length === 0 ? [] : hitRows(state, overlay, width, height - 2, theme);
	const empty = overlay.query.length > 1 ? 'no match' : '';
	const message = fitPieces([{text: '   '}, {text: empty, paint: theme.unsure}], width);
	const rule = theme.border('─'.repeat(width));
	const scope = scopes[overlay.query.charAt(0)] ?? 'everything';
	return {
		rows: frameRows(
			{
				width: rectangle.width,
				height: rectangle.height,
				title: `Search · ${scope}`,
				isFocused: true,
			},
			[queryRow, rule, ...(hits.length === 0 ? [message] : body)],
			theme,
		),
		caret: {x: 1 + promptWidth + query.caret, y: 1},
	};
}

/** The query, or the end of it up to the caret where it is longer than its field, and the caret's cell in the field. */
function queryPieces(
	{query, caret}: SearchOverlay,
	width: number,
	theme: Theme,
): {pieces: Piece[]; caret: number; hasSigil: boolean} {
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
	return {pieces, caret: cells, hasSigil: scopes[query.charAt(0)] !== undefined};
}

function hitRows(
	state: State,
	{hits, selected}: SearchOverlay,
	width: number,
	height: number,
	theme: Theme,
): string[] {
	const isRoomy = height >= roomyFrom;
	const {first, end} = listWindow(hits.length, selected, height, () => (isRoomy ? 2 : 1));
	return hits.slice(first, end).flatMap((hit, index) => {
		const isSelected = first + index === selected;
		return isRoomy
			? roomyHit(hit, isSelected, state, width, theme)
			: [narrowHit(hit, isSelected, state, width, theme)];
	});
}

function mark(isSelected: boolean, theme: Theme): Piece[] {
	return [
		{text: ' '},
		isSelected ? {text: selectedMark, paint: theme.selectedMark} : {text: ' '},
		{text: ' '},
	];
}

function roomyHit(hit: Hit, isSelected: boolean, state: State, width: number, theme: Theme): string[] {
	const text = snippetPieces(
		hit.text,
		hit.matches,
		width - promptWidth - marginEndWidth,
		theme.match,
		isSelected ? theme.selected : undefined,
	);
	const about = [...hitKind(hit, state), `¶${paragraphOf(hit, state)}`].join(' · ');
	return [
		listRow([...mark(isSelected, theme), ...text], width),
		listRow([{text: '   '}, {text: about, paint: theme.dim}], width),
	];
}

function narrowHit(hit: Hit, isSelected: boolean, state: State, width: number, theme: Theme): string {
	const about = ` ${hitKind(hit, state)[0] ?? ''} ¶${paragraphOf(hit, state)}`;
	const aboutWidth = Math.min(about.length + marginEndWidth, Math.floor(width / 3));
	const textWidth = width - aboutWidth;
	const text = snippetPieces(
		hit.text,
		hit.matches,
		textWidth - promptWidth,
		theme.match,
		isSelected ? theme.selected : undefined,
	);
	return (
		fitPieces([...mark(isSelected, theme), ...text], textWidth) +
		listRow([{text: about, paint: theme.dim}], aboutWidth)
	);
}

/** What was found, and whose it is: the label and speaker of a fact, the kind of an actor. */
function hitKind({target}: Hit, state: State): string[] {
	const reading = readingOf(state);
	if (target.kind === 'sentence' || reading === undefined) {
		return ['sentence'];
	}

	if (target.kind === 'actor') {
		const actor = actorById(reading, target.id);
		return actor === undefined ? ['actor'] : [`${kindMarks[actor.kind]} ${actor.kind}`, actor.name];
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
