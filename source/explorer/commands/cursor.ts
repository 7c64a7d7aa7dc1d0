import {indexAt} from '../../article/span.ts';
import type {Given} from '../actions.ts';
import {sentenceAt, stopIndexAt, stopsOf} from '../selectors.ts';
import {inTurn, keyHint} from '../shown-key.ts';
import type {State} from '../state.ts';
import {
	type ArticleLine,
	type ArticleRows,
	articleRectangle,
	articleTextHeight,
	articleTextWidth,
	compareRows,
	type RowAddress,
	rowsOf,
	scrollOff,
	topRow,
} from '../viewport.ts';
import {jumpTo} from './jump-list.ts';

/*
Moving through the article: by sentence, by paragraph, by rows. What the cursor stops at are sentences, and paragraphs
as long as there is no reading; it never stands between two of them.
*/

type Direction = 1 | -1;

/** What each key of the article pane does. */
export const cursorCommands = {
	'cursor.nextSentence': (state: State) => moveBySentence(state, 1),
	'cursor.previousSentence': (state: State) => moveBySentence(state, -1),
	'cursor.nextParagraph': (state: State) => moveByParagraph(state, 1),
	'cursor.previousParagraph': (state: State) => moveByParagraph(state, -1),
	'cursor.halfPageDown': (state: State) => moveByRows(state, halfPage(state)),
	'cursor.halfPageUp': (state: State) => moveByRows(state, -halfPage(state)),
	'cursor.pageDown': (state: State) => moveByRows(state, page(state)),
	'cursor.pageUp': (state: State) => moveByRows(state, -page(state)),
	'cursor.first': (state: State, {count}: Given) =>
		count === undefined
			? jumpTo(state, {cursor: stopsOf(state)[0]?.start ?? 0})
			: goToParagraph(state, count),
	'cursor.last': (state: State, {count}: Given) =>
		count === undefined ? goToEnd(state) : goToParagraph(state, count),
	'cursor.percent': (state: State, {count}: Given) => goToPercent(state, count),
};

/** The state with the cursor on what holds the offset. Not a jump: the jump list stays as it is. */
export function withCursorAt(state: State, offset: number): State {
	const cursor = stopsOf(state)[stopIndexAt(state, offset)]?.start ?? 0;
	return cursor === state.place.cursor ? state : {...state, place: {...state.place, cursor}};
}

/** To the last words, also where the last sentence is higher than the pane. */
function goToEnd(state: State): State {
	const last = stopsOf(state).at(-1);
	return jumpTo(state, {cursor: last?.start ?? 0}, last && Math.max(last.start, last.end - 1));
}

/** To the paragraph of that number, as the header counts them, or to the last one. */
function goToParagraph(state: State, number: number): State {
	const {paragraphs} = state.article;
	const paragraph = paragraphs[Math.min(number, paragraphs.length) - 1];
	return paragraph ? jumpTo(state, {cursor: paragraph.start}) : state;
}

function goToPercent(state: State, percent: number | undefined): State {
	if (percent === undefined) {
		return {
			...state,
			notice: `How far?${keyHint(state, 'cursor.percent', key => ` ${inTurn('50', key)} goes to the middle`)}`,
		};
	}

	const last = Math.max(0, state.article.text.length - 1);
	return jumpTo(state, {cursor: Math.round((last * Math.min(100, percent)) / 100)});
}

function moveBySentence(state: State, direction: Direction): State {
	const scrolled = scrollWithinSentence(state, direction);
	if (scrolled) {
		return scrolled;
	}

	const next = stopsOf(state)[stopIndexAt(state, state.place.cursor) + direction];
	return next ? withCursorAt(state, next.start) : atTheEnd(state, direction);
}

function atTheEnd(state: State, direction: Direction): State {
	return {...state, notice: direction > 0 ? 'End of the article' : 'Beginning of the article'};
}

/** A sentence that is higher than the pane is read to its end before the cursor leaves it. */
function scrollWithinSentence(state: State, direction: Direction): State | undefined {
	const {rows, height, top} = view(state);
	const sentence = sentenceAt(state);
	const edge = rows.rowAt(direction > 0 ? Math.max(sentence.start, sentence.end - 1) : sentence.start);
	const shownEdge = direction > 0 ? rows.walk(top, height - 1) : top;
	if (compareRows(edge, shownEdge) * direction <= 0) {
		return undefined;
	}

	return withTopRow(state, rows.walk(top, direction * Math.max(1, height - 2)));
}

function moveByParagraph(state: State, direction: Direction): State {
	const {paragraphs} = state.article;
	const sentence = sentenceAt(state);
	const current = indexAt(paragraphs, sentence.start);
	const start = paragraphs[current]?.start;
	const isInside = start !== undefined && sentence.start > start;
	const target = paragraphs[direction > 0 ? current + 1 : current - (isInside ? 0 : 1)];
	if (target) {
		return withCursorAt(state, target.start);
	}

	const edge = withCursorAt(state, direction > 0 ? state.article.text.length : 0);
	return edge === state ? atTheEnd(state, direction) : edge;
}

function view(state: State) {
	const rectangle = articleRectangle(state);
	const height = articleTextHeight(rectangle);
	const rows = rowsOf(state.article, articleTextWidth(rectangle));
	return {rows, height, top: topRow(state, rows, height)};
}

function withTopRow(state: State, row: RowAddress): State {
	const {rows} = view(state);
	return {...state, place: {...state.place, top: rows.lineAt(row).start}};
}

/** A page keeps two rows of the one before, so that the eye finds its place. */
function page(state: State): number {
	return Math.max(1, articleTextHeight(articleRectangle(state)) - 2);
}

function halfPage(state: State): number {
	return Math.max(1, Math.floor(articleTextHeight(articleRectangle(state)) / 2));
}

/**
Scrolls, and takes the cursor along on the same row of the screen, or on the nearest one that has rows around it. At the
article's end the cursor goes on to the last sentence.
*/
function moveByRows(state: State, count: number): State {
	const direction = count > 0 ? 1 : -1;
	const {rows, height, top} = view(state);
	const first = rows.rowAt(sentenceAt(state).start);
	// Of a sentence that began above the screen, its first row on screen.
	const anchor = compareRows(first, top) < 0 ? top : first;
	const end = rows.walk(rows.last, 1 - height);
	const walked = rows.walk(top, count);
	const newTop = compareRows(walked, end) > 0 ? end : walked;
	const scrolled = withTopRow(state, newTop);
	const target = within(rows, rows.walk(anchor, count), newTop, height);
	const moved = withCursorAt(scrolled, offsetIn(state, rows.lineAt(target), direction));
	const isStill =
		moved.place.cursor === state.place.cursor && compareRows(topRow(moved, rows, height), top) === 0;
	return isStill ? moveBySentence(state, direction) : moved;
}

/**
Scrolls by rows, up where they are negative. The cursor stays where it is as long as that can be seen; else it goes to the nearest sentence that can.
*/
export function scrollArticle(state: State, count: number): State {
	const {rows, height, top} = view(state);
	const direction = count > 0 ? 1 : -1;
	const end = rows.walk(rows.last, 1 - height);
	const walked = rows.walk(top, count);
	const target = compareRows(walked, end) > 0 ? end : walked;
	const scrolled = withTopRow(state, target);
	const first = rows.rowAt(sentenceAt(state).start);
	const near = rows.lineAt(within(rows, first, target, height));
	const index = stopIndexAt(state, offsetIn(state, near, direction));
	const candidates = [state.place.cursor, ...[index, index + direction].map(at => stopsOf(state)[at]?.start)]
		.filter(start => start !== undefined)
		.map(start => withCursorAt(scrolled, start));
	const shownTop = (candidate: State) => topRow(candidate, rows, height);
	const isThere = (candidate: State) => compareRows(shownTop(candidate), target) === 0;
	const isFurther = (candidate: State) => compareRows(shownTop(candidate), top) * direction > 0;
	// A sentence that is higher than the screen may not leave it at once.
	return candidates.find(isThere) ?? candidates.find(isFurther) ?? state;
}

/** The row, or the nearest one that keeps its distance from the screen's edges; at the article's ends there is no need to. */
function within(rows: ArticleRows, row: RowAddress, top: RowAddress, height: number): RowAddress {
	const margin = Math.min(scrollOff, Math.floor((height - 1) / 2));
	const lowest = compareRows(top, rows.first) === 0 ? top : rows.walk(top, margin);
	const bottom = rows.walk(top, height - 1);
	const highest = compareRows(bottom, rows.last) === 0 ? bottom : rows.walk(bottom, -margin);
	if (compareRows(row, lowest) < 0) {
		return lowest;
	}

	return compareRows(row, highest) > 0 ? highest : row;
}

/** The offset of a row whose sentence gets the cursor: the last one when moving down, the first one when moving up. */
function offsetIn(state: State, line: ArticleLine, direction: Direction): number {
	if (direction < 0) {
		return line.start;
	}

	const next = state.article.paragraphs[line.paragraph + 1];
	return line.kind === 'blank' && next ? next.start : Math.max(line.start, line.end - 1);
}
