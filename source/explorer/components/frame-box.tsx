import {Box, Text} from 'ink';
import type {ReactElement} from 'react';
import type {Rectangle} from '../layout.ts';
import {bottomEdge, type Drawing, innerSize, sideEdge, topEdge} from '../rows/frame.ts';
import type {Theme} from '../themes/theme.ts';
import {Row} from './row.tsx';

type Props = {
	readonly rectangle: Rectangle;
	readonly drawing: Drawing;
	readonly theme: Theme;
};

/**
Puts a pane or an overlay where it belongs on the screen.

Ink draws the borders at the sides, because it measures every row of every frame anew, and does so ten times as fast for
rows of ASCII alone: border characters in the rows would cost half as much again as the whole screen. The edges
above and below are rows of ours, since Ink's borders hold no words.
*/
export function FrameBox({rectangle, drawing, theme}: Props): ReactElement {
	const {x, y, width, height} = rectangle;
	const {frame, rows} = drawing;
	const side = sideEdge(frame, theme);
	const corner = {topLeft: '', topRight: '', bottomLeft: '', bottomRight: '', top: '', bottom: ''};
	return (
		<Box position="absolute" left={x} top={y} width={width} height={height} flexDirection="column">
			<Text aria-label={frame.title}>{topEdge(frame, width, theme)}</Text>
			<Box
				flexDirection="column"
				flexGrow={1}
				borderStyle={{...corner, left: side, right: side}}
				borderTop={false}
				borderBottom={false}
			>
				{rows.slice(0, innerSize(rectangle).height).map((row, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is what its index says, whatever it holds.
					<Row key={index} text={row} />
				))}
			</Box>
			<Text aria-hidden>{bottomEdge(frame, width, theme)}</Text>
		</Box>
	);
}
