import {Box, Text, useCursor, useIsScreenReaderEnabled} from 'ink';
import type {ReactElement} from 'react';
import {wrapSpan} from '../../terminal/wrap.ts';
import {type Layout, layOut, type Rectangle} from '../layout.ts';
import {commandList} from '../overlays/command-list.ts';
import {itemListDrawing} from '../overlays/item-list.ts';
import {itemListOf} from '../overlays/item-lists.ts';
import {storyMap} from '../overlays/map.ts';
import {searchBox} from '../overlays/search-box.ts';
import {actorsPane} from '../panes/actors-pane.ts';
import {articlePane} from '../panes/article-pane.ts';
import {factsPane} from '../panes/facts-pane.ts';
import {footerRow} from '../panes/footer.ts';
import {headerRow} from '../panes/header.ts';
import {spokenLines} from '../panes/spoken-lines.ts';
import {fitPieces} from '../rows/fit-pieces.ts';
import type {Drawing} from '../rows/frame.ts';
import {type PaneName, paneNames, type State, topOverlay} from '../state.ts';
import type {Theme} from '../themes/theme.ts';
import {FrameBox} from './frame-box.tsx';
import {Row} from './row.tsx';

type Props = {readonly state: State; readonly theme: Theme};

const panes: Readonly<Record<PaneName, (state: State, rectangle: Rectangle, theme: Theme) => Drawing>> = {
	article: articlePane,
	actors: actorsPane,
	facts: factsPane,
};

/** The whole screen, as it follows from the state: header, panes, an overlay over them, footer; for a screen reader lines of words alone. */
export function Screen({state, theme}: Props): ReactElement {
	const isSpoken = useIsScreenReaderEnabled();
	if (isSpoken) {
		return <Text>{spokenLines(state).join('\n')}</Text>;
	}

	const layout = layOut(state);
	if (layout.kind === 'too-small') {
		return (
			<Box flexDirection="column">
				{tooSmallRows(state, layout.needs, theme).map(row => (
					<Row key={row} text={row} />
				))}
			</Box>
		);
	}

	const {width} = layout.header;
	return (
		<Box width={width} height={state.size.rows} flexDirection="column" justifyContent="space-between">
			<Row text={headerRow(state, width, layout.kind === 'narrow' || layout.kind === 'stacked', theme)} />
			{paneNames.map(name => {
				const rectangle = layout.panes[name];
				return rectangle === undefined || isCovered(rectangle, state, layout) ? undefined : (
					<FrameBox
						key={name}
						rectangle={rectangle}
						drawing={panes[name](state, rectangle, theme)}
						theme={theme}
					/>
				);
			})}
			<TopOverlay state={state} theme={theme} rectangle={layout.overlay} />
			<Row text={footerRow(state, width, theme)} />
		</Box>
	);
}

/**
The overlay that has the keys, if any, and the terminal's cursor where it is typed into. The cursor is the terminal's
own and not a reversed cell, because input methods open their window there, and screen readers and magnifiers follow it.
*/
function TopOverlay({
	state,
	theme,
	rectangle,
}: Props & {readonly rectangle: Rectangle}): ReactElement | undefined {
	const drawing = drawOverlay(state, rectangle, theme);
	const caret = drawing?.caret;
	useCursor().setCursorPosition(caret && {x: rectangle.x + 1 + caret.x, y: rectangle.y + 1 + caret.y});
	return drawing && <FrameBox rectangle={rectangle} drawing={drawing} theme={theme} />;
}

function drawOverlay(state: State, rectangle: Rectangle, theme: Theme): Drawing | undefined {
	const overlay = topOverlay(state);
	switch (overlay?.kind) {
		case undefined:
			return undefined;
		case 'help':
		case 'palette':
			return commandList(state, overlay, rectangle, theme);
		case 'search':
			return searchBox(state, overlay, rectangle, theme);
		case 'map':
			return storyMap(state, overlay, rectangle, theme);
		case 'card':
		case 'timeline':
		case 'filters':
		case 'places':
			return itemListDrawing(
				itemListOf(state, overlay),
				overlay.selected,
				rectangle,
				theme,
				overlay.scrolled,
			);
	}
}

/** What an overlay hides is not drawn: Ink would lay it out all the same. */
function isCovered(pane: Rectangle, state: State, {overlay}: Extract<Layout, {overlay: Rectangle}>): boolean {
	return topOverlay(state) !== undefined && pane.x >= overlay.x && pane.y >= overlay.y;
}

/** What the screen needs, on as many rows as there are; cut only where those are not enough. */
function tooSmallRows(
	{size}: State,
	needs: {readonly columns: number; readonly rows: number},
	{signs}: Theme,
): string[] {
	const {columns, rows} = size;
	const text = signs.spell(`Pullquote needs ${needs.columns}×${needs.rows} cells, not ${columns}×${rows}.`);
	const lines = wrapSpan(text, {start: 0, end: text.length}, Math.max(1, columns));
	return lines.slice(0, rows).map(({start, end}, index) => {
		const isCut = index === rows - 1 && lines.length > rows;
		return fitPieces([{text: text.slice(start, isCut ? text.length : end)}], columns, signs);
	});
}
