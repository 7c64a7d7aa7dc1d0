import type {Actor} from '../reading/reading.ts';
import {widthCells} from '../terminal/cells.ts';
import {longestGrapheme, makeSafe} from '../terminal/safe-text.ts';
import {layOut, type Rectangle} from './layout.ts';
import {memoise} from './memoise.ts';
import {innerSize} from './rows/frame.ts';
import {visibleActors} from './selectors.ts';
import type {State} from './state.ts';

/** How the story map is laid out inside its frame. All in cells, but for paragraphs and columns. */
export type MapColumns = {
	/** Of the names, which stand behind one cell for the mark of the chosen actor. */
	readonly nameWidth: number;
	/** Before the first column: mark, name, mark of what is unsure, a blank. */
	readonly headWidth: number;
	/** Each column's: its mark, and blanks where there is room. */
	readonly cellWidth: number;
	/** Paragraphs that share a column, 1 or more; the last one may have fewer. */
	readonly share: number;
	/** How many columns. */
	readonly count: number;
	/** Rows for actors, at least one. */
	readonly actorRows: number;
	/** Rows for the words of the paragraph; one row over them says what they are. */
	readonly wordRows: number;
};

const leastNameWidth = 8;
const nameShare = 1 / 3;
/** Mark of the chosen, mark of what is unsure, a blank. */
const besideName = 3;
/** A column that is wider has its neighbour too far away. */
const widestCell = 3;
/** Free at a row's end. */
const freeCells = 1;
/** Where few actors leave room for more, most paragraphs are shown whole. */
const mostWordRows = 10;
/** The numbers of the paragraphs, and what the words below are. */
const otherRows = 2;

/**
How the map is laid out on the state's screen. One column for each paragraph where that fits; else several paragraphs share one, each the same number but for
the last. For a screen reader, for whom there are no columns, paragraphs are never shared.
*/
export function mapColumns(state: State): MapColumns {
	const layout = layOut(state);
	const rectangle = layout.kind === 'too-small' ? {x: 0, y: 0, width: 40, height: 10} : layout.overlay;
	return columnsIn(state, rectangle);
}

/** The same for a rectangle with its border. */
export function columnsIn(state: State, rectangle: Rectangle): MapColumns {
	const {width, height} = innerSize(rectangle);
	const paragraphs = Math.max(1, state.article.paragraphs.length);
	const nameWidth = Math.max(
		Math.min(leastNameWidth, width),
		Math.min(Math.floor(width * nameShare), longestName(visibleActors(state))),
	);
	const headWidth = nameWidth + besideName;
	const room = Math.max(1, width - headWidth - freeCells);
	const share = state.settings.isSpoken ? 1 : Math.ceil(paragraphs / room);
	const count = Math.ceil(paragraphs / share);
	const leastWords = height < 12 ? 2 : height < 30 ? 3 : 4;
	const most = Math.max(1, height - otherRows - leastWords);
	const actorRows = Math.max(1, Math.min(visibleActors(state).length, most));
	return {
		nameWidth,
		headWidth,
		cellWidth: Math.max(1, Math.min(widestCell, Math.floor(room / count))),
		share,
		count,
		actorRows,
		wordRows: Math.max(leastWords, Math.min(mostWordRows, height - otherRows - actorRows)),
	};
}

/** The column that a cell of an actor's row belongs to, the nearest one behind the last; none before the first. @param cell from the row's first */
export function columnAt({headWidth, cellWidth, count}: MapColumns, cell: number): number | undefined {
	return cell < headWidth ? undefined : Math.min(count - 1, Math.floor((cell - headWidth) / cellWidth));
}

/** Of names, in cells; longer ones than any screen's share are not measured. */
const longestName = memoise((actors: readonly Actor[]): number =>
	actors.reduce(
		(most, {name}) => Math.max(most, widthCells(makeSafe(name.slice(0, mostMeasured * longestGrapheme)))),
		0,
	),
);

const mostMeasured = 100;
