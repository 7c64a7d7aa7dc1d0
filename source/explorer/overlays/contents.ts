import type {Article, Heading} from '../../article/article.ts';
import {indexAt, slice} from '../../article/span.ts';
import {longestGrapheme} from '../../terminal/safe-text.ts';
import {memoise} from '../memoise.ts';
import {firstWords} from '../rows/first-words.ts';
import {listRow} from '../rows/margin.ts';
import type {ContentsOverlay, State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';
import type {Entry, ItemList} from './item-list.ts';

/*
The headings of the article, each as far in as it is low.

	Contents · 14
	▸ The harbour                    ¶2
	    A vote in the rain           ¶7
	    What the town owes          ¶23
*/

/** Cells that a level is further in than the one over it, where there is room. */
const perLevel = 2;
/** The share of a row that indents may take. */
const mostIndent = 1 / 3;

/** What the view of the contents lists. */
export function contentsItems({article}: Pick<State, 'article'>, _overlay: ContentsOverlay): ItemList {
	return listHeadings(article);
}

const listHeadings = memoise((article: Article): ItemList => {
	const {headings = []} = article;
	const highest = headings.reduce((least, {level}) => Math.min(least, level), 6);
	return {
		title: `Contents · ${headings.length}`,
		items: headings.map(heading => headingEntry(article, heading, heading.level - highest)),
		empty: 'This article has no headings',
	};
});

function headingEntry(article: Article, heading: Heading, depth: number): Entry {
	const paragraph = indexAt(article.paragraphs, heading.start) + 1;
	return {
		kind: 'entry',
		id: `heading ${heading.start}`,
		place: heading,
		draw: (width, isSelected, theme) => [
			drawHeading(article, heading, depth, paragraph, width, isSelected, theme),
		],
		say: () => `${firstWords(article.text, heading)}, level ${depth + 1}, paragraph ${paragraph}`,
	};
}

function drawHeading(
	{text, paragraphs}: Article,
	{start, end}: Heading,
	depth: number,
	paragraph: number,
	width: number,
	isSelected: boolean,
	theme: Theme,
): string {
	const {signs} = theme;
	const tail = Math.min(width, `  ${signs.paragraph}${paragraphs.length} `.length);
	const indent = Math.min(depth * perLevel, Math.floor(width * mostIndent));
	const words = slice(text, {start, end: Math.min(end, start + Math.max(1, width) * longestGrapheme)});
	return (
		listRow(
			[
				{text: ' '.repeat(indent)},
				{
					text: words.replaceAll(/\s+/gu, ' '),
					paint: isSelected ? theme.selected : theme.name,
				},
			],
			width - tail,
			signs,
		) + listRow([{text: `${signs.paragraph}${paragraph}`.padStart(tail - 1), paint: theme.dim}], tail, signs)
	);
}
