import {Box, useCursor} from 'ink';
import type {ReactElement} from 'react';
import {wrapSpan} from '../../terminal/wrap.ts';
import {drawOverlay, drawPane, hasTabs, seenRectangle} from '../drawings.ts';
import {layOut, type Rectangle} from '../layout.ts';
import {footerRow} from '../panes/footer.ts';
import {headerRow} from '../panes/header.ts';
import {fitPieces} from '../rows/fit-pieces.ts';
import {paneNames, type State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';
import {FrameBox} from './frame-box.tsx';
import {Row} from './row.tsx';
import {Spoken} from './spoken.tsx';

type Props = {readonly state: State; readonly theme: Theme};

/** The whole screen, as it follows from the state: header, panes, an overlay over them, footer; for a screen reader lines of words alone. */
export function Screen({state, theme}: Props): ReactElement {
	if (state.settings.isSpoken) {
		return <Spoken state={state} />;
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
			<Row text={headerRow(state, width, hasTabs(layout), theme)} />
			{paneNames.map(name => {
				const rectangle = seenRectangle(name, state, layout);
				return rectangle === undefined ? undefined : (
					<FrameBox
						key={name}
						rectangle={rectangle}
						drawing={drawPane(name, state, rectangle, theme)}
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
