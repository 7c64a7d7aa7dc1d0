import {indexAt} from '../../article/span.ts';
import {widthCells} from '../../terminal/cells.ts';
import type {Rectangle} from '../layout.ts';
import {columnsIn, type MapColumns} from '../map-columns.ts';
import {mapSpot} from '../map-spot.ts';
import {memoise} from '../memoise.ts';
import {type Drawing, innerSize, wordsIndent} from '../rows/frame.ts';
import {listWindow} from '../rows/list-window.ts';
import {listRow} from '../rows/margin.ts';
import {positionOf, visibleActors} from '../selectors.ts';
import type {MapOverlay, State} from '../state.ts';
import {type Appearances, appearancesOf} from '../story-map.ts';
import type {Signs} from '../themes/signs.ts';
import type {Theme} from '../themes/theme.ts';
import {actorRow, axisRow, cellSigns} from './map-grid.ts';
import {mapWordRows} from './map-words.ts';

/**
Draws who appears and speaks where: paragraphs across, actors down, the words under the cursor below.

@param rectangle with the border
*/
export function storyMap(state: State, overlay: MapOverlay, rectangle: Rectangle, theme: Theme): Drawing {
	const {width} = innerSize(rectangle);
	const columns = columnsIn(state, rectangle);
	const spot = mapSpot(state, overlay, columns);
	const actors = visibleActors(state);
	const {signs} = theme;
	const paragraphs = state.article.paragraphs.length;
	const {first, end} = listWindow(
		actors.length,
		positionOf(actors, spot.actor?.id),
		columns.actorRows,
		() => 1,
	);
	const read = paragraphsRead(state);
	const rows = actors.slice(first, end).map(actor => {
		const cells = signsOf(appearancesOf(state, actor), columns);
		return actorRow(actor, cells, columns, spot, read, width, theme);
	});
	const nobody = listRow(
		[{text: ' '}, {text: 'Nobody is named in this article.', paint: theme.dim}],
		width,
		signs,
	);
	const shown = rows.length === 0 ? [nobody] : rows;
	return {
		frame: {
			title: mapTitle(columns, paragraphs, width, signs),
			legend: mapLegend(columns, first, end, actors.length, width, signs),
			isFocused: true,
		},
		rows: [
			axisRow(columns, spot, paragraphs, width, theme),
			...shown,
			...mapWordRows(state, spot, columns.wordRows, width, theme),
		],
		items: [undefined, ...rows.map((_, index) => first + index)],
	};
}

const signsByShape = memoise((_: Appearances) => new Map<string, ReturnType<typeof cellSigns>>());

/** Remembered for one shape of the grid: the screen's. */
function signsOf(appearances: Appearances, columns: MapColumns): ReturnType<typeof cellSigns> {
	const known = signsByShape(appearances);
	const shape = `${columns.share} ${columns.count}`;
	let signs = known.get(shape);
	if (!signs) {
		signs = cellSigns(appearances, columns);
		known.clear();
		known.set(shape, signs);
	}

	return signs;
}

/** How many paragraphs have been read, from the first on. */
function paragraphsRead({reading, article}: State): number {
	return reading.status === 'growing' || (reading.status === 'failed' && reading.end !== undefined)
		? indexAt(article.paragraphs, (reading.end ?? 0) - 1) + 1
		: article.paragraphs.length;
}

function mapTitle({share}: MapColumns, paragraphs: number, width: number, {between}: Signs): string {
	const words = paragraphs === 1 ? '1 paragraph' : `${paragraphs} paragraphs`;
	const ways = share === 1 ? [words] : [`${words}, ${share} a column`, `${share} paragraphs a column`];
	const titles = ways.map(way => `Story map${between}${way}`);
	return titles.find(title => title.length <= width - 2 * wordsIndent) ?? titles.at(-1) ?? '';
}

/** Which actors are shown, and what the marks mean; shorter where that is too long for the border. */
function mapLegend(
	{share}: MapColumns,
	first: number,
	end: number,
	count: number,
	width: number,
	signs: Signs,
): string {
	const shown = end - first < count ? `${signs.spell(`${first + 1}–${end}`)} of ${count}` : '';
	const fewer = share === 1 ? ['', ''] : [signs.presentFew, signs.speaksFew];
	const marks = `${fewer[0]}${signs.present} appears  ${fewer[1]}${signs.speaks} speaks`;
	const ways = [
		[shown, marks, share === 1 ? '' : `small: in few of the paragraphs`],
		[shown, marks],
		[marks],
	].map(parts => parts.filter(part => part !== '').join('  '));
	return ways.find(way => widthCells(way) <= width - 2 * wordsIndent) ?? '';
}
