import {type Cell, type Region, type Screen, textOfCells} from './screen.ts';

/* What a reader of the explorer's screen sees there, told in the words of the explorer. */

/** Cells between the article's frame and its text: the paragraph's mark and the cursor's bar. */
const articleMargin = 2;
const cursorBar = '▌';

export type PaneName = 'Article' | 'Actors' | 'Facts';

/** The inside of a pane. @throws where it is not on the screen. */
export function paneOf(screen: Screen, name: PaneName): Region {
	const region = screen.frame(name);
	if (!region) {
		throw new Error(`There is no pane called ${name}.`);
	}

	return region;
}

/** Whether a pane is on the screen. */
export function hasPane(screen: Screen, name: PaneName): boolean {
	return screen.frame(name) !== undefined;
}

/** Whether the keys go to a pane: its frame is the heavy one. */
export function isFocused(screen: Screen, name: PaneName): boolean {
	const {column, row} = paneOf(screen, name);
	return screen.cells[row]?.[column - 1]?.characters === '┃';
}

/** The part of the article pane that holds the article's own text. */
export function articleText(screen: Screen): Region {
	const pane = paneOf(screen, 'Article');
	return {...pane, column: pane.column + articleMargin, columns: pane.columns - articleMargin};
}

/** The cells of words in the article, on however many rows they stand; none where they are not on the screen. */
export function wordsInArticle(screen: Screen, words: string): readonly Cell[] {
	return screen.cellsOf(words, articleText(screen));
}

/** Whether words of the article are marked from the first to the last, in a way that is seen without colour. */
export function isLit(screen: Screen, words: string): boolean {
	const cells = wordsInArticle(screen, words);
	return cells.length > 0 && cells.every(cell => cell.bold || cell.underline || cell.inverse);
}

/** The sentence under the cursor, as far as it is on the screen: what stands beside the cursor's bar and is not dim. */
export function sentenceUnderCursor(screen: Screen): string {
	const {column, row, columns, rows} = articleText(screen);
	return screen.cells
		.slice(row, row + rows)
		.filter(cells => cells[column - 1]?.characters === cursorBar)
		.map(cells => textOfCells(cells.slice(column, column + columns).filter(cell => !cell.dim)).trim())
		.join(' ');
}

/** Whether the reading has arrived: a list counts what is in it. In a narrow window that is seen while a list is shown. */
export function hasReading(screen: Screen): boolean {
	return screen.lines.some(line => /(?:Actors|Facts) [·-] (?:.+ [·-] )?\d+/u.test(line));
}

/** The row of a list that its mark stands before; empty where nothing is chosen. */
export function chosenRow(screen: Screen, name: 'Actors' | 'Facts'): string {
	return screen.linesIn(paneOf(screen, name)).find(line => line.includes('▸')) ?? '';
}

/** Whether all of the article has been read: a list counts what is in it, and no row says how far the reading is. */
export function hasWholeReading(screen: Screen): boolean {
	return (
		hasReading(screen) &&
		![screen.row(0), screen.row(-1)].some(line => /(?:reading|stopped at) \d+/u.test(line))
	);
}
