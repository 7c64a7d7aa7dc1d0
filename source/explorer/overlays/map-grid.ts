import {isUnsure} from '../../reading/confidence.ts';
import type {Actor} from '../../reading/reading.ts';
import {longestGrapheme} from '../../terminal/safe-text.ts';
import type {MapColumns} from '../map-columns.ts';
import type {MapSpot} from '../map-spot.ts';
import {fitPieces, type Piece} from '../rows/fit-pieces.ts';
import type {Appearances} from '../story-map.ts';
import type {Paint} from '../themes/paint.ts';
import type {Signs} from '../themes/signs.ts';
import type {Theme} from '../themes/theme.ts';

/*
The rows of the story map: the paragraphs' numbers, and a row for each actor.

	                     1   5    10 ¶13  20
	▸Ada Okonjo          ●··○···●···●·······
	 Harbour Board ?     ○·····○············
*/

/** Of a cell: what the actor does in its paragraphs, and whether in few of them. */
type CellSign = 'absent' | 'present' | 'speaks' | 'presentFew' | 'speaksFew';

/** What each column shows of an actor, one sign a column. In time of its appearances, not of the article. */
export function cellSigns(appearances: Appearances, {share, count}: MapColumns): readonly CellSign[] {
	const present = new Uint32Array(count);
	const speaks = new Uint32Array(count);
	for (const [index, paragraph] of appearances.paragraphs.entries()) {
		const column = Math.floor(paragraph / share);
		present[column] = (present[column] ?? 0) + 1;
		speaks[column] = (speaks[column] ?? 0) + (appearances.speaks[index] ? 1 : 0);
	}

	const mostPresent = Math.max(...present);
	const mostSpeaks = Math.max(...speaks);
	return Array.from({length: count}, (_, column) => {
		const [here = 0, said = 0] = [present[column], speaks[column]];
		return said > 0
			? isFew(said, mostSpeaks)
				? 'speaksFew'
				: 'speaks'
			: here === 0
				? 'absent'
				: isFew(here, mostPresent)
					? 'presentFew'
					: 'present';
	});
}

/** Less than half of the most that any column has. */
function isFew(count: number, most: number): boolean {
	return 2 * count < most;
}

/** Draws an actor: its name, then its columns, the cursor's reversed. @param read how many paragraphs have been read; columns behind them stay empty */
export function actorRow(
	actor: Actor,
	signs: readonly CellSign[],
	columns: MapColumns,
	spot: MapSpot,
	read: number,
	width: number,
	theme: Theme,
): string {
	const isChosen = actor.id === spot.actor?.id;
	const name = {
		text: actor.name.slice(0, (columns.nameWidth + 1) * longestGrapheme),
		paint: isChosen ? theme.selected : theme.name,
	};
	const head =
		fitPieces([isChosen ? {text: theme.signs.selected, paint: theme.selectedMark} : {text: ' '}], 1) +
		fitPieces([name], columns.nameWidth, theme.signs) +
		fitPieces([isUnsure(actor) ? {text: theme.signs.unsure, paint: theme.unsure} : {text: ' '}], 1);
	const cells = signs.map((sign, column) =>
		drawCell(
			column * columns.share < read ? theme.signs[sign] : ' ',
			isChosen && column === spot.column ? theme.tabActive : cellPaint(sign, theme),
			columns.cellWidth,
		),
	);
	return (
		head + fitPieces([{text: ' '}, ...joinAlike(cells.flat())], width - columns.headWidth + 1, theme.signs)
	);
}

function cellPaint(sign: CellSign, theme: Theme): Paint {
	return sign === 'absent'
		? theme.dim
		: sign === 'speaks' || sign === 'speaksFew'
			? theme.value
			: theme.sparkline;
}

function drawCell(sign: string, paint: Paint, width: number): Piece[] {
	return width > 1 ? [{text: sign, paint}, {text: ' '.repeat(width - 1)}] : [{text: sign, paint}];
}

/** Neighbours of one paint as one piece: a row is then a few runs, and not a hundred. */
function joinAlike(pieces: readonly Piece[]): Piece[] {
	const joined: Piece[] = [];
	for (const piece of pieces) {
		const last = joined.at(-1);
		if (last !== undefined && last.paint === piece.paint) {
			joined[joined.length - 1] = {...last, text: last.text + piece.text};
		} else {
			joined.push(piece);
		}
	}

	return joined;
}

/** Columns between two numbers, the first of them that leaves room for each. */
const steps = [1, 2, 5, 10, 20, 50, 100];

/** Draws the paragraphs' numbers over their columns; that of the cursor's column stands out, and others give way to it. */
export function axisRow(
	columns: MapColumns,
	spot: MapSpot,
	paragraphs: number,
	width: number,
	theme: Theme,
): string {
	const {share, count, cellWidth, headWidth} = columns;
	const chosen = paragraphSign(spot.paragraph, theme.signs);
	const room = Math.max(0, width - headWidth);
	const chosenAt = Math.max(0, Math.min(spot.column * cellWidth, room - chosen.length));
	const cells = new Array<string>(room).fill(' ');
	const digits = String(paragraphs).length;
	const step = steps.find(each => each * cellWidth > digits) ?? 100;
	for (let column = 0; column < count; column++) {
		// Where each has a column of its own 5, 10 and 15 read better than 6, 11 and 16.
		const isNumbered = share === 1 ? column === 0 || (column + 1) % step === 0 : column % step === 0;
		const number = String(column * share + 1);
		const at = column * cellWidth;
		const isClear = at + number.length < chosenAt || at > chosenAt + chosen.length;
		const isFree = cells.slice(Math.max(0, at - 1), at + number.length).every(cell => cell === ' ');
		if (isNumbered && isClear && isFree && at + number.length <= room) {
			cells.splice(at, number.length, ...number);
		}
	}

	const pieces: Piece[] = [
		{text: ' '.repeat(headWidth)},
		{text: cells.slice(0, chosenAt).join(''), paint: theme.dim},
		{text: chosen, paint: theme.tabActive},
		{text: cells.slice(chosenAt + chosen.length).join(''), paint: theme.dim},
	];
	return fitPieces(pieces, width, theme.signs);
}

/** A paragraph’s number so that it differs from the others without colour, and takes few cells. @param paragraph index, from 0 */
function paragraphSign(paragraph: number, {paragraph: sign}: Signs): string {
	return sign.length === 1 ? `${sign}${paragraph + 1}` : `[${paragraph + 1}]`;
}
