import type {Article} from '../../article/article.ts';
import {contains, indexAt, overlaps, type Span} from '../../article/span.ts';
import {contextOf} from '../keymap.ts';
import type {Rectangle} from '../layout.ts';
import {litMeanings, litSpans} from '../lit-spans.ts';
import {cutIntoPieces, type Highlight} from '../rows/cut-into-pieces.ts';
import {fitPieces, type Piece} from '../rows/fit-pieces.ts';
import {type Drawing, innerSize} from '../rows/frame.ts';
import {sentenceAt} from '../selectors.ts';
import {isOpen} from '../shelf-state.ts';
import type {State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';
import {type ArticleLine, articleTextWidth, articleViewport} from '../viewport.ts';
import {paneTitles} from './header.ts';
import {openingRows} from './opening-words.ts';
import {scrollLegend} from './scroll-legend.ts';

/**
Draws the article as far as it is on screen: the sentence under the cursor with a bar before its lines, and what the
chosen actor, the chosen fact and the last search mark in it. Where there is no article yet, what is being opened.

@param rectangle with the border
*/
export function articlePane(state: State, rectangle: Rectangle, theme: Theme): Drawing {
	if (!isOpen(state)) {
		const rows = openingRows(state, innerSize(rectangle).width, theme);
		return {frame: {title: paneTitles.article, isFocused: contextOf(state) === 'article'}, rows};
	}

	const {lines, hasAbove, hasBelow} = articleViewport(state, rectangle);
	const width = articleTextWidth(rectangle);
	const sentence = sentenceAt(state);
	const highlights = highlightsIn(state, lines, theme);
	const rows = lines.map(line => articleRow(state, line, sentence, highlights, width, theme));
	return {
		frame: {
			title: paneTitles.article,
			legend: scrollLegend(hasAbove, hasBelow, '', theme.signs),
			isFocused: contextOf(state) === 'article',
		},
		rows,
	};
}

function articleRow(
	state: State,
	line: ArticleLine,
	sentence: Span,
	highlights: readonly Highlight[],
	width: number,
	theme: Theme,
): string {
	const {article} = state;
	const isTitle = isTitleOrHeading(article, line);
	const isUnderCursor = line.kind === 'text' && overlaps(line, sentence);
	const isFirst = article.paragraphs[line.paragraph]?.start === line.start && line.kind === 'text';
	const {signs} = theme;
	const mark: Piece =
		isFirst && !isTitle ? {text: signs.paragraphStart, paint: theme.paragraphMark} : {text: ' '};
	const bar: Piece = isUnderCursor ? {text: signs.cursor, paint: theme.cursorBar} : {text: ' '};
	const shades: Highlight[] = isTitle
		? [{...line, paint: theme.title}]
		: shadesBeside(line, sentence, isUnderCursor, theme);
	const text = line.kind === 'text' ? cutIntoPieces(article.text, line, [...highlights, ...shades]) : [];
	return fitPieces([mark, bar, ...text], width + 3, signs);
}

function isTitleOrHeading({titleSpan, headings = []}: Article, line: Span): boolean {
	const heading = headings[indexAt(headings, line.start)];
	return [titleSpan, heading].some(span => span !== undefined && contains(span, line));
}

/** On the rows that the cursor's sentence shares with its neighbours, theirs steps back. */
function shadesBeside(line: Span, sentence: Span, isUnderCursor: boolean, theme: Theme): Highlight[] {
	if (!isUnderCursor) {
		return [];
	}

	return [
		{start: line.start, end: Math.max(line.start, sentence.start), paint: theme.besideCursor},
		{start: sentence.start, end: sentence.end, paint: theme.cursorLine},
		{start: Math.min(line.end, sentence.end), end: line.end, paint: theme.besideCursor},
	];
}

function highlightsIn(state: State, lines: readonly ArticleLine[], theme: Theme): Highlight[] {
	const seen = {start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0};
	return litSpans(state)
		.filter(span => overlaps(span, seen))
		.map(({start, end, role}) => ({start, end, paint: theme[litMeanings[role]]}));
}
